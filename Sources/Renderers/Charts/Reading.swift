// What a cell gives a drawing: an exact number and how it is written, or why there is none.

import Dates
import Tables

/// What stands in a cell that is drawn.
enum Reading: Hashable {
    /// A number.
    case number(Amount)
    /// A number that is not told: it has no place in a drawing.
    case suppressed
    /// No number.
    case none

    /// The number, or nil.
    var amount: Amount? {
        if case .number(let amount) = self { amount } else { nil }
    }
}

/// An exact number: a count or a decimal of at most nine decimals, counted in billionths, so that
/// every place of a drawing is worked out in whole numbers.
struct Amount: Hashable {
    /// The number in billionths.
    let billionths: Int128
    /// How many decimals are written.
    let decimals: Int

    /// One, in billionths.
    static let one: Int128 = 1_000_000_000

    init(billionths: Int128, decimals: Int) {
        self.billionths = billionths
        self.decimals = decimals
    }

    /// A number as people read it: `1,234.5`, with a true minus sign. From a trillion on, whole
    /// trillions: no label has room for more, and the table has all of it.
    var words: String {
        let ones = billionths.magnitude / Self.one.magnitude
        let trillion: UInt128 = 1_000_000_000_000
        let isVast = ones >= trillion
        let whole = String(isVast ? ones / trillion : ones)
        var grouped = ""
        for (index, digit) in whole.enumerated() {
            if index > 0, (whole.count - index).isMultiple(of: 3) { grouped.append(",") }
            grouped.append(digit)
        }
        if isVast {
            grouped += " trillion"
        } else if decimals > 0 {
            let rest = String((billionths.magnitude % Self.one.magnitude) + Self.one.magnitude)
            grouped += "." + rest.dropFirst().prefix(decimals)
        }
        return (billionths < 0 ? "\u{2212}" : "") + grouped
    }

    /// The number in a unit: `96.2%`, but `12` of reviews.
    func words(in unit: Chart.Unit) -> String { words + (unit.isPercent ? "%" : "") }

    /// A change in a unit, with its sign: `+12`, `−3`, `0`.
    func change(in unit: Chart.Unit) -> String {
        (billionths > 0 ? "+" : "") + words(in: unit)
    }
}

extension Cell {
    /// What the cell gives a drawing. Only numbers are drawn.
    var reading: Reading {
        switch self {
        case .count(let count):
            .number(Amount(billionths: Int128(count) * Amount.one, decimals: 0))
        case .decimal(let decimal):
            .number(Amount(decimal))
        case .suppressed: .suppressed
        case .empty, .text, .date, .instant, .flag: .none
        }
    }

    /// The cell as the name of a row.
    var name: String {
        switch self {
        case .date(let date): return DateSpelling.words(date)
        case .count(let count): return String(count)
        case .empty: return "not known"
        case .text, .decimal, .instant, .flag, .suppressed:
            var bytes: [UInt8] = []
            appendPlain(to: &bytes)
            return String(decoding: bytes, as: UTF8.self)
        }
    }
}

extension Amount {
    /// A decimal, exactly.
    init(_ decimal: FixedDecimal) {
        let tens = (decimal.decimals..<FixedDecimal.mostDecimals).reduce(into: Int128(1)) {
            product, _ in product *= 10
        }
        self.init(billionths: Int128(decimal.units) * tens, decimals: decimal.decimals)
    }
}

extension Table {
    /// What each row has in a column of the table.
    func readings(_ key: String) -> [Reading] { cells(key).map(\.reading) }

    /// The names of the rows, by the column that has them.
    func names(_ key: String) -> [String] { cells(key).map(\.name) }

    /// What people call a column.
    func title(of key: String) -> String {
        columns.first { $0.key == key }?.title ?? key
    }

    private func cells(_ key: String) -> [Cell] {
        guard let column = columns.firstIndex(where: { $0.key == key }) else { return [] }
        return rows.map { $0[column] }
    }
}
