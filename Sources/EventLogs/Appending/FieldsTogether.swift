// What the fields of one fact must be to each other.

import CareEvents
import Dates
import TextFormats

extension FactJudge {
    /// The rules that look at more than one field of the fact, each as the vocabulary says it.
    mutating func judgeTogether(recordedBy: String) {
        switch draft.type {
        case .childRegistered: judgeRegistration()
        case .childBorn: judgeBirth()
        case .childrenMerged: judgeMerger()
        case .policyAdopted: judgePolicy()
        case .targetSet, .comparatorPublished: judgeSpan()
        case .figurePublished: judgeFigureDates()
        case .eventAmended: judgeAmendment()
        case .eventErased: judgeApproval(recordedBy: recordedBy)
        default: break
        }
        if draft[.childIDs] != nil { judgeChildren() }
        if draft.type == .trainingAttended { judgeMembers(.workerIDs) }
    }

    private mutating func judgeRegistration() {
        switch (draft[.bornOn], draft[.expectedOn]) {
        case (nil, nil):
            refuse(
                "a registration says neither \"born_on\" nor \"expected_on\"",
                "say the day of birth, or of an unborn child the day it is expected")
        case (.some, .some):
            refuse(
                "a registration says both \"born_on\" and \"expected_on\"",
                "keep \"born_on\" for a child that is born")
        default: break
        }
    }

    private mutating func judgeBirth() {
        guard let born = draft.day(.bornOn), born != draft.occurredOn else { return }
        refuse(
            "\"born_on\" is \(born), and the birth \"occurred_on\" \(draft.occurredOn)",
            "write the day of birth in both")
    }

    private mutating func judgeMerger() {
        guard case .string(let into) = draft[.into], let child = draft.childID,
            sameBytes(into, child)
        else { return }
        refuse("\(child) is merged into itself", "name the other id of the child in \"into\"")
    }

    /// The children of an event about several: one at least, none twice.
    private mutating func judgeChildren() { judgeMembers(.childIDs) }

    private mutating func judgeMembers(_ key: FieldKey) {
        guard case .list(let values) = draft[key] else { return }
        if values.isEmpty { refuse("\"\(key.name)\" is empty", "name one at least") }
        var seen: Set<JSONValue> = []
        for value in values where !seen.insert(value).inserted {
            let text = FactJudge.texts(of: value).first ?? ""
            refuse("\"\(text)\" is in \"\(key.name)\" twice", "name each once")
        }
    }

    /// A policy's own object is there, and no other's.
    private mutating func judgePolicy() {
        guard case .string(let name) = draft[.policy],
            draft.type.declaration.fields.contains(where: { $0.key.name == name })
        else { return }
        if !draft.payload.contains(where: { $0.key.name == name }) {
            refuse("the policy \"\(name)\" has no \"\(name)\"", "say what is adopted")
        }
        for field in draft.payload where field.key != .policy && field.key.name != name {
            refuse(
                "the policy \"\(name)\" has \"\(field.key.name)\" as well",
                "adopt each policy by an event of its own")
        }
    }

    /// The first day is not after the last.
    private mutating func judgeSpan() {
        guard let from = draft.day(.fromOn), let to = draft.day(.toOn), to < from else { return }
        refuse("\"to_on\" \(to) is before \"from_on\" \(from)", "write the earlier day first")
    }

    /// A figure is of a day or of a span of days.
    private mutating func judgeFigureDates() {
        let at = draft[.atOn] != nil
        let from = draft[.fromOn] != nil
        let to = draft[.toOn] != nil
        if at ? from || to : !(from && to) {
            refuse(
                "a figure is dated by \"at_on\" alone, or by \"from_on\" and \"to_on\"",
                "say the day of a stock, or the first and last day of a flow")
        }
        judgeSpan()
    }

    /// An amendment replaces or takes away something, each key once, and only what can be amended.
    private mutating func judgeAmendment() {
        var replaced: [String] = []
        if case .object(let set) = draft[.set] { replaced = set.members.map(\.key) }
        let unset = draft[.unset].map(FactJudge.texts) ?? []
        if replaced.isEmpty && unset.isEmpty {
            refuse("the amendment changes nothing", "name a key in \"set\" or \"unset\"")
        }
        for key in replaced + unset where FieldKey(name: key) == nil {
            refuse(
                "\"\(key)\" is no field that an amendment can change",
                "name fields of the event's type, or \"occurred_on\"", rule: Refusal.vocabulary)
        }
        for key in unset where replaced.contains(where: { sameBytes($0, key) }) {
            refuse("\"\(key)\" is both set and unset", "keep one of the two")
        }
        if unset.contains("occurred_on") {
            refuse("\"occurred_on\" cannot be unset", "set it to the right day")
        }
    }

    /// Whoever approves an erasure is somebody else than who records it.
    private mutating func judgeApproval(recordedBy: String) {
        guard case .string(let approver) = draft[.approvedBy], sameBytes(approver, recordedBy)
        else { return }
        refuse(
            "\(approver) records and approves the erasure",
            "have it approved by another account")
    }
}
