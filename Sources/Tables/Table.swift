// A table: columns, and rows of cells under them.

/// One answer in rows. Every row has a cell for each column; an empty table keeps its columns.
@frozen public struct Table: Sendable, Hashable {
    /// What the table shows, for people: `Reviews held, 2016-17`.
    public let title: String
    /// What a reader must know beside the numbers, or nil.
    public internal(set) var note: String?
    /// The columns, in order. Their keys differ.
    public let columns: [Column]
    /// The rows, in order, each as long as `columns`.
    public internal(set) var rows: [[Cell]]
    /// Where each row stands among those of other parts of a ledger; empty where nobody asked, or
    /// as long as `rows`.
    public internal(set) var places: [RowPlace] = []
    /// What the numbers are, for publication; nil where nobody has said.
    public internal(set) var disclosure: Disclosure?

    /// A table. A row that is longer or shorter than the columns is a bug in the caller.
    public init(title: String, note: String? = nil, columns: [Column], rows: [[Cell]] = []) {
        precondition(
            rows.allSatisfy { $0.count == columns.count }, "a row has one cell for each column")
        self.title = title
        self.note = note
        self.columns = columns
        self.rows = rows
    }

    /// Adds a row at the end; it has one cell for each column.
    public mutating func append(_ row: [Cell]) {
        precondition(row.count == columns.count, "a row has one cell for each column")
        rows.append(row)
    }
}
