// SHA-256 against the standard's vectors, a slow reading of the standard, and the system's own.

import Foundation
import Testing

@testable import Evidence

struct SHA256Tests {
    @Test func `each published vector is met`() throws {
        let rows = try Fixture.rows("nist-sha256.tsv")
        #expect(rows.count == 19)
        for row in rows {
            let pattern = Fixture.unhex(row[1])
            var hasher = SHA256()
            for _ in 0..<Int(row[2])! { hasher.update(pattern) }
            #expect(hasher.finish().hex == row[3], "\(row[0])")
        }
    }

    @Test func `a million of one letter at once is the same as letter by letter`() {
        let letters = [UInt8](repeating: 0x61, count: 1_000_000)
        let hash = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
        #expect(SHA256.hash(letters).hex == hash)
    }

    @Test func `the oracle works out the constants of the standard`() {
        #expect(NaiveSHA256.initial[0] == 0x6a09_e667 && NaiveSHA256.initial[7] == 0x5be0_cd19)
        #expect(NaiveSHA256.constants.count == 64)
        #expect(NaiveSHA256.constants[0] == 0x428a_2f98)
        #expect(NaiveSHA256.constants[63] == 0xc671_78f2)
    }

    @Test func `every length to 200 agrees with the standard read slowly`() {
        var numbers = SeededNumbers(state: 1)
        for length in 0...200 {
            let message = numbers.bytes(length)
            let expected = NaiveSHA256.hash(message)
            #expect(SHA256.hash(message).bytes == expected, "\(length) bytes")
        }
    }

    @Test func `pieces of any size give the hash of the whole`() {
        var numbers = SeededNumbers(state: 2)
        let message = numbers.bytes(300)
        let whole = SHA256.hash(message)
        for first in 0...150 {
            for second in [0, 1, 63, 64, 65, 127, 128, 150] {
                var hasher = SHA256()
                hasher.update(message[..<first])
                hasher.update(message[first..<first + second])
                hasher.update(message[(first + second)...])
                #expect(hasher.finish() == whole, "\(first) bytes, \(second) bytes, the rest")
            }
        }
        var byByte = SHA256()
        for byte in message { byByte.update(byte) }
        #expect(byByte.finish() == whole)
    }

    @Test func `finishing leaves the hasher able to go on`() {
        var hasher = SHA256()
        hasher.update(Array("ab".utf8))
        #expect(hasher.finish() == SHA256.hash(Array("ab".utf8)))
        #expect(hasher.finish() == SHA256.hash(Array("ab".utf8)))
        hasher.update(Array("c".utf8))
        #expect(hasher.finish() == SHA256.hash(Array("abc".utf8)))
    }

    @Test func `the three ways to give bytes agree`() {
        let message = Array("one message".utf8)
        let hash = SHA256.hash(message)
        #expect(SHA256.hash(message[...]) == hash)
        #expect(SHA256.hash(([0] + message).dropFirst()) == hash)
        #expect(SHA256.hash(message.span) == hash)
    }

    @Test func `the processor's instructions and portable Swift stir alike`() {
        var numbers = SeededNumbers(state: 4)
        for count in 0...40 {
            let blocks = numbers.bytes(64 * count)
            var quick = SHA256State.initial
            var portable = SHA256State.initial
            quick.compress(blocks.span)
            portable.compressPortably(blocks.span)
            #expect(quick.digest == portable.digest, "\(count) blocks")
        }
    }

    @Test func `each published vector that is not long is met by portable Swift`() throws {
        for row in try Fixture.rows("nist-sha256.tsv") {
            let pattern = Fixture.unhex(row[1])
            guard Int(row[2])! < 1000 else { continue }
            var message = Array(repeatElement(pattern, count: Int(row[2])!).joined())
            let bits = UInt64(message.count) * 8
            message.append(0x80)
            while message.count % 64 != 56 { message.append(0) }
            message += (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * UInt64($0))) }
            var state = SHA256State.initial
            state.compressPortably(message.span)
            #expect(state.digest.hex == row[3], "\(row[0])")
        }
    }

    @Test(
        .enabled(
            if: FileManager.default.isExecutableFile(atPath: "/usr/bin/sha256sum"),
            "the system has no /usr/bin/sha256sum"))
    func `three hundred random messages agree with sha256sum`() throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("evidence-\(ProcessInfo.processInfo.processIdentifier)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var numbers = SeededNumbers(state: 3)
        var expected: [String] = []
        var names: [String] = []
        for number in 0..<300 {
            let message = numbers.bytes(Int.random(in: 0...5000, using: &numbers))
            let name = "\(number).bin"
            try Data(message).write(to: folder.appendingPathComponent(name))
            names.append(name)
            expected.append("\(SHA256.hash(message).hex)  \(name)")
        }
        let sum = Process()
        sum.executableURL = URL(fileURLWithPath: "/usr/bin/sha256sum")
        sum.arguments = names
        sum.currentDirectoryURL = folder
        let output = Pipe()
        sum.standardOutput = output
        try sum.run()
        let written = output.fileHandleForReading.readDataToEndOfFile()
        let text = String(decoding: written, as: UTF8.self)
        sum.waitUntilExit()
        #expect(sum.terminationStatus == 0)
        let lines = text.split(separator: "\n").map(String.init)
        #expect(lines.count == 300)
        #expect(lines == expected)
    }
}
