// `record`: one fact, said in options that the vocabulary gives each type.

import CareEvents
import CommandLines
import EventLogs

extension Command {
    /// `careledger record TYPE --child ID --on DAY …`.
    static let record = Command(
        specification: CommandSpecification(
            name: "record", abstract: "Record one fact.", discussion: aboutTypes,
            arguments: [recordedType], options: .writing, examples: recordExamples,
            refined: refined),
        run: record)

    private static let aboutTypes =
        "Each type has options of its own: `careledger help record TYPE` lists them. The line is "
        + "shown on standard error, judged against the child's journey, written, and acknowledged "
        + "on standard output. The types: "
        + Vocabulary.declarations.filter(\.isRecorded).map(\.name).joined(separator: ", ") + "."

    private static let recordedType = ArgumentSpecification(
        "type",
        completion: .values(Vocabulary.declarations.filter(\.isRecorded).map(\.name)),
        help: "What happened, as review_held.")

    private static let recordExamples = [
        (
            command: "careledger record review_held --ledger EventLogs/kirklees --child KIR-0009 "
                + "--on 2014-06-10 --review-id KIR-0009-rx --participation PN1 --dry-run",
            says: "Shows the line that would record a review at which the child spoke."
        ),
        (
            command: "careledger record child_registered --ledger EventLogs/kirklees "
                + "--child KIR-9001 --on '31 March 2017' --born-on 30/01/2012 --sex F --dry-run",
            says: "Shows the line by which the ledger would first know of a child."
        ),
    ]

    /// The specification for the type that the words name: its own options, then those of writing.
    @Sendable private static func refined(_ words: [String]) -> CommandSpecification {
        var specification = CommandSpecification(
            name: "record", abstract: "Record one fact.", discussion: aboutTypes,
            arguments: [recordedType], options: .writing, examples: recordExamples)
        guard let name = specification.firstArgument(in: words),
            let declaration = Vocabulary.declaration(named: name), declaration.isRecorded
        else {
            specification.options += everyFieldOption
            return specification
        }
        specification.abstract = "Record the fact \(name)."
        specification.discussion = ""
        specification.options = declaration.subjectAndFieldOptions + [.source] + .writing
        return specification
    }

    /// The options of every type, so that of a line whose type is misspelt the type is what is
    /// wrong, and not the first of its options.
    private static let everyFieldOption: [OptionSpecification] = {
        var taken = Set(([OptionSpecification].writing + [.source]).map(\.long))
        let all = Vocabulary.declarations.filter(\.isRecorded).flatMap(\.subjectAndFieldOptions)
        return [.source.hidden] + all.filter { taken.insert($0.long).inserted }.map(\.hidden)
    }()

    @Sendable private static func record(_ call: Call) throws(Stop) -> ExitCode {
        let name = call.arguments.positional.first ?? ""
        guard let declaration = Vocabulary.declaration(named: name), declaration.isRecorded else {
            throw call.misuse(fault(ofType: name))
        }
        let on = try call.required("on", expected: "a day")
        let draft = FactDraft(
            type: declaration.type,
            childID: declaration.subject == .severalChildren ? nil : call.value("child"),
            occurredOn: try call.day(on, of: "--on"), payload: try call.payload(of: declaration),
            source: call.value("source"))
        return try call.record(draft)
    }

    /// Why a word is no type to record.
    private static func fault(ofType name: String) -> UsageFault {
        let expected: String
        switch Vocabulary.declaration(named: name)?.type {
        case .eventAmended: expected = "the command amend"
        case .eventWithdrawn: expected = "the command withdraw"
        case .eventReinstated: expected = "the command reinstate"
        case .eventErased: expected = "the command erase"
        case .ledgerOpened: expected = "the command init"
        case .tailRecovered: expected = "another type, as this one is the ledger's own to write"
        default: expected = "an event type such as review_held"
        }
        return .badValue(
            of: "<type>", value: name, expected: expected,
            nearest: Vocabulary.declaration(named: name) == nil
                ? nearest(to: name, among: recordedType.completion.words) : nil)
    }
}

extension OptionSpecification {
    /// Where an imported fact came from.
    static let source = OptionSpecification.option(
        "source", value: "text", help: "Where the fact was taken from.")

    /// The option for a line of which it is not known yet whether it takes it: not shown, not
    /// required, any value, any number of times.
    fileprivate var hidden: OptionSpecification {
        guard let valueName else {
            return .flag(long, short: short, invertible: isInvertible, hidden: true, help: help)
        }
        return .option(
            long, value: valueName, short: short, repeating: true, hidden: true, help: help)
    }
}
