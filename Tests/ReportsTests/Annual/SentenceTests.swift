// Sentences by their rules: rose, fell, about the same, too few to say; and how they read.

import Dates
import Journeys
import Projections
import Tables
import Testing

@testable import Reports

@Suite struct SentenceTests {
    private static func decimal(_ tenths: Int) -> Cell {
        .decimal(FixedDecimal(units: Int64(tenths), decimals: 1))
    }

    private struct CountCase {
        let now: Cell
        let before: Cell
        let change: Change
        init(_ now: Cell, _ before: Cell, _ change: Change) {
            self.now = now
            self.before = before
            self.change = change
        }
    }

    @Test func `a count changes by two in a hundred at the least`() {
        let cases: [CountCase] = [
            CountCase(.count(102), .count(100), .aboutTheSame),
            CountCase(.count(103), .count(100), .rose),
            CountCase(.count(98), .count(100), .fell),
            CountCase(.count(99), .count(100), .aboutTheSame),
            CountCase(.count(100), .count(100), .same),
            CountCase(.count(0), .count(0), .same),
            CountCase(.count(9), .count(3), .tooFew),
            CountCase(.count(10), .count(3), .rose),
            CountCase(.count(3), .count(10), .fell),
            CountCase(.suppressed, .count(10), .tooFew),
            CountCase(.count(10), .suppressed, .tooFew),
            CountCase(.empty, .count(10), .nothing),
            CountCase(.count(10), .empty, .nothingBefore),
            CountCase(Self.decimal(568), Self.decimal(828), .fell),
            CountCase(Self.decimal(568), Self.decimal(570), .aboutTheSame),
        ]
        for one in cases {
            #expect(Change(count: one.now, before: one.before) == one.change, "\(one)")
        }
    }

