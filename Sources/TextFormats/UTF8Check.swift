// Strict UTF-8, one byte after the other: no overlong form, no surrogate, nothing above U+10FFFF.

/// Follows the well-formed byte sequences of RFC 3629, section 4 (Unicode table 3-7).
///
/// Foundation and `String(decoding:)` mend bad bytes silently; a record must refuse them.
struct UTF8Check {
    /// How many bytes of the current character are still to come.
    private(set) var awaited = 0
    /// How many bytes of the current character have been taken.
    private(set) var taken = 0
    /// The bytes that may come next within a character.
    private var next: ClosedRange<UInt8> = 0x80...0xBF

    /// Whether a character is complete, so that a text may end here.
    var isBetweenCharacters: Bool { awaited == 0 }

    /// Takes the next byte; false where it cannot stand here.
    mutating func accepts(_ byte: UInt8) -> Bool {
        if awaited == 0 { return begins(byte) }
        guard next.contains(byte) else { return false }
        next = 0x80...0xBF
        awaited -= 1
        taken = awaited == 0 ? 0 : taken + 1
        return true
    }

    private mutating func begins(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x00...0x7F: return true
        case 0xC2...0xDF: awaited = 1
        case 0xE0...0xEF:
            awaited = 2
            if byte == 0xE0 { next = 0xA0...0xBF }  // below: overlong
            if byte == 0xED { next = 0x80...0x9F }  // above: surrogates
        case 0xF0...0xF4:
            awaited = 3
            if byte == 0xF0 { next = 0x90...0xBF }  // below: overlong
            if byte == 0xF4 { next = 0x80...0x8F }  // above: past U+10FFFF
        default: return false
        }
        taken = 1
        return true
    }

    /// The first bytes that are no UTF-8, nil where all are.
    static func firstFault(in bytes: [UInt8]) -> Range<Int>? {
        var check = UTF8Check()
        for (index, byte) in bytes.enumerated() {
            let start = index - check.taken
            if !check.accepts(byte) { return start..<max(index, start + 1) }
        }
        return check.isBetweenCharacters ? nil : bytes.count - check.taken..<bytes.count
    }
}
