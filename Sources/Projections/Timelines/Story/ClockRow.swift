// The review clock of one child: each review, its due day, what that was counted from, how it went.

import CareEvents
public import Dates
import Journeys
import Policies

/// A review held, waited for or missed.
public struct ClockRow: Hashable, Sendable {
    /// Which period of care, from 1; nil outside care.
    public let period: Int?
    /// Which review of the period, nil outside care.
    public let number: Int?
    /// The day it was due, nil where it never was.
    public let dueOn: CalendarDate?
    /// The day it was held, nil where it was not.
    public let heldOn: CalendarDate?
    /// How it stands; nil for a review held outside care.
    public let state: ListedReview.State?
    /// Days past the due day, 0 where it was in time, nil where it never was due.
    public let daysLate: Int?
    /// How it stands in words: `15 days late`, `14 days left`.
    public let words: String
    /// The rule by which it was due.
    public let rule: String
    /// The day from which its due day was counted.
    public let countedFrom: CalendarDate?
    /// The review, nil where it was not held.
    public let reviewID: String?
    /// The officer, nil where nobody is said.
    public let officer: String?
    /// The code of participation that stands.
    public let participation: String?
    /// Why it was late.
    public let lateBecause: String?
    /// The line that recorded it, nil where it was not held.
    public let seq: Int?
}

extension StoryScene {
    /// The reviews that `timeliness --list --at` tells of this child, and what falls due later.
    var clock: [ClockRow] {
        let listed =
            ReviewList.rows(of: journey, .at(day))
            + ReviewList.upcoming(of: journey, after: day)
        return listed.map(row).sorted { a, b in
            let (on, other) = (a.heldOn ?? a.dueOn ?? day, b.heldOn ?? b.dueOn ?? day)
            return (a.period ?? 0, a.number ?? 0, on, a.seq ?? .max)
                < (b.period ?? 0, b.number ?? 0, other, b.seq ?? .max)
        }
    }

    private func row(_ listed: ListedReview) -> ClockRow {
        let held = journey.reviews.first { $0.seq == listed.seq }
        return ClockRow(
            period: listed.period < 0 ? nil : Int(listed.period) + 1,
            number: listed.number == 0 ? nil : listed.number, dueOn: listed.dueOn,
            heldOn: listed.heldOn, state: listed.state, daysLate: listed.daysLate,
            words: words(for: listed), rule: listed.rule?.rawValue ?? "",
            countedFrom: anchor(of: listed), reviewID: id(listed.review),
            officer: id(listed.iro),
            participation: held.flatMap { plain($0.participation) },
            lateBecause: plain(listed.lateBecause),
            seq: listed.seq < 0 ? nil : line(listed.seq))
    }

    private func words(for listed: ListedReview) -> String {
        let late = counted(listed.daysLate ?? 0, "day")
        switch listed.state {
        case .onTime: return "on time"
        case .late: return late + " late"
        case .overdue: return late + " overdue"
        case .missed: return "missed, \(late) past when care ended"
        case .pending:
            guard let due = listed.dueOn, due > day else { return "due today" }
            return counted(due - day, "day") + " left"
        case nil: return "not looked after that day"
        }
    }

    /// The day from which a due day was counted (REV-4): the review before, else the start of care;
    /// for adoption and where the officer asked for an earlier one, the day that set it.
    private func anchor(of listed: ListedReview) -> CalendarDate? {
        guard let rule = listed.rule, listed.period >= 0, let due = listed.dueOn else { return nil }
        let period = listed.period
        switch rule {
        case .first, .second, .subsequent, .shortBreak:
            let before = journey.reviews.last {
                $0.period == period && $0.number == listed.number - 1
            }
            return before?.heldOn ?? journey.periods[Int(period)].from
        case .directed, .placedForAdoption:
            return journey.clock.first { step in
                guard step.period == period, step.number == listed.number, step.rule == rule,
                    case .due(due) = step.state
                else { return false }
                return true
            }?.from
        }
    }
}
