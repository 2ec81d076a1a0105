// A table with its rows in another order, and what was declared of them.

extension Table {
    /// The table with its rows in the order of `places`, each of which is a row of it.
    func reordered(_ places: [Int]) -> Table {
        if places == Array(rows.indices) { return self }
        var table = self
        table.rows = places.map { rows[$0] }
        var new: [Int: Int] = [:]
        for (place, old) in places.enumerated() { new[old] = place }
        table.disclosure = disclosure?.moved { new[$0] ?? $0 }
        return table
    }
}

extension Disclosure {
    /// What was declared, of rows that stand elsewhere now.
    fileprivate func moved(_ place: (Int) -> Int) -> Disclosure {
        func moved(_ number: Number) -> Number {
            switch number {
            case .cell(let row, let column): .cell(row: place(row), column: column)
            case .named: number
            }
        }
        var new = self
        new.meanings = [:]
        for (spot, meaning) in meanings {
            let own = Place(row: place(spot.row), column: spot.column)
            switch meaning {
            case .made(let numbers): new.meanings[own] = .made(of: numbers.map(moved))
            case .people, .balance, .open, .never: new.meanings[own] = meaning
            }
        }
        new.names = [:]
        for (spot, name) in names {
            new.names[Place(row: place(spot.row), column: spot.column)] = name
        }
        new.likenesses = [:]
        for (spot, name) in likenesses {
            new.likenesses[Place(row: place(spot.row), column: spot.column)] = name
        }
        new.sums = sums.map { sum in
            Sum(
                total: moved(sum.total), plus: sum.plus.map(moved), minus: sum.minus.map(moved),
                rest: sum.rest)
        }
        new.noteNumbers = noteNumbers.map(moved)
        return new
    }
}
