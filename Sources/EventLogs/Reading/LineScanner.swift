// The fast way into the record: a line in the usual shape is read without a value in between.

import CareEvents
import Dates

/// Reads lines as the appender writes them: no blanks, `seq`, `id` and `type` first, plain text.
///
/// What it takes is right by every rule of the format; what it does not take (an escape, a letter
/// above ASCII, an unusual order, any fault) it leaves to `LineReading`, which says the same or
/// says what is wrong. A test runs both on every line of every ledger.
struct LineScanner {
    private let types: NameTable
    private let keys: NameTable
    private let subjects: [EventSubject]
    private let required: [UInt32]
    private let slotCounts: [UInt8]
    private let places: [Int8]
    private let shapes: [FieldShape]
    private let opening = ByteCursor.Literal("{\"seq\":")
    private let beforeID = ByteCursor.Literal(",\"id\":\"")
    private let beforeType = ByteCursor.Literal(",\"type\":")

    /// The `seq` of the line last taken.
    private(set) var seq = 0

    /// Numbers of the envelope's keys, beside those of the payload's.
    private enum Envelope {
        static let childID: UInt16 = 1000
        static let occurredOn: UInt16 = 1001
        static let recordedAt: UInt16 = 1002
        static let recordedBy: UInt16 = 1003
        static let source: UInt16 = 1004
        static let key: UInt16 = 1005
    }

    init() {
        types = NameTable(Vocabulary.declarations.map { ($0.name, UInt16($0.type.rawValue)) })
        let payload = FieldKey.allCases.filter { $0 != .occurredOn }
        keys = NameTable(
            payload.map { ($0.name, UInt16($0.rawValue)) } + [
                ("child_id", Envelope.childID), ("occurred_on", Envelope.occurredOn),
                ("recorded_at", Envelope.recordedAt), ("recorded_by", Envelope.recordedBy),
                ("source", Envelope.source), ("key", Envelope.key),
            ])
        slotCounts = SlotLayout.counts
        places = EventType.allCases.flatMap { type in
            FieldKey.allCases.map { Int8(SlotLayout.place(of: $0, in: type)) }
        }
        shapes = FieldKey.allCases.map(\.shape)
        subjects = Vocabulary.declarations.map(\.subject)
        required = Vocabulary.declarations.map { declaration in
            declaration.fields.enumerated().reduce(0) {
                $1.element.isRequired ? $0 | 1 << $1.offset : $0
            }
        }
    }

    /// Adds the line to the record and says so, or leaves the record's events as they were.
    mutating func scan(
        _ start: UnsafePointer<UInt8>, count: Int, into record: inout RecordedEvents
    ) -> Bool {
        var cursor = ByteCursor(start, count: count)
        guard cursor.take(opening), cursor.byte != UInt8(ascii: "0") || cursor.byte(at: 1) == 0x2C,
            let seq = cursor.takeDigits(), cursor.take(beforeID), cursor.takeUUIDv7(),
            cursor.take(beforeType), cursor.take(UInt8(ascii: "\"")),
            let name = cursor.takePlainText()?.name, let type = types.number(of: name),
            let type = EventType(rawValue: UInt8(type))
        else { return false }
        self.seq = Int(seq)
        let first = record.slots.count
        let slotCount = Int(slotCounts[Int(type.rawValue)])
        for _ in 0..<slotCount { record.slots.append(SlotLayout.absent) }
        var envelope = EnvelopeParts()
        var seen: UInt32 = 0
        while cursor.take(UInt8(ascii: ",")) {
            guard cursor.take(UInt8(ascii: "\"")), let name = cursor.takePlainText()?.name,
                let key = keys.number(of: name), cursor.take(UInt8(ascii: ":"))
            else { return giveUp(&record, first) }
            if key >= Envelope.childID {
                guard takeEnvelope(&envelope, key, &cursor, &record) else {
                    return giveUp(&record, first)
                }
                continue
            }
            let place = Int(places[Int(type.rawValue) * shapes.count + Int(key)])
            guard place >= 0, seen & (1 << UInt32(place)) == 0,
                let slot = takeSlot(shapes[Int(key)], &cursor, &record)
            else { return giveUp(&record, first) }
            seen |= 1 << UInt32(place)
            record.slots[first + place] = slot
        }
        guard cursor.take(UInt8(ascii: "}")), cursor.isAtEnd, envelope.isWhole,
            required[Int(type.rawValue)] & ~seen == 0,
            fits(envelope.child, subjects[Int(type.rawValue)])
        else { return giveUp(&record, first) }
        record.events.append(
            RecordedEvent(
                recordedAt: envelope.recordedAt, child: envelope.child, day: envelope.day,
                recordedBy: envelope.recordedBy, firstSlot: UInt32(first), type: type,
                hasUnknowns: false))
        return true
    }

    /// How the value of a key is written, without a look into the vocabulary.
    @inline(__always)
    func shape(of key: FieldKey) -> FieldShape { shapes[Int(key.rawValue)] }

    /// The key that an amendment may replace by this name, nil for a name that is none.
    func replacedKey(_ name: NameWords) -> FieldKey? {
        guard let number = keys.number(of: name) else { return nil }
        if number == Envelope.occurredOn { return .occurredOn }
        return number < Envelope.childID ? FieldKey(rawValue: UInt8(number)) : nil
    }

    private func giveUp(_ record: inout RecordedEvents, _ first: Int) -> Bool {
        record.slots.removeLast(record.slots.count - first)
        return false
    }

    private func fits(_ child: ChildNumber, _ subject: EventSubject) -> Bool {
        switch subject {
        case .oneChild: child != .none
        case .perhapsAChild: true
        case .severalChildren, .noChild: child == .none
        }
    }
}

/// The envelope as it comes together.
private struct EnvelopeParts {
    var child = ChildNumber.none
    var day = CalendarDate.earliest
    var recordedAt = Instant(seconds: 0)
    var recordedBy = Symbol.none
    var seen: UInt16 = 0

    /// Whether the keys that every line has were there.
    var isWhole: Bool { seen & 0b1110 == 0b1110 }
}

extension LineScanner {
    /// Takes the value of a key of the envelope, once each.
    @inline(__always)
    private func takeEnvelope(
        _ parts: inout EnvelopeParts, _ key: UInt16, _ cursor: inout ByteCursor,
        _ record: inout RecordedEvents
    ) -> Bool {
        let bit: UInt16 = 1 << (key - Envelope.childID)
        guard parts.seen & bit == 0, cursor.take(UInt8(ascii: "\"")) else { return false }
        parts.seen |= bit
        switch key {
        case Envelope.occurredOn:
            guard let day = takeDay(&cursor), cursor.take(UInt8(ascii: "\"")) else { return false }
            parts.day = day
        case Envelope.recordedAt:
            guard let instant = takeInstant(&cursor) else { return false }
            parts.recordedAt = instant
        case Envelope.childID:
            guard let child = takeText(&cursor, into: &record.children) else { return false }
            parts.child = ChildNumber(child)
        case Envelope.recordedBy:
            guard let by = takeText(&cursor, into: &record.symbols), by != 0 else { return false }
            parts.recordedBy = Symbol(number: by)
        default: return takeAnyText(&cursor)
        }
        return true
    }
}
