// The log read whole: every line's grammar and order, all faults in one run, no text held.

public import CareEvents
import Dates
import Evidence
import Glibc
import TextFormats

/// What a reading of a log gave.
public struct LogContents: Sendable {
    /// The events, in the order of the log.
    public var record = RecordedEvents()
    /// Everything that is damage, up to `LogReader.mostFaults`.
    public var faults: [LogFault] = []
    /// How many faults there are in all.
    public var faultCount = 0
    /// The bytes at the end of the last file that have no line feed, if there are any.
    public var tornTail: TornTail?
    /// How many bytes were read.
    public var byteCount = 0
    /// Where the lines stand.
    public var places = LinePlaces()
    /// The erased lines, and the `seq` of the erasure that each names.
    var stubs: [(seq: Int, by: Int)] = []

    /// Bytes at the end that no line feed commits.
    public struct TornTail: Hashable, Sendable {
        /// The name of the file.
        public let file: String
        /// How many bytes.
        public let count: Int
    }

    /// Notes a fault.
    mutating func note(_ fault: LogFault) {
        faultCount += 1
        if faults.count < LogReader.mostFaults { faults.append(fault) }
    }
}

/// Is shown every line as it is read, for those who need its bytes.
public protocol LineObserver {
    /// A line of the log, good or not, without its line feed; `seq` is its place.
    mutating func observe(_ line: Span<UInt8>, seq: Int)
    /// The lines of a file begin.
    mutating func begin(_ file: LogDirectory.YearFile)
}

extension LineObserver {
    /// Does not need to know.
    public mutating func begin(_ file: LogDirectory.YearFile) {}
}

/// Needs no bytes.
public struct NoObserver: LineObserver {
    /// Nobody.
    public init() {}
    /// Looks away.
    @inline(__always)
    public mutating func observe(_ line: Span<UInt8>, seq: Int) {}
}

/// Reads logs.
public struct LogReader {
    /// How many faults are told one by one.
    public static let mostFaults = 100

    let directory: LogDirectory
    private let scans: Bool
    /// Logs of fewer bytes are read line after line.
    private let sideBySideFrom: Int
    /// How many bytes a thread scans before it hands in what it found: little enough that its own
    /// tables stay in the cache nearest to it.
    let sliceSize: Int

    /// A reader of one log. `scanning: false` takes the slow way for every line, for comparison.
    public init(_ directory: LogDirectory, scanning: Bool = true) {
        self.directory = directory
        scans = scanning
        sideBySideFrom = 4 << 20
        sliceSize = 8 << 20
    }

    /// A reader that reads even the smallest log by slices of so many bytes.
    init(_ directory: LogDirectory, sliceSize: Int) {
        self.directory = directory
        scans = true
        sideBySideFrom = 0
        self.sliceSize = sliceSize
    }

    /// Reads everything, showing each line to the observer.
    ///
    /// - Parameter progress: is told now and then how many bytes have been read.
    public func read<Observer: LineObserver>(
        observing observer: inout Observer, progress: (Int) -> Void = { _ in }
    ) throws(LogOpenFault) -> LogContents {
        var pass = LogPass(directory: directory, scans: scans)
        pass.contents.record.reserve(forBytes: directory.byteCount)
        for (index, file) in directory.yearFiles.enumerated() {
            let isLast = index == directory.yearFiles.count - 1
            try pass.read(file, isLast: isLast, observing: &observer, progress: progress)
        }
        pass.judgeBeginning()
        pass.judgeErasures()
        return pass.contents
    }

    /// Reads everything, with several threads where that pays.
    public func read(
        threads: Int = 1, progress: (Int) -> Void = { _ in }
    ) throws(LogOpenFault) -> LogContents {
        if scans, directory.byteCount >= sideBySideFrom,
            let contents = readSideBySide(threads: threads, progress: progress)
        {
            return contents
        }
        return try readLineAfterLine(progress: progress)
    }

    /// Reads everything in one pass that can say of each line what is wrong with it.
    func readLineAfterLine(
        progress: (Int) -> Void = { _ in }
    ) throws(LogOpenFault) -> LogContents {
        var observer = NoObserver()
        return try read(observing: &observer, progress: progress)
    }
}

