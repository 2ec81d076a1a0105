// Partial answers: added in any order and grouping, and refused where they do not belong together.

import Foundation
import Testing

@testable import Commands
@testable import EventLogs
@testable import Projections

@Suite struct MergingTests {
    /// The words that ask for reviews.
    private static let reviews = ["--", "timeliness", "--list", "--at", "2017-05-01"]

    /// A world with a ledger dealt out to shards, each folded over a year.
    private func world(
        shards count: Int, asked: [String] = ["--year", "2016-17"]
    ) throws -> (ScratchWorld, [String]) {
        let world = ScratchWorld()
        world.makeLedger()
        let made = world.run("shard", "--by", "child", "-n", "\(count)", "-o", "$/shards")
        try #require(made.code == 0, "\(made.err)")
        let files = try (1...count).map { shard in
            let file = "$/\(shard).partial"
            let words = ["fold", "$/shards/shard-\(shard)", "-o", file] + asked
            try #require(world.run(words).code == 0)
            return file
        }
        return (world, files)
    }

    @Test func `parts of parts in any grouping are the same bytes`() throws {
        let (world, files) = try world(shards: 4)
        let whole = world.run(["merge"] + files + ["--partial"]).out
        world.run(["merge", files[2], files[0], "--partial", "-o", "$/a"])
        world.run(["merge", files[3], "$/a", "--partial", "-o", "$/b"])
        #expect(world.run("merge", files[1], "$/b", "--partial").out == whole)
        #expect(world.run("merge", "$/b", files[1], "--partial").out == whole)
        let atOnce = world.run("statistics", "--year", "2016-17", "--format", "json").out
        #expect(world.run("merge", "$/b", files[1], "--format", "json").out == atOnce)
        #expect(atOnce.contains("cla_reviews_held"))
    }

    @Test func `two ledgers are told under their names, in the order of these`() throws {
        let world = ScratchWorld()
        world.makeLedger()
        world.variables["CARELEDGER"] = world.path + "/bromley"
        world.run(
            "init", "--authority", "Bromley", "--authority-code", "E09000006", "--recorded-at",
            "2016-04-01")
        for name in ["kirklees", "bromley"] {
            let folded = world.run(
                "fold", "$/\(name)", "--year", "2016-17", "-o", "$/\(name).partial")
            try #require(folded.code == 0, "\(folded.err)")
        }
        let atOnce = world.run(
            "statistics", "$/bromley", "$/kirklees", "--year", "2016-17", "--format", "csv")
        let merged = world.run(
            "merge", "$/kirklees.partial", "$/bromley.partial", "--format", "csv")
        #expect(merged.out == atOnce.out)
        #expect(merged.out.contains("bromley,cla_reviews_held"))
    }

    @Test func `a shard that is missing is told by its number`() throws {
        let (world, files) = try world(shards: 3)
        let merged = world.run("merge", files[0], files[2])
        #expect(merged.code == 65)
        #expect(merged.err.contains("kirklees: shard 2 of 3 is missing"))
    }

    @Test func `a shard that is named twice is told by its number`() throws {
        let (world, files) = try world(shards: 2)
        let merged = world.run("merge", files[0], files[1], files[0])
        #expect(merged.code == 65)
        #expect(merged.err.contains("$/1.partial: shard 1 of kirklees is in a file before it too"))
    }

    @Test func `another question is told`() throws {
        let (world, files) = try world(shards: 2)
        world.run("fold", "$/shards/shard-2", "--year", "2015-16", "-o", "$/2.partial")
        let merged = world.run(["merge"] + files)
        #expect(merged.code == 65)
        #expect(merged.err.contains("$/2.partial: another question was asked (--year=2015-16)"))
    }

