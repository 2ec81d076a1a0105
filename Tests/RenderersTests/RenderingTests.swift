// The door to the formats: appending, repeating, whole lines.

import Renderers
import Tables
import Testing

struct RenderingTests {
    private let document = Document(
        heading: "K", tables: [everyKind, hostile, empty], stamp: stamp)

    @Test(arguments: OutputFormat.allCases)
    func `what is rendered is appended, and the same twice`(format: OutputFormat) {
        let once = document.rendered(as: format)
        var bytes = Array("before".utf8)
        document.append(to: &bytes, as: format)
        #expect(bytes == Array("before".utf8) + once)
        #expect(document.rendered(as: format) == once)
    }

    @Test(arguments: OutputFormat.allCases)
    func `no byte commands a terminal, and the last line is whole`(format: OutputFormat) {
        let text = document.rendered(as: format).text
        #expect(text.hasSuffix("\n"))
        #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{9B}" })
    }
}
