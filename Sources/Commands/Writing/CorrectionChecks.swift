// What an append refuses of corrections: a target that cannot be put right, a word without effect.

import CareEvents
import EventLogs
import Journeys
import TextFormats

/// Judges the corrections among new lines (the format, section 4).
struct CorrectionChecks {
    let before: KnownFacts
    let after: KnownFacts

    /// What each correction is refused for.
    func refusals(of lines: [ProposedLine]) -> [Refusal] {
        lines.filter { $0.line.type.isCorrection }.flatMap(refusals)
    }

    private func refusals(of proposed: ProposedLine) -> [Refusal] {
        let line = proposed.line
        guard let target = line.correctedSeq else { return [] }
        func refusal(_ what: String, _ remedy: String) -> [Refusal] {
            [Refusal(line: proposed.inputLine, rule: "C4", what: what, remedy: remedy)]
        }
        guard target >= 0, target < line.seq else {
            return refusal(
                "there is no event \(target) before this one",
                "name an event that stands in the log")
        }
        let corrected = after.record.fact(at: target)
        let type = corrected.type
        if type == .erased { return refusal("event \(target) was erased", "record it anew") }
        if type.isCorrection {
            return refusal(
                "event \(target) is itself a correction (\(type.name))",
                "a wrong amendment is put right by a further amendment of the original")
        }
        if type == .ledgerOpened || type == .tailRecovered {
            return refusal("\(type.name) is not corrected", "leave it as it is")
        }
        let child = corrected.child == .none ? nil : after.id(of: corrected.child)
        if line.childID != child {
            return refusal(
                child.map { "event \(target) is about \($0)" }
                    ?? "event \(target) is about no single child",
                child.map { "give the correction the child_id \($0)" } ?? "leave child_id out")
        }
        return fieldRefusals(of: proposed, type) + effectRefusals(of: proposed, target)
    }

    /// The keys and codes of an amendment must be those of the target's type.
    private func fieldRefusals(of proposed: ProposedLine, _ type: EventType) -> [Refusal] {
        guard proposed.line.type == .eventAmended else { return [] }
        var refusals: [Refusal] = []
        func refuse(_ what: String, _ remedy: String) {
            refusals.append(
                Refusal(line: proposed.inputLine, rule: "C3", what: what, remedy: remedy))
        }
        let fields = type.declaration.fields
        let names = (fields.map(\.key.name) + ["occurred_on"]).joined(separator: " ")
        var members: [JSONObject.Member] = []
        if case .object(let set)? = proposed.line[.set] { members = set.members }
        for key in members.map(\.key) + proposed.line.texts(.unset)
        where key != "occurred_on" && !fields.contains(where: { $0.key.name == key }) {
            refuse("\(type.name) has no field \"\(key)\"", "it has: \(names)")
        }
        for member in members {
            guard let codes = fields.first(where: { $0.key.name == member.key })?.codes else {
                continue
            }
            for text in member.value.texts where !codes.contains(text) {
                refuse(
                    "\"\(text)\" is no code of \"\(member.key)\"",
                    "it is one of: \(codes.joined(separator: " "))")
            }
        }
        return refusals
    }

    private func effectRefusals(of proposed: ProposedLine, _ target: Int) -> [Refusal] {
        let seq = Int32(proposed.line.seq)
        guard let correction = after.corrections.first(where: { $0.seq == seq }),
            !correction.hadEffect
        else { return [] }
        let what: String
        let remedy: String
        switch proposed.line.type {
        case .eventReinstated:
            what = "event \(target) is not withdrawn, so it cannot be reinstated"
            remedy = "look at it with `careledger audit --event \(target)`"
        case .eventAmended where !isWithdrawn(target):
            what = "event \(target) would not be whole any more, or the change changes nothing"
            remedy = "leave it every field that its type requires, or withdraw it"
        default:
            what = "event \(target) is withdrawn, so it cannot be corrected"
            remedy = "reinstate it first: careledger reinstate \(target) --reason REASON"
        }
        return [Refusal(line: proposed.inputLine, rule: "C4", what: what, remedy: remedy)]
    }

    private func isWithdrawn(_ target: Int) -> Bool {
        after.withdrawn.contains { $0.seq == Int32(target) }
    }
}

extension JSONValue {
    /// The text, or the texts of a list.
    fileprivate var texts: [String] {
        switch self {
        case .string(let text): [text]
        case .list(let values): values.flatMap(\.texts)
        case .number, .bool, .object: []
        }
    }
}
