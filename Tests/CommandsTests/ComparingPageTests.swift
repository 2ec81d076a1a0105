// The worked story of the page on comparing, typed as it stands there.

import Foundation
import Testing

@testable import Commands

@Suite struct ComparingPageTests {
    private static let page = URL(fileURLWithPath: QuestionsArticle.path)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Projections/Projections.docc/Comparing.md")

    @Test func `the story of Kirklees' timeliness is what the program prints`() throws {
        let house = Self.page.deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().path
        let article = QuestionsArticle(try String(contentsOf: Self.page, encoding: .utf8))
        #expect(article.questions.count == 1)
        for question in article.questions {
            let words = question.words.map { word in
                word.hasPrefix("EventLogs/") ? house + "/" + word : word
            }
            let outcome = ScratchWorld().run(words)
            #expect(outcome.code == 0, "\(outcome.err)")
            let printed = outcome.out.split(separator: "\n").map(String.init)
            #expect(printed == question.shown)
            #expect(printed.count == 10, "a head and nine lines")
        }
    }
}
