// What each correction did to the timeliness of reviews: one by one, in the order of lines.

public import CareEvents
public import Dates
import Journeys
import Tables

/// The bridge from the timeliness of the record without corrections to that with all of them.
///
/// Every fact that is not a correction is there from the beginning; the corrections are laid over
/// them one at a time in `seq` order, so that what each one changes adds up to the whole
/// difference. What was erased is gone before and after. Only the stories of children with a
/// correction are read again: those with one once, those with two twice, and so on; a correction of
/// a policy bears on every child, and costs a reading of all.
public struct CorrectionEffects: Sendable {
    /// Reviews held in the period, and those of them in time.
    public struct Timeliness: Hashable, Sendable {
        /// In time: the numerator.
        public var onTime = 0
        /// Held: the denominator.
        public var held = 0

        static func + (a: Timeliness, b: Timeliness) -> Timeliness {
            Timeliness(onTime: a.onTime + b.onTime, held: a.held + b.held)
        }

        static func - (a: Timeliness, b: Timeliness) -> Timeliness {
            Timeliness(onTime: a.onTime - b.onTime, held: a.held - b.held)
        }
    }

    /// A review held, as the corrections up to some line have it.
    public struct Standing: Hashable, Sendable {
        /// Its id.
        public let id: Symbol
        /// The day that counts.
        public let heldOn: CalendarDate
        /// The day it was due, nil outside care.
        public let dueOn: CalendarDate?
        /// Whether it was in time.
        public let isOnTime: Bool

        /// Whether it was due and held after that.
        public var isLate: Bool { dueOn != nil && !isOnTime }
    }

    /// A review that a correction changed.
    public struct Change: Hashable, Sendable {
        /// The line by which the review was recorded.
        public let review: Int
        /// As it was before, nil where it was not held.
        public let before: Standing?
        /// As it is after, nil where it is not held any more.
        public let after: Standing?
    }

    /// One correction.
    public struct Effect: Sendable {
        /// Its line.
        public let seq: Int
        /// The line that it puts right.
        public let target: Int
        /// All reviews of the period before it.
        public let before: Timeliness
        /// All reviews of the period after it.
        public let after: Timeliness
        /// The reviews of the period, before or after, that it changed, by their lines; none where
        /// it is a policy's.
        public let changes: [Change]

        /// Whether it changed a review of the period, or how many of them were in time.
        public var hadEffect: Bool { before != after || !changes.isEmpty }
    }

    /// The corrections of what the review clock goes by, in `seq` order, and any other that moved a
    /// figure.
    public let effects: [Effect]
    /// The timeliness without any correction.
    public let without: Timeliness
    /// The timeliness with all that are known.
    public let with: Timeliness

    /// The effects on the reviews held in a span.
    public init(_ context: ReplayContext, during span: DateSpan) {
        let known = context.known
        let question = Question(timelinessOver: span)
        with = Timeliness(context.answer([question]).first?.first)
        let groups = CorrectionGroups(known)
        let settings = SettingsInTurn(known, groups.ofPolicies, standing: context.setting)
        var rounds = CorrectionRounds(question, span, known, settings)
        rounds.run(groups.groups)
        for policy in groups.ofPolicies { rounds.read(policy: policy) }
        let steps = rounds.steps
        without = steps.values.reduce(with) { $0 - $1.difference }
        var running = without
        let erased = Set(known.erasures.lines)
        effects = known.corrections.compactMap { correction in
            let (seq, target) = (Int(correction.seq), Int(correction.target))
            let step = steps[seq]
            let before = running
            running = running + (step?.difference ?? Timeliness())
            guard target >= 0, target < seq, !erased.contains(target),
                known.record.recorded.events[target].type.bearsOnTheReviewClock
                    || before != running || step?.changes.isEmpty == false
            else { return nil }
            return Effect(
                seq: seq, target: target, before: before, after: running,
                changes: step?.changes ?? [])
        }
    }
}

extension CorrectionEffects.Timeliness {
    /// The two counts of an answer.
    init(_ answer: Answer?) {
        onTime = Int(answer?.numerator?.units ?? 0)
        held = Int(answer?.denominator?.units ?? 0)
    }
}