    @Test func `the shards of a ledger before and after a line are not mixed`() throws {
        let (world, files) = try world(shards: 2)
        let words =
            "record worker_joined --on 2017-05-05 --worker-id iro-9 --role iro "
            + "--contract full_time --fte 1 --recorded-at 2017-05-06 --recorded-by iro-03"
        try #require(world.run(words.split(separator: " ").map(String.init)).code == 0)
        world.run("shard", "--by", "child", "-n", "2", "-o", "$/later")
        world.run("fold", "$/later/shard-2", "--year", "2016-17", "-o", "$/2.partial")
        let merged = world.run(["merge"] + files)
        #expect(merged.code == 65)
        #expect(merged.err.contains("another ledger kirklees, or of the same at another time"))
    }

    @Test(arguments: [["--year", "2016-17"], Self.reviews])
    func `no byte of a partial answer can be changed unseen`(asked: [String]) throws {
        let (world, files) = try world(shards: 1, asked: asked)
        let bytes = Array(world.text("1.partial").utf8)
        let good = world.run(["merge"] + files)
        #expect(good.code == 0)
        for place in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 150)) {
            var changed = bytes
            changed[place] = changed[place] == 0x31 ? 0x32 : 0x31
            world.write(changed, to: "1.partial")
            #expect(world.run(["merge"] + files).code == 65, "byte \(place)")
            world.write(Array(bytes[..<place]), to: "1.partial")
            #expect(world.run(["merge"] + files).code == 65, "cut at \(place)")
        }
        world.write(bytes + bytes, to: "1.partial")
        #expect(world.run(["merge"] + files).code == 65)
    }

    @Test func `a forged partial answer of too many shards is refused`() throws {
        let (world, _) = try world(shards: 1)
        let good = try PartialFile(Array(world.text("1.partial").utf8), path: "1.partial")
        for shards in [0, LogSharding.most + 1, 1_000_000_000_000] {
            let identity = FoldedLedger.Identity(
                name: "kirklees", origin: "", size: 1, root: good.ledgers[0].identity.root,
                last: nil, shards: shards)
            let forged = PartialFile(
                asked: [], ledgers: [FoldedLedger(identity: identity, folded: [1])])
            world.write(forged.written, to: "1.partial")
            #expect(world.run("merge", "$/1.partial").code == 65, "\(shards) shards")
        }
    }

    @Test func `a sum of no question, or of no cell, is refused`() throws {
        let (world, files) = try world(shards: 1)
        let good = try PartialFile(Array(world.text("1.partial").utf8), path: "1.partial")
        let forgeries: [PartialSums.Key] = [
            PartialSums.Key(question: 500, words: [.number(0)]),
            PartialSums.Key(question: -1, words: [.number(0)]),
            PartialSums.Key(question: 0, words: [.number(7)]),
            PartialSums.Key(question: 0, words: [.number(-1)]),
            PartialSums.Key(question: 0, words: [.number(0), .text([0x61])]),
            PartialSums.Key(question: 0, words: []),
        ]
        for key in forgeries {
            var forged = good
            forged.ledgers[0].answer.sums.add(Counts(above: 1), to: key)
            world.write(forged.written, to: "1.partial")
            #expect(world.run(["merge"] + files).code == 65, "\(key)")
        }
    }

    @Test func `a row of no list, of other columns or out of order is refused`() throws {
        let (world, files) = try world(shards: 1, asked: Self.reviews)
        let good = try PartialFile(Array(world.text("1.partial").utf8), path: "1.partial")
        let rows = try #require(good.ledgers[0].lists[0])
        try #require(rows.count > 1)
        let forgeries: [[Int: [PlacedRow]]] = [
            [0: rows, 1: [rows[0]]], [-1: rows], [0: rows.reversed()],
            [0: [rows[0], rows[0]]],
            [0: [PlacedRow(place: rows[0].place, cells: Array(rows[0].cells.dropLast()))]],
        ]
        for lists in forgeries {
            var forged = good
            forged.ledgers[0].lists = lists
            world.write(forged.written, to: "1.partial")
            #expect(world.run(["merge"] + files).code == 65, "\(lists.keys)")
        }
        world.write(good.written, to: "1.partial")
        #expect(world.run(["merge"] + files).code == 0)
    }

    @Test func `a row that two shards tell is refused`() throws {
        let (world, files) = try world(shards: 2, asked: Self.reviews)
        let partials = try files.indices.map { place in
            try PartialFile(
                Array(world.text("\(place + 1).partial").utf8), path: files[place])
        }
        let full = try #require(partials.first { !$0.ledgers[0].lists.isEmpty })
        for (place, partial) in partials.enumerated() {
            var forged = partial
            forged.ledgers[0].lists = full.ledgers[0].lists
            world.write(forged.written, to: "\(place + 1).partial")
        }
        #expect(world.run(["merge"] + files).code == 65)
    }

    @Test func `rows and figures are two questions, and so are two lists`() throws {
        let (world, files) = try world(shards: 2, asked: Self.reviews)
        for other in [["--at", "2017-05-01"], Self.reviews + ["--of", "records"]] {
            world.run(["fold", "$/shards/shard-2", "-o", "$/2.partial"] + other)
            let merged = world.run(["merge"] + files)
            #expect(merged.code == 65)
            #expect(merged.err.contains("another question was asked"))
        }
    }

    @Test func `a question is the same wherever its options stand`() throws {
        let (world, files) = try world(shards: 2, asked: Self.reviews)
        let words = ["fold", "$/shards/shard-2", "--at", "2017-05-01", "-o", "$/2.partial"]
        try #require(world.run(words + ["--", "timeliness", "--list"]).code == 0)
        let whole = world.run("timeliness", "--list", "--at", "2017-05-01")
        #expect(world.run(["merge"] + files).out == whole.out)
        try #require(
            world.run("fold", "$/kirklees", "-o", "$/a", "--", "statistics", "--at", "2017-05-01")
                .code == 0)
        try #require(world.run("fold", "$/kirklees", "-o", "$/b", "--at", "2017-05-01").code == 0)
        #expect(world.text("a") == world.text("b"))
    }

    @Test(arguments: [
        ["audit"], ["explain", "iro_fte"], ["verify"], ["nothing"], ["timeliness", "--lists"],
        ["timeliness", "--format", "csv"], ["timeliness", "--ledger", "x"], ["statistics", "x"],
        ["timeliness", "x"], ["replay", "--memory", "64M"], ["replay", "--verify"],
        ["statistics", "--list-measures"],
        ["timeliness", "--at", "2017-05-01", "--year", "2016-17"],
    ])
    func `what cannot be folded is refused, and what can be is told`(question: [String]) throws {
        let (world, _) = try world(shards: 1)
        let folded = world.run(["fold", "$/shards/shard-1", "--"] + question)
        #expect(folded.code == 64, "\(question): \(folded.err)")
        #expect(folded.out.isEmpty)
        if ["audit", "explain", "verify", "nothing"].contains(question[0]) {
            #expect(folded.err.contains("timeliness"))
        }
        #expect(world.run("fold", "$/shards/shard-1", "x", "--", "timeliness").code == 64)
    }

    @Test func `a shard is read by fold alone, and only as it was written`() throws {
        let (world, _) = try world(shards: 2)
        let replayed = world.run("replay", "$/shards/shard-1")
        #expect(replayed.code == 66)
        #expect(replayed.err.contains("this is a shard of a ledger"))
        #expect(world.run("shard", "--by", "child", "-n", "2", "-o", "$/shards").code == 73)

        let year = "shards/shard-1/2016.jsonl"
        let lines = world.text(year)
        world.write(lines + lines.split(separator: "\n")[0] + "\n", to: year)
        #expect(world.run("fold", "$/shards/shard-1").code == 65)
        let some = lines.split(separator: "\n").dropLast().map { $0 + "\n" }.joined()
        world.write(some, to: year)
        let folded = world.run("fold", "$/shards/shard-1")
        #expect(folded.code == 65)
        #expect(folded.err.contains("the lines are not those that `shard` wrote"))
        world.write(lines, to: year)
        let note = world.text("shards/shard-1/shard")
        world.write(
            note.replacingOccurrences(of: "\"of\":2", with: "\"of\": 2"),
            to: "shards/shard-1/shard")
        #expect(world.run("fold", "$/shards/shard-1").code == 65)
    }
}
