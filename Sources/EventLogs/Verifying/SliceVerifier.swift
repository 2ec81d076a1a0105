// One thread's share of a verification: slice after slice, each line judged and hashed.

import CareEvents
import Dates
import Evidence
import TextFormats

/// What a slice of a log was found to say, where all of it is right so far as it can be told from
/// the slice alone.
struct SliceFindings: Sendable {
    /// The number of the first line, nil where no line begins in the slice.
    var first: Int?
    /// Where in its file the first line begins.
    var start = 0
    /// How many lines there are.
    var count = 0
    /// Their bytes, line feeds counted.
    var byteCount = 0
    /// When the first and the last event were recorded; nil where there is none but stubs.
    var recorded: ClosedRange<UInt64>?
    /// The leaves.
    var run = MerkleRun(from: 0)
    /// The leaves up to sizes that are watched.
    var watched: [Int: MerkleRun] = [:]
    /// The marks of all ids and keys; and of all leaves, in order.
    var marks: [UInt64] = []
    var leafMarks: [UInt64] = []
    /// The lines that the log as a whole hangs on, and the stubs.
    var rare: [RareLine] = []
    var stubs: [ErasedStub] = []
    /// How many bytes at the end have no line feed; nil where all have.
    var tail: Int?

    /// A line to be looked at again.
    struct RareLine: Sendable {
        let seq: Int
        let bytes: [UInt8]
    }
}

/// Judges and hashes the lines of slices. Reads what a sound log has; what it cannot take as
/// right it does not explain, it only gives up: the slow verification says what is wrong.
struct SliceVerifier: ~Copyable {
    /// Whether it is the one among its fellows that tells how far all have come.
    let isFirst: Bool
    private var reader: SliceReader
    private var judge = PlainLineJudge.new
    private var line = PlainLine()
    private var starts: [UInt32] = []
    private let watchedSizes: [Int]
    private var findings = SliceFindings()
    private var hasher = LineHasher(from: 0)
    private var year = 0
    private var last: UInt64 = 0

    /// How much is read at a time: well within the second cache, as it is gone through twice.
    static let usualBlock = 256 * 1024

    /// A verifier that notes the leaves up to these sizes.
    init(watching sizes: [Int], blockSize: Int, isFirst: Bool) {
        watchedSizes = sizes
        self.isFirst = isFirst
        reader = SliceReader(blockSize: blockSize)
        starts.reserveCapacity(blockSize / 128)
    }

    /// The findings of a slice, or nil for one that the slow verification must judge.
    mutating func verify(_ slice: LogSlice) -> SliceFindings? {
        findings = SliceFindings()
        year = slice.file.year
        last = 0
        guard reader.begin(slice) else { return nil }
        // More than there will be: memory that nothing is written to costs nothing.
        findings.marks.reserveCapacity(slice.range.count / 96)
        findings.leafMarks.reserveCapacity(slice.range.count / 192)
        while true {
            switch reader.nextPiece() {
            case .lines(let from, let until):
                guard takeLines(from: from, until: until) else { return nil }
            case .tail(let count):
                findings.tail = count
                return whole()
            case .end: return whole()
            case .trouble: return nil
            }
        }
    }

    private func whole() -> SliceFindings {
        var findings = findings
        if findings.count > 0 { findings.run = hasher.run }
        findings.recorded = findings.recorded.map { $0.lowerBound...last }
        return findings
    }

    /// The number that the next line must carry.
    private var expected: Int { (findings.first ?? 0) + findings.count }

    private mutating func takeLines(from: Int, until: Int) -> Bool {
        var place = from
        var next = (findings.first ?? 0) + findings.count
        var isFirst = findings.first == nil
        starts.removeAll(keepingCapacity: true)
        starts.append(UInt32(place))
        while place < until {
            guard let count = judge.judge(reader.pointer(to: place), into: &line) else {
                guard let count = takeOddLine(at: place) else { return false }
                next = expected
                isFirst = false
                place += count + 1
                continue
            }
            if isFirst {
                begin(at: line.seq, place)
                next = line.seq
                isFirst = false
            }
            guard line.seq == next, line.recordedAt >= last,
                PlainBytes.year(ofInstant: line.recordedAt) == year
            else { return false }
            if line.isRare || next == 0, !takeRareLine(at: place) { return false }
            take(count)
            place += count + 1
            next += 1
        }
        hash()
        return true
    }

