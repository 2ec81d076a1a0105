// A column of a table: the name programs rely on, the name people read, the kind of its cells.

/// A column: what programs call it, what people call it, and what its cells hold.
@frozen public struct Column: Sendable, Hashable {
    /// The name other programs rely on: lower case and underscores, as `held_on`. Never changes.
    public let key: String
    /// The name people read at the head of the column, as `Held on`. May change.
    public let title: String
    /// What the cells hold. A cell may also be empty.
    public let kind: Kind

    /// A column with both of its names.
    @inlinable public init(key: String, title: String, kind: Kind) {
        self.key = key
        self.title = title
        self.kind = kind
    }

    /// A column whose title is its key in words: `held_on` is titled `Held on`.
    @inlinable public init(_ key: String, _ kind: Kind) {
        self.init(key: key, title: words(ofKey: key), kind: kind)
    }
}

extension Column {
    /// What the cells of a column hold.
    @frozen public enum Kind: Sendable, Hashable, CaseIterable {
        /// Words, names, codes and identifiers, also those made of digits.
        case text
        /// A whole number of something.
        case count
        /// A number with a fixed number of decimals, or a whole number among such.
        case decimal
        /// A calendar day.
        case date
        /// A moment, to the second, in UTC.
        case instant
        /// Yes or no.
        case flag
    }

    /// The side of the column its cells lean on.
    @frozen public enum Alignment: Sendable, Hashable {
        /// To the left, as words are read.
        case leading
        /// To the right, so that units stand under units.
        case trailing
    }
}

extension Column.Kind {
    /// Numbers lean to the right, everything else to the left.
    @inlinable public var alignment: Column.Alignment {
        switch self {
        case .count, .decimal: .trailing
        case .text, .date, .instant, .flag: .leading
        }
    }

    /// The columns a cell of this kind takes up at most in a grid of characters, where that is
    /// known beforehand: 10 for a day, 20 for an instant, 3 for yes or no.
    @inlinable public var widthHint: Int? {
        switch self {
        case .date: 10
        case .instant: 20
        case .flag: 3
        case .text, .count, .decimal: nil
        }
    }

    /// Whether a cell may be cut short where room is scarce. Only words may: a number or a day cut
    /// short would be another number, another day.
    @inlinable public var mayBeCutShort: Bool { self == .text }
}

/// A key in words, with a capital: `as_known_at` is `As known at`.
@usableFromInline func words(ofKey key: String) -> String {
    let spaced = String(key.map { $0 == "_" ? " " : $0 })
    return spaced.prefix(1).uppercased() + spaced.dropFirst()
}
