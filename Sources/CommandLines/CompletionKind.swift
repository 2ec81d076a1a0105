// What may stand where an option or an argument takes a word: for the shell and for the parser.

/// What a word of the command line may be: the shell offers it, and `only` the parser insists on.
public enum CompletionKind: Sendable, Hashable {
    /// Anything; nothing can be offered.
    case none
    /// A path of a file.
    case file
    /// A path of a directory.
    case directory
    /// These words are offered, in this order; others are taken too.
    case values([String])
    /// These words are offered, in this order; every other is a `UsageFault.badValue`.
    case only([String])

    /// The words that can be offered, in order; empty where there is no list.
    public var words: [String] {
        switch self {
        case .none, .file, .directory: []
        case .values(let words), .only(let words): words
        }
    }

    /// Refuses a word that is not on a closed list; `name` is how the user knows the place.
    func check(_ word: String, of name: String) throws(UsageFault) {
        guard case .only(let words) = self, !words.contains(word) else { return }
        throw .badValue(
            of: name, value: word, expected: "one of " + words.joined(separator: ", "),
            nearest: nearest(to: word, among: words))
    }
}