    @Test func `a share changes by two standard errors at the least`() {
        func change(_ a: Int, _ n: Int, _ b: Int, _ m: Int) -> Change {
            Change(share: (.count(a), .count(n)), before: (.count(b), .count(m)))
        }
        // sqrt(0.5 * 0.5 * 2/100) = 0.0707: fourteen points are no change, fifteen are.
        #expect(change(57, 100, 43, 100) == .aboutTheSame)
        #expect(change(58, 100, 43, 100) == .rose)
        #expect(change(43, 100, 58, 100) == .fell)
        #expect(change(50, 100, 100, 200) == .same)
        #expect(change(1908, 2045, 1781, 1851) == .fell)
        #expect(change(20, 20, 19, 19) == .tooFew)
        #expect(change(20, 20, 20, 20) == .same)
        #expect(change(0, 0, 5, 30) == .nothing)
        #expect(change(5, 30, 0, 0) == .nothingBefore)
        #expect(
            Change(share: (.suppressed, .count(40)), before: (.count(3), .count(40))) == .tooFew)
    }

    @Test(arguments: 0..<400)
    func `what rose one way fell the other`(seed: Int) {
        let numbers = [seed * 7919 % 211, seed * 104_729 % 223, seed * 1_299_709 % 227]
        let (a, b, n) = (Cell.count(numbers[0]), Cell.count(numbers[1]), Cell.count(240))
        let pairs = [
            (Change(count: a, before: b), Change(count: b, before: a)),
            (Change(share: (a, n), before: (b, n)), Change(share: (b, n), before: (a, n))),
        ]
        for (there, back) in pairs {
            switch there {
            case .rose: #expect(back == .fell)
            case .fell: #expect(back == .rose)
            default: #expect(back == there)
            }
        }
    }

    @Test func `a sentence says both years, and of a share all counts`() {
        let period = YearPeriod(ReportingYear(startYear: 2016).span, name: "2016-17")
        let share = Headline(
            "Reviews held in time", noun: "reviews", period.over(.claReviewsInTimePercent))
        let count = Headline(
            "Reviews held", subject: "The number of reviews held", noun: "reviews",
            isPlural: false, period.over(.claReviewsHeld))
        func said(_ headline: Headline, _ cells: [Cell]) -> String {
            let table = Table(
                title: "", columns: Headline.columns(period, before: "2015-16"),
                rows: [[.text("")] + cells + [.empty]])
            return ChangeSentence(headline, in: table, at: 0).words
        }
        func shares(_ a: Int, _ n: Int, _ b: Int, _ m: Int) -> [Cell] {
            [(a, n), (b, m)].flatMap { a, n -> [Cell] in
                [
                    .count(a), .count(n),
                    Cell(FixedDecimal.percent(numerator: a, denominator: n, decimals: 1)),
                ]
            }
        }
        #expect(
            said(share, shares(1908, 2045, 1781, 1851))
                == "Reviews held in time fell from 96.2% (1,781 of 1,851) "
                + "to 93.3% (1,908 of 2,045)."
        )
        #expect(
            said(share, shares(93, 100, 92, 100))
                == "Reviews held in time were about the same: 93.0% (93 of 100), after 92.0% "
                + "(92 of 100).")
        #expect(
            said(share, shares(9, 10, 2, 10))
                == "Reviews held in time: 90.0% (9 of 10), after 20.0% (2 of 10). That is too few "
                + "to say if it changed.")
        let none: [Cell] = [.empty, .empty]
        #expect(
            said(count, [.count(2045)] + none + [.count(1851)] + none)
                == "The number of reviews held rose from 1,851 to 2,045.")
        #expect(
            said(count, [.count(22)] + none + [.count(0)] + none)
                == "The number of reviews held: 22. None is on record for the year before.")
        #expect(
            said(count, [.count(0)] + none + [.count(0)] + none)
                == "The number of reviews held: none in either year.")
        #expect(
            said(count, [.suppressed] + none + [.count(40)] + none)
                == "The number of reviews held: too few to say.")
        #expect(
            said(count, [.count(22)] + none + [.empty] + none)
                == "The number of reviews held: 22. Nothing is on record for the year before.")
    }

    @Test func `the largest group is named only where there is one`() {
        func said(_ numbers: [Cell]) -> String {
            let table = Table(
                title: "",
                columns: [
                    Column(key: "group", title: "", kind: .text),
                    Column(key: "children", title: "", kind: .count),
                ],
                rows: zip(["one", "two", "three"], numbers).map { [.text($0), $1] })
            return LargestSentence.words(
                table, label: "group", value: "children", of: "children"
            ) { "in \($0)" }
        }
        #expect(
            said([.count(2), .count(9), .count(3)])
                == "More than half of children are in two: 9 of 14.")
        #expect(
            said([.count(5), .count(7), .count(6)])
                == "The largest group of children is in two: 7 of 18.")
        #expect(
            said([.count(7), .count(7), .count(0)])
                == "Children: no group is the largest (7 of 14).")
        #expect(said([.count(0), .count(0), .count(0)]) == "Children: there were none.")
        #expect(said([.count(7), .suppressed, .count(0)]) == "Children: too few to say.")
    }

    @Test func `numbers are grouped by thousands`() {
        #expect(NumberWords.grouped(0) == "0")
        #expect(NumberWords.grouped(999) == "999")
        #expect(NumberWords.grouped(1931) == "1,931")
        #expect(NumberWords.grouped(-1_234_567) == "−1,234,567")
        #expect(NumberWords.grouped(FixedDecimal(units: 12345, decimals: 1)) == "1,234.5")
        #expect(NumberWords.grouped(FixedDecimal(units: -5, decimals: 1)) == "−0.5")
        #expect(NumberWords.list(["a", "b", "c"]) == "a, b and c")
    }

    @Test(arguments: ExampleLedger.allCases)
    func `a summary reads at the age of about twelve`(_ example: ExampleLedger) throws {
        let source = try example.source()
        let site = AnnualReport.draft(of: [source], stamp: nil, forEveryone: false).site()
        let summary = try #require(site.pages.first)
        var prose = summary.lead.map(\.words)
        for block in summary.sections.dropLast().flatMap(\.blocks) {
            switch block {
            case .paragraph(let words): prose.append(words.words)
            case .list(let items):
                prose += items.map { item in
                    // Without the name of the page, which stands before the sentences.
                    item.pieces.compactMap { piece in
                        if case .words(let words) = piece { words } else { nil }
                    }.joined()
                }
            case .keyNumbers, .table, .figure: continue
            }
        }
        let grade = ReadingLevel.grade(of: prose.joined(separator: " "))
        #expect(grade < 7.5, "Flesch-Kincaid grade \(grade)")
    }
}
