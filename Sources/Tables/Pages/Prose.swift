// Sentences of a page: words, words that weigh more, words that lead to another page.

/// A sentence or several, in pieces.
public struct Prose: Sendable, Hashable {
    /// The pieces, in order.
    public var pieces: [Piece]

    /// A piece of a sentence.
    public enum Piece: Sendable, Hashable {
        /// Words.
        case words(String)
        /// Words that weigh more.
        case strong(String)
        /// Words that lead to a page of the same site, by its address, or to a section of it:
        /// `timeliness`, `timeliness#late`.
        case link(String, to: String)
    }

    /// Sentences of pieces.
    public init(_ pieces: [Piece]) { self.pieces = pieces }

    /// Plain words.
    public init(_ words: String) { pieces = [.words(words)] }

    /// The words alone.
    public var words: String {
        pieces.map { piece in
            switch piece {
            case .words(let words), .strong(let words), .link(let words, _): words
            }
        }.joined()
    }
}

extension Prose: ExpressibleByStringInterpolation {
    /// Plain words.
    public init(stringLiteral value: String) { self.init(value) }
}
