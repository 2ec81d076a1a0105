// `timeline` as it is called: what people and programs are given, and what cannot be asked at once.

import Dates
import Foundation
import TestLedgers
import Testing

@testable import Commands

struct TimelineCommandTests {
    private static let programs = ["csv", "json", "jsonl"]

    /// A ledger written out year by year, as the program keeps it.
    private func world(_ lines: [String]) -> ScratchWorld {
        let world = ScratchWorld()
        var years: [String: String] = [:]
        var year = ""
        for line in lines {
            if let at = line.range(of: #""recorded_at":""#) {
                year = String(line[at.upperBound...].prefix(4))
            }
            years[year, default: ""] += line + "\n"
        }
        for (year, text) in years { world.write(text, to: "kirklees/\(year).jsonl") }
        return world
    }

    @Test func `programs are given the facts alone, people the story before them`() {
        let world = ScratchWorld()
        world.makeLedger()
        for format in Self.programs {
            let plain = world.run("timeline", "KIR-0001", "--format", format)
            #expect(plain.code == 0)
            #expect(
                plain.out == world.run("timeline", "KIR-0001", "--facts", "--format", format).out)
            #expect(!plain.out.contains("looked after for"))
        }
        #expect(
            world.run("timeline", "KIR-0001", "--format", "csv").out.hasPrefix(
                "occurred_on,recorded_at,seq,type,what,recorded_by,lag_days,corrects\n"))
        let told = world.run("timeline", "KIR-0001").out
        #expect(
            told.hasPrefix(
                """
                Timeline of KIR-0001

                KIR-0001, 8 years old, on 1 July 2016: looked after for 59 days; placed in U1 \
                (foster care with relatives or friends, long term) since 3 May 2016, 59 days; \
                next review due 27 August 2016 (REV-2), 57 days left; last contact by the IRO \
                10 June 2016 (visit), 21 days ago

                Periods of care
                """), "\(told)")
        #expect(told.contains("The facts, as corrected\n"))
    }

    @Test func `the story stands as at the day asked, else as known, else of the last line`() {
        let world = ScratchWorld()
        world.makeLedger()
        func day(_ options: String...) -> String {
            let told = world.run(["timeline", "KIR-0001", "--story"] + options).out
            let sentence = told.split(separator: "\n").dropFirst().first ?? ""
            return String(sentence.drop { $0 != " " }.prefix { $0 != ":" })
        }
        #expect(day("--as-at", "2016-05-20") == " 8 years old, on 20 May 2016")
        #expect(day("--as-known-at", "2016-07-03") == " 8 years old, on 1 July 2016")
        world.milliseconds += 86_400_000_000
        #expect(day() == " 8 years old, on 1 July 2016")
    }

    @Test(arguments: 1...2)
    func `the clock is what timeliness lists for the child`(seed: Int) throws {
        var random = RandomLedger(seed: UInt64(seed))
        let world = world(random.ledger.lines)
        for id in random.children {
            let day = random.someDay().description
            let listed = world.run("timeliness", "--list", "--at", day, "--format", "csv").out
                .split(separator: "\n").filter { $0.hasPrefix(id + ",") }.map { line in
                    line.split(separator: ",", omittingEmptySubsequences: false)[1...4]
                        .joined(separator: " ")
                }
            let story = world.run(
                "timeline", id, "--story", "--as-at", day, "--format", "json")
            guard story.code == 0, !listed.isEmpty else { continue }
            let told = try #require(
                try JSONSerialization.jsonObject(with: Data(story.out.utf8)) as? [String: Any])
            let tables = try #require(told["tables"] as? [[String: Any]])
            let clock = tables.first { $0["title"] as? String == "The clock of reviews" }
            let rows = try #require(clock?["rows"] as? [[String: Any]]).filter { row in
                (row["held_on"] ?? row["due_on"]) as? String ?? "" <= day
            }
            let found = rows.map { row in
                ["review_id", "number", "due_on", "held_on"].map { key in
                    row[key].map { "\($0)" } ?? ""
                }.joined(separator: " ")
            }
            #expect(found.sorted() == listed.sorted(), "seed \(seed), \(id), \(day)")
        }
    }

    @Test func `a stretch of time is given as one word or as two`() {
        let world = ScratchWorld()
        world.makeLedger()
        let one = world.run("timeline", "KIR-0001", "--between", "2016-04-01..2017-01-01")
        #expect(one.code == 0)
        #expect(one.out.contains("5 lines about KIR-0001, who was not known before, were recorded"))
        let two = world.run("timeline", "--between", "2016-04-01", "2017-01-01", "KIR-0001")
        #expect(two.out == one.out)
        let later = world.run(
            "timeline", "KIR-0001", "--between", "2017-01-01..2017-02-01", "--format", "csv")
        #expect(
            later.out == "occurred_on,recorded_at,seq,type,what,recorded_by,lag_days,corrects\n")
        #expect(later.err.contains("nothing was recorded about KIR-0001"))
        for wrong in ["2016-04-01", "2016-04-01..", "..", "2017-01-01..2016-01-01"] {
            #expect(world.run("timeline", "KIR-0001", "--between", wrong).code == 64, "\(wrong)")
        }
    }

    @Test(
        arguments: [
            "--story --facts", "--between 2016-01-01..2017-01-01 --as-known-at 2017-01-01",
            "--between 2016-01-01..2017-01-01 --family", "--family --redact",
            "--family --with-corrections",
        ])
    func `what contradicts itself is not asked`(options: String) {
        let world = ScratchWorld()
        world.makeLedger()
        let words = options.split(separator: " ").map(String.init)
        #expect(world.run(["timeline", "KIR-0001"] + words).code == 64)
    }

    @Test func `what was erased leaves a gap that people see, and programs are told of`() {
        let world = ScratchWorld()
        world.makeLedger()
        world.run(
            "erase", "7", "--reason", "legal_order", "--authority", "order 7", "--approved-by",
            "head", "--recorded-by", "iro-03")
        let told = world.run("timeline", "KIR-0001").out
        #expect(told.contains("1 line was erased here (line 7)"), "\(told)")
        #expect(told.contains("no contact by the IRO recorded since care began"))
        let page = world.run("timeline", "KIR-0001", "--format", "html").out
        #expect(page.contains("line 7 erased"), "the picture shows that something is gone")
        #expect(page.contains("1 line was erased here (line 7)"))
        let csv = world.run("timeline", "KIR-0001", "--format", "csv")
        #expect(!csv.out.contains("erased"))
        #expect(csv.err.contains("1 line was erased, by iro-03"))
    }

    @Test(arguments: 1...2)
    func `a copy to hand over has nobody else's id, in any format`(seed: Int) {
        let random = RandomLedger(seed: UInt64(seed))
        let ledger = random.ledger.recorded(by: ["sw-11", "clerk", "iro-1"], seed: UInt64(seed))
        let world = world(ledger.lines)
        for id in random.children.prefix(3) {
            for options in [["--with-corrections"], ["--between", "2014-01-01..2016-06-01"]] {
                for format in ["table", "markdown", "html"] + Self.programs {
                    let words = ["timeline", id, "--redact", "--format", format] + options
                    let copy = world.run(words)
                    guard copy.code == 0 else { continue }
                    #expect(copy.err.contains("left out of this copy"))
                    let said = (copy.out + copy.err).split {
                        !($0.isLetter || $0.isNumber || "-_".contains($0))
                    }
                    for other in random.children + ["sw-11", "clerk", "iro-1", "iro-2"]
                    where other != id && said.contains(Substring(other)) {
                        // Two ids that were found to be one child are both the child's own.
                        let isOwn =
                            copy.out.contains("are one child")
                            || copy.err.contains("about \(other)")
                        if isOwn || copy.out.contains("about \(other)") { continue }
                        Issue.record("seed \(seed): \(other) in \(words)")
                    }
                }
            }
        }
    }

    @Test func `a page holds the facts that the other formats hold, and says whom it is for`() {
        let world = ScratchWorld()
        world.makeLedger()
        let page = world.run("timeline", "KIR-0001", "--format", "html").out
        #expect(page.contains("<h1>The story of KIR-0001</h1>"))
        #expect(page.contains("Contains personal data."))
        #expect(page.contains("Only for staff"))
        #expect(page.contains("role=\"img\""))
        #expect(page == world.run("timeline", "KIR-0001", "--format", "html").out)
        let rows = world.run("timeline", "KIR-0001", "--format", "csv").out.split(separator: "\n")
        for row in rows.dropFirst() {
            let seq = row.split(separator: ",")[2]
            #expect(page.contains(">\(seq)</td>"), "line \(seq) is on the page")
        }
        let facts = world.run("timeline", "KIR-0001", "--facts", "--format", "html").out
        #expect(!facts.contains("role=\"img\""))
        let copy = world.run("timeline", "KIR-0001", "--redact", "--format", "html").out
        #expect(copy.contains("It is for the person it is about."))
        #expect(!copy.contains("Only for staff"))
    }

    @Test func `a family of one says so`() {
        let world = ScratchWorld()
        world.makeLedger()
        let alone = world.run("timeline", "KIR-0001", "--family")
        #expect(alone.code == 0)
        #expect(alone.out.contains("KIR-0001 stands alone: no family_id is recorded"))
        #expect(world.run("timeline", "KIR-0009", "--family").code == 66)
        let rows = world.run("timeline", "KIR-0001", "--family", "--format", "csv")
        #expect(rows.out.hasPrefix("occurred_on,child_id,seq,type,what\n"))
    }

    @Test func `proofs beside a copy hold, show no line, and notice what was changed`() {
        let world = ScratchWorld()
        world.makeLedger()
        let made = world.run("timeline", "KIR-0001", "--redact", "--proofs", "$/proofs")
        #expect(made.code == 0, "\(made.err)")
        #expect(made.err.contains("$/proofs: proofs of 5 lines by their hashes"))
        let line = world.text("kirklees/2016.jsonl").split(separator: "\n")[2]
        for name in ["2.leaf-proof", "leaves.csv", "checkpoint"] {
            let text = world.text("proofs/" + name)
            #expect(!text.isEmpty && !text.contains("KIR-0001"), "\(name)")
        }
        #expect(line.contains("KIR-0001"))
        let verified = world.run("verify", "--proof", "$/proofs")
        #expect(verified.code == 0 && verified.out.contains("5 lines of careledger/kirklees"))
        let again = world.run("timeline", "KIR-0001", "--redact", "--proofs", "$/proofs")
        #expect(again.code == 73)
        let leaves = world.text("proofs/leaves.csv")
        world.write(leaves.replacing("\n2,", with: "\n3,"), to: "proofs/leaves.csv")
        #expect(world.run("verify", "--proof", "$/proofs").code == 65)
        world.write(leaves, to: "proofs/leaves.csv")
        world.write(world.text("proofs/4.leaf-proof"), to: "proofs/2.leaf-proof")
        let changed = world.run("verify", "--proof", "$/proofs")
        #expect(changed.code == 1 && changed.out.contains("2.leaf-proof is of another line"))
        #expect(world.run("timeline", "KIR-0001", "--proofs", "$/p").code == 64)
    }
}
