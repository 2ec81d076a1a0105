// The small XML reader: what it reads, and everything that it refuses.

import Testing

@testable import TextFormats

struct XMLReaderTests {
    private func tokens(_ text: String, step: Int = .max) throws -> [XMLReader.Token] {
        var reader = XMLReader()
        var tokens: [XMLReader.Token] = []
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            reader.add(Array(rest.prefix(step)))
            rest = rest.dropFirst(step)
            while let token = try reader.next() { tokens.append(token) }
        }
        reader.finish()
        while let token = try reader.next() { tokens.append(token) }
        return tokens
    }

    @Test(arguments: [1, 2, 7, Int.max])
    func `elements and text come as they stand, however the file is cut`(step: Int) throws {
        let text = """
            \u{FEFF}<?xml version='1.0' encoding='us-ascii'?><!-- no --><A b="1>2"><B/>x &amp; \
            &#233;&lt;<C ><![CDATA[<y>]]></C></A>
            """
        var told: [XMLReader.Token] = []
        for token in try tokens(text, step: step) {
            if case .text(let more) = token, case .text(let before) = told.last {
                told[told.count - 1] = .text(before + more)
            } else {
                told.append(token)
            }
        }
        #expect(
            told == [
                .start("A"), .start("B"), .end("B"), .text("x & é<"), .start("C"), .text("<y>"),
                .end("C"), .end("A"),
            ])
    }

    @Test(arguments: [
        ("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>", 1),
        ("<a>&b;</a>", 2), ("<a></b>", 3), ("<a>", 4), ("<a/><b/>", 5), ("x<a/>", 5),
        ("<a b=1/>", 6), ("<a b=\"<\"/>", 6),
        ("<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>", 7),
        ("<a>\u{0}</a>", 8), ("<a>&#0;</a>", 2), ("", 4), ("<a>& b</a>", 6),
    ])
    func `what is unsafe or unsound is refused`(text: String, kind: Int) {
        #expect {
            try tokens(text)
        } throws: { error in
            guard let fault = error as? XMLFault else { return false }
            return switch fault.kind {
            case .documentType: kind == 1
            case .entity: kind == 2
            case .wrongEnd: kind == 3
            case .unfinished: kind == 4
            case .outsideRoot: kind == 5
            case .badMarkup: kind == 6
            case .encoding: kind == 7
            case .forbiddenCharacter: kind == 8
            case .notUTF8, .tooLong, .tooDeep: false
            }
        }
    }

    @Test func `a text or a nesting without end is refused before it fills the memory`() {
        let limit = XMLReader.longest
        #expect(throws: XMLFault.self) {
            try tokens("<a>" + String(repeating: "x", count: limit + 9), step: 999)
        }
        #expect(throws: XMLFault.self) { try tokens(String(repeating: "<a>", count: 99)) }
    }
}
