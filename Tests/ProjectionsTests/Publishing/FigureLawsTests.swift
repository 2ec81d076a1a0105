// Laws of reconciling on random ledgers: the truth agrees, and what is off by one never does.

import Dates
import EventLogs
import Journeys
import Tables
import TestLedgers
import Testing

@testable import Projections

@Suite struct FigureLawsTests {
    @Test(arguments: 301...312)
    func `what replay gives agrees, and one more or one less never does`(seed: Int) throws {
        var random = RandomLedger(seed: UInt64(seed))
        var chance = SeededChance(seed: UInt64(seed) * 7)
        let ledger = random.ledger
        let time = Question.Time.over(ReportingYear(containing: random.someDay()).span)
        let context = ReplayContext(KnownFacts(ledger.record))
        let questions = try RandomQuestions.some(2, &chance).map { asked in
            try Question(
                asked.measure, chance.happens(50) ? time : .at(asked.lastDay),
                dimensions: asked.dimensions.filter { $0.key != .scope && $0.key != .qualifier })
        }
        let answers = context.answer(questions).map { $0.first }
        var lines: [String] = []
        var off: [String] = []
        for (place, answer) in answers.enumerated() {
            guard let value = answer?.value, value.decimals <= 3 else { continue }
            lines.append(Self.line("true-\(place)", questions[place], value))
            // A cell such as that of the typical upper end bounds a figure: one less is true too.
            let words = questions[place].dimensions.map { "\($0.key.rawValue)=\($0.value)" }
            let isExact = FigureWording.bound(in: words.joined(separator: ";")) == nil
            if isExact, questions[place].measure.declaration.unit != "percent",
                value.decimals == 0
            {
                let other = FixedDecimal(
                    units: value.units + (chance.happens(50) ? 1 : -1), decimals: 0)
                off.append(Self.line("off-\(place)", questions[place], other))
            }
        }
        #expect(lines.count > 20)
        // The truth alone, then what is off alone: beside no other figure it is merely false.
        for one in try Self.reconciled(ledger, lines) {
            #expect(one.verdict == .agrees, "\(one.figure.id): \(one.reading)")
        }
        for one in try Self.reconciled(ledger, lines + off) where one.figure.id.hasPrefix("off") {
            #expect(one.verdict == .differs || one.verdict == .impossible, "\(one.reading)")
            let twin = "true-" + one.figure.id.dropFirst(4)
            // Beside the truth of its own cell no record could give it.
            #expect(one.verdict == .impossible, "\(one.figure.id) beside \(twin): \(one.reading)")
        }
        for line in off.prefix(12) {
            for one in try Self.reconciled(ledger, [line]) {
                #expect(one.verdict == .differs, "\(one.figure.id): \(one.reading)")
            }
        }
    }

    @Test func `figures decide nothing`() throws {
        var random = RandomLedger(seed: 77)
        let ledger = random.ledger
        let day = random.someDay()
        var chance = SeededChance(seed: 5)
        let questions = try RandomQuestions.some(2, &chance)
        let line = Self.line(
            "f", try Question(.childrenLookedAfter, .at(day)),
            FixedDecimal(units: 4000, decimals: 0))
        let with = TestLedger(lines: ledger.lines + [Self.numbered(line, ledger.lines.count)])
        let before = ReplayContext(KnownFacts(ledger.record)).answer(questions)
        let after = ReplayContext(KnownFacts(with.record)).answer(questions)
        #expect(before.joined().map(Telling.text) == after.joined().map(Telling.text))
    }

    private static func reconciled(
        _ ledger: TestLedger, _ lines: [String]
    ) throws -> [ReconciledFigure] {
        let figures = lines.enumerated().map { numbered($1, ledger.lines.count + $0) }
        let whole = TestLedger(lines: ledger.lines + figures)
        return Reconciliation(ReplayContext(KnownFacts(whole.record))).figures
    }

    /// The line of a figure without its number.
    private static func line(
        _ id: String, _ question: Question, _ value: FixedDecimal
    ) -> String {
        let time =
            switch question.time {
            case .at(let day): #""at_on":"\#(day)""#
            case .over(let span): #""from_on":"\#(span.from)","to_on":"\#(span.to)""#
            }
        let dimensions = question.dimensions.map { "\($0.key.rawValue)=\($0.value)" }
        let cell =
            dimensions.isEmpty ? "" : #""dimensions":"\#(dimensions.joined(separator: ";"))","#
        return """
            "id":"019342a7-6f0e-7c3a-9b1e-0000000fffff","type":"figure_published",\
            "occurred_on":"2020-01-01","recorded_at":"2020-01-01T12:00:00Z",\
            "recorded_by":"clerk","figure_id":"\(id)","measure":"\(question.measure.rawValue)",\
            \(cell)\(time),"value":\(value),"unit":"children","where":"page 1",\
            "decimals":\(value.decimals)}
            """
    }

    private static func numbered(_ line: String, _ seq: Int) -> String {
        #"{"seq":\#(seq),"# + line
    }
}
