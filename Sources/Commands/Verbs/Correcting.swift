// `amend`, `withdraw`, `reinstate`: what stands in the log put right by a further line.

import CareEvents
import CommandLines
import Dates
import EventLogs
import Journeys
import TextFormats

extension Command {
    /// `careledger amend SEQ --set KEY=VALUE --unset KEY --reason R`.
    static let amend = Command(
        specification: CommandSpecification(
            name: "amend",
            abstract: "Say a recorded fact right.",
            discussion: "The event stays as it was written; the amendment says what of it was "
                + "wrong. Values are those of the event's type, and occurred_on.",
            arguments: [.seq],
            options: [
                .option(
                    "set", value: "key=value", repeating: true,
                    help: "A field and what it should have said; of a list repeat it."),
                .option(
                    "unset", value: "key", repeating: true,
                    help: "A field that should not have been there."),
            ] + .reasons + [.authority] + .writing,
            examples: [
                (
                    "careledger amend 3 --ledger EventLogs/kirklees --set fte=0.8 "
                        + "--reason data_entry --dry-run",
                    "Shows the line that would put the hours of a worker right."
                ),
                (
                    "careledger amend 3 --ledger EventLogs/kirklees --unset ethnicity "
                        + "--reason source_corrected --note 'not asked' --dry-run",
                    "Shows the line that would take a field of event 3 away."
                ),
            ])
    ) { (call: Call) throws(Stop) in try Correction(call).amend() }

    /// `careledger withdraw SEQ --reason R`.
    static let withdraw = Command(
        specification: CommandSpecification(
            name: "withdraw",
            abstract: "Withdraw a recorded fact that should not be there.",
            discussion: "For a duplicate, or a fact about the wrong child. The line stays.",
            arguments: [.seq], options: .reasons + .writing,
            examples: [
                (
                    "careledger withdraw 9 --ledger EventLogs/kirklees --reason duplicate "
                        + "--dry-run",
                    "Shows the line that would withdraw event 9."
                ),
                (
                    "careledger withdraw 3716 --ledger EventLogs/kirklees --reason wrong_child "
                        + "--note 'it was KIR-0010' --dry-run",
                    "Says where the fact belongs."
                ),
            ])
    ) { (call: Call) throws(Stop) in try Correction(call).turn(.eventWithdrawn, .withdraws) }

    /// `careledger reinstate SEQ --reason R`.
    static let reinstate = Command(
        specification: CommandSpecification(
            name: "reinstate",
            abstract: "Undo a withdrawal.",
            arguments: [.seq], options: .reasons + .writing,
            examples: [
                (
                    "careledger reinstate 4781 --ledger EventLogs/kirklees --reason data_entry "
                        + "--dry-run",
                    "Shows the line that would bring event 4781 back."
                ),
                (
                    "careledger reinstate 4781 --ledger EventLogs/kirklees "
                        + "--reason source_corrected --note 'the return was right' --dry-run",
                    "Says why it stands after all."
                ),
            ])
    ) { (call: Call) throws(Stop) in try Correction(call).turn(.eventReinstated, .reinstates) }
}

extension ArgumentSpecification {
    /// The number of an event.
    static let seq = ArgumentSpecification("seq", help: "The number of the event in the log.")
}

extension OptionSpecification {
    /// On whose authority.
    fileprivate static let authority = OptionSpecification.option(
        "authority", value: "text", help: "On whose authority.")
}

extension [OptionSpecification] {
    /// Why a correction is made.
    fileprivate static let reasons: [OptionSpecification] = [
        .option(
            "reason", value: "reason", required: true, completion: .only(reasonWords),
            help: "Why. Required."),
        .option("note", value: "words", help: "More about it, in words."),
    ]

    private static let reasonWords =
        EventType.eventAmended.declaration.fields.first { $0.key == .reason }?.codes ?? []
}

/// A correction of one event, from the words of the line.
private struct Correction {
    let call: Call
    let seq: Int
    /// The type of the event.
    let type: EventType
    let childID: String?
    let day: CalendarDate

