// Figures by chance: rows few and many, numbers ordinary and odd, names that want to be markup.

import Tables
import TestLedgers

/// A figure by chance, and the numbers that its chart draws, in tenths.
struct RandomFigure {
    let figure: Figure
    /// The cells of each column that is drawn with marks, in the order of the chart.
    let drawn: [[Cell]]

    /// How its numbers are.
    enum Numbers: CaseIterable {
        case ordinary, small, same, negative, vast, decimals
    }

    /// A figure of the kind of chart that the number says, 0 to 8.
    init(_ kind: Int, _ chance: inout SeededChance) {
        let numbers = chance.one(of: Numbers.allCases)
        let count = chance.one(of: [1, 2, 3, 5, 8, 12, 24, 60] + (kind == 0 ? [240] : []))
        let keys = ["a", "b", "c", "d", "e"]
        let monthly = kind == 0 && chance.happens(70)
        let month = 2000 * 12 + chance.number(0...11)
        let rows = (0..<count).map { row -> (String, [Cell]) in
            let cells = keys.map { _ in RandomFigure.cell(numbers, &chance) }
            return (monthly ? Self.month(month + row) : Self.name(&chance), cells)
        }
        let (chart, marks) = Self.chart(kind, count)
        figure = RenderersTests.figure("What is <seen> & \"said\".", ["n"] + keys, rows, chart)
        drawn = marks.map { key in rows.map { $0.1[keys.firstIndex(of: key)!] } }
    }

    private static func chart(_ kind: Int, _ count: Int) -> (Chart, marks: [String]) {
        let unit = Chart.Unit("children")
        return switch kind {
        case 0:
            (
                .run(
                    RunChart(
                        label: "n", value: "a", centre: "c", lower: "d", upper: "e", before: "b",
                        unit: unit)), ["b", "a"]
            )
        case 1:
            (.dots(DotChart(label: "n", value: "a", low: "b", high: "c", unit: unit)), ["a"])
        case 2: (.waterfall(label: "n", value: "a", unit: unit), ["a"])
        case 3: (.pyramid(label: "n", left: "a", right: "b", unit: unit), ["a", "b"])
        case 4:
            (
                .flow(
                    FlowChart(
                        label: "n", entered: "d", resolved: "b", movedOn: "a", open: "c",
                        unit: unit)), ["a", "b", "c"]
            )
        case 5: (.columns(label: "n", values: ["a", "b"], unit: unit), ["a", "b"])
        case 6: (.bars(label: "n", value: "a", unit: unit), ["a"])
        case 7:
            (
                .distribution(
                    label: "n", value: "a", unit: unit,
                    limit: Chart.Limit(afterRow: count / 2, "the limit")), ["a"]
            )
        default:
            (
                .diverging(label: "n", against: ["a", "b"], neither: "c", for: ["d", "e"]), keys
            )
        }
    }

    private static let keys = ["a", "b", "c", "d", "e"]

    private static func cell(_ numbers: Numbers, _ chance: inout SeededChance) -> Cell {
        if chance.happens(8) { return .suppressed }
        if chance.happens(8) { return .empty }
        return switch numbers {
        case .ordinary: .count(chance.number(0...130))
        case .small: .count(chance.number(0...3))
        case .same: .count(17)
        case .negative: .count(chance.number(-60...60))
        case .vast: .count(chance.one(of: [.max, 1_000_000, 0, .max / 3]))
        case .decimals: tenths(chance.number(0...1000))
        }
    }

    private static func month(_ number: Int) -> String {
        let month = number % 12 + 1
        return "\(number / 12)-\(month < 10 ? "0" : "")\(month)"
    }

    private static func name(_ chance: inout SeededChance) -> String {
        chance.one(of: [
            "IRO-07", "2016-17", "A longer name of a team that needs a second line, or a third",
            "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen", "<b>&\"'</text>", "",
            "Zoë 👩‍👧 Ж", "\u{1}\u{202E}abc",
        ])
    }
}
