// Strict UTF-8, beside the standard library's own validation as the oracle.

import Testing

@testable import TextFormats

@Suite struct UTF8CheckTests {
    private func agrees(_ bytes: [UInt8]) -> Bool {
        (UTF8Check.firstFault(in: bytes) == nil)
            == (String(validating: bytes, as: UTF8.self) != nil)
    }

    @Test func `every text of up to two bytes is judged as the standard library judges it`() {
        #expect(agrees([]))
        for a in UInt8.min...UInt8.max {
            #expect(agrees([a]))
            for b in UInt8.min...UInt8.max where !agrees([a, b]) { Issue.record("\(a) \(b)") }
        }
    }

    @Test func `sequences of border bytes up to five long are judged alike`() {
        let borders: [UInt8] = [
            0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED,
            0xEE, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xFF,
        ]
        var random = SeededRandom(seed: 5)
        for a in borders {
            for b in borders {
                for c in borders where !agrees([a, b, c]) { Issue.record("\(a) \(b) \(c)") }
            }
        }
        for _ in 0..<50_000 {
            let count = Int.random(in: 4...5, using: &random)
            let bytes = (0..<count).map { _ in borders.randomElement(using: &random) ?? 0 }
            if !agrees(bytes) { Issue.record("\(bytes)") }
        }
    }

    @Test func `every scalar is good UTF-8`() {
        let scalars = (UInt32(0)...0x10FFFF).lazy.compactMap { Unicode.Scalar($0) }
        var bytes: [UInt8] = []
        for scalar in scalars { bytes.append(contentsOf: UTF8.encode(scalar) ?? .init()) }
        #expect(bytes.count == 4_382_592)
        #expect(UTF8Check.firstFault(in: bytes) == nil)
    }

    @Test func `the fault covers the bytes that were good so far`() {
        #expect(UTF8Check.firstFault(in: [0x61, 0xFF, 0x61]) == 1..<2)
        #expect(UTF8Check.firstFault(in: [0x61, 0xE2, 0x82, 0x61]) == 1..<3)
        #expect(UTF8Check.firstFault(in: [0x61, 0xF0, 0x9F, 0x98]) == 1..<4)
    }
}
