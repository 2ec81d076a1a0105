// Erased for good: nothing of it in any file, every proof as it was, and who did it on what ground.

import Evidence
import Foundation
import Testing

@testable import Commands
@testable import EventLogs

@Suite struct EraseTests {
    static let order = [
        "--reason", "legal_order", "--authority", "court 12", "--approved-by", "sm-01",
    ]

    /// A ledger in which every value of the first child's lines is a marker of its own.
    static func makeMarked(_ world: ScratchWorld) {
        world.makeLedger()
        func run(_ line: String) {
            let words = GalleryCase.split(line)
            let outcome = world.run(
                words + ["--recorded-at", "2016-08-01", "--recorded-by", "MARKwho"])
            #expect(outcome.code == 0, "\(line): \(outcome.err)")
        }
        run(
            "record child_registered --child KIR-0003 --on 2016-04-05 --born-on 2011-11-11 --sex F"
                + " --ethnicity WBRI --area MARKarea --family-id MARKfamily --upn MARKupn"
                + " --team MARKteam --key MARKkey")
        run(
            "record became_looked_after --child KIR-0003 --on 2016-05-05 --legal-status C2"
                + " --category-of-need N1 --placement-type U1 --placement-provider PR1"
                + " --area MARKplace --home-postcode MARKhome --placement-postcode MARKpostcode"
                + " --urn MARKurn --distance-miles 77.125")
        run(
            "record document_attached --child KIR-0003 --on 2016-05-06 --document-id MARKdocument"
                + " --document form --sha256 MARKhash")
        run(
            "record significant_change_notified --child KIR-0003 --on 2016-05-07"
                + " --change 'MARKwords of a change' --notified MARKrole")
        run("amend 11 --set 'change=MARKwords said right' --reason data_entry --note 'MARKnote'")
        run("withdraw 10 --reason duplicate --note 'MARKwithdrawal'")
        run(
            "record escalation_raised --on 2016-06-01 --escalation-id MARKdispute"
                + " --child-ids KIR-0003 --stage MARKstage --population cla --raised-by MARKraiser")
        run(
            "record escalation_responded --on 2016-06-02 --escalation-id MARKdispute"
                + " --stage MARKstage")
        run(
            "record conference_held --child-ids KIR-0003 --child-ids KIR-0002 --on 2016-06-20"
                + " --conference-id kept --conference initial --family-id KEPTfamily")
    }

    /// The files of the ledger that hold a text.
    static func files(with text: String, in world: ScratchWorld) -> [String] {
        world.ledgerState.filter { $0.value.contains(text) }.map(\.key).sorted()
    }

    @Test func `after an erasure no value of the child is in any file of the ledger`() throws {
        let world = ScratchWorld()
        Self.makeMarked(world)
        try world.makeIndex()
        world.write("torn by hand MARKfamily", to: "kirklees/.cache/someones.copy")
        let before = world.text("kirklees/2016.jsonl").split(separator: "\n").map(String.init)
        let ids = before[8...].map { String($0.split(separator: "\"")[5]) }
        world.write(#"{"seq":9,"child_id":"KIR-0003","#, to: "kirklees/quarantine/by-hand.torn")
        world.write("of somebody else", to: "kirklees/quarantine/other.torn")
        #expect(!Self.files(with: "MARK", in: world).isEmpty)

        let outcome = world.run(["erase", "--child", "KIR-0003", "--with-shared"] + Self.order)
        #expect(outcome.code == 0, "\(outcome.err)")
        #expect(outcome.err.contains("9 lines erased: 8, 9, 10, 11, 12, 13, 14, 15, 16\n"))
        #expect(outcome.err.contains("quarantine/by-hand.torn holds bytes"))
        #expect(!outcome.err.contains("other.torn"))
        #expect(Self.files(with: "MARK", in: world) == [])
        for id in ids { #expect(Self.files(with: id, in: world) == [], "the id of an erased line") }
        #expect(
            !FileManager.default.fileExists(
                atPath: world.path + "/kirklees/.cache/someones.copy"))
        #expect(world.run("verify").code == 0)
        #expect(world.run("check").code == 0)
        #expect(
            world.text("kirklees/2017.jsonl").contains(
                #""conference_id":"kept","conference":"initial","child_ids":["KIR-0002"],"#
                    + #""family_id":"KEPTfamily","source":"ledger:16"}"#))
        let receipts = outcome.out.split(separator: "\n")
        #expect(receipts.count == 10, "one for each erased line, and for the fact said anew")

        let timeline = world.run("timeline", "KIR-0003")
        #expect(timeline.code == 0)
        #expect(
            timeline.err.contains(
                "every fact of KIR-0003 is withdrawn or erased; 6 lines were erased, by root on "
                    + "2017-06-01, approved by sm-01, on the authority of court 12"))
        let audit = world.run("audit", "--child", "KIR-0003", "--format", "csv").out
        #expect(audit.contains("\n8,,,erased,,,,,,\n"))
        #expect(
            audit.contains(
                ",root,event_erased,KIR-0003,2017-06-01,0,8,legal_order,"
                    + "authority: court 12; approved_by: sm-01\n"))
        let other = world.run("timeline", "KIR-0002").out
        #expect(other.contains("conference kept held"))
    }

