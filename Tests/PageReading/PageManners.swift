// What every page keeps to, found by reading it: a list of what is wrong.

extension PageElement {
    /// What is wrong with the manners of a page; none where it is a page that everyone can use.
    /// `files` are the names of the pages beside it.
    public func faults(beside files: [String: PageElement] = [:]) -> [String] {
        headingFaults + nameFaults + linkFaults(files) + landmarkFaults + tableFaults + askingFaults
    }

    /// The names of places, in the order of the page.
    public var places: [String] { all.compactMap { $0["id"] } }

    private var headingFaults: [String] {
        var faults: [String] = []
        var last = 0
        for heading in all("h1", "h2", "h3", "h4", "h5", "h6") {
            let level = Int(heading.name.dropFirst()) ?? 0
            if level > last + 1 { faults.append("\(heading.words): h\(level) after h\(last)") }
            if heading.words.isEmpty { faults.append("a heading without words") }
            last = level
        }
        if all("h1").count != 1 { faults.append("\(all("h1").count) h1") }
        return faults
    }

    private var nameFaults: [String] {
        var faults: [String] = []
        if Set(places).count != places.count { faults.append("two places of one name") }
        if self["lang"] != "en-GB" { faults.append("no language") }
        if first("title")?.words.isEmpty != false { faults.append("no title") }
        let labels = all.filter { $0["role"] == "region" }.compactMap { $0["aria-label"] }
        if Set(labels).count != labels.count { faults.append("two regions of one label") }
        for one in all {
            if let id = one["aria-labelledby"], !places.contains(id) {
                faults.append("no place \(id) to be labelled by")
            }
            if one["tabindex"] != nil, one["aria-label"]?.isEmpty != false {
                faults.append("a place to focus without a label")
            }
            if one["role"] == "img", one["aria-label"]?.isEmpty != false {
                faults.append("a drawing without a label")
            }
        }
        return faults
    }

    private func linkFaults(_ files: [String: PageElement]) -> [String] {
        all("a").compactMap { link in
            guard let target = link["href"] else { return "a link without a target" }
            if link.words.isEmpty { return "\(target): a link without words" }
            let parts = target.split(
                separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
            let page = parts[0].isEmpty ? self : files[String(parts[0])]
            guard let page else { return "\(target): no such page" }
            if parts.count == 2, !page.places.contains(String(parts[1])) {
                return "\(target): no such place"
            }
            return nil
        }
    }

    private var landmarkFaults: [String] {
        var faults: [String] = []
        let mains = all("main")
        if mains.count != 1 { faults.append("\(mains.count) main") }
        let body = first("body")?.elements ?? []
        let skip = body.first
        if skip?.name != "a" || skip?["href"] != "#" + (mains.first?["id"] ?? "?") {
            faults.append("no link to the content comes first")
        }
        for one in body.dropFirst() where !["header", "main", "nav", "footer"].contains(one.name) {
            faults.append("\(one.name) is in no landmark")
        }
        let navs = all("nav").map { $0["aria-label"] ?? $0["aria-labelledby"] ?? "" }
        if navs.contains("") || Set(navs).count != navs.count {
            faults.append("navigations without names of their own")
        }
        return faults
    }

    private var tableFaults: [String] {
        all("table").flatMap { table in
            var faults: [String] = []
            if table.elements.first?.name != "caption" || table.first("caption")?.words == "" {
                faults.append("a table without a caption")
            }
            let heads = table.first("thead")?.all("th", "td") ?? []
            if heads.contains(where: { ($0["scope"] == "col") == $0.words.isEmpty }) {
                faults.append("a column without its head")
            }
            for row in table.first("tbody")?.elements ?? [] where row.elements.count != heads.count
            {
                faults.append("a row of \(row.elements.count) under \(heads.count) heads")
            }
            if (table.first("tbody")?.all("th") ?? []).contains(where: {
                $0["scope"] != "row" || $0.words.isEmpty
            }) {
                faults.append("a row without its head")
            }
            return faults
        }
    }

    /// What would make a browser ask somebody for something, or run something.
    private var askingFaults: [String] {
        all.flatMap { one in
            var faults: [String] = []
            if ["script", "link", "img", "iframe", "form", "object", "base"].contains(one.name) {
                faults.append("an element \(one.name)")
            }
            for name in one.attributes.keys where name == "style" || name == "src" {
                faults.append("an attribute \(name)")
            }
            for name in one.attributes.keys where name.hasPrefix("on") {
                faults.append("an attribute \(name)")
            }
            return faults
        }
    }
}
