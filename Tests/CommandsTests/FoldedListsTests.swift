// Lists and tables of a ledger dealt out are those of the whole, byte for byte in every format.

import CommandLines
import Dates
import Testing

@testable import Commands

@Suite struct FoldedListsTests {
    private static let formats = ["table", "csv", "json", "jsonl", "markdown", "html"]

    /// Every list of every command that can be folded, as the words that ask for it.
    static let lists: [[String]] = Command.foldable.flatMap { command -> [[String]] in
        let specification = command.specification
        guard specification.options.contains(where: { $0.long == "list" }) else { return [] }
        guard let of = specification.options.first(where: { $0.long == "of" }),
            case .only(let names) = of.completion
        else { return [[specification.name, "--list"]] }
        return names.map { [specification.name, "--list", "--of", $0] }
    }

    /// What each of these commands prints without a list.
    static let tables: [[String]] =
        Command.foldable.map { [$0.specification.name] } + [
            ["timeliness", "--by", "month"], ["timeliness", "--by", "month", "--reading"],
            ["timeliness", "--by", "iro"], ["timeliness", "--relaxed", "--decimals", "3"],
        ]

    private func expectSame(
        _ dealt: DealtLedger, _ question: [String], shards: Int, formats: [String]
    ) throws {
        let files = try dealt.fold(shards, ["--"] + question).shuffled()
        for format in formats {
            // Unasked, a table states the root that a checkpoint has, which these ledgers lack.
            let words = ["--format", format] + (format == "table" ? ["--stamp"] : [])
            CommandsTests.expectSame(
                try dealt.told(question, words), try dealt.merge(files, words),
                "\(question) as \(format) out of \(shards) shards")
        }
    }

    @Test func `there is a list of reviews, of stages, of children and of audits to fold`() {
        #expect(Self.lists.count > 45)
        #expect(Self.lists.contains(["timeliness", "--list", "--of", "reviews"]))
        #expect(Self.lists.contains(["escalations", "--list", "--of", "stages"]))
        #expect(Self.lists.contains(["population", "--list"]))
        #expect(Self.lists.contains(["quality", "--list", "--of", "audits"]))
    }

    @Test(arguments: DealtLedger.seeds)
    func `every list is the same out of shards`(seed: UInt64) throws {
        let dealt = DealtLedger(seed: seed)
        let year = ReportingYear(containing: dealt.day).name
        let times: [[String]] = [
            ["--year", year], ["--at", dealt.day.description], [],
            ["--year", year, "--as-known-at", dealt.instant.description],
        ]
        for (place, list) in Self.lists.enumerated() where (place + Int(seed)) % 4 == 0 {
            try expectSame(
                dealt, list + times[(place / 4 + Int(seed)) % 4], shards: 3,
                formats: ["csv", Self.formats[place % 6]])
        }
    }

    @Test(arguments: DealtLedger.seeds)
    func `every table is the same out of shards`(seed: UInt64) throws {
        let dealt = DealtLedger(seed: seed)
        let year = ReportingYear(containing: dealt.day).name
        let times: [[String]] = [
            ["--year", year], ["--at", dealt.day.description], [],
            ["--year", year, "--as-known-at", dealt.instant.description],
        ]
        for (place, table) in Self.tables.enumerated() where (place + Int(seed)) % 4 == 0 {
            try expectSame(
                dealt, table + times[(place / 4 + Int(seed)) % 4], shards: 3,
                formats: ["table", "csv", Self.formats[place % 6]])
        }
    }

    @Test(arguments: DealtLedger.seeds)
    func `reviews, disputes and the whole replay are the same out of 1, 2, 7 and 64 shards`(
        seed: UInt64
    ) throws {
        let dealt = DealtLedger(seed: seed)
        let year = ReportingYear(containing: dealt.day).name
        let questions = [
            ["timeliness", "--list"], ["escalations", "--list"], ["replay"],
            ["plans", "--list", "--of", "challenge-outcomes"],
        ]
        for (place, question) in questions.enumerated() {
            for count in place == Int(seed) % 4 ? [1, 2, 7, 64] : [7] {
                try expectSame(
                    dealt, question + ["--year", year], shards: count, formats: ["table"])
            }
        }
    }

    @Test(arguments: [
        ["timeliness", "--list", "--of", "late-by-recording", "--at", "2014-03-31"],
        ["timeliness", "--list", "--at", "2014-03-31"],
        ["protection", "--list", "--of", "enquiries"],
        ["replay"], ["escalations", "--list"],
    ])
    func `a list of an example ledger is the same out of shards`(question: [String]) throws {
        let world = ScratchWorld()
        let ledger = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let path = "/\(ledger)/EventLogs/bromley"
        let made = world.run("shard", path, "--by", "child", "-n", "3", "-o", "$/shards")
        try #require(made.code == 0, "\(made.err)")
        let files = (1...3).map { "$/\($0).partial" }
        for (place, file) in files.enumerated() {
            let folded = world.run(
                ["fold", "$/shards/shard-\(place + 1)", "-o", file, "--"] + question)
            try #require(folded.code == 0, "\(folded.err)")
        }
        let whole = world.run(question + ["--ledger", path, "--format", "csv"])
        let merged = world.run(["merge"] + files.reversed() + ["--format", "csv"])
        try #require(merged.code == 0, "\(merged.err)")
        #expect(whole.out.count > 500)
        CommandsTests.expectSame(whole.out, merged.out, "\(question)")
    }

    @Test func `rows in any grouping are the same bytes`() throws {
        let dealt = DealtLedger(seed: 2)
        for question in [["timeliness", "--list"], ["replay"]] {
            let files = try dealt.fold(5, ["--"] + question)
            let whole = try dealt.merge(files, "--partial")
            let world = dealt.world
            world.run(["merge", files[3], files[0], "--partial", "-o", "$/a"])
            world.run(["merge", files[4], "$/a", files[2], "--partial", "-o", "$/b"])
            expectSameBytes(try dealt.merge([files[1], "$/b"], "--partial"), whole, "\(question)")
            expectSameBytes(try dealt.merge(["$/b", files[1]], "--partial"), whole, "\(question)")
        }
    }

    private func expectSameBytes(_ one: String, _ other: String, _ note: String) {
        CommandsTests.expectSame(one, other, note)
    }
}
