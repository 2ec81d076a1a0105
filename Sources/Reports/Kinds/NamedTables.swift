// The tables of a report by name: what is suppressed together, and what its words are made from.

import CareEvents
import Dates
import Journeys
import Policies
import Projections
public import Tables

/// The tables that a report is told from, each under a name of its own.
///
/// Sentences, key numbers and figures are made from these tables and from nothing else, after
/// small numbers were suppressed in all of them together: so none can tell what a table keeps.
public struct NamedTables: Sendable, Hashable {
    private var names: [String] = []
    private var tables: [Table] = []

    /// No tables.
    public init() {}

    /// All tables, in the order in which they were added.
    public var all: [Table] { tables }

    /// The table of a name. One that is not there is a bug of the report.
    public subscript(name: String) -> Table {
        guard let place = names.firstIndex(of: name) else {
            preconditionFailure("a report tells of a table it has not laid: \(name)")
        }
        return tables[place]
    }

    /// The names, in the order in which they were added.
    public var allNames: [String] { names }

    /// Adds a table under a new name.
    mutating func add(_ name: String, _ table: Table) {
        precondition(!names.contains(name), "two tables of a report have one name")
        names.append(name)
        tables.append(table)
    }

    /// The same names with other tables in their order, as suppression gives them back.
    public func with(_ tables: [Table]) -> NamedTables {
        precondition(tables.count == self.tables.count, "every table of a report stays")
        var changed = self
        changed.tables = tables
        return changed
    }
}

extension Table {
    /// The place of a column.
    func place(of key: String) -> Int {
        guard let place = columns.firstIndex(where: { $0.key == key }) else {
            preconditionFailure("a report tells of a column that is not there: \(key)")
        }
        return place
    }

    /// The cell of the row that begins with a label, empty where there is none.
    func cell(_ label: String, _ key: String) -> Cell {
        guard let row = rows.firstIndex(where: { $0.first == .text(label) }) else { return .empty }
        return cell(row, key)
    }

    /// The same columns with some rows.
    func keeping(_ title: String, note: String? = nil, where takes: ([Cell]) -> Bool) -> Table {
        Table(title: title, note: note, columns: columns, rows: rows.filter(takes))
    }
}

extension DateSpan {
    /// The period in the name of a number that stands in several tables.
    var inNames: String { "\(from) to \(to)" }
}

extension Cell {
    /// The whole number in the cell; nil where there is none or it is not told.
    var wholeNumber: Int? {
        switch self {
        case .count(let count): count
        case .decimal(let decimal) where decimal.decimals == 0: Int(decimal.units)
        case .empty, .text, .decimal, .date, .instant, .flag, .suppressed: nil
        }
    }

    /// The words in the cell, none where it has none.
    var words: String {
        if case .text(let text) = self { text } else { "" }
    }
}
