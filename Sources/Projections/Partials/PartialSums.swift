// What some children add to each figure, in words that mean the same on every machine.

/// Sums by key, of some questions over some children.
///
/// A projection tells what it counted as sums, and takes sums as if it had counted them itself. A
/// key has no number that only one record knows: texts stand in it as their bytes. So partial
/// answers are added key by key, in any order and any grouping, and the sum of all is the whole.
public struct PartialSums: Hashable, Sendable {
    /// By key, what was counted above and below the line.
    public private(set) var counts: [Key: Counts] = [:]

    /// Where something is counted.
    public struct Key: Hashable, Comparable, Sendable {
        /// The place of the question among those that were asked.
        public let question: Int
        /// Where within it, in the words of its projection.
        public let words: [Word]

        /// A key.
        public init(question: Int, words: [Word]) {
            self.question = question
            self.words = words
        }

        /// By question, then word by word.
        public static func < (one: Key, other: Key) -> Bool {
            if one.question != other.question { return one.question < other.question }
            return one.words.lexicographicallyPrecedes(other.words)
        }
    }

    /// A part of a key.
    public enum Word: Hashable, Comparable, Sendable {
        /// A place in a list that everybody has.
        case number(Int)
        /// The bytes of a text.
        case text([UInt8])

        /// Numbers before texts, texts by their bytes.
        public static func < (one: Word, other: Word) -> Bool {
            switch (one, other) {
            case (.number(let a), .number(let b)): a < b
            case (.text(let a), .text(let b)): a.lexicographicallyPrecedes(b)
            case (.number, .text): true
            case (.text, .number): false
            }
        }

        /// The text of a string.
        public static func text(_ string: String) -> Word { .text(Array(string.utf8)) }
    }

    /// Nothing counted.
    public init() {}

    /// Adds to what is counted under a key. A sum of nothing is kept: that something was met is
    /// told by it.
    public mutating func add(_ more: Counts, to key: Key) {
        counts[key, default: Counts()] += more
    }

    /// Adds what was counted of other children.
    public mutating func merge(_ other: PartialSums) {
        for (key, more) in other.counts { add(more, to: key) }
    }

    /// The sums in the order of their keys.
    public var sorted: [(key: Key, counts: Counts)] {
        counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// Every text of a key, some of them more than once.
    public var texts: [[UInt8]] {
        counts.keys.flatMap { key in
            key.words.compactMap { if case .text(let text) = $0 { text } else { nil } }
        }
    }
}

/// Takes what a projection tells.
public struct PartialTelling {
    /// What was told so far.
    private(set) var sums = PartialSums()
    /// The place of the question that is told of.
    var question = 0

    /// Something counted, and where.
    public mutating func tell(_ counts: Counts, at words: [PartialSums.Word]) {
        sums.add(counts, to: PartialSums.Key(question: question, words: words))
    }
}

/// A count over the journeys of children that can be told in words.
public protocol ToldCounting: JourneyCounting, ToldCount {}

/// A count that can be told in words, and made again of them.
public protocol ToldCount {
    /// Tells all that was counted.
    func tell(_ telling: inout PartialTelling, in context: borrowing ReplayContext)
    /// Counts what was told; false for words that are none of this count.
    mutating func take(
        _ counts: Counts, at words: ArraySlice<PartialSums.Word>,
        in context: borrowing ReplayContext
    ) -> Bool
}
