// The hashes of leaves and nodes, and the well-known tree of certificate transparency.

import Testing

@testable import Evidence

struct MerkleTreeTests {
    @Test func `a tree without leaves has the hash of nothing`() {
        let nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        #expect(MerkleTree.emptyRoot.hex == nothing)
        #expect(MerkleFrontier().root.hex == nothing)
        #expect(MerkleLeaves().root(size: 0).hex == nothing)
    }

    @Test func `a leaf is hashed after a byte 00 and a node after a byte 01`() {
        let leaf = Array(#"{"seq":0}"#.utf8)
        let expected = Digest(bytes: NaiveSHA256.hash([0] + leaf))!
        #expect(MerkleTree.leafHash(leaf) == expected)
        #expect(MerkleTree.leafHash(leaf[...]) == expected)
        #expect(MerkleTree.leafHash(leaf.span) == expected)
        let other = SHA256.hash([9])
        let node = NaiveSHA256.hash([1] + expected.bytes + other.bytes)
        #expect(MerkleTree.nodeHash(expected, other).bytes == node)
        #expect(MerkleTree.nodeHash(expected, other) != MerkleTree.nodeHash(other, expected))
    }

    @Test func `the eight leaves of certificate transparency have their eight roots`() throws {
        let rows = try Fixture.rows("rfc6962-tree.tsv")
        #expect(rows.count == 8)
        var frontier = MerkleFrontier()
        var leaves = MerkleLeaves()
        for (place, row) in rows.enumerated() {
            let hash = MerkleTree.leafHash(Fixture.unhex(row[0]))
            frontier.append(leafHash: hash)
            leaves.append(leafHash: hash)
            #expect(frontier.root.hex == row[1], "\(place + 1) leaves")
            #expect(leaves.root(size: place + 1).hex == row[1], "\(place + 1) leaves")
        }
        #expect(try leaves.root(size: 3).hex == Fixture.rows("rfc6962-tree.tsv")[2][1])
    }

    @Test func `a tree splits at the largest power of two below its size`() {
        for count in 2...1030 {
            let split = MerkleTree.split(of: count)
            #expect(split.nonzeroBitCount == 1 && split < count && count <= 2 * split)
        }
        #expect(MerkleTree.split(of: .max) == 1 << 62)
    }
}
