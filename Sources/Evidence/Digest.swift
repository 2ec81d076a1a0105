// A SHA-256 hash as a value: compared, sorted, written as hexadecimal or base64.

/// The 32 bytes of a SHA-256 hash.
///
/// Sorted as its bytes are (the first byte weighs most), so an order of digests is the order of
/// their hexadecimal texts.
@frozen
public struct Digest: Hashable, Sendable, Comparable {
    /// Bytes 0 to 7, the first byte in the highest place; the next three hold the rest alike.
    @usableFromInline let a: UInt64
    @usableFromInline let b: UInt64
    @usableFromInline let c: UInt64
    @usableFromInline let d: UInt64

    /// How many bytes a digest has.
    public static let byteCount = 32

    @inlinable
    init(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64) {
        self.a = a
        self.b = b
        self.c = c
        self.d = d
    }

    /// The digest with these bytes; nil unless there are exactly 32.
    public init?(bytes: [UInt8]) {
        guard bytes.count == Digest.byteCount else { return nil }
        func word(_ start: Int) -> UInt64 {
            bytes[start..<start + 8].reduce(0) { $0 << 8 | UInt64($1) }
        }
        self.init(word(0), word(8), word(16), word(24))
    }

    /// The 32 bytes, in the order SHA-256 gives them.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Digest.byteCount)
        for word in [a, b, c, d] {
            for shift in stride(from: UInt64(56), through: 0, by: -8) {
                bytes.append(UInt8(truncatingIfNeeded: word >> shift))
            }
        }
        return bytes
    }

    /// Whether the bytes of `left` come before those of `right`.
    @inlinable
    public static func < (left: Digest, right: Digest) -> Bool {
        (left.a, left.b, left.c, left.d) < (right.a, right.b, right.c, right.d)
    }
}

extension Digest: CustomStringConvertible {
    /// 64 hexadecimal digits in lower case. The inverse is `init?(hex:)`.
    public var hex: String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(2 * Digest.byteCount)
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Reads exactly 64 hexadecimal digits in lower case, as `hex` writes them; nil for any other
    /// text, capitals included: a hash has one spelling.
    public init?(hex text: String) {
        let digits = Array(text.utf8)
        guard digits.count == 2 * Digest.byteCount else { return nil }
        var bytes: [UInt8] = []
        for place in stride(from: 0, to: digits.count, by: 2) {
            guard let high = Digest.value(ofHexDigit: digits[place]),
                let low = Digest.value(ofHexDigit: digits[place + 1])
            else { return nil }
            bytes.append(high << 4 | low)
        }
        self.init(bytes: bytes)
    }

    private static func value(ofHexDigit digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        default: nil
        }
    }

    /// 44 characters of base64, as checkpoints and proofs write a hash. The inverse is
    /// `init?(base64:)`.
    public var base64: String { Base64.encode(bytes) }

    /// Reads the strict base64 of exactly 32 bytes; nil for any other text.
    public init?(base64 text: String) {
        guard let bytes = Base64.decode(text) else { return nil }
        self.init(bytes: bytes)
    }

    /// The same as `hex`.
    public var description: String { hex }
}
