// The words that a rule makes of the cells of a row, step by step.

import Dates

/// What a rule makes of a row: nothing, one value, or several.
struct SheetWords {
    /// The values, none of them empty.
    private(set) var all: [String]

    init(_ all: [String]) { self.all = all.map { trimmed($0) }.filter { !$0.isEmpty } }

    /// The one value.
    func single() throws(SheetWordFault) -> String {
        guard all.count == 1 else { throw .several(all) }
        return all[0]
    }

    /// The day that the one value says.
    func day(_ form: SheetDay) throws(SheetWordFault) -> CalendarDate {
        let text = try single()
        guard let day = form.day(text) else { throw .noDay(text, form) }
        return day
    }
}

extension SheetRule {
    /// What the rule makes of the cells of a row. Where one of its columns is empty it is nothing.
    func words(
        _ cell: (SheetColumn) -> String, _ tables: [String: SheetMap.Table]
    ) throws(SheetWordFault) -> SheetWords {
        var text = ""
        var isEmpty = false
        for piece in pieces {
            switch piece {
            case .words(let words): text += words
            case .column(let column):
                let value = cell(column)
                isEmpty = isEmpty || value.isEmpty
                text += value
            }
        }
        var words = SheetWords(isEmpty ? [] : [text])
        for step in steps { words = try step.applied(to: words, tables) }
        return words
    }
}

extension SheetRule.Step {
    fileprivate func applied(
        to words: SheetWords, _ tables: [String: SheetMap.Table]
    ) throws(SheetWordFault) -> SheetWords {
        switch self {
        case .or(let text): return words.all.isEmpty ? SheetWords([text]) : words
        case .split(let mark):
            return SheetWords(words.all.flatMap { Self.parts(of: $0, mark) })
        default: break
        }
        var made: [String] = []
        for text in words.all { made.append(try one(text, tables)) }
        return SheetWords(made)
    }

    private func one(
        _ text: String, _ tables: [String: SheetMap.Table]
    ) throws(SheetWordFault) -> String {
        switch self {
        case .or, .split: return text
        case .code(let name):
            let key = text.lowercased()
            guard let code = tables[name]?.codes[key] ?? tables[name]?.other else {
                throw .noCode(text, table: name)
            }
            return code == "*" ? text : code
        case .before(let mark):
            return text.firstRange(of: mark).map { String(text[..<$0.lowerBound]) } ?? text
        case .after(let mark):
            return text.firstRange(of: mark).map { String(text[$0.upperBound...]) } ?? text
        case .prefix(let mark): return mark + text
        case .lower: return text.lowercased()
        case .word: return Self.word(text)
        case .day(let form): return try SheetWords([text]).day(form).description
        }
    }

    private static func parts(of text: String, _ mark: String) -> [String] {
        if mark == "\n" { return text.split(whereSeparator: \.isNewline).map(String.init) }
        var parts: [String] = []
        var rest = text[...]
        while let found = rest.firstRange(of: mark) {
            parts.append(String(rest[..<found.lowerBound]))
            rest = rest[found.upperBound...]
        }
        return parts + [String(rest)]
    }

    /// An open word of the vocabulary: small letters and digits, with `_` for all that is between.
    private static func word(_ text: String) -> String {
        text.lowercased().split { character in
            !character.isASCII || !(character.isLetter || character.isNumber)
        }.joined(separator: "_")
    }
}

/// What is wrong with a value, and the words for it.
enum SheetWordFault: Error {
    /// A field that must be there has nothing.
    case empty(String)
    /// One value is wanted, and there are several.
    case several([String])
    /// The table has no such cell.
    case noCode(String, table: String)
    case noDay(String, SheetDay)
    case noNumber(String, isWhole: Bool)
    case noFlag(String)

    /// The rule that is broken.
    var rule: String { if case .noCode = self { "codes" } else { "format" } }

    var what: String {
        switch self {
        case .empty(let name): "\"\(name)\" would be empty, and the event needs it"
        case .several(let values):
            "there are \(values.count) values where one is wanted: "
                + values.prefix(8).joined(separator: ", ")
        case .noCode(let text, let table): "\"\(text)\" is not in [codes \(table)] of the map"
        case .noDay(let text, _): "\"\(text)\" is not a day"
        case .noNumber(let text, let isWhole):
            "\"\(text)\" is not a \(isWhole ? "whole number" : "number of up to three decimals")"
        case .noFlag(let text): "\"\(text)\" is neither yes nor no"
        }
    }

    var remedy: String {
        switch self {
        case .empty:
            "fill the cell in, or say in the map which rows have the event, as where = {Column}"
        case .several: "take `split` out of the map, or leave one value in the cell"
        case .noCode: "add a line for it to the table, or put the cell right"
        case .noDay(_, let form): "write it \(form.example), or say in the map how days are written"
        case .noNumber: "write it in digits, with a point before decimals"
        case .noFlag: "write yes or no, or give the map a table of codes"
        }
    }
}
