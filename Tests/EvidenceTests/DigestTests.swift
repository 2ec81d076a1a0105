// Digests as values: their texts, their order, and what is no digest.

import Testing

@testable import Evidence

struct DigestTests {
    let counting = Digest(bytes: Array(0..<32))!

    @Test func `a digest is written as its bytes are`() {
        let hex = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
        #expect(counting.hex == hex)
        #expect("\(counting)" == hex)
        #expect(counting.base64 == "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")
        #expect(counting.bytes == Array(0..<32))
    }

    @Test func `every text of a digest reads back`() {
        var numbers = SeededNumbers(state: 4)
        for _ in 0..<200 {
            let digest = SHA256.hash(numbers.bytes(8))
            #expect(Digest(bytes: digest.bytes) == digest)
            #expect(Digest(hex: digest.hex) == digest)
            #expect(Digest(base64: digest.base64) == digest)
        }
    }

    @Test(arguments: [
        ("nothing", ""),
        ("a digit too few", String(repeating: "a", count: 63)),
        ("a digit too many", String(repeating: "a", count: 65)),
        ("a capital", "A" + String(repeating: "a", count: 63)),
        ("a letter that is no digit", String(repeating: "a", count: 63) + "g"),
        ("a blank", " " + String(repeating: "a", count: 63)),
        ("a sign", "+" + String(repeating: "a", count: 63)),
        ("64 bytes that are no ASCII", String(repeating: "é", count: 32)),
    ])
    func `hexadecimal that is no digest is refused`(name: String, text: String) {
        #expect(Digest(hex: text) == nil, "\(name)")
    }

    @Test(arguments: [0, 1, 31, 33, 64])
    func `a digest has 32 bytes and no other number`(count: Int) {
        let bytes = [UInt8](repeating: 7, count: count)
        #expect(Digest(bytes: bytes) == nil)
        #expect(Digest(base64: Base64.encode(bytes)) == nil)
    }

    @Test func `digests are sorted as their bytes are`() {
        var numbers = SeededNumbers(state: 5)
        var digests = (0..<300).map { _ in SHA256.hash(numbers.bytes(8)) }
        // Pairs that differ in one late byte alone.
        for place in 0..<32 {
            var bytes = counting.bytes
            bytes[place] = 0xff
            digests.append(Digest(bytes: bytes)!)
        }
        let sorted = digests.sorted()
        #expect(sorted.map(\.hex) == digests.map(\.hex).sorted())
        #expect(!(counting < counting))
    }
}
