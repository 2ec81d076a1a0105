// Values straight into slots: days, texts, numbers, flags, lists and replacements.

import CareEvents
import Dates

private let quote = UInt8(ascii: "\"")
private let trueWord = ByteCursor.Literal("true")
private let falseWord = ByteCursor.Literal("false")

extension LineScanner {
    /// The slot for the value that stands here, or nil for one that the general reader must judge.
    @inline(__always)
    func takeSlot(
        _ shape: FieldShape, isRare: Bool, _ cursor: inout ByteCursor,
        _ record: inout RecordedEvents
    ) -> Int32? {
        switch shape {
        case .text:
            guard cursor.take(quote), let number = takeText(&cursor, &record, isRare: isRare) else {
                return nil
            }
            return Int32(bitPattern: number)
        case .date:
            guard cursor.take(quote), let day = takeDay(&cursor), cursor.take(quote) else {
                return nil
            }
            return day.dayNumber
        case .words:
            guard cursor.take(quote), takeAnyText(&cursor) else { return nil }
            return Int32(truncatingIfNeeded: seq)
        case .child:
            guard cursor.take(quote), let number = takeChild(&cursor, &record) else { return nil }
            return Int32(bitPattern: number)
        case .integer, .number:
            guard let number = takeNumber(&cursor) else { return nil }
            if shape == .number { return record.slot(ofNumber: number) }
            return number % 1000 == 0 ? record.slot(ofNumber: number / 1000) : nil
        case .flag:
            return takeFlag(&cursor)
        case .list, .children:
            return takeList(&cursor, &record, ofChildren: shape == .children)
        case .replacements:
            return takeReplacements(&cursor, &record)
        case .object:
            return takeObject(&cursor, &record)
        }
    }

    /// The symbol of the text that stands here, and passes it and its closing quote.
    @inline(__always)
    func takeText(
        _ cursor: inout ByteCursor, _ record: inout RecordedEvents, isRare: Bool
    ) -> UInt32? {
        guard let text = cursor.takeShortText() else {
            return takeLongText(&cursor, &record.symbols)
        }
        if isRare {
            return record.symbols.internRare(low: text.low, high: text.high, count: text.count)
        }
        return record.symbols.intern(low: text.low, high: text.high, count: text.count)
    }

    /// The number of the child whose id stands here, and passes it and its closing quote.
    @inline(__always)
    func takeChild(_ cursor: inout ByteCursor, _ record: inout RecordedEvents) -> UInt32? {
        guard let text = cursor.takeShortText() else {
            return takeLongText(&cursor, &record.children)
        }
        return record.children.internRare(low: text.low, high: text.high, count: text.count)
    }

    @inline(never)
    private func takeLongText(_ cursor: inout ByteCursor, _ table: inout SymbolTable) -> UInt32? {
        if let text = cursor.takePlainText() { return table.intern(text.count) { text.word($0) } }
        var escaped: [UInt8] = []
        guard cursor.takeEscapedText(into: &escaped) else { return nil }
        return table.intern(escaped.span)
    }

    /// The day that stands here, and passes it.
    @inline(__always)
    func takeDay(_ cursor: inout ByteCursor) -> CalendarDate? {
        let spelling = ScannedCalendar.Spelling(cursor.word, cursor.byte(at: 8), cursor.byte(at: 9))
        guard let day = calendar.day(spelling) else { return nil }
        cursor.skip(10)
        return day
    }

    /// Passes a text that is not held, and its closing quote.
    @inline(__always)
    func takeAnyText(_ cursor: inout ByteCursor) -> Bool {
        if cursor.takePlainText() != nil { return true }
        var escaped: [UInt8] = []
        return cursor.takeEscapedText(into: &escaped)
    }

    /// 1 for true, 0 for false.
    @inline(__always)
    func takeFlag(_ cursor: inout ByteCursor) -> Int32? {
        if cursor.take(trueWord) { return 1 }
        return cursor.take(falseWord) ? 0 : nil
    }

    private func takeList(
        _ cursor: inout ByteCursor, _ record: inout RecordedEvents, ofChildren: Bool
    ) -> Int32? {
        guard cursor.take(UInt8(ascii: "[")) else { return nil }
        let place = record.lists.count
        record.lists.append(0)
        if cursor.take(UInt8(ascii: "]")) { return Int32(place) }
        while true {
            let number =
                !cursor.take(quote)
                ? nil
                : ofChildren
                    ? takeChild(&cursor, &record)
                    : takeText(&cursor, &record, isRare: false)
            guard let number else { return nil }
            record.lists.append(number)
            record.lists[place] += 1
            if cursor.take(UInt8(ascii: ",")) { continue }
            return cursor.take(UInt8(ascii: "]")) ? Int32(place) : nil
        }
    }

    /// The object of an amendment's `set`: pairs of key and slot, gathered before they are laid
    /// down because their own lists come first.
    private func takeReplacements(
        _ cursor: inout ByteCursor, _ record: inout RecordedEvents
    ) -> Int32? {
        guard cursor.take(UInt8(ascii: "{")) else { return nil }
        var pairs: [UInt32] = []
        while true {
            guard cursor.take(quote), let name = cursor.takePlainText()?.name,
                let number = keys.number(of: name), let key = FieldKey(rawValue: UInt8(number)),
                cursor.take(UInt8(ascii: ":")), key.shape != .replacements, !contains(key, pairs),
                let slot = takeSlotOfReplacement(key, &cursor, &record)
            else { return nil }
            pairs.append(UInt32(key.rawValue))
            pairs.append(UInt32(bitPattern: slot))
            if cursor.take(UInt8(ascii: ",")) { continue }
            guard cursor.take(UInt8(ascii: "}")) else { return nil }
            let place = record.lists.count
            record.lists.append(UInt32(pairs.count))
            record.lists += pairs
            return Int32(place)
        }
    }

    @inline(never)
    private func takeSlotOfReplacement(
        _ key: FieldKey, _ cursor: inout ByteCursor, _ record: inout RecordedEvents
    ) -> Int32? {
        takeSlot(key.shape, isRare: false, &cursor, &record)
    }

    private func contains(_ key: FieldKey, _ pairs: [UInt32]) -> Bool {
        stride(from: 0, to: pairs.count, by: 2).contains { pairs[$0] == UInt32(key.rawValue) }
    }
}

/// The number that stands here in thousandths, or nil for one that the general reader must judge.
@inline(__always)
func takeNumber(_ cursor: inout ByteCursor) -> Int64? {
    let isNegative = cursor.take(UInt8(ascii: "-"))
    let startsWithZero = cursor.byte == UInt8(ascii: "0")
    let start = cursor.offset
    guard let whole = cursor.takeDigits() else { return nil }
    if startsWithZero && cursor.offset - start > 1 { return nil }
    var value = whole * 1000
    if cursor.take(UInt8(ascii: ".")) {
        let point = cursor.offset
        guard let fraction = cursor.takeDigits() else { return nil }
        switch cursor.offset - point {
        case 1: value += fraction * 100
        case 2: value += fraction * 10
        case 3: value += fraction
        default: return nil
        }
    }
    return isNegative ? -value : value
}
