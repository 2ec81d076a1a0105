// Runs of leaves put together again, against the growing edge of the whole tree.

import Testing

@testable import Evidence

struct MerkleRunTests {
    private let leaves = (0..<300).map { MerkleTree.leafHash([UInt8($0 & 0xFF), 7]) }

    private func frontier(_ size: Int) -> MerkleFrontier {
        leaves[..<size].reduce(into: MerkleFrontier()) { $0.append(leafHash: $1) }
    }

    private func run(_ range: Range<Int>) -> MerkleRun {
        leaves[range].reduce(into: MerkleRun(from: range.lowerBound)) { $0.append(leafHash: $1) }
    }

    @Test func `a run from the beginning has the root of the tree at every size`() {
        for size in 0...300 { #expect(run(0..<size).root == frontier(size).root, "\(size) leaves") }
    }

    @Test func `two runs put together are the run of both, wherever they are cut`() {
        for size in [1, 2, 3, 17, 64, 100, 255, 256, 300] {
            for cut in 0...size {
                var both = run(0..<cut)
                both.append(run(cut..<size))
                #expect(both == run(0..<size), "\(size) leaves cut at \(cut)")
            }
        }
    }

    @Test func `many runs of chance lengths are the run of all`() {
        var numbers = SeededNumbers(state: 21)
        for _ in 0..<50 {
            var whole = MerkleRun(from: 0)
            while whole.end < 300 {
                let end = min(300, whole.end + Int.random(in: 0...40, using: &numbers))
                whole.append(run(whole.end..<end))
            }
            #expect(whole == run(0..<300))
            #expect(whole.root == frontier(300).root)
        }
    }
}
