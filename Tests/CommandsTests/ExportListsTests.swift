// Ofsted's lists, files for publication and schemas, by the program on the example ledgers.

import Foundation
import TextFormats
import Testing

@testable import Commands

struct ExportListsTests {
    private let world = ScratchWorld()
    private static let house = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    private static let ledgers = [
        ("bradford", "2013-14"), ("bromley", "2013-14"), ("herefordshire", "2020-21"),
        ("kirklees", "2016-17"), ("worcestershire", "2021-22"),
    ]

    private func ledger(_ name: String) -> String {
        Self.house.appendingPathComponent("EventLogs/\(name)").path
    }

    private func rows(_ path: String) throws -> [[String]] {
        let data = try Data(contentsOf: URL(fileURLWithPath: world.path + "/" + path))
        return try CSVReader.rows(of: Array(data)).map(\.fields)
    }

    private func statistic(_ name: String, _ ledger: String, _ words: String...) -> String {
        let outcome = world.run(
            ["statistics", "--ledger", ledger, "--measure", name, "--format", "csv", "--quiet"]
                + words)
        return outcome.out.split(separator: "\n").last?.split(
            separator: ",", omittingEmptySubsequences: false)[5].description ?? ""
    }

    @Test(arguments: ledgers.indices)
    func `the lists of Annex A have their columns, and as many rows as are counted`(
        _ number: Int
    ) throws {
        let (name, year) = Self.ledgers[number]
        let end = "20\(year.suffix(2))-03-31"
        let path = ledger(name)
        let outcome = world.run(
            "export", "annex-a", "--at", end, "-o", "$/lists", "--ledger", path)
        #expect(outcome.code == 0, "\(outcome.err)")
        #expect(outcome.out.isEmpty)
        let care = try rows("lists/list_8_children_in_care.csv")
        let ceased = care[0].firstIndex(of: "Date Ceased to be Looked After")!
        #expect(care[0].count == 34)
        let inCare = care.dropFirst().filter { $0[ceased].isEmpty }
        #expect("\(inCare.count)" == statistic("children_looked_after", path, "--at", end))
        let plans = try rows("lists/list_7_child_protection.csv")
        #expect(plans[0].count == 17)
        let open = Set(
            plans.dropFirst().filter { $0[12].isEmpty }.map { $0[0] })
        #expect("\(open.count)" == statistic("children_subject_to_cpp", path, "--at", end))
        let summary = try rows("lists/summary.csv")
        #expect(summary.count == 1 + 14 + 17 + 34 + 17 + 16)
        #expect(
            summary.contains { $0[1] == "Date of Last Dental Check" && $0[3...] == ["0", "no"] })
        for list in [5, 7, 8, 9, 10] {
            let file = try FileManager.default.contentsOfDirectory(atPath: world.path + "/lists")
                .first { $0.hasPrefix("list_\(list)_") }
            let cells = try rows("lists/" + file!)
            #expect(cells.allSatisfy { $0.count == cells[0].count })
            #expect(cells[0] == summary.filter { $0[0] == "\(list)" }.map { $0[1] })
        }
    }

    @Test func `what comes after the day of the lists is not in them`() throws {
        world.run(
            "init", "--authority", "Newtown", "--authority-code", "E06000099", "--recorded-at",
            "2015-04-01")
        func record(_ words: String) {
            let outcome = world.run(["record"] + words.split(separator: " ").map(String.init))
            #expect(outcome.code == 0, "\(words): \(outcome.err)")
        }
        record("child_registered --child C12 --on 2015-01-05 --born-on 2000-02-03 --sex M")
        record(
            "became_looked_after --child C12 --on 2015-05-02 --legal-status C2 --category-of-need "
                + "N1 --placement-type U6 --placement-provider PR1")
        record(
            "placement_moved --child C12 --on 2016-06-01 --placement-type K2 "
                + "--placement-provider PR4")
        record(
            "ceased_to_be_looked_after --child C12 --on 2016-08-01 --reason-ceased E4A")
        world.run("export", "annex-a", "--at", "2016-05-01", "-o", "$/lists")
        let before = try rows("lists/list_8_children_in_care.csv")[1]
        #expect(before[0...4] == ["12", "a) Male", "f) Not stated", "03/02/2000", "16"])
        #expect(before[19...22] == ["", "", "02/05/2015", "a) Foster placement"])
        #expect(try rows("lists/list_9_care_leavers.csv")[1][10] == "d) Eligible")
        world.run("export", "annex-a", "--at", "2016-09-01", "-o", "$/lists")
        let after = try rows("lists/list_8_children_in_care.csv")[1]
        #expect(
            after[19...23] == [
                "01/08/2016", "d) Returned home to live with parents or relatives", "01/06/2016",
                "h) Children’s Homes", "b) Private",
            ])
        #expect(try rows("lists/list_9_care_leavers.csv")[1][10] == "a) Relevant")
        world.run("export", "annex-a", "--at", "2017-03-01", "-o", "$/lists")
        #expect(try rows("lists/list_8_children_in_care.csv").count == 1)
    }

    @Test(arguments: ledgers.indices)
    func `files to explore keep the rules of the platform`(_ number: Int) throws {
        let (name, year) = Self.ledgers[number]
        let before = "\(Int(year.prefix(4))! - 1)-\(year.dropFirst(2).prefix(2))"
        let outcome = world.run(
            "export", "ees", "--year", year, "--year", before, "-o", "$/ees", "--ledger",
            ledger(name), "--old-la-code", "382")
        #expect(outcome.code == 0, "\(outcome.err)")
        let names = try FileManager.default.contentsOfDirectory(atPath: world.path + "/ees")
            .filter { !$0.hasSuffix(".meta.csv") }.sorted()
        #expect(names.count == 3)
        for name in names {
            let data = try rows("ees/" + name)
            let meta = try rows("ees/" + name.dropLast(4) + ".meta.csv")
            #expect(PlatformRules.faults(of: data, meta).isEmpty)
            #expect(PlatformRules.smallCounts(in: data, meta).isEmpty)
            #expect(PlatformRules.loneSuppressed(in: data, meta).isEmpty)
        }
        // What is told is what the program counts.
        let data = try rows("ees/children_looked_after.csv")
        let total = data.first {
            $0[0] == year.filter { $0 != "-" } && $0[8...9] == ["Total", "Total"]
        }!
        let end = "20\(year.suffix(2))-03-31"
        if total[10] != "c" {
            #expect(total[10] == statistic("children_looked_after", ledger(name), "--at", end))
        }
    }

    @Test func `a schema of one type has its keys and codes alone`() throws {
        let one = world.run("schema", "--for", "json-schema", "review_held").out
        #expect(one.contains("\"participation\":{\"enum\":[\"PN0\""))
        #expect(!one.contains("erased_by") && !one.contains("escalation_id"))
        for engine in ["duckdb", "polars", "spark"] {
            let whole = world.run("schema", "--for", engine)
            #expect(whole.code == 0)
            let part = world.run("schema", "--for", engine, "review_held", "child_contacted").out
            #expect(part.contains("\"contact\"") && !part.contains("\"stage\""))
            #expect(whole.out.contains("\"stage\"") && whole.out.contains("\"erased_by\""))
        }
    }
}
