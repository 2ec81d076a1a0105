// Texts to numbers and back: open addressing over hashed words, the texts end to end in one array.

/// A table of texts, each held once and known by its number. Texts are compared byte for byte, so
/// that two spellings that only look alike stay two.
///
/// Texts are held as words of eight bytes, so that finding one compares words. Short texts that
/// come again and again (codes, workers) are found among the recent ones without leaving the first
/// cache; a rare one costs two cache misses. Memory is the words of the texts and some 24 bytes a
/// text.
public struct SymbolTable: Sendable {
    /// Each text's words behind one with its number, and its length from bit 32 on.
    private var arena: [UInt64] = []
    /// Where in the arena the first word of each number's text is.
    private var starts: [UInt32] = []
    /// The hash of a text above, the place of its head in the arena and one below; 0 for nothing.
    private var places: [UInt64]
    private var recent: [Recent]

    /// A text of up to 16 bytes as two words, and its number.
    private struct Recent {
        var low: UInt64 = 0
        var high: UInt64 = 0
        var length = -1
        var number: UInt32 = 0
    }

    private static let recentCount = 2048
    /// Which texts get a number only when another table takes them.
    @usableFromInline private(set) var deferring = Deferring.none
    @usableFromInline var deferred: [ShortText] = []
    /// What was read ahead, kept so that it is read at all.
    private var aheadSum: UInt64 = 0

    /// A table of no texts, or of those given, numbered in order.
    ///
    /// One that puts off rare texts is filled beside others and then taken into one that does not.
    public init(_ texts: [String] = [], deferring: Deferring = .none) {
        places = [UInt64](noughts: 1024)
        recent = Array(repeating: Recent(), count: Self.recentCount)
        for text in texts { _ = intern(text) }
        self.deferring = deferring
    }

    /// A table of texts to which few will be added: it remembers no recent ones, so that it is
    /// small.
    init(forFewTexts texts: [String]) {
        places = [UInt64](noughts: 64)
        recent = []
        for text in texts { _ = intern(text) }
    }

    /// Which texts a table puts off, so that another finds their numbers some at a time.
    @frozen
    public enum Deferring: Sendable {
        /// None.
        case none
        /// Those that hardly ever come again.
        case rareTexts
        /// All, and their order is kept.
        case allTexts
    }

    /// How many texts the table holds.
    public var count: Int { starts.count }

    /// The number of the text, which is added if it is new.
    public mutating func intern(_ text: String) -> UInt32 {
        let copy = Array(text.utf8)
        return intern(copy.span)
    }

    /// The number of the text with these bytes, which is added if it is new.
    public mutating func intern(_ text: Span<UInt8>) -> UInt32 {
        let number = findOrAdd(text.count) { Self.word(text, from: $0 * 8) }
        guard deferring == .allTexts else { return number }
        deferred.append(ShortText(low: UInt64(number), high: 0, count: ShortText.isHeld))
        return Self.deferredBit | UInt32(truncatingIfNeeded: deferred.count - 1)
    }

    /// The number of a text of up to 16 bytes that comes again and again, which is added if it is
    /// new. Its bytes are two words, the first byte the lowest, zero past the end.
    @inline(__always)
    public mutating func intern(low: UInt64, high: UInt64, count: Int) -> UInt32 {
        let slot = Int(truncatingIfNeeded: Self.mix(low ^ high, UInt64(count)) >> 23) & 0x7FF
        guard slot < recent.count else { return findOrAdd(low: low, high: high, count: count) }
        let last = recent[slot]
        if last.low == low && last.high == high && last.length == count { return last.number }
        let number = findOrAdd(low: low, high: high, count: count)
        recent[slot] = Recent(low: low, high: high, length: count, number: number)
        return number
    }

    /// The same for a text that hardly ever comes again, such as the id of one review.
    @inlinable
    public mutating func internRare(low: UInt64, high: UInt64, count: Int) -> UInt32 {
        guard deferring != .none else { return findOrAdd(low: low, high: high, count: count) }
        deferred.append(ShortText(low: low, high: high, count: count))
        return Self.deferredBit | UInt32(truncatingIfNeeded: deferred.count - 1)
    }

