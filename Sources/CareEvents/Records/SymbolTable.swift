// Texts to numbers and back: open addressing over hashed words, short texts in one array.

/// A table of texts, each held once and known by its number. Texts are compared byte for byte, so
/// that two spellings that only look alike stay two.
///
/// Texts are held as words of eight bytes, so that finding one compares words. A text of up to 15
/// bytes is two words in an array by number; a longer one lies in the arena. Texts that come again
/// and again (codes, workers) are found among the recent ones without leaving the first cache; a
/// rare one costs two cache misses. Memory is 16 bytes a text, 6 to 11 for finding it, and the
/// words of the longer ones.
public struct SymbolTable: Sendable {
    /// By number.
    private var texts: [Text] = []
    /// The words of longer texts, end to end, the length of each before it.
    private var arena: [UInt64] = []
    /// By hash, one more than the number of the text, and above as many bits as that may have the
    /// upper bits of the hash; 0 for nothing.
    private var places: [UInt32]
    private var recent: [Recent]

    /// A text of up to 15 bytes with its length in the top byte, or the place of a longer one.
    private struct Text {
        /// The first eight bytes, the first the lowest; of a longer text its hash.
        let low: UInt64
        let high: UInt64

        static var lengthShift: UInt64 { 56 }
        static var longest: Int { 15 }
        /// In the top byte of what is held in the arena.
        static var longMark: UInt64 { 0xFF << 56 }

        var isLong: Bool { high >= Self.longMark }
        /// Where in the arena the length stands.
        var place: Int { Int(high & ~Self.longMark) }
        /// The length of a text that is not long.
        var count: Int { Int(high >> Self.lengthShift) }
        /// A word of a text that is not long.
        func word(_ place: Int) -> UInt64 {
            place == 0 ? low : place == 1 ? high & (1 << Self.lengthShift - 1) : 0
        }
    }

    /// A text of up to 16 bytes as two words, and its number.
    private struct Recent {
        var low: UInt64 = 0
        var high: UInt64 = 0
        var length: Int32 = -1
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
        places = [UInt32](noughts: 1024)
        recent = Array(repeating: Recent(), count: Self.recentCount)
        for text in texts { _ = intern(text) }
        self.deferring = deferring
    }

