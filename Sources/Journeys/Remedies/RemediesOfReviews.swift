// Ways to put J4, C7, C9, C10, C11 and C21 right: reviews, their parts, records and codes.

import CareEvents
import Dates
import Policies

extension Flaw {
    /// A code, an id or a day put right, a review called off, or the fact withdrawn.
    var reviewWays: [[Remedy]] {
        guard let fact else { return [] }
        switch finding.breach {
        case .heldTwice:
            let again = story.contains { other in
                other.type == .reviewHeld && other.seq < seq && other.day == fact.day
                    && symbol(other, .reviewID) == symbol(fact, .reviewID)
            }
            let fresh = [say.amend(seq, .reviewID, freshID(fact, .reviewID))]
            return again ? withdrawal(.duplicate) + [fresh] : [fresh] + withdrawal(.duplicate)
        case .codeForOlderChildren:
            return [[say.amend(seq, .participation, Participation.PN0.rawValue)]]
        case .codeForYoungerChildren, .participationNotRecorded:
            // Which code is right only the minutes say; that none was recorded is so.
            return [[say.amend(seq, .participation, Participation.notRecorded.rawValue)]]
        case .reviewWithoutDueDate:
            let ends = journey.periods.filter { $0.from <= fact.day }.compactMap(\.to)
            return (ends.last.map { [[say.move(seq, to: $0)]] } ?? []) + withdrawal()
        case .recordedBeforeHeld:
            return [[say.move(seq, to: known.recordedAt(seq).londonDay)]] + withdrawal()
        case .plannedNeverHeld:
            let id = symbol(fact, .reviewID)
            let planned = story.last { other in
                (other.type == .reviewScheduled || other.type == .reviewRescheduled)
                    && symbol(other, .reviewID) == id
            }
            let on = planned.flatMap { known.record.date($0, .plannedOn) } ?? fact.day
            return [max(on, fact.day)].map { day in
                [say.record(.reviewCancelled, of: child, on: day, [(.reviewID, known.text(id))])]
            } + withdrawal()
        default:
            // A record before its review, a part after it.
            let held = story.first {
                $0.type == .reviewHeld && symbol($0, .reviewID) == symbol(fact, .reviewID)
            }
            return (held.map { [[say.move(seq, to: $0.day)]] } ?? []) + withdrawal()
        }
    }

    /// A day by which the decision is due, or of its making; else it is withdrawn.
    var decisionWays: [[Remedy]] {
        guard let fact else { return [] }
        let made = story.first {
            $0.type == .decisionMade && symbol($0, .decisionID) == symbol(fact, .decisionID)
        }
        switch finding.breach {
        case .undatedDecision: return [[say.amend(seq, .dueOn, "\(nextReview(after: fact.day))")]]
        case .dueBeforeMade: return [[say.amend(seq, .dueOn, "\(fact.day)")]]
        case .completedBeforeMade where made != nil:
            return [[say.move(seq, to: made?.day ?? fact.day)]] + withdrawal()
        default: return withdrawal()
        }
    }

    /// The day by which a decision is looked at again: the next review is due then. Outside care
    /// it is the time in which decisions are written down.
    private func nextReview(after day: CalendarDate) -> CalendarDate {
        let steps = journey.clock.filter { $0.from <= day }
        if case .due(let due)? = steps.last?.state, due > day { return due }
        return setting.date(setting.recordClock.inForce(on: day).decisionsWithin, after: day)
    }
}
