// A verifier in another language, which shares nothing with the program, judges the same ledgers.

import Evidence
import Foundation
import TestLedgers
import Testing

@testable import EventLogs

struct SecondOpinionTests {
    /// Where Python is, nil where there is none.
    static let python: URL? = {
        let paths = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
        return paths.map { URL(filePath: "\($0)/python3") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }()

    @Test(.enabled(if: python != nil, "python3 is not there"))
    func `a second verifier says the same of a thousand ledgers, intact and damaged`() throws {
        var chance = SeededNumbers(seed: 7)
        let bases = [
            MutationTests.small,
            // An erasure that was never carried out.
            LedgerFiles(MutationTests.unerased),
            MutationTests.small,
            LedgerFiles(RandomLedger(seed: 12, children: 1).carryingOutErasures.ledger.lines),
        ]
        let scratch = ScratchDirectory()
        var asked: [String] = []
        var answers: [Int] = []
        var counts: [Int: Int] = [:]
        for round in 0..<1000 {
            let base = bases[round % bases.count]
            let path = scratch.path("\(round)")
            let question = try Self.ask(about: base, round, at: path, &chance)
            asked.append(question.words)
            answers.append(question.answer)
            counts[question.answer, default: 0] += 1
        }
        #expect([0, 1, 65].allSatisfy { counts[$0] ?? 0 > 50 }, "\(counts)")
        let said = try Self.secondOpinion(on: asked)
        #expect(said.count == asked.count)
        for (round, (mine, theirs)) in zip(answers, said).enumerated() {
            #expect(theirs.hasPrefix("\(mine)\t"), "round \(round), \(asked[round]): \(theirs)")
        }
    }

    /// Makes a ledger, and what is asked about it: the words, and the program's answer.
    private static func ask(
        about base: LedgerFiles, _ round: Int, at path: String, _ chance: inout SeededNumbers
    ) throws -> (words: String, answer: Int) {
        var files = base
        var words = path
        var old: Checkpoint?
        switch round / 4 % 5 {
        case 0: break
        case 1:
            let kinds = Mutation.allCases
            _ = kinds[Int.random(in: 0..<kinds.count, using: &chance)].apply(to: &files, &chance)
        case 2:
            let name = files.files.keys.sorted().randomElement(using: &chance) ?? ""
            let bit = Int.random(in: 0..<(8 * (files.files[name]?.count ?? 1)), using: &chance)
            files.files[name]?[bit / 8] ^= 1 << UInt8(bit % 8)
        case 3:
            old = base.checkpoint
            files = Forgery.rewritten(base, &chance).files
            if round % 3 == 0 { files.files["checkpoint"] = nil }
        default: return try askForProof(of: base, at: path, &chance)
        }
        files.write(to: path)
        if let old {
            try Data(old.bytes).write(to: URL(filePath: path + ".kept"))
            words += "\t" + path + ".kept"
        }
        let found = try? LogVerification.confirm(try LogDirectory(path: path), against: old)
        guard let found, found.contents.faultCount == 0 else { return (words, 65) }
        return (words, found.holds ? 0 : 1)
    }

    /// A proof, every other one with a bit turned, beside the checkpoint.
    private static func askForProof(
        of base: LedgerFiles, at path: String, _ chance: inout SeededNumbers
    ) throws -> (words: String, answer: Int) {
        let tree = MerkleLeaves(
            base.lines.map { LineParts.stub($0.span)?.leaf ?? MerkleTree.leafHash($0) })
        let seq = Int.random(in: 0..<tree.count, using: &chance)
        let proof = InclusionProof(
            leaf: base.lines[seq], index: seq,
            path: tree.inclusionPath(index: seq, size: tree.count), checkpoint: base.checkpoint)
        var bytes = proof.bytes
        if Bool.random(using: &chance) {
            let bit = Int.random(in: 0..<(8 * bytes.count), using: &chance)
            bytes[bit / 8] ^= 1 << UInt8(bit % 8)
        }
        try Data(bytes).write(to: URL(filePath: path + ".proof"))
        try Data(base.checkpoint.bytes).write(to: URL(filePath: path + ".kept"))
        let words = "--proof\t\(path).proof\t\(path).kept"
        guard let read = try? InclusionProof(text: bytes) else { return (words, 65) }
        return (words, ProofJudgement(of: read, against: base.checkpoint).holds ? 0 : 1)
    }

    /// What the other verifier says, a line for each question.
    private static func secondOpinion(on asked: [String]) throws -> [String] {
        let tool = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Tools/verify-ledger.py").standardized.path
        let process = Process()
        process.executableURL = python
        process.arguments = [tool, "--batch"]
        let questions = FileManager.default.temporaryDirectory
            .appending(path: "questions-" + UUID().uuidString)
        try Data(asked.joined(separator: "\n").utf8).write(to: questions)
        defer { try? FileManager.default.removeItem(at: questions) }
        process.standardInput = try FileHandle(forReadingFrom: questions)
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: said, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
