// Tables of a made-up year, with everything that follows between them, laid out for an attacker.

import Tables

/// Tables as a report has them, of random counts: a population by two things, by a third, against
/// the year before, reviews month by month with what was late, parts of wholes with percentages.
struct RandomPublication {
    /// A number of the world: where it is printed, and whether it is of people.
    private struct Number {
        let value: Int
        var cells: [(table: Int, row: Int, column: Int)] = []
        var isSigned = false
        var isPeople = true
    }

    private(set) var tables: [Table] = []
    private var numbers: [Number] = []
    private var sums: [[(item: Int, factor: Int)]] = []
    private var shares: [(table: Int, row: Int, column: Int, part: Int, whole: Int)] = []
    private var chance: SeededNumbers

    init(seed: Int) {
        chance = SeededNumbers(seed)
        let rows = population()
        comparison(rows)
        if chance.chance(70) { parts(rows) }
        if chance.chance(60) { reviews() }
    }

    /// What an attacker knows of the tables as they are published.
    func knowledge(of published: [Table]) -> Knowledge {
        var knowledge = Knowledge()
        for number in numbers {
            knowledge.items.append(
                Knowledge.Item(
                    truth: number.value,
                    cells: number.cells.map { published[$0.table].rows[$0.row][$0.column] },
                    isPeople: number.isPeople, isSigned: number.isSigned))
        }
        knowledge.sums = sums
        for share in shares {
            guard case .decimal(let percent) = published[share.table].rows[share.row][share.column]
            else { continue }
            knowledge.shares.append(
                Knowledge.Share(part: share.part, whole: share.whole, percent: percent))
        }
        return knowledge
    }
}

extension RandomPublication {
    /// A population by two things with totals, and by a third: the numbers of its rows' totals.
    private mutating func population() -> [Int] {
        let height = Int.random(in: 2...5, using: &chance)
        let width = Int.random(in: 2...4, using: &chance)
        let grid = (0..<height).map { _ in (0..<width).map { _ in make(chance.count()) } }
        let sides = grid.map { row in total(row) }
        let feet = (0..<width).map { column in total(grid.map { $0[column] }) }
        let all = total(sides)
        link(all, feet)
        let hasSides = chance.chance(70)
        let keys = (0..<width).map { "c\($0)" }
        var table = Table(
            title: "By two things",
            columns: [Column("row", .text)] + keys.map { Column($0, .count) }
                + (hasSides ? [Column("all", .count), Column("percent", .decimal)] : []))
        for (place, row) in (grid + [feet]).enumerated() {
            let side = place < height ? sides[place] : all
            var cells: [Cell] = [.text("row \(place)")]
            for (column, number) in row.enumerated() {
                cells.append(cell(number, 0, place, column + 1))
            }
            if hasSides {
                cells.append(cell(side, 0, place, width + 1))
                cells.append(percent(side, all, 0, place, width + 2))
            }
            table.append(cells)
        }
        let values = numbers.map(\.value)
        tables.append(
            table.declared { said in
                for key in keys {
                    said.people(key)
                    said.sum(row: said.last, of: said.parts, in: key)
                }
                for row in said.rows {
                    let name = row == height ? "all" : "side \(row)"
                    let value = values[row == height ? all : sides[row]]
                    let cells = keys.map { Disclosure.Number.cell(row: row, column: $0) }
                    if hasSides {
                        said.people("all", rows: row..<row + 1)
                        said.name(name, row: row, "all")
                        said.sum("all", of: keys, rows: row..<row + 1)
                        said.share(
                            "percent", of: "all", inAll: .cell(row: height, column: "all"),
                            rows: row..<row + 1)
                    } else {
                        said.sum(.named(name, value), of: cells)
                    }
                }
                if hasSides { said.lastRowIsTotal(of: "all") }
            })
        third(all)
        return sides
    }

    /// The same population by something else, with the total or without.
    private mutating func third(_ all: Int) {
        var left = numbers[all].value
        var own: [Int] = []
        for _ in 0..<Int.random(in: 1...5, using: &chance) where left > 0 {
            let part = min(left, max(1, chance.count()))
            own.append(make(part))
            left -= part
        }
        if left > 0 || own.isEmpty { own.append(make(left)) }
        link(all, own)
        let hasTotal = chance.chance(50)
        let place = tables.count
        var table = Table(
            title: "By a third", columns: [Column("row", .text), Column("n", .count)])
        for (row, number) in (own + (hasTotal ? [all] : [])).enumerated() {
            table.append([.text("row \(row)"), cell(number, place, row, 1)])
        }
        let value = numbers[all].value
        tables.append(
            table.declared { said in
                said.people("n")
                if hasTotal {
                    said.lastRowIsTotal(of: "n")
                    said.name("all", row: said.last, "n")
                } else {
                    said.sum(
                        .named("all", value), of: said.rows.map { .cell(row: $0, column: "n") })
                }
            })
    }

