// A row of a split is what asking for that row gives.

import Dates
import Projections
import Tables
import Testing
import TestLedgers

struct SplitRowsTests {
    @Test(arguments: ExampleLedger.all)
    func `a row of a split is what is answered where its value is asked for`(
        ledger: ExampleLedger
    ) throws {
        var chance = SeededChance(seed: UInt64(ledger.year.startYear) + 1)
        let year = Question.Time.over(ledger.year.span)
        let split = try Measure.allCases.compactMap { measure -> Question? in
            let keys = measure.declaration.dimensions.filter { !$0.isReading }.map(\.key)
            return keys.isEmpty ? nil : try Question(measure, year, split: [chance.one(of: keys)])
        }
        let rows = try ledger.now().answer(split).compactMap { rows in
            let said = rows.filter { ($0.value?.units ?? 0) != 0 }
            return said.isEmpty ? nil : chance.one(of: said)
        }
        #expect(rows.count > 15)
        let asked = try rows.map { row in
            try Question(
                row.measure, year,
                dimensions: try Question.dimensions(row.dimensionsText, of: row.measure))
        }
        for (row, answers) in zip(rows, try ledger.now().answer(asked)) {
            let answer = try #require(answers.count == 1 ? answers.first : nil)
            #expect(answer.told == row.told, "\(row.measure)")
        }
    }

    @Test(arguments: ExampleLedger.all)
    func `the caseloads of the officers add up to those of all`(ledger: ExampleLedger) throws {
        let year = Question.Time.over(ledger.year.span)
        let question = try Question(.iroCaseload, year, split: [.iro])
        let own = try ledger.now().answer([question])[0].map { $0.numerator?.units ?? 0 }
        let all = try ledger.answer(.iroCaseload, year)
        #expect(own.count == Int(all.denominator?.units ?? 0) && own.count > 1)
        #expect(own.reduce(0, +) == all.numerator?.units)
    }
}
