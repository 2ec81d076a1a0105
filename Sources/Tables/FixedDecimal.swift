// An exact number with a fixed count of decimals, and the one place where a ratio is rounded.

/// An exact decimal number that prints all the decimals it has: 94.7 is 947 units of a tenth.
///
/// Two values are equal where they print alike: 1.0 is not 1.00.
@frozen public struct FixedDecimal: Sendable, Hashable {
    /// The number counted in its last decimal: 947 for 94.7.
    public let units: Int64
    /// How many decimals are printed, `0...FixedDecimal.mostDecimals`.
    public let decimals: Int

    /// The most decimals a value may have. With nine, a ratio of any two 64-bit counts, times a
    /// hundred, is worked out in 128 bits without overflow.
    @inlinable public static var mostDecimals: Int { 9 }

    /// The number `units / 10^decimals`, for decimals in `0...mostDecimals`.
    @inlinable public init(units: Int64, decimals: Int) {
        precondition((0...Self.mostDecimals).contains(decimals), "decimals are 0...9")
        self.units = units
        self.decimals = decimals
    }
}

extension FixedDecimal {
    /// `numerator / denominator` rounded to `decimals`, a half going away from zero.
    ///
    /// Nil where the denominator is 0, or where the answer has no room in 64 bits.
    public static func ratio(
        _ numerator: Int, _ denominator: Int, decimals: Int
    ) -> FixedDecimal? {
        rounded(numerator, denominator, shiftedBy: decimals, decimals: decimals)
    }

    /// `100 × numerator / denominator` rounded once to `decimals`, a half going away from zero:
    /// 1 of 8 is 12.5 and, without decimals, 13.
    ///
    /// Nil where the denominator is 0, or where the answer has no room in 64 bits.
    public static func percent(
        numerator: Int, denominator: Int, decimals: Int
    ) -> FixedDecimal? {
        rounded(numerator, denominator, shiftedBy: decimals + 2, decimals: decimals)
    }

    private static func rounded(
        _ numerator: Int, _ denominator: Int, shiftedBy places: Int, decimals: Int
    ) -> FixedDecimal? {
        precondition((0...mostDecimals).contains(decimals), "decimals are 0...9")
        guard denominator != 0 else { return nil }
        let scaled = UInt128(numerator.magnitude) * UInt128(powerOfTen(places))
        let whole = UInt128(denominator.magnitude)
        var (quotient, remainder) = scaled.quotientAndRemainder(dividingBy: whole)
        if remainder >= whole - remainder { quotient += 1 }
        let isNegative = (numerator < 0) != (denominator < 0)
        let signed = isNegative ? -Int128(quotient) : Int128(quotient)
        return Int64(exactly: signed).map { FixedDecimal(units: $0, decimals: decimals) }
    }

    /// 10 to a power in `0...18`.
    private static func powerOfTen(_ power: Int) -> UInt64 {
        (0..<power).reduce(into: 1 as UInt64) { product, _ in product *= 10 }
    }
}

extension FixedDecimal: CustomStringConvertible {
    /// The number in plain digits: `94.7`, `-0.05`, `12`; no thousands separators, no exponent.
    public var description: String { String(decoding: ascii, as: UTF8.self) }

    /// The bytes of the description.
    @inlinable public var ascii: [UInt8] {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return bytes
    }

    /// Appends the description to `bytes`.
    public func append(to bytes: inout [UInt8]) {
        if units < 0 { bytes.append(UInt8(ascii: "-")) }
        let start = bytes.count
        var rest = units.magnitude
        var written = 0
        // Backwards, last decimal first; at least one digit stands before the point.
        repeat {
            if written == decimals && decimals > 0 { bytes.append(UInt8(ascii: ".")) }
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
            written += 1
        } while rest > 0 || written <= decimals
        bytes[start...].reverse()
    }
}
