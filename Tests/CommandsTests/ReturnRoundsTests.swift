// A return that is judged in several rounds is taken in as one: counted, refused and written alike.

import Foundation
import Testing

@testable import Commands

struct ReturnRoundsTests {
    /// Children, each with a header, an episode and seven reviews: more rows than a round has.
    private static let children = 4_000
    private static let rows = children * 9
    /// The children whose last review has a code that is none: in the first round and the last.
    private static let faulty: Set<Int> = [3, 2_500, 3_999]
    /// The child whose care begins before it was born, which no row says by itself.
    private static let unborn = 3_000

    private static func files(in directory: String) throws -> [String] {
        var texts = [
            "header.csv": "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n",
            "episodes.csv": "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,"
                + "REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n",
            "reviews.csv": "CHILD,DOB,REVIEW,REVIEW_CODE\n",
        ]
        for child in 0..<children {
            let born = child == unborn ? "01/03/2017" : "02/01/2005"
            texts["header.csv"]! += "\(child),1,\(born),WBRI,UN4,,\n"
            texts["episodes.csv"]! += "\(child),01/05/2016,S,C2,N1,U4,PR1,,,,,,\n"
            for review in 1...7 {
                let code = faulty.contains(child) && review == 7 ? "PN9" : "PN1"
                texts["reviews.csv"]! += "\(child),\(born),2\(review)/06/2016,\(code)\n"
            }
        }
        try FileManager.default.createDirectory(
            atPath: directory, withIntermediateDirectories: true)
        return try texts.keys.sorted().map { name in
            let path = directory + "/" + name
            try Data(texts[name]!.utf8).write(to: URL(fileURLWithPath: path))
            return path
        }
    }

    private func world(openedOn day: String) -> ScratchWorld {
        let world = ScratchWorld()
        world.milliseconds = 1_750_000_000_000  // 2025
        world.run(
            "init", "--authority", "Newtown", "--authority-code", "E06000099", "--recorded-at", day)
        return world
    }

    /// The lines of the ledger without their ids, which chance gives.
    private func lines(of world: ScratchWorld) throws -> [String] {
        let names = try FileManager.default.contentsOfDirectory(atPath: world.path + "/kirklees")
        return try names.filter { $0.hasSuffix(".jsonl") }.sorted().flatMap { name in
            try String(contentsOfFile: world.path + "/kirklees/" + name, encoding: .utf8)
                .split(separator: "\n").map { line in
                    String(line).replacing(#/"id":"[0-9a-f-]{36}",/#, with: "")
                }
        }
    }

    @Test func `several rounds are one batch, whatever the threads and wherever it is written`()
        throws
    {
        var told: [String] = []
        var recorded: [[String]] = []
        // The year of the batch has no log yet, or has one.
        for (opened, threads) in [("2012-04-01", "1"), ("2012-04-01", "3"), ("2017-04-01", "2")] {
            let world = world(openedOn: opened)
            let paths = try Self.files(in: world.path + "/in")
            let words =
                ["import", "ssda903"] + paths + ["--recorded-at", "2017-06-30"]
                + ["--threads", threads, "--report", "$/report.csv"]
            let rehearsed = world.run(words + ["--dry-run"])
            let before = try lines(of: world)
            #expect(before.count == 1)
            let outcome = world.run(words)
            #expect(outcome.code == 65)
            #expect(outcome.err.contains("\(Self.rows) rows = "), "\(outcome.err)")
            #expect(outcome.out == rehearsed.out)
            let report = try String(contentsOfFile: world.path + "/report.csv", encoding: .utf8)
            for child in Self.faulty { #expect(report.contains(",\(child * 7 + 8),")) }
            #expect(world.run("verify").code == 0)
            #expect(!FileManager.default.fileExists(atPath: world.path + "/kirklees/.import.new"))
            told.append(report.replacing(world.path, with: ""))
            recorded.append(Array(try lines(of: world).dropFirst()))
            let again = world.run(words)
            #expect(again.err.contains("; 0 events"), "\(again.err)")
        }
        #expect(recorded[0].count > 24_000)
        #expect(recorded[0] == recorded[1])
        #expect(recorded[0] == recorded[2])
        #expect(told[0] == told[1] && told[0] == told[2])
    }
}
