// One call of a command: what was asked, and how to answer it.

import CommandLines
import Dates
import EventLogs
import Tables
import TextFormats

/// A command as it was called. Commands get nothing else from the world.
final class Call {
    /// The command's name, and those above it.
    let path: [String]
    /// The words of the line.
    let arguments: ParsedArguments
    /// The world.
    let surroundings: Surroundings
    private let program: ProgramSpecification

    init(
        path: [String], arguments: ParsedArguments, surroundings: Surroundings,
        program: ProgramSpecification
    ) {
        self.path = path
        self.arguments = arguments
        self.surroundings = surroundings
        self.program = program
    }

    /// Whether talk is asked not to be told. Errors are told all the same: an exit code alone says
    /// neither where nor what.
    var isQuiet: Bool { arguments.flag("quiet") == true }

    /// How many threads to read and count with: as asked, else one for each core.
    func threads() throws(Stop) -> Int {
        guard let text = value("threads") else { return surroundings.cores }
        guard let count = Int(text), (1...256).contains(count) else {
            throw misuse(
                .badValue(
                    of: "--threads", value: text, expected: "a whole number from 1 to 256",
                    nearest: nil))
        }
        return count
    }

    /// The value of an option; nil where the command has no such option or it was not given.
    func value(_ option: String) -> String? {
        arguments.declares(option) ? arguments.value(option) : nil
    }

    /// The stop for a fault in the words of the line.
    func misuse(_ fault: UsageFault) -> Stop {
        Stop(program.misuse(fault, at: path, words: arguments.positional))
    }

    /// The call of another command with some words, in the same world.
    func calling(
        _ command: CommandSpecification, _ words: [String]
    ) throws(UsageFault) -> Call {
        Call(
            path: [command.name], arguments: try command.parse(words, with: program.options),
            surroundings: surroundings, program: program)
    }

    // MARK: Talking

    /// Tells something on stderr that nobody needs to act on.
    func tell(_ words: String) {
        if !isQuiet { surroundings.talk(Array("careledger: \(words)\n".utf8)) }
    }

    /// Shows a line of the log on stderr as it is, made safe for a terminal.
    func show(_ line: [UInt8]) {
        let text = escapedForTerminal(String(decoding: line, as: UTF8.self))
        if !isQuiet { surroundings.talk(Array((text + "\n").utf8)) }
    }

    // MARK: Answering

    /// Writes data on stdout, all of it or not at all without a word.
    func write(_ bytes: [UInt8]) throws(Stop) {
        switch surroundings.output(bytes) {
        case .all: return
        case .closed: throw .closedPipe
        case .failed(let words):
            throw Stop(
                .inputOutput, "standard output: could not write: \(words)",
                remedy: "make room, or send the output somewhere else")
        }
    }

    // MARK: Clock

    /// The London day that it is.
    var today: CalendarDate {
        Instant(seconds: surroundings.unixMilliseconds() / 1000).londonDay
    }

    /// The clock and chance of a writer. From its first byte to the acknowledgement a signal waits:
    /// what the log holds at a signal is what was acknowledged.
    var writerSurroundings: WriterSurroundings {
        surroundings.tellOfSignals()
        var writer = WriterSurroundings(
            unixMilliseconds: surroundings.unixMilliseconds, random: surroundings.random)
        writer.beforeWriting = { [surroundings] in surroundings.holdSignals(true) }
        writer.judgesByWholeLog = surroundings.judgesByWholeLog
        return writer
    }
}
