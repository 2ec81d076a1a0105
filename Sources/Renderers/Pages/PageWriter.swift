// What stands in a page between its frame: title, first sentences, sections and their blocks.

import Tables
import TextFormats

/// Writes one page, in a file of its own or as a part of one document.
struct PageWriter {
    let page: Page
    let map: SiteMap
    /// Whether it is one of several in one document: its headings are a level lower, and its
    /// places are named after it.
    let isPart: Bool
    /// How often each label of a region was given in the document: regions are told apart by ear.
    private(set) var labels: [String: Int]

    init(_ page: Page, in map: SiteMap, isPart: Bool = false, after labels: [String: Int] = [:]) {
        self.page = page
        self.map = map
        self.isPart = isPart
        self.labels = labels
    }

    /// The title, what the page says first, and its sections.
    mutating func content() -> [Markup] {
        var pieces = [Markup.tag(isPart ? "h2" : "h1", [:], Markup.sentence(page.title))]
        pieces += page.lead.map { .tag("p", ["class": "lead"], inline($0)) }
        if let note = page.suppressionNote {
            pieces.append(.tag("p", ["class": "notice"], note.text))
        }
        let anchors = page.anchors
        var list = isPart ? nil : contents(anchors)
        for (section, anchor) in zip(page.sections, anchors) {
            if let contents = list, section.isHeaded(in: page) {
                pieces.append(contents)
                list = nil
            }
            pieces.append(written(section, anchor))
        }
        return pieces
    }

    /// The list of sections, where there are enough of them to look for one.
    private func contents(_ anchors: [String]) -> Markup? {
        let told = zip(page.sections, anchors).filter { $0.0.isHeaded(in: page) }
        if told.count < 4 { return nil }
        let items = told.map { section, anchor in
            Markup.tag("li", [:], .tag("a", ["href": "#" + anchor], Markup.sentence(section.title)))
        }
        return .tag(
            "nav", ["class": "contents", "aria-label": PageWords.onThisPage],
            .tag("h2", [:], PageWords.onThisPage.text), .tag("ul", [:], items))
    }

    private mutating func written(_ section: PageSection, _ anchor: String) -> Markup {
        var inner: [Markup] = []
        let isHeaded = section.isHeaded(in: page)
        if isHeaded {
            inner.append(.tag(isPart ? "h3" : "h2", [:], Markup.sentence(section.title)))
        }
        let heading = isHeaded ? section.title : page.title
        for block in section.blocks { inner += written(block, under: heading) }
        // What has no heading of its own is no section of the page's outline.
        let name = isHeaded ? "section" : "div"
        return section.isOnItsOwnSheet
            ? .tag(name, ["id": id(anchor), "class": "sheet"], inner)
            : .tag(name, ["id": id(anchor)], inner)
    }

    private mutating func written(_ block: PageBlock, under heading: String) -> [Markup] {
        switch block {
        case .paragraph(let prose): [.tag("p", [:], inline(prose))]
        case .list(let items): [.tag("ul", [:], items.map { .tag("li", [:], inline($0)) })]
        case .keyNumbers(let numbers): numbers.isEmpty ? [] : [keyNumbers(numbers)]
        case .table(let table): written(table, under: heading)
        case .figure(let figure): [written(figure)]
        }
    }

    private func keyNumbers(_ numbers: [KeyNumber]) -> Markup {
        .tag(
            "dl", ["class": "key"],
            numbers.map { number in
                var group = [
                    Markup.tag("dt", [:], Markup.words(number.value)),
                    .tag("dd", [:], Markup.sentence(number.what)),
                ]
                if let beside = number.beside {
                    group.append(.tag("dd", ["class": "beside"], Markup.sentence(beside)))
                }
                return .tag("div", [:], group)
            })
    }

    /// A table with its note; one without columns is its note alone.
    private mutating func written(_ table: Table, under heading: String) -> [Markup] {
        var pieces: [Markup] = []
        if table.columns.isEmpty {
            if !table.title.isEmpty, table.title != heading {
                pieces.append(.tag("p", ["class": "name"], Markup.words(table.title)))
            }
        } else {
            let caption = table.title.isEmpty ? heading : table.title
            pieces += TableMarkup(
                table: table, caption: caption, isCaptionSeen: caption != heading
            ).pieces(label: label(caption))
        }
        if let note = table.note {
            let isBeside = !table.columns.isEmpty
            pieces.append(.tag("p", isBeside ? ["class": "note"] : [:], Markup.words(note)))
        }
        return pieces
    }

    private mutating func written(_ figure: Figure) -> Markup {
        let summary = Markup.words(PageWords.numbers(figure.table.title))
        let numbers = written(figure.table, under: figure.table.title)
        return .tag(
            "figure", [:], .tag("figcaption", [:], Markup.sentence(figure.title)),
            // A drawing does not get so small that it cannot be read: it scrolls.
            .tag(
                "div",
                [
                    "class": "drawing", "role": "group", "tabindex": "0",
                    "aria-label": label(PageWords.chart(figure.title)),
                ], figure.drawing().withWordsShown),
            .tag("details", [:], [.tag("summary", [:], summary)] + numbers))
    }

    /// The label of a region, unlike every other of the page.
    private mutating func label(_ caption: String) -> String {
        let words = caption.shownInPages
        let count = labels[words, default: 0] + 1
        labels[words] = count
        return count == 1 ? words : "\(words) (\(count))"
    }
}

// MARK: Sentences and links

extension PageWriter {
    /// Sentences. A link that leads nowhere is its words.
    private func inline(_ prose: Prose) -> [Markup] {
        prose.pieces.flatMap { piece in
            switch piece {
            case .words(let words): return Markup.sentence(words)
            case .strong(let words): return [.tag("strong", [:], Markup.sentence(words))]
            case .link(let words, let target):
                let inner = Markup.sentence(words)
                return href(target).map { [.tag("a", ["href": $0], inner)] } ?? inner
            }
        }
    }

    private func href(_ target: String) -> String? {
        guard let place = map.place(target, from: page.address) else { return nil }
        if isPart { return "#" + PageWriter.id(place.address, place.anchor) }
        if place.address == page.address, let anchor = place.anchor { return "#" + anchor }
        return page.file(place)
    }

    /// The name of a section's place in what is written.
    func id(_ anchor: String) -> String {
        isPart ? PageWriter.id(page.address, anchor) : anchor
    }

    /// The name of a place in one document: neither addresses nor places have a dot.
    static func id(_ address: String, _ anchor: String?) -> String {
        anchor.map { "\(address).\($0)" } ?? address
    }
}

extension Page {
    /// The name of its file.
    var fileName: String { address + ".html" }

    fileprivate func file(_ place: SiteMap.Place) -> String {
        place.address + ".html" + (place.anchor.map { "#" + $0 } ?? "")
    }
}

extension PageSection {
    /// Whether it has a heading of its own: it says something that the page's title does not.
    func isHeaded(in page: Page) -> Bool { !title.isEmpty && title != page.title }
}
