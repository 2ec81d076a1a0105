// Whether a line is plainly right: its grammar judged in one pass without keeping what it says.
//
// Unsafe is only the pointer that a line is lent as; `PlainBytes`, which it goes to at once, says
// why nothing beyond the line is believed.

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
    /// By type and key, what the vocabulary says of the field.
    private let fields: [Field]
    private let keyCount: Int
    /// By type and key, the two keys that came next the last times.
    private var nextKeys: [(first: UInt8, second: UInt8)]
    private let rowLength: Int
    private let beforeDay = PlainBytes.Sixteen(",\"occurred_on\":\"")
    private let beforeInstant = PlainBytes.Sixteen(",\"recorded_at\":\"")
    private let beforeWho = PlainBytes.Sixteen(",\"recorded_by\":\"")

    /// What the vocabulary says of a type.
    private struct Row {
        let required: UInt32
        let needsChild: Bool
        let isRare: Bool
    }

    /// What it says of a field of a type: its place among them, and how its value is written.
    private struct Field {
        let place: UInt8
        let isKnown: Bool
        let shape: FieldShape
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

    /// A judge that has seen no line yet. Making the tables takes longer than judging a small log,
    /// so they are made once; a copy shares them and learns on its own.
    static let new = PlainLineJudge()

    private init() {
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
        fields = Vocabulary.declarations.flatMap { declaration in
            FieldKey.allCases.map {
                let place = declaration.place(of: $0)
                return Field(
                    place: UInt8(place ?? 0), isKnown: place != nil, shape: $0.shape)
            }
        }
        rowLength = payload.count + Envelope.names.count + 1
        nextKeys = Array(repeating: (0, 0), count: rowLength * rows.count)
    }

    /// Whether a line at hand is plainly right.
    mutating func takes(_ line: [UInt8]) -> Bool {
        let padded = line + [0x0A] + [UInt8](repeating: 0, count: 64)
        var plain = PlainLine()
        return padded.withUnsafeBytes { bytes in
            bytes.baseAddress.map { judge($0, into: &plain) == line.count } ?? false
        }
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
        guard bytes.take(UInt8(ascii: "\"")), let type = types.find(bytes) else { return nil }
        let row = rows[type.number]
        line.seq = seq
        line.idMark = mark
        line.keyMark = 0
        line.isRare = row.isRare
        guard var bytes = judgeFields(type.number, row, type.end, &line),
            bytes.take(UInt8(ascii: "}")), bytes.byte() == 0x0A
        else { return nil }
        let count = bytes.offset(from: start)
        return count <= JSONReader.lineLimit ? count : nil
    }

    /// Judges everything behind the type, and answers the place behind it.
    private mutating func judgeFields(
        _ type: Int, _ row: Row, _ start: PlainBytes, _ line: inout PlainLine
    ) -> PlainBytes? {
        var bytes = start
        let first = type &* rowLength
        var guess = first
        var seen: UInt32 = 0
        var envelope: UInt8 = 0
        if takeUsualEnvelope(&bytes, &line, &envelope) {
            guess = first &+ 1 &+ keyCount &+ Envelope.recordedBy
        }
        while bytes.take(UInt8(ascii: ",")) {
            guard bytes.take(UInt8(ascii: "\"")), let found = takeKey(bytes, after: guess) else {
                return nil
            }
            bytes = found.end
            let key = found.number
            guess = first &+ 1 &+ key
            if key >= keyCount {
                let bit: UInt8 = 1 << UInt8(truncatingIfNeeded: key &- keyCount)
                guard envelope & bit == 0,
                    let end = judgeEnvelope(key &- keyCount, bytes, &line)
                else { return nil }
                envelope |= bit
                bytes = end
                continue
            }
            let field = fields[type &* keyCount &+ key]
            let bit: UInt32 = 1 &<< UInt32(field.place)
            guard field.isKnown, seen & bit == 0 else { return nil }
            seen |= bit
            if field.shape == .text {
                guard bytes.take(UInt8(ascii: "\"")), bytes.passText() else { return nil }
            } else {
                guard let end = judgeValue(field.shape, bytes) else { return nil }
                bytes = end
            }
        }
        let isWhole =
            row.required & ~seen == 0 && envelope & Envelope.needed == Envelope.needed
            && (envelope & 1 == 1 || !row.needsChild)
        return isWhole ? bytes : nil
    }

    /// The number of the key that stands here, and the place behind its colon. The two that came
    /// last behind the same key in a line of the same type are tried before all are.
    private mutating func takeKey(
        _ start: PlainBytes, after place: Int
    ) -> (number: Int, end: PlainBytes)? {
        var bytes = start
        let guess = nextKeys[place]
        if keys.take(Int(guess.first), &bytes) { return (Int(guess.first), bytes) }
        if keys.take(Int(guess.second), &bytes) { return (Int(guess.second), bytes) }
        guard let found = keys.find(bytes) else { return nil }
        nextKeys[place] = (UInt8(found.number), guess.first)
        return found
    }

    /// Passes what stands behind the type in a usual line: the child, if it is about one, the day,
    /// the instant, who. Whatever was passed is in `seen`; false where that is not all.
    @inline(__always)
    private func takeUsualEnvelope(
        _ bytes: inout PlainBytes, _ line: inout PlainLine, _ seen: inout UInt8
    ) -> Bool {
        let start = bytes
        // ,"child_id":"
        if bytes.word() == 0x5F64_6C69_6863_222C, bytes.word(5) == 0x223A_2264_695F_646C {
            bytes.skip(13)
            guard bytes.passText() else { return giveBack(&bytes, start, &seen) }
            seen = 1
        }
        guard bytes.take(beforeDay), bytes.takeDay() != nil, bytes.take(UInt8(ascii: "\"")),
            bytes.take(beforeInstant), let instant = bytes.takeInstant(),
            bytes.take(beforeWho), bytes.byte() != UInt8(ascii: "\""), bytes.passText()
        else { return giveBack(&bytes, start, &seen) }
        line.recordedAt = instant
        seen |= Envelope.needed
        return true
    }

    /// Goes back to where the envelope began: its keys are then taken one by one.
    private func giveBack(
        _ bytes: inout PlainBytes, _ start: PlainBytes, _ seen: inout UInt8
    ) -> Bool {
        bytes = start
        seen = 0
        return false
    }

    /// Judges the value of a key of the envelope, and answers the place behind it.
    private func judgeEnvelope(
        _ key: Int, _ start: PlainBytes, _ line: inout PlainLine
    ) -> PlainBytes? {
        var bytes = start
        guard bytes.take(UInt8(ascii: "\"")) else { return nil }
        switch key {
        case Envelope.childID, Envelope.source: return bytes.passText() ? bytes : nil
        case Envelope.occurredOn:
            return bytes.takeDay() != nil && bytes.take(UInt8(ascii: "\"")) ? bytes : nil
        case Envelope.recordedAt:
            guard let instant = bytes.takeInstant() else { return nil }
            line.recordedAt = instant
            return bytes
        case Envelope.recordedBy:
            return bytes.byte() != UInt8(ascii: "\"") && bytes.passText() ? bytes : nil
        default:
            // What an escape stands for is for the general reader to say.
            let text = bytes
            guard bytes.passPlainText() else { return nil }
            line.keyMark = text.mark(ofText: bytes.offset(from: text.here) - 1)
            return bytes
        }
    }

    /// Judges a value of a shape, and answers the place behind it.
    private func judgeValue(_ shape: FieldShape, _ start: PlainBytes) -> PlainBytes? {
        var bytes = start
        let isRight: Bool
        switch shape {
        case .text, .words, .child: isRight = bytes.take(UInt8(ascii: "\"")) && bytes.passText()
        case .date:
            isRight =
                bytes.take(UInt8(ascii: "\"")) && bytes.takeDay() != nil
                && bytes.take(UInt8(ascii: "\""))
        case .integer: isRight = bytes.passNumber(wholeOnly: true)
        case .number: isRight = bytes.passNumber(wholeOnly: false)
        case .flag: isRight = bytes.passFlag()
        case .list, .children: isRight = bytes.passTexts()
        case .object: isRight = bytes.passObject(depth: 2)
        case .replacements: isRight = judgeReplacements(&bytes)
        }
        return isRight ? bytes : nil
    }

    /// Judges the object of an amendment's `set`: each key once, each value in its key's shape.
    @inline(never)
    private func judgeReplacements(_ bytes: inout PlainBytes) -> Bool {
        guard bytes.take(UInt8(ascii: "{")) else { return false }
        var seen: Set<Int> = []
        while true {
            guard bytes.take(UInt8(ascii: "\"")), let key = keys.find(bytes) else {
                return false
            }
            let isDay = key.number == keyCount + Envelope.occurredOn
            guard isDay || key.number < keyCount, seen.insert(key.number).inserted else {
                return false
            }
            let shape = isDay ? .date : shapes[key.number]
            // An object within would be judged at the wrong depth.
            guard shape != .replacements, shape != .object,
                let end = judgeValue(shape, key.end)
            else { return false }
            bytes = end
            if bytes.take(UInt8(ascii: ",")) { continue }
            return bytes.take(UInt8(ascii: "}"))
        }
    }
}
