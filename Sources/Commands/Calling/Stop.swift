// Why a command stops before its end: an exit code and the words for stderr.

import CommandLines
import EventLogs
import TextFormats

/// An error on its way to stderr. Words are made where the error is known; here they are only
/// brought into one shape: the place and what is wrong, the bytes with a caret, what to do.
struct Stop: Error {
    /// How the program ends.
    let code: ExitCode
    /// Paragraphs, each with the program's name before it; none for a quiet ending.
    let paragraphs: [String]

    /// An ending with these paragraphs.
    init(_ code: ExitCode, paragraphs: [String]) {
        self.code = code
        self.paragraphs = paragraphs
    }

    /// An ending for one reason: what is wrong, and what to do about it.
    init(_ code: ExitCode, _ what: String, remedy: String) {
        self.init(
            code, paragraphs: [escapedForTerminal(what) + "\n  " + escapedForTerminal(remedy)])
    }

    /// A command line that cannot be understood.
    init(_ misuse: Misuse) {
        let message = misuse.message
        let prefix = "careledger: "
        code = .usage
        paragraphs = [message.hasPrefix(prefix) ? String(message.dropFirst(prefix.count)) : message]
    }

    /// Nobody reads what the program writes.
    static let closedPipe = Stop(.done, paragraphs: [])

    /// A ledger that cannot be opened.
    init(_ fault: LogOpenFault) {
        let code: ExitCode =
            switch fault.problem {
            case .notThere, .notADirectory, .noLedger, .shard: .notThere
            case .unfinishedCopy: .damaged
            case .system: .inputOutput
            }
        self.init(code, fault.what, remedy: fault.remedy)
    }

    /// A writer that was stopped. Refusals are told with the place of their line in the source;
    /// without a source there is one line, and nothing to be said of a batch.
    init(_ fault: AppendFault, source: String) {
        switch fault {
        case .cannotOpen(let opening): self.init(opening)
        case .damaged(let faults, let count):
            self.init(
                .damaged, paragraphs: Stop.told(faults, of: count) + [Stop.words(of: fault)])
        case .busy, .changedSince: self.init(.busy, fault.what, remedy: fault.remedy)
        case .ifLastNeedsOneChild: self.init(.usage, fault.what, remedy: fault.remedy)
        case .refused(let refusals):
            let shown = refusals.prefix(mostTold).map { $0.told(from: source) }
            self.init(
                .damaged,
                paragraphs: shown + Stop.rest(refusals.count - shown.count, "refusal")
                    + (source.isEmpty ? [] : [Stop.words(of: fault)]))
        case .alreadyThere, .cannotCreate, .badName:
            self.init(.cannotCreate, fault.what, remedy: fault.remedy)
        case .failed, .brokenOff: self.init(.inputOutput, fault.what, remedy: fault.remedy)
        }
    }

    /// A backup that was stopped.
    init(_ fault: BackupFault) {
        let code: ExitCode
        var told: [String] = []
        switch fault {
        case .cannotOpen(let opening):
            self.init(opening)
            return
        case .damaged(let faults, let count):
            code = .damaged
            told = Stop.told(faults, of: count)
        case .unsound(let faults, let count, _):
            code = .inputOutput
            told = Stop.told(faults, of: count)
        case .busy: code = .busy
        case .withinLedger, .notACopy, .otherLedger, .differs, .longer, .cannotCreate:
            code = .cannotCreate
        case .failed: code = .inputOutput
        }
        let words = escapedForTerminal(fault.what) + "\n  " + escapedForTerminal(fault.remedy)
        self.init(code, paragraphs: told + [words])
    }

    private static func words(of fault: AppendFault) -> String {
        escapedForTerminal(fault.what) + "\n  " + escapedForTerminal(fault.remedy)
    }

    /// The faults of a log, one paragraph each, up to a hundred, then how many more there are.
    static func told(_ faults: [LogFault], of count: Int) -> [String] {
        let shown = faults.prefix(mostTold).map(\.description)
        return shown + rest(count - shown.count, "fault")
    }

    private static func rest(_ count: Int, _ noun: String) -> [String] {
        count > 0 ? ["and \(count) more \(noun)\(count == 1 ? "" : "s")"] : []
    }
}

/// How many faults or refusals are told one by one.
private let mostTold = 100

extension Refusal {
    /// The refusal with the place of its line: the rule, the fact behind it, what to do.
    func told(from source: String) -> String {
        let place = source.isEmpty ? "" : "\(source):\(line): "
        let by = rule == "format" ? "refused" : "refused by \(rule)"
        return escapedForTerminal("\(place)\(by): \(what)") + "\n  " + escapedForTerminal(remedy)
    }
}
