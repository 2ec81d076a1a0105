// Unsafe: takes the lines that the slice reader lends, and judges each against the one before.

import CareEvents
import Dates
import TextFormats

/// What one slice of the log holds, with numbers of its own for texts and children.
struct ScannedSlice {
    var record = RecordedEvents()
    /// The `seq` of the first line, which the line before must lead to.
    var firstSeq = 0
    /// When the first line was recorded that says so; nil where none does.
    var firstRecorded: Instant?
    /// When the last was.
    var lastRecorded: Instant?
    /// How many erased lines stand before any that says when it was recorded.
    var leadingStubs = 0
    /// The erased lines, and the `seq` of the erasure that each names.
    var stubs: [(seq: Int, by: Int)] = []
    var marks: [LinePlaces.Mark] = []
    var byteCount = 0
    /// Bytes at the end of the file without a line feed.
    var tail = 0

    /// The `seq` that the next line must have.
    var nextSeq: Int { firstSeq + record.count }

    /// Empties it, keeping its room.
    mutating func empty() {
        record.empty()
        firstSeq = 0
        firstRecorded = nil
        lastRecorded = nil
        leadingStubs = 0
        stubs.removeAll(keepingCapacity: true)
        marks.removeAll(keepingCapacity: true)
        byteCount = 0
        tail = 0
    }
}

/// Scans slices one after the other. It only says yes to what is right; what it says no to is read
/// again from the beginning, line by line, by the pass that can say what is wrong.
struct SliceScanner: ~Copyable {
    private var reader = SliceReader()
    private var scanner = LineScanner()
    /// What the slice last scanned holds.
    var scanned = ScannedSlice()
    private var from: Instant
    private var to: Instant

    init() {
        from = Instant(seconds: 0)
        to = from
    }

    /// Scans a slice of a year's file, and says whether all of it is right.
    mutating func scan(_ slice: LogSlice, year: Int, isLastFile: Bool) -> Bool {
        scanned.empty()
        guard let first = CalendarDate(year: year, month: 1, day: 1),
            let next = CalendarDate(year: year + 1, month: 1, day: 1)
        else { return false }
        from = Instant(seconds: Int64(first.dayNumber) * 86_400)
        to = Instant(seconds: Int64(next.dayNumber) * 86_400)
        let end = read(slice)
        guard case .whole(let tail) = end else { return false }
        scanned.tail = tail
        return tail == 0 || isLastFile
    }

    private mutating func read(_ slice: LogSlice) -> SliceReader.End {
        // Parts of their own, so that the reader lends its lines while the others take them.
        var scanner = self.scanner
        var scanned = ScannedSlice()
        swap(&scanned, &self.scanned)
        let span = (from: from, to: to)
        let end = reader.read(slice) { lines, offset in
            Self.take(lines, at: offset, span, &scanner, &scanned)
        }
        swap(&scanned, &self.scanned)
        return end
    }

    /// Takes whole lines; false at the first that is not right.
    private static func take(
        _ lines: UnsafeBufferPointer<UInt8>, at offset: Int, _ span: (from: Instant, to: Instant),
        _ scanner: inout LineScanner, _ scanned: inout ScannedSlice
    ) -> Bool {
        guard var line = lines.baseAddress else { return true }
        let start = line
        let end = line + lines.count
        while line < end {
            if scanned.record.count & (LinePlaces.spacing - 1) == 0 {
                scanned.marks.append(
                    LinePlaces.Mark(seq: scanned.record.count, offset: offset + (line - start)))
            }
            guard let count = scanner.scan(line, into: &scanned.record),
                count <= JSONReader.lineLimit
            else {
                let bytes = Array(UnsafeBufferPointer(start: line, count: end - line).prefix {
                    $0 != 0x0A
                })
                guard let seq = scanned.takeSlowly(bytes), scanned.follows(seq, span) else {
                    return false
                }
                line += bytes.count + 1
                continue
            }
            guard scanned.follows(scanner.seq, span) else { return false }
            line += count + 1
        }
        scanned.byteCount += lines.count
        return true
    }
}

extension ScannedSlice {
    /// Takes a line by the general reader and answers its `seq`, nil for one that is not right.
    fileprivate mutating func takeSlowly(_ bytes: [UInt8]) -> Int? {
        switch try? LineReading.read(bytes) {
        case .event(let line)?:
            record.append(line, from: bytes)
            return line.seq
        case .stub(let stub)?:
            record.append(stub)
            stubs.append((stub.seq, stub.erasedBy))
            if lastRecorded == nil { leadingStubs += 1 }
            return stub.seq
        case nil: return nil
        }
    }

    /// Whether the line just taken follows the one before.
    @inline(__always)
    fileprivate mutating func follows(_ seq: Int, _ span: (from: Instant, to: Instant)) -> Bool {
        guard let event = record.events.last else { return false }
        if record.count == 1 { firstSeq = seq }
        guard seq == nextSeq - 1, (event.type == .ledgerOpened) == (seq == 0) else { return false }
        if event.type == .erased { return true }
        let recorded = event.recordedAt
        guard recorded >= span.from, recorded < span.to, lastRecorded.map({ recorded >= $0 }) ?? true
        else { return false }
        if firstRecorded == nil { firstRecorded = recorded }
        lastRecorded = recorded
        return true
    }
}
