// Tables for a terminal: aligned columns under a rule.

import Tables
import TextFormats

extension Document {
    /// Appends the document as text: heading; for each table its title, columns under a light rule,
    /// its note; the stamp at the end. Blocks stand apart by an empty line.
    ///
    /// No line ends in blanks. Without a width nothing is cut; with one, words are cut short
    /// and titles of columns wrapped until the columns fit, numbers and days never.
    func appendText(to bytes: inout [UInt8], style: Style) {
        for (index, block) in blocks.enumerated() {
            if index > 0 { bytes.append(0x0A) }
            switch block {
            case .heading(let words), .title(let words):
                bytes.appendHeading(escapedForTerminal(words), style)
            case .grid(let table):
                TextGrid(table, within: style.width).append(to: &bytes, style: style)
            case .note(let words):
                bytes.append(contentsOf: escapedForTerminal(words).utf8)
                bytes.append(0x0A)
            case .stamp(let entries):
                bytes.appendStamp(entries)
            }
        }
    }
}

extension [UInt8] {
    /// Appends a line, bold where the style is coloured.
    mutating func appendHeading(_ line: String, _ style: Style) {
        if style.colour { append(contentsOf: "\u{1B}[1m".utf8) }
        append(contentsOf: line.utf8)
        if style.colour { append(contentsOf: "\u{1B}[0m".utf8) }
        append(0x0A)
    }

    /// Appends what an answer was made from, a line each, values under values.
    fileprivate mutating func appendStamp(_ entries: [Stamp.Entry]) {
        let titles = entries.map { escapedForTerminal($0.title) }
        let widest = titles.map(displayWidth).max() ?? 0
        for (entry, title) in zip(entries, titles) {
            let gap = String(repeating: " ", count: widest - displayWidth(title) + 2)
            append(contentsOf: (title + gap).utf8)
            if case .text(let text) = entry.value {
                append(contentsOf: escapedForTerminal(text).utf8)
            } else {
                entry.value.appendPlain(to: &self)
            }
            append(0x0A)
        }
    }
}