    @Test func `every old checkpoint and every other proof still holds`() throws {
        let world = ScratchWorld()
        Self.makeMarked(world)
        let old = world.text("kirklees/checkpoint")
        world.write(old, to: "kept")
        let lines = world.text("kirklees/2016.jsonl").split(separator: "\n").map { Array($0.utf8) }
        let leaves = lines.map { MerkleTree.leafHash($0) }
        #expect(world.run(["erase", "8"] + Self.order).code == 0)
        #expect(world.run("verify", "--against", "$/kept").code == 0)
        let now = world.text("kirklees/2016.jsonl").split(separator: "\n").map { Array($0.utf8) }
        #expect(now.count == lines.count)
        for (seq, line) in now.enumerated() where seq != 8 {
            #expect(line == lines[seq], "line \(seq)")
        }
        let stub = "{\"seq\":8,\"erased_by\":17,\"leaf\":\"\(leaves[8].hex)\"}"
        #expect(String(decoding: now[8], as: UTF8.self) == stub)
        let checkpoint = try Checkpoint(text: Array(old.utf8))
        for seq in lines.indices where seq != 8 {
            let path = Self.path(to: seq, in: leaves[...])
            let proof = InclusionProof(
                leaf: now[seq], index: seq, path: path, checkpoint: checkpoint)
            #expect(proof.verify(), "the proof of line \(seq) in the old checkpoint")
        }
    }

    /// The audit path of a leaf, by the definition of RFC 6962.
    private static func path(to index: Int, in leaves: ArraySlice<Digest>) -> [Digest] {
        guard leaves.count > 1 else { return [] }
        var split = 1
        while split * 2 < leaves.count { split *= 2 }
        let middle = leaves.startIndex + split
        func root(_ part: ArraySlice<Digest>) -> Digest {
            var frontier = MerkleFrontier()
            for leaf in part { frontier.append(leafHash: leaf) }
            return frontier.root
        }
        return index < split
            ? path(to: index, in: leaves[..<middle]) + [root(leaves[middle...])]
            : path(to: index - split, in: leaves[middle...]) + [root(leaves[..<middle])]
    }