    @usableFromInline
    mutating func findOrAdd(low: UInt64, high: UInt64, count: Int) -> UInt32 {
        findOrAdd(count) { $0 == 0 ? low : high }
    }

    /// The number of a text of another table, which is added if it is new.
    private mutating func intern(_ number: Int, of other: borrowing SymbolTable) -> UInt32 {
        let start = Int(other.starts[number])
        let count = Int(other.arena[start - 1] >> 32)
        return findOrAdd(count) { $0 * 8 < count ? other.arena[start + $0] : 0 }
    }

    // MARK: Tables side by side

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
        while next < other.deferred.count {
            let some = next..<min(next + 32, other.deferred.count)
            for place in some {
                let text = other.deferred[place]
                guard text.count != ShortText.isHeld else { continue }
                readAhead(Self.hash(text.count) { $0 == 0 ? text.low : text.high })
            }
            for place in some {
                let text = other.deferred[place]
                numbers.deferred.append(
                    text.count == ShortText.isHeld
                        ? intern(Int(text.low), of: other)
                        : findOrAdd(low: text.low, high: text.high, count: text.count))
            }
            next = some.upperBound
        }
    }

    /// Reads the place of a hash and, where something is there, the head of its text.
    @inline(__always)
    private mutating func readAhead(_ hash: UInt32) {
        let entry = places[Int(hash) & (places.count - 1)]
        guard entry >> 32 == UInt64(hash) else { return aheadSum &+= entry }
        aheadSum &+= arena[Int(UInt32(truncatingIfNeeded: entry)) - 1]
    }

    /// Takes out the texts that were put off.
    public mutating func emptyDeferred() { deferred.removeAll(keepingCapacity: true) }

    /// The number of the text, or nil if the table does not hold it.
    public func find(_ text: String) -> UInt32? {
        let copy = Array(text.utf8)
        return find(copy.span)
    }

    /// The text of a number.
    public subscript(number: UInt32) -> String {
        String(decoding: bytes(of: number), as: UTF8.self)
    }

    /// The bytes of the text of a number.
    public func bytes(of number: UInt32) -> ArraySlice<UInt8> {
        let start = Int(starts[Int(number)])
        let count = Int(arena[start - 1] >> 32)
        return ArraySlice(
            (0..<count).map { place in
                UInt8(truncatingIfNeeded: arena[start + place / 8] >> UInt64(place % 8 * 8))
            })
    }

    /// Whether the text of one number comes before that of another, byte for byte.
    public func precedes(_ a: UInt32, _ b: UInt32) -> Bool {
        var one = Int(starts[Int(a)])
        var other = Int(starts[Int(b)])
        let counts = (arena[one - 1] >> 32, arena[other - 1] >> 32)
        for _ in 0..<(Int(min(counts.0, counts.1)) + 7) / 8 {
            if arena[one] != arena[other] {
                return arena[one].byteSwapped < arena[other].byteSwapped
            }
            one += 1
            other += 1
        }
        return counts.0 < counts.1
    }

    // MARK: Texts of other tables, put off or not

    /// The number here of a text of another table, put off there or not; nil where it is not held.
    public func find(_ number: UInt32, of other: borrowing SymbolTable) -> UInt32? {
        other.reading(number) { count, word in find(count, Self.hash(count, word), word).number }
    }

    /// The number here of a text of another table, put off there or not; it is added if it is new.
    public mutating func intern(_ number: UInt32, from other: borrowing SymbolTable) -> UInt32 {
        other.reading(number) { count, word in findOrAdd(count, word) }
    }

    /// The number of a text of up to 16 bytes, as two words, or nil if the table does not hold it.
    public func find(low: UInt64, high: UInt64, count: Int) -> UInt32? {
        let word = { (place: Int) -> UInt64 in place == 0 ? low : high }
        return find(count, Self.hash(count, word), word).number
    }

    /// The number of the text with these bytes, or nil if the table does not hold it.
    public func find(_ text: Span<UInt8>) -> UInt32? {
        let hash = Self.hash(text.count) { Self.word(text, from: $0 * 8) }
        return find(text.count, hash) { Self.word(text, from: $0 * 8) }.number
    }

    /// A hash of a text of this table, put off or not: equal texts have equal ones.
    public func fingerprint(of number: UInt32) -> UInt32 {
        reading(number) { count, word in Self.hash(count, word) }
    }

    /// The length of a text, put off or not, and its words; past its end they are zero.
    @inline(__always)
    private func reading<Result>(
        _ number: UInt32, _ body: (Int, (Int) -> UInt64) -> Result
    ) -> Result {
        var held = Int(number)
        if number & Self.deferredBit != 0 {
            let text = deferred[Int(number & ~Self.deferredBit)]
            guard text.count == ShortText.isHeld else {
                return body(text.count) { $0 == 0 ? text.low : text.high }
            }
            held = Int(text.low)
        }
        let start = Int(starts[held])
        let count = Int(arena[start - 1] >> 32)
        return body(count) { $0 * 8 < count ? arena[start + $0] : 0 }
    }

    // MARK: The table

    @inline(__always)
    private mutating func findOrAdd(_ count: Int, _ word: (Int) -> UInt64) -> UInt32 {
        let hash = Self.hash(count, word)
        let found = find(count, hash, word)
        return found.number ?? add(count, hash, at: found.place, word)
    }

    /// The number of a text, or the place where it would be.
    @inline(__always)
    private func find(
        _ count: Int, _ hash: UInt32, _ word: (Int) -> UInt64
    ) -> (number: UInt32?, place: Int) {
        var place = Int(hash) & (places.count - 1)
        while places[place] != 0 {
            if UInt32(truncatingIfNeeded: places[place] >> 32) == hash {
                let head = Int(UInt32(truncatingIfNeeded: places[place])) - 1
                if Int(arena[head] >> 32) == count, isSame(count, head + 1, word) {
                    return (UInt32(truncatingIfNeeded: arena[head]), place)
                }
            }
            place = (place + 1) & (places.count - 1)
        }
        return (nil, place)
    }

    @inline(__always)
    private func isSame(_ count: Int, _ start: Int, _ word: (Int) -> UInt64) -> Bool {
        for place in 0..<(count + 7) / 8 where arena[start + place] != word(place) { return false }
        return true
    }

    @inline(never)
    private mutating func add(
        _ count: Int, _ hash: UInt32, at place: Int, _ word: (Int) -> UInt64
    ) -> UInt32 {
        precondition(count <= 65_535, "a text is within a line")
        let number = UInt32(starts.count)
        places[place] = UInt64(hash) << 32 | UInt64(arena.count + 1)
        arena.append(UInt64(count) << 32 | UInt64(number))
        starts.append(UInt32(arena.count))
        for place in 0..<(count + 7) / 8 { arena.append(word(place)) }
        if starts.count * 10 > places.count * 7 { grow() }
        return number
    }

    private mutating func grow() {
        var larger = [UInt64](noughts: places.count * 2)
        for entry in places where entry != 0 {
            var place = Int(entry >> 32) & (larger.count - 1)
            while larger[place] != 0 { place = (place + 1) & (larger.count - 1) }
            larger[place] = entry
        }
        places = larger
    }

    // MARK: The hash

    /// A word at a time, mixed by a multiplication each: good enough for ids that differ in their
    /// last digits.
    @inline(__always)
    private static func hash(_ count: Int, _ word: (Int) -> UInt64) -> UInt32 {
        var hash = mix(mix(UInt64(count), word(0)), word(1))
        if count > 16 {
            for place in 2..<(count + 7) / 8 { hash = mix(hash, word(place)) }
        }
        return UInt32(truncatingIfNeeded: (hash &* 0xD6E8_FEB8_6659_FD93) >> 32)
    }

    @inline(__always)
    private static func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let mixed = (hash ^ word) &* 0xD6E8_FEB8_6659_FD93
        return mixed ^ (mixed >> 32)
    }

    /// Up to eight bytes from a place on, the first the lowest; 0 past the end.
    @inline(__always)
    private static func word(_ text: Span<UInt8>, from start: Int) -> UInt64 {
        var word: UInt64 = 0
        var shift: UInt64 = 0
        var place = start
        let end = min(text.count, start + 8)
        while place < end {
            word |= UInt64(text[place]) << shift
            shift += 8
            place += 1
        }
        return word
    }
}
