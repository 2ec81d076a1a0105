// The sheet that a chart is drawn on: lines, shapes and words, and the room that words have taken.

import Tables
import TextFormats

/// A drawing in the making. Places are tenths of a unit, from the upper left corner.
struct Sheet {
    /// How wide every drawing is, in tenths.
    static let width = 6400

    /// How high it is so far, in tenths.
    private(set) var height = 0
    private var pieces: [Markup] = []
    /// What further words keep clear of: words, and marks that they would hide.
    private var taken: [Box] = []

    /// Whether a sentence stands under it.
    private var hasNotes = false

    /// A part of the sheet.
    struct Box: Hashable {
        var left: Int
        var top: Int
        var right: Int
        var bottom: Int

        /// Whether two parts have room in common.
        func overlaps(_ other: Box) -> Bool {
            left < other.right && other.left < right && top < other.bottom && other.top < bottom
        }
    }

    /// Which end of the words lies at their place.
    enum Anchor: String {
        case start, middle, end
    }

    /// Makes the sheet at least so high.
    mutating func reach(_ bottom: Int) { height = max(height, bottom) }

    /// Words will not be placed freely over a part of the sheet.
    mutating func keepClear(_ box: Box) { taken.append(box) }

    /// Adds a piece that is drawn after all before it.
    mutating func add(
        _ name: String, _ attributes: [(String, String)], _ inner: [Markup] = []
    ) {
        pieces.append(.element(name, attributes.map(Markup.Attribute.init), inner))
    }

    /// The drawing, as an element of a page. Whoever cannot see it is told the sentence; the words
    /// in it are the marks' labels and say nothing without their places.
    func drawing(of figure: Figure, kind: String) -> Markup {
        let size = (Sheet.units(Sheet.width), Sheet.units((height + 9) / 10 * 10))
        return .tag(
            "svg",
            [
                "class": "chart", "role": "img", "aria-label": kind + ": " + figure.title,
                "viewBox": "0 0 \(size.0) \(size.1)", "width": size.0, "height": size.1,
                "font-size": String(Words.size), "fill": "currentColor",
            ], pieces)
    }

    /// Tenths as a number of units: 123 is `12.3`.
    static func units(_ tenths: Int) -> String {
        let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
        return (tenths < 0 ? "-" : "") + (rest == 0 ? "\(whole)" : "\(whole).\(rest)")
    }
}

// MARK: Words

extension Sheet {
    /// The room that words take.
    static func box(_ words: String, _ x: Int, _ y: Int, _ anchor: Anchor) -> Box {
        let width = Words.width(words)
        let left =
            switch anchor {
            case .start: x
            case .middle: x - width / 2
            case .end: x - width
            }
        return Box(
            left: left, top: y - Words.ascent, right: left + width, bottom: y + Words.descent)
    }

    /// Writes words on a line; `whole` are the words before they were cut, for whoever points.
    mutating func write(
        _ words: String, _ x: Int, _ y: Int, _ anchor: Anchor = .start, _ role: Role = .label,
        whole: String? = nil
    ) {
        let box = Sheet.box(words, x, y, anchor)
        taken.append(box)
        reach(box.bottom + 10)
        var attributes = [("class", role.rawValue), ("x", Sheet.units(x)), ("y", Sheet.units(y))]
        if anchor != .start { attributes.append(("text-anchor", anchor.rawValue)) }
        let text = Markup.element(
            "text", attributes.map(Markup.Attribute.init), [.text(words)])
        if let whole, whole != words {
            pieces.append(.tag("g", [:], .tag("title", [:], .text(whole)), text))
        } else {
            pieces.append(text)
        }
    }

    /// Writes words at the first of some places where they hide nothing and stay on the sheet.
    @discardableResult
    mutating func writeIfFree(
        _ words: String, _ places: [(x: Int, y: Int, anchor: Anchor)], _ role: Role,
        within frame: Box? = nil
    ) -> Bool {
        for place in places {
            let box = Sheet.box(words, place.x, place.y, place.anchor)
            let left = frame?.left ?? 0
            let right = frame?.right ?? Sheet.width
            let inside = box.left >= left && box.right <= right && box.top >= frame?.top ?? 0
            if inside, box.bottom <= frame?.bottom ?? .max, !taken.contains(where: box.overlaps) {
                write(words, place.x, place.y, place.anchor, role)
                return true
            }
        }
        return false
    }

    /// Writes a sentence under all that is drawn, on as many lines as it needs.
    mutating func note(_ sentence: String) {
        if !hasNotes { height += 60 }
        hasNotes = true
        for line in Words.lines(sentence, within: Sheet.width, atMost: 9) {
            write(line, 0, height + 10 + Words.ascent, .start, .note)
        }
    }

    /// What words in a drawing are.
    enum Role: String {
        /// A number at an axis, or its unit.
        case axis
        /// The name of a row, a line or a part.
        case label
        /// The number of a mark.
        case value
        /// A sentence under the drawing.
        case note
    }
}
