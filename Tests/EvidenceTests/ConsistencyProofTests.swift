// That a log goes on from what it was, between any two sizes; nothing else is taken for it.

import Testing

@testable import Evidence

struct ConsistencyProofTests {
    private let naive = NaiveMerkleTree((0..<130).map { Array("line \($0)".utf8) })

    private func checkpoint(_ size: Int, _ origin: String = "careledger/x") -> Checkpoint {
        Checkpoint(
            origin: origin, size: size, root: Digest(bytes: naive.mth(0..<size)) ?? .zero)
    }

    @Test func `between all sizes to 130 the path is that of the RFC and proves what it should`() {
        let leaves = MerkleLeaves(naive.leaves.map { MerkleTree.leafHash($0) })
        for new in 0...130 {
            for old in 0...new {
                let path = leaves.consistencyPath(from: old, to: new)
                let expected = old == 0 ? [] : naive.proof(old, 0..<new)
                #expect(path.map(\.bytes) == expected, "\(old) to \(new)")
                let proof = ConsistencyProof(from: old, path: path, checkpoint: checkpoint(new))
                #expect(proof.verify(extending: checkpoint(old)), "\(old) to \(new)")
                #expect(!proof.verify(extending: checkpoint(old, "careledger/y")))
                let other = Checkpoint(
                    origin: "careledger/x", size: old,
                    root: checkpoint(old).root.flipping(bit: (old + 3 * new) % 256))
                #expect(!proof.verify(extending: other), "\(old) to \(new)")
                if old > 0 { #expect(!proof.verify(extending: checkpoint(old - 1))) }
            }
        }
    }

    @Test func `a text is read as it was written, byte for byte`() throws {
        let leaves = MerkleLeaves(naive.leaves.map { MerkleTree.leafHash($0) })
        for (old, new) in [(0, 7), (4, 7), (7, 7), (3, 130)] {
            let signed = Checkpoint(
                origin: "careledger/x", size: new, root: checkpoint(new).root,
                signatures: ["\u{2014} chair AAAA", "\u{2014} inspector BBBB"])
            let proof = ConsistencyProof(
                from: old, path: leaves.consistencyPath(from: old, to: new), checkpoint: signed)
            #expect(proof.text.hasPrefix("old \(old)\n"))
            #expect(ConsistencyProof.begins(proof.bytes))
            #expect(try ConsistencyProof(text: proof.bytes) == proof)
        }
    }

    @Test(
        arguments: [
            ("", "line 1: the text has ended"), ("new 3\n", "line 1: `new 3` is not the first"),
            ("old 03\n", "line 1: the older size is `03`"),
            ("old 99999999999999999999\n", "line 1: the older size is"),
            ("old 3\nAAAA\n", "line 2: `AAAA` in the path is not the base64"),
            ("old 3", "line 1: the line is not ended"),
            ("old 3\n\ncareledger/x\n", "line 4: the text has ended"),
        ])
    func `a text that is none is refused with its line`(text: String, words: String) {
        #expect {
            try ConsistencyProof(text: Array(text.utf8))
        } throws: { error in
            "\(error)".hasPrefix(words)
        }
    }

    @Test func `every bit of a proof matters beside the old checkpoint, its new size aside`() {
        let leaves = MerkleLeaves(naive.leaves.map { MerkleTree.leafHash($0) })
        let proof = ConsistencyProof(
            from: 37, path: leaves.consistencyPath(from: 37, to: 101),
            checkpoint: checkpoint(101))
        var unnoticed: Set<Int> = []
        for bit in 0..<(8 * proof.bytes.count) {
            var bytes = proof.bytes
            bytes[bit / 8] ^= 1 << UInt8(bit % 8)
            let read = try? ConsistencyProof(text: bytes)
            if read?.verify(extending: checkpoint(37)) == true { unnoticed.insert(bit / 8) }
        }
        let size = proof.bytes.count - proof.checkpoint.bytes.count + "careledger/x\n".utf8.count
        #expect(unnoticed.isSubset(of: Set(size..<(size + 3))), "a path can fit several sizes")
    }
}

extension Digest {
    fileprivate static let zero = Digest(0, 0, 0, 0)
}