    init(_ call: Call) throws(Stop) {
        self.call = call
        seq = try call.wholeNumber(call.arguments.positional.first ?? "", of: "<seq>")
        let last: Instant
        if let directory = try? LogDirectory(path: call.ledgerPath),
            let lines = IndexedLines(of: directory), let event = lines.event(seq)
        {
            (type, childID, last) = (event.type, event.childID, lines.lastRecordedAt)
        } else {
            let ledger = try call.load(call.ledgerPath, knownAt: nil, stamped: false)
            let target = try ledger.event(seq)
            if target.type == .erased {
                throw Stop(
                    .damaged, "refused by C4: event \(seq) was erased",
                    remedy: "what is erased is not corrected; record the fact anew")
            }
            type = target.type
            childID = target.child == .none ? nil : ledger.contents.record.id(of: target.child)
            last = ledger.known.recordedAt(Int32(ledger.known.lineCount - 1))
        }
        let clock = Instant(seconds: call.surroundings.unixMilliseconds() / 1000)
        // A correction is of the London day on which it is recorded.
        day = max(try call.recordedAt() ?? clock, last).londonDay
    }

    func amend() throws(Stop) -> ExitCode {
        let set = try replaced()
        let unset = try call.arguments.values("unset").map { (key) throws(Stop) in
            try field(key, of: "--unset").key.name
        }
        if set.isEmpty, unset.isEmpty {
            throw call.misuse(.missingOption("--set", valueName: "key=value"))
        }
        if let both = unset.first(where: { key in set.contains { $0.key == key } }) {
            throw call.misuse(.contradiction("--set \(both)", "--unset \(both)"))
        }
        var fields = [EventLine.Field(.amends, .number(Thousandths(seq)))]
        if !set.isEmpty { fields.append(EventLine.Field(.set, .object(JSONObject(set)))) }
        if !unset.isEmpty {
            fields.append(EventLine.Field(.unset, .list(unset.map { .string($0) })))
        }
        return try record(.eventAmended, fields)
    }

    func turn(_ type: EventType, _ key: FieldKey) throws(Stop) -> ExitCode {
        try record(type, [EventLine.Field(key, .number(Thousandths(seq)))])
    }

    private func record(_ type: EventType, _ fields: [EventLine.Field]) throws(Stop) -> ExitCode {
        var fields = fields
        for key in [FieldKey.reason, .authority, .note] {
            if let text = call.value(key.name) {
                fields.append(EventLine.Field(key, .string(text)))
            }
        }
        return try call.record(
            FactDraft(type: type, childID: childID, occurredOn: day, payload: fields))
    }

    /// The replaced keys with their values; a list by repeating its key.
    private func replaced() throws(Stop) -> [JSONObject.Member] {
        var members: [JSONObject.Member] = []
        for word in call.arguments.values("set") {
            guard let equals = word.firstIndex(of: "=") else {
                throw call.misuse(
                    .badValue(
                        of: "--set", value: word, expected: "KEY=VALUE, such as fte=0.8",
                        nearest: nil))
            }
            let key = String(word[..<equals])
            let field = try field(key, of: "--set")
            let value = try call.single(
                String(word[word.index(after: equals)...]), of: field, "--set \(key)")
            guard let place = members.firstIndex(where: { $0.key == field.key.name }) else {
                members.append(JSONObject.Member(key: field.key.name, value: value))
                continue
            }
            guard case .list(let before) = members[place].value, case .list(let more) = value
            else { throw call.misuse(.repeatedOption("--set \(key)")) }
            members[place] = JSONObject.Member(
                key: field.key.name, value: .list(before + more))
        }
        return members
    }

    /// The field of the event's type that a key names, with dashes or underscores.
    private func field(_ key: String, of option: String) throws(Stop) -> WrittenField {
        let name = String(key.map { $0 == "-" ? "_" : $0 })
        if name == FieldKey.occurredOn.name { return .occurredOn }
        let fields = type.declaration.fields
        if let field = fields.first(where: { $0.key.name == name }) { return WrittenField(field) }
        let names = fields.map(\.key.name) + [FieldKey.occurredOn.name]
        throw call.misuse(
            .badValue(
                of: option, value: key,
                expected: "a field of \(type.name): " + names.joined(separator: ", "),
                nearest: nearest(to: name, among: names)))
    }
}
