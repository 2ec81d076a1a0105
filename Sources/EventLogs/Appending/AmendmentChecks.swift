// What an amendment would make of the fact it amends: still a whole fact, its codes on lists.

import CareEvents
import Dates
import TextFormats

/// Checks an amendment against its target, by the rules that hold for a fact by itself. Whether the
/// target may be amended at all, and what that does to the journey, is not judged here.
public enum AmendmentChecks {
    /// Everything that the amended fact would be refused for, at the amendment's line.
    ///
    /// - Parameter target: the fact as it stands, earlier amendments applied.
    public static func refusals(of amendment: FactDraft, to target: FactDraft) -> [Refusal] {
        var foreign: [Refusal] = []
        for key in changedKeys(amendment) {
            guard let field = FieldKey(name: key), field != .occurredOn,
                target.type.declaration.place(of: field) == nil
            else { continue }
            foreign.append(
                Refusal(
                    line: amendment.inputLine, rule: Refusal.vocabulary,
                    what: "\(target.type.name) has no field \"\(key)\" to amend",
                    remedy: "name fields of the event's type, or \"occurred_on\""))
        }
        let amended = applying(amendment, to: target)
        return foreign + DraftChecks.refusals(of: amended, recordedBy: "-")
    }

    /// The fact with what an amendment sets and takes away. Keys that its type does not have are
    /// left out.
    public static func applying(_ amendment: FactDraft, to target: FactDraft) -> FactDraft {
        var fact = target
        fact.inputLine = amendment.inputLine
        if case .object(let set) = amendment[.set] {
            for member in set.members { replace(member, in: &fact) }
        }
        for key in amendment[.unset].map(FactJudge.texts) ?? [] {
            fact.payload.removeAll { sameBytes($0.key.name, key) }
        }
        return fact
    }

    private static func replace(_ member: JSONObject.Member, in fact: inout FactDraft) {
        guard let key = FieldKey(name: member.key) else { return }
        if key == .occurredOn {
            guard case .string(let text) = member.value, let day = CalendarDate(iso: text) else {
                return
            }
            fact.occurredOn = day
        } else if fact.type.declaration.place(of: key) != nil {
            fact.payload.removeAll { $0.key == key }
            fact.payload.append(EventLine.Field(key, member.value))
        }
    }

    private static func changedKeys(_ amendment: FactDraft) -> [String] {
        var keys: [String] = []
        if case .object(let set) = amendment[.set] { keys = set.members.map(\.key) }
        return keys + (amendment[.unset].map(FactJudge.texts) ?? [])
    }
}

extension FactDraft {
    /// What a line of the log says, as a draft: for checking it again, or for recording it anew.
    public init(of line: EventLine) {
        self.init(
            type: line.type, childID: line.childID, occurredOn: line.occurredOn,
            payload: line.payload, recordedBy: line.recordedBy, source: line.source,
            key: line.key)
    }
}
