// The formats by name and by the ending of a file.

import Renderers
import Testing

struct OutputFormatTests {
    private static let endings: [(String, OutputFormat?)] = [
        ("csv", .csv), (".csv", .csv), ("CSV", .csv), ("json", .json), ("jsonl", .jsonl),
        ("md", .markdown), (".markdown", .markdown), ("txt", .table), ("html", .html),
        (".HTM", .html), ("", nil), (".", nil), ("..csv", nil), ("table", nil),
    ]

    @Test(arguments: endings)
    func `an ending asks for a format`(ending: String, format: OutputFormat?) {
        #expect(OutputFormat(fileEnding: ending) == format)
    }

    @Test func `a format is named by the word after the option`() {
        let words = OutputFormat.allCases.map(\.rawValue)
        #expect(words == ["table", "csv", "json", "jsonl", "markdown", "html"])
    }

    @Test func `JSON, Markdown and pages are stamped unasked`() {
        #expect(OutputFormat.allCases.filter(\.isAlwaysStamped) == [.json, .markdown, .html])
    }
}
