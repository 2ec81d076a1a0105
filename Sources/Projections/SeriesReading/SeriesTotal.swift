// The mean of a share over a series, and the limits of chance about it, without a root taken.

import Policies
import Tables

/// All points of a series of shares together.
struct SeriesTotal {
    private let points: Int
    private let above: Int128
    private let below: Int128

    init(_ points: [SeriesPoint]) {
        self.points = points.count
        above = points.reduce(0) { $0 + Int128($1.above) }
        below = points.reduce(0) { $0 + Int128($1.below) }
    }

    /// The share over all points: the centre line.
    var share: Fraction { Fraction(above, max(1, below)) }

    /// Whether a point has enough of the rarer outcome on average for limits to mean anything.
    var hasEnoughOfTheRarer: Bool {
        min(above, below - above) >= Int128(SeriesRules.leastOfTheRarer * points)
    }

    /// Whether a point lies beyond its limits: `|a/n - A/N| > 3 √(A(N-A)/(N²n))`, squared, times
    /// all denominators.
    func isOutside(_ point: SeriesPoint) -> Bool {
        let (own, base) = (Int128(point.above), Int128(point.below))
        let distance = own * below - above * base
        return distance * distance > spread * base
    }

    /// The square of the half width of the limits, times `N²n`.
    private var spread: Int128 {
        let sigmas = Int128(SeriesRules.sigmas)
        return sigmas * sigmas * above * (below - above)
    }

    /// The most decimals in which limits are told: with more, counts of a thousand million would
    /// not fit the numbers in which they are worked out.
    private static let mostDecimals = 3

    /// The limits of a point in percent, not below 0 nor above 100, rounded half up as all
    /// percentages are: a point that is inside them does not print outside.
    func limits(
        of point: SeriesPoint, decimals: Int
    ) -> (lower: FixedDecimal, upper: FixedDecimal) {
        let decimals = min(decimals, Self.mostDecimals)
        let whole = (0..<decimals).reduce(100) { power, _ in power * 10 }
        let (base, share) = (Int128(point.below), above * Int128(whole))
        // Where x is the limit in units of the last decimal and k a whole number of them, half up
        // means: the greatest k with 2k - 1 <= 2x. Both sides times N, and squared, are whole.
        let square = 4 * spread * Int128(whole) * Int128(whole)
        func isReached(_ units: Int, isUpper: Bool) -> Bool {
            let rest = (2 * Int128(units) - 1) * below - 2 * share
            return isUpper
                ? rest <= 0 || rest * rest * base <= square
                : rest <= 0 && rest * rest * base >= square
        }
        func greatest(_ isReached: (Int) -> Bool) -> FixedDecimal {
            var (low, high) = (0, whole)
            while low < high {
                let middle = (low + high + 1) / 2
                if isReached(middle) { low = middle } else { high = middle - 1 }
            }
            return FixedDecimal(units: Int64(low), decimals: decimals)
        }
        return (
            greatest { isReached($0, isUpper: false) }, greatest { isReached($0, isUpper: true) }
        )
    }
}
