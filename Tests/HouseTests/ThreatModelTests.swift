// The page on who guards what: each of its promises names a test that is there.

import Foundation
import Testing

struct ThreatModelTests {
    private static let page =
        House.file("Sources/Commands/Commands.docc/ThreatModel.md")
        ?? SourceFile("ThreatModel.md", "")

    /// The promises of the page: what is promised, and in which suite which test holds it.
    private static func promises(
        in page: SourceFile
    ) -> [(promise: String, suite: String, test: String)] {
        page.lines.compactMap { line in
            guard let found = line.wholeMatch(of: /\| (.+) \| `(\w+)`: (.+) \|/) else { return nil }
            return (String(found.1), String(found.2), String(found.3))
        }
    }

    /// The names of the tests of each file, by the file's name without its ending.
    private static let tests: [String: Set<String>] = {
        var tests: [String: Set<String>] = [:]
        for file in House.swift where file.path.hasPrefix("Tests/") {
            let names = file.lines.compactMap { line in
                line.firstMatch(of: /func `([^`]+)`\(/).map { String($0.1) }
            }
            tests[String(file.name.dropLast(".swift".count)), default: []].formUnion(names)
        }
        return tests
    }()

    @Test func `every promise of the threat model names a test that is there`() {
        let promises = Self.promises(in: Self.page)
        #expect(promises.count >= 30, "the page has its promises")
        for promise in promises where Self.tests[promise.suite]?.contains(promise.test) != true {
            Issue.record("\(promise.promise): no test \(promise.suite): \(promise.test)")
        }
    }

    @Test func `every row of a table of promises is read as one`() {
        var isInTable = false
        var rows = 0
        for line in Self.page.lines {
            if isInTable, line.hasPrefix("|"), !line.hasPrefix("|---") { rows += 1 }
            isInTable = line == "| promise | test |" || (isInTable && line.hasPrefix("|"))
        }
        #expect(rows == Self.promises(in: Self.page).count)
    }

    @Test func `a promise without its test is found`() {
        let page = SourceFile("T.md", "| promise | test |\n|---|---|\n| A | `NoTests`: it holds |")
        let promises = Self.promises(in: page)
        #expect(promises.map(\.suite) == ["NoTests"])
        #expect(Self.tests["NoTests"] == nil)
        #expect(Self.tests["ThreatModelTests"]?.count == 4)
    }

    @Test func `nothing in the sources opens a connection`() {
        let words = ["socket(", "connect(", "getaddrinfo(", "URLSession", "import Network"]
        for file in House.sources {
            for (place, line) in file.lines.enumerated() {
                for word in words where line.contains(word) {
                    Issue.record("\(file.at(place + 1, word))")
                }
            }
        }
    }
}