/// One pass through the files, and what it has to remember from line to line.
private struct LogPass {
    let directory: LogDirectory
    let scans: Bool
    var contents = LogContents()
    private var scanner = LineScanner()
    private var expected = 0
    private var last = Instant(seconds: .min)
    private var stubPlaces: [(seq: Int, file: String, line: Int, bytes: [UInt8])] = []

    init(directory: LogDirectory, scans: Bool) {
        self.directory = directory
        self.scans = scans
    }

    mutating func read<Observer: LineObserver>(
        _ file: LogDirectory.YearFile, isLast: Bool, observing observer: inout Observer,
        progress: (Int) -> Void
    ) throws(LogOpenFault) {
        let path = directory.path(of: file.name)
        guard var reader = BlockReader(path: path) else {
            throw LogOpenFault(path: path, errno: errno)
        }
        observer.begin(file)
        contents.places.begin(file, at: expected)
        var place = Place(file: file, path: path, line: 0)
        var line = 0
        var offset = 0
        while true {
            switch reader.nextPiece() {
            case .line(let start, let count):
                if line % LinePlaces.spacing == 0 {
                    contents.places.note(LinePlaces.Mark(seq: expected, offset: offset))
                }
                line += 1
                observer.observe(Span(_unsafeStart: start, count: count), seq: expected)
                place.line = line
                offset += count + 1
                take(start, count, place)
                contents.byteCount += count + 1
                if line & 0x3FFF == 0 { progress(contents.byteCount) }
            case .oversized(let bytes, let count):
                line += 1
                offset += count + 1
                contents.byteCount += count + 1
                refuse(
                    .json(.tooLong(count)), at: 0..<1, bytes,
                    Place(file: file, path: path, line: line))
            case .tail(let bytes, let count):
                endTorn(bytes, count, file: file, path: path, line: line + 1, isLast: isLast)
                return
            case .end:
                if line == 0 && !isLast { noteFile(path, .emptyFile) }
                return
            case .failure(let code):
                throw LogOpenFault(path: path, errno: code)
            }
        }
    }

    /// Where a line stands.
    struct Place {
        let file: LogDirectory.YearFile
        let path: String
        var line: Int
    }

    private mutating func take(
        _ start: UnsafePointer<UInt8>, _ count: Int, _ place: borrowing Place
    ) {
        if scans, count <= JSONReader.lineLimit,
            scanner.scan(start, count: count, into: &contents.record)
        {
            if scanner.seq == expected, let event = contents.record.events.last,
                event.recordedAt >= last, isInYear(event.recordedAt, place.file.year),
                (event.type == .ledgerOpened) == (expected == 0)
            {
                expected += 1
                last = event.recordedAt
                return
            }
            judgeOrder(Array(UnsafeBufferPointer(start: start, count: count)), scanner.seq, place)
            return
        }
        takeSlowly(Array(UnsafeBufferPointer(start: start, count: count)), place)
    }

    private mutating func takeSlowly(_ bytes: [UInt8], _ place: Place) {
        do {
            switch try LineReading.read(bytes) {
            case .event(let line):
                contents.record.append(line, from: bytes)
                judgeOrder(bytes, line.seq, place)
            case .stub(let stub):
                contents.record.append(stub)
                stubPlaces.append((stub.seq, place.path, place.line, bytes))
                judgeOrder(bytes, stub.seq, place)
            }
        } catch {
            refuse(error.problem, at: error.range, bytes, place)
        }
    }

    /// Tells what is wrong between this line and the one before it, and goes on from this line.
    private mutating func judgeOrder(_ bytes: [UInt8], _ seq: Int, _ place: Place) {
        guard let event = contents.record.events.last else { return }
        if seq != expected {
            note(.outOfSequence(expected: expected, found: seq), in: bytes, "seq", place)
        }
        if event.type == .ledgerOpened {
            if expected != 0 { note(.openedAgain, in: bytes, "type", place) }
        } else if expected == 0 {
            note(.notOpened(found: event.type.name), in: bytes, "type", place)
        }
        if event.type != .erased {
            if event.recordedAt < last {
                note(
                    .recordedBeforeLast(
                        last: last.description, found: event.recordedAt.description),
                    in: bytes, "recorded_at", place)
            }
            if !isInYear(event.recordedAt, place.file.year) {
                note(
                    .wrongYear(file: place.file.year, found: event.recordedAt.utcYear),
                    in: bytes, "recorded_at", place)
            }
            last = max(last, event.recordedAt)
        }
        expected = seq == .max ? expected + 1 : seq + 1
    }

