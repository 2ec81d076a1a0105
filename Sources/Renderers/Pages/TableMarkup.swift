// A table in a page: a caption, heads with their scope, numbers under numbers.

import Tables
import TextFormats

/// How a table of a page is written.
struct TableMarkup {
    let table: Table
    /// What it shows; never empty.
    let caption: String
    /// Whether the caption is said to those who hear the page alone, as a heading shows the same.
    let isCaptionSeen: Bool

    /// The table, and a sentence in place of rows where there are none.
    func pieces(label: String) -> [Markup] {
        let widths = ColumnWidths(table)
        let grid = Markup.tag("table", [:], [captioned, head(widths)] + body)
        var pieces =
            widths.fitPhones
            ? [grid]
            // A region that can be focused, so that it can be scrolled by the keys.
            : [
                .tag(
                    "div",
                    ["class": "wide", "role": "region", "aria-label": label, "tabindex": "0"], grid)
            ]
        if table.rows.isEmpty { pieces.append(.tag("p", ["class": "note"], PageWords.noRows.text)) }
        return pieces
    }

    private var captioned: Markup {
        .tag("caption", isCaptionSeen ? [:] : ["class": "heard"], Markup.words(caption))
    }

    private func head(_ widths: ColumnWidths) -> Markup {
        let heads = table.columns.enumerated().map { place, column -> Markup in
            let classes = [widths.columns[place].className, column.className].compactMap(\.self)
            let title = Markup.words(column.title)
            // A column of names needs no head, and an empty one would be read out as such.
            let isHead = !column.title.isEmpty
            var attributes = isHead ? [Markup.Attribute("scope", "col")] : []
            if !classes.isEmpty {
                attributes.append(Markup.Attribute("class", classes.joined(separator: " ")))
            }
            return .element(isHead ? "th" : "td", attributes, title)
        }
        return .tag("thead", [:], .tag("tr", [:], heads))
    }

    private var body: [Markup] {
        if table.rows.isEmpty { return [] }
        let columns = table.columns.map { (names: $0.namesLines, className: $0.className) }
        let rows = table.rows.map { row in
            Markup.element(
                "tr", [],
                row.indices.map { place in
                    let inner = row[place].inPages(naming: columns[place].names)
                    // An empty head would name nothing.
                    let isHead = place == 0 && row[place] != .empty
                    var attributes: [Markup.Attribute] = []
                    if isHead { attributes.append(Markup.Attribute("scope", "row")) }
                    if let name = columns[place].className {
                        attributes.append(Markup.Attribute("class", name))
                    }
                    return .element(isHead ? "th" : "td", attributes, inner)
                })
        }
        return [.tag("tbody", [:], rows)]
    }
}

extension Column {
    /// Numbers lean to the right.
    fileprivate var className: String? { kind.alignment == .trailing ? "n" : nil }
}

/// How much room the columns of a table want.
struct ColumnWidths {
    /// The width of each column, as it is asked of the stylesheet.
    let columns: [Width]
    /// Letters that the table wants side by side.
    let letters: Int

    /// How wide a column is at least, so that what stands in it breaks well.
    enum Width {
        /// As wide as its words and numbers make it.
        case any
        /// Wide enough for a code, for an identifier, for a few words, or for a sentence.
        case code, identifier, phrase, sentence

        var className: String? {
            switch self {
            case .any: nil
            case .code: "c"
            case .identifier: "i"
            case .phrase: "p"
            case .sentence: "s"
            }
        }
    }

    /// Whether it can be read on a telephone without scrolling it.
    var fitPhones: Bool { letters <= 30 }
    /// Whether it wants a sheet on its side.
    var wantLandscape: Bool { letters > 92 }

    init(_ table: Table) {
        var letters = 0
        columns = table.columns.indices.map { place in
            let column = table.columns[place]
            let longest = table.rows.reduce(0) { max($0, $1[place].letters) }
            let word = column.title.split(separator: " ").map(\.utf8.count).max() ?? 0
            let width: Width =
                switch (column.kind, longest) {
                case (.count, _), (.decimal, _), (.flag, _), (.date, _), (_, 0..<4): .any
                case (_, 4..<9): .code
                case (_, 9..<14): .identifier
                case (_, 14..<25): .phrase
                default: .sentence
                }
            // A sentence breaks after some thirty letters.
            letters += max(word, min(longest, 30)) + 2
            return width
        }
        self.letters = letters
    }
}

extension Cell {
    /// Roughly the letters it takes on a page.
    fileprivate var letters: Int {
        switch self {
        case .empty: 0
        case .text(let text): text.utf8.count
        case .count(let count): String(count).utf8.count
        case .decimal(let decimal): decimal.description.utf8.count
        case .date: 14
        case .instant: 24
        case .flag: 3
        case .suppressed: 1
        }
    }
}

extension String {
    /// Words of the program's own.
    var text: Markup { .text(self) }
}
