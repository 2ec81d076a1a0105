// Tells a row of a spreadsheet as events, by a map.

import CareEvents
import Dates
import TextFormats

/// Makes events of rows.
struct SheetTelling {
    private let map: SheetMap
    private let places: [SheetColumn: Int]
    /// The ids of digits, as they are in the ledger; and those that are spelt as these.
    private(set) var children: (ofDigits: Set<String>, likeThem: Set<String>) = ([], [])

    /// The telling of a file with a heading, which has every column that the map names.
    init(_ map: SheetMap, heading: CSVRow) throws(SheetFault) {
        self.map = map
        let names = heading.fields.map { Self.name($0) }
        if names.count == 1, let delimiter = Self.delimiter(in: names[0]) {
            throw .delimiter(delimiter, line: heading.line)
        }
        var places: [SheetColumn: Int] = [:]
        var missing: [String] = []
        for column in map.columns {
            switch column {
            case .numbered(let number) where number <= names.count: places[column] = number - 1
            case .numbered: missing.append(column.words)
            case .named(let name):
                let found = names.indices.filter { names[$0] == Self.name(name) }
                if found.count > 1 { throw .repeatedColumn(name, line: heading.line) }
                if let place = found.first { places[column] = place } else { missing.append(name) }
            }
        }
        if !missing.isEmpty {
            throw .missingColumns(
                missing, line: heading.line,
                there: heading.fields.map { trimmed($0) }.filter { !$0.isEmpty })
        }
        self.places = places
    }

    /// A name with its blanks and line feeds made one blank each, in lower case.
    private static func name(_ cell: String) -> String {
        cell.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    }

    private static func delimiter(in cell: String) -> String? {
        if cell.contains(";") { return "semicolons" }
        return cell.contains("|") ? "upright strokes" : nil
    }

    // MARK: Rows

    /// What a row says.
    mutating func tell(_ row: SheetRow) -> ToldRow {
        var facts: [SheetFact] = []
        var faults: [SheetRowFault] = []
        for section in map.sections {
            do throws(SheetRowFaults) {
                if try !holds(section, row) { continue }
                facts.append(try fact(section, row))
            } catch {
                faults += error.all
            }
        }
        return ToldRow(row: row, facts: faults.isEmpty ? facts : [], faults: faults)
    }

    private func holds(
        _ section: SheetMap.Section, _ row: SheetRow
    ) throws(SheetRowFaults) -> Bool {
        for condition in section.conditions {
            let words: SheetWords
            do throws(SheetWordFault) {
                words = try condition.rule.words(cells(row), map.tables)
            } catch {
                throw SheetRowFaults([fault(error, condition.rule, row)])
            }
            let isSo =
                if let among = condition.among {
                    words.all.contains { among.contains($0.lowercased()) }
                } else {
                    !words.all.isEmpty
                }
            if isSo == condition.isNot { return false }
        }
        return true
    }

    private mutating func fact(
        _ section: SheetMap.Section, _ row: SheetRow
    ) throws(SheetRowFaults) -> SheetFact {
        let declaration = section.type.declaration
        var made = Made()
        var faults: [SheetRowFault] = []
        for field in section.fields {
            do throws(SheetWordFault) {
                let words = try field.rule.words(cells(row), map.tables)
                guard !words.all.isEmpty else {
                    if Self.isNeeded(field.target, declaration) { throw .empty(field.name) }
                    continue
                }
                let value = try take(words, field, &made)
                made.readings.append(reading(field, row, value))
            } catch {
                faults.append(fault(error, field.rule, row))
            }
        }
        guard faults.isEmpty, let day = made.day, let key = made.key else {
            throw SheetRowFaults(faults)
        }
        let payload = declaration.fields.compactMap { field in
            made.values[field.key].map { (field.key, $0) }
        }
        return SheetFact(
            type: section.type, child: made.child, day: day, payload: payload, key: key,
            readings: made.readings)
    }

    /// What an event is made of so far.
    private struct Made {
        var key: String?
        var child: String?
        var day: CalendarDate?
        var values: [FieldKey: JSONValue] = [:]
        var readings: [SheetReading] = []
    }

