// `report` as a command: what it writes and where, what it leaves alone, and that the figures in
// its pages are those of `statistics`.

import Foundation
import Testing

@testable import Commands

@Suite struct ReportCommandTests {
    private static func report(_ words: String...) -> (world: ScratchWorld, ScratchWorld.Outcome) {
        let world = ScratchWorld()
        world.makeLedger()
        return (world, world.run(["report"] + words))
    }

    private static func names(_ world: ScratchWorld, _ directory: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: world.path + "/" + directory)) ?? [])
            .sorted()
    }

    @Test func `pages are written with a list of them, and the reader is told where to begin`() {
        let (world, outcome) = Self.report("-o", "$/pages")
        #expect(outcome.code == 0, "\(outcome.err)")
        #expect(outcome.out == "")
        #expect(outcome.err.contains("look first at $/pages/index.html"))
        let names = Self.names(world, "pages")
        #expect(names.contains("index.html") && names.contains("timeliness.html"))
        let listed = world.text("pages/report-files.txt").split(separator: "\n").map(String.init)
        #expect(listed.sorted() == names.filter { $0 != "report-files.txt" })
    }

    @Test func `the ledger is as it was`() {
        let world = ScratchWorld()
        world.makeLedger()
        let before = world.ledgerState
        world.run("report", "-o", "$/pages")
        #expect(world.ledgerState == before)
    }

    @Test func `an earlier report is replaced, and what it alone had is taken away`() {
        let (world, _) = Self.report("-o", "$/pages")
        let first = world.text("pages/index.html")
        world.write("old", to: "pages/old.html")
        world.write("mine", to: "pages/notes.txt")
        world.write(
            world.text("pages/report-files.txt") + "old.html\nnotes.txt\n../kirklees/x.html\n",
            to: "pages/report-files.txt")
        let again = world.run("report", "-o", "$/pages")
        #expect(again.code == 0, "\(again.err)")
        #expect(world.text("pages/index.html") == first)
        #expect(!Self.names(world, "pages").contains("old.html"))
        #expect(world.text("pages/notes.txt") == "mine")
    }

    @Test func `a page of somebody else's is left alone, and nothing is written beside it`() {
        let world = ScratchWorld()
        world.makeLedger()
        world.write("mine", to: "pages/method.html")
        let outcome = world.run("report", "-o", "$/pages")
        #expect(outcome.code == 73)
        #expect(world.text("pages/method.html") == "mine")
        #expect(Self.names(world, "pages") == ["method.html"])
    }

    @Test func `one file and a document go to standard output, or to a file`() {
        let (world, page) = Self.report("--one-file")
        #expect(page.code == 0)
        #expect(page.out.hasPrefix("<!doctype html>") || page.out.hasPrefix("<!DOCTYPE html>"))
        let document = world.run("report", "--as", "markdown")
        #expect(document.out.hasPrefix("# "))
        #expect(world.run("report", "--format", "markdown").out == document.out)
        #expect(world.run("report", "-o", "$/a.md").code == 0)
        #expect(world.text("a.md") == document.out)
        #expect(world.run("report", "--one-file", "-o", "$/a.html").code == 0)
        #expect(world.text("a.html") == page.out)
    }

    @Test func `pages for everyone say so and name no worker`() {
        let (world, own) = Self.report("--as", "markdown")
        #expect(own.out.contains("Contains personal data"))
        #expect(own.out.contains("iro-03"))
        let published = world.run("report", "--as", "markdown", "--publish").out
        #expect(!published.contains("Contains personal data"))
        #expect(!published.contains("iro-03"))
    }

    @Test func `several ledgers make a page side by side and the pages of each`() {
        let world = ScratchWorld()
        world.makeLedger()
        world.variables["CARELEDGER"] = world.path + "/leeds"
        world.run(
            "init", "--authority", "Leeds", "--authority-code", "E08000035", "--recorded-at",
            "2016-04-01")
        let outcome = world.run("report", "$/kirklees", "$/leeds", "-o", "$/pages")
        #expect(outcome.code == 0, "\(outcome.err)")
        let names = Self.names(world, "pages")
        #expect(names.contains("kirklees-timeliness.html"))
        #expect(names.contains("leeds-summary.html"))
        #expect(world.text("pages/index.html").contains("Leeds"))
    }

    // MARK: Figures

    private static var house: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
    }

    /// Each main figure with the question behind it, as it is asked on the command line.
    private static let asked: [(what: String, measure: String)] = [
        ("Reviews held in time", "cla_reviews_in_time_percent"),
        ("Children whose reviews were all in time", "cla_children_reviews_in_time_percent"),
        ("Reviews held", "cla_reviews_held"),
        ("Reviews in which the child took part", "cla_review_participation_percent"),
        ("Children who started to be looked after", "children_started_looked_after"),
        ("Answers to escalations in time", "drps_responded_in_time_percent"),
        ("Initial conferences held", "icpcs_held"),
        ("Children placed outside the authority", "children_placed_outside_authority_percent"),
        ("Moves between placements", "placement_moves"),
        ("Audits completed", "audits_completed"),
    ]

    @Test(arguments: ["bradford", "bromley", "herefordshire", "kirklees", "worcestershire"])
    func `the figures in the pages are those of statistics`(name: String) throws {
        let world = ScratchWorld()
        let ledger = Self.house.appendingPathComponent("EventLogs/\(name)").path
        #expect(world.run("report", ledger, "-o", "$/pages").code == 0)
        var rows: [String: [String]] = [:]
        // The page of the method has the same labels before what they mean.
        let pages = Self.names(world, "pages").filter {
            $0.hasSuffix(".html") && $0 != "method.html"
        }
        for page in pages {
            for row in PageTables.rows(of: world.text("pages/" + page)) {
                if let label = row.first, rows[label] == nil {
                    rows[label] = Array(row.dropFirst())
                }
            }
        }
        let year = try #require(
            world.text("pages/index.html").firstMatch(of: /in [A-Z][a-z]+, (\d{4}-\d\d)/)?.1)
        for (what, measure) in Self.asked {
            let answer = world.run(
                "statistics", ledger, "--measure", measure, "--year", String(year), "--format",
                "csv")
            let line = answer.out.split(separator: "\n").dropFirst().first ?? ""
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
                .map(String.init)
            try #require(cells.count == 9, "\(answer.out) \(answer.err)")
            let figures = try #require(rows[what], "\(what)").map {
                $0.replacingOccurrences(of: ",", with: "")
            }
            let (value, above, below) = (cells[5], cells[6], cells[7])
            // A share of nothing has no value, and a column without one is not there.
            let expected = above.isEmpty ? [value] : [above, below, value].filter { !$0.isEmpty }
            #expect(Array(figures.prefix(expected.count)) == expected, "\(name): \(what)")
        }
    }
}

/// The tables of a page, taken out of its HTML.
enum PageTables {
    /// The rows of all tables, their cells as text.
    static func rows(of html: String) -> [[String]] {
        html.matches(of: /<tr[^>]*>(.*?)<\/tr>/.dotMatchesNewlines()).map { row in
            String(row.1).matches(of: /<t[hd][^>]*>(.*?)<\/t[hd]>/.dotMatchesNewlines()).map {
                plain(String($0.1))
            }
        }
    }

    private static func plain(_ markup: String) -> String {
        markup.replacing(/<[^>]*>/, with: "").replacing("&amp;", with: "&")
            .replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&quot;", with: "\"").trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
