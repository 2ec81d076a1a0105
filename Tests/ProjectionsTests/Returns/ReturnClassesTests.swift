// Every rule of the Department is one of ours, or cannot be, and the table says why.

import Foundation
import Journeys
import Testing

@testable import Projections

struct ReturnClassesTests {
    private struct Row {
        let code: String
        let kind: String
        let by: String
        let why: String
    }

    /// The Department's rules beside the package; they are not part of it.
    private static let published = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "shared/data/ssda903_rules.csv")

    @Test func `each of the 337 rules has a class and a reason`() throws {
        let rows = try rows()
        #expect(rows.count == 337)
        #expect(Set(rows.map(\.code)).count == 337)
        let kinds = ["implemented", "journey", "cannot arise", "outside"]
        for row in rows {
            #expect(kinds.contains(row.kind), "\(row.code)")
            #expect(!row.why.isEmpty, "\(row.code)")
        }
    }

    @Test func `what is said to be implemented is, and nothing else is`() throws {
        let implemented = try rows().filter { $0.kind == "implemented" }
        #expect(Set(implemented.map(\.by)) == Set(ReturnFindings.rules.map(\.code)))
        let own = Set(implemented.map { "903-" + $0.code })
        #expect(ReturnFindings.rules.allSatisfy { own.contains($0.code) })
    }

    @Test func `what is said to be a journey rule is one`() throws {
        let codes = Set(FindingRule.allCases.map(\.code))
        for row in try rows() where row.kind == "journey" {
            #expect(codes.contains(row.by), "\(row.code) by \(row.by)")
        }
    }

    @Test(
        .enabled(
            if: FileManager.default.fileExists(atPath: published.path),
            "../shared/data/ssda903_rules.csv is not here"))
    func `the table has every rule that the Department published, and no other`() throws {
        let text = try String(contentsOf: Self.published, encoding: .utf8)
        let codes = text.split(whereSeparator: \.isNewline).dropFirst().map { line in
            String(line.prefix { $0 != "," })
        }
        #expect(try rows().map(\.code) == codes)
    }

    private func rows() throws -> [Row] {
        let url = try #require(
            Bundle.module.url(
                forResource: "ssda903_rule_classes", withExtension: "csv",
                subdirectory: "Fixtures"))
        let text = try String(contentsOf: url, encoding: .utf8)
        return text.split(whereSeparator: \.isNewline).dropFirst().map { line in
            let cells = line.split(separator: ",", maxSplits: 3, omittingEmptySubsequences: false)
                .map { $0.trimmingCharacters(in: CharacterSet(charactersIn: "\"")) }
            return Row(code: cells[0], kind: cells[1], by: cells[2], why: cells[3])
        }
    }
}
