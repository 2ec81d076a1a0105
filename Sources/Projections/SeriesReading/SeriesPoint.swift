// One point of a series as a fraction, so that points are compared exactly.

/// A point of a series: a share by its two counts, or a number over 1.
public struct SeriesPoint: Hashable, Sendable {
    /// What counts, or the number itself.
    public let above: Int
    /// All of which it is a share; 1 for a number.
    public let below: Int

    /// A share, or a number. There is no share of nothing.
    public init(above: Int, below: Int = 1) {
        precondition(below > 0, "a point of a series is a share of something")
        self.above = above
        self.below = below
    }

    var fraction: Fraction { Fraction(Int128(above), Int128(below)) }
}

/// An exact fraction with a denominator above 0.
struct Fraction: Comparable {
    let numerator: Int128
    let denominator: Int128

    init(_ numerator: Int128, _ denominator: Int128) {
        self.numerator = numerator
        self.denominator = denominator
    }

    static func == (a: Fraction, b: Fraction) -> Bool {
        a.numerator * b.denominator == b.numerator * a.denominator
    }

    static func < (a: Fraction, b: Fraction) -> Bool {
        a.numerator * b.denominator < b.numerator * a.denominator
    }

    /// The number half way between two.
    static func middle(_ a: Fraction, _ b: Fraction) -> Fraction {
        Fraction(
            a.numerator * b.denominator + b.numerator * a.denominator,
            2 * a.denominator * b.denominator)
    }
}

extension [Fraction] {
    /// The median; nil of nothing.
    var median: Fraction? {
        guard !isEmpty else { return nil }
        let ordered = sorted()
        let middle = ordered.count / 2
        return ordered.count.isMultiple(of: 2)
            ? .middle(ordered[middle - 1], ordered[middle]) : ordered[middle]
    }
}
