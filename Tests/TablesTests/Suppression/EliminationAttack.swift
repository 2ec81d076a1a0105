// An attack by algebra: all sums at once, solved exactly in fractions.

/// Gaussian elimination over the rationals: what the equations alone determine.
struct EliminationAttack {
    /// The numbers that are determined, with what they are.
    private(set) var found: [Int: Int] = [:]

    init(_ knowledge: Knowledge) {
        let told = knowledge.items.map(\.told)
        var rows: [[Int: Fraction]] = knowledge.sums.map { sum in
            var row: [Int: Fraction] = [:]
            for (item, factor) in sum {
                // The constant stands under -1.
                let place = told[item] == nil ? item : -1
                let value = factor * (told[item] ?? 1)
                row[place] = (row[place] ?? Fraction(0)) + Fraction(value)
            }
            return row.filter { $0.value.top != 0 }
        }
        var next = 0
        let unknown = knowledge.items.indices.filter { told[$0] == nil }
        for item in unknown {
            guard let pivot = rows.indices.dropFirst(next).first(where: { rows[$0][item] != nil })
            else { continue }
            rows.swapAt(next, pivot)
            guard let head = rows[next][item] else { continue }
            rows[next] = rows[next].mapValues { $0 / head }
            for row in rows.indices where row != next {
                guard let times = rows[row][item] else { continue }
                for (place, value) in rows[next] {
                    let left = (rows[row][place] ?? Fraction(0)) - times * value
                    rows[row][place] = left.top == 0 ? nil : left
                }
            }
            next += 1
        }
        for row in rows {
            let items = row.keys.filter { $0 >= 0 }
            guard items.count == 1, let item = items.first, let factor = row[item] else { continue }
            let value = Fraction(0) - (row[-1] ?? Fraction(0)) / factor
            if value.bottom == 1 { found[item] = value.top }
        }
    }
}

/// A fraction in lowest terms.
struct Fraction: Hashable {
    let top: Int
    let bottom: Int

    init(_ top: Int, _ bottom: Int = 1) {
        var (a, b) = (abs(top), abs(bottom))
        while b != 0 { (a, b) = (b, a % b) }
        let sign = bottom < 0 ? -1 : 1
        self.top = sign * top / max(a, 1)
        self.bottom = sign * bottom / max(a, 1)
    }

    static func + (a: Fraction, b: Fraction) -> Fraction {
        Fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom)
    }
    static func - (a: Fraction, b: Fraction) -> Fraction { a + Fraction(-b.top, b.bottom) }
    static func * (a: Fraction, b: Fraction) -> Fraction {
        Fraction(a.top * b.top, a.bottom * b.bottom)
    }
    static func / (a: Fraction, b: Fraction) -> Fraction {
        Fraction(a.top * b.bottom, a.bottom * b.top)
    }
}
