// Tables as they may be published: small counts of people suppressed, and what would tell them.

/// The door to suppression (CNT-8).
public enum Publication {
    /// The tables of one publication, in their order, as everyone may read them: counts of people
    /// from 1 to one less than the threshold are suppressed, and as many others as it takes so
    /// that none of them follows from what is left. All tables that a reader will hold side by
    /// side go in together, and the sums between named numbers that no table has for itself.
    public static func suppressed(
        _ tables: [Table], below threshold: Int, also sums: [Disclosure.Sum] = []
    ) -> [Table] {
        published(tables, below: threshold, also: sums).tables
    }

    /// The same, with how much was suppressed.
    public static func published(
        _ tables: [Table], below threshold: Int, also sums: [Disclosure.Sum] = []
    ) -> PublishedTables {
        let net = QuantityNet(tables, also: sums)
        var suppressor = Suppressor(net, below: threshold)
        suppressor.run()
        let isProved = SuppressionAudit.holds(suppressor)
        var published = PublishedTables(complaints: net.complaints)
        published.small = net.smallCells(suppressor.isPrimary)
        for (place, table) in tables.enumerated() {
            var (table, hidden) = table.withheld { row, column in
                switch net.needs[place][row][column] {
                case .nothing: false
                case .neverTold: true
                // What is not proved is not published.
                case .quantities(let own): !isProved || own.contains { suppressor.isHidden[$0] }
                }
            }
            if net.notes[place].contains(where: { !isProved || suppressor.isHidden[$0] }) {
                table.note = nil
            }
            if hidden > 0 { table.sayWhatIsSuppressed(hidden, below: threshold) }
            published.tables.append(table)
            published.suppressed.append(hidden)
        }
        if !isProved { published.complaints.append("a suppression could not be proved") }
        return published
    }
}

/// Tables that everyone may read, and how much is not in them.
public struct PublishedTables: Sendable {
    /// The tables, in the order they were given.
    public internal(set) var tables: [Table] = []
    /// How many cells of each are suppressed.
    public internal(set) var suppressed: [Int] = []
    /// How many cells print a count that is itself small; the others went with them.
    public internal(set) var small = 0
    /// What the declarations say wrongly: sums that are none, names of two numbers. A bug.
    public internal(set) var complaints: [String]
}

extension QuantityNet {
    /// The cells that print a small count as it is.
    func smallCells(_ isSmall: [Bool]) -> Int {
        zip(quantities, isSmall).reduce(0) { $0 + ($1.1 ? $1.0.prints : 0) }
    }
}

extension Table {
    /// The table with the cells that are to go, and how many they are. Rows that stood in the
    /// order of a number that is gone go to the end, in the order of their labels.
    fileprivate func withheld(_ isHidden: (Int, Int) -> Bool) -> (Table, Int) {
        var table = self
        var number = 0
        for row in rows.indices {
            for column in columns.indices where isHidden(row, column) {
                table.rows[row][column] = .suppressed
                number += 1
            }
        }
        guard let order = disclosure?.order,
            let column = columns.firstIndex(where: { $0.key == order.column })
        else { return (table, number) }
        let told = order.rows.filter { table.rows[$0][column] != .suppressed }
        let gone = order.rows.filter { table.rows[$0][column] == .suppressed }.sorted { a, b in
            label(of: a).lexicographicallyPrecedes(label(of: b))
        }
        let places =
            rows.indices.prefix(order.rows.lowerBound) + told + gone
            + rows.indices.suffix(from: order.rows.upperBound)
        return (table.reordered(Array(places)), number)
    }

    private func label(of row: Int) -> [UInt8] {
        rows[row].lazy.compactMap { cell in
            if case .text(let words) = cell { Array(words.utf8) } else { nil }
        }.first ?? []
    }

    fileprivate mutating func sayWhatIsSuppressed(_ number: Int, below threshold: Int) {
        let small = threshold == 2 ? "1" : "1 to \(threshold - 1)"
        let words =
            "\(number) \(number == 1 ? "number is" : "numbers are") suppressed "
            + "(\(Cell.suppressionMark)): counts of \(small), and others from which they would "
            + "follow."
        note = note.map { $0 + " " + words } ?? words
    }
}
