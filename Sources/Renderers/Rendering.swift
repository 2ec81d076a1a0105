// The one door to the formats: a document, a format and a style in, bytes out.

public import Tables

extension Document {
    /// The document in a format. Same document, same style, same bytes, on any machine.
    public func rendered(as format: OutputFormat, style: Style = .plain) -> [UInt8] {
        var bytes: [UInt8] = []
        append(to: &bytes, as: format, style: style)
        return bytes
    }

    /// Appends the document in a format, whole lines, UTF-8.
    public func append(
        to bytes: inout [UInt8], as format: OutputFormat, style: Style = .plain
    ) {
        switch format {
        case .table: appendText(to: &bytes, style: style)
        case .csv: appendCSV(to: &bytes, forExcel: style.forExcel)
        case .json: appendJSON(to: &bytes)
        case .jsonl: appendJSONLines(to: &bytes)
        case .markdown: appendMarkdown(to: &bytes)
        case .html: bytes += page.rendered()
        }
    }
}
