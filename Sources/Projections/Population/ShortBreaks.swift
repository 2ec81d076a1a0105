// Whether periods of short breaks are counted (CNT-9).

import Dates
import Journeys

/// Which periods of care a question is about.
enum ShortBreaks: Sendable {
    case leftOut, included, only

    init(_ question: Question) {
        switch question.asked(.shortBreaks) {
        case "included": self = .included
        case "only": self = .only
        default: self = .leftOut
        }
    }

    /// Why a period does not count.
    var reason: WhyKind { self == .only ? .noShortBreaks : .shortBreaks }

    /// Whether a period counts.
    func take(_ period: Journey.CarePeriod) -> Bool {
        switch self {
        case .leftOut: !period.isShortBreak
        case .included: true
        case .only: period.isShortBreak
        }
    }
}

extension Journey {
    /// The period of care that is open at the end of a day and counts.
    func period(on day: CalendarDate, _ breaks: ShortBreaks) -> CarePeriod? {
        guard let place = period(on: day) else { return nil }
        return breaks.take(periods[place]) ? periods[place] : nil
    }
}
