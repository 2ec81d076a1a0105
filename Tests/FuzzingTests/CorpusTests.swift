// The corpus of the fuzzer, and chance changes of it, at every target.

import Foundation
import Fuzzing
import Testing

struct CorpusTests {
    /// How many changed copies of each input are tried: `CARELEDGER_FUZZ_ROUNDS`, 3 by default.
    private static let rounds =
        ProcessInfo.processInfo.environment["CARELEDGER_FUZZ_ROUNDS"].flatMap { Int($0) } ?? 3

    // One after the other: the targets write to one directory.
    @Test func `hostile bytes are met with an answer or a clear message at every door`() throws {
        for target in FuzzTarget.allCases {
            let inputs = try inputs(of: target)
            #expect(!inputs.isEmpty, "the target \(target) has no corpus")
            for (number, input) in inputs.enumerated() {
                target.take(input)
                var change = ByteChange(state: UInt64(number + 1))
                for _ in 0..<Self.rounds { target.take(change.changed(input)) }
            }
        }
    }

    private func inputs(of target: FuzzTarget) throws -> [[UInt8]] {
        let folder = try #require(Bundle.module.resourceURL)
            .appendingPathComponent("Fixtures/\(target.rawValue)")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map {
            Array(try Data(contentsOf: folder.appendingPathComponent($0)))
        }
    }
}

/// Changes that repeat: a byte put in, taken out, replaced, a stretch said twice.
struct ByteChange {
    var state: UInt64

    private mutating func next(below bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }

    /// The bytes with one to four changes.
    mutating func changed(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        let marks: [UInt8] = Array("\"\\{}[],:0123456789-.e\n\r\u{1B}\u{0}".utf8) + [0xC3, 0xFF]
        for _ in 0...next(below: 4) where !bytes.isEmpty {
            let place = next(below: bytes.count)
            let byte = marks[next(below: marks.count)]
            switch next(below: 4) {
            case 0: bytes.insert(byte, at: place)
            case 1: bytes.remove(at: place)
            case 2: bytes[place] = byte
            default:
                let end = min(bytes.count, place + 1 + next(below: 40))
                bytes.insert(contentsOf: bytes[place..<end], at: place)
            }
        }
        return bytes
    }
}
