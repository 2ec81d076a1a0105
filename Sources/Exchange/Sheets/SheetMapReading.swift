// Reads the lines of a map, with everything that is wrong with them.

import CareEvents

extension SheetMap {
    /// The map that a text says, all of what is wrong with it told at once.
    public init(_ text: String) throws(SheetMapFaults) {
        var reader = SheetMapReader()
        for (number, line) in text.split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline
        ).enumerated() {
            reader.take(String(line), number + 1)
        }
        self = try reader.finish()
    }
}

/// The lines so far.
private struct SheetMapReader {
    private var map = SheetMap()
    private var faults: [SheetMapFault] = []
    private var place = Place.start
    /// The tables that rules take, with the field whose codes they give.
    private var uses: [(table: String, line: Int, field: FieldDeclaration?)] = []

    /// What the lines belong to.
    private enum Place {
        case start
        case section
        case table(String)
        /// A heading that was refused: its lines are passed over.
        case nothing
    }

    mutating func take(_ line: String, _ number: Int) {
        let text = trimmed(number == 1 ? line.without(mark: "\u{FEFF}") : line)
        if text.isEmpty || text.hasPrefix("#") { return }
        if text.hasPrefix("[") {
            begin(text, number)
            return
        }
        let mark: String.Index?
        if case .table = place {
            mark = text.lastIndex(of: "=")
        } else {
            mark = text.firstIndex(of: "=")
        }
        guard let mark else {
            if case .nothing = place { return }
            return refuse(number, .noLine(text))
        }
        let left = trimmed(String(text[..<mark]))
        let right = trimmed(String(text[text.index(after: mark)...]))
        switch place {
        case .start: set(left, right, number)
        case .section: add(left, right, number)
        case .table(let name): add(left, code: right, to: name, number)
        case .nothing: return
        }
    }

    mutating func finish() throws(SheetMapFaults) -> SheetMap {
        if map.sections.isEmpty, faults.isEmpty { refuse(1, .noSection) }
        for section in map.sections { judgeMissing(section) }
        for use in uses {
            guard let table = map.tables[use.table] else {
                refuse(use.line, .noTable(use.table))
                continue
            }
            guard let field = use.field, let codes = field.codes else { continue }
            let given = table.codes.values.sorted() + [table.other].compactMap(\.self)
            for code in given where code != "*" && !code.isEmpty && !codes.contains(code) {
                refuse(table.line, .noCode(code, of: field.key, codes))
            }
        }
        if !faults.isEmpty { throw SheetMapFaults(faults.sorted { $0.line < $1.line }) }
        return map
    }

    // MARK: Headings

    private mutating func begin(_ text: String, _ number: Int) {
        place = .nothing
        guard text.hasSuffix("]") else { return refuse(number, .noLine(text)) }
        let words = text.dropFirst().dropLast().split(separator: " ").map(String.init)
        if words.count == 2, words[0] == "codes" {
            if map.tables[words[1]] != nil { return refuse(number, .repeated("codes \(words[1])")) }
            map.tables[words[1]] = SheetMap.Table(line: number)
            place = .table(words[1])
            return
        }
        guard words.count == 1, let found = Vocabulary.declaration(named: words[0]) else {
            return refuse(number, .noType(words.joined(separator: " ")))
        }
        guard !found.type.isCorrection, found.family != .ledger else {
            return refuse(number, .notOfSheets(found.name))
        }
        map.sections.append(SheetMap.Section(type: found.type, line: number))
        place = .section
    }

    private mutating func set(_ name: String, _ value: String, _ number: Int) {
        guard name == "heading" else { return refuse(number, .noSetting(name)) }
        guard let row = Int(value), 1...1000 ~= row else {
            return refuse(number, .noRow(value))
        }
        map.headingRow = row
    }

    private mutating func add(_ cell: String, code: String, to table: String, _ number: Int) {
        if cell == "*" {
            if map.tables[table]?.other != nil { return refuse(number, .repeated(cell)) }
            map.tables[table]?.other = code
            return
        }
        let key = unquoted(cell).lowercased()
        if map.tables[table]?.codes[key] != nil { return refuse(number, .repeated(cell)) }
        map.tables[table]?.codes[key] = unquoted(code)
    }