    private mutating func begin(at seq: Int, _ place: Int) {
        findings.first = seq
        findings.start = reader.offset(of: place)
        hasher = LineHasher(from: seq)
    }

    /// Notes what `line` says of a line of so many bytes.
    @inline(__always)
    private mutating func take(_ count: Int) {
        if last == 0 { findings.recorded = line.recordedAt...line.recordedAt }
        last = line.recordedAt
        findings.marks.append(line.idMark)
        if line.keyMark != 0 { findings.marks.append(line.keyMark) }
        noteLine(count)
        starts.append(starts[starts.count - 1] + UInt32(count + 1))
        if !watchedSizes.isEmpty { watch() }
    }

    private mutating func noteLine(_ count: Int) {
        findings.count += 1
        findings.byteCount += count + 1
    }

    /// Hashes the lines that were taken since the last time.
    private mutating func hash() {
        guard starts.count > 1 else { return }
        // Taken out of this value while the buffer is lent, which is a part of it as well.
        var (own, places, marks) = (LineHasher(from: 0), [UInt32](), [UInt64]())
        swap(&own, &hasher)
        swap(&places, &starts)
        swap(&marks, &findings.leafMarks)
        reader.withBytes { own.append($0, starts: places.span, marks: &marks) }
        let end = places[places.count - 1]
        places.removeAll(keepingCapacity: true)
        places.append(end)
        swap(&own, &hasher)
        swap(&places, &starts)
        swap(&marks, &findings.leafMarks)
    }

    private mutating func watch() {
        guard watchedSizes.contains(expected) else { return }
        hash()
        findings.watched[expected] = hasher.run
    }

    /// Takes a line in another shape than the appender's, or a stub; answers its bytes, or nil
    /// where it is not right.
    private mutating func takeOddLine(at place: Int) -> Int? {
        let bytes = reader.copyOfLine(at: place)
        guard let read = try? LineReading.read(bytes) else { return nil }
        if findings.first == nil { begin(at: read.seq, place) }
        guard read.seq == expected else { return nil }
        switch read {
        case .stub(let stub):
            guard stub.seq > 0 else { return nil }
            takeStub(stub, bytes.count)
        case .event(let event):
            line = PlainLine(event)
            guard line.recordedAt >= last,
                PlainBytes.year(ofInstant: line.recordedAt) == year
            else { return nil }
            if line.isRare || event.seq == 0, !takeRareLine(at: place) { return nil }
            take(bytes.count)
        }
        return bytes.count
    }

    /// The hash of an erased line is what its stub says it was.
    private mutating func takeStub(_ stub: ErasedStub, _ count: Int) {
        hash()
        findings.stubs.append(stub)
        findings.leafMarks.append(stub.leaf.mark)
        hasher.append(leafHash: stub.leaf)
        noteLine(count)
        starts[0] += UInt32(count + 1)
        if !watchedSizes.isEmpty { watch() }
    }

    /// Keeps a line that the log as a whole hangs on. Only the first line opens the ledger.
    private mutating func takeRareLine(at place: Int) -> Bool {
        let bytes = reader.copyOfLine(at: place)
        guard case .event(let event)? = try? LineReading.read(bytes),
            (event.type == .ledgerOpened) == (event.seq == 0)
        else { return false }
        findings.rare.append(SliceFindings.RareLine(seq: event.seq, bytes: bytes))
        return true
    }
}

extension PlainLine {
    /// What the general reader found, as the judge of plain lines would say it.
    init(_ event: EventLine) {
        seq = event.seq
        idMark = PlainBytes.mark(ofID: event.id)
        keyMark = event.key.map(PlainBytes.mark(ofText:)) ?? 0
        recordedAt = PlainBytes.number(of: event.recordedAt)
        isRare = Self.rareTypes.contains(event.type)
    }

    /// The types on which the log as a whole hangs.
    static let rareTypes: [EventType] = [.ledgerOpened, .eventErased, .tailRecovered]
}
