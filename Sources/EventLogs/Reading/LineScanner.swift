// The fast way into the record: a line in the usual shape is read without a value in between.

import CareEvents
import Dates

/// Reads lines as the appender writes them: no blanks, the keys in the order of the format, plain
/// text.
///
/// What it takes is right by every rule of the format; what it does not take (an unusual escape or
/// order, any fault) it leaves to `LineReading`, which says the same or says what is wrong. A test
/// runs both on every line of every ledger.
struct LineScanner {
    let types: NameTable
    let keys: NameTable
    private let patterns: LinePatterns
    let opening = ByteCursor.Literal("{\"seq\":")
    let beforeID = ByteCursor.Literal(",\"id\":\"")
    let beforeType = ByteCursor.Literal(",\"type\":")
    let beforeChild = ByteCursor.LongLiteral(",\"child_id\":\"")
    private let beforeDay = ByteCursor.LongLiteral(",\"occurred_on\":\"")
    private let beforeInstant = ByteCursor.LongLiteral(",\"recorded_at\":\"")
    private let beforeWorker = ByteCursor.LongLiteral(",\"recorded_by\":\"")
    private let beforeSource = ByteCursor.LongLiteral(",\"source\":\"")
    private let beforeKey = ByteCursor.Literal(",\"key\":\"")

    /// The `seq` of the line last taken.
    private(set) var seq = 0
    let calendar = ScannedCalendar()
    private var lastDay = ScannedCalendar.Spelling()

    init() {
        types = NameTable(Vocabulary.declarations.map { ($0.name, UInt16($0.type.rawValue)) })
        keys = NameTable(FieldKey.allCases.map { ($0.name, UInt16($0.rawValue)) })
        patterns = LinePatterns()
    }

    /// Adds the line to the record and says so, or leaves the record's events as they were.
    mutating func scan(
        _ start: UnsafePointer<UInt8>, count: Int, into record: inout RecordedEvents
    ) -> Bool {
        scan(start, into: &record) == count
    }

    /// Adds the line that stands here to the record and answers its length without its line feed,
    /// or nil, and the record's events are as they were.
    @inline(__always)
    mutating func scan(
        _ start: UnsafePointer<UInt8>, into record: inout RecordedEvents
    ) -> Int? {
        let first = record.slots.count
        var cursor = ByteCursor(start)
        if take(&cursor, &record, first) { return cursor.offset }
        record.slots.removeLast(record.slots.count - first)
        return nil
    }

    private mutating func take(
        _ cursor: inout ByteCursor, _ record: inout RecordedEvents, _ first: Int
    ) -> Bool {
        guard cursor.take(opening), cursor.byte != UInt8(ascii: "0") || cursor.byte(at: 1) == 0x2C,
            let seq = cursor.takeDigits(), cursor.take(beforeID), cursor.takeUUIDv7(),
            cursor.take(beforeType), cursor.take(UInt8(ascii: "\"")),
            let name = cursor.takePlainText()?.name, let number = types.number(of: name),
            let type = EventType(rawValue: UInt8(number))
        else { return false }
        self.seq = Int(seq)
        let shape = patterns.types[Int(number)]
        var child = ChildNumber.none
        if cursor.take(beforeChild) {
            guard let named = takeChild(&cursor, &record) else { return false }
            child = ChildNumber(named)
        }
        guard shape.fits(hasChild: child != .none), cursor.take(beforeDay),
            let day = takeDay(&cursor), cursor.take(UInt8(ascii: "\"")),
            cursor.take(beforeInstant), let recordedAt = takeInstant(&cursor),
            cursor.take(beforeWorker), let by = takeText(&cursor, &record, isRare: false), by != 0,
            let fields = takeFields(&cursor, &record, shape),
            fields.bits & shape.required == shape.required
        else { return false }
        if cursor.take(beforeSource), !takeAnyText(&cursor) { return false }
        if cursor.take(beforeKey), !takeAnyText(&cursor) { return false }
        guard cursor.take(UInt8(ascii: "}")), cursor.byte == 0x0A else { return false }
        record.append(
            RecordedEvent(
                recordedAt: recordedAt, child: child, day: day, recordedBy: Symbol(number: by),
                firstSlot: UInt32(truncatingIfNeeded: first), type: type, fields: fields,
                hasUnknowns: false))
        return true
    }

    /// Takes the fields that stand here in the order of their declaration, each into its slot; nil
    /// for a value that the general reader must judge.
    @inline(__always)
    private func takeFields(
        _ cursor: inout ByteCursor, _ record: inout RecordedEvents, _ shape: LinePatterns.TypeShape
    ) -> FieldBits? {
        var fields = FieldBits()
        var place = 0
        while place < shape.count, cursor.byte == UInt8(ascii: ",") {
            let pattern = patterns.keys[shape.first + place]
            guard cursor.take(pattern) else {
                place += 1
                continue
            }
            guard let slot = takeSlot(pattern.shape, isRare: pattern.isRare, &cursor, &record)
            else { return nil }
            record.slots.append(slot)
            fields.add(place)
            place += 1
        }
        return fields
    }

    /// The instant that stands here, and passes it and its closing quote.
    @inline(__always)
    private mutating func takeInstant(_ cursor: inout ByteCursor) -> Instant? {
        let spelling = ScannedCalendar.Spelling(cursor.word, cursor.byte(at: 8), cursor.byte(at: 9))
        // Lines follow each other in time: most were recorded on the day of the line before.
        if spelling != lastDay {
            guard let day = calendar.day(spelling) else { return nil }
            lastDay = spelling
            lastDay.day = day
        }
        guard let second = ScannedCalendar.second(cursor.word(at: 10)),
            let units = ScannedCalendar.digit(cursor.byte(at: 18)),
            cursor.byte(at: 19) == UInt8(ascii: "Z"), cursor.byte(at: 20) == UInt8(ascii: "\""),
            second % 60 + units < 60
        else { return nil }
        cursor.skip(21)
        return Instant(seconds: Int64(lastDay.day.dayNumber) * 86_400 + Int64(second + units))
    }
}
