// What a row of a spreadsheet says: its events, and what is wrong with it.

public import CareEvents
public import Dates
public import TextFormats

/// A row as it was read.
public struct SheetRow: Sendable {
    /// The line on which it begins, from 1.
    public let line: Int
    /// Its cells, without blanks round them.
    public let cells: [String]

    /// Whether nothing stands in it.
    var isBlank: Bool { cells.allSatisfy(\.isEmpty) }
}

/// An event that a row says.
public struct SheetFact: Sendable {
    /// The type.
    public let type: EventType
    /// The child, where it is about one.
    public let child: String?
    /// The day.
    public let day: CalendarDate
    /// The fields, in the order of the vocabulary.
    public let payload: [(key: FieldKey, value: JSONValue)]
    /// The idempotency key.
    public let key: String
    /// Each field of the map with the cell it was made of and what it became, for people.
    public let readings: [SheetReading]
}

/// One field of an event, both ways.
public struct SheetReading: Sendable {
    /// The field as the map has it.
    public let field: String
    /// The columns, empty for a constant.
    public let column: String
    /// What stands in them.
    public let cell: String
    /// What it became.
    public let value: String
}

/// Something that is wrong with a row.
public struct SheetRowFault: Sendable {
    /// The line.
    public let line: Int
    /// The columns, empty for what the map says of every row.
    public let column: String
    /// What stands there.
    public let value: String
    /// The rule: `format`, `codes` for a cell that is in no table of the map, `key`, `C3`, and
    /// `J1` to `J6` of the journey.
    public let rule: String
    /// What is wrong.
    public let what: String
    /// What to do.
    public let remedy: String

    /// A fault of these parts.
    public init(
        line: Int, column: String, value: String, rule: String, what: String, remedy: String
    ) {
        self.line = line
        self.column = column
        self.value = value
        self.rule = rule
        self.what = what
        self.remedy = remedy
    }
}

/// A row with what it says. Where it has faults nothing of it is taken.
public struct ToldRow: Sendable {
    /// The row.
    public let row: SheetRow
    /// The events, in the order of the map; none where no section has one in the row.
    public let facts: [SheetFact]
    /// What is wrong with it.
    public let faults: [SheetRowFault]
}
