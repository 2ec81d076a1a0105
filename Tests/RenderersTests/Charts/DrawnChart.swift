// A drawing read again: parsed as XML, with the place of every label and mark.

import Foundation
import FoundationXML
import Tables
import TextFormats

@testable import Renderers

/// A drawing as a program that shows it reads it.
struct DrawnChart {
    /// An element without what stands in it, but for its words.
    struct Element {
        let name: String
        let attributes: [String: String]
        var words = ""

        /// A number of an attribute, in tenths.
        func tenths(_ name: String) -> Int {
            Int(((Double(attributes[name] ?? "") ?? 0) * 10).rounded())
        }

        /// The names of its classes.
        var classes: [String] { (attributes["class"] ?? "").split(separator: " ").map(String.init) }
    }

    let bytes: [UInt8]
    let elements: [Element]

    /// Draws a figure and reads it; nil where the drawing is no well-formed XML.
    init?(_ figure: Figure) {
        var bytes: [UInt8] = []
        figure.drawing().append(to: &bytes)
        self.bytes = bytes
        let reader = ElementReader()
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = reader
        guard parser.parse() else { return nil }
        elements = reader.elements
    }

    /// The drawing's width and height in tenths, by its `viewBox`.
    var size: (width: Int, height: Int) {
        let numbers = (elements[0].attributes["viewBox"] ?? "").split(separator: " ")
            .compactMap { Double($0) }
        return numbers.count == 4 ? (Int(numbers[2] * 10), Int(numbers[3] * 10)) : (0, 0)
    }

    /// The words of the drawing.
    var labels: [Element] { elements.filter { $0.name == "text" } }

    /// The words of a class.
    func words(_ role: String) -> [String] {
        labels.filter { $0.classes == [role] }.map(\.words)
    }

    /// What draws a number, in the order it is drawn.
    var data: [Element] { elements.filter { $0.classes.contains("datum") } }
}

extension DrawnChart.Element {
    /// The room of words by the estimate, or of a shape by its corners.
    var box: Sheet.Box {
        switch name {
        case "text":
            let anchor = Sheet.Anchor(rawValue: attributes["text-anchor"] ?? "start")
            return Sheet.box(words, tenths("x"), tenths("y"), anchor ?? .start)
        case "rect":
            return Sheet.Box(
                left: tenths("x"), top: tenths("y"), right: tenths("x") + tenths("width"),
                bottom: tenths("y") + tenths("height"))
        case "circle":
            let (x, y, r) = (tenths("cx"), tenths("cy"), tenths("r"))
            return Sheet.Box(left: x - r, top: y - r, right: x + r, bottom: y + r)
        default:
            let corners = self.corners
            return Sheet.Box(
                left: corners.map(\.x).min() ?? 0, top: corners.map(\.y).min() ?? 0,
                right: corners.map(\.x).max() ?? 0, bottom: corners.map(\.y).max() ?? 0)
        }
    }

    /// The corners of a path of M, L, H, V and Z.
    private var corners: [(x: Int, y: Int)] {
        var corners: [(x: Int, y: Int)] = []
        var (x, y) = (0, 0)
        var rest = Substring(attributes["d"] ?? "")
        while let command = rest.popFirst() {
            let end = rest.firstIndex { $0.isLetter } ?? rest.endIndex
            let numbers = rest[..<end].split(separator: " ")
                .map { Int(((Double($0) ?? 0) * 10).rounded()) }
            rest = rest[end...]
            switch command {
            case "M", "L": (x, y) = (numbers[0], numbers[1])
            case "H": x = numbers[0]
            case "V": y = numbers[0]
            default: continue
            }
            corners.append((x, y))
        }
        return corners
    }
}

/// Gathers the elements in the order they begin.
private final class ElementReader: NSObject, XMLParserDelegate {
    var elements: [DrawnChart.Element] = []
    private var open: [Int] = []

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String]
    ) {
        open.append(elements.count)
        elements.append(DrawnChart.Element(name: name, attributes: attributes))
    }

    func parser(_ parser: XMLParser, foundCharacters words: String) {
        if let last = open.last { elements[last].words += words }
    }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
        qualifiedName: String?
    ) {
        open.removeLast()
    }
}
