// Tables of texts side by side: what the numbers of one are in another.

extension SymbolTable {
    /// A text of up to 16 bytes as two words, or the number of a longer one that the table holds.
    @frozen @usableFromInline
    struct ShortText: Sendable {
        @usableFromInline static var isHeld: Int { -1 }

        @usableFromInline let low: UInt64
        @usableFromInline let high: UInt64
        @usableFromInline let count: Int

        @inlinable
        init(low: UInt64, high: UInt64, count: Int) {
            self.low = low
            self.high = high
            self.count = count
        }
    }

    /// Set in the number of a text that was put off, above its place among those.
    @usableFromInline static var deferredBit: UInt32 { 1 << 31 }

    /// What the numbers of another table are here: those of its texts, and of those put off.
    public struct Numbers: Sendable {
        fileprivate var known: [UInt32] = []
        fileprivate var deferred: [UInt32] = []

        /// The numbers of no table.
        public init() {}

        /// The number here of a number there.
        public subscript(number: UInt32) -> UInt32 {
            number & SymbolTable.deferredBit == 0
                ? known[Int(number)] : deferred[Int(number & ~SymbolTable.deferredBit)]
        }

        /// What the numbers of the other table are in a third, which took this one.
        public func then(_ next: borrowing Numbers) -> Numbers {
            var numbers = Numbers()
            numbers.known = known.map { next.known[Int($0)] }
            numbers.deferred = deferred.map { next.known[Int($0)] }
            return numbers
        }

        /// Forgets everything, where the other table was emptied.
        public mutating func forget() {
            known.removeAll(keepingCapacity: true)
            deferred.removeAll(keepingCapacity: true)
        }
    }

    /// Adds to `numbers` what the texts that another table got since, and all those that it put
    /// off, are here; they are added where they are new, in their order there.
    public mutating func take(_ other: borrowing SymbolTable, into numbers: inout Numbers) {
        if other.deferring != .allTexts {
            for number in numbers.known.count..<other.count {
                numbers.known.append(intern(number, of: other))
            }
        }
        numbers.deferred.removeAll(keepingCapacity: true)
        numbers.deferred.reserveCapacity(other.deferred.count)
        // Some at a time: their places are read ahead, so that the waits for them run together.
        var next = 0
        var hashes: [UInt32] = []
        hashes.reserveCapacity(32)
        while next < other.deferred.count {
            let some = next..<min(next + 32, other.deferred.count)
            hashes.removeAll(keepingCapacity: true)
            for place in some {
                let text = other.deferred[place]
                hashes.append(Self.hash(max(text.count, 0)) { $0 == 0 ? text.low : text.high })
            }
            readAhead(hashes)
            for place in some {
                let text = other.deferred[place]
                numbers.deferred.append(
                    text.count == ShortText.isHeld
                        ? intern(Int(text.low), of: other)
                        : findOrAdd(text, hashes[place - next]))
            }
            next = some.upperBound
        }
    }

    /// The number of a text of another table, which is added if it is new.
    private mutating func intern(_ number: Int, of other: borrowing SymbolTable) -> UInt32 {
        other.readingHeld(number) { count, word in findOrAdd(count, word) }
    }

    /// The number here of a text of another table, put off there or not; nil where it is not held.
    public func find(_ number: UInt32, of other: borrowing SymbolTable) -> UInt32? {
        other.reading(number) { count, word in find(count, word) }
    }

    /// The number here of a text of another table, put off there or not; it is added if it is new.
    public mutating func intern(_ number: UInt32, from other: borrowing SymbolTable) -> UInt32 {
        other.reading(number) { count, word in findOrAdd(count, word) }
    }
}
