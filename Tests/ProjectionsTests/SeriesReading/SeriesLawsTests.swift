// Laws of reading series: what must not depend on order, scale or the side that is counted.

import Dates
import Tables
import TestLedgers
import Testing

@testable import Projections

@Suite struct SeriesLawsTests {
    /// Random shares, some months empty, now and then with a level that moves.
    private func someShares(_ chance: inout SeededChance) -> [SeriesPoint?] {
        var level = chance.number(1...99)
        return (0..<chance.number(8...40)).map { _ in
            if chance.happens(8) { level = chance.number(1...99) }
            if chance.happens(5) { return nil }
            let base = chance.number(1...200)
            return SeriesPoint(
                above: (0..<base).count { _ in chance.happens(level) }, below: base)
        }
    }

    private func outside(_ reading: SeriesReading) -> [Int] {
        reading.signals.filter { $0.rule == .outside }.map(\.places.lowerBound)
    }

    @Test func `read backwards, shifts stay and trends turn`() {
        var chance = SeededChance(seed: 41)
        for _ in 0..<300 {
            let points = someShares(&chance)
            let (forth, back) = (
                SeriesReading(points, of: .share), SeriesReading(points.reversed(), of: .share)
            )
            #expect(forth.chart == back.chart)
            let last = points.count - 1
            #expect(outside(forth) == outside(back).map { last - $0 }.sorted())
            func runs(_ reading: SeriesReading, _ rule: SeriesReading.Rule) -> [String] {
                reading.signals.filter { $0.rule == rule }
                    .map { "\($0.isUp) \($0.length)" }.sorted()
            }
            #expect(runs(forth, .shift) == runs(back, .shift))
            let turned = back.signals.filter { $0.rule == .trend }
                .map { "\(!$0.isUp) \($0.length)" }.sorted()
            #expect(runs(forth, .trend) == turned)
        }
    }

    @Test func `in any order the centre, the limits and what lies outside are the same`() {
        var chance = SeededChance(seed: 42)
        for _ in 0..<300 {
            let points = someShares(&chance)
            let order = points.indices.shuffled(using: &chance)
            let (one, other) = (
                SeriesReading(points, of: .share),
                SeriesReading(order.map { points[$0] }, of: .share)
            )
            #expect(
                one.centre(hundredfold: true, decimals: 3)
                    == other.centre(hundredfold: true, decimals: 3))
            for (place, own) in order.enumerated() {
                #expect(
                    one.limits(at: own, decimals: 1)?.lower
                        == other.limits(at: place, decimals: 1)?.lower)
            }
            #expect(Set(outside(one)) == Set(outside(other).map { order[$0] }))
        }
    }

    @Test func `the share of those in time and of those late show the same the other way up`() {
        var chance = SeededChance(seed: 43)
        for _ in 0..<300 {
            let points = someShares(&chance)
            let late = points.map { point in
                point.map { SeriesPoint(above: $0.below - $0.above, below: $0.below) }
            }
            let (one, other) = (
                SeriesReading(points, of: .share), SeriesReading(late, of: .share)
            )
            #expect(one.chart == other.chart)
            #expect(
                one.signals.map { "\($0.rule) \($0.isUp) \($0.places)" }
                    == other.signals.map { "\($0.rule) \(!$0.isUp) \($0.places)" })
        }
    }

    @Test func `numbers made larger all alike are read alike`() {
        var chance = SeededChance(seed: 44)
        for _ in 0..<300 {
            let counts = (0..<chance.number(8...40)).map { _ in chance.number(0...30) }
            let (factor, more) = (chance.number(2...9), chance.number(-500...500))
            let one = SeriesReading(counts.map { SeriesPoint(above: $0) }, of: .number)
            let other = SeriesReading(
                counts.map { SeriesPoint(above: $0 * factor + more) }, of: .number)
            #expect(one.signals == other.signals)
            #expect(one.chart.rules == other.chart.rules)
        }
    }

    @Test func `a point prints inside its limits if it is, and signals are those of the squares`() {
        var chance = SeededChance(seed: 45)
        var limited = 0
        for _ in 0..<300 {
            let points = someShares(&chance)
            let reading = SeriesReading(points, of: .share)
            for (place, point) in points.enumerated() {
                guard let point, let limits = reading.limits(at: place, decimals: 3) else {
                    continue
                }
                limited += 1
                let value = FixedDecimal.percent(
                    numerator: point.above, denominator: point.below, decimals: 3)
                let units = value?.units ?? 0
                let isInside = limits.lower.units <= units && units <= limits.upper.units
                let isOutside = outside(reading).contains(place)
                if !isOutside { #expect(isInside) }
                if !isInside { #expect(isOutside) }
                #expect(reference(points, point, -3) == limits.lower.units, "\(point)")
                #expect(reference(points, point, 3) == limits.upper.units, "\(point)")
            }
        }
        #expect(limited > 1000)
    }

    /// The limit in thousandths of a percent, in floating point: close enough but at a tie.
    private func reference(_ points: [SeriesPoint?], _ point: SeriesPoint, _ sigmas: Double)
        -> Int64
    {
        let own = points.compactMap(\.self)
        let mean =
            Double(own.reduce(0) { $0 + $1.above }) / Double(own.reduce(0) { $0 + $1.below })
        let width = sigmas * (mean * (1 - mean) / Double(point.below)).squareRoot()
        return Int64((min(1, max(0, mean + width)) * 100_000).rounded(.toNearestOrAwayFromZero))
    }

    @Test func `chance alone seldom shows a change in the last month`() {
        var chance = SeededChance(seed: 46)
        let series = 4000
        func count(_ points: (inout SeededChance) -> [SeriesPoint], _ kind: SeriesReading.Kind)
            -> (last: Int, outside: Int, any: Int)
        {
            var (last, outside, any) = (0, 0, 0)
            for _ in 0..<series {
                let own = points(&chance)
                let reading = SeriesReading(own.map(Optional.some), of: kind)
                any += reading.signals.isEmpty ? 0 : 1
                let signals = reading.signals(at: own.count - 1)
                last += signals.isEmpty ? 0 : 1
                outside += signals.contains { $0.rule == .outside } ? 1 : 0
            }
            return (last, outside, any)
        }
        for length in [12, 24] {
            let shares = count(
                { chance in
                    (0..<length).map { _ in
                        SeriesPoint(
                            above: (0..<100).count { _ in chance.happens(94) }, below: 100)
                    }
                }, .share)
            let numbers = count(
                { chance in (0..<length).map { _ in SeriesPoint(above: chance.number(0...40)) } },
                .number)
            print("false alarms of \(series), \(length) months: p-chart \(shares), run \(numbers)")
            #expect(shares.outside * 100 < series * 2, "less than two in a hundred")
            #expect(shares.last * 100 < series * 4)
            #expect(numbers.last * 100 < series * 10)
        }
    }
}
