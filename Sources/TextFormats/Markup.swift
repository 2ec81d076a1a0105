// Elements, attributes and words of HTML and SVG, escaped by construction.

/// A piece of a page: an element with what stands in it, or words. Words and the values of
/// attributes are escaped whenever they are written, so that no text of a record becomes markup.
///
/// Names of elements and attributes come from the program and are written as they are.
public indirect enum Markup: Sendable, Hashable {
    /// An element, its attributes in the order they are written, and what stands in it.
    case element(String, [Attribute], [Markup])
    /// Words.
    case text(String)
    /// The rules of a `style` element, which HTML takes as they stand: only words of the program's
    /// own, without `</`.
    case style(String)

    /// One attribute; nil for one that has no value, as `open`.
    public struct Attribute: Sendable, Hashable {
        /// The name: `class`.
        public let name: String
        /// The value, not yet escaped.
        public let value: String?

        /// An attribute.
        public init(_ name: String, _ value: String?) {
            self.name = name
            self.value = value
        }
    }
}

extension Markup: ExpressibleByStringLiteral {
    /// Words of the program's own.
    public init(stringLiteral value: String) { self = .text(value) }
}

extension Markup {
    /// An element: `.tag("p", ["class": "lead"], "Words")`.
    public static func tag(
        _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ inner: Markup...
    ) -> Markup {
        .tag(name, attributes, inner)
    }

    /// An element with what stands in it as a list.
    public static func tag(
        _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ inner: [Markup]
    ) -> Markup {
        .element(name, attributes.map { Attribute($0.key, $0.value) }, inner)
    }

    /// Appends it in UTF-8, as HTML is written: no end tag after an element that never has one.
    /// SVG's empty elements are written with their end tags, which HTML reads the same.
    public func append(to bytes: inout [UInt8]) {
        switch self {
        case .text(let words): bytes.appendEscaped(words, inAttribute: false)
        case .style(let rules):
            precondition(!rules.contains("</"), "rules of style have no end tag in them")
            bytes.append(contentsOf: rules.utf8)
        case .element(let name, let attributes, let inner):
            bytes.append(UInt8(ascii: "<"))
            bytes.append(contentsOf: name.utf8)
            for attribute in attributes {
                bytes.append(UInt8(ascii: " "))
                bytes.append(contentsOf: attribute.name.utf8)
                guard let value = attribute.value else { continue }
                bytes.append(contentsOf: "=\"".utf8)
                bytes.appendEscaped(value, inAttribute: true)
                bytes.append(UInt8(ascii: "\""))
            }
            bytes.append(UInt8(ascii: ">"))
            if Markup.neverEnded.contains(name) { return }
            for piece in inner { piece.append(to: &bytes) }
            bytes.append(contentsOf: "</".utf8)
            bytes.append(contentsOf: name.utf8)
            bytes.append(UInt8(ascii: ">"))
            if Markup.onLinesOfTheirOwn.contains(name) { bytes.append(UInt8(ascii: "\n")) }
        }
    }

    /// The elements of HTML that have no end tag (HTML Living Standard, void elements).
    private static let neverEnded: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
        "track", "wbr",
    ]

    /// Elements after which a line ends, so that a page can be read and compared by lines. None of
    /// them stands among words, where a line's end would be a space.
    private static let onLinesOfTheirOwn: Set<String> = [
        "head", "title", "style", "body", "header", "main", "footer", "nav", "section", "article",
        "h1", "h2", "h3", "p", "ul", "ol", "li", "dl", "dd", "table", "caption", "thead", "tbody",
        "tr", "figure", "figcaption", "details", "summary", "div", "svg", "g",
    ]
}

extension [UInt8] {
    /// Appends words so that HTML reads them as words. What Unicode calls a control and HTML does
    /// not allow is shown as U+FFFD.
    fileprivate mutating func appendEscaped(_ words: String, inAttribute: Bool) {
        // Most words are of plain letters, and are copied as they are.
        if words.utf8.allSatisfy(\.isPlainInHTML) { return append(contentsOf: words.utf8) }
        for scalar in words.unicodeScalars {
            switch scalar {
            case "&": append(contentsOf: "&amp;".utf8)
            case "<": append(contentsOf: "&lt;".utf8)
            case ">": append(contentsOf: "&gt;".utf8)
            case "\"" where inAttribute: append(contentsOf: "&quot;".utf8)
            case "\t", "\n": append(UInt8(scalar.value))
            case "\u{0}"..<" ", "\u{7F}"..."\u{9F}": append(contentsOf: "\u{FFFD}".utf8)
            default: append(contentsOf: Swift.String(scalar).utf8)
            }
        }
    }
}

extension UInt8 {
    /// Whether HTML takes the byte as it is, in words and in the values of attributes.
    fileprivate var isPlainInHTML: Bool {
        switch self {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): false
        case 0x20..<0x7F: true
        default: false
        }
    }
}
