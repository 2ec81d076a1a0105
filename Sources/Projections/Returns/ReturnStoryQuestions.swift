// What the rules of the return ask of a story.

import CareEvents
import Dates
import Journeys

extension ReturnStory {
    /// The child's id.
    var id: String { known.id(of: child) }

    /// The id of another child.
    func id(of other: ChildNumber) -> String { known.id(of: other) }

    /// A text of the log.
    func text(_ symbol: Symbol) -> String { known.text(symbol) }

    /// The text of a field of a line.
    func text(_ fact: Fact, _ key: FieldKey) -> String { text(record.symbol(fact, key)) }

    /// A line as words name it, by its number in the log.
    func named(_ fact: Fact) -> String {
        "seq \(record.recorded.lineNumber(at: Int(fact.seq)))"
    }

    /// What makes the remedies of the record.
    var say: RemedyMaking { RemedyMaking(known) }

    /// The age in completed years, nil where the birth is not known or is yet to come.
    func years(on day: CalendarDate) -> Int? {
        guard let bornOn, bornOn <= day else { return nil }
        return Age.years(bornOn: bornOn, on: day)
    }

    /// The birthday on which an age is reached, nil where the birth is not known.
    func birthday(_ years: Int) -> CalendarDate? {
        guard let bornOn else { return nil }
        let day = bornOn.adding(months: 12 * years)
        return Age.years(bornOn: bornOn, on: day) < years ? day.adding(days: 1) : day
    }

    /// The days from one day to another, to the last day of the record where it is open.
    func days(from: CalendarDate, to: CalendarDate?) -> Int { (to ?? lastDay) - from }

    /// The period of care that a day is in, the day of ceasing included.
    func period(holding day: CalendarDate) -> Int? { periods.lastIndex { $0.holds(day) } }

    /// The last placement of a period that is not temporary.
    func lastSettled(of period: Period) -> Placement? {
        placements[period.placements].last { !$0.isTemporary }
    }

    /// The placement before one in the same period that is not temporary.
    func settled(before place: Int) -> Placement? {
        let first = periods[placements[place].period].placements.lowerBound
        return placements[first..<place].last { !$0.isTemporary }
    }

    /// The status in force in a period at the end of a day.
    func status(on day: CalendarDate, in period: Period) -> Status? {
        statuses[period.statuses].last { $0.from <= day }
    }

    /// Whether the child was said to be unaccompanied and seeking asylum, by a day.
    func isUnaccompanied(on day: CalendarDate) -> Bool {
        details.last { $0.day <= day && record.flag($0, .uasc) != nil }
            .map { record.flag($0, .uasc) == true } ?? false
    }

    /// The last line that says a field of the child.
    func lastSaying(_ key: FieldKey) -> Fact? {
        details.last { record.place($0, key) != nil }
    }

    /// The lines that begin or change an episode, each once.
    var episodeFacts: [Fact] {
        placements.map(\.fact)
            + statuses.map(\.fact).filter { $0.type == .legalStatusChanged }
    }

    /// The placements with which a run of placements for adoption begins, temporary ones looked
    /// through, by their places.
    var adoptivePlacements: [Int] {
        placements.indices.filter { place in
            placements[place].isForAdoption && !(settled(before: place)?.isForAdoption ?? false)
        }
    }

    /// The adoption orders.
    var adoptionOrders: [Fact] {
        orders.filter { CourtOrder(record.symbol($0, .order)) == .adoption }
    }
}
