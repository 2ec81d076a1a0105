// What an append asks of a fact by itself, before the journey is looked at.

import CareEvents
import Dates
import TextFormats

/// The rules of a single fact: its fields, their shapes, ids and codes, and what must fit together.
enum DraftChecks {
    /// Everything that the fact is refused for by itself, in the order of its fields.
    static func refusals(of draft: FactDraft, recordedBy: String) -> [Refusal] {
        var judge = FactJudge(draft: draft)
        judge.judgeEnvelope(recordedBy: recordedBy)
        for field in draft.payload { judge.judge(field) }
        judge.judgeMissing()
        judge.judgeTogether(recordedBy: recordedBy)
        return judge.refusals
    }

    /// What is refused once the instant of recording is known: a correction is of the day on which
    /// it is recorded, in London.
    static func refusals(ofDated lines: [ProposedLine]) -> [Refusal] {
        lines.compactMap { proposed in
            let line = proposed.line
            let day = line.recordedAt.londonDay
            guard line.type.isCorrection, line.occurredOn != day else { return nil }
            return Refusal(
                line: proposed.inputLine, rule: Refusal.format,
                what: "\(line.type.name) has \"occurred_on\" \(line.occurredOn), "
                    + "and a correction is of the day it is recorded",
                remedy: "write \(day)")
        }
    }
}

/// Judges one fact and collects what it is refused for.
struct FactJudge {
    let draft: FactDraft
    private(set) var refusals: [Refusal] = []

    init(draft: FactDraft) { self.draft = draft }

    private var declaration: EventDeclaration { draft.type.declaration }

    mutating func judgeEnvelope(recordedBy: String) {
        if !draft.occurredOn.isWithinLedgerRange {
            refuse(.notADay(key: "occurred_on", text: draft.occurredOn.description))
        }
        if recordedBy.isEmpty { refuse(.nobodyRecorded) }
        if draft.key?.isEmpty == true {
            refuse("\"key\" is empty", "leave it out, or give the fact a key of its own")
        }
        switch (declaration.subject, draft.childID) {
        case (.oneChild, nil): refuse(.missingChild(type: declaration.name))
        case (.severalChildren, .some), (.noChild, .some):
            refuse(
                "\(declaration.name) has no \"child_id\"",
                declaration.subject == .severalChildren
                    ? "name the children in \"child_ids\"" : "leave it out",
                rule: Refusal.vocabulary)
        case (_, let child?): judgeChild("child_id", child)
        case (_, nil): break
        }
    }

    /// A field by itself: that the type has it, its shape, its ids, its codes.
    mutating func judge(_ field: EventLine.Field) {
        guard let place = declaration.place(of: field.key) else {
            refuse(
                "\(declaration.name) has no field \"\(field.key.name)\"",
                "leave it out, or check the spelling", rule: Refusal.vocabulary)
            return
        }
        do {
            try FieldShapes.check(field.value, of: field.key, at: 0..<0)
        } catch {
            refuse(error.problem)
            return
        }
        let texts = FactJudge.texts(of: field.value)
        switch field.key.shape {
        case .child, .children: for text in texts { judgeChild(field.key.name, text) }
        case .text, .list: for text in texts { judgeID(field.key.name, text) }
        default: break
        }
        guard let codes = declaration.fields[place].codes else { return }
        for text in texts where !codes.contains(where: { sameBytes($0, text) }) {
            refuse(
                "\"\(text)\" is no code of \"\(field.key.name)\"",
                "it is one of: \(codes.joined(separator: " "))", rule: Refusal.vocabulary)
        }
    }

    /// Required fields that are not there.
    mutating func judgeMissing() {
        for field in declaration.fields where field.isRequired && draft[field.key] == nil {
            refuse(.missingField(field.key.name, type: declaration.name))
        }
    }

    /// The texts of a text or of a list of them.
    static func texts(of value: JSONValue) -> [String] {
        switch value {
        case .string(let text): [text]
        case .list(let values):
            values.compactMap { if case .string(let text) = $0 { text } else { nil } }
        case .number, .bool, .object: []
        }
    }

    private mutating func judgeChild(_ key: String, _ id: String) {
        guard !IDGrammar.isChildID(id) else { return }
        refuse(
            "\"\(id)\" in \"\(key)\" is not the id of a child",
            "begin it with a letter; letters, digits, `_`, `.` and `-` may follow, 64 in all")
    }

    private mutating func judgeID(_ key: String, _ id: String) {
        guard key.hasSuffix("_id") || key.hasSuffix("_ids"), !IDGrammar.isID(id) else { return }
        refuse(
            "\"\(id)\" in \"\(key)\" is not an id",
            "begin it with a letter or digit; letters, digits, `_`, `.` and `-` may follow, "
                + "64 in all"
        )
    }

    mutating func refuse(_ problem: LineFault.Problem) {
        refuse(problem.what, FactJudge.remedy(problem))
    }

    /// What a client is to do: it has no verified copy to put a line back from.
    private static func remedy(_ problem: LineFault.Problem) -> String {
        switch problem {
        case .missingKey(let key), .missingField(let key, _): "add \"\(key)\""
        case .missingChild: "add \"child_id\""
        case .wrongShape(_, let expected): "write \(expected)"
        default: problem.remedy
        }
    }

    mutating func refuse(_ what: String, _ remedy: String, rule: String = Refusal.format) {
        refusals.append(
            Refusal(line: draft.inputLine, rule: rule, what: what, remedy: remedy))
    }
}

/// The spelling of ids, compared byte for byte.
public enum IDGrammar {
    /// Whether a text is `[A-Za-z][A-Za-z0-9_.-]{0,63}`, the id of a child: ids of digits alone
    /// would become numbers in the hands of analysts.
    public static func isChildID(_ text: String) -> Bool {
        guard let first = text.utf8.first, isLetter(first) else { return false }
        return isID(text)
    }

    /// Whether a text is `[A-Za-z0-9][A-Za-z0-9_.-]{0,63}`, any other id.
    public static func isID(_ text: String) -> Bool {
        guard let first = text.utf8.first, isLetter(first) || isDigit(first) else { return false }
        return text.utf8.count <= 64
            && text.utf8.allSatisfy {
                isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".")
                    || $0 == UInt8(ascii: "-")
            }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
    }
}

/// Whether two texts are the same bytes: a letter with an accent and the letter followed by one are
/// two spellings.
func sameBytes(_ left: String, _ right: String) -> Bool {
    left.utf8.elementsEqual(right.utf8)
}
