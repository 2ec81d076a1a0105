// Proofs made, read and checked: one line is shown, and no other line can be put in its place.

import Testing

@testable import Evidence

struct InclusionProofTests {
    /// The lines of the small log that another program made the proofs of.
    func lines() throws -> [[UInt8]] {
        try Fixture.bytes("eleven-lines.jsonl").split(separator: 0x0a).map(Array.init)
    }

    func proof(of index: Int, signed: Bool) throws -> InclusionProof {
        let lines = try lines()
        let leaves = MerkleLeaves(lines.map { MerkleTree.leafHash($0) })
        let name = signed ? "eleven-lines-signed.checkpoint" : "eleven-lines.checkpoint"
        let checkpoint = try Checkpoint(text: Fixture.bytes(name))
        return InclusionProof(
            leaf: lines[index], index: index,
            path: leaves.inclusionPath(index: index, size: lines.count), checkpoint: checkpoint)
    }

    @Test(arguments: [(4, true), (10, false)])
    func `a proof is written as another program wrote it, and holds`(
        index: Int, signed: Bool
    ) throws {
        let bytes = try Fixture.bytes("line-\(index)-of-eleven.tlog-proof")
        let made = try proof(of: index, signed: signed)
        #expect(made.bytes == bytes)
        #expect(made.verify())
        let read = try InclusionProof(text: bytes)
        #expect(read == made)
        #expect(read.bytes == bytes)
        #expect(read.verify())
        #expect(try read.leaf == lines()[index])
    }

    @Test func `every line of the log is proved and its text comes back`() throws {
        for index in 0..<11 {
            let proof = try proof(of: index, signed: false)
            #expect(proof.verify(), "line \(index)")
            #expect(try InclusionProof(text: proof.bytes) == proof, "line \(index)")
        }
    }

    @Test func `a log of one line is proved by no hash at all`() throws {
        let leaf = Array(#"{"seq":0}"#.utf8)
        let checkpoint = Checkpoint(origin: "a", size: 1, root: MerkleTree.leafHash(leaf))
        let proof = InclusionProof(leaf: leaf, index: 0, path: [], checkpoint: checkpoint)
        #expect(proof.verify())
        #expect(
            proof.text == """
                c2sp.org/tlog-proof@v1
                extra eyJzZXEiOjB9
                index 0

                a
                1
                \(checkpoint.root.base64)

                """)
        #expect(try InclusionProof(text: proof.bytes) == proof)
    }

    @Test func `no altered bit of a proof holds, but those that are not evidence`() throws {
        let bytes = try Fixture.bytes("line-4-of-eleven.tlog-proof")
        let original = try InclusionProof(text: bytes)
        var readable = 0
        for place in bytes.indices {
            for bit in 0..<8 {
                var altered = bytes
                altered[place] ^= 1 << UInt8(bit)
                guard let proof = try? InclusionProof(text: altered) else { continue }
                readable += 1
                #expect(proof.bytes == altered)
                // The origin and the signatures are for a person and for other tools to judge,
                // and leaf 4 has the same way to the root in every tree of 9 to 16 leaves.
                let holds =
                    proof.leaf == original.leaf && proof.index == original.index
                    && proof.path == original.path
                    && proof.checkpoint.root == original.checkpoint.root
                    && 9...16 ~= proof.checkpoint.size
                #expect(proof.verify() == holds, "byte \(place), bit \(bit)")
            }
        }
        #expect(readable > 500)
    }

    @Test func `a proof of another line, place or size does not hold`() throws {
        let proof = try proof(of: 4, signed: false)
        let other = try lines()[5]
        func holds(_ leaf: [UInt8], _ index: Int, _ path: [Digest]) -> Bool {
            InclusionProof(leaf: leaf, index: index, path: path, checkpoint: proof.checkpoint)
                .verify()
        }
        #expect(holds(proof.leaf, 4, proof.path))
        #expect(!holds(other, 4, proof.path))
        #expect(!holds(proof.leaf, 5, proof.path))
        #expect(!holds(proof.leaf, 11, proof.path))
        #expect(!holds(proof.leaf + [0x0a], 4, proof.path))
        #expect(!holds(proof.leaf, 4, proof.path.dropLast()))
        #expect(!holds(proof.leaf, 4, proof.path + [proof.path[0]]))
        #expect(!holds(proof.leaf, 4, proof.path.reversed()))
    }
}