    /// A table of texts to which few will be added: it remembers no recent ones, so that it is
    /// small.
    init(forFewTexts texts: [String]) {
        places = [UInt32](noughts: 64)
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

    /// Makes room for so many texts, with so many words of longer ones among them, so that nothing
    /// moves while they are added. Room that is not used is never touched.
    mutating func reserve(_ count: Int, longWords: Int) {
        texts.moveToRoom(for: count)
        arena.moveToRoom(for: longWords)
    }

    /// How many texts the table holds.
    public var count: Int { texts.count }

    /// The number of the text, which is added if it is new.
    public mutating func intern(_ text: String) -> UInt32 {
        let copy = Array(text.utf8)
        return intern(copy.span)
    }

    /// The number of the text with these bytes, which is added if it is new.
    public mutating func intern(_ text: Span<UInt8>) -> UInt32 {
        intern(text.count) { Self.word(text, from: $0 * 8) }
    }

    /// The number of a text of so many bytes, which is added if it is new. Its words have the first
    /// byte the lowest and are zero past the end.
    public mutating func intern(_ count: Int, _ word: (Int) -> UInt64) -> UInt32 {
        let number = findOrAdd(count, word)
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
        if last.low == low && last.high == high && Int(last.length) == count { return last.number }
        let number = findOrAdd(low: low, high: high, count: count)
        recent[slot] = Recent(low: low, high: high, length: Int32(count), number: number)
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

    /// Reads the places of some hashes and the texts that are there, or some other where none is:
    /// nothing is decided on what is read, so that the waits for all of them run together.
    mutating func readAhead(_ hashes: [UInt32]) {
        let mask = UInt32(truncatingIfNeeded: places.count - 1)
        for hash in hashes { aheadSum &+= UInt64(places[Int(hash & mask)]) }
        guard !texts.isEmpty else { return }
        for hash in hashes {
            let number = places[Int(hash & mask)] & mask
            aheadSum &+= texts[Int(max(number, 1) - 1)].low
        }
    }

    /// The number of a text of up to 16 bytes with that hash, which is added if it is new.
    @inline(__always)
    mutating func findOrAdd(_ text: ShortText, _ hash: UInt32) -> UInt32 {
        let word = { (place: Int) in place == 0 ? text.low : text.high }
        let found = find(text.count, hash, word)
        return found.number ?? add(text.count, hash, at: found.place, word)
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
        ArraySlice(
            readingHeld(Int(number)) { count, word in
                (0..<count).map { place in
                    UInt8(truncatingIfNeeded: word(place / 8) >> UInt64(place % 8 * 8))
                }
            })
    }

    /// Whether the text of one number comes before that of another, byte for byte.
    public func precedes(_ a: UInt32, _ b: UInt32) -> Bool {
        readingHeld(Int(a)) { count, word in
            readingHeld(Int(b)) { otherCount, otherWord in
                for place in 0..<(min(count, otherCount) + 7) / 8 {
                    let (one, other) = (word(place), otherWord(place))
                    if one != other { return one.byteSwapped < other.byteSwapped }
                }
                return count < otherCount
            }
        }
    }

    /// The number of a text of up to 16 bytes, as two words, or nil if the table does not hold it.
    public func find(low: UInt64, high: UInt64, count: Int) -> UInt32? {
        find(count) { $0 == 0 ? low : high }
    }

    /// The number of the text with these bytes, or nil if the table does not hold it.
    public func find(_ text: Span<UInt8>) -> UInt32? {
        find(text.count) { Self.word(text, from: $0 * 8) }
    }

    /// A hash of a text of this table, put off or not: equal texts have equal ones.
    public func fingerprint(of number: UInt32) -> UInt32 {
        reading(number) { count, word in Self.hash(count, word) }
    }

    /// Of each 64 texts a word, a bit for each that passes a test of its length and its words, the
    /// first byte of each the lowest; past the end they are zero. `words` says which of these.
    public func marks(
        in words: Range<Int>, of passes: (_ count: Int, _ word: (Int) -> UInt64) -> Bool
    ) -> [UInt64] {
        words.map { word in
            var marks: UInt64 = 0
            for number in word * 64..<min(word * 64 + 64, count) where readingHeld(number, passes) {
                marks |= 1 << UInt64(number & 63)
            }
            return marks
        }
    }

    /// The length of a text, put off or not, and its words; past its end they are zero.
    @inline(__always)
    func reading<Result>(_ number: UInt32, _ body: (Int, (Int) -> UInt64) -> Result) -> Result {
        guard number & Self.deferredBit != 0 else { return readingHeld(Int(number), body) }
        let text = deferred[Int(number & ~Self.deferredBit)]
        guard text.count == ShortText.isHeld else {
            return body(text.count) { $0 == 0 ? text.low : text.high }
        }
        return readingHeld(Int(text.low), body)
    }

    /// The same for a text that is held.
    @inline(__always)
    func readingHeld<Result>(_ number: Int, _ body: (Int, (Int) -> UInt64) -> Result) -> Result {
        let text = texts[number]
        guard text.isLong else { return body(text.count) { text.word($0) } }
        let count = Int(arena[text.place])
        return body(count) { $0 * 8 < count ? arena[text.place + 1 + $0] : 0 }
    }

    // MARK: The table

    @inline(__always)
    mutating func findOrAdd(_ count: Int, _ word: (Int) -> UInt64) -> UInt32 {
        let hash = Self.hash(count, word)
        let found = find(count, hash, word)
        return found.number ?? add(count, hash, at: found.place, word)
    }

    @inline(__always)
    func find(_ count: Int, _ word: (Int) -> UInt64) -> UInt32? {
        find(count, Self.hash(count, word), word).number
    }

    /// The number of a text, or the place where it would be.
    @inline(__always)
    private func find(
        _ count: Int, _ hash: UInt32, _ word: (Int) -> UInt64
    ) -> (number: UInt32?, place: Int) {
        var place = Int(hash) & (places.count - 1)
        while places[place] != 0 {
            if let number = number(in: places[place], hash),
                isSame(texts[Int(number)], count, hash, word)
            {
                return (number, place)
            }
            place = (place + 1) & (places.count - 1)
        }
        return (nil, place)
    }

    /// The number that an entry holds, if it can be that of a text with that hash.
    @inline(__always)
    private func number(in entry: UInt32, _ hash: UInt32) -> UInt32? {
        let mask = UInt32(truncatingIfNeeded: places.count - 1)
        guard (entry ^ hash) & ~mask == 0, entry & mask != 0 else { return nil }
        return entry & mask - 1
    }

    @inline(__always)
    private func isSame(
        _ text: Text, _ count: Int, _ hash: UInt32, _ word: (Int) -> UInt64
    ) -> Bool {
        if count <= Text.longest {
            return text.low == word(0)
                && text.high == (word(1) | UInt64(count) << Text.lengthShift)
        }
        guard text.isLong, text.low == UInt64(hash) else { return false }
        let start = text.place
        guard arena[start] == UInt64(count) else { return false }
        for place in 0..<(count + 7) / 8 where arena[start + 1 + place] != word(place) {
            return false
        }
        return true
    }

    @inline(never)
    private mutating func add(
        _ count: Int, _ hash: UInt32, at place: Int, _ word: (Int) -> UInt64
    ) -> UInt32 {
        precondition(count <= 65_535, "a text is within a line")
        let number = UInt32(texts.count)
        places[place] = hash & ~UInt32(places.count - 1) | (number + 1)
        if count <= Text.longest {
            let high = word(1) | UInt64(count) << Text.lengthShift
            texts.append(Text(low: word(0), high: high))
        } else {
            texts.append(Text(low: UInt64(hash), high: Text.longMark | UInt64(arena.count)))
            arena.append(UInt64(count))
            for place in 0..<(count + 7) / 8 { arena.append(word(place)) }
        }
        if texts.count * 10 > places.count * 7 { grow() }
        return number
    }

    /// Finds every text a place among twice as many. The old ones go first: nothing of them is
    /// needed.
    private mutating func grow() {
        let count = places.count * 2
        places = []
        places = [UInt32](noughts: count)
        for (number, text) in texts.enumerated() {
            let hash =
                text.isLong
                ? UInt32(truncatingIfNeeded: text.low) : Self.hash(text.count) { text.word($0) }
            var place = Int(hash) & (count - 1)
            while places[place] != 0 { place = (place + 1) & (count - 1) }
            places[place] = hash & ~UInt32(count - 1) | (UInt32(number) + 1)
        }
    }

    // MARK: The hash

    /// A word at a time, mixed by a multiplication each: good enough for ids that differ in their
    /// last digits.
    @inline(__always)
    static func hash(_ count: Int, _ word: (Int) -> UInt64) -> UInt32 {
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
