// Lines asked for one by one are those of the files, whatever their lengths.

import TestLedgers
import Testing

@testable import EventLogs

@Suite struct LinesAtHandTests {
    private let directory = ScratchDirectory()

    /// Lines of random lengths, some empty and one longer than a block, and which file each is in.
    private func files(seed: UInt64) -> [(name: String, lines: [String])] {
        var chance = SeededChance(seed: seed)
        return (2018...2021).map { year in
            let lines = (0..<chance.number(0...40)).map { _ in
                String(repeating: "x", count: chance.happens(10) ? 0 : chance.number(1...300))
            }
            return (
                "\(year).jsonl",
                year == 2020 ? lines + [String(repeating: "y", count: 700_000)] + lines : lines
            )
        }
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `a line asked for is that of the file`(seed: UInt64) throws {
        let files = files(seed: seed)
        for file in files {
            directory.write(file.lines.map { $0 + "\n" }.joined(), to: "log/" + file.name)
        }
        let atHand = try #require(LinesAtHand(LogDirectory(path: directory.path("log"))))
        let lines = files.flatMap(\.lines)
        for (seq, line) in lines.enumerated() {
            #expect(atHand.bytes(of: seq) == Array(line.utf8))
        }
        #expect(atHand.bytes(of: lines.count) == nil)
        #expect(atHand.bytes(of: -1) == nil)
    }

    @Test func `what is behind the last line feed is no line`() throws {
        directory.write("one\ntwo\nthr", to: "log/2020.jsonl")
        let atHand = try #require(LinesAtHand(LogDirectory(path: directory.path("log"))))
        #expect(atHand.bytes(of: 1) == Array("two".utf8))
        #expect(atHand.bytes(of: 2) == nil)
    }
}
