// The one way in which each value is written.

import Testing
import TextFormats

@Suite struct JSONWriterTests {
    private func written(_ write: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter()
        write(&writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test func `an object is written without blanks and with its commas`() {
        let text = written { writer in
            writer.beginObject()
            writer.key("seq")
            writer.number(41)
            writer.key("empty")
            writer.beginObject()
            writer.endObject()
            writer.key("list")
            writer.beginList()
            writer.string("a")
            writer.bool(true)
            writer.bool(false)
            writer.beginList()
            writer.endList()
            writer.number(Thousandths(thousandths: 18_500))
            writer.endList()
            writer.key("none")
            writer.null()
            writer.key("share")
            writer.verbatim("0.12345".utf8)
            writer.endObject()
            writer.endLine()
            writer.beginObject()
            writer.endObject()
            writer.endLine()
        }
        #expect(
            text == """
                {"seq":41,"empty":{},"list":["a",true,false,[],18.5],"none":null,"share":0.12345}
                {}

                """)
    }

    @Test(
        arguments: [
            ("a\"b", #""a\"b""#), ("a\\b", #""a\\b""#), ("\n\r\t\u{8}\u{C}", #""\n\r\t\b\f""#),
            ("\u{1}\u{1B}\u{1F}", #""\u0001\u001b\u001f""#), ("a/b", #""a/b""#),
            ("é\u{301}😀\u{7F}\u{2028}", "\"é\u{301}😀\u{7F}\u{2028}\""), ("", "\"\""),
        ])
    func `only what must be escaped is escaped`(text: String, json: String) {
        #expect(Array(written { $0.string(text) }.utf8) == Array(json.utf8))
    }

    @Test func `a writer can be used again`() {
        var writer = JSONWriter(reserving: 64)
        writer.number(1)
        writer.number(2)
        writer.removeAll()
        writer.number(3)
        #expect(writer.bytes == Array("3".utf8))
    }

    @Test func `the same value gives the same bytes, and canonical bytes come back`() throws {
        var random = SeededRandom(seed: 4)
        for _ in 0..<1000 {
            var first = JSONWriter()
            first.value(random.value(depth: 5))
            var second = JSONWriter()
            second.value(try JSONReader.readValue(first.bytes))
            #expect(first.bytes == second.bytes)
        }
    }
}
