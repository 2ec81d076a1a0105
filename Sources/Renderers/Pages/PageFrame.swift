// What stands around the content of every page: head, skip link, header, list of pages, footer.

import Tables
import TextFormats

/// The frame of a document.
enum PageFrame {
    /// The place of the content, and of the list of pages. No other place has an underscore.
    static let contentID = "the_content"
    static let pagesID = "the_pages"

    /// A whole document.
    static func document(
        title: String, readers: Page.Readers, isWide: Bool, isTight: Bool = false,
        body: [Markup]
    ) -> [UInt8] {
        var bytes = Array("<!doctype html>\n".utf8)
        let classes = [
            readers.seePersonalData ? "own" : nil, isWide ? "turned" : nil,
            isTight ? "tight" : nil,
        ].compactMap(\.self)
        let skip = Markup.tag(
            "a", ["class": "skip", "href": "#" + contentID], PageWords.skip.text)
        Markup.tag(
            "html", ["lang": "en-GB"], head(title, readers),
            .element(
                "body",
                classes.isEmpty
                    ? [] : [Markup.Attribute("class", classes.joined(separator: " "))],
                [skip] + body)
        ).append(to: &bytes)
        bytes.append(0x0A)
        return bytes
    }

    private static func head(_ title: String, _ readers: Page.Readers) -> Markup {
        var pieces: [Markup] = [
            .tag("meta", ["charset": "utf-8"]),
            .tag(
                "meta",
                ["http-equiv": "Content-Security-Policy", "content": Stylesheet.securityPolicy]),
            .tag(
                "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
            .tag("meta", ["name": "referrer", "content": "no-referrer"]),
        ]
        if readers.seePersonalData {
            pieces.append(.tag("meta", ["name": "robots", "content": "noindex"]))
        }
        pieces.append(.tag("title", [:], .text(title.shownInPages)))
        pieces.append(.tag("style", [:], .style(Stylesheet.rules)))
        return .tag("head", [:], pieces)
    }

    /// The header: which site this is, the way to its pages, who may read it; nil where there is
    /// nothing to say.
    static func header(of page: Page, in site: Site?) -> Markup? {
        var pieces: [Markup] = []
        if let site, let first = site.pages.first, site.pages.count > 1 {
            // Where the title of the page says it, once is enough.
            if page.title != site.title {
                let link = Markup.tag("a", ["href": first.fileName], Markup.words(site.title))
                pieces.append(.tag("p", ["class": "site"], link))
            }
            let link = Markup.tag("a", ["href": "#" + pagesID], PageWords.allPages.text)
            pieces.append(.tag("p", ["class": "all"], link))
        }
        pieces += personal(page.readers)
        return pieces.isEmpty ? nil : .tag("header", [:], pieces)
    }

    /// The header of a site in one file.
    static func header(readers: Page.Readers) -> Markup? {
        readers.seePersonalData ? .tag("header", [:], personal(readers)) : nil
    }

    private static func personal(_ readers: Page.Readers) -> [Markup] {
        if !readers.seePersonalData { return [] }
        return [
            .tag(
                "p", ["class": "personal"], .tag("strong", [:], PageWords.personal.text), " ",
                PageWords.personalMore(for: readers).text)
        ]
    }

    /// The list of a site's pages.
    static func pages(of site: Site, at page: Page) -> Markup {
        let items = site.pages.map { other in
            let name = Markup.words(other.name)
            return Markup.tag(
                "li", [:],
                other.address == page.address
                    ? .tag("a", ["href": other.fileName, "aria-current": "page"], name)
                    : .tag("a", ["href": other.fileName], name))
        }
        return .tag(
            "nav", ["class": "pages", "aria-labelledby": pagesID],
            .tag("h2", ["id": pagesID], PageWords.pages.text), .tag("ul", [:], items))
    }

    /// The way to the page before and the page after; nil where there is neither.
    static func turning(in site: Site, at page: Page) -> Markup? {
        guard site.pages.count > 1,
            let place = site.pages.firstIndex(where: { $0.address == page.address })
        else { return nil }
        func link(_ place: Int, _ rel: String, _ words: String) -> Markup? {
            guard site.pages.indices.contains(place) else { return nil }
            return .tag(
                "a", ["rel": rel, "href": site.pages[place].fileName],
                [.tag("span", [:], "\(words):".text), " "] + Markup.words(site.pages[place].name))
        }
        let links = [
            link(place - 1, "prev", PageWords.previous), link(place + 1, "next", PageWords.next),
        ]
        return .tag(
            "nav", ["class": "turning", "aria-label": PageWords.turning],
            links.compactMap(\.self))
    }

    /// What a page was made from; nil where nothing is told. `level` is that of its heading.
    static func stamp(_ stamp: Stamp?, level: Int = 2) -> Markup? {
        let told = stamp?.entries.filter { $0.value != .empty } ?? []
        if told.isEmpty { return nil }
        let groups = told.map { entry in
            Markup.tag(
                "div", [:], .tag("dt", [:], Markup.words(entry.title)),
                .tag("dd", [:], entry.value.inPages(naming: entry.key == "size")))
        }
        return .tag(
            "footer", [:], .tag("h\(level)", [:], PageWords.stamp.text),
            .tag("dl", [:], groups))
    }
}