    private static func isNeeded(_ target: SheetMap.Target, _ declaration: EventDeclaration) -> Bool
    {
        switch target {
        case .key: true
        case .child: declaration.subject == .oneChild
        case .field(.occurredOn): true
        case .field(let key): declaration.fields.contains { $0.key == key && $0.isRequired }
        case .member: false
        }
    }

    /// Takes a value into the event; says what it became.
    private mutating func take(
        _ words: SheetWords, _ field: SheetMap.Field, _ made: inout Made
    ) throws(SheetWordFault) -> String {
        switch field.target {
        case .key:
            let key = try words.single()
            made.key = key
            return key
        case .child:
            let child = inLedger(try words.single())
            made.child = child
            return child
        case .field(.occurredOn):
            let day = try words.day(.any)
            made.day = day
            return day.description
        case .field(let key):
            let value = try value(words, of: key)
            made.values[key] = value
            return value.shown
        case .member(let key, let name):
            // Of answers each has a list of options, be it of one.
            let value: JSONValue =
                if key == .answers {
                    .list(words.all.map { .string($0) })
                } else {
                    .string(try words.single())
                }
            var members: [JSONObject.Member] = []
            if case .object(let before)? = made.values[key] { members = before.members }
            made.values[key] = .object(JSONObject(members + [.init(key: name, value: value)]))
            return value.shown
        }
    }

    private mutating func value(
        _ words: SheetWords, of key: FieldKey
    ) throws(SheetWordFault) -> JSONValue {
        switch key.shape {
        case .date: return .string(try words.day(.any).description)
        case .integer, .number:
            let text = try words.single()
            guard let number = Thousandths(text: text),
                key.shape == .number || number.wholeNumber != nil
            else { throw .noNumber(text, isWhole: key.shape == .integer) }
            return .number(number)
        case .flag:
            let text = try words.single()
            switch text.lowercased() {
            case "yes", "y", "true", "1": return .bool(true)
            case "no", "n", "false", "0": return .bool(false)
            default: throw .noFlag(text)
            }
        case .list: return .list(words.all.map { .string($0) })
        case .children:
            var ids: [String] = []
            for id in words.all.map({ inLedger($0) }) where !ids.contains(id) { ids.append(id) }
            return .list(ids.map { .string($0) })
        case .child: return .string(inLedger(try words.single()))
        case .text, .words, .object, .replacements: return .string(try words.single())
        }
    }

    /// The id of a child as the ledger has it: one of digits gets a letter before it.
    private mutating func inLedger(_ id: String) -> String {
        let own = ChildID.inLedger(id)
        if own != id {
            children.ofDigits.insert(own)
        } else if ChildID.isLikeDigits(id) {
            children.likeThem.insert(id)
        }
        return own
    }

    // MARK: Cells

    private func cells(_ row: SheetRow) -> (SheetColumn) -> String {
        { column in places[column].map { row.cells[$0] } ?? "" }
    }

    private func reading(
        _ field: SheetMap.Field, _ row: SheetRow, _ value: String
    ) -> SheetReading {
        SheetReading(
            field: field.name, column: field.rule.columnWords,
            cell: field.rule.cellWords(cells(row)), value: value)
    }

    private func fault(
        _ fault: SheetWordFault, _ rule: SheetRule, _ row: SheetRow
    ) -> SheetRowFault {
        SheetRowFault(
            line: row.line, column: rule.columnWords, value: rule.cellWords(cells(row)),
            rule: fault.rule, what: fault.what, remedy: fault.remedy)
    }
}

/// What is wrong with a row, on its way to be told.
private struct SheetRowFaults: Error {
    let all: [SheetRowFault]

    init(_ all: [SheetRowFault]) { self.all = all }
}

extension SheetRule {
    /// The columns in words.
    var columnWords: String { columns.map(\.words).joined(separator: " + ") }

    /// What stands in the columns; of a constant the constant.
    func cellWords(_ cell: (SheetColumn) -> String) -> String {
        if !columns.isEmpty { return columns.map(cell).joined(separator: " + ") }
        return pieces.map { if case .words(let text) = $0 { text } else { "" } }.joined()
    }
}

extension JSONValue {
    /// The value as a person reads it: text without quotes, the rest as JSON.
    fileprivate var shown: String {
        if case .string(let text) = self { return text }
        var writer = JSONWriter()
        writer.value(self)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
