// Exact decimals: how they print, and how ratios are rounded, against a slow oracle.

import Tables
import Testing

struct FixedDecimalTests {
    @Test(arguments: [
        (947, 1, "94.7"), (0, 0, "0"), (0, 1, "0.0"), (0, 3, "0.000"), (5, 1, "0.5"),
        (-5, 1, "-0.5"), (5, 3, "0.005"), (12, 0, "12"), (1200, 2, "12.00"), (-1000, 3, "-1.000"),
        (10, 1, "1.0"), (1_234_567, 0, "1234567"),
        (Int64.max, 9, "9223372036.854775807"), (Int64.min, 0, "-9223372036854775808"),
    ])
    func `a decimal prints all its decimals and one digit before the point`(
        units: Int64, decimals: Int, text: String
    ) {
        #expect(FixedDecimal(units: units, decimals: decimals).description == text)
    }

    @Test func `what is printed is appended after what stands there`() {
        var bytes = Array("x=".utf8)
        FixedDecimal(units: -12, decimals: 1).append(to: &bytes)
        #expect(bytes == Array("x=-1.2".utf8))
    }

    @Test func `a percentage is the one that counting by hand gives`() {
        for decimals in 0...3 {
            let shift = [100, 1_000, 10_000, 100_000][decimals]
            for denominator in 1...300 {
                // The oracle climbs: the answer is the last k with (2k - 1) / 2 <= the exact share.
                var k = 0
                for numerator in 0...denominator {
                    while (2 * k + 1) * denominator <= 2 * numerator * shift { k += 1 }
                    let got = FixedDecimal.percent(
                        numerator: numerator, denominator: denominator, decimals: decimals)
                    if got != FixedDecimal(units: Int64(k), decimals: decimals) {
                        Issue.record("\(numerator) of \(denominator) to \(decimals): \(got as Any)")
                    }
                }
            }
        }
    }

    @Test(arguments: [
        (1, 8, 0, "13"), (1, 8, 1, "12.5"), (1, 16, 1, "6.3"), (-1, 8, 0, "-13"), (1, -8, 0, "-13"),
        (-1, -8, 0, "13"), (1, 3, 9, "33.333333333"), (2, 1, 1, "200.0"), (0, 7, 2, "0.00"),
        (-1, 1000, 0, "0"),
    ])
    func `a half goes away from zero`(n: Int, d: Int, decimals: Int, text: String) {
        let got = FixedDecimal.percent(numerator: n, denominator: d, decimals: decimals)
        #expect(got?.description == text)
    }

    @Test(arguments: [
        (7, 2, 0, "4"), (7, 2, 1, "3.5"), (-7, 2, 0, "-4"), (100, 3, 1, "33.3"), (0, 5, 1, "0.0"),
        (Int.max, 1, 0, "9223372036854775807"), (Int.max, Int.max, 9, "1.000000000"),
        (Int.min, Int.max, 9, "-1.000000000"), (Int.min, Int.min, 0, "1"),
    ])
    func `a ratio is exact up to the ends of 64 bits`(
        n: Int, d: Int, decimals: Int, text: String
    ) {
        #expect(FixedDecimal.ratio(n, d, decimals: decimals)?.description == text)
    }

    @Test func `a share of nothing, or one without room, is no number`() {
        #expect(FixedDecimal.percent(numerator: 0, denominator: 0, decimals: 1) == nil)
        #expect(FixedDecimal.ratio(3, 0, decimals: 1) == nil)
        #expect(FixedDecimal.ratio(.max, 1, decimals: 1) == nil)
        #expect(FixedDecimal.percent(numerator: .min, denominator: 1, decimals: 9) == nil)
        #expect(FixedDecimal.ratio(.min, -1, decimals: 0) == nil)
    }
}
