// The places that links lead to, and which of them are there.

public import Tables

extension Page {
    /// The places of its sections, in order: their titles in small letters and hyphens; a second
    /// section of the same title has `-2` behind it. A link leads to one by the page's address and
    /// its place: `timeliness#late-reviews`.
    public var anchors: [String] {
        var taken: Set<String> = []
        return sections.map { section in
            let slug = section.title.slug
            var anchor = slug
            var count = 1
            while !taken.insert(anchor).inserted {
                count += 1
                anchor = "\(slug)-\(count)"
            }
            return anchor
        }
    }
}

extension Site {
    /// The links of its pages that lead nowhere, as `timeliness: placements#moves`. Their words
    /// are written without a link.
    public var deadLinks: [String] {
        let map = SiteMap(self)
        return pages.flatMap { page in
            page.links.filter { map.place($0, from: page.address) == nil }
                .map { "\(page.address): \($0)" }
        }
    }
}

/// The pages of a site and the places in them.
struct SiteMap {
    /// The places of each page, by its address.
    private let anchors: [String: [String]]

    /// A place that a link leads to: a page, and a section of it or nil for its beginning.
    struct Place {
        let address: String
        let anchor: String?
    }

    /// The map of a site. Two pages of one address are a bug in the caller.
    init(_ site: Site) {
        anchors = Dictionary(uniqueKeysWithValues: site.pages.map { ($0.address, $0.anchors) })
    }

    /// The map of one page alone.
    init(_ page: Page) { anchors = [page.address: page.anchors] }

    /// Where a link of a page leads: `timeliness`, `timeliness#late`, or `#late` in the same page;
    /// nil where there is no such page or section.
    func place(_ target: String, from own: String) -> Place? {
        let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let address = parts[0].isEmpty ? own : String(parts[0])
        guard let places = anchors[address] else { return nil }
        guard parts.count == 2 else { return Place(address: address, anchor: nil) }
        let anchor = String(parts[1])
        return places.contains(anchor) ? Place(address: address, anchor: anchor) : nil
    }
}

extension Page {
    /// Where its links want to lead, in order.
    fileprivate var links: [String] {
        let prose = lead + sections.flatMap(\.blocks).flatMap(\.prose)
        return prose.flatMap(\.pieces).compactMap { piece in
            guard case .link(_, let target) = piece else { return nil }
            return target
        }
    }
}

extension PageBlock {
    fileprivate var prose: [Prose] {
        switch self {
        case .paragraph(let prose): [prose]
        case .list(let items): items
        case .keyNumbers, .table, .figure: []
        }
    }
}

extension String {
    /// The words in small letters, digits and single hyphens: `Late reviews, by rule` is
    /// `late-reviews-by-rule`.
    var slug: String {
        var slug = ""
        for byte in lowercased().utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                slug.unicodeScalars.append(Unicode.Scalar(byte))
            default: if !slug.isEmpty, !slug.hasSuffix("-") { slug += "-" }
            }
        }
        if slug.hasSuffix("-") { slug.removeLast() }
        return slug.isEmpty ? "section" : slug
    }
}
