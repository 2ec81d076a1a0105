// The directory a ledger is: a file for each year, the checkpoint, and nothing else.

import Dates
import Evidence
import Foundation

/// Writes a log.
enum LedgerFiles {
    /// Writes the facts, in order, and answers the number of bytes.
    static func write(
        _ facts: [Fact], named name: String, into directory: String, generator: SeededGenerator
    ) throws -> Int {
        var generator = generator
        var years: [Int: [UInt8]] = [:]
        var frontier = MerkleFrontier()
        let lines = LineText()
        for fact in facts {
            let line = lines.line(of: fact, id: identity(of: fact, &generator))
            frontier.append(leafHash: MerkleTree.leafHash(line))
            let year = Instant(seconds: Int64(fact.recordedAt)).utcYear
            years[year, default: []] += line + [0x0a]
        }
        let folder = directory + "/" + name
        let manager = FileManager.default
        try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for old in try manager.contentsOfDirectory(atPath: folder) where old.hasSuffix(".jsonl") {
            try manager.removeItem(atPath: folder + "/" + old)
        }
        for (year, bytes) in years.sorted(by: { $0.key < $1.key }) {
            try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(year).jsonl"))
        }
        let checkpoint = Checkpoint(
            origin: "careledger/" + name, size: facts.count, root: frontier.root)
        try Data(checkpoint.bytes).write(to: URL(fileURLWithPath: folder + "/checkpoint"))
        return years.values.reduce(0) { $0 + $1.count }
    }

    /// A UUID of version 7: the milliseconds of the recording and seeded random bits (RFC 9562).
    private static func identity(of fact: Fact, _ generator: inout SeededGenerator) -> String {
        let milliseconds = UInt64(fact.recordedAt) * 1000 + UInt64(generator.below(1000))
        let high = milliseconds << 16 | 0x7000 | generator.next() & 0x0fff
        let low = generator.next() & 0x3fff_ffff_ffff_ffff | 0x8000_0000_0000_0000
        let digits = hex(high) + hex(low)
        var text = ""
        for (index, digit) in digits.enumerated() {
            if [8, 12, 16, 20].contains(index) { text.append("-") }
            text.append(digit)
        }
        return text
    }

    private static func hex(_ number: UInt64) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
