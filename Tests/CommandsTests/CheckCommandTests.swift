// `check`: which findings are asked for, the sentence and the counts, the commands alone.

import Foundation
import Journeys
import Testing

@testable import Commands

@Suite struct CheckCommandTests {
    /// A ledger with an error (the second start, J2), and two notices (C5, C8).
    private func world() -> ScratchWorld {
        let world = ScratchWorld()
        world.writeLog(
            [
                HandWritten.opened, HandWritten.child,
                HandWritten.line(2, "became_looked_after", "KIR-0001", start, on: "2016-02-01"),
                HandWritten.line(3, "became_looked_after", "KIR-0001", start, on: "2016-02-02"),
                HandWritten.line(
                    4, "decision_made", "KIR-0001", #""decision_id":"d1""#, on: "2016-02-03"),
                HandWritten.line(
                    5, "child_registered", "KIR-0002", #""born_on":"2009-02-28","sex":"F""#,
                    on: "2016-01-01"),
                HandWritten.line(
                    6, "decision_made", "KIR-0002", #""decision_id":"d2""#, on: "2016-02-03"),
            ].map { $0.replacing(#""occurred_on":"2016-04-01","recorded_at""#, with: early) })
        return world
    }

    private let start =
        #""legal_status":"C2","category_of_need":"N1","placement_type":"U4""#
    private let early = #""occurred_on":"2016-01-01","recorded_at""#

    private func rules(_ words: String...) -> [String] {
        let outcome = world().run(["check", "--format", "csv"] + words)
        return outcome.out.split(separator: "\n").dropFirst().map { line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            return "\(cells[2]) \(cells[4])"
        }
    }

    @Test func `findings are asked for by rule, by group, by severity and by child`() {
        #expect(rules() == ["2 903-526", "3 J2", "4 C5", "6 C5"])
        #expect(rules("--only", "903") == ["2 903-526"])
        #expect(rules("--only", "J2") == ["3 J2"])
        #expect(rules("--only", "j") == ["3 J2"])
        #expect(rules("--only", "C,J1") == ["4 C5", "6 C5"])
        #expect(rules("--only", "J2", "--only", "C5") == ["3 J2", "4 C5", "6 C5"])
        #expect(rules("--only", "C1") == [])
        #expect(rules("--severity", "error") == ["3 J2"])
        #expect(rules("--severity", "notice", "--child", "KIR-0002") == ["6 C5"])
    }

    @Test func `the exit is 1 where an error is told, and 0 where only notices are`() {
        #expect(world().run("check", "--format", "csv").code == 1)
        #expect(world().run("check", "--only", "C5", "--format", "csv").code == 0)
    }

    @Test func `a rule that there is not is a slip, with the nearest`() {
        let outcome = world().run("check", "--only", "C55")
        #expect(outcome.code == 64)
        #expect(outcome.err.contains("C5"))
        #expect(world().run("check", "--severity", "errors").code == 64)
        #expect(world().run("check", "--child", "KIR-0003").code == 66)
        #expect(world().run("check", "--only", "").code == 64)
    }

    @Test func `people are told how many of what first, and what to run`() {
        let told = world().run("check").out
        #expect(told.contains("1 error and 3 notices: J2 (1), C5 (2), 903-526 (1)."))
        #expect(told.contains("careledger withdraw 3 --reason duplicate"))
        #expect(told.contains("careledger amend 4 --set due_on=2016-02-29 --reason data_entry"))
    }

    @Test func `the summary alone has the same columns in every format`() {
        #expect(
            world().run("check", "--summary", "--format", "csv").out.split(separator: "\n").map {
                String($0.prefix(8))
            } == ["rule,sev", "J2,error", "C5,notic", "903-526,"])
    }

    @Test func `the commands alone are ready for a shell`() {
        let outcome = world().run("check", "--commands")
        #expect(
            outcome.out == """
                careledger withdraw 3 --reason duplicate
                careledger amend 4 --set due_on=2016-02-29 --reason data_entry
                careledger amend 6 --set due_on=2016-02-10 --reason data_entry

                """)
        #expect(outcome.err.contains("tried"))
    }

    @Test func `an empty answer says why it is empty`() {
        let world = ScratchWorld()
        world.writeLog([HandWritten.opened])
        #expect(world.run("check").out.contains("Nothing was found"))
        let csv = world.run("check", "--format", "csv")
        #expect(csv.out == "file,line,seq,child_id,rule,severity,finding\n")
        #expect(csv.err.contains("Nothing was found"))
    }

    @Test func `as known earlier there are findings and no commands`() {
        let outcome = world().run(
            "check", "--as-known-at", "2016-04-02", "--format", "json", "--only", "J2")
        #expect(outcome.out.contains(#""no_remedy""#))
        #expect(!outcome.out.contains(#""remedy":"#))
    }

    @Test func `every rule is listed with its severity, and its source for people`() {
        let world = ScratchWorld()
        let csv = world.run("check", "--rules", "--format", "csv").out.split(separator: "\n")
        #expect(csv.first == "rule,severity,what")
        #expect(csv.count == CheckRule.all.count + 1)
        #expect(world.run("check", "--rules").out.contains("Children Act 1989 s105(1)"))
    }

    @Test func `the page on findings has each rule with its severity, words and source`() throws {
        let page = try String(
            contentsOfFile: (#filePath as NSString).deletingLastPathComponent
                + "/../../Sources/Commands/Commands.docc/Findings.md", encoding: .utf8)
        for rule in CheckRule.ofJourneys {
            let row = "| \(rule.code) | \(rule.severity.rawValue) | \(rule.what) | \(rule.source) |"
            #expect(page.contains(row), "\(rule.code)")
        }
    }
}
