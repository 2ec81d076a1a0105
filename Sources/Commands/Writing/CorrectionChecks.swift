// What an append refuses of corrections: a target that cannot be put right, a word without effect.

import CareEvents
import EventLogs
import Journeys

/// Judges the corrections among new lines (the format, section 4).
struct CorrectionChecks {
    /// The story with the new lines.
    let after: KnownFacts
    /// A line of the log or a new one, nil where it cannot be had.
    let line: (Int) -> EventLine?

    /// What each correction is refused for.
    func refusals(of lines: [ProposedLine]) -> [Refusal] {
        lines.filter { $0.line.type.isCorrection }.flatMap(refusals)
    }

    private func refusals(of proposed: ProposedLine) -> [Refusal] {
        let line = proposed.line
        guard let target = line.correctedSeq, let number = proposed.written.correctedSeq else {
            return []
        }
        func refusal(_ what: String, _ remedy: String) -> [Refusal] {
            [Refusal(line: proposed.inputLine, rule: "C4", what: what, remedy: remedy)]
        }
        guard target >= 0, target < line.seq else {
            return refusal(
                "there is no event \(number) before this one",
                "name an event that stands in the log")
        }
        if line.type == .eventErased {
            return ErasureChecks(after: after).refusals(of: proposed, target)
        }
        let corrected = after.record.fact(at: target)
        let type = corrected.type
        if type == .erased { return refusal("event \(number) was erased", "record it anew") }
        if type.isCorrection {
            return refusal(
                "event \(number) is itself a correction (\(type.name))",
                "a wrong amendment is put right by a further amendment of the original")
        }
        if type == .ledgerOpened || type == .tailRecovered {
            return refusal("\(type.name) is not corrected", "leave it as it is")
        }
        let child = corrected.child == .none ? nil : after.id(of: corrected.child)
        if line.childID != child {
            return refusal(
                child.map { "event \(number) is about \($0)" }
                    ?? "event \(number) is about no single child",
                child.map { "give the correction the child_id \($0)" } ?? "leave child_id out")
        }
        let ofFields = fieldRefusals(of: proposed, target)
        return ofFields.isEmpty ? effectRefusals(of: proposed, target) : ofFields
    }

    /// What the amended fact would be refused for by itself: its fields, codes, what is missing.
    private func fieldRefusals(of proposed: ProposedLine, _ target: Int) -> [Refusal] {
        guard proposed.line.type == .eventAmended,
            var fact = StandingFacts(known: after, line: line).fact(
                of: target, before: proposed.line.seq)
        else { return [] }
        fact.inputLine = proposed.inputLine
        var amendment = FactDraft(of: proposed.line)
        amendment.inputLine = proposed.inputLine
        return AmendmentChecks.refusals(of: amendment, to: fact)
    }

    private func effectRefusals(of proposed: ProposedLine, _ target: Int) -> [Refusal] {
        let seq = Int32(proposed.line.seq)
        let number = proposed.written.correctedSeq ?? target
        guard let correction = after.corrections.first(where: { $0.seq == seq }),
            !correction.hadEffect
        else { return [] }
        let what: String
        let remedy: String
        switch proposed.line.type {
        case .eventReinstated:
            what = "event \(number) is not withdrawn, so it cannot be reinstated"
            remedy = "look at it with `careledger audit --event \(number)`"
        case .eventAmended where !isWithdrawn(target):
            what = "the amendment of event \(number) would have no effect"
            remedy = "look at it with `careledger audit --event \(number)`"
        default:
            what = "event \(number) is withdrawn, so it cannot be corrected"
            remedy = "reinstate it first: careledger reinstate \(number) --reason REASON"
        }
        return [Refusal(line: proposed.inputLine, rule: "C4", what: what, remedy: remedy)]
    }

    private func isWithdrawn(_ target: Int) -> Bool {
        after.withdrawn.contains { $0.seq == Int32(target) }
    }
}
