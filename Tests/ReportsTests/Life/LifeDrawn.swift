// A drawing of a life taken apart: which row each mark stands for, and where all of it lies.

import Tables
import TextFormats

@testable import Renderers

/// What a drawing consists of.
struct LifeDrawn {
    /// The rows that marks stand for, as often as they are drawn.
    private(set) var marks: [Int] = []
    /// The rows that lines between the rulers stand for.
    private(set) var links: [Int] = []
    /// Every place of a path, in units of the drawing.
    private(set) var places: [(x: Double, y: Double)] = []
    /// Every text with the room that it takes, in tenths.
    private(set) var texts: [(words: String, box: Sheet.Box)] = []
    /// The size of the drawing, in units.
    private(set) var size: (width: Double, height: Double) = (0, 0)
    /// What those are told who cannot see it.
    private(set) var label = ""

    init(_ markup: Markup) { walk(markup) }

    private mutating func walk(_ markup: Markup) {
        guard case .element(let name, let attributes, let inner) = markup else { return }
        func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
        if let row = value("data-row").flatMap(Int.init) { marks.append(row) }
        if let row = value("data-link").flatMap(Int.init) { links.append(row) }
        if name == "svg" {
            let box = (value("viewBox") ?? "").split(separator: " ").compactMap { Double($0) }
            if box.count == 4 { size = (box[2], box[3]) }
            label = value("aria-label") ?? ""
        }
        if let path = value("d") { trace(path) }
        if name == "text", case .text(let words)? = inner.first,
            let x = value("x").flatMap(Double.init), let y = value("y").flatMap(Double.init)
        {
            let anchor = value("text-anchor").flatMap(Sheet.Anchor.init) ?? .start
            let box = Sheet.box(words, Int(x * 10), Int(y * 10), anchor)
            texts.append((words, box))
        }
        for piece in inner { walk(piece) }
    }

    /// Goes along a path; of an arc its ends are enough, as two make a circle around its middle.
    private mutating func trace(_ path: String) {
        var (x, y) = (0.0, 0.0)
        var command: Character = " "
        var numbers: [Double] = []
        func take() -> [(Double, Double)] {
            switch command {
            case "M", "L": if numbers.count == 2 { (x, y) = (numbers[0], numbers[1]) }
            case "H": x = numbers.first ?? x
            case "V": y = numbers.first ?? y
            case "v": y += numbers.first ?? 0
            case "a":
                let radius = numbers.first ?? 0
                let middle = x + (numbers.count > 5 ? numbers[5] : 0) / 2
                x += numbers.count > 5 ? numbers[5] : 0
                return [(middle, y - radius), (middle, y + radius)]
            default: break
            }
            return [(x, y)]
        }
        var text = ""
        func read() { if let number = Double(text) { numbers.append(number) }; text = "" }
        for letter in path {
            if letter.isLetter {
                read()
                if command != " " { places += take().map { (x: $0.0, y: $0.1) } }
                (command, numbers) = (letter, [])
            } else if letter == " " {
                read()
            } else {
                text.append(letter)
            }
        }
        read()
        if command != "Z" { places += take().map { (x: $0.0, y: $0.1) } }
    }
}
