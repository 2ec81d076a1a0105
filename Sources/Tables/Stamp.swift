// What an answer was made from: the ledger, how far it was read, as at and as known when.

public import Dates

/// What an answer was made from, in the order it is told.
@frozen public struct Stamp: Sendable, Hashable {
    /// What the answer was made from, in the order it is told. Their keys differ.
    public var entries: [Entry]

    /// A stamp of entries as they are; for a stamp of one ledger there is the other initialiser.
    public init(entries: [Entry]) {
        self.entries = entries
    }

    /// One thing an answer was made from.
    @frozen public struct Entry: Sendable, Hashable {
        /// The name programs rely on, as `as_known_at`.
        public let key: String
        /// Its value; an empty one is not told.
        public let value: Cell

        /// An entry under its machine name.
        @inlinable public init(_ key: String, _ value: Cell) {
            self.key = key
            self.value = value
        }

        /// The name people read: `As known at`.
        @inlinable public var title: String { words(ofKey: key) }
    }
}

extension Stamp {
    /// The stamp of an answer from one ledger: its name, the number of lines read, the Merkle root
    /// over them in hexadecimal, the day the answer is as at, the instant it is as known at (nil
    /// for all that is recorded), the names of the policies in force, the program's version.
    ///
    /// Keys and order: `ledger size root as_at as_known_at policies version`.
    public init(
        ledger: String, size: Int, root: String, asAt: CalendarDate? = nil,
        asKnownAt: Instant? = nil, policies: String? = nil, version: String
    ) {
        self.init(entries: [
            Entry("ledger", .text(ledger)),
            Entry("size", .count(size)),
            Entry("root", .text(root)),
            Entry("as_at", Cell(asAt)),
            Entry("as_known_at", Cell(asKnownAt)),
            Entry("policies", Cell(policies)),
            Entry("version", .text(version)),
        ])
    }
}
