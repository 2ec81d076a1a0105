// The quick verification against the slow one: on the ledgers, on chance ones, on damaged ones.

import CareEvents
import Evidence
import Foundation
import TestLedgers
import Testing

@testable import EventLogs

struct ConfirmTests {
    /// The five example ledgers.
    static let examples = ["bradford", "bromley", "herefordshire", "kirklees", "worcestershire"]

    @Test(arguments: examples)
    func `an example ledger is confirmed, and as the slow verification says`(name: String) throws {
        let directory = try exampleLedger(name)
        let slow = try LogVerification.verify(directory)
        for (threads, slice, block) in [(1, 4 << 20, 512 << 10), (3, 100_000, 4096)] {
            let pass = ConfirmingPass(threads: threads, sliceSize: slice, blockSize: block)
            let quick = try #require(pass.confirm(directory, against: nil, progress: { _ in }))
            #expect(quick.told == slow.told, "\(threads) threads, slices of \(slice)")
        }
    }

    @Test func `an older checkpoint is held against as the slow verification does`() throws {
        let scratch = ScratchDirectory()
        write(authorised(RandomLedger(seed: 3, children: 3).ledger.lines), to: scratch)
        let directory = try LogDirectory(path: scratch.path)
        let whole = try LogVerification.verify(directory)
        let now = try #require(whole.recomputed)
        var older = MerkleFrontier()
        for size in 0...(now.size + 1) {
            let root = size == now.size + 1 ? now.root : older.root
            if size < now.size { older.append(leafHash: whole.survey.leaves[size]) }
            guard size % 64 < 2 || size >= now.size - 1 else { continue }
            let against = Checkpoint(origin: now.origin, size: size, root: root)
            for slice in [4 << 20, 3000] {
                let pass = ConfirmingPass(threads: 2, sliceSize: slice, blockSize: 2048)
                let quick = pass.confirm(directory, against: against, progress: { _ in })
                #expect(quick?.against == (size > now.size ? .longer(against) : .holds(against)))
            }
        }
        let other = Checkpoint(origin: now.origin, size: 9, root: now.root)
        let said = try LogVerification.verify(directory, against: other)
        #expect(try LogVerification.confirm(directory, against: other).told == said.told)
    }

    @Test func `a ledger made by chance is confirmed as the slow verification says`() throws {
        for seed in 0..<15 {
            let scratch = ScratchDirectory()
            write(authorised(RandomLedger(seed: UInt64(seed)).ledger.lines), to: scratch)
            try expectSame(scratch, "seed \(seed)", isSound: true)
        }
    }

    @Test func `damage of every kind is told in the words of the slow verification`() throws {
        var chance = SeededNumbers(seed: 3)
        let lines = authorised(RandomLedger(seed: 4, children: 2).ledger.lines)
        for round in 0..<96 {
            let scratch = ScratchDirectory()
            var damaged = lines.map { Array($0.utf8) }
            let kind = Damage.allCases[round % Damage.allCases.count]
            kind.apply(to: &damaged, &chance)
            write(damaged, to: scratch)
            if kind == .torn { scratch.tear(&chance) }
            try expectSame(scratch, "round \(round): \(kind)", isSound: nil)
        }
    }

    @Test func `a torn tail is told, and no damage in the last file only`() throws {
        let scratch = ScratchDirectory()
        let lines = TestLedger("2013-04-01 A review_held").lines
        scratch.write(lines.map { $0 + "\n" }.joined() + "{\"seq\":7", to: "2018.jsonl")
        try expectSame(scratch, "torn", isSound: true)
        scratch.write("", to: "2019.jsonl")
        try expectSame(scratch, "torn before an empty file", isSound: false)
        scratch.write(lines.map { $0 + "\n" }.joined(), to: "2018.jsonl")
        try expectSame(scratch, "an empty last file", isSound: true)
    }

    @Test func `no line at all is damage`() throws {
        let scratch = ScratchDirectory()
        scratch.write("", to: "2018.jsonl")
        try expectSame(scratch, "empty", isSound: false)
        scratch.write("{\"seq\":0", to: "2018.jsonl")
        try expectSame(scratch, "only a tail", isSound: false)
    }

