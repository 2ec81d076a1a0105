// Numbers that stand in several places: the names by which they are known to be one.

/// The quantities of names. Names that one cell has are names of one quantity.
struct NamedQuantities {
    private struct Key: Hashable {
        let name: String
        let value: Int
    }

    private var places: [Key: Int] = [:]
    /// For each key the one that it is the same as; the last of them stands for itself.
    private var same: [Int] = []
    private var quantities: [Int: Int] = [:]
    private var valueOfName: [String: Int] = [:]
    /// Names of two numbers.
    private(set) var complaints: [String] = []

    /// Learns which names of a table are names of one quantity.
    mutating func read(_ table: Table) {
        for (row, cells) in table.rows.enumerated() {
            for (column, cell) in zip(table.columns, cells) {
                let spot = Disclosure.Place(row: row, column: column.key)
                let names = table.disclosure?.names[spot] ?? []
                let alike = table.disclosure?.likenesses[spot] ?? []
                guard let value = cell.whole, let first = (names + alike).first else { continue }
                for name in alike { same[root(name, value)] = root(first, value) }
                for name in names {
                    if let other = valueOfName.updateValue(value, forKey: name), other != value {
                        complaints.append(
                            "\(table.title): \(name) is \(value) here and \(other) elsewhere")
                    }
                    same[root(name, value)] = root(first, value)
                }
            }
        }
    }

    private mutating func root(_ name: String, _ value: Int) -> Int {
        let key = Key(name: name, value: value)
        var place = places[key] ?? same.count
        if place == same.count {
            places[key] = place
            same.append(place)
        }
        while same[place] != place { place = same[place] }
        return place
    }

    /// The quantity of a name, where it has one by now.
    mutating func quantity(of name: String, _ value: Int) -> Int? {
        quantities[root(name, value)]
    }

    /// Keeps the quantity of a name.
    mutating func keep(_ quantity: Int, for name: String, _ value: Int) {
        quantities[root(name, value)] = quantity
    }
}
