// The numbers of all tables of a publication as quantities, and the equations between them.

/// A count of something, however often it is printed.
struct Quantity {
    /// How many there are.
    let value: Int
    /// Whether it is suppressed while it is small.
    let isSensitive: Bool
    /// Whether it may be below zero.
    let isBalance: Bool
    /// The least that a reader must think possible where it is suppressed; nil for a balance.
    var least: Int?
    /// How many cells go where it goes.
    var cells = 0
    /// How many of them print it as it is.
    var prints = 0
    /// The equations that it is in.
    var equations: [Int] = []
}

/// A sum of quantities, each so many times, that is zero.
struct Equation {
    /// One quantity of it.
    struct Term {
        let quantity: Int
        let factor: Int
    }

    /// Its quantities, none twice, none of value zero but what may be so unseen.
    let terms: [Term]
    /// Whether one of them is nobody's, so that the others tell only a bound.
    let isBound: Bool
}

/// What a cell needs to be told.
enum CellNeed {
    /// Nothing: it is no number, or nobody's.
    case nothing
    /// All these quantities.
    case quantities([Int])
    /// It is never told: nobody said what it is.
    case neverTold
}

/// Everything that the declarations of some tables say.
struct QuantityNet {
    /// The quantities.
    private(set) var quantities: [Quantity] = []
    /// The equations that hold between them.
    private(set) var equations: [Equation] = []
    /// What each cell needs, by table, row and column.
    private(set) var needs: [[[CellNeed]]] = []
    /// The quantities that each table's note says.
    private(set) var notes: [[Int]] = []
    /// What the declarations say wrongly: a bug of whoever declared.
    private(set) var complaints: [String] = []

    private var named = NamedQuantities()

    /// The net of some tables, and of sums that no table has for itself.
    init(_ tables: [Table], also sums: [Disclosure.Sum]) {
        for table in tables { named.read(table) }
        for (place, table) in tables.enumerated() { read(table, place) }
        for (place, table) in tables.enumerated() { relate(table, place) }
        for sum in sums { add(sum, NumberReader()) }
        complaints += named.complaints
        for (place, equation) in equations.enumerated() {
            for term in equation.terms { quantities[term.quantity].equations.append(place) }
        }
    }

    private mutating func add(
        _ value: Int, sensitive: Bool = true, balance: Bool = false, least: Int? = 1
    ) -> Int {
        quantities.append(
            Quantity(
                value: value, isSensitive: sensitive, isBalance: balance,
                least: balance ? nil : least))
        return quantities.count - 1
    }

    private mutating func quantity(named name: String, _ value: Int, balance: Bool) -> Int {
        if let known = named.quantity(of: name, value) { return known }
        let new = add(value, balance: balance)
        named.keep(new, for: name, value)
        return new
    }
}

extension QuantityNet {
    /// Makes the quantities of the cells that are counts; the others are seen to afterwards.
    private mutating func read(_ table: Table, _ place: Int) {
        needs.append(
            table.rows.map { row in
                row.map { cell in cell.isNumber ? CellNeed.neverTold : .nothing }
            })
        guard let said = table.disclosure else { return }
        if said.rows != table.rows.indices {
            complaints.append("\(table.title): rows were added after its numbers were declared")
            return
        }
        for row in table.rows.indices {
            for (column, head) in table.columns.enumerated() {
                let cell = table.rows[row][column]
                guard cell.isNumber else { continue }
                let spot = Disclosure.Place(row: row, column: head.key)
                switch said.meanings[spot] {
                case .open: needs[place][row][column] = .nothing
                case .people, .balance:
                    guard let value = cell.whole else {
                        complaints.append("\(table.title): \(head.key) is no whole number")
                        continue
                    }
                    let isBalance = said.meanings[spot] == .balance
                    if value < 0 && !isBalance {
                        complaints.append("\(table.title): \(head.key) is below zero")
                    }
                    let quantity =
                        if let name = (said.names[spot] ?? said.likenesses[spot])?.first {
                            self.quantity(named: name, value, balance: isBalance || value < 0)
                        } else {
                            add(value, balance: isBalance || value < 0)
                        }
                    quantities[quantity].cells += 1
                    quantities[quantity].prints += 1
                    needs[place][row][column] = .quantities([quantity])
                case .made, .never, nil: continue
                }
            }
        }
    }

