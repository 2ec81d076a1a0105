// `report --follow`: pages are renewed when the log grows, whole, and only those that changed.

import Foundation
import Testing

@testable import Commands

@Suite struct FollowingTests {
    private let world = ScratchWorld()

    init() { world.makeLedger() }

    private func follow(_ words: String...) -> ScratchWorld.Outcome {
        world.run(
            ["report", "$/kirklees", "--kind", "weekly-update", "--follow", "-o", "$/pages"] + words
        )
    }

    /// The files of the pages, by name, each with its number on the disk: a file that is written
    /// again has another.
    private var inodes: [String: UInt64] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: world.path + "/pages"))
        var inodes: [String: UInt64] = [:]
        for name in names ?? [] {
            let attributes = try? FileManager.default.attributesOfItem(
                atPath: world.path + "/pages/" + name)
            inodes[name] = (attributes?[.systemFileNumber] as? NSNumber)?.uint64Value
        }
        return inodes
    }

    /// Appends a line as another program would, while this one waits.
    private func grow(_ words: String...) {
        let other = world.surroundings
        let own = ["record"] + words + ["--ledger", world.path + "/kirklees"]
        #expect(Roster.tested.run(own, in: other) == 0, "\(world.said)")
    }

    @Test func `a ledger that grows has its pages made again, those that changed`() {
        var rounds: [[String: UInt64]] = []
        var waited: [Int] = []
        world.pause = { milliseconds in
            rounds.append(inodes)
            waited.append(milliseconds)
            switch rounds.count {
            case 1:
                // A month later, so that another week is told of.
                world.milliseconds += 30 * 86_400_000
                grow(
                    "child_contacted", "--child", "KIR-0001", "--on", "2017-06-01", "--iro-id",
                    "iro-03", "--contact", "visit")
                return true
            case 2, 3: return true
            default: return false
            }
        }
        let outcome = follow("--interval", "0.5")
        #expect(outcome.code == 0, "\(outcome.err)")
        #expect(waited == [500, 500, 500, 500])
        #expect(rounds[0]["index.html"] != nil)
        #expect(rounds[1]["index.html"] != rounds[0]["index.html"])
        // Nothing was written in the rounds in which nothing had changed, not even the list.
        #expect(rounds[2] == rounds[1])
        #expect(rounds[3] == rounds[2])
        #expect(outcome.err.contains("pages renewed"))
        #expect(!rounds.contains { $0.keys.contains { $0.contains("careledger-new") } })
    }

    @Test func `a line that changes no page changes no page`() throws {
        var rounds: [[String: UInt64]] = []
        world.pause = { _ in
            rounds.append(inodes)
            guard rounds.count == 1 else { return false }
            // The ledger is touched and says what it said.
            try? FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSince1970: 1_500_000_000)],
                ofItemAtPath: world.path + "/kirklees/2016.jsonl")
            return true
        }
        #expect(follow().code == 0)
        #expect(rounds.count == 2)
        #expect(rounds[0] == rounds[1])
    }

    @Test func `a ledger that is damaged while it is followed stops it, and the pages stay`() {
        var before: [String: UInt64] = [:]
        world.pause = { _ in
            before = inodes
            world.write(world.text("kirklees/2016.jsonl") + "{}\n", to: "kirklees/2016.jsonl")
            return true
        }
        let outcome = follow()
        #expect(outcome.code == 65)
        #expect(inodes == before)
    }

    @Test func `following takes a file to write to and an interval that can be kept`() {
        #expect(
            world.run("report", "$/kirklees", "--follow", "--format", "markdown").code == 64)
        for interval in ["0", "0.01", "9999", "x", "1.2.3", "-1", ""] {
            #expect(follow("--interval=" + interval).code == 64, "\(interval)")
        }
        let alone = world.run(
            "report", "$/kirklees", "--kind", "monthly", "-o", "$/pages", "--interval", "3")
        #expect(alone.code == 64)
        #expect(alone.err.contains("--follow is missing"))
    }
}
