// Base64 against the vectors of RFC 4648, and every lax spelling refused.

import Foundation
import Testing

@testable import Evidence

struct Base64Tests {
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
        ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
    ])
    func `the vectors of RFC 4648 hold both ways`(bytes: String, text: String) {
        #expect(Base64.encode(Array(bytes.utf8)) == text)
        #expect(Base64.decode(text) == Array(bytes.utf8))
    }

    @Test func `bytes of every length and value agree with Foundation and read back`() {
        var numbers = SeededNumbers(state: 6)
        for length in 0...260 {
            let bytes = length == 256 ? Array(0...255) : numbers.bytes(length)
            let text = Base64.encode(bytes)
            #expect(text == Data(bytes).base64EncodedString(), "\(length) bytes")
            #expect(Base64.decode(text) == bytes, "\(length) bytes")
            #expect(Base64.decode(Array(("==" + text).utf8)[2...]) == bytes, "\(length) bytes")
        }
    }

    @Test(arguments: [
        ("no padding", "Zg"), ("half the padding", "Zg="), ("too much padding", "Zg==="),
        ("padding alone", "===="), ("three of padding", "Z==="), ("padding within", "Zg==Zm9v"),
        ("padding before the end", "Zm=v"), ("padding in front", "=Zm9"),
        ("a blank", "Zm9v Zg="), ("a line break", "Zm9v\nZg="),
        ("a line break in padding", "Zg=\n"),
        ("the URL alphabet", "_-8="), ("a letter beyond ASCII", "Zmé="), ("U+0000", "Zm9\u{0}"),
        ("loose bits after one byte", "Zh=="), ("the highest loose bit", "Zo=="),
        ("loose bits after two bytes", "Zm9="), ("the highest of them", "Zm+="),
    ])
    func `lax base64 is refused`(name: String, text: String) {
        #expect(Base64.decode(text) == nil, "\(name)")
    }

    @Test func `text of four characters that decodes has one spelling`() {
        let characters = Array("AQgw/+=9z-".utf8)
        var decoded = 0
        for a in characters {
            for b in characters {
                for c in characters {
                    for d in characters {
                        let text = [a, b, c, d]
                        guard let bytes = Base64.decode(text[...]) else { continue }
                        decoded += 1
                        #expect(Array(Base64.encode(bytes).utf8) == text)
                    }
                }
            }
        }
        // Eight of the characters are digits of base64. With padding, the bits of the last one
        // that lie beyond the last byte must be 0.
        #expect(decoded == 4096 + 8 * 8 * lettersEnding(in: 2) + 8 * lettersEnding(in: 4))
    }

    /// How many of the digits of the test above end in so many zero bits.
    private func lettersEnding(in zeros: Int) -> Int {
        let values = [0, 16, 32, 48, 63, 62, 61, 51]  // A Q g w / + 9 z
        return values.filter { $0 & (1 << zeros - 1) == 0 }.count
    }
}
