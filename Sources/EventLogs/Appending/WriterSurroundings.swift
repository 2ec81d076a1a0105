// What a writer needs of the world besides its files: the time and chance, given from above.

/// The clock and the source of chance, so that nothing here reads either by itself.
public struct WriterSurroundings {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    public let unixMilliseconds: () -> Int64
    /// 64 bits that nobody can guess: the random bits of an id hide an erased line's contents.
    public let random: () -> UInt64
    /// Is told right before lines are written: from here to their acknowledgement nothing but the
    /// end of the process should come between.
    public var beforeWriting: () -> Void = {}
    /// Whether everything is judged by the whole log, with no index: slow, and judge of the index
    /// in the tests.
    public var judgesByWholeLog = false

    /// Surroundings with this clock, and the system's own source of chance unless another is given.
    public init(
        unixMilliseconds: @escaping () -> Int64, random: @escaping () -> UInt64 = systemRandom
    ) {
        self.unixMilliseconds = unixMilliseconds
        self.random = random
    }
}

/// 64 bits from the system (`getrandom`).
public func systemRandom() -> UInt64 {
    var generator = SystemRandomNumberGenerator()
    return generator.next()
}

/// A UUID of version 7 (RFC 9562, section 5.7): 48 bits of milliseconds, 74 of chance.
func mintUUIDv7(milliseconds: Int64, random: () -> UInt64) -> UInt128 {
    let time = UInt128(UInt64(clamping: milliseconds) & 0xFFFF_FFFF_FFFF)
    let high = UInt128(random() & 0xFFF)
    let low = UInt128(random() & 0x3FFF_FFFF_FFFF_FFFF)
    return time << 80 | 0x7 << 76 | high << 64 | 0b10 << 62 | low
}

/// The usual spelling of a UUID, in lower case. The inverse is `uuidValue`.
func uuidText(_ value: UInt128) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(36)
    appendUUID(value, to: &text)
    return String(decoding: text, as: UTF8.self)
}

/// Appends the usual spelling of a UUID. By halves: imports spell millions, and shifting 128 bits
/// is dear.
func appendUUID(_ value: UInt128, to bytes: inout [UInt8]) {
    let high = UInt64(truncatingIfNeeded: value >> 64)
    let low = UInt64(truncatingIfNeeded: value)
    for place in 0..<32 {
        if place == 8 || place == 12 || place == 16 || place == 20 {
            bytes.append(UInt8(ascii: "-"))
        }
        let half = place < 16 ? high : low
        let digit = UInt8(truncatingIfNeeded: half >> UInt64(60 - place % 16 * 4)) & 15
        bytes.append(digit < 10 ? digit + 48 : digit + 87)
    }
}

/// The value of a UUID from its 36 bytes, nil where they spell none. Capitals count as small
/// letters: two spellings of one id are one id.
func uuidValue(_ text: Span<UInt8>) -> UInt128? {
    guard text.count == 36 else { return nil }
    var value: UInt128 = 0
    for place in text.indices {
        let digit: UInt8
        switch text[place] {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = text[place] - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = text[place] - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = text[place] - UInt8(ascii: "A") + 10
        case UInt8(ascii: "-"): continue
        default: return nil
        }
        value = value << 4 | UInt128(digit)
    }
    return value
}