    /// Expects the quick verification, in small slices as well, to say what the slow one says.
    private func expectSame(_ scratch: ScratchDirectory, _ what: String, isSound: Bool?) throws {
        let directory = try LogDirectory(path: scratch.path)
        let slow = try LogVerification.verify(directory)
        #expect(try LogVerification.confirm(directory).told == slow.told, "\(what)")
        for (slice, block) in [(4 << 20, 512 << 10), (700, 256)] {
            let pass = ConfirmingPass(threads: 2, sliceSize: slice, blockSize: block)
            let quick = pass.confirm(directory, against: nil, progress: { _ in })
            if let quick { #expect(quick.told == slow.told, "\(what), slices of \(slice)") }
            if let isSound { #expect((quick != nil) == isSound, "\(what), slices of \(slice)") }
            #expect(quick == nil || slow.contents.faultCount == 0, "\(what)")
        }
    }

    /// The lines with a hash of its own in each stub, as lines that were erased have.
    private func authorised(_ lines: [String]) -> [String] {
        let none = String(repeating: "0", count: 64)
        return lines.map { line in
            line.replacing(
                #""leaf":"\#(none)""#,
                with: #""leaf":"\#(MerkleTree.leafHash(Array(line.utf8)).hex)""#)
        }
    }

    private func write(_ lines: [String], to scratch: ScratchDirectory) {
        write(lines.map { Array($0.utf8) }, to: scratch)
    }

    /// The lines in files by the year in which they were recorded, as far as that can be told.
    private func write(_ lines: [[UInt8]], to scratch: ScratchDirectory) {
        var files: [String: [UInt8]] = [:]
        var year = "2010"
        for line in lines {
            let text = String(decoding: line, as: UTF8.self)
            if let found = text.firstMatch(of: /"recorded_at":"(20\d\d)-/) {
                year = String(found.1)
            }
            files["\(year).jsonl", default: []] += line + [0x0A]
        }
        for (name, bytes) in files { scratch.write(bytes, to: name) }
    }
}

/// What can happen to the lines of a log.
private enum Damage: CaseIterable {
    case flippedBit, swapped, repeatedID, repeatedKey, missing, repeatedLine, otherByte, torn
    case strangeStub, carriageReturn, openedAgain, laterThanNext

    func apply(to lines: inout [[UInt8]], _ chance: inout SeededNumbers) {
        let place = Int.random(in: 1..<(lines.count - 1), using: &chance)
        let byte = Int.random(in: 0..<lines[place].count, using: &chance)
        switch self {
        case .flippedBit: lines[place][byte] ^= 1 << UInt8.random(in: 0..<8, using: &chance)
        case .otherByte: lines[place][byte] = UInt8.random(in: 0...255, using: &chance)
        case .swapped: lines.swapAt(place, place + 1)
        case .missing: lines.remove(at: place)
        case .repeatedLine: lines.insert(lines[place], at: place)
        case .carriageReturn: lines[place].append(0x0D)
        case .torn: break
        case .repeatedID:
            // The id begins behind `{"seq":`, the digits and `,"id":"`.
            for offset in 0..<36 {
                lines[place][idPlace(lines[place]) + offset] =
                    lines[place - 1][idPlace(lines[place - 1]) + offset]
            }
        case .repeatedKey:
            for line in [place, place + 1] {
                lines[line].removeLast()
                lines[line] += Array(#","key":"k-1"}"#.utf8)
            }
        case .strangeStub:
            lines[place] =
                ErasedStub(
                    seq: place, erasedBy: place + 1, leaf: MerkleTree.leafHash(lines[place])
                ).bytes
        case .openedAgain:
            lines[place] = Array(
                String(decoding: lines[0], as: UTF8.self)
                    .replacing(#"{"seq":0,"#, with: #"{"seq":\#(place),"#).utf8)
        case .laterThanNext:
            lines[place] = Array(
                String(decoding: lines[place], as: UTF8.self)
                    .replacing(#/"recorded_at":"(20\d\d)-\d\d/#) {
                        #""recorded_at":"\#($0.1)-12"#
                    }.utf8)
        }
    }

    private func idPlace(_ line: [UInt8]) -> Int { (line.firstIndex(of: 0x2C) ?? 0) + 7 }
}

extension ScratchDirectory {
    /// Cuts some bytes off the end of a file.
    fileprivate func tear(_ chance: inout SeededNumbers) {
        let files = names().filter { $0.hasSuffix(".jsonl") }
        let file = files[Int.random(in: 0..<files.count, using: &chance)]
        write(Array(bytes(file).dropLast(Int.random(in: 1...40, using: &chance))), to: file)
    }
}

extension LogVerification {
    /// Everything that a caller can learn, but for what only the slow one keeps.
    var told: String {
        """
        \(contents.faults) \(contents.faultCount) \(contents.byteCount)
        \(contents.tornTail.map { "\($0)" } ?? "no tail") \(size) \(root)
        \(ledgerName ?? "no name") \(checkpoint) \(against.map { "\($0)" } ?? "against none")
        \(erasuresToCarryOut) \(quarantined) \(stubCount) \(stillVerifying) \(holds)
        """
    }
}

/// One of the ledgers in the repository.
func exampleLedger(_ name: String) throws -> LogDirectory {
    try LogDirectory(
        path: URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../EventLogs/\(name)").standardized.path)
}
