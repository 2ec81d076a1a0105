// The growing edge of a tree against the recursion of the RFC.

import Testing

@testable import Evidence

struct MerkleFrontierTests {
    @Test func `the root at every size to 300 is that of the recursion`() {
        var numbers = SeededNumbers(state: 7)
        let naive = NaiveMerkleTree((0..<300).map { numbers.bytes($0 % 90) })
        var frontier = MerkleFrontier()
        for size in 0...300 {
            #expect(frontier.count == size)
            #expect(frontier.root.bytes == naive.mth(0..<size), "\(size) leaves")
            guard size < 300 else { break }
            frontier.append(leafHash: MerkleTree.leafHash(naive.leaves[size]))
        }
    }

    @Test func `a copy grows apart from its original`() {
        var frontier = MerkleFrontier()
        frontier.append(leafHash: MerkleTree.leafHash([1]))
        let before = frontier
        frontier.append(leafHash: MerkleTree.leafHash([2]))
        #expect(before.count == 1)
        #expect(before.root == MerkleTree.leafHash([1]))
        #expect(before != frontier)
    }
}
