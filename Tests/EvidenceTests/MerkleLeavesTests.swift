// Roots of past sizes and paths against the recursions of the RFC.

import Testing

@testable import Evidence

struct MerkleLeavesTests {
    let naive = NaiveMerkleTree((0..<70).map { Array("line \($0)".utf8) })
    let leaves = MerkleLeaves((0..<70).map { MerkleTree.leafHash(Array("line \($0)".utf8)) })

    @Test func `the root of every past size is that of the recursion`() {
        #expect(leaves.count == 70)
        for size in 0...70 { #expect(leaves.root(size: size).bytes == naive.mth(0..<size)) }
        #expect(leaves[69] == MerkleTree.leafHash(naive.leaves[69]))
    }

    @Test func `every inclusion path to 70 leaves is that of the recursion`() {
        for size in 1...70 {
            for index in 0..<size {
                let path = leaves.inclusionPath(index: index, size: size)
                #expect(
                    path.map(\.bytes) == naive.path(index, 0..<size), "\(index) of \(size)")
            }
        }
    }

    @Test func `every consistency path to 70 leaves is that of the recursion`() {
        for new in 0...70 {
            #expect(leaves.consistencyPath(from: 0, to: new).isEmpty)
            #expect(leaves.consistencyPath(from: new, to: new).isEmpty)
            for old in 1..<max(new, 1) {
                let path = leaves.consistencyPath(from: old, to: new)
                #expect(path.map(\.bytes) == naive.proof(old, 0..<new), "\(old) to \(new)")
            }
        }
    }

    @Test func `a leaf appended later changes no earlier answer`() {
        var grown = leaves
        grown.append(leafHash: MerkleTree.emptyRoot)
        #expect(grown.count == 71 && leaves.count == 70)
        #expect(grown.root(size: 70) == leaves.root(size: 70))
        #expect(
            grown.inclusionPath(index: 3, size: 70) == leaves.inclusionPath(index: 3, size: 70))
    }
}
