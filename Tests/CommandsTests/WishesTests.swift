// The page of wishes: every item of the reports has a row, and every command of it answers.

import Foundation
import Testing

@testable import Commands

/// A row of the page.
private struct WishRow: Sendable {
    /// `W14`.
    let name: String
    /// The item, what serves it, and the command, as they stand in the cells.
    let item: String
    let served: String
    let command: String

    /// The words of the command after the program's name, nil where the cell is no command.
    var words: [String]? {
        guard command.hasPrefix("`careledger "), command.hasSuffix("`") else { return nil }
        return command.dropFirst().dropLast().split(separator: " ").dropFirst().map(String.init)
    }
}

@Suite struct WishesTests {
    private static let house = URL(fileURLWithPath: QuestionsArticle.path)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    private static let rows = Result {
        let page = house + "/Sources/Commands/Commands.docc/Wishes.md"
        return try String(contentsOfFile: page, encoding: .utf8)
            .components(separatedBy: "\n").compactMap(row)
    }

    /// The ledgers beside the project.
    private static let ledgers = [
        "bradford", "bromley", "herefordshire", "kirklees", "worcestershire",
    ]

    private static func row(_ line: String) -> WishRow? {
        let cells = line.components(separatedBy: "|").dropFirst().dropLast()
            .map { $0.trimmingCharacters(in: .whitespaces) }
        guard cells.count == 4, let number = cells[0].last, number.isNumber else { return nil }
        return WishRow(name: cells[0], item: cells[1], served: cells[2], command: cells[3])
    }

    /// As many as the reports name: 26 wishes, 17 systems and forms, 2 dashboards, 11 reports, 42
    /// processes and kinds of record.
    @Test func `the page has every item that the reports name, in order`() throws {
        let asked = [("W", 26), ("S", 17), ("D", 2), ("R", 11), ("P", 42)]
        let expected = asked.flatMap { letter, count in (1...count).map { "\(letter)\($0)" } }
        #expect(try Self.rows.get().map(\.name) == expected)
    }

    @Test func `each row says what the item is, what serves it, and what to type`() throws {
        let rows = try Self.rows.get()
        #expect(Set(rows.map(\.item)).count == rows.count)
        for row in rows {
            #expect(!row.item.isEmpty && !row.served.isEmpty, "\(row.name)")
            #expect(row.words != nil, "\(row.name): \(row.command)")
        }
    }

    @Test func `the commands ask all five ledgers`() throws {
        let words = Set(try Self.rows.get().compactMap(\.words).joined())
        let asked = words.filter { $0.hasPrefix("EventLogs/") }.map { $0.dropFirst(10) }.sorted()
        #expect(asked.map(String.init) == Self.ledgers)
    }

    /// Each command once, however many rows it serves.
    @Test func `every command of the page answers`() throws {
        var typed: Set<[String]> = []
        let world = ScratchWorld()
        for row in try Self.rows.get() {
            guard let words = row.words, typed.insert(words).inserted else { continue }
            let outcome = world.run(
                words.map { $0.hasPrefix("EventLogs/") ? Self.house + "/" + $0 : $0 })
            #expect(outcome.code == 0, "\(row.name): \(row.command)\n\(outcome.err)")
            #expect(!outcome.out.isEmpty, "\(row.name): \(row.command)")
            // A table that has a title, a head and no row would show nothing.
            let lines = outcome.out.split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lines.count > 5, "\(row.name): \(row.command)\n\(outcome.out)")
        }
    }
}