    /// Finds what the made numbers are made of, and writes the sums as equations.
    private mutating func relate(_ table: Table, _ place: Int) {
        notes.append([])
        guard let said = table.disclosure, said.rows == table.rows.indices else { return }
        let columns = Dictionary(
            table.columns.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { a, _ in a })
        let reader = NumberReader(table: table, place: place, said: said, columns: columns)
        for row in table.rows.indices {
            for (column, head) in table.columns.enumerated() where table.rows[row][column].isNumber
            {
                let spot = Disclosure.Place(row: row, column: head.key)
                guard case .made(let numbers) = said.meanings[spot] else { continue }
                let need = need(of: numbers, reader, depth: 0)
                needs[place][row][column] = need
                if case .quantities(let own) = need {
                    for quantity in own { quantities[quantity].cells += 1 }
                }
            }
        }
        for sum in said.sums { add(sum, reader) }
        if case .quantities(let told) = need(of: said.noteNumbers, reader, depth: 0) {
            notes[place] = told
            for quantity in told { quantities[quantity].cells += 1 }
        }
    }

    /// A table while its declaration is read.
    private struct NumberReader {
        var table = Table(title: "Across tables", columns: [])
        var place = -1
        var said = Disclosure(rows: 0..<0)
        var columns: [String: Int] = [:]
    }

    /// What numbers need together. A cell without a number needs nothing.
    private mutating func need(
        of numbers: [Disclosure.Number], _ reader: NumberReader, depth: Int
    ) -> CellNeed {
        var all: [Int] = []
        for number in numbers {
            switch need(of: number, reader, depth: depth) {
            case .nothing: continue
            case .quantities(let own): for one in own where !all.contains(one) { all.append(one) }
            case .neverTold: return .neverTold
            }
        }
        return .quantities(all)
    }

    private mutating func need(
        of number: Disclosure.Number, _ reader: NumberReader, depth: Int
    ) -> CellNeed {
        switch number {
        case .named(let name, let value):
            return .quantities([
                quantity(named: name, value, balance: value < 0)
            ])
        case .cell(let row, let key):
            guard let column = reader.columns[key], reader.table.rows.indices.contains(row) else {
                complaints.append("\(reader.table.title): there is no \(key) in row \(row)")
                return .neverTold
            }
            let spot = Disclosure.Place(row: row, column: key)
            if case .made(let numbers) = reader.said.meanings[spot] {
                // A number that is made of itself is told never.
                return depth > 8 ? .neverTold : need(of: numbers, reader, depth: depth + 1)
            }
            return needs[reader.place][row][column]
        }
    }

    /// Writes a sum as an equation, where all its numbers are there and it is true.
    private mutating func add(_ sum: Disclosure.Sum, _ reader: NumberReader) {
        var factors: [Int: Int] = [:]
        let signed =
            [(sum.total, -1)] + sum.plus.map { ($0, 1) } + sum.minus.map { ($0, -1) }
        for (number, factor) in signed {
            switch need(of: number, reader, depth: 0) {
            case .quantities(let own) where own.count == 1: factors[own[0], default: 0] += factor
            case .nothing where isEmpty(number, reader): return
            case .nothing, .quantities, .neverTold:
                complaints.append("\(reader.table.title): a sum has a number that is no count")
                return
            }
        }
        let left = -factors.reduce(0) { $0 + quantities[$1.key].value * $1.value }
        switch sum.rest {
        case .none:
            if left != 0 {
                complaints.append("\(reader.table.title): a sum is out by \(left)")
                return
            }
        case .people, .slack:
            if left < 0 {
                complaints.append("\(reader.table.title): a part is more than its whole")
                return
            }
            if sum.rest == .slack {
                factors[add(left, sensitive: false, least: 0)] = 1
            } else if left > 0 {
                factors[add(left, least: 0)] = 1
            }
        }
        let terms = factors.filter { id, factor in
            factor != 0 && (quantities[id].value != 0 || !quantities[id].isSensitive)
        }.sorted { $0.key < $1.key }.map { Equation.Term(quantity: $0.key, factor: $0.value) }
        if terms.isEmpty { return }
        equations.append(Equation(terms: terms, isBound: sum.rest == .slack))
    }

    private func isEmpty(_ number: Disclosure.Number, _ reader: NumberReader) -> Bool {
        guard case .cell(let row, let key) = number, let column = reader.columns[key] else {
            return false
        }
        return reader.table.rows[row][column] == .empty
    }
}

extension Cell {
    /// Whether it tells a number.
    var isNumber: Bool {
        switch self {
        case .count, .decimal: true
        case .empty, .text, .date, .instant, .flag, .suppressed: false
        }
    }

    /// The whole number that it tells, or nil where it tells none.
    public var whole: Int? {
        switch self {
        case .count(let count): return count
        case .decimal(let decimal):
            var units = decimal.units
            for _ in 0..<decimal.decimals {
                if units % 10 != 0 { return nil }
                units /= 10
            }
            return Int(units)
        case .empty, .text, .date, .instant, .flag, .suppressed: return nil
        }
    }
}
