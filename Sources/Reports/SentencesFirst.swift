// For people: the sentence of a table above its rows, and no column that says the same in each.

public import Tables

extension Document {
    /// The same with every sentence above the rows that it sums up, where people read it first.
    public var sentencesFirst: Document {
        var told = self
        told.tables = tables.flatMap { table in
            guard let note = table.note, !table.rows.isEmpty else { return [table] }
            return [
                Table(title: table.title, note: note, columns: []),
                Table(title: "", columns: table.columns, rows: table.rows),
            ]
        }
        return told
    }
}

extension Table {
    /// The same without some columns: those of which the title tells already.
    func without(_ keys: Set<String>) -> Table {
        let places = columns.indices.filter { !keys.contains(columns[$0].key) }
        return Table(
            title: title, note: note, columns: places.map { columns[$0] },
            rows: rows.map { row in places.map { row[$0] } })
    }

    /// The columns, among some, in which no row says anything.
    func unsaid(among keys: Set<String>) -> Set<String> {
        Set(
            columns.indices.filter { place in
                keys.contains(columns[place].key)
                    && rows.allSatisfy { $0[place] == .empty || $0[place] == .text("") }
            }.map { columns[$0].key })
    }
}
