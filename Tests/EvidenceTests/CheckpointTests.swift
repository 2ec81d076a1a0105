// Checkpoints read, written and compared: the same bytes come back.

import Testing

@testable import Evidence

struct CheckpointTests {
    let root = Digest(base64: "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=")!

    @Test func `the checkpoint of the specification is read`() throws {
        let text = """
            careledger/bromley
            905
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

            """
        let checkpoint = try Checkpoint(text: Array(text.utf8))
        #expect(checkpoint.origin == "careledger/bromley")
        #expect(checkpoint.size == 905)
        #expect(checkpoint.root == root)
        #expect(checkpoint.signatures == [])
        #expect(checkpoint.text == text)
        #expect(checkpoint == Checkpoint(origin: "careledger/bromley", size: 905, root: root))
    }

    @Test(arguments: ["eleven-lines.checkpoint", "eleven-lines-signed.checkpoint"])
    func `a file made by another program comes back byte for byte`(name: String) throws {
        let bytes = try Fixture.bytes(name)
        let checkpoint = try Checkpoint(text: bytes)
        #expect(checkpoint.bytes == bytes)
        #expect(checkpoint.size == 11)
        let lines = try Fixture.bytes("eleven-lines.jsonl").split(separator: 0x0a)
        let leaves = MerkleLeaves(lines.map { MerkleTree.leafHash($0) })
        #expect(leaves.count == 11)
        #expect(leaves.root(size: 11) == checkpoint.root)
    }

    @Test func `signature lines are kept as they came and not judged`() throws {
        let checkpoint = try Checkpoint(text: Fixture.bytes("eleven-lines-signed.checkpoint"))
        #expect(
            checkpoint.signatures == [
                "\u{2014} example.org/first AAAAAHNpZ25hdHVyZQ==",
                "\u{2014} example.org/second whatever is here is kept",
            ])
        #expect(checkpoint.text.hasPrefix(checkpoint.body + "\n\u{2014} "))
        let unsigned = try Checkpoint(text: Fixture.bytes("eleven-lines.checkpoint"))
        #expect(checkpoint.body == unsigned.text)
        #expect(checkpoint != unsigned)
    }

    @Test(arguments: [
        ("an empty log", "careledger/new", 0, []),
        ("the largest size", "careledger/old", Int.max, []),
        ("an origin beyond ASCII", "careledger/Ynys Mo\u{302}n", 7, []),
        ("an origin with blanks", "  a log ", 1, []),
        ("one signature", "a", 1, ["\u{2014} b c"]),
        ("a signature of a dash and a space alone", "a", 1, ["\u{2014} "]),
        ("a signature whose blank carries an accent", "a", 1, ["\u{2014} \u{301}b"]),
        ("five signatures", "a", 10, (0..<5).map { "\u{2014} witness \($0)" }),
    ])
    func `what is written is read back`(
        name: String, origin: String, size: Int, signatures: [String]
    ) throws {
        let checkpoint = Checkpoint(
            origin: origin, size: size, root: root, signatures: signatures)
        let again = try Checkpoint(text: checkpoint.bytes)
        #expect(again == checkpoint, "\(name)")
        #expect(again.bytes == checkpoint.bytes, "\(name)")
    }

    @Test func `no altered byte of a checkpoint reads as the same checkpoint`() throws {
        let bytes = try Fixture.bytes("eleven-lines-signed.checkpoint")
        let checkpoint = try Checkpoint(text: bytes)
        for place in bytes.indices {
            for bit in 0..<8 {
                var altered = bytes
                altered[place] ^= 1 << UInt8(bit)
                let read = try? Checkpoint(text: altered)
                #expect(read != checkpoint, "byte \(place), bit \(bit)")
                if let read { #expect(read.bytes == altered, "byte \(place), bit \(bit)") }
            }
        }
    }

    @Test func `no part of a checkpoint reads as a checkpoint but the unsigned one`() throws {
        let bytes = try Fixture.bytes("eleven-lines-signed.checkpoint")
        var whole: [Int] = []
        for count in 0...bytes.count where (try? Checkpoint(text: Array(bytes[..<count]))) != nil {
            whole.append(count)
        }
        let body = try Fixture.bytes("eleven-lines.checkpoint").count
        let first = try Checkpoint(text: bytes).signatures[0].utf8.count
        #expect(whole == [body, body + 1 + first + 1, bytes.count])
    }
}
