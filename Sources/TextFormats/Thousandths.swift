// A decimal number with up to three places, held exactly: never a binary float.

/// An exact decimal, counted in thousandths: 18.5 is 18,500 of them.
///
/// Bounds: fifteen digits before the point and three after it, so -999,999,999,999,999.999 to
/// 999,999,999,999,999.999. Every number a ledger line may contain is one, and the other way
/// round: what ``description`` writes, ``init(text:)`` reads. `-0` is 0 and `20.0` equals 20.
@frozen
public struct Thousandths: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The number of thousandths, ``least`` to ``greatest``.
    public let value: Int64

    /// The greatest number of thousandths: fifteen nines, a point, three nines.
    public static let greatest: Int64 = 999_999_999_999_999_999
    /// The least number of thousandths, ``greatest`` below nought.
    public static let least: Int64 = -999_999_999_999_999_999

    /// A number of thousandths. Precondition: ``least`` to ``greatest``.
    public init(thousandths value: Int64) {
        precondition(
            value >= Self.least && value <= Self.greatest, "at most fifteen digits and three places"
        )
        self.value = value
    }

    /// A whole number. Precondition: at most fifteen digits.
    public init(_ whole: Int) {
        let (value, overflow) = Int64(whole).multipliedReportingOverflow(by: 1000)
        precondition(!overflow, "at most fifteen digits")
        self.init(thousandths: value)
    }

    /// Reads `-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,3})?` and nothing else; nil for any other text.
    public init?(text: String) {
        var cursor = JSONCursor(Array(text.utf8))
        guard let number = try? cursor.readNumber(), cursor.isAtEnd else { return nil }
        self = number
    }

    /// The number if it is whole, nil if it has a fraction.
    @inlinable
    public var wholeNumber: Int64? {
        value % 1000 == 0 ? value / 1000 : nil
    }

    /// The shortest way to write it: `20`, `0.6`, `18.5`, `-3`.
    public var description: String {
        let size = value.magnitude
        let sign = value < 0 ? "-" : ""
        var text = sign + String(size / 1000)
        var rest = size % 1000
        guard rest > 0 else { return text }
        var places = 3
        while rest % 10 == 0 {
            rest /= 10
            places -= 1
        }
        let digits = String(rest)
        text += "." + String(repeating: "0", count: places - digits.utf8.count) + digits
        return text
    }

    /// Whether the left number is smaller than the right one.
    @inlinable
    public static func < (left: Thousandths, right: Thousandths) -> Bool {
        left.value < right.value
    }
}
