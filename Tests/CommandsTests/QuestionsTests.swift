// The questions that the reports could not answer, each asked as the page of questions says.

import Foundation
import Testing

@testable import Commands

@Suite struct QuestionsTests {
    private static let house = URL(fileURLWithPath: QuestionsArticle.path)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    private static let article = Result { try QuestionsArticle.read() }

    /// How many lines of an answer the page shows, and how wide.
    private static let height = 9
    private static let width = 96

    @Test func `the page has each of the 45 questions, in order`() throws {
        let names = try Self.article.get().questions.map(\.name)
        var seen: [String] = []
        for name in names where seen.last != name { seen.append(name) }
        #expect(seen == (1...45).map { "Q\($0)" })
    }

    /// With `CARELEDGER_RECORD` set the page is written anew: what followed the first line shown.
    @Test func `every command of the page prints what the page shows`() throws {
        let article = try Self.article.get()
        let isRecording = ProcessInfo.processInfo.environment["CARELEDGER_RECORD"] != nil
        var recorded: [Int: [String]] = [:]
        for (place, question) in article.questions.enumerated() {
            let world = ScratchWorld()
            let words = question.words.map { word in
                word.hasPrefix("EventLogs/") ? Self.house + "/" + word : word
            }
            let outcome = world.run(words)
            #expect(outcome.code == 0, "\(question.name): \(outcome.err)")
            let printed = outcome.out.split(separator: "\n", omittingEmptySubsequences: false)
                .map { $0.isEmpty ? "" : String($0) }
            if isRecording {
                recorded[place] = Self.excerpt(question.shown, of: printed)
            } else {
                #expect(!question.shown.isEmpty, "\(question.name): the page shows no answer")
                let beginning = printed.prefix(30).joined(separator: "\n")
                #expect(
                    isShown(question.shown, by: printed),
                    "\(question.name): \(question.command)\n\(beginning)")
            }
        }
        if isRecording {
            try article.showing(recorded).write(
                toFile: QuestionsArticle.path, atomically: true, encoding: .utf8)
        }
    }

    /// The lines from the title that the page began with, or from the first.
    private static func excerpt(_ shown: [String], of printed: [String]) -> [String] {
        let title = shown.first == "…" ? shown.dropFirst().first : shown.first
        let start = title.flatMap { title in printed.firstIndex { cut($0) == title } } ?? 0
        let excerpt = printed[start...].prefix(height).map(cut)
        return (start > 0 ? ["…"] : []) + excerpt
            + (start + height < printed.count ? ["…"] : [])
    }

    private static func cut(_ line: String) -> String {
        line.count > width ? line.prefix(width - 1) + "…" : line
    }
}
