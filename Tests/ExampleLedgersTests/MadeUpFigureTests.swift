// Figures made up of the record's own answers agree; a little off, or out of reach, they do not.

import CareEvents
import Dates
import Journeys
import Projections
import Tables
import Testing
import TestLedgers

struct MadeUpFigureTests {
    @Test(arguments: ExampleLedger.all)
    func `a true figure agrees, and a false or impossible one never does`(
        ledger: ExampleLedger
    ) throws {
        var chance = SeededChance(seed: UInt64(ledger.year.startYear))
        let truths = try Self.truths(of: ledger, by: &chance)
        #expect(truths.count == 8)
        var payloads: [String] = []
        for (number, answer) in truths.enumerated() {
            let value = try #require(answer.value)
            let off = FixedDecimal(
                units: value.units + Int64(chance.number(1...9)), decimals: value.decimals)
            payloads.append(Self.payload("true-\(number)", answer, value, ledger.year.span))
            payloads.append(Self.payload("off-\(number)", answer, off, ledger.year.span))
        }
        let share = try ledger.answer(.claReviewsInTimePercent, .over(ledger.year.span))
        let base = Int(try #require(share.denominator).units)
        for (number, percent) in [Self.between(base), Self.above(base)].enumerated() {
            payloads.append(
                Self.payload("never-\(number)", share, percent, ledger.year.span)
                    + #","denominator":\#(base)"#)
        }
        let figures = Reconciliation(
            try ledger.appending(type: "figure_published", payloads)
        ).figures.filter { $0.figure.id.hasPrefix("made-up-") }
        #expect(figures.count == payloads.count)
        for one in figures {
            let told = "\(one.figure.id) \(one.figure.measureName) \(one.figure.claim)"
            let words = one.figure.id.split(separator: "-")
            switch words[2] {
            case "true": #expect(one.verdict == .agrees, "\(told): \(one.reading)")
            case "off":
                #expect([.differs, .impossible].contains(one.verdict), "\(told): \(one.reading)")
            case "never": #expect(one.verdict == .impossible, "\(told): \(one.reading)")
            case let other: Issue.record("\(other)")
            }
        }
    }

    /// Eight answers over the year, of measures and cells taken by chance.
    private static func truths(
        of ledger: ExampleLedger, by chance: inout SeededChance
    ) throws -> [Answer] {
        let questions = try Measure.allCases.shuffled(using: &chance).prefix(40).map { measure in
            let keys = measure.declaration.dimensions.filter { !$0.isReading }.map(\.key)
            let split = chance.happens(50) ? keys.shuffled(using: &chance).prefix(1) : []
            return try Question(measure, .over(ledger.year.span), split: Array(split))
        }
        var truths: [Answer] = []
        for rows in try ledger.now().answer(questions) where truths.count < 8 {
            let said = rows.filter { ($0.value?.units ?? 0) != 0 }
            if !said.isEmpty { truths.append(chance.one(of: said)) }
        }
        return truths
    }

    /// A percentage with two decimals between those of two whole numbers of a base.
    private static func between(_ base: Int) -> FixedDecimal {
        let possible = Set(
            (0...base).compactMap {
                FixedDecimal.percent(numerator: $0, denominator: base, decimals: 2)
            })
        let all = (5000...9999).map { FixedDecimal(units: $0, decimals: 2) }
        return all.first { !possible.contains($0) } ?? above(base)
    }

    /// One more than all.
    private static func above(_ base: Int) -> FixedDecimal {
        FixedDecimal.percent(numerator: base + 1, denominator: base, decimals: 2)
            ?? FixedDecimal(units: 10_100, decimals: 2)
    }

    /// The fields of a figure that says that an answer is some number.
    private static func payload(
        _ id: String, _ answer: Answer, _ value: FixedDecimal, _ span: DateSpan
    ) -> String {
        """
        "figure_id":"made-up-\(id)","measure":"\(answer.measure.rawValue)",\
        "dimensions":"\(answer.dimensionsText)","from_on":"\(span.from)","to_on":"\(span.to)",\
        "value":\(value),"unit":"number","where":"page 1","decimals":\(value.decimals)
        """
    }
}
