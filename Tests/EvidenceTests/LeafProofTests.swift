// Proofs without their lines: the hash is shown at its place, and the line nowhere.

import Testing

@testable import Evidence

struct LeafProofTests {
    private func proofs() throws -> [LeafProof] {
        let lines = try InclusionProofTests().lines()
        return try lines.indices.map { index in
            LeafProof(of: try InclusionProofTests().proof(of: index, signed: false))
        }
    }

    @Test func `every line is proved by its hash, and the text comes back without the line`() throws
    {
        let lines = try InclusionProofTests().lines()
        for (line, proof) in zip(lines, try proofs()) {
            #expect(proof.verify())
            #expect(proof.leaf == MerkleTree.leafHash(line))
            let text = Array(proof.text.utf8)
            #expect(LeafProof.begins(text))
            #expect(try LeafProof(text: text) == proof)
            #expect(!proof.text.contains(Base64.encode(line)))
            #expect(throws: InclusionProofFault.self) { try InclusionProof(text: text) }
        }
    }

    @Test func `a proof of another hash, at another place or cut short does not hold`() throws {
        let proofs = try proofs()
        for (one, other) in zip(proofs, proofs.dropFirst()) {
            let text = one.text.replacing(one.leaf.base64, with: other.leaf.base64)
            #expect(try !LeafProof(text: Array(text.utf8)).verify())
            let moved = one.text.replacing("index \(one.index)\n", with: "index \(other.index)\n")
            #expect(try !LeafProof(text: Array(moved.utf8)).verify())
            let short = one.text.replacing(one.leaf.base64, with: "AAAA")
            #expect(throws: InclusionProofFault(2, .notADigest("AAAA"))) {
                try LeafProof(text: Array(short.utf8))
            }
        }
    }
}
