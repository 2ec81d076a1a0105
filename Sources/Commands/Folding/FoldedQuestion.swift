// What `fold` is asked: the words of a command behind `--`, or else the options of `statistics`.

import CommandLines
import Dates
import Projections

extension [OptionSpecification] {
    /// What is asked where no command is named: the options of `statistics` that say which figures,
    /// when and as known when.
    static let folded: [OptionSpecification] =
        [.measures] + .askedCells + [.reading] + .period + .grouping + [.asKnownAt]
}

extension Command {
    /// The commands that can be answered out of parts of a ledger, in the order of the help.
    static var foldable: [Command] {
        Roster.standard.families.flatMap(\.commands).filter { $0.parted != nil }
    }

    /// Which these are, in words.
    static var foldableWords: String {
        foldable.map(\.specification.name).joined(separator: ", ")
    }
}

/// A question as `fold` is asked it, or as a partial answer says it.
struct FoldedQuestion {
    /// The call that asks it.
    let call: Call
    /// The words of the question, in one order: the same question is the same words.
    let words: [String]
    private let parts: @Sendable (Asking) throws(Stop) -> PartedQuestion

    private init(_ command: Command, _ call: Call, _ words: [String]) throws(Stop) {
        guard let parts = command.parted else {
            throw Stop(
                .usage,
                "\(command.specification.name) cannot be answered out of parts of a ledger",
                remedy: "ask it of the whole ledger; what can be folded is \(Command.foldableWords)"
            )
        }
        (self.call, self.words, self.parts) = (call, words, parts)
    }

    /// The question that a call of `fold` asks.
    init(_ fold: Call) throws(Stop) {
        let positional = fold.arguments.positional
        let shards = fold.arguments.positionalBeforeDashes ?? positional.count
        if shards > 1 { throw fold.misuse(.unexpectedArgument(positional[1])) }
        let asked = Array(positional[shards...])
        let own = [OptionSpecification].folded.words(of: fold.arguments)
        let command = try FoldedQuestion.command(asked.first, fold)
        let call: Call
        do throws(UsageFault) {
            call = try fold.calling(command.specification, own + asked.dropFirst())
        } catch {
            throw fold.misuse(error)
        }
        let given = call.arguments.occurrences.map(\.option)
        if let option = Self.notAsked.first(where: given.contains) {
            throw Stop(
                .usage, "--\(option) is no part of a question that is folded",
                remedy: "leave it out behind --; how an answer is written is said to "
                    + "`careledger merge`")
        }
        if command.specification.arguments.contains(.ledgers),
            let ledger = call.arguments.positional.first
        {
            throw fold.misuse(.unexpectedArgument(ledger))
        }
        let options = command.specification.options.words(of: call.arguments)
        let isUnnamed = command.specification.name == Command.statistics.specification.name
        try self.init(
            command, call,
            (isUnnamed ? [] : [command.specification.name]) + options + call.arguments.positional)
    }

    /// What is said beside a question, and not with it.
    private static let notAsked =
        [OptionSpecification].formats.map(\.long) + ["ledger", "quiet", "threads"]

    /// The question that partial answers say, to be written as a call of `merge` says.
    init(_ words: [String], _ merge: Call) throws(Stop) {
        let name = words.first.flatMap { $0.hasPrefix("-") ? nil : $0 }
        let call: Call
        let command = try Self.command(name, merge)
        do throws(UsageFault) {
            call = try merge.calling(
                command.specification,
                words.dropFirst(name == nil ? 0 : 1) + merge.formatWords)
        } catch {
            throw Stop(PartialFault.damaged(path: "the partial answers"))
        }
        try self.init(command, call, words)
    }

    private static func command(_ name: String?, _ call: Call) throws(Stop) -> Command {
        guard let name else { return .statistics }
        let all = Roster.standard.families.flatMap(\.commands)
        if let command = all.first(where: { $0.specification.name == name }) { return command }
        throw call.misuse(
            .badValue(
                of: "<question>", value: name, expected: Command.foldableWords,
                nearest: nearest(to: name, among: Command.foldable.map(\.specification.name))))
    }

    /// When it is asked about.
    func asking(_ context: ReplayContext) throws(Stop) -> Asking {
        Asking(call: call, context: context, asked: try call.askedPeriod())
    }

    /// The question in its pieces.
    func parted(_ asking: Asking) throws(Stop) -> PartedQuestion { try parts(asking) }
}

extension [OptionSpecification] {
    /// The options that were given, as words, in the order in which they are declared.
    fileprivate func words(of arguments: ParsedArguments) -> [String] {
        filter { arguments.declares($0.long) }.flatMap { option in
            option.valueName == nil
                ? (arguments.flag(option.long) == true ? ["--" + option.long] : [])
                : arguments.values(option.long).map { "--\(option.long)=\($0)" }
        }
    }
}

extension Call {
    /// The words by which an answer is laid out.
    fileprivate var formatWords: [String] {
        [OptionSpecification].formats.words(of: arguments)
    }
}
