// A tree kept by blocks proves the same as one that keeps every leaf.

import Testing

@testable import Evidence

struct MerkleBlocksTests {
    static let leaves = MerkleLeaves((0..<5000).map { MerkleTree.leafHash(Array("\($0)".utf8)) })

    /// A run gathered in parts that begin at these leaves.
    private func run(of count: Int, cutAt cuts: [Int]) -> MerkleRun {
        let edges = [0] + cuts.filter { $0 < count } + [count]
        var whole = MerkleRun(from: 0)
        for (from, to) in zip(edges, edges.dropFirst()) {
            var part = MerkleRun(from: from)
            for leaf in from..<to { part.append(leafHash: Self.leaves[leaf]) }
            whole.append(part)
        }
        return whole
    }

    @Test(arguments: [1, 2, 700, 1023, 1024, 1025, 2047, 2048, 3000, 4096, 5000])
    func `every path is that of the tree that keeps every leaf`(count: Int) {
        let whole = run(of: count, cutAt: [])
        #expect(run(of: count, cutAt: [1, 1000, 1030, 2048, 4500]) == whole)
        let blocks = MerkleBlocks(whole)
        var asked: Set<Int> = []
        func leaves(of block: Int) -> MerkleLeaves {
            asked.insert(block)
            return MerkleLeaves(blocks.range(ofBlock: block).map { Self.leaves[$0] })
        }
        for index in [0, 1, 1023, 1024, 1500, 2047, 2048, 4999, count - 1] where index < count {
            asked = []
            #expect(
                blocks.inclusionPath(index: index, size: count, leaves: leaves)
                    == Self.leaves.inclusionPath(index: index, size: count))
            #expect(asked.count <= 2, "of two blocks at the most")
        }
        for old in [0, 1, 3, 1023, 1024, 1025, 2048, 2300, 4096, count] where old <= count {
            asked = []
            #expect(
                blocks.consistencyPath(from: old, to: count, leaves: leaves)
                    == Self.leaves.consistencyPath(from: old, to: count))
            #expect(asked.count <= 2)
        }
        for block in 0..<(count / 1024) {
            #expect(blocks.root(ofBlock: block) == leaves(of: block).root(size: 1024))
        }
        #expect(blocks.root(ofBlock: count / 1024) == nil)
    }

    @Test(arguments: [true, false])
    func `lines hashed in batches give the same blocks`(portably: Bool) {
        var hasher = LineHasher(from: 300, portably: portably)
        var expected = MerkleRun(from: 300)
        var bytes: [UInt8] = [0]
        var starts: [UInt32] = [1]
        for leaf in 300..<4400 {
            bytes += Array("\(leaf)".utf8) + [0x0A]
            starts.append(UInt32(bytes.count))
            expected.append(leafHash: Self.leaves[leaf])
            guard leaf % 333 == 0 || leaf == 4399 else { continue }
            bytes += [UInt8](repeating: 0, count: 64)
            var marks: [UInt64] = []
            hasher.append(bytes.span, starts: starts.span, marks: &marks)
            (bytes, starts) = ([0], [1])
        }
        #expect(hasher.run == expected)
        #expect(expected.blocks.count == 3)
    }
}
