// Corrections by which somebody's own late review became timely, or was a review no more.

import CareEvents
import Dates
public import Journeys

/// A correction by the account that had recorded a review, which was late before it and was not
/// after. It says what happened, and not why: a day mistyped and put right looks the same.
public struct OwnLateReview: Sendable {
    /// The line of the correction.
    public let seq: Int
    /// The line by which the review was recorded.
    public let review: Int
    /// The review as it was: late.
    public let before: CorrectionEffects.Standing
    /// The review as it is, nil where it is held no more.
    public let after: CorrectionEffects.Standing?

    /// What became of it.
    public var became: Became { after == nil ? .removed : .onTime }

    /// What became of a late review.
    public enum Became: String, Sendable, CaseIterable {
        /// It is in time.
        case onTime = "on_time"
        /// It is no review that was held.
        case removed
    }

    /// The days by which it was late.
    public var daysLate: Int { before.dueOn.map { before.heldOn - $0 } ?? 0 }

    /// Those among the effects of corrections, in `seq` order, by review. Who recorded is as
    /// written; the correction may be of the review itself or of what its due day is counted from.
    public static func all(_ effects: CorrectionEffects, in known: KnownFacts) -> [OwnLateReview] {
        let events = known.record.recorded.events
        return effects.effects.flatMap { effect in
            effect.changes.compactMap { change in
                guard let before = change.before, before.isLate,
                    change.after.map(\.isOnTime) ?? true,
                    events[effect.seq].recordedBy == events[change.review].recordedBy
                else { return nil }
                return OwnLateReview(
                    seq: effect.seq, review: change.review, before: before, after: change.after)
            }
        }
    }
}
