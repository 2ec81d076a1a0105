// What audits taught, team by team, and whether the team answered by the day it was asked to.

public import CareEvents
public import Dates
public import Journeys

/// Learning from an audit, as it stood at the end of a day.
public struct Learning: Sendable {
    /// The audit.
    public let audit: Symbol
    /// The line of the learning.
    public let seq: Int32
    /// The day it was recorded.
    public let recordedOn: CalendarDate
    /// The team that is to learn, `.none` where that is not said.
    public let team: Symbol
    /// The day by which the team was to answer, nil where none was set.
    public let feedBackByOn: CalendarDate?
    /// The day of the team's answer, nil while there is none.
    public let fedBackOn: CalendarDate?
    /// How the answer stands.
    public let state: State

    /// How an answer stands.
    public enum State: String, CaseIterable, Sendable {
        case inTime = "in_time"
        case late, overdue, pending
        /// No day was set.
        case noDay = "no_day"
    }

    /// The learning recorded in a period, as at its last day. An answer is the first of the team
    /// to that audit on or after the day of the learning; where the learning names no team, of any.
    public static func all(in known: borrowing KnownFacts, during span: DateSpan) -> [Learning] {
        var replies: [(audit: Symbol, team: Symbol, day: CalendarDate)] = []
        for fact in known.facts(of: [.auditFeedbackReceived]) where fact.day <= span.to {
            guard case .service(.auditFeedbackReceived(let reply)) = Event(fact, in: known.record)
            else { continue }
            replies.append((reply.auditID, reply.team, fact.day))
        }
        return known.facts(of: [.auditLearningRecorded]).compactMap { fact in
            guard span.contains(fact.day),
                case .service(.auditLearningRecorded(let learning)) = Event(fact, in: known.record)
            else { return nil }
            let answer = replies.filter { reply in
                reply.audit == learning.auditID && reply.day >= fact.day
                    && (learning.team == .none || reply.team == learning.team)
            }.map(\.day).min()
            return Learning(
                audit: learning.auditID, seq: fact.seq, recordedOn: fact.day, team: learning.team,
                feedBackByOn: learning.feedBackByOn, fedBackOn: answer,
                state: state(learning.feedBackByOn, answer, on: span.to))
        }
    }

    private static func state(
        _ due: CalendarDate?, _ answer: CalendarDate?, on day: CalendarDate
    ) -> State {
        guard let due else { return .noDay }
        if let answer { return answer <= due ? .inTime : .late }
        return due < day ? .overdue : .pending
    }
}
