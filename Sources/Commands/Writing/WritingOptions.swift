// What every command that writes takes: who records, under which key, after which event, and when.

import CommandLines
import Dates
import EventLogs

extension [OptionSpecification] {
    /// The options of commands that write.
    static let writing: [OptionSpecification] =
        [
            .option(
                "key", value: "key",
                help: "The key of this fact: sent again with it, it is not recorded twice."),
            .option(
                "if-last", value: "seq",
                help: "Only if this is still the child's last event (else exit 75)."),
        ] + recording

    /// Those that `init` takes as well.
    static let recording: [OptionSpecification] = [
        .option(
            "recorded-by", value: "who", help: "Who records it, instead of the account's name."),
        .option(
            "recorded-at", value: "instant",
            help: "When it was recorded, for ledgers built from past returns; "
                + "a day means its end."),
        .option(
            "wait", value: "seconds", help: "How long to wait for another writer (default: 10)."),
        .flag("dry-run", help: "Print the line that would be written, and write nothing."),
    ]
}

extension Call {
    /// Whether nothing is to be written.
    var isDryRun: Bool { arguments.flag("dry-run") == true }

    /// Who records: as asked, else the account.
    var recordedBy: String {
        get throws(Stop) {
            guard let who = value("recorded-by") else { return surroundings.account() }
            if who.isEmpty {
                throw misuse(
                    .badValue(
                        of: "--recorded-by", value: who, expected: "a worker's id or an account",
                        nearest: nil))
            }
            return who
        }
    }

    /// The instant to record at instead of the clock's. A day means its end in London; days to come
    /// are refused, as every later line would have to carry their instant too.
    func recordedAt() throws(Stop) -> Instant? {
        guard let text = value("recorded-at") else { return nil }
        let instant = try instant(text, of: "--recorded-at")
        if instant <= Instant(endOfLondonDay: today) { return instant }
        throw misuse(
            .badValue(
                of: "--recorded-at", value: text, expected: "an instant that has been",
                nearest: nil))
    }

    /// The seconds to wait for another writer.
    func secondsToWait() throws(Stop) -> Int {
        guard let text = value("wait") else { return 10 }
        return try wholeNumber(text, of: "--wait")
    }

    /// The event that the client saw last of the child.
    func lastSeen() throws(Stop) -> Int? {
        guard let text = value("if-last") else { return nil }
        return try wholeNumber(text, of: "--if-last")
    }

    /// A writer for the ledger. Nothing is touched yet.
    func writer() throws(Stop) -> EventLogFile {
        EventLogFile(
            path: ledgerPath, recordedBy: try recordedBy, runBy: surroundings.account(),
            recordedAt: try recordedAt(), wait: try secondsToWait(),
            surroundings: writerSurroundings)
    }

    /// What a writer has to tell besides its answers.
    func tellWarnings(of writer: EventLogFile) {
        for warning in writer.takeWarnings() { tell(warning.words) }
    }

    /// What a judge has to tell of lines that were taken.
    func tellWarnings(of judge: LineJudge) {
        for words in judge.takeWarnings() { tell(words) }
    }
}