    /// The rows' totals beside the year before, with the change, and totals of both.
    private mutating func comparison(_ rows: [Int]) {
        let before = rows.map { _ in make(chance.count()) }
        let all = total(rows)
        let allBefore = total(before)
        let place = tables.count
        var table = Table(
            title: "Against the year before",
            columns: [
                Column("row", .text), Column("now", .count), Column("before", .count),
                Column("change", .count),
            ])
        for (row, pair) in zip(rows + [all], before + [allBefore]).enumerated() {
            let change = make(numbers[pair.0].value - numbers[pair.1].value)
            numbers[change].isSigned = true
            sums.append([(pair.0, 1), (pair.1, -1), (change, -1)])
            table.append([
                .text("row \(row)"), cell(pair.0, place, row, 1), cell(pair.1, place, row, 2),
                cell(change, place, row, 3),
            ])
        }
        tables.append(
            table.declared { said in
                said.people("now", "before")
                said.made("change", of: ["now", "before"])
                said.lastRowIsTotal(of: "now", "before")
                for row in said.parts { said.name("side \(row)", row: row, "now") }
                said.name("all", row: said.last, "now")
            })
    }

    /// Some of each row, and their share; nobody prints how many are left.
    private mutating func parts(_ rows: [Int]) {
        let place = tables.count
        var table = Table(
            title: "Some of each",
            columns: [
                Column("row", .text), Column("n", .count), Column("of", .count),
                Column("percent", .decimal),
            ])
        for (row, whole) in rows.enumerated() {
            let part = make(
                chance.chance(20)
                    ? numbers[whole].value
                    : Int.random(in: 0...numbers[whole].value, using: &chance))
            let rest = make(numbers[whole].value - numbers[part].value)
            sums.append([(whole, 1), (part, -1), (rest, -1)])
            table.append([
                .text("row \(row)"), cell(part, place, row, 1), cell(whole, place, row, 2),
                percent(part, whole, place, row, 3),
            ])
        }
        tables.append(
            table.declared { said in
                said.share("percent", of: "n", in: "of")
                for row in said.rows { said.name("side \(row)", row: row, "of") }
            })
    }

    /// Reviews of months: held, in time, late, the share; children beside them; all of them.
    private mutating func reviews() {
        let place = tables.count
        let months = Int.random(in: 2...6, using: &chance)
        var rows = (0..<months).map { _ -> [Int] in
            let inTime = make(chance.count() * Int.random(in: 1...4, using: &chance))
            let late = make(chance.count())
            return [total([inTime, late]), inTime, late]
        }
        rows.append((0..<3).map { column in total(rows.map { $0[column] }) })
        link(rows[months][0], [rows[months][1], rows[months][2]])
        var table = Table(
            title: "Reviews",
            columns: [
                Column("month", .text), Column("held", .count), Column("in_time", .count),
                Column("late", .count), Column("percent", .decimal), Column("children", .count),
            ])
        for (row, own) in rows.enumerated() {
            let held = numbers[own[0]].value
            let children = make(
                held == 0 ? 0 : Int.random(in: (held + 1) / 2...held, using: &chance))
            let slack = make(held - numbers[children].value)
            numbers[slack].isPeople = false
            sums.append([(own[0], 1), (children, -1), (slack, -1)])
            table.append(
                [.text("month \(row)")] + (0..<3).map { cell(own[$0], place, row, $0 + 1) } + [
                    percent(own[1], own[0], place, row, 4), cell(children, place, row, 5),
                ])
        }
        tables.append(
            table.declared { said in
                said.people("held", "in_time", "late", "children")
                said.sum("held", of: ["in_time", "late"])
                said.made("percent", of: ["in_time", "held"])
                said.atMost("children", "held")
                said.lastRowIsTotal(of: "held", "in_time", "late")
            })
    }
}

extension RandomPublication {
    private mutating func make(_ value: Int) -> Int {
        numbers.append(Number(value: value))
        return numbers.count - 1
    }

    private mutating func total(_ parts: [Int]) -> Int {
        let all = make(parts.reduce(0) { $0 + numbers[$1].value })
        link(all, parts)
        return all
    }

    private mutating func link(_ all: Int, _ parts: [Int]) {
        sums.append([(all, -1)] + parts.map { ($0, 1) })
    }

    private mutating func cell(_ number: Int, _ table: Int, _ row: Int, _ column: Int) -> Cell {
        numbers[number].cells.append((table, row, column))
        return .count(numbers[number].value)
    }

    private mutating func percent(
        _ part: Int, _ whole: Int, _ table: Int, _ row: Int, _ column: Int
    ) -> Cell {
        shares.append((table, row, column, part, whole))
        return Cell(
            FixedDecimal.percent(
                numerator: numbers[part].value, denominator: numbers[whole].value, decimals: 1))
    }
}
