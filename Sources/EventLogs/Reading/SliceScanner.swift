// Unsafe: takes the lines that the slice reader lends, and judges each against the one before.

import CareEvents
import Dates
import TextFormats

/// What one slice of the log holds, with numbers of its own for texts and children.
struct ScannedSlice {
    var record = RecordedEvents.part()
    /// What the numbers of its texts are in the whole record.
    var symbols = SymbolTable.Numbers()
    /// The children that this thread has met, and what their numbers are in the whole record.
    var met = SymbolTable()
    var metChildren = SymbolTable.Numbers()
    /// Which of these the children of the slice are.
    var children = SymbolTable.Numbers()
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
    /// By the number of a text, whether a first look has taken it already.
    var looked: [Bool] = []

    /// How many texts are kept from slice to slice at the most.
    private static let mostTexts = 50_000

    /// The `seq` that the next line must have.
    var nextSeq: Int { firstSeq + record.count }

    /// Empties it for the next slice. The texts met so far stay, so that what comes again and again
    /// is handed in once; when they have become many they go too.
    mutating func empty() {
        record.empty()
        if record.symbols.count > Self.mostTexts {
            record.symbols = RecordedEvents.part().symbols
            symbols.forget()
            looked = []
        }
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
    private var reader = SliceReader(blockSize: 512 * 1024)
    private var scanner = LineScanner()
    /// What the slice last scanned holds.
    var scanned = ScannedSlice()
    /// Which lines are read; nil for all.
    private let filter: PartFilter?

    init(_ filter: PartFilter? = nil) { self.filter = filter }

    /// Scans a slice, and says whether all of it is right. Only the last file may end without a
    /// line feed.
    mutating func scan(_ slice: LogSlice, isLastFile: Bool) -> Bool {
        scanned.empty()
        let year = slice.file.year
        guard slice.fileSize > 0, let first = CalendarDate(year: year, month: 1, day: 1),
            let next = CalendarDate(year: year + 1, month: 1, day: 1), reader.begin(slice)
        else { return false }
        let span = (from: first.startOfUTC, to: next.startOfUTC)
        while true {
            switch reader.nextPiece() {
            case .lines(let from, let until):
                let part = filter.flatMap { $0.takesAll ? nil : $0 }
                let isRight =
                    part.map { takePart(from: from, until: until, $0) }
                    ?? take(from: from, until: until, span)
                guard isRight else { return false }
                continue
            case .tail(let count):
                scanned.tail = count
                guard isLastFile || count == 0 else { return false }
            case .end: break
            case .trouble: return false
            }
            scanned.met.take(scanned.record.children, into: &scanned.children)
            return true
        }
    }

    /// Takes whole lines; false at the first that is not right.
    private mutating func take(
        from: Int, until: Int, _ span: (from: Instant, to: Instant)
    ) -> Bool {
        var place = from
        let hasGaps = filter != nil
        while place < until {
            if scanned.record.count & (LinePlaces.spacing - 1) == 0 {
                scanned.marks.append(
                    LinePlaces.Mark(seq: scanned.record.count, offset: reader.offset(of: place)))
            }
            let line = reader.pointer(to: place).assumingMemoryBound(to: UInt8.self)
            if let count = scanner.scan(line, into: &scanned.record) {
                guard count <= JSONReader.lineLimit,
                    scanned.follows(scanner.seq, span, hasGaps: hasGaps)
                else { return false }
                place += count + 1
                continue
            }
            let bytes = reader.copyOfLine(at: place)
            guard let seq = scanned.takeSlowly(bytes),
                scanned.follows(seq, span, hasGaps: hasGaps)
            else { return false }
            place += bytes.count + 1
        }
        scanned.byteCount += place - from
        return true
    }
}

extension SliceScanner {
    /// Takes those of whole lines that are of a part; the lines were found right before, and are
    /// not judged again.
    private mutating func takePart(from: Int, until: Int, _ part: PartFilter) -> Bool {
        var place = from
        while place < until {
            let line = reader.pointer(to: place).assumingMemoryBound(to: UInt8.self)
            let count = reader.length(ofLineAt: place)
            switch scanner.standing(line, count: count, in: part) {
            case .elsewhere: break
            case .taken:
                if scanner.scan(line, count: count, into: &scanned.record) {
                    scanned.noteLine(scanner.seq)
                } else {
                    guard let seq = scanned.takeSlowly(reader.copyOfLine(at: place)) else {
                        return false
                    }
                    scanned.noteLine(seq)
                }
            case .unusual:
                let bytes = reader.copyOfLine(at: place)
                guard let read = try? LineReading.read(bytes) else { return false }
                guard part.takes(read) else { break }
                guard let seq = scanned.takeSlowly(bytes) else { return false }
                scanned.noteLine(seq)
            }
            place += count + 1
        }
        scanned.byteCount += place - from
        return true
    }
}

extension ScannedSlice {
    /// Notes which line of the log was taken last.
    fileprivate mutating func noteLine(_ seq: Int) {
        record.lineNumbers.append(Int32(truncatingIfNeeded: seq))
        guard let event = record.events.last, event.type != .erased else { return }
        if firstRecorded == nil { firstRecorded = event.recordedAt }
        lastRecorded = event.recordedAt
    }

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

    /// Whether the line just taken follows the one before; where lines are left out between them
    /// its number is noted.
    @inline(__always)
    fileprivate mutating func follows(
        _ seq: Int, _ span: (from: Instant, to: Instant), hasGaps: Bool
    ) -> Bool {
        guard let event = record.events.last else { return false }
        if record.count == 1 { firstSeq = seq }
        if hasGaps {
            guard seq > Int(record.lineNumbers.last ?? -1), seq <= Int32.max else { return false }
            record.lineNumbers.append(Int32(seq))
        }
        guard hasGaps || seq == nextSeq - 1, (event.type == .ledgerOpened) == (seq == 0) else {
            return false
        }
        if event.type == .erased { return true }
        let recorded = event.recordedAt
        guard recorded >= span.from, recorded < span.to,
            lastRecorded.map({ recorded >= $0 }) ?? true
        else { return false }
        if firstRecorded == nil { firstRecorded = recorded }
        lastRecorded = recorded
        return true
    }
}

extension CalendarDate {
    /// The first second of the day by UTC.
    fileprivate var startOfUTC: Instant { Instant(seconds: Int64(dayNumber) * 86_400) }
}
