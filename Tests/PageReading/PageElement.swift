// A page read back as elements and words, as a browser would, but forgiving nothing.

/// What stands in a page.
public indirect enum PageNode: Sendable, Equatable {
    /// An element.
    case element(PageElement)
    /// Words, unescaped.
    case words(String)
}

/// An element of a page: its name, its attributes, what stands in it.
public struct PageElement: Sendable, Equatable {
    /// The name, as `table`.
    public let name: String
    /// The attributes; the value is empty for one that has none.
    public let attributes: [String: String]
    /// What stands in it, in order.
    public internal(set) var inner: [PageNode] = []

    /// An element with nothing in it yet.
    init(_ name: String, _ attributes: [String: String]) {
        self.name = name
        self.attributes = attributes
    }

    /// The value of an attribute, nil where it has no such.
    public subscript(attribute: String) -> String? { attributes[attribute] }

    /// The elements directly within.
    public var elements: [PageElement] {
        inner.compactMap { node in
            guard case .element(let element) = node else { return nil }
            return element
        }
    }

    /// It and every element within, in the order of the page.
    public var all: [PageElement] { [self] + elements.flatMap(\.all) }

    /// Every element of some name within, in the order of the page.
    public func all(_ names: String...) -> [PageElement] {
        all.filter { names.contains($0.name) }
    }

    /// The first element of a name.
    public func first(_ name: String) -> PageElement? { all.first { $0.name == name } }

    /// The words within, as they follow each other; those of `style` are none.
    public var words: String {
        if name == "style" { return "" }
        return inner.map { node in
            switch node {
            case .element(let element): element.words
            case .words(let words): words
            }
        }.joined()
    }
}

/// A table of a page.
public struct PageTable: Sendable, Equatable {
    /// What it shows.
    public let caption: String
    /// The heads of its columns.
    public let heads: [String]
    /// Its cells; blanks that do not break are blanks, instants are as programs read them, and
    /// numbers have no commas.
    public let rows: [[String]]
}

extension PageElement {
    /// Its tables, in the order of the page.
    public var tables: [PageTable] {
        all("table").map { table in
            let rows = table.all("tr").map { row in row.all("th", "td").map(\.cell) }
            return PageTable(
                caption: table.first("caption")?.words ?? "", heads: rows.first ?? [],
                rows: Array(rows.dropFirst()))
        }
    }

    private var cell: String {
        if let instant = first("time")?["datetime"] { return instant }
        let plain = String(words.map { $0 == "\u{A0}" ? " " : $0 })
        let isNumber =
            attributes["class"]?.split(separator: " ").contains("n") == true && name == "td"
        return isNumber ? plain.filter { $0 != "," } : plain
    }
}
