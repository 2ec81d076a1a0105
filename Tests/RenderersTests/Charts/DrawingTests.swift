// What holds of every drawing: what the table has is drawn once, in proportion, in its frame.

import Foundation
import Tables
import TestLedgers
import Testing
import TextFormats

@testable import Renderers

struct DrawingTests {
    @Test(arguments: smallFigures.map(\.name))
    func `a small figure is drawn as it was looked at`(name: String) throws {
        let figure = try #require(smallFigures.first { $0.name == name }).figure
        var bytes: [UInt8] = []
        figure.drawing().append(to: &bytes)
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
            let here = URL(filePath: #filePath).deletingLastPathComponent()
            let file = here.appending(path: "../Fixtures/Charts/\(name).svg")
            return try Data(bytes).write(to: file)
        }
        let file = Bundle.module.url(
            forResource: "Fixtures/Charts/\(name)", withExtension: "svg")
        #expect(try Data(contentsOf: #require(file)) == Data(bytes))
    }

    @Test(arguments: 0...8)
    func `drawings of any table are whole, in their frame, and their labels apart`(
        kind: Int
    ) throws {
        var chance = SeededChance(seed: UInt64(kind) + 700)
        for _ in 0..<25 {
            let random = RandomFigure(kind, &chance)
            let drawing = try #require(DrawnChart(random.figure))
            let size = drawing.size
            for element in drawing.elements where element.name != "svg" && element.name != "g" {
                guard element.name != "title" else { continue }
                let box = element.box
                let isInside =
                    box.left >= 0 && box.top >= 0 && box.right <= size.width
                    && box.bottom <= size.height
                #expect(isInside, "\(element) is outside of \(size)")
            }
            expectApart(drawing.labels)
            #expect(DrawnChart(random.figure)?.bytes == drawing.bytes)
            let isMarked = drawing.words("note").contains { $0.hasPrefix("c: ") }
            let isSuppressed = random.drawn.joined().contains(.suppressed)
            if isSuppressed { #expect(isMarked) }
        }
    }

    @Test(arguments: 0...8)
    func `every number of a table is drawn once and in proportion`(kind: Int) throws {
        var chance = SeededChance(seed: UInt64(kind) + 900)
        for _ in 0..<25 {
            let random = RandomFigure(kind, &chance)
            let drawing = try #require(DrawnChart(random.figure))
            let marks = drawing.data
            switch kind {
            case 0:
                // The year before is drawn first, behind the values.
                for (index, column) in random.drawn.enumerated() {
                    let before = marks.filter { $0.classes.contains("mark-2") }
                    let values = marks.filter { !$0.classes.contains("mark-2") }
                    expectLinear(
                        column.numbers, (index == 0 ? before : values).map { -$0.middle.y })
                }
            case 1: expectLinear(random.drawn[0].numbers, marks.map(\.middle.x))
            case 2:
                // Stocks may be cut; the steps between them are as long as their numbers.
                let numbers = random.drawn[0].map(\.reading.amount?.billionths)
                let steps = numbers.dropFirst().dropLast().compactMap(\.self)
                let first = numbers[0] == nil ? 0 : 1
                #expect(marks.count == numbers.compactMap(\.self).count)
                expectLinear(
                    steps.map(abs), marks.dropFirst(first).prefix(steps.count).map(\.width))
            case 3:
                for (side, ink) in [(0, "mark-1"), (1, "mark-2")] {
                    expectLinear(
                        random.drawn[side].numbers.map { max(0, $0) },
                        marks.filter { $0.classes.contains(ink) }.map(\.width))
                }
            case 5:
                for (series, ink) in [(0, "mark-1"), (1, "mark-2")] {
                    expectLinear(
                        random.drawn[series].numbers.map(abs),
                        marks.filter { $0.classes.contains(ink) }.map(\.height))
                }
            case 6: expectLinear(random.drawn[0].numbers.map(abs), marks.map(\.width))
            case 7: expectLinear(random.drawn[0].numbers.map(abs), marks.map(\.height))
            default:
                // Of parts of a whole a nought is no part.
                let rows = random.drawn[0].indices.flatMap { row in
                    random.drawn.map { $0[row] }
                }
                expectLinear(rows.numbers.filter { $0 > 0 }, marks.map(\.width))
            }
        }
    }

    @Test func `a table without rows, and one without numbers, are drawn too`() throws {
        for (_, sample) in smallFigures {
            let table = sample.table
            let empty = Figure("", Table(title: "", columns: table.columns), sample.chart)
            let words = try #require(DrawnChart(empty)).words("note")
            #expect(words == ["There is nothing to draw: the table has no rows."])
            let blank = table.rows.map { row in [row[0]] + row.dropFirst().map { _ in Cell.empty } }
            let none = Figure(
                "", Table(title: "", columns: table.columns, rows: blank), sample.chart)
            #expect(try #require(DrawnChart(none)).data.isEmpty)
        }
    }

    @Test func `whoever cannot see a drawing is told its sentence`() throws {
        let svg = try #require(DrawnChart(smallFigures[6].figure)).elements[0]
        #expect(svg.attributes["role"] == "img")
        #expect(
            svg.attributes["aria-label"] == "Bar chart: Late reports are the commonest reason.")
    }

