// What was said in public decides nothing: without the published figures every answer is the same.

import CareEvents
import Dates
import EventLogs
import Journeys
import Tables
import Testing

@testable import Projections

struct WithdrawnFiguresTests {
    @Test func `withdrawing every figure_published changes no statistic`() throws {
        let now = try KirkleesRecord.now.get()
        let figures = now.known.facts.filter { $0.type == .figurePublished }.map { Int($0.seq) }
        let without = ReplayContext(KnownFacts(try withdrawing(figures)))
        #expect(now.known.facts.count - without.known.facts.count == figures.count)
        #expect(without.known.facts.allSatisfy { $0.type != .figurePublished })

        let questions = try questions()
        let before = now.answer(questions)
        let after = without.answer(questions)
        for (place, question) in questions.enumerated() {
            let isSame = before[place].map(told) == after[place].map(told)
            #expect(isSame, "\(question.measure) \(question.split)")
        }
        let count = before.joined().count { $0.value != nil }
        #expect(count > 500, "there is something to compare")
        print("without its figures: \(questions.count) questions, \(count) values, all the same")
    }

    /// Every measure for the year of the report, then split by each of its dimensions in turn.
    private func questions() throws -> [Question] {
        let year = Question.Time.over(ReportingYear(startYear: 2016).span)
        return try Measure.allCases.flatMap { measure in
            let keys = measure.declaration.dimensions.filter { !$0.isReading }.map(\.key)
            return try [Question(measure, year)]
                + keys.map { try Question(measure, year, split: [$0]) }
        }
    }

    /// The record with a withdrawal of each of these lines at its end.
    private func withdrawing(_ targets: [Int]) throws -> RecordedEvents {
        var record = try KirkleesRecord.reading.get().record
        for target in targets {
            let bytes = Array(
                """
                {"seq":\(record.count),"id":"015e0000-0000-7000-8000-000000000000",\
                "type":"event_withdrawn","occurred_on":"2017-08-01",\
                "recorded_at":"2017-08-01T09:00:00Z","recorded_by":"pub-01",\
                "withdraws":\(target),"reason":"source_corrected"}
                """.utf8)
            guard case .event(let line) = try LineReading.read(bytes) else {
                throw NotPrepared(what: "a withdrawal of \(target)")
            }
            record.append(line, from: bytes)
        }
        return record
    }

    private func told(_ answer: Answer) -> String {
        let values = [answer.value, answer.numerator, answer.denominator]
            .map { $0?.description ?? "" }
        return answer.dimensionsText + " " + values.joined(separator: " ")
    }
}
