// Every command that answers with tables answers with a page, and the page says the same.

import CommandLines
import Dates
import PageReading
import Testing

@testable import Commands

struct PageAnswersTests {
    /// What a command is asked besides its format, where it needs to be told something; the others
    /// are asked nothing.
    private static let questions: [String: String] = [
        "explain": "cla_reviews_held",
        "compare": "cla_reviews_held --known 2016-07-01..2017-06-01", "backup": "$/copy",
        "erase": "--child KIR-0002 --reason legal_order --authority Law --approved-by iro-03 "
            + "--dry-run",
        "retention": "--at 2017-03-31", "forecast": "--at 2016-07-01",
        "history": "cla_reviews_held", "import": "ssda903 $/header.csv",
        "merge": "$/whole.partial",
    ]

    /// Commands whose pages are laid out for their readers, and tested by themselves.
    private static let ownPages: Set<String> = ["report", "timeline", "due"]

    private static let names = Roster.standard.families.flatMap(\.commands).map(\.specification)
        .filter { command in command.options.contains { $0.long == "format" } }
        .map(\.name)
        .filter { !ownPages.contains($0) }

    @Test func `commands are found that answer in formats`() {
        #expect(Set(Self.names).isSuperset(of: ["replay", "verify", "backup", "explain"]))
    }

    @Test(arguments: names)
    func `a command says on a page what it says in Markdown`(name: String) throws {
        let asked = [name] + (Self.questions[name] ?? "").split(separator: " ").map(String.init)
        func answer(_ format: String) -> String {
            let world = ScratchWorld()
            world.makeLedger()
            world.write(
                "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n12,1,02/01/2010,WBRI,UN4,,\n",
                to: "header.csv")
            world.run("fold", "$/kirklees", "-o", "$/whole.partial")
            let outcome = world.run(asked + ["--format", format])
            #expect(outcome.code < 64, "\(outcome.err)")
            return outcome.out
        }
        let page = try PageElement(page: Array(answer("html").utf8))
        #expect(page.faults() == [])
        let tables = MarkdownTable.all(in: answer("markdown"))
        #expect(!tables.isEmpty || !page.words.isEmpty)
        #expect(page.tables.map(\.heads) == tables.map(\.heads))
        for (onPage, inMarkdown) in zip(page.tables, tables) {
            #expect(onPage.rows.map(\.asISO) == inMarkdown.rows.map(\.asISO), "\(onPage.caption)")
        }
        #expect(page.words.contains("Contains personal data."))
    }

    @Test(arguments: [
        "timeliness --list --at 2017-03-31", "statistics --year 2016-17",
        "caseloads --year 2016-17", "escalations --list",
    ])
    func `a page of rows has the cells of the same rows in CSV`(question: String) throws {
        let world = ScratchWorld()
        world.makeLedger()
        let words = question.split(separator: " ").map(String.init)
        let page = try PageElement(page: Array(world.run(words + ["--format", "html"]).out.utf8))
        let lines = world.run(words + ["--format", "csv"]).out.split(
            separator: "\n", omittingEmptySubsequences: false)
        let rows = lines.dropFirst().dropLast()
        let told = page.tables.flatMap(\.rows).map { row in
            row.asISO.map { ["yes": "true", "no": "false"][$0] ?? $0 }.map { cell in
                cell.contains { $0 == "," || $0 == "\"" || $0 == "\n" }
                    ? "\""
                        + cell.split(separator: "\"", omittingEmptySubsequences: false)
                        .joined(separator: "\"\"") + "\"" : cell
            }.joined(separator: ",")
        }
        #expect(told == rows.map(String.init))
    }

    @Test func `the ending of a file asks for a page, which says the title of its answer`() throws {
        let world = ScratchWorld()
        world.makeLedger()
        #expect(world.run("due", "--at", "2017-03-31", "-o", "$/monday.html").out == "")
        let page = try PageElement(page: Array(world.text("monday.html").utf8))
        #expect(page.all("h1").count == 1)
        #expect(page.words.contains("What this was made from"))
        let escalations = world.run("replay", "--format", "html").out
        let read = try PageElement(page: Array(escalations.utf8))
        #expect(read.first("h1")?.words.contains("irklees") == true)
    }

    @Test func `what comes from no ledger has no personal data`() throws {
        let world = ScratchWorld()
        let list = world.run("statistics", "--list-measures", "--format", "html").out
        let page = try PageElement(page: Array(list.utf8))
        #expect(page.faults() == [])
        #expect(!page.words.contains("personal data"))
    }
}

extension [String] {
    /// The cells with days as programs read them.
    fileprivate var asISO: [String] {
        map { cell in (try? DateSpelling.parse(cell)).map(\.description) ?? cell }
    }
}

/// A table of a document in Markdown, read back.
private struct MarkdownTable {
    var heads: [String]
    var rows: [[String]] = []

    static func all(in text: String) -> [MarkdownTable] {
        var tables: [MarkdownTable] = []
        var isWithin = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            guard line.hasPrefix("|") else {
                isWithin = false
                continue
            }
            if !isWithin {
                tables.append(MarkdownTable(heads: cells(line)))
            } else if !line.hasPrefix("| -") || !line.allSatisfy({ "|- :".contains($0) }) {
                tables[tables.count - 1].rows.append(cells(line))
            }
            isWithin = true
        }
        return tables
    }

    private static func cells(_ line: Substring) -> [String] {
        var cells: [String] = []
        var cell = ""
        var isEscaped = false
        for character in line.dropFirst() {
            if isEscaped {
                cell.append(character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else if character == "|" {
                cells.append(cell.drop { $0 == " " }.withoutLastBlank)
                cell = ""
            } else {
                cell.append(character)
            }
        }
        return cells
    }
}

extension Substring {
    fileprivate var withoutLastBlank: String { String(hasSuffix(" ") ? dropLast() : self) }
}
