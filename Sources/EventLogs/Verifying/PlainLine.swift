// Whether a line is plainly right: its grammar judged in one pass without keeping what it says.

import CareEvents
import TextFormats

/// What a verification has to know of a line that is right.
struct PlainLine {
    var seq = 0
    /// A number for its id and one for its key, 0 where it has none. Equal ids have equal marks.
    var idMark: UInt64 = 0
    var keyMark: UInt64 = 0
    /// When it was recorded, as `PlainBytes.takeInstant` counts.
    var recordedAt: UInt64 = 0
    /// Whether the log as a whole hangs on what it says: the opening, an erasure, a recovered tail.
    var isRare = false
}

/// Judges lines as the appender writes them: no blanks, `seq`, `id` and `type` first.
///
/// What it takes is right by every rule of the format, and says the same to `LineReading`; what it
/// does not take (an escape by number, an unusual order, any fault) it leaves to that. Tests run
/// both on every line of every ledger and on lines with bytes changed.
struct PlainLineJudge {
    private let types: PlainNames
    private let keys: PlainNames
    private let shapes: [FieldShape]
    private let rows: [Row]
    private let places: [Int8]
    private let keyCount: Int
    /// By type and key, the key that came next the last time.
    private var nextKeys: [UInt8]
    private var lastType = 0

    /// What the vocabulary says of a type.
    private struct Row {
        let required: UInt32
        let needsChild: Bool
        let isRare: Bool
    }

    /// The numbers of the envelope's keys: behind those of the payload's.
    private enum Envelope {
        static let names = [
            "child_id", "occurred_on", "recorded_at", "recorded_by", "source", "key",
        ]
        static let childID = 0
        static let occurredOn = 1
        static let recordedAt = 2
        static let recordedBy = 3
        static let source = 4
        /// What a whole line has of them.
        static let needed: UInt8 = 0b1110
    }

    init() {
        types = PlainNames(Vocabulary.declarations.map(\.name), ending: "")
        // The payload's name of the day of the event is the envelope's.
        let payload = FieldKey.allCases.map { $0 == .occurredOn ? "" : $0.name }
        keys = PlainNames(payload + Envelope.names, ending: ":")
        shapes = FieldKey.allCases.map(\.shape)
        keyCount = payload.count
        rows = Vocabulary.declarations.map { declaration in
            Row(
                required: declaration.fields.enumerated().reduce(0) {
                    $1.element.isRequired ? $0 | 1 << $1.offset : $0
                },
                needsChild: declaration.subject == .oneChild,
                isRare: PlainLine.rareTypes.contains(declaration.type))
        }
        places = Vocabulary.declarations.flatMap { declaration in
            FieldKey.allCases.map { Int8(declaration.place(of: $0) ?? -1) }
        }
        let row = payload.count + Envelope.names.count + 1
        nextKeys = Array(repeating: 0, count: row * rows.count)
    }

    /// The bytes of the line that begins here, its line feed not counted, and what it says; nil for
    /// one that the general reader must judge.
    mutating func judge(_ start: UnsafeRawPointer, into line: inout PlainLine) -> Int? {
        var bytes = PlainBytes(start)
        // {"seq":
        guard bytes.word() & 0x00FF_FFFF_FFFF_FFFF == 0x003A_2271_6573_227B else { return nil }
        bytes.skip(7)
        guard let seq = bytes.takeWhole(),
            // ,"id":"
            bytes.word() & 0x00FF_FFFF_FFFF_FFFF == 0x0022_3A22_6469_222C
        else { return nil }
        bytes.skip(7)
        guard let mark = bytes.takeID(), bytes.word() == 0x3A22_6570_7974_222C /* ,"type": */
        else { return nil }
        bytes.skip(8)
        guard bytes.take(UInt8(ascii: "\"")) else { return nil }
        if !types.take(lastType, &bytes) {
            guard let type = types.find(&bytes) else { return nil }
            lastType = type
        }
        line.seq = seq
        line.idMark = mark
        line.keyMark = 0
        line.isRare = rows[lastType].isRare
        guard judgeFields(&bytes, &line), bytes.take(UInt8(ascii: "}")),
            bytes.byte() == 0x0A
        else { return nil }
        let count = bytes.offset(from: start)
        return count <= JSONReader.lineLimit ? count : nil
    }