    // MARK: Sections

    private mutating func add(_ name: String, _ value: String, _ number: Int) {
        guard let section = map.sections.last else { return }
        let declaration = section.type.declaration
        if name == "where" { return addCondition(value, number) }
        guard let target = target(name, declaration) else {
            return refuse(
                number, .noField(name, of: declaration.name, declaration.fields.map(\.key.name)))
        }
        if section.field(target) != nil { return refuse(number, .repeated(name)) }
        let field: FieldDeclaration? =
            if case .field(let key) = target {
                declaration.place(of: key).map { declaration.fields[$0] }
            } else {
                nil
            }
        guard let rule = rule(value, number, field) else { return }
        map.sections[map.sections.count - 1].fields.append(
            SheetMap.Field(target: target, name: name, rule: rule))
    }

    private func target(_ name: String, _ declaration: EventDeclaration) -> SheetMap.Target? {
        if name == "key" { return .key }
        if name == "child_id" {
            return declaration.subject == .oneChild || declaration.subject == .perhapsAChild
                ? .child : nil
        }
        if name == "occurred_on" { return .field(.occurredOn) }
        let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
        guard let key = parts.first.flatMap({ FieldKey(name: $0) }),
            declaration.place(of: key) != nil
        else { return nil }
        let isObject = key.shape == .object
        if parts.count == 2 {
            return isObject && Self.isKey(parts[1]) ? .member(key, parts[1]) : nil
        }
        return isObject ? nil : .field(key)
    }

    /// Whether a text can be a key of an object in a line: `[a-z][a-z0-9_]*`.
    private static func isKey(_ text: String) -> Bool {
        let bytes = text.utf8
        guard let first = bytes.first, 0x61...0x7A ~= first else { return false }
        return bytes.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x5F }
    }

    private mutating func addCondition(_ value: String, _ number: Int) {
        let isNot = value.firstRange(of: "} is not ")
        let mark = isNot ?? value.firstRange(of: "} is ")
        let words = mark.map { value[..<$0.lowerBound] + "}" } ?? value[...]
        guard let rule = rule(String(words), number, nil) else { return }
        map.sections[map.sections.count - 1].conditions.append(
            SheetMap.Condition(
                rule: rule, among: mark.map { list(value[$0.upperBound...]) },
                isNot: isNot != nil))
    }

    private func list(_ text: Substring) -> [String] {
        text.split(separator: ",").map { unquoted(trimmed(String($0))).lowercased() }
    }

    private mutating func rule(
        _ text: String, _ number: Int, _ field: FieldDeclaration?
    ) -> SheetRule? {
        do throws(SheetMapFault.Problem) {
            let rule = try SheetRule(text, line: number)
            for case .code(let table) in rule.steps { uses.append((table, number, field)) }
            return rule
        } catch {
            refuse(number, error)
            return nil
        }
    }

    /// What every event must have.
    private mutating func judgeMissing(_ section: SheetMap.Section) {
        let declaration = section.type.declaration
        var needed: [(String, SheetMap.Target)] = [
            ("key", .key), ("occurred_on", .field(.occurredOn)),
        ]
        if declaration.subject == .oneChild { needed.append(("child_id", .child)) }
        for (name, target) in needed where section.field(target) == nil {
            refuse(section.line, .missing(name, of: declaration.name))
        }
        for field in declaration.fields where field.isRequired {
            let isThere = section.fields.contains { given in
                switch given.target {
                case .field(let key), .member(let key, _): key == field.key
                case .key, .child: false
                }
            }
            if !isThere { refuse(section.line, .missing(field.key.name, of: declaration.name)) }
        }
    }

    private mutating func refuse(_ line: Int, _ problem: SheetMapFault.Problem) {
        faults.append(SheetMapFault(line: line, problem: problem))
    }
}

extension String {
    fileprivate func without(mark: String) -> String {
        hasPrefix(mark) ? String(dropFirst(mark.count)) : self
    }
}

/// A text without the double quotes round it.
func unquoted(_ text: String) -> String {
    text.utf8.count >= 2 && text.hasPrefix("\"") && text.hasSuffix("\"")
        ? String(text.dropFirst().dropLast()) : text
}
