// Many lines hashed at once, with the processor's instructions and without, against one at a time.

import Testing

@testable import Evidence

struct LineHasherTests {
    /// Lines in a buffer as a reader has them, and what hashing one at a time makes of them.
    private struct Lines {
        var buffer: [UInt8] = [0x2A]
        var starts: [UInt32] = [1]
        var leaves: [Digest] = []

        init(_ lengths: [Int], _ numbers: inout SeededNumbers) {
            for length in lengths {
                let line = numbers.bytes(length)
                buffer += line + [0x0A]
                starts.append(UInt32(buffer.count))
                leaves.append(Digest(bytes: NaiveSHA256.hash([0] + line))!)
            }
            buffer += numbers.bytes(LineHasher.slack)
        }

        func run(from first: Int) -> MerkleRun {
            leaves.reduce(into: MerkleRun(from: first)) { $0.append(leafHash: $1) }
        }
    }

    @Test func `this machine's instructions are told`() {
        print("SHA instructions: \(SHA256State.hasInstructions ? "used" : "none, portable only")")
    }

    @Test(arguments: [false, true])
    func `every length to 300 has the leaf hash of the slow oracle`(portably: Bool) {
        var numbers = SeededNumbers(state: 11)
        let lines = Lines(Array(0...300), &numbers)
        var hasher = LineHasher(from: 0, portably: portably)
        var marks: [UInt64] = []
        hasher.append(lines.buffer.span, starts: lines.starts.span, marks: &marks)
        #expect(marks == lines.leaves.map(\.mark))
        #expect(hasher.run == lines.run(from: 0))
    }

    @Test(arguments: [false, true])
    func `batches of chance sizes from chance numbers on give the run of their leaves`(
        portably: Bool
    ) {
        var numbers = SeededNumbers(state: 12)
        for _ in 0..<150 {
            let first = Int.random(in: 0...70, using: &numbers)
            var hasher = LineHasher(from: first, portably: portably)
            var whole = MerkleRun(from: first)
            var marks: [UInt64] = []
            for _ in 0..<Int.random(in: 1...5, using: &numbers) {
                let lengths = (0..<Int.random(in: 0...40, using: &numbers)).map { _ in
                    Int.random(in: 0...200, using: &numbers)
                }
                let lines = Lines(lengths, &numbers)
                hasher.append(lines.buffer.span, starts: lines.starts.span, marks: &marks)
                whole.append(lines.run(from: whole.end))
                if Bool.random(using: &numbers) {
                    let erased = MerkleTree.leafHash(numbers.bytes(9))
                    hasher.append(leafHash: erased)
                    whole.append(leafHash: erased)
                }
                #expect(hasher.run == whole && hasher.next == whole.end)
            }
        }
    }

    @Test func `a long line and a short one beside each other do not mix`() {
        var numbers = SeededNumbers(state: 13)
        for lengths in [[65_535, 0], [0, 65_535], [1, 1, 4000], [63, 64, 62, 55, 54, 56, 119]] {
            let lines = Lines(lengths, &numbers)
            var hasher = LineHasher(from: 0)
            var marks: [UInt64] = []
            hasher.append(lines.buffer.span, starts: lines.starts.span, marks: &marks)
            #expect(hasher.run == lines.run(from: 0), "\(lengths)")
        }
    }
}
