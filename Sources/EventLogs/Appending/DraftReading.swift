// A line that a client sends, read into a draft, with everything that is wrong with it by itself.

import CareEvents
import Dates
import TextFormats

/// What became of a client's line.
public struct ReadDraft: Sendable {
    /// The fact, nil where too much is wrong to make one.
    public let draft: FactDraft?
    /// Everything that it is refused for without a look at the journey.
    public let refusals: [Refusal]
}

/// Reads the lines that clients send: a fact without `seq`, `id`, `recorded_at` and `v`, in the
/// strict JSON of the format, keys in any order.
public enum DraftReading {
    /// Reads one line, without its line feed.
    ///
    /// - Parameters:
    ///   - line: its number in the input, from 1.
    ///   - recordedBy: who records where the line does not say it.
    public static func read(_ bytes: [UInt8], line: Int, recordedBy: String) -> ReadDraft {
        let object: JSONObject
        do {
            object = try JSONReader.readObject(bytes)
        } catch {
            let what = "byte \(error.offset + 1): \(error.what)"
            return refused(line, what, error.remedy)
        }
        var reader = DraftReader(object: object, line: line)
        return reader.read(recordedBy: recordedBy)
    }

    /// Reads a whole input, one object a line. The line feed of the last line may be missing.
    public static func readBatch(
        _ input: [UInt8], recordedBy: String
    ) -> (drafts: [FactDraft], refusals: [Refusal]) {
        var lines = input.split(separator: 0x0A, omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        var drafts: [FactDraft] = []
        var refusals: [Refusal] = []
        for (index, line) in lines.enumerated() {
            let read = read(Array(line), line: index + 1, recordedBy: recordedBy)
            if let draft = read.draft { drafts.append(draft) }
            refusals += read.refusals
        }
        return (drafts, refusals)
    }

    private static func refused(_ line: Int, _ what: String, _ remedy: String) -> ReadDraft {
        ReadDraft(
            draft: nil,
            refusals: [Refusal(line: line, rule: Refusal.format, what: what, remedy: remedy)])
    }
}

/// Takes the members of one object apart, collecting what is wrong.
private struct DraftReader {
    let object: JSONObject
    let line: Int
    var refusals: [Refusal] = []

    private static let appenders: Set<String> = ["seq", "id", "recorded_at", "v"]
    private static let envelope: Set<String> = [
        "type", "child_id", "occurred_on", "recorded_by", "source", "key",
    ]

    init(object: JSONObject, line: Int) {
        self.object = object
        self.line = line
    }

    mutating func read(recordedBy: String) -> ReadDraft {
        for member in object.members where Self.appenders.contains(member.key) {
            refuse(
                "\"\(member.key)\" is the appender's to give",
                "leave it out: the acknowledgement says what was given")
        }
        guard let declaration = declaration() else {
            return ReadDraft(draft: nil, refusals: refusals)
        }
        refuseOwnLines(declaration.type)
        let child = text("child_id")
        let by = text("recorded_by")
        let source = text("source")
        let key = text("key")
        let payload = payload(of: declaration)
        guard let day = occurredOn() else {
            return ReadDraft(draft: nil, refusals: refusals)
        }
        let draft = FactDraft(
            type: declaration.type, childID: child, occurredOn: day, payload: payload,
            recordedBy: by, source: source, key: key, inputLine: line)
        refusals += DraftChecks.refusals(of: draft, recordedBy: by ?? recordedBy)
        // A code on no list does not keep the journey from being judged; a wrong shape does.
        let isWhole = refusals.allSatisfy { $0.rule != Refusal.format }
        return ReadDraft(draft: isWhole ? draft : nil, refusals: refusals)
    }

    private mutating func declaration() -> EventDeclaration? {
        guard let member = object.member("type") else {
            refuse("\"type\" is missing", "say what happened, such as \"review_held\"")
            return nil
        }
        guard case .string(let name) = member.value else {
            refuse("\"type\" is not text", "say what happened, such as \"review_held\"")
            return nil
        }
        guard let found = Vocabulary.declaration(named: name) else {
            refuse(
                "there is no event type \"\(name)\"",
                "check the spelling against `careledger schema --for json-schema`")
            return nil
        }
        return found
    }

    /// Lines that only the ledger itself makes.
    private mutating func refuseOwnLines(_ type: EventType) {
        switch type {
        case .ledgerOpened:
            refuse("a ledger is opened once", "make a ledger with `careledger init`")
        case .tailRecovered: refuse("tail_recovered is the appender's to write", "leave it out")
        case .eventErased:
            refuse("a line is not erased by a fact alone", "erase it with `careledger erase`")
        default: break
        }
    }

    private mutating func occurredOn() -> CalendarDate? {
        guard let member = object.member("occurred_on") else {
            refuse("\"occurred_on\" is missing", "say the day as YYYY-MM-DD")
            return nil
        }
        guard case .string(let text) = member.value else {
            refuse("\"occurred_on\" is not text", "say the day as YYYY-MM-DD")
            return nil
        }
        guard let day = CalendarDate(iso: text), day.isWithinLedgerRange else {
            let problem = LineFault.Problem.notADay(key: "occurred_on", text: text)
            refuse(problem.what, problem.remedy)
            return nil
        }
        return day
    }

    private mutating func text(_ key: String) -> String? {
        guard let member = object.member(key) else { return nil }
        guard case .string(let text) = member.value else {
            refuse("\"\(key)\" is not text", "put it in double quotes")
            return nil
        }
        return text
    }

    /// The fields that the type has. What it does not have is refused here; shapes and codes are
    /// `DraftChecks`' to judge.
    private mutating func payload(of declaration: EventDeclaration) -> [EventLine.Field] {
        var fields: [EventLine.Field] = []
        for member in object.members
        where !Self.envelope.contains(member.key) && !Self.appenders.contains(member.key) {
            guard let key = FieldKey(name: member.key), declaration.place(of: key) != nil else {
                refusals.append(
                    Refusal(
                        line: line, rule: Refusal.vocabulary,
                        what: "\(declaration.name) has no field \"\(member.key)\"",
                        remedy: "leave it out, or check the spelling"))
                continue
            }
            fields.append(EventLine.Field(key, member.value, range: member.valueRange))
        }
        return fields
    }

    private mutating func refuse(_ what: String, _ remedy: String) {
        refusals.append(
            Refusal(line: line, rule: Refusal.format, what: what, remedy: remedy))
    }
}