    @inline(__always)
    private mutating func judgeFields(_ bytes: inout PlainBytes, _ line: inout PlainLine) -> Bool {
        let type = lastType
        let row = rows[type]
        let firstGuess = type &* (keyCount + Envelope.names.count + 1)
        var guess = firstGuess
        var seen: UInt32 = 0
        var envelope: UInt8 = 0
        while bytes.take(UInt8(ascii: ",")) {
            guard bytes.take(UInt8(ascii: "\"")) else { return false }
            var key = Int(nextKeys[guess])
            if !keys.take(key, &bytes) {
                guard let found = keys.find(&bytes) else { return false }
                key = found
                nextKeys[guess] = UInt8(key)
            }
            guess = firstGuess + 1 + key
            if key >= keyCount {
                let bit: UInt8 = 1 << UInt8(key - keyCount)
                guard envelope & bit == 0, judgeEnvelope(key - keyCount, &bytes, &line) else {
                    return false
                }
                envelope |= bit
                continue
            }
            let place = Int(places[type &* keyCount &+ key])
            guard place >= 0, seen & (1 << UInt32(place)) == 0,
                judgeValue(shapes[key], &bytes)
            else { return false }
            seen |= 1 << UInt32(place)
        }
        return row.required & ~seen == 0 && envelope & Envelope.needed == Envelope.needed
            && (envelope & 1 == 1 || !row.needsChild)
    }

    /// Judges the value of a key of the envelope.
    @inline(__always)
    private func judgeEnvelope(
        _ key: Int, _ bytes: inout PlainBytes, _ line: inout PlainLine
    ) -> Bool {
        guard bytes.take(UInt8(ascii: "\"")) else { return false }
        switch key {
        case Envelope.childID, Envelope.source: return bytes.passText()
        case Envelope.occurredOn: return bytes.takeDay() != nil && bytes.take(UInt8(ascii: "\""))
        case Envelope.recordedAt:
            guard let instant = bytes.takeInstant() else { return false }
            line.recordedAt = instant
            return true
        case Envelope.recordedBy: return bytes.byte() != UInt8(ascii: "\"") && bytes.passText()
        default:
            let start = bytes
            guard bytes.passText() else { return false }
            let count = bytes.offset(from: start.here) - 1
            line.keyMark = start.mark(ofText: count)
            // What an escape stands for is for the general reader to say.
            return !start.hasBackslash(within: count)
        }
    }

    /// Judges a value of a shape.
    @inline(__always)
    private func judgeValue(_ shape: FieldShape, _ bytes: inout PlainBytes) -> Bool {
        switch shape {
        case .text, .words, .child: return bytes.take(UInt8(ascii: "\"")) && bytes.passText()
        case .date:
            return bytes.take(UInt8(ascii: "\"")) && bytes.takeDay() != nil
                && bytes.take(UInt8(ascii: "\""))
        case .integer: return bytes.passNumber(wholeOnly: true)
        case .number: return bytes.passNumber(wholeOnly: false)
        case .flag: return bytes.passFlag()
        case .list, .children: return bytes.passTexts()
        case .object: return bytes.passObject(depth: 2)
        case .replacements: return judgeReplacements(&bytes)
        }
    }

    /// Judges the object of an amendment's `set`: each key once, each value in the shape of its key.
    @inline(never)
    private func judgeReplacements(_ bytes: inout PlainBytes) -> Bool {
        guard bytes.take(UInt8(ascii: "{")) else { return false }
        var seen: Set<Int> = []
        while true {
            guard bytes.take(UInt8(ascii: "\"")), let found = keys.find(&bytes) else { return false }
            let isDay = found == keyCount + Envelope.occurredOn
            guard isDay || found < keyCount, seen.insert(found).inserted else { return false }
            let shape = isDay ? .date : shapes[found]
            guard shape != .replacements, judgeValueWithin(shape, &bytes) else { return false }
            if bytes.take(UInt8(ascii: ",")) { continue }
            return bytes.take(UInt8(ascii: "}"))
        }
    }

    @inline(never)
    private func judgeValueWithin(_ shape: FieldShape, _ bytes: inout PlainBytes) -> Bool {
        // One deeper than on its own: an object in it would be judged at the wrong depth.
        shape != .object && judgeValue(shape, &bytes)
    }
}
