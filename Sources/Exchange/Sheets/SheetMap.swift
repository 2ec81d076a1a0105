// How a spreadsheet says events: which columns make which fields, in lines that people write.

public import CareEvents

/// A map from the rows of a spreadsheet to events, read from its text by ``init(_:)``.
///
/// ```
/// [escalation_raised]
/// key           = drp:{Ref}
/// occurred_on   = {Date raised}
/// child_ids     = {Child ID} | split ;
/// escalation_id = DRP-{Ref}
/// stage         = {Stage} | code stages
/// population    = cla
///
/// [codes stages]
/// Informal = informal
/// Stage 1  = 1
/// ```
///
/// A section makes one event of each row, where its `where` lines hold; several sections make
/// several. The format is described in the page on spreadsheets.
public struct SheetMap: Sendable {
    /// Which row of the file has the names of the columns, from 1.
    public internal(set) var headingRow = 1
    /// What each row says, in this order.
    public internal(set) var sections: [Section] = []
    var tables: [String: Table] = [:]

    /// One event of a row.
    public struct Section: Sendable {
        /// The type of the event.
        public let type: EventType
        /// Where it stands in the map.
        let line: Int
        var conditions: [Condition] = []
        var fields: [Field] = []

        func field(_ target: Target) -> Field? { fields.first { $0.target == target } }
    }

    /// What a field of the map becomes.
    enum Target: Hashable {
        /// The idempotency key of the event.
        case key
        /// The child, by `child_id`.
        case child
        /// A field of the type, or the day.
        case field(FieldKey)
        /// A member of a field that is an object: `answers.q1`.
        case member(FieldKey, String)
    }

    /// A field and how its value is made.
    struct Field {
        let target: Target
        let name: String
        let rule: SheetRule
    }

    /// When a section has an event in a row.
    struct Condition {
        let rule: SheetRule
        /// The values for which it holds, nil where any will do.
        let among: [String]?
        /// Whether it holds for all other values instead.
        let isNot: Bool
    }

    /// Codes by what the cells say.
    struct Table {
        let line: Int
        /// Each with its cell, whose case does not matter.
        var codes: [String: String] = [:]
        /// What every other cell is, nil where there is no such line.
        var other: String?
    }

    /// All columns that the map names, each once.
    var columns: [SheetColumn] {
        var seen: Set<SheetColumn> = []
        let rules = sections.flatMap { section in
            section.fields.map(\.rule) + section.conditions.map(\.rule)
        }
        return rules.flatMap(\.columns).filter { seen.insert($0).inserted }
    }
}

/// A column, as a map names it.
enum SheetColumn: Hashable, Sendable {
    /// By its name in the heading.
    case named(String)
    /// By its number from the left, from 1: `{#3}`.
    case numbered(Int)

    /// The name as messages have it.
    var words: String {
        switch self {
        case .named(let name): name
        case .numbered(let number): "#\(number)"
        }
    }
}

/// How a value is made: text with columns in it, and steps that change it.
struct SheetRule: Sendable {
    /// A part of the text.
    enum Piece: Sendable {
        case words(String)
        case column(SheetColumn)
    }

    /// One change.
    enum Step: Sendable {
        /// The code of a table.
        case code(String)
        /// Several values, parted by this.
        case split(String)
        /// What stands before, or behind, the first of these.
        case before(String)
        case after(String)
        /// With this before it.
        case prefix(String)
        /// In lower case; as an open word of the vocabulary.
        case lower, word
        /// This where there is nothing.
        case or(String)
        /// The day that is written so.
        case day(SheetDay)
    }

    let pieces: [Piece]
    let steps: [Step]
    /// Where it stands in the map.
    let line: Int

    /// The columns it takes.
    var columns: [SheetColumn] {
        pieces.compactMap { if case .column(let column) = $0 { column } else { nil } }
    }
}
