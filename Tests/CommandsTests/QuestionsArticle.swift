// The page of questions: what stands in it, read and written again.

import Foundation
import Testing

/// A question of the page with its command and the lines that the page shows of the answer.
struct ArticleQuestion: Sendable, CustomTestStringConvertible {
    /// `Q14`.
    let name: String
    /// The command, as it is typed.
    let command: String
    /// The lines shown, `…` for lines left out.
    let shown: [String]
    /// Where the shown lines stand in the page.
    let lines: Range<Int>

    var testDescription: String { name }

    /// The words of the command after the program's name.
    var words: [String] {
        var words: [String] = []
        var word = ""
        var isQuoted = false
        for character in command {
            switch character {
            case "\"": isQuoted.toggle()
            case " " where !isQuoted:
                if !word.isEmpty { words.append(word) }
                word = ""
            default: word.append(character)
            }
        }
        return Array((word.isEmpty ? words : words + [word]).dropFirst())
    }
}

/// The page itself.
struct QuestionsArticle: Sendable {
    let lines: [String]
    let questions: [ArticleQuestion]

    static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Sources/Commands/Commands.docc/Questions.md").path

    static func read() throws -> QuestionsArticle {
        QuestionsArticle(try String(contentsOfFile: path, encoding: .utf8))
    }

    init(_ text: String) {
        lines = text.components(separatedBy: "\n")
        var questions: [ArticleQuestion] = []
        var name = ""
        var place = 0
        while place < lines.count {
            let line = lines[place]
            if line.hasPrefix("### ") { name = String(line.dropFirst(4)) }
            if line.hasPrefix("$ careledger ") {
                let end = lines[place...].firstIndex { $0 == "```" } ?? lines.count
                questions.append(
                    ArticleQuestion(
                        name: name, command: String(line.dropFirst(2)),
                        shown: Array(lines[(place + 1)..<end]), lines: (place + 1)..<end))
                place = end
            }
            place += 1
        }
        self.questions = questions
    }

    /// The page with other lines shown, by the place of the question.
    func showing(_ shown: [Int: [String]]) -> String {
        var lines = lines
        for (place, question) in questions.enumerated().reversed() {
            guard let new = shown[place] else { continue }
            lines.replaceSubrange(question.lines, with: new)
        }
        return lines.joined(separator: "\n")
    }
}

/// Whether printed lines are those shown: a line `…` stands for any lines, `…` at the end of a line
/// for the rest of it.
func isShown(_ shown: [String], by printed: [String]) -> Bool {
    isShown(shown[...], by: printed[...])
}

private func isShown(_ shown: ArraySlice<String>, by printed: ArraySlice<String>) -> Bool {
    var shown = shown
    var printed = printed
    while let first = shown.popFirst() {
        if first == "…" {
            return shown.isEmpty
                || printed.indices.contains { isShown(shown, by: printed[$0...]) }
        }
        guard let line = printed.popFirst(),
            first.hasSuffix("…") ? line.hasPrefix(first.dropLast()) : line == first
        else { return false }
    }
    return true
}
