// How far back a record tells the whole: of years before it was opened it knows who stayed.

import CareEvents
import Dates
import Journeys
import Projections

/// From which day on a record tells of everybody.
///
/// A record that is kept from a day on holds, of the days before it, only what was carried over:
/// the children who were there still. To compare with those days would be to compare with a part.
/// Where the period reported on began before the record was opened, the record was made afterwards
/// of what was known, and reaches as far as it reaches.
struct RecordReach: Sendable {
    /// The day of the first line.
    let opened: CalendarDate
    private let isKeptSince: Bool

    /// The reach of a record, for a report on a period.
    init(_ known: borrowing KnownFacts, _ period: YearPeriod) {
        opened = known.record.recorded.events.first?.recordedAt.londonDay ?? .earliest
        isKeptSince = opened <= period.span.from
    }

    /// Whether it tells of everybody at the end of a day; the evening before it was opened is what
    /// it was opened with.
    func tells(of day: CalendarDate) -> Bool { !isKeptSince || opened <= day.adding(days: 1) }

    /// Whether it tells of everything that a question asks.
    func tells(_ question: Question) -> Bool {
        switch question.time {
        case .at(let day): tells(of: day)
        case .over(let span): !isKeptSince || opened <= span.from
        }
    }
}
