// Series read against examples worked out by hand and in print, and what is not read at all.

import Policies
import Tables
import TestLedgers
import Testing

@testable import Projections

@Suite struct SeriesReadingTests {
    private func shares(_ counts: [Int], of base: Int) -> SeriesReading {
        SeriesReading(counts.map { SeriesPoint(above: $0, below: base) }, of: .share)
    }

    private func numbers(_ counts: [Int]) -> SeriesReading {
        SeriesReading(counts.map { SeriesPoint(above: $0) }, of: .number)
    }

    /// The signals as `shift up 0-5`.
    private func told(_ reading: SeriesReading) -> [String] {
        reading.signals.map {
            "\($0.rule) \($0.isUp ? "up" : "down") \($0.places.lowerBound)-\($0.places.upperBound)"
        }
    }

    /// Cans of orange juice that leaked, 50 in a sample: Montgomery, Introduction to Statistical
    /// Quality Control, the first example of the p-chart.
    private static let cans = [
        12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9,
        12, 7, 13, 9, 6,
    ]

    @Test func `the p-chart of the textbook has its centre, its limits, its two points outside`() {
        let reading = shares(Self.cans, of: 50)
        #expect(reading.chart == .limits)
        #expect(reading.centre(hundredfold: true, decimals: 2)?.description == "23.13")
        let limits = reading.limits(at: 0, decimals: 2)
        #expect(limits?.lower.description == "5.24")
        #expect(limits?.upper.description == "41.02")
        #expect(told(reading) == ["outside up 14-14", "outside up 22-22"])
    }

    @Test func `93 in a hundred after 96 is within what chance gives`() {
        let reading = SeriesReading(
            [95, 94, 97, 93, 96, 95, 94, 96, 95, 94, 96, 93].map {
                SeriesPoint(above: $0, below: 100)
            }, of: .share)
        #expect(reading.chart == .limits)
        #expect(reading.centre(hundredfold: true, decimals: 1)?.description == "94.8")
        let limits = reading.limits(at: 11, decimals: 1)
        #expect(limits?.lower.description == "88.2")
        #expect(limits?.upper.description == "100.0", "never above a hundred")
        #expect(reading.signals.isEmpty)
    }

    @Test func `limits are wider where the base is smaller`() {
        var points = (0..<12).map { _ in SeriesPoint(above: 90, below: 100) }
        points[3] = SeriesPoint(above: 18, below: 20)
        points[4] = SeriesPoint(above: 89, below: 100)
        let reading = SeriesReading(points, of: .share)
        #expect(reading.limits(at: 3, decimals: 1)?.lower.description == "69.7")
        #expect(reading.limits(at: 5, decimals: 1)?.lower.description == "80.9")
    }

    @Test func `a run chart shows a shift of six about the median`() {
        let reading = numbers([5, 6, 4, 7, 5, 6, 9, 9, 10, 8, 9, 11])
        #expect(reading.chart == .runs)
        #expect(reading.centre(hundredfold: false, decimals: 1)?.description == "7.5")
        #expect(told(reading) == ["shift down 0-5", "shift up 6-11"])
        #expect(told(numbers([5, 6, 4, 7, 5, 9, 6, 9, 10, 8, 9, 4])).isEmpty)
    }

    @Test func `points on the median neither make a run nor break one`() {
        // The median is 5: two 5s lie within a run of six.
        let reading = numbers([4, 5, 3, 4, 5, 3, 4, 2, 6, 7, 6, 8, 4, 6])
        #expect(reading.centre(hundredfold: false, decimals: 1)?.description == "4.5")
        let other = numbers([5, 3, 4, 5, 3, 4, 5, 3, 4, 6, 7, 8, 6, 7, 4])
        #expect(other.centre(hundredfold: false, decimals: 0)?.description == "5")
        #expect(told(other).first == "shift down 1-8")
    }

    @Test func `five that rise are a trend, equal ones counting once`() {
        let flat = [50, 20, 45, 22, 48, 21]
        #expect(told(numbers(flat + [23, 30, 30, 35, 47])) == ["trend up 5-10"])
        #expect(told(numbers(flat + [23, 30, 30, 30, 26])).isEmpty)
        #expect(told(numbers([47, 40, 35, 30, 23, 50, 20, 45, 22, 48])) == ["trend down 0-4"])
    }

    @Test func `a p-chart takes eight for a shift and six for a trend`() {
        let up = [60, 70, 62, 72, 60, 71, 75, 72, 70, 71, 73, 72, 71, 60, 58, 61]
        let reading = shares(up, of: 100)
        #expect(told(reading).filter { $0.hasPrefix("shift") } == ["shift up 5-12"])
        let seven = [60, 70, 62, 72, 60, 71, 75, 72, 70, 71, 73, 72, 60, 60, 58, 61]
        #expect(told(shares(seven, of: 100)).isEmpty)
        let rising = [60, 70, 58, 60, 63, 66, 70, 72, 60, 68, 61, 70]
        #expect(told(shares(rising, of: 100)) == ["trend up 2-7"])
    }

    @Test func `too few points are not read, nor points that are all the same`() {
        #expect(numbers([1, 2, 3]).chart == .tooFew(points: 3, least: 10))
        #expect(numbers(Array(repeating: 4, count: 12)).chart == .allTheSame)
        #expect(SeriesReading([], of: .share).chart == .tooFew(points: 0, least: 10))
        #expect(SeriesReading([nil, nil], of: .share).chart == .tooFew(points: 0, least: 10))
    }

    @Test func `a share with few of the rarer outcome is read without limits`() {
        // 35 late in 12 months of 100 is just short of three a month, 36 just enough.
        let late = [3, 2, 4, 3, 2, 3, 4, 3, 2, 3, 3]
        #expect(shares((late + [3]).map { 100 - $0 }, of: 100).chart == .runs)
        #expect(shares((late + [4]).map { 100 - $0 }, of: 100).chart == .limits)
        #expect(shares(late + [4], of: 100).chart == .limits)
    }

    @Test func `a month in which nothing was counted is passed over`() {
        let counts: [Int?] = [5, 6, nil, 4, 7, 5, 6, 9, nil, 9, 10, 8, 9, 11]
        let reading = SeriesReading(
            counts.map { $0.map { SeriesPoint(above: $0) } }, of: .number)
        #expect(told(reading) == ["shift down 0-6", "shift up 7-13"])
    }
}
