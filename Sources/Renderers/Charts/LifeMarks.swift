// The marks of a life: each knows the row of the table that it stands for.

import Tables
import TextFormats

extension LifeDrawing {
    /// A shape that stands for a row, and tells whoever points at it which.
    mutating func mark(
        _ path: String, _ ink: Ink, of thing: LifeThing, _ look: [(String, String)]
    ) {
        sheet.add(
            "path",
            [("class", ink.rawValue + " datum"), ("data-row", String(thing.number)), ("d", path)]
                + look, [.tag("title", [:], .text(thing.told))])
    }

    /// How a filled shape looks, and one that is drawn in lines.
    static let filled = [("fill", "currentColor")]
    static let lined = [("fill", "none"), ("stroke", "currentColor"), ("stroke-width", "1.5")]

    /// A bar with its hatching, at its end an arrow where it goes on.
    mutating func bar(
        _ box: Sheet.Box, _ ink: Ink, _ texture: Texture, of thing: LifeThing, goesOn: Bool
    ) {
        var path = "M\(at(box.left, box.top))H\(Sheet.units(box.right))"
        if goesOn { path += "L\(at(box.right + 80, (box.top + box.bottom) / 2))" }
        path += "L\(at(box.right, box.bottom))H\(Sheet.units(box.left))Z"
        let look =
            texture == .solid
            ? Self.filled
            : [("fill", "currentColor"), ("fill-opacity", "0.15"), ("stroke", "currentColor")]
        mark(path, ink, of: thing, look)
        if texture == .rising || texture == .falling {
            let lines = Sheet.hatching(box, texture)
            if !lines.isEmpty {
                sheet.add(
                    "path", [("class", ink.rawValue), ("d", lines)] + Self.lined)
            }
        }
        sheet.reach(box.bottom + 10)
    }

    /// A place as a path has it.
    func at(_ x: Int, _ y: Int) -> String { Sheet.units(x) + " " + Sheet.units(y) }

    /// A circle as a path, from its left.
    func circle(_ x: Int, _ y: Int, _ radius: Int) -> String {
        let r = Sheet.units(radius)
        return "M\(at(x - radius, y))a\(r) \(r) 0 1 0 \(Sheet.units(2 * radius)) 0"
            + "a\(r) \(r) 0 1 0 \(Sheet.units(-2 * radius)) 0Z"
    }

    /// A square on its corner.
    func diamond(_ x: Int, _ y: Int, _ radius: Int) -> String {
        "M\(at(x, y - radius))L\(at(x + radius, y))L\(at(x, y + radius))L\(at(x - radius, y))Z"
    }

    /// Two strokes that cross.
    func cross(_ x: Int, _ y: Int, _ radius: Int) -> String {
        "M\(at(x - radius, y - radius))L\(at(x + radius, y + radius))"
            + "M\(at(x - radius, y + radius))L\(at(x + radius, y - radius))"
    }
}

extension Sheet {
    /// Writes words at the first of some places where they hide nothing, and keeps others a little
    /// apart from them.
    @discardableResult
    mutating func writeApart(
        _ words: String, _ places: [(x: Int, y: Int, anchor: Anchor)]
    ) -> Bool {
        for place in places where writeIfFree(words, [place], .label) {
            let box = Sheet.box(words, place.x, place.y, place.anchor)
            keepClear(
                Box(
                    left: box.left - 50, top: box.top, right: box.right + 50, bottom: box.bottom))
            return true
        }
        return false
    }
}