    @Test func `an erasure sent again with its key is answered again and writes nothing`() {
        let world = ScratchWorld()
        Self.makeMarked(world)
        let words = ["erase", "11", "--key", "e1"] + Self.order
        let first = world.run(words)
        let state = world.ledgerState
        let second = world.run(words)
        #expect(first.code == 0 && second.code == 0)
        #expect(
            second.out == first.out.replacingOccurrences(of: "\"}", with: "\",\"repeated\":true}"))
        #expect(world.ledgerState == state)
        let child = ["erase", "--child", "KIR-0003", "--with-shared", "--key", "e2"] + Self.order
        #expect(world.run(child).code == 0)
        let repeated = world.run(child)
        #expect(repeated.code == 0)
        #expect(repeated.out.split(separator: "\n").allSatisfy { $0.hasSuffix("repeated\":true}") })
        #expect(
            world.run(["erase", "--child", "KIR-0003"] + Self.order).err
                == "careledger: nothing is left to erase\n")
    }

    @Test func `one child is taken out of a line and then the next`() {
        let world = ScratchWorld()
        world.makeLedger()
        for child in ["KIR-0003", "KIR-0004"] {
            world.run(
                GalleryCase.split(
                    "record child_registered --child \(child) --on 2016-04-05 --born-on 2011-11-11 "
                        + "--sex F"))
        }
        world.run(
            GalleryCase.split(
                "record conference_held --child-ids KIR-0001 --child-ids KIR-0003 "
                    + "--child-ids KIR-0004 --on 2016-06-20 --conference-id c1 "
                    + "--conference initial --key k"
            ))
        world.run("amend", "10", "--set", "conference=review", "--reason", "data_entry")
        let first = world.run(
            ["erase", "10", "--child", "KIR-0003", "--with-shared"] + Self.order)
        #expect(first.code == 0, "\(first.err)")
        let text = world.text("kirklees/2017.jsonl")
        #expect(
            text.contains(
                #""conference_id":"c1","conference":"review","child_ids":["KIR-0001","KIR-0004"],"#
                    + #""source":"ledger:10"}"#), "as amended, without its key")
        #expect(
            world.run(["erase", "12", "--child", "KIR-0004", "--with-shared"] + Self.order).code
                == 0)
        #expect(
            world.text("kirklees/2017.jsonl").contains(
                #""child_ids":["KIR-0001"],"source":"ledger:12"}"#))
        let whole = world.run(["erase", "15", "--with-shared"] + Self.order)
        #expect(whole.code == 0 && !whole.err.contains("anew"), "\(whole.err)")
        #expect(world.run("verify").code == 0 && world.run("check").code == 0)
    }

    @Test func `two ids of one child are erased together and it is said`() {
        let world = ScratchWorld()
        world.makeLedger()
        world.run(
            "record", "children_merged", "--child", "KIR-0002", "--on", "2017-01-01", "--into",
            "KIR-0001")
        let outcome = world.run(["erase", "--child", "KIR-0001"] + Self.order)
        #expect(outcome.code == 0, "\(outcome.err)")
        #expect(outcome.err.contains("erased with it: KIR-0002\n"))
        #expect(outcome.err.contains("7 lines erased: 2, 3, 4, 5, 6, 7, 8\n"))
    }

    @Test func `an amendment alone can be erased and the fact stands as it was written`() {
        let world = ScratchWorld()
        world.makeLedger()
        world.run("amend", "6", "--set", "participation=PN7", "--reason", "data_entry")
        #expect(world.run(["erase", "8"] + Self.order).code == 0)
        #expect(world.run("timeline", "KIR-0001").out.contains("PN1"))
        #expect(!world.text("kirklees/2017.jsonl").contains("PN7"))
        #expect(world.run("check").code == 0)
    }

    @Test func `a dry run lists what would go and which figures would change`() {
        let world = ScratchWorld()
        world.makeLedger()
        world.run(
            GalleryCase.split(
                "record figure_published --on 2017-05-01 --figure-id F1 --measure cla_reviews_held "
                    + "--from-on 2016-04-01 --to-on 2017-03-31 --value 1 "
                    + "--unit reviews --where report"
            ))
        world.run("amend", "6", "--set", "participation=PN7", "--reason", "data_entry")
        let before = world.ledgerState
        let csv = world.run(
            ["erase", "6", "--dry-run", "--format", "csv"] + Self.order)
        #expect(
            csv.out == """
                what,seq,type,occurred_on,child_id,why,before,after
                erase,6,review_held,2016-05-27,KIR-0001,asked for,,
                erase,9,event_amended,2017-06-01,KIR-0001,corrects 6,,
                figure,8,cla_reviews_held,2017-03-31,,F1,1,0

                """)
        let lines = world.run(["erase", "6", "--dry-run"] + Self.order)
        let shown = lines.out.split(separator: "\n")
        #expect(shown.count == 2)
        #expect(shown.allSatisfy { $0.contains(#""type":"event_erased""#) })
        #expect(lines.err.contains("What would be erased"))
        #expect(world.ledgerState == before)
    }
}
