// One child on the day of Annex A: what several lists say of it.

import CareEvents
public import Dates
public import Journeys
import TextFormats

/// A child as known on a day; what happened later is not looked at.
struct AnnexASubject: Sendable {
    let journey: Journey
    /// The facts of the child up to the day, in the order in which they take effect.
    let facts: [Fact]
    let day: CalendarDate
    let known: KnownFacts

    /// The days from which the last six and twelve months count.
    var sixMonthsBefore: CalendarDate { day.adding(months: -6) }
    var yearBefore: CalendarDate { day.adding(months: -12) }

    var id: String { ChildID.inReturn(known.id(of: journey.child)) }

    var gender: String {
        switch known.text(journey.sex(on: day)) {
        case "M": "a) Male"
        case "F": "b) Female"
        default: "c) Not stated/recorded"
        }
    }

    /// By the first letter of the national code.
    var ethnicity: String {
        switch known.text(journey.ethnicity(on: day)).first {
        case "W": "a) White"
        case "M": "b) Mixed"
        case "A": "c) Asian or Asian British"
        case "B": "d) Black or black British"
        case "C", "O": "e) Other ethnic group"
        default: "f) Not stated"
        }
    }

    var age: String { journey.age(on: day).map { "\($0)" } ?? "" }

    var family: String { text(journey.family(on: day)) }

    var team: String { text(journey.team(on: day)) }

    /// The social worker, where the record names one.
    var worker: String {
        let last = facts.last {
            $0.type == .socialWorkerAllocated || $0.type == .socialWorkerDeallocated
        }
        guard let last, last.type == .socialWorkerAllocated else { return "" }
        return text(known.record.symbol(last, .socialWorker))
    }

    var disability: String {
        let codes = known.record.texts(journey.disability(on: day)).map { known.text($0) }
        if codes.isEmpty { return "Unknown" }
        return yes(codes.contains { $0 != "NONE" })
    }

    // MARK: Asking the facts

    func text(_ symbol: Symbol) -> String { symbol == .none ? "" : known.text(symbol) }

    /// A day as the layout has it; nothing for one that has not come yet.
    func shown(_ date: CalendarDate?) -> String {
        guard let date, date <= day else { return "" }
        return ReturnDay.returned(date.description)
    }

    func yes(_ answer: Bool) -> String { answer ? "True" : "False" }

    func yes(_ answer: Bool?) -> String { answer.map { yes($0) } ?? "" }

    /// The last fact of a type, from a day on.
    func last(_ type: EventType, from: CalendarDate? = nil) -> Fact? {
        facts.last { fact in fact.type == type && from.map { fact.day >= $0 } ?? true }
    }

    /// The last fact of a type with a code.
    func last(_ type: EventType, _ key: FieldKey, _ code: String) -> Fact? {
        facts.last { $0.type == type && known.text(known.record.symbol($0, key)) == code }
    }

    func code(_ fact: Fact?, _ key: FieldKey) -> String {
        fact.map { text(known.record.symbol($0, key)) } ?? ""
    }

    /// How many facts of a type there are in the last twelve months.
    func count(_ type: EventType, _ key: FieldKey, _ code: String) -> String {
        let own = facts.filter { fact in
            fact.type == type && fact.day > yearBefore
                && known.text(known.record.symbol(fact, key)) == code
        }
        return "\(own.count)"
    }
}

/// The lists of Annex A on a day.
public struct AnnexA: Sendable {
    /// A list: its columns and rows.
    public struct List: Sendable {
        /// Which.
        public let list: AnnexAList
        /// Its rows, by child and then by day.
        public let rows: [[String]]
    }

    /// The lists, in order.
    public let lists: [List]

    /// The lists as they are at the end of a day.
    public init(at day: CalendarDate, in known: KnownFacts) {
        let setting = Setting(known)
        let stories = Stories(known)
        var journey = Journey()
        var rows: [AnnexAList: [(id: String, rows: [[String]])]] = [:]
        for number in 0..<stories.childCount {
            let child = ChildNumber(UInt32(number))
            guard known.canonical(child) == child else { continue }
            let places = stories.places(of: child)
            journey.fold(child, places, in: known, against: setting)
            guard journey.registration != nil else { continue }
            let facts = places.map { known.fact(at: Int($0)) }.filter { $0.day <= day }
            let subject = AnnexASubject(journey: journey, facts: facts, day: day, known: known)
            for list in AnnexAList.allCases {
                let columns = list.columns
                let own = list.rows(of: subject).map { row in
                    columns.map { $0.cell?(subject, row) ?? "" }
                }
                if !own.isEmpty { rows[list, default: []].append((subject.id, own)) }
            }
        }
        lists = AnnexAList.allCases.map { list in
            let sorted = (rows[list] ?? []).sorted { a, b in
                a.id.utf8.lexicographicallyPrecedes(b.id.utf8)
            }
            return List(list: list, rows: sorted.flatMap(\.rows))
        }
    }
}

extension AnnexA.List {
    /// The list as separated values, the names of its columns first.
    public var separatedValues: [UInt8] {
        var writer = CSVWriter()
        writer.row(list.columns.map(\.name))
        for row in rows { writer.row(row) }
        return writer.bytes
    }

    /// Of each column how many rows have something in it, and whether the ledger can know it.
    public var filled: [(column: String, rows: Int, isKnowable: Bool)] {
        list.columns.enumerated().map { place, column in
            (column.name, rows.count { !$0[place].isEmpty }, column.cell != nil)
        }
    }
}