    /// The seconds at which a year begins and the next one does; the year last asked is kept.
    private var yearSpan: (year: Int, from: Int64, to: Int64) = (0, 0, 0)

    private mutating func isInYear(_ instant: Instant, _ year: Int) -> Bool {
        if yearSpan.year != year {
            let from = CalendarDate(year: year, month: 1, day: 1)?.dayNumber ?? 0
            let to = CalendarDate(year: year + 1, month: 1, day: 1)?.dayNumber ?? 0
            yearSpan = (year, Int64(from) * 86_400, Int64(to) * 86_400)
        }
        return instant.seconds >= yearSpan.from && instant.seconds < yearSpan.to
    }

    private mutating func refuse(
        _ problem: LineFault.Problem, at range: Range<Int>, _ bytes: [UInt8], _ place: Place
    ) {
        contents.note(
            LogFault(
                file: place.path, line: place.line, bytes: bytes, range: range,
                what: problem.what, remedy: problem.remedy))
        contents.record.append(ErasedStub(seq: expected, erasedBy: 0, leaf: MerkleTree.emptyRoot))
        expected += 1
    }

    private mutating func note(
        _ problem: OrderProblem, in bytes: [UInt8], _ key: String, _ place: Place
    ) {
        let object = try? JSONReader.readObject(bytes)
        contents.note(
            LogFault(
                file: place.path, line: place.line, bytes: bytes,
                range: object?.member(key)?.valueRange ?? 0..<1,
                what: problem.what, remedy: problem.remedy))
    }

    private mutating func noteFile(_ path: String, _ problem: OrderProblem) {
        contents.note(
            LogFault(
                file: path, line: 0, bytes: [], range: 0..<0, what: problem.what,
                remedy: problem.remedy))
    }

    private mutating func endTorn(
        _ bytes: [UInt8], _ count: Int, file: LogDirectory.YearFile, path: String, line: Int,
        isLast: Bool
    ) {
        if isLast {
            contents.tornTail = LogContents.TornTail(file: file.name, count: count)
            return
        }
        let problem = OrderProblem.tornWithin(bytes: count)
        contents.note(
            LogFault(
                file: path, line: line, bytes: bytes, range: 0..<1, what: problem.what,
                remedy: problem.remedy))
    }

    /// A ledger without a line was not opened: `init` makes the first line with the file.
    mutating func judgeBeginning() {
        guard expected == 0, contents.faultCount == 0, let file = directory.yearFiles.first else {
            return
        }
        noteFile(directory.path(of: file.name), .emptyFile)
    }

    /// A stub stands only on an `event_erased` that names it. Where lines are damaged already the
    /// places no longer say enough to judge.
    mutating func judgeErasures() {
        guard contents.faultCount == 0 else { return }
        let record = CorrectedRecord(contents.record)
        for stub in stubPlaces {
            let claimed = Int(contents.record.events[stub.seq].firstSlot)
            if record.isErased(stub.seq, by: claimed) { continue }
            let problem = OrderProblem.unauthorisedErasure(seq: stub.seq, claimed: claimed)
            contents.note(
                LogFault(
                    file: stub.file, line: stub.line, bytes: stub.bytes,
                    range: 0..<stub.bytes.count,
                    what: problem.what, remedy: problem.remedy))
        }
    }
}

extension LogContents {
    /// Whether each erased line stands on an `event_erased` that names it.
    var areErasuresAuthorised: Bool {
        let record = CorrectedRecord(record)
        return stubs.allSatisfy { record.isErased($0.seq, by: $0.by) }
    }
}

extension CorrectedRecord {
    /// Whether a line is an `event_erased` that names another.
    fileprivate func isErased(_ seq: Int, by claimed: Int) -> Bool {
        claimed >= 0 && claimed < recorded.count && erases(claimed) == seq
    }
}
