// What one argument of a command is: a word known by its place, not by a name.

/// An argument that is known by its place on the line.
public struct ArgumentSpecification: Sendable, Hashable {
    /// How many words an argument takes.
    public enum Arity: Sendable, Hashable {
        /// Exactly one.
        case one
        /// One or none.
        case optional
        /// Any number, also none; only the last argument may be so.
        case many
        /// One at least; only the last argument may be so.
        case oneOrMore
    }

    /// What stands for it on a page of help, without brackets.
    public let name: String
    /// What it is, a sentence.
    public let help: String
    /// How many words it takes.
    public let arity: Arity
    /// What the word may be.
    public let completion: CompletionKind

    /// An argument; by default exactly one word of any kind.
    public init(
        _ name: String, arity: Arity = .one, completion: CompletionKind = .none, help: String
    ) {
        self.name = name
        self.help = help
        self.arity = arity
        self.completion = completion
    }

    /// Whether a line without it is a fault.
    public var isRequired: Bool { arity == .one || arity == .oneOrMore }

    /// Whether it takes every word that is left.
    public var takesTheRest: Bool { arity == .many || arity == .oneOrMore }
}
