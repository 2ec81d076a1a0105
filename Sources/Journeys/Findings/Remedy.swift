// A remedy: the command that, once run, puts a finding right.

/// What to record to put a finding right, as the words of a `careledger` command.
///
/// The ledger is not among the words: the reader stands in it, or has named it already.
public struct Remedy: Hashable, Sendable {
    /// The words after the program's name: `amend`, `812`, `--set`, `placement_type=U1`, ….
    public let words: [String]

    /// A remedy of these words, the command's name first.
    public init(_ words: [String]) { self.words = words }

    /// The command as it may be typed into a POSIX shell.
    public var line: String {
        (["careledger"] + words.map(Self.quoted)).joined(separator: " ")
    }

    /// Several commands as one line of a shell, each run only if the one before succeeded.
    public static func line(_ steps: [Remedy]) -> String {
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
