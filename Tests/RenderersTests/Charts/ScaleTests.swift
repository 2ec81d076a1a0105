// Scales and words of charts: round ticks, room for words, months, colours.

import Tables
import TestLedgers
import Testing

@testable import Renderers

struct ScaleTests {
    @Test func `a scale covers its numbers with ticks that are 1, 2 or 5 apart`() {
        var chance = SeededChance(seed: 71)
        for _ in 0..<500 {
            let vast = Int128(chance.number(1...9)) * Int128(Int.max)
            let numbers = (0..<chance.number(1...6)).map { _ in
                chance.happens(20)
                    ? vast : Int128(chance.number(-2_000_000_000_000...2_000_000_000_000))
            }
            let steps = chance.number(2...9)
            let scale = Scale(covering: numbers, steps: steps)
            #expect(scale.low <= numbers.min()! && scale.high >= numbers.max()!)
            #expect(scale.ticks.first == scale.low && scale.ticks.last == scale.high)
            #expect(scale.ticks.count <= steps + 1)
            #expect(scale.low % scale.step == 0)
            var step = scale.step
            while step % 10 == 0 { step /= 10 }
            #expect([1, 2, 5].contains(step))
        }
    }

    @Test func `counts have whole ticks, percentages end at a hundred, bars begin at zero`() {
        let ticks = { (scale: Scale, unit: Chart.Unit) in
            scale.ticks.map { scale.words($0, in: unit) }
        }
        let children = Chart.Unit("children")
        #expect(ticks(Scale(cells([1, 2]), in: children, steps: 6), children) == ["0", "1", "2"])
        #expect(
            ticks(Scale(cells([61, 97]), in: .percent, steps: 6), .percent)
                == ["0%", "20%", "40%", "60%", "80%", "100%"])
        #expect(
            ticks(Scale(cells([91, 97]), in: .percent, steps: 6, cut: true), .percent)
                == ["90%", "92%", "94%", "96%", "98%", "100%"])
        #expect(
            ticks(Scale(cells([3, 12]), in: .percent, steps: 6), .percent)
                == ["0%", "2%", "4%", "6%", "8%", "10%", "12%"])
        #expect(ticks(Scale(cells([0]), in: children, steps: 6), children) == ["0", "1"])
        #expect(ticks(Scale([], in: children, steps: 6), children) == ["0", "1"])
    }

    @Test func `a number lies where it should, whichever way a scale runs`() {
        let scale = Scale(covering: [0, 10], steps: 5)
        #expect([0, 5, 10].map { scale.lying(from: 100, to: 300).place($0) } == [100, 200, 300])
        #expect([0, 5, 10].map { scale.lying(from: 300, to: 100).place($0) } == [300, 200, 100])
    }

    @Test(
        arguments: [
            (Cell.count(1_234_567), "1,234,567"), (.count(-12), "−12"), (.count(999), "999"),
            (tenths(-5), "−0.5"), (tenths(962), "96.2"), (.count(.max), "9,223,372 trillion"),
        ])
    func `numbers are written as people read them`(cell: Cell, words: String) {
        #expect(cell.reading.amount?.words == words)
    }

    @Test func `words are cut to their room, and laid on lines`() {
        #expect(Words.cut("Wakefield", to: Words.width("Wakefield")) == "Wakefield")
        #expect(Words.cut("Wakefield", to: Words.width("Wakef…")) == "Wakef…")
        #expect(Words.cut("Wakefield", to: 0) == "…")
        #expect(
            Words.lines("one two three four", within: Words.width("one two"), atMost: 3)
                == ["one two", "three", "four"])
        #expect(
            Words.lines("one two three", within: Words.width("one tw…"), atMost: 2)
                == ["one two", "three"])
        #expect(Words.lines("", within: 10, atMost: 2).isEmpty)
    }

    @Test func `months that follow each other are months, years are not`() {
        #expect(Months(["2016-04", "2016-05"]) != nil)
        #expect(Months(["December 2016", "January 2017"]) != nil)
        #expect(Months(["Dec 2016", "Jan 2017"]) != nil)
        #expect(Months(["2009-10", "2010-11", "2011-12"]) == nil)
        #expect(Months(["2016-04", "2016-06"]) == nil)
        #expect(Months(["2016-04"]) == nil)
        #expect(Months(["Leeds", "2016-05"]) == nil)
    }

    @Test func `colours of marks stand out three to one from the page, by day and by night`() {
        for (page, colours) in [
            ("#FFFFFF", ChartRules.light), ("#0B0C0C", ChartRules.dark),
            ("#12171C", ChartRules.dark),
        ] {
            for colour in colours {
                #expect(contrast(colour, page) >= 3, "\(colour) on \(page)")
                #expect(ChartRules.css.contains(colour))
            }
        }
    }

    private func cells(_ numbers: [Int]) -> [Reading] { numbers.map { Cell.count($0).reading } }

    /// The contrast of two colours by WCAG 2.2.
    private func contrast(_ one: String, _ other: String) -> Double {
        let (a, b) = (luminance(one), luminance(other))
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    private func luminance(_ colour: String) -> Double {
        let number = Int(colour.dropFirst(), radix: 16) ?? 0
        let parts = [number >> 16, number >> 8 & 255, number & 255].map { part -> Double in
            let share = Double(part) / 255
            return share <= 0.04045 ? share / 12.92 : raised((share + 0.055) / 1.055)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }

    /// A number to the power of 2.4: its square times the fifth root of its square.
    private func raised(_ number: Double) -> Double {
        let square = number * number
        var root = 0.5
        for _ in 0..<60 { root = (4 * root + square / (root * root * root * root)) / 5 }
        return square * root
    }
}
