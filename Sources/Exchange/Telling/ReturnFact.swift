// A fact that a return tells, before it is an event, or as the ledger tells it.

public import CareEvents
public import Dates
public import TextFormats

/// A fact about a child: a type, a day, and the fields that a return can say.
public struct ReturnFact: Sendable {
    /// The type.
    public let type: EventType
    /// The day it happened.
    public var day: CalendarDate
    /// The fields that a return can say, in no order.
    public var fields: [Field] = []
    /// The columns of its row that the facts do not say, or otherwise; by their keys.
    var returned: [Column] = []
    /// The row of the child that tells it, by its number; -1 for a fact read from the ledger.
    var row = -1
    /// The line that says a review's code in place of the review, -1 where the review says it.
    var codedBy: Int32 = -1
    /// The line of the ledger, -1 for a fact that is not in it.
    var seq: Int32 = -1

    /// A field and its value.
    public struct Field: Hashable, Sendable {
        /// The key.
        public let key: FieldKey
        /// The value.
        public let value: JSONValue
    }

    /// A column of a row and its text.
    struct Column: Hashable, Sendable {
        let key: String
        let text: String
    }

    init(_ type: EventType, _ day: CalendarDate, row: Int = -1) {
        self.type = type
        self.day = day
        self.row = row
    }

    /// The text of a field, empty where it is not said.
    func text(_ key: FieldKey) -> String {
        for field in fields where field.key == key {
            switch field.value {
            case .string(let text): return text
            case .bool(let flag): return flag ? "1" : "0"
            case .number(let number): return number.wholeNumber.map { "\($0)" } ?? ""
            case .list, .object: return ""
            }
        }
        return ""
    }

    /// Says a text, unless it is empty.
    mutating func say(_ key: FieldKey, _ text: String) {
        if !text.isEmpty { fields.append(Field(key: key, value: .string(text))) }
    }

    /// Says a day, where the text is one.
    mutating func sayDay(_ key: FieldKey, _ text: String) {
        if ReturnDay.day(text) != nil { say(key, text) }
    }

    /// Says yes for 1 and no for 0, and nothing for any other text.
    mutating func sayFlag(_ key: FieldKey, _ text: String) {
        if text == "1" || text == "0" {
            fields.append(Field(key: key, value: .bool(text == "1")))
        }
    }

    /// Says a whole number, where the text is a short one.
    mutating func sayNumber(_ key: FieldKey, _ text: String) {
        guard text.utf8.count < 7, let number = Int64(text), number >= 0 else { return }
        fields.append(Field(key: key, value: .number(Thousandths(Int(number)))))
    }

    /// What the row says besides, `nil` where the facts say it all.
    func returned(_ key: String) -> String? { returned.first { $0.key == key }?.text }

    /// Notes the columns in which a row differs from what the facts say.
    mutating func note(_ row: ReturnRow, against told: [String], from first: Int = 1) {
        for place in first..<row.cells.count where row.cells[place] != told[place] {
            returned.append(
                Column(key: row.module.columns[place].key, text: row.cells[place]))
        }
    }

    /// Notes that the return has the letter before the digits of the child's id.
    mutating func noteLetter(of child: String) {
        returned.append(Column(key: ReturnColumn.child.key, text: child))
    }

    /// Whether the return had the letter.
    var hasLetter: Bool { returned(ReturnColumn.child.key) != nil }

    /// Puts the row's own words in place of what the facts say.
    func overrule(_ told: inout [String], of module: ReturnModule) {
        for column in returned {
            if let place = module.columns.firstIndex(where: { $0.key == column.key }) {
                told[place] = column.text
            }
        }
    }

    /// The fields as the event has them: those that are said, and `returned` where there is any.
    public var payload: [Field] {
        guard !returned.isEmpty else { return fields }
        let members = returned.map { JSONObject.Member(key: $0.key, value: .string($0.text)) }
        return fields + [Field(key: .returned, value: .object(JSONObject(members)))]
    }
}
