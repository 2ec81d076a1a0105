// The error gallery of JSON lines: for every kind of fault a line, the place and the exact words.

import Testing
import TextFormats

@Suite struct JSONFaultTests {
    @Test(arguments: jsonFaultGallery)
    func `a wrong line is refused with its place and words`(_ example: JSONFaultExample) {
        let fault = #expect(throws: JSONFault.self) { try JSONReader.readObject(example.line) }
        #expect(fault?.kind == example.kind)
        #expect(fault?.offset == example.offset)
        #expect(fault?.length == example.length)
        #expect(fault.map { "\($0.what); \($0.remedy)" } == example.words)
    }

    @Test func `every kind of fault has an example`() {
        let shown = Set(jsonFaultGallery.map { number(of: $0.kind) })
        #expect(shown == Set(1...kindCount))
        let rules = jsonFaultGallery.compactMap { example -> JSONFault.NumberRule? in
            if case .badNumber(let rule) = example.kind { rule } else { nil }
        }
        #expect(Set(rules) == Set(JSONFault.NumberRule.allCases))
    }

    @Test func `the words are fragments that a message can be made of`() {
        for example in jsonFaultGallery {
            for words in [example.kind.what, example.kind.remedy] {
                #expect(!words.isEmpty && !words.hasSuffix(".") && words.first != " ")
                #expect(words.unicodeScalars.allSatisfy { $0.isASCII && $0.value >= 0x20 })
            }
        }
    }

    @Test func `of several faults the first in the documented order is told`() {
        func kind(_ text: String) -> JSONFault.Kind? {
            do throws(JSONFault) {
                _ = try JSONReader.readObject(Array(text.utf8))
                return nil
            } catch { return error.kind }
        }
        #expect(kind("\u{FEFF}") == .byteOrderMark)
        #expect(kind(#"{"A":1,"a":null}"#) == .badKey)
        #expect(kind(#"{"a":null,"a":1}"#) == .null)
        #expect(kind(#"{"a":1,"a":null}"#) == .duplicateKey("a"))
        #expect(kind(#"{"a":00000000000000001}"#) == .badNumber(.leadingZero))
        #expect(kind(#"{"a":{"b":1},"b":[{"b":1},{"b":1,"b":1}]}"#) == .duplicateKey("b"))
    }
}

private let kindCount = 26

/// A number for each kind. A new kind does not compile here: give it the next number, raise
/// `kindCount`, and show it in the gallery.
private func number(of kind: JSONFault.Kind) -> Int {
    switch kind {
    case .emptyLine: 1
    case .tooLong: 2
    case .byteOrderMark: 3
    case .notUTF8: 4
    case .notAnObject: 5
    case .trailingCharacters: 6
    case .unexpectedEnd: 7
    case .tooDeep: 8
    case .carriageReturn: 9
    case .lineFeed: 10
    case .nulCharacter: 11
    case .controlCharacter: 12
    case .unexpected: 13
    case .unknownWord: 14
    case .null: 15
    case .missingComma: 16
    case .trailingComma: 17
    case .missingColon: 18
    case .missingKey: 19
    case .badKey: 20
    case .escapeInKey: 21
    case .duplicateKey: 22
    case .unterminatedString: 23
    case .badEscape: 24
    case .loneSurrogate: 25
    case .badNumber: 26
    }
}
