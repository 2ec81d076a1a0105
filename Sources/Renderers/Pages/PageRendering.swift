// The doors to pages: a page as a file, a site as files, or as one.

public import Tables
import TextFormats

extension Page {
    /// The page as a file of HTML, alone or as a page of a site. Same page, same bytes, on any
    /// machine.
    ///
    /// Alone, words that lead to other pages are words: there is nothing to lead to.
    public func rendered(in site: Site? = nil) -> [UInt8] {
        rendered(in: site, by: site.map(SiteMap.init) ?? SiteMap(self))
    }

    fileprivate func rendered(in site: Site?, by map: SiteMap) -> [UInt8] {
        var writer = PageWriter(self, in: map)
        var content = writer.content()
        if let site, let turning = PageFrame.turning(in: site, at: self) {
            content.append(turning)
        }
        var body = [Markup?]()
        body.append(PageFrame.header(of: self, in: site))
        body.append(.tag("main", ["id": PageFrame.contentID], content))
        if let site, site.pages.count > 1 { body.append(PageFrame.pages(of: site, at: self)) }
        body.append(PageFrame.stamp(stamp))
        let whole = site.map { $0.title == title ? title : "\(title) – \($0.title)" }
        return PageFrame.document(
            title: whole ?? title, readers: readers, isWide: wantsLandscape,
            isTight: isPrintedUpright, body: body.compactMap(\.self))
    }

    /// Whether a table of it wants a sheet on its side.
    fileprivate var wantsLandscape: Bool {
        if isPrintedUpright { return false }
        return sections.flatMap(\.blocks).contains { block in
            switch block {
            case .table(let table): ColumnWidths(table).wantLandscape
            case .figure(let figure): ColumnWidths(figure.table).wantLandscape
            case .paragraph, .list, .keyNumbers: false
            }
        }
    }
}

extension Site {
    /// The site as files, a page each, in the order of the pages.
    public func files() -> [(name: String, bytes: [UInt8])] {
        let map = SiteMap(self)
        return pages.map { ($0.fileName, $0.rendered(in: self, by: map)) }
    }

    /// The whole site as one file of HTML, to be mailed or printed: a list of contents, then its
    /// pages one after the other, their headings a level lower.
    public func oneFile() -> [UInt8] {
        let map = SiteMap(self)
        let parts = parts
        let readers = readers
        let stamps = Set(pages.map(\.stamp))
        var content: [Markup] = [.tag("h1", [:], Markup.sentence(title)), contents]
        var labels: [String: Int] = [:]
        for page in parts {
            var writer = PageWriter(page, in: map, isPart: true, after: labels)
            var inner = writer.content()
            labels = writer.labels
            if stamps.count > 1, let stamp = PageFrame.stamp(page.stamp, level: 3) {
                inner.append(stamp)
            }
            content.append(
                .element(
                    "article",
                    [
                        Markup.Attribute("id", page.address),
                        Markup.Attribute("class", page.wantsLandscape ? "turned" : "upright"),
                    ], inner))
        }
        var body = [Markup?]()
        body.append(PageFrame.header(readers: readers))
        body.append(.tag("main", ["id": PageFrame.contentID], content))
        if stamps.count == 1, let only = stamps.first { body.append(PageFrame.stamp(only)) }
        return PageFrame.document(
            title: title, readers: readers, isWide: false, body: body.compactMap(\.self))
    }

    /// Its pages as parts of one document: what the whole is called stands above once.
    var parts: [Page] {
        pages.map { page in
            var part = page
            if part.title == title { part.title = part.name }
            return part
        }
    }

    /// Who may read all of it: what one page keeps from others, the whole does.
    var readers: Page.Readers {
        pages.contains { $0.readers.seePersonalData }
            ? .ownStaff : pages.first?.readers ?? .ownStaff
    }

    private var contents: Markup {
        let items = parts.map { page in
            let sections = zip(page.sections, page.anchors).filter { $0.0.isHeaded(in: page) }
            var inner = [
                Markup.tag("a", ["href": "#" + page.address], Markup.words(page.name))
            ]
            if !sections.isEmpty {
                inner.append(
                    .tag(
                        "ul", [:],
                        sections.map { section, anchor in
                            let id = PageWriter.id(page.address, anchor)
                            return .tag(
                                "li", [:],
                                .tag("a", ["href": "#" + id], Markup.words(section.title)))
                        }))
            }
            return Markup.tag("li", [:], inner)
        }
        return .tag(
            "nav", ["class": "contents whole", "aria-label": PageWords.contents],
            .tag("h2", [:], PageWords.contents.text), .tag("ul", [:], items))
    }
}
