// Stories read again with one correction more in every round, all children of a round together.

import CareEvents
import Dates
import Journeys

/// What stories are read against after each correction of a policy.
struct SettingsInTurn {
    private let corrections: [Int]
    private let settings: [Setting]

    /// - Parameter standing: what all corrections make, which is right where none is a policy's.
    init(_ known: KnownFacts, _ corrections: [Int], standing: Setting) {
        self.corrections = corrections
        guard !corrections.isEmpty else {
            settings = [standing]
            return
        }
        let record = known.record.recorded
        let policies = Set(corrections)
        let ofNoChild = (0..<known.lineCount).filter { record.events[$0].child == .none }
        settings = (0...corrections.count).map { count in
            let taken = Set(corrections.prefix(count))
            let places = ofNoChild.filter { !policies.contains($0) || taken.contains($0) }
            return Setting(KnownFacts(record.part(of: places)))
        }
    }

    /// The setting before a line.
    func setting(before seq: Int) -> Setting {
        settings[corrections.prefix { $0 < seq }.count]
    }

    /// The setting after a line.
    func setting(after seq: Int) -> Setting { setting(before: seq + 1) }
}

/// Reads the groups round by round: in round `n` every group has its first `n` corrections.
struct CorrectionRounds {
    /// What a correction did.
    struct Step {
        /// The change of the counts.
        var difference: CorrectionEffects.Timeliness
        /// The reviews that changed.
        var changes: [CorrectionEffects.Change]
    }

    /// What became of the reviews of some children.
    private struct Outcome {
        var counts = CorrectionEffects.Timeliness()
        var reviews: [Int: CorrectionEffects.Standing] = [:]
    }

    private let question: Question
    private let span: DateSpan
    private let known: KnownFacts
    private let settings: SettingsInTurn
    /// By the line of each correction.
    private(set) var steps: [Int: Step] = [:]

    init(
        _ question: Question, _ span: DateSpan, _ known: KnownFacts, _ settings: SettingsInTurn
    ) {
        self.question = question
        self.span = span
        self.known = known
        self.settings = settings
    }

    /// Reads all groups until the last has all its corrections.
    mutating func run(_ groups: [CorrectionGroups.Group]) {
        var active = groups.map { (group: $0, before: Outcome()) }
        var round = 0
        while !active.isEmpty {
            let places = active.flatMap { $0.group.lines + $0.group.corrections.prefix(round) }
            let context = ReplayContext(
                KnownFacts(known.record.recorded.part(of: places.sorted())))
            for place in active.indices {
                let group = active[place].group
                if round > 0 {
                    let seq = group.corrections[round - 1]
                    let after = outcome(
                        of: group.children, in: context, settings.setting(after: seq))
                    steps[seq] = step(from: active[place].before, to: after)
                }
                if round < group.corrections.count {
                    active[place].before = outcome(
                        of: group.children, in: context,
                        settings.setting(before: group.corrections[round]))
                }
            }
            active.removeAll { $0.group.corrections.count <= round }
            round += 1
        }
    }

    /// Reads all children before and after a correction of a policy.
    mutating func read(policy seq: Int) {
        let record = known.record.recorded
        let erased = Set(known.erasures.lines)
        let places = (0..<known.lineCount).filter { place in
            !erased.contains(place)
                && (place < seq || !record.events[place].type.isCorrection)
        }
        let context = ReplayContext(KnownFacts(record.part(of: places)))
        let children = (0..<UInt32(record.children.count)).map { ChildNumber($0) }
        let before = outcome(of: children, in: context, settings.setting(before: seq))
        let after = outcome(of: children, in: context, settings.setting(after: seq))
        steps[seq] = Step(difference: after.counts - before.counts, changes: [])
    }

    private func step(from before: Outcome, to after: Outcome) -> Step {
        let lines = Set(before.reviews.keys).union(after.reviews.keys).sorted()
        let changes = lines.compactMap { line -> CorrectionEffects.Change? in
            let (old, new) = (before.reviews[line], after.reviews[line])
            guard old != new else { return nil }
            let isWithin = [old, new].contains { $0.map { span.contains($0.heldOn) } ?? false }
            return isWithin
                ? CorrectionEffects.Change(review: line, before: old, after: new) : nil
        }
        return Step(difference: after.counts - before.counts, changes: changes)
    }

    /// The reviews of some children, counted by the projection that counts the measure.
    private func outcome(
        of children: [ChildNumber], in context: ReplayContext, _ setting: Setting
    ) -> Outcome {
        var outcome = Outcome()
        var projection = ReviewsProjection<CountingTally>(question, in: context)
        var journey = Journey()
        var seen: Set<ChildNumber> = []
        let record = context.known.record.recorded
        for child in children where seen.insert(context.known.canonical(child)).inserted {
            let child = context.known.canonical(child)
            let places = context.stories.places(of: child)
            guard !places.isEmpty else { continue }
            journey.fold(child, places, in: context.known, against: setting)
            projection.see(journey, in: context)
            for review in journey.reviews {
                outcome.reviews[record.lineNumber(at: Int(review.seq))] =
                    CorrectionEffects.Standing(
                        id: review.id, heldOn: review.heldOn, dueOn: review.dueOn,
                        isOnTime: review.isOnTime)
            }
        }
        outcome.counts = CorrectionEffects.Timeliness(
            projection.answers(in: context).first)
        return outcome
    }
}
