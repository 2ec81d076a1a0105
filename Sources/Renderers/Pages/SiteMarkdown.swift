// A site as one document in GitHub Flavored Markdown.

public import Tables
import TextFormats

extension Site {
    /// The whole site as one document in Markdown: its title, a list of its pages, then each under
    /// a heading with its sections under theirs. A figure is its sentence and its numbers.
    public func markdown() -> [UInt8] {
        var writer = MarkdownWriter(self)
        return writer.written()
    }
}

/// Writes a site in Markdown, block after block with an empty line between.
private struct MarkdownWriter {
    let site: Site
    let map: SiteMap
    private var blocks: [String] = []
    /// The name that GitHub gives to each heading, by page and section.
    private var names: [String: String] = [:]

    init(_ site: Site) {
        self.site = site
        map = SiteMap(site)
        var taken: [String: Int] = [:]
        func name(_ heading: String) -> String {
            let slug = heading.nameOfHeading
            let count = taken[slug, default: 0]
            taken[slug] = count + 1
            return count == 0 ? slug : "\(slug)-\(count)"
        }
        _ = name(site.title)
        for page in site.parts {
            names[page.address] = name(page.title)
            for (section, anchor) in zip(page.sections, page.anchors)
            where section.isHeaded(in: page) {
                names[PageWriter.id(page.address, anchor)] = name(section.title)
            }
        }
    }

    mutating func written() -> [UInt8] {
        blocks.append("# \(site.title.escapedForMarkdown)")
        if site.readers.seePersonalData {
            blocks.append("**\(PageWords.personal)** \(PageWords.personalMore(for: site.readers))")
        }
        blocks.append(
            site.pages.map { "- [\($0.name.escapedForMarkdown)](#\(names[$0.address] ?? ""))" }
                .joined(separator: "\n"))
        let stamps = Set(site.pages.map(\.stamp))
        for page in site.parts {
            write(page)
            if stamps.count > 1 { write(page.stamp) }
        }
        if stamps.count == 1, let only = stamps.first { write(only) }
        return Array((blocks.joined(separator: "\n\n") + "\n").utf8)
    }

    private mutating func write(_ page: Page) {
        blocks.append("## \(page.title.escapedForMarkdown)")
        blocks += page.lead.map { inline($0, in: page) }
        if let note = page.suppressionNote { blocks.append(note.escapedForMarkdown) }
        for section in page.sections {
            if section.isHeaded(in: page) {
                blocks.append("### \(section.title.escapedForMarkdown)")
            }
            let heading = section.isHeaded(in: page) ? section.title : page.title
            for block in section.blocks { write(block, in: page, under: heading) }
        }
    }

    private mutating func write(_ block: PageBlock, in page: Page, under heading: String) {
        switch block {
        case .paragraph(let prose): blocks.append(inline(prose, in: page))
        case .list(let items):
            blocks.append(items.map { "- " + inline($0, in: page) }.joined(separator: "\n"))
        case .keyNumbers(let numbers):
            let lines = numbers.map { number in
                "- **\(number.value.escapedForMarkdown)** \(number.what.escapedForMarkdown)"
                    + (number.beside.map { " (\($0.escapedForMarkdown))" } ?? "")
            }
            blocks.append(lines.joined(separator: "\n"))
        case .table(let table): write(table, under: heading)
        case .figure(let figure):
            blocks.append("**\(figure.title.escapedForMarkdown)**")
            write(figure.table, under: "")
        }
    }

    private mutating func write(_ table: Table, under heading: String) {
        if !table.title.isEmpty, table.title != heading {
            blocks.append(table.title.escapedForMarkdown)
        }
        if !table.columns.isEmpty { blocks.append(table.gridInPages) }
        if let note = table.note { blocks.append(note.escapedForMarkdown) }
    }

    private mutating func write(_ stamp: Stamp?) {
        let told = stamp?.entries.filter { $0.value != .empty } ?? []
        if told.isEmpty { return }
        let lines = told.map { entry in
            let value = entry.value.wordsInPages(naming: entry.key == "size")
            return "- \(entry.title.escapedForMarkdown): \(value.escapedForMarkdown)"
        }
        blocks.append(lines.joined(separator: "\n"))
    }

    private func inline(_ prose: Prose, in page: Page) -> String {
        prose.pieces.map { piece in
            switch piece {
            case .words(let words): return words.escapedForMarkdown
            case .strong(let words): return "**\(words.escapedForMarkdown)**"
            case .link(let words, let target):
                let place = map.place(target, from: page.address)
                let name = place.flatMap { names[PageWriter.id($0.address, $0.anchor)] }
                let inner = words.escapedForMarkdown
                return name.map { "[\(inner)](#\($0))" } ?? inner
            }
        }.joined()
    }
}

extension Table {
    /// The columns and rows as Markdown, days in words.
    fileprivate var gridInPages: String {
        let titles = columns.map(\.title.escapedForMarkdown).joined(separator: " | ")
        let rules = columns.map { $0.kind.alignment == .trailing ? "---:" : "---" }
        let lines = rows.map { row in
            zip(columns, row).map { column, cell in
                let words = cell.wordsInPages(naming: column.namesLines).escapedForMarkdown
                return words.isEmpty ? "| " : "| \(words) "
            }.joined() + "|"
        }
        return (["| \(titles) |", "| \(rules.joined(separator: " | ")) |"] + lines)
            .joined(separator: "\n")
    }
}

extension String {
    /// What GitHub calls a heading of these words: small letters, digits, hyphens, underscores;
    /// blanks are hyphens, everything else is left out.
    fileprivate var nameOfHeading: String {
        var name = ""
        for scalar in lowercased().unicodeScalars {
            switch scalar {
            case " ": name += "-"
            case "-", "_": name.unicodeScalars.append(scalar)
            default:
                if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                    name.unicodeScalars.append(scalar)
                }
            }
        }
        return name
    }
}
