// A change of staff tried out: whose children go to whom, if officers leave or are added.

public import CareEvents
import Dates
public import Journeys
import Policies

/// Who would have the children, if some officers were not there and others were.
public struct StaffChange: Sendable {
    /// The officers who are taken away.
    public let without: [Symbol]
    /// The contracted time that is added, in thousandths of a full post; 0 where none is.
    public let added: Int
    private var moved: [Case: Officer] = [:]

    /// Who has a case after the change.
    public enum Officer: Hashable, Sendable {
        /// Nobody: it was allocated to nobody, or there is nobody left.
        case nobody
        /// An officer of the service.
        case known(Symbol)
        /// Those who are added, who have no names yet.
        case added
    }

    private struct Case: Hashable {
        let child: ChildNumber
        let officer: Symbol
    }

    /// No change.
    public static let none = StaffChange(without: [], added: 0)

    private init(without: [Symbol], added: Int) {
        self.without = without
        self.added = added
    }

    /// Takes officers away and adds time.
    ///
    /// The children of those taken away are dealt out to those in post who stay, in proportion to
    /// their contracted time; where none stays, to those added, and else to nobody. Then those
    /// added take over from everybody, in proportion to their part of the whole time.
    public init(
        without: [Symbol], added: Int, to forecast: Forecast, in context: borrowing ReplayContext
    ) {
        self.init(without: without, added: added)
        let known = context.known
        let staying = context.setting.workforce.inPost(as: .iro, on: forecast.day)
            .filter { !without.contains($0.id) }
            .map { (id: $0.id, fte: Int($0.terms(on: forecast.day)?.fte ?? 0)) }
            .filter { $0.fte > 0 }
            .map { (name: Array(known.text($0.id).utf8), id: $0.id, fte: $0.fte) }
            .sorted { $0.name.lexicographicallyPrecedes($1.name) }
        var seats = staying.map { Seat(officer: .known($0.id), fte: $0.fte) }
        if seats.isEmpty && added > 0 { seats = [Seat(officer: .added, fte: added)] }
        let cases = forecast.children.flatMap { child in
            child.officersConcerned.map { Case(child: child.child, officer: $0) }
        }
        for left in cases where without.contains(left.officer) {
            moved[left] = Seat.next(&seats)
        }
        takeOver(cases, from: staying.reduce(0) { $0 + $1.fte }, known)
    }

    /// Those added take every so-many-th case, counted through officer by officer, so that everyone
    /// gives up the same part.
    private mutating func takeOver(_ cases: [Case], from fte: Int, _ known: KnownFacts) {
        guard added > 0, fte > 0 else { return }
        let held = cases.map { (officer: officer(of: $0), own: $0) }
            .filter { $0.officer != .nobody && $0.officer != .added }
            .map { (name: Array(name(of: $0.officer, in: known).utf8), own: $0.own) }
        // A stable order: by officer, then the order of the children, which is that of their ids.
        let order = held.indices.sorted { a, b in
            if held[a].name == held[b].name { return a < b }
            return held[a].name.lexicographicallyPrecedes(held[b].name)
        }
        for (place, index) in order.enumerated()
        where (place + 1) * added / (fte + added) > place * added / (fte + added) {
            moved[held[index].own] = .added
        }
    }

    /// Who has the child of an officer after the change.
    public func officer(ofChild child: ChildNumber, of officer: Symbol) -> Officer {
        self.officer(of: Case(child: child, officer: officer))
    }

    private func officer(of own: Case) -> Officer {
        if own.officer == .none { return .nobody }
        return moved[own] ?? .known(own.officer)
    }

    /// What an officer is called in lists: those added are `(new)`, which no id can be.
    public func name(of officer: Officer, in known: KnownFacts) -> String {
        switch officer {
        case .nobody: ""
        case .known(let id): known.text(id)
        case .added: "(new)"
        }
    }

    /// One who takes cases, with how many were dealt out so far.
    private struct Seat {
        let officer: Officer
        let fte: Int
        var dealt = 0

        /// Deals a case out: to whoever has the least for the time (Sainte-Laguë), the first of
        /// equals; to nobody where there are no seats.
        static func next(_ seats: inout [Seat]) -> Officer {
            let best = seats.indices.min { a, b in
                let (mine, other) = (seats[a], seats[b])
                return (2 * mine.dealt + 1) * other.fte < (2 * other.dealt + 1) * mine.fte
            }
            guard let best else { return .nobody }
            seats[best].dealt += 1
            return seats[best].officer
        }
    }
}

extension Forecast.Child {
    /// The officers to whom something falls due or whose case the child is.
    var officersConcerned: [Symbol] {
        let own =
            officers + (reviews.isEmpty ? [] : [reviewer])
            + (conferences.isEmpty ? [] : [chair])
        return own.enumerated().filter { place, officer in
            officer != .none && !own[..<place].contains(officer)
        }.map(\.element)
    }
}

extension Forecast {
    /// How many of one kind fall due in each month for each officer, after a change of staff.
    public func byOfficer(
        _ what: What, after change: StaffChange
    ) -> [StaffChange.Officer: [Int]] {
        var counts: [StaffChange.Officer: [Int]] = [:]
        let none = Array(repeating: 0, count: months.count)
        for child in children {
            let officer = change.officer(ofChild: child.child, of: child.officer(for: what))
            for day in child.days(of: what) {
                counts[officer, default: none][place(of: day)] += 1
            }
        }
        return counts
    }

    /// How many children each officer has after a change of staff, each child once for an officer;
    /// children allocated to nobody are nobody's.
    public func caseloads(after change: StaffChange) -> [StaffChange.Officer: Int] {
        var loads: [StaffChange.Officer: Int] = [:]
        for child in children where child.isLookedAfter || child.isOnPlan {
            let own = child.officers.map { change.officer(ofChild: child.child, of: $0) }
            for officer in own.isEmpty ? [.nobody] : Set(own) { loads[officer, default: 0] += 1 }
        }
        return loads
    }
}
