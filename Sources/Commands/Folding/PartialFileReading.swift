// A partial answer read back: nothing is taken that `fold` or `merge` would not have written so.

import Dates
import EventLogs
import Evidence
import Projections
import Tables
import TextFormats

extension PartialFile {
    /// Reads the bytes of a file; `path` is what faults call it.
    init(_ bytes: [UInt8], path: String) throws(PartialFault) {
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        guard let first = lines.first, let head = Self.object(first),
            let version = head.whole("careledger_partial")
        else { throw .notPartial(path: path) }
        guard version == Self.version else {
            throw .otherVersion(path: path, found: version)
        }
        guard bytes.last == 0x0A, lines.count >= 3, let program = head.text("program"),
            case .list(let asked)? = head["asked"]
        else { throw .damaged(path: path) }
        self.init(
            program: program,
            asked: asked.compactMap { if case .string(let word) = $0 { word } else { nil } },
            ledgers: [])
        // The last line is the checksum, and behind its line feed there is nothing.
        for line in lines[1..<(lines.count - 2)] {
            guard take(line) else { throw .damaged(path: path) }
        }
        // A wrong checksum, another order, anything left out: it would be written otherwise.
        guard written == bytes else { throw .damaged(path: path) }
    }

    private static func object(_ line: ArraySlice<UInt8>) -> JSONObject? {
        guard case .object(let object)? = try? JSONReader.readValue(Array(line)) else { return nil }
        return object
    }

    private mutating func take(_ line: ArraySlice<UInt8>) -> Bool {
        guard let object = Self.object(line) else { return false }
        if object["ledger"] != nil, object["seq"] == nil {
            guard let identity = FoldedLedger.Identity(object),
                case .list(let folded)? = object["folded"]
            else { return false }
            let numbers = folded.compactMap { $0.whole }
            guard numbers.count == folded.count, !numbers.isEmpty,
                zip(numbers, numbers.dropFirst()).allSatisfy(<),
                numbers.allSatisfy((1...identity.shards).contains),
                ledgers.last.map({ $0.identity.name < identity.name }) ?? true
            else { return false }
            ledgers.append(FoldedLedger(identity: identity, folded: numbers))
            return true
        }
        guard let last = ledgers.indices.last else { return false }
        if let number = object.whole("seq") {
            guard ledgers[last].lines.last.map({ $0.number < number }) ?? true else { return false }
            ledgers[last].lines.append(KeptLine(number: number, bytes: Array(line)))
            return true
        }
        if let list = object.whole("list") {
            guard let row = PlacedRow(object) else { return false }
            return ledgers[last].take(row, ofList: list)
        }
        guard let question = object.whole("q") else { return false }
        return ledgers[last].take(object, of: question)
    }
}

extension FoldedLedger {
    /// Takes the next row of a list; false where it does not stand behind the one before.
    fileprivate mutating func take(_ row: PlacedRow, ofList list: Int) -> Bool {
        guard list >= 0, lists[list]?.last.map({ $0.place < row.place }) ?? true else {
            return false
        }
        lists[list, default: []].append(row)
        return true
    }

    fileprivate mutating func take(_ object: JSONObject, of question: Int) -> Bool {
        if case .list(let rows)? = object["rows"] {
            let answers = rows.compactMap { Answer($0) }
            guard answers.count == rows.count else { return false }
            answer.settled[question] = answers
            return true
        }
        guard case .list(let words)? = object["at"], let above = object.whole("n"),
            let below = object.whole("of")
        else { return false }
        let key = words.compactMap { word -> PartialSums.Word? in
            switch word {
            case .number: word.whole.map { .number($0) }
            case .string(let text): .text(Array(text.utf8))
            case .bool, .list, .object: nil
            }
        }
        guard key.count == words.count else { return false }
        answer.sums.add(
            Counts(above: above, below: below),
            to: PartialSums.Key(question: question, words: key))
        return true
    }
}

extension FoldedLedger.Identity {
    fileprivate init?(_ object: JSONObject) {
        guard let name = object.text("ledger"), let origin = object.text("origin"),
            let size = object.whole("size"), let shards = object.whole("shards"),
            (1...LogSharding.most).contains(shards),
            let root = object.text("root").flatMap({ Digest(hex: $0) })
        else { return nil }
        self.init(
            name: name, origin: origin, size: size, root: root,
            last: object.text("last").flatMap { Instant(iso: $0) }, shards: shards)
    }
}

extension Answer {
    /// An answer out of a row; nil for what is none.
    fileprivate init?(_ row: JSONValue) {
        guard case .object(let object) = row,
            let measure = object.text("measure").flatMap({ Measure(rawValue: $0) }),
            case .list(let texts)? = object["dimensions"], texts.count % 2 == 0
        else { return nil }
        let words = texts.compactMap { if case .string(let text) = $0 { text } else { nil } }
        guard words.count == texts.count else { return nil }
        func day(_ key: String) -> CalendarDate? {
            object.text(key).flatMap { CalendarDate(iso: $0) }
        }
        func decimal(_ key: String) -> FixedDecimal? {
            guard case .list(let parts)? = object[key] else { return nil }
            return FixedDecimal(parts)
        }
        var span: DateSpan?
        if let from = day("from"), let to = day("to") { span = DateSpan(from: from, to: to) }
        self.init(
            measure,
            dimensions: stride(from: 0, to: words.count, by: 2).map { (words[$0], words[$0 + 1]) },
            span: span, at: day("at"), value: decimal("value"), numerator: decimal("numerator"),
            denominator: decimal("denominator"))
    }
}

extension JSONObject {
    fileprivate func whole(_ key: String) -> Int? { self[key].flatMap { $0.whole } }

    fileprivate func text(_ key: String) -> String? {
        if case .string(let text)? = self[key] { text } else { nil }
    }
}
