// Answers to the two sides of a middle: from `never` at the left to `always` at the right.

import Tables
import TextFormats

/// The columns of a diverging chart, in the order of the scale of answers.
struct DivergingParts {
    let against: [String]
    let neither: String?
    let agreeing: [String]

    init(_ against: [String], _ neither: String?, _ agreeing: [String]) {
        self.against = against
        self.neither = neither
        self.agreeing = agreeing
    }

    /// All of them, from left to right.
    var all: [String] { against + [neither].compactMap(\.self) + agreeing }

    /// The look of each, from left to right: the ends are filled, what is nearer the middle is
    /// hatched or open.
    var looks: [ColumnLook] {
        let textures: [Texture] = [.solid, .rising, .open, .falling]
        let left = against.indices.map { ColumnLook(ink: .third, texture: textures[$0 % 4]) }
        let right = agreeing.indices.reversed().map {
            ColumnLook(ink: .first, texture: textures[$0 % 4])
        }
        let middle = neither.map { _ in ColumnLook(ink: .plain, texture: .open) }
        return left + [middle].compactMap(\.self) + right
    }

    /// How far the parts of a row reach to the left of the middle: all against it and half of what
    /// is neither.
    func before(_ numbers: [Int128]) -> Int128 {
        let halves = neither == nil ? 0 : numbers[against.count]
        return (numbers.prefix(against.count).reduce(0, +) * 2 + halves) / 2
    }
}

extension Figure {
    /// Parts of each row side by side around a line in the middle, their numbers above them.
    func divergingDrawing(
        _ label: String, _ parts: DivergingParts, _ unit: Chart.Unit
    ) -> Markup {
        let columns = parts.all.map(table.readings)
        let readings = table.rows.indices.map { row in columns.map { $0[row] } }
        let numbers = readings.map { $0.map { max(0, $0.amount?.billionths ?? 0) } }
        var sheet = Sheet()
        let key = zip(parts.looks, parts.all).map {
            (sample: Sample.bar($0.ink, $0.texture), words: table.title(of: $1))
        }
        let top = sheet.key(key, at: 0) + 20
        let rows = RowNames(table.names(label), at: top, least: 420, room: 2200, atMost: 3)
        let frame = Sheet.Box(
            left: rows.right + 250, top: top, right: Sheet.width - 250, bottom: rows.bottom)
        let reach = numbers.flatMap { row in
            [-parts.before(row), row.reduce(0, +) - parts.before(row)]
        }
        let isWhole = columns.joined().allSatisfy { $0.amount?.decimals ?? 0 == 0 }
        let scale = Scale.level(from: frame.left, to: frame.right, in: unit) {
            Scale(covering: reach + [0], steps: $0, wholeOnly: isWhole)
        }
        sheet.levelAxis(scale, in: unit, down: frame, bothWays: true)
        rows.write(on: &sheet)
        for row in table.rows.indices {
            let middle = rows.middle(row)
            var edge = -parts.before(numbers[row])
            var middles: [Int] = []
            for (part, number) in numbers[row].enumerated() {
                let (left, right) = (scale.place(edge), scale.place(edge + number))
                if number > 0 {
                    sheet.bar(
                        Sheet.Box(
                            left: left, top: middle - 20, right: right, bottom: middle + 130),
                        parts.looks[part].ink, parts.looks[part].texture)
                }
                middles.append((left + right) / 2)
                edge += number
            }
            sheet.partNumbers(readings[row], middles, in: unit, at: middle - 60)
        }
        sheet.noteMissing(Array(columns.joined()))
        return sheet.drawing(of: self, kind: "Diverging bar chart")
    }
}

extension Sheet {
    /// The numbers of the parts of a bar above them, moved apart where they would touch. A nought
    /// has no part and no number.
    fileprivate mutating func partNumbers(
        _ readings: [Reading], _ middles: [Int], in unit: Chart.Unit, at y: Int
    ) {
        let told = readings.indices.filter { index in
            switch readings[index] {
            case .number(let amount): amount.billionths != 0
            case .suppressed: true
            case .none: false
            }
        }
        let words = told.map { readings[$0].words(in: unit) }
        let places = Spreading.middles(
            told.map { middles[$0] }, sizes: words.map { Words.width($0) + 60 }, from: 0,
            to: Sheet.width)
        for (index, word) in words.enumerated() {
            writeIfFree(word, [(places[index], y, .middle)], .value)
        }
    }
}