    @Test func `a name that is cut is told whole to whoever points at it`() throws {
        let long = "A name that is so long that two lines of a drawing are by far not enough for it"
        let drawing = try #require(
            DrawnChart(
                figure(
                    "T.", ["n", "v"], [(long, [.count(1)])],
                    .bars(label: "n", value: "v", unit: Chart.Unit("reviews")))))
        #expect(drawing.elements.filter { $0.name == "title" }.map(\.words) == [long])
        #expect(drawing.words("label").contains { $0.hasSuffix("…") })
    }

    @Test func `a drawing asks for nothing, and says no style of its own`() {
        for (_, figure) in smallFigures {
            var bytes: [UInt8] = []
            figure.drawing().append(to: &bytes)
            let text = String(decoding: bytes, as: UTF8.self)
            for word in ["style", "script", "href", "url(", " id=", "http", "#"] {
                #expect(!text.contains(word), "\(word) in a drawing")
            }
        }
    }
}

/// No two of some labels have room in common.
private func expectApart(_ labels: [DrawnChart.Element]) {
    let sorted = labels.filter { !$0.words.isEmpty }.sorted { $0.box.top < $1.box.top }
    for (index, label) in sorted.enumerated() {
        for other in sorted.dropFirst(index + 1) {
            if other.box.top >= label.box.bottom { break }
            #expect(
                !label.box.overlaps(other.box), "\"\(label.words)\" lies over \"\(other.words)\"")
        }
    }
}

/// There is a place for each number, and places differ as their numbers do, to two tenths.
private func expectLinear(_ numbers: [Int128], _ places: [Int]) {
    guard numbers.count == places.count else {
        Issue.record("\(numbers.count) numbers have \(places.count) marks")
        return
    }
    guard let least = numbers.indices.min(by: { numbers[$0] < numbers[$1] }),
        let most = numbers.indices.max(by: { numbers[$0] < numbers[$1] })
    else { return }
    let range = numbers[most] - numbers[least]
    let length = Int128(places[most] - places[least])
    for (number, place) in zip(numbers, places) {
        if range == 0 {
            #expect(abs(place - places[least]) <= 2)
        } else {
            let wanted = Int128(places[least]) + (number - numbers[least]) * length / range
            #expect(abs(wanted - Int128(place)) <= 2, "\(number) lies at \(place), not \(wanted)")
        }
    }
}

extension [Cell] {
    /// The numbers of the cells that have one.
    fileprivate var numbers: [Int128] { compactMap(\.reading.amount?.billionths) }
}

extension DrawnChart.Element {
    fileprivate var width: Int { box.right - box.left }
    fileprivate var height: Int { box.bottom - box.top }
    fileprivate var middle: (x: Int, y: Int) {
        ((box.left + box.right) / 2, (box.top + box.bottom) / 2)
    }
}
