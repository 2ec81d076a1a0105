// A remedy as a command that may be typed as it stands.

import CareEvents
import Journeys

extension Remedy {
    /// The words after the program's name: `amend`, `812`, `--set`, `placement_type=U1`, …. The
    /// ledger is not among them: the reader stands in it, or has named it already.
    var words: [String] {
        switch self {
        case .record(let type, let child, let day, let sayings):
            ["record", type.name] + (child.map { ["--child", $0] } ?? []) + ["--on", "\(day)"]
                + sayings.flatMap { ["--" + $0.key.option, $0.value] }
        case .amend(let line, let sayings):
            ["amend", "\(line)"]
                + sayings.flatMap { ["--set", "\($0.key.name)=\($0.value)"] }
                + ["--reason", Self.amendmentReason.rawValue]
        case .unset(let line, let key):
            ["amend", "\(line)", "--unset", key.name, "--reason", Self.amendmentReason.rawValue]
        case .withdraw(let line, let reason):
            ["withdraw", "\(line)", "--reason", reason.rawValue]
        }
    }

    /// The command as it may be typed into a POSIX shell.
    var line: String {
        (["careledger"] + words.map(Self.quoted)).joined(separator: " ")
    }

    /// Several commands as one line of a shell, each run only if the one before succeeded.
    static func line(_ steps: [Remedy]) -> String {
        steps.map(\.line).joined(separator: " && ")
    }

    /// A word between single quotes, unless no shell reads anything into it.
    private static func quoted(_ word: String) -> String {
        let plain = word.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            default: "-_=.,:/+@".utf8.contains(byte)
            }
        }
        guard !plain || word.isEmpty else { return word }
        return "'"
            + word.split(separator: "'", omittingEmptySubsequences: false)
            .joined(separator: #"'\''"#) + "'"
    }
}
