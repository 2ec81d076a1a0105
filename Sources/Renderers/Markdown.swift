// Tables in GitHub Flavored Markdown.

import Tables
import TextFormats

extension Document {
    /// Appends the document in Markdown: `#` heading, and for each table `##` title, a table, its
    /// note below; the stamp as a list at the end. Blocks stand apart by an empty line.
    func appendMarkdown(to bytes: inout [UInt8]) {
        for (index, block) in blocks.enumerated() {
            if index > 0 { bytes.append(0x0A) }
            switch block {
            case .heading(let words): bytes.appendLine("# ", words.escapedForMarkdown)
            case .title(let words): bytes.appendLine("## ", words.escapedForMarkdown)
            case .grid(let table): table.appendMarkdownGrid(to: &bytes)
            case .note(let words): bytes.appendLine(words.escapedForMarkdown)
            case .stamp(let entries): bytes.appendStampList(entries)
            }
        }
    }
}

extension Table {
    fileprivate func appendMarkdownGrid(to bytes: inout [UInt8]) {
        let titles = columns.map(\.title.escapedForMarkdown).joined(separator: " | ")
        bytes.appendLine("| ", titles, " |")
        let rules = columns.map { $0.kind.alignment == .trailing ? "---:" : "---" }
        bytes.appendLine("| ", rules.joined(separator: " | "), " |")
        for row in rows {
            for cell in row {
                bytes.append(contentsOf: "| ".utf8)
                cell.appendMarkdown(to: &bytes)
                if cell != .empty { bytes.append(UInt8(ascii: " ")) }
            }
            bytes.append(contentsOf: "|\n".utf8)
        }
    }
}

extension Cell {
    fileprivate func appendMarkdown(to bytes: inout [UInt8]) {
        if case .text(let text) = self {
            bytes.append(contentsOf: text.escapedForMarkdown.utf8)
        } else {
            appendPlain(to: &bytes)
        }
    }
}

extension [UInt8] {
    fileprivate mutating func appendStampList(_ entries: [Stamp.Entry]) {
        for entry in entries {
            append(contentsOf: "- \(entry.title.escapedForMarkdown): ".utf8)
            entry.value.appendMarkdown(to: &self)
            append(0x0A)
        }
    }

    fileprivate mutating func appendLine(_ parts: String...) {
        for part in parts { append(contentsOf: part.utf8) }
        append(0x0A)
    }
}
