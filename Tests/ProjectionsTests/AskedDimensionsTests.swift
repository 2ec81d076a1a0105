// Every figure that was published can be asked for: its dimensions are those of its measure.

import Dates
import Foundation
import Testing

@testable import Projections

/// A measure with the dimensions and the kind of time with which a report gave a figure of it.
struct AskedDimensions: Sendable, CustomTestStringConvertible {
    let measure: String
    let dimensions: String
    let isAtADay: Bool

    var testDescription: String { "\(measure) \(dimensions)" }

    static let all: [AskedDimensions] = {
        guard
            let file = Bundle.module.url(
                forResource: "asked_dimensions", withExtension: "csv", subdirectory: "Fixtures"),
            let text = try? String(contentsOf: file, encoding: .utf8)
        else { return [] }
        return text.split(separator: "\n").dropFirst().map { line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            return AskedDimensions(
                measure: String(cells[0]), dimensions: String(cells[1]),
                isAtADay: cells[2] == "at")
        }
    }()
}

@Suite struct AskedDimensionsTests {
    @Test(arguments: AskedDimensions.all)
    func `a figure that was published can be asked for`(row: AskedDimensions) throws {
        let measure = try #require(Measure(rawValue: row.measure))
        let day = try #require(CalendarDate(iso: "2014-03-31"))
        let time = row.isAtADay ? Question.Time.at(day) : .over(ReportingYear(containing: day).span)
        _ = try Question(
            measure, time, dimensions: try Question.dimensions(row.dimensions, of: measure))
    }

    @Test func `the fixture has every figure, and names measures of the contract`() {
        #expect(AskedDimensions.all.count == 562)
        for row in AskedDimensions.all {
            #expect(Measure(rawValue: row.measure) != nil, "\(row.measure)")
        }
    }

    @Test func `a month is spelt as year and month and nothing else`() throws {
        let year = ReportingYear(startYear: 2013).span
        let asked = Question.Asked(.month, "2013-07")
        let question = try Question(.claReviewsHeld, .over(year), dimensions: [asked])
        #expect(question.time == .over(DateSpan(month: "2013-07") ?? year))
        let fault = QuestionFault.noSuchValue(.claReviewsHeld, .month, "2013-7")
        #expect(fault.expected == "a month such as 2016-04")
        for text in ["2013-7", "2013-13", "July 2013", "2013-07-01", ""] {
            #expect(throws: QuestionFault.noSuchValue(.claReviewsHeld, .month, text)) {
                try Question(
                    .claReviewsHeld, .over(year), dimensions: [Question.Asked(.month, text)])
            }
        }
    }
}
