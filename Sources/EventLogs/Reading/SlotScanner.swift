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
        _ shape: FieldShape, _ cursor: inout ByteCursor, _ record: inout RecordedEvents
    ) -> Int32? {
        switch shape {
        case .text:
            guard cursor.take(quote), let number = takeText(&cursor, into: &record.symbols) else {
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
            return Int32(seq)
        case .child:
            guard cursor.take(quote), let number = takeText(&cursor, into: &record.children) else {
                return nil
            }
            return Int32(bitPattern: number)
        case .integer, .number:
            guard let number = takeNumber(&cursor) else { return nil }
            let isWhole = number % 1000 == 0
            if shape == .integer && !isWhole { return nil }
            record.numbers.append(shape == .integer ? number / 1000 : number)
            return Int32(record.numbers.count - 1)
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

    /// The number of the text that stands here in a table, and passes it and its closing quote.
    @inline(__always)
    func takeText(_ cursor: inout ByteCursor, into table: inout SymbolTable) -> UInt32? {
        if let text = cursor.takePlainText() { return text.interned(in: &table) }
        var escaped: [UInt8] = []
        guard cursor.takeEscapedText(into: &escaped) else { return nil }
        return table.intern(escaped.span)
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
                    ? takeText(&cursor, into: &record.children)
                    : takeText(&cursor, into: &record.symbols)
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
                let key = replacedKey(name), cursor.take(UInt8(ascii: ":")),
                shape(of: key) != .replacements, !contains(key, pairs),
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
        takeSlot(shape(of: key), &cursor, &record)
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

/// The day that stands here, and passes it.
@inline(__always)
func takeDay(_ cursor: inout ByteCursor) -> CalendarDate? {
    let century = cursor.twoDigits(at: 0)
    let year = cursor.twoDigits(at: 2)
    let month = cursor.twoDigits(at: 5)
    let day = cursor.twoDigits(at: 8)
    guard cursor.byte(at: 4) == UInt8(ascii: "-"), cursor.byte(at: 7) == UInt8(ascii: "-"),
        century < 100, year < 100,
        let date = CalendarDate(year: century * 100 + year, month: month, day: day),
        date.isWithinLedgerRange
    else { return nil }
    cursor.skip(10)
    return date
}

/// The instant that stands here, and passes it and its closing quote.
@inline(__always)
func takeInstant(_ cursor: inout ByteCursor) -> Instant? {
    guard let day = takeDay(&cursor), cursor.take(UInt8(ascii: "T")) else { return nil }
    let hour = cursor.twoDigits(at: 0)
    let minute = cursor.twoDigits(at: 3)
    let second = cursor.twoDigits(at: 6)
    guard hour < 24, minute < 60, second < 60, cursor.byte(at: 2) == UInt8(ascii: ":"),
        cursor.byte(at: 5) == UInt8(ascii: ":"), cursor.byte(at: 8) == UInt8(ascii: "Z"),
        cursor.byte(at: 9) == quote
    else { return nil }
    cursor.skip(10)
    return Instant(
        seconds: Int64(day.dayNumber) * 86_400 + Int64(hour * 3600 + minute * 60 + second))
}
