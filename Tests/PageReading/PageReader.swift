// Reads the bytes of a page: every element is ended in its order, every sign escaped.

/// What is wrong with the bytes of a page.
public struct PageFault: Error, Equatable {
    /// What and where.
    public let words: String
}

extension PageElement {
    /// The `html` element of a page, read strictly: more strictly than a browser, which mends.
    public init(page bytes: [UInt8]) throws(PageFault) {
        var reader = PageReader(String(decoding: bytes, as: UTF8.self))
        try reader.expect("<!doctype html>\n")
        guard case .element(let root)? = try reader.node(), root.name == "html" else {
            throw PageFault(words: "no html element")
        }
        try reader.expect("\n")
        guard reader.isAtEnd else { throw PageFault(words: "something after the html element") }
        self = root
    }

    /// A piece of a page: one element alone, such as a drawing.
    public init(piece bytes: [UInt8]) throws(PageFault) {
        var reader = PageReader(String(decoding: bytes, as: UTF8.self))
        guard case .element(let element)? = try reader.node() else {
            throw PageFault(words: "no element")
        }
        self = element
    }
}

private struct PageReader {
    private let scalars: [Unicode.Scalar]
    private var place = 0

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    var isAtEnd: Bool { place == scalars.count }

    /// Elements that have no end tag.
    private static let void: Set = ["meta", "br", "link", "img", "hr", "input", "wbr"]

    private func fault(_ words: String) -> PageFault {
        let near = String(
            String.UnicodeScalarView(scalars[max(0, place - 30)..<min(scalars.count, place + 30)]))
        return PageFault(words: "\(words), near: \(near)")
    }

    private func stands(_ word: String) -> Bool {
        let wanted = Array(word.unicodeScalars)
        return place + wanted.count <= scalars.count
            && Array(scalars[place..<place + wanted.count]) == wanted
    }

    mutating func expect(_ word: String) throws(PageFault) {
        guard stands(word) else { throw fault("'\(word)' is not here") }
        place += word.unicodeScalars.count
    }

    private mutating func take(while holds: (Unicode.Scalar) -> Bool) -> String {
        let start = place
        while place < scalars.count, holds(scalars[place]) { place += 1 }
        return String(String.UnicodeScalarView(scalars[start..<place]))
    }

    /// The next element or words; nil before an end tag and at the end.
    mutating func node() throws(PageFault) -> PageNode? {
        if isAtEnd || stands("</") { return nil }
        guard scalars[place] == "<" else {
            return .words(try unescaped(take { $0 != "<" }))
        }
        try expect("<")
        let name = take { $0.properties.isAlphabetic || ("0"..."9").contains($0) }
        guard !name.isEmpty else { throw fault("an element without a name") }
        var element = PageElement(name, try attributes())
        if PageReader.void.contains(name) { return .element(element) }
        if name == "style" {
            let start = place
            while !isAtEnd, !stands("</") { place += 1 }
            element.inner = [
                .words(String(String.UnicodeScalarView(scalars[start..<place])))
            ]
        } else {
            while let inner = try node() { element.inner.append(inner) }
        }
        try expect("</\(name)>")
        return .element(element)
    }

    private mutating func attributes() throws(PageFault) -> [String: String] {
        var attributes: [String: String] = [:]
        while !stands(">") {
            try expect(" ")
            let name = take { ![" ", "=", ">", "<", "\""].contains($0) }
            guard !name.isEmpty else { throw fault("an attribute without a name") }
            guard attributes[name] == nil else { throw fault("\(name) twice") }
            attributes[name] = ""
            if stands("=") {
                try expect("=\"")
                attributes[name] = try unescaped(take { $0 != "\"" })
                try expect("\"")
            }
        }
        try expect(">")
        return attributes
    }

    private func unescaped(_ text: String) throws(PageFault) -> String {
        var result = ""
        var rest = text[...]
        while let sign = rest.firstIndex(where: { $0 == "&" }) {
            result += rest[..<sign]
            rest = rest[sign...]
            let names = ["&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\""]
            guard let known = names.first(where: { rest.hasPrefix($0.key) }) else {
                throw fault("an ampersand that stands alone in '\(text)'")
            }
            result += known.value
            rest = rest.dropFirst(known.key.count)
        }
        if text.unicodeScalars.contains(where: { $0 == "<" || $0 == ">" }) {
            throw fault("a bracket that stands alone in '\(text)'")
        }
        return result + rest
    }
}
