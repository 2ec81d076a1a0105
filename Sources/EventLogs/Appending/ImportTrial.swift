// Unsafe: the lines of an import on their way, read back by one thread beside the caller's work.
//
// While `besides` runs, the file's state is touched only by the thread that took the first piece,
// and the caller waits for all.

import CareEvents
import Dates
import Evidence

/// The lines of an import on their way: on trial some at a time, then taken, appended at the end.
struct ImportTrial {
    /// How long the record of the log is.
    let mark: RecordMark
    private let symbols: SymbolTable
    private let children: SymbolTable
    private let directory: String
    /// The leaves of the log and of the lines taken.
    private(set) var run: MerkleRun
    /// When the lines are recorded.
    var recordedAt: Instant?
    /// Why lines could not be put aside.
    private(set) var failure: WriteFailure?

    private var onTrial: [LineBlock] = []
    private var isRead = false
    private var unread: [Refusal] = []

    /// The lines that were taken: those put aside, and behind them those held.
    private var aside: ScratchFile?
    private var asideCount = 0
    private var held: [LineBlock] = []
    private var heldCount = 0
    /// One id of each of the parts, for chance that begins again.
    private var someIDs: Set<UInt128> = []

    /// How many bytes of lines are held before they are put aside.
    static let mostHeld = 8 << 20

    init(_ log: ImportingLog, in directory: String) {
        mark = log.record.mark
        symbols = log.record.symbols
        children = log.record.children
        run = log.run
        self.directory = directory
    }

    /// Whether none of some new ids was noted of those before, one of which is noted.
    mutating func isNew(_ ids: [UInt128]) -> Bool {
        guard ids.allSatisfy({ !someIDs.contains($0) }) else { return false }
        if let first = ids.first { someIDs.insert(first) }
        return true
    }

    /// Puts lines on trial.
    mutating func begin(_ blocks: [LineBlock]) {
        onTrial = blocks
        isRead = false
        unread = []
    }

    /// Ends the trial: the lines, and what is to be said of one that no reader would take.
    mutating func end() -> (blocks: [LineBlock], unread: [Refusal]) {
        defer { begin([]) }
        return (onTrial, unread)
    }

    /// Takes lines: they are to be appended. A dry run only counts them.
    mutating func take(_ blocks: [LineBlock], dryRun: Bool) {
        for block in blocks { run.append(block.run) }
        guard !dryRun else { return }
        held += blocks
        heldCount += blocks.reduce(0) { $0 + $1.text.count }
    }

    /// Puts lines aside where many are held, or all.
    mutating func putAside(all: Bool = false) {
        guard heldCount > (all ? 0 : Self.mostHeld), failure == nil else { return }
        let start = asideCount
        do throws(WriteFailure) {
            let file: ScratchFile
            if let aside { file = aside } else { file = try ScratchFile(in: directory) }
            aside = file
            for block in held {
                try file.write(block.text, at: asideCount)
                asideCount += block.text.count
            }
            file.beginWriting(from: start, count: asideCount - start)
            (held, heldCount) = ([], 0)
        } catch {
            failure = error
        }
    }

    /// Adds the lines on trial to the record as any reader will: what is written can be read, or
    /// is not written.
    mutating func read(into record: inout RecordedEvents) {
        guard !isRead else { return }
        isRead = true
        // Where lines were taken before, a place in the record is no number of the log.
        if run.count > mark.events {
            let count = onTrial.reduce(0) { $0 + $1.count }
            record.lineNumbers = (0..<mark.events).map(Int32.init)
            record.lineNumbers += (run.count..<(run.count + count)).map(Int32.init)
        }
        var scanner = LineScanner()
        var before = 0
        for block in onTrial {
            if let failed = block.read(by: &scanner, into: &record) {
                let line = before + failed.place + 1
                unread = [
                    failed.fault.map { Refusal(of: $0, line: line) }
                        ?? Refusal(
                            line: line, rule: Refusal.format,
                            what: "the line says what its type does not have",
                            remedy: "leave it out")
                ]
                return
            }
            before += block.count
        }
    }

    /// Makes a record again that of the log alone.
    func takeBack(_ record: inout RecordedEvents) {
        record.takeBack(to: mark)
        record.lineNumbers = []
        record.symbols = symbols
        record.children = children
    }

    /// Makes the file of the lines that were taken the log of a year that has none, in one step;
    /// nil where they lie in no file, or the year has a log.
    mutating func becomeLog(
        of year: LogDirectory.YearFile
    ) throws(WriteFailure) -> OpenLog? {
        let path = LogDirectory.join(directory, year.name)
        guard let aside, try FileOperations.extentIfThere(of: path) == nil else { return nil }
        putAside(all: true)
        if let failure { throw failure }
        try aside.syncData()
        return try OpenLog(year, in: directory, of: aside, size: asideCount)
    }

    /// Writes the lines that were taken; says how many bytes they have.
    func write(to descriptor: Int32, path: String) throws(WriteFailure) -> Int {
        let block = 1 << 20
        var count = 0
        if let aside {
            while count < asideCount {
                let bytes = try aside.read(at: count, count: min(block, asideCount - count))
                try FileOperations.writeAll(bytes, to: descriptor, path: path)
                count += bytes.count
            }
        }
        for block in held {
            let text = Array(block.text)
            try FileOperations.writeAll(text, to: descriptor, path: path)
            count += text.count
        }
        return count
    }
}

extension ImportingLog {
    /// Makes the record again that of the log alone.
    mutating func takeBack() {
        guard let trial else { return }
        trial.takeBack(&record)
    }
}

extension EventLogFile {
    /// Puts aside what was taken and reads back what is on trial, what of it was not done yet.
    func readBack() {
        guard importing?.trial != nil else { return }
        importing?.trial?.putAside()
        importing?.readBack()
    }

    /// Does what has to be done in turn, the reading back of the lines on trial and the putting
    /// aside of those taken, by one thread, while others do so many pieces of the caller's work.
    public func besides<Result: Sendable>(
        _ pieces: Int, threads: Int, _ work: @Sendable (Int) -> Result
    ) -> [Result] {
        nonisolated(unsafe) let file = self
        return inParallel(threads, over: pieces + 1) { number -> Result? in
            guard number == 0 else { return work(number - 1) }
            file.readBack()
            return nil
        }.compactMap(\.self)
    }
}

extension ImportingLog {
    /// Reads the lines on trial into the record.
    fileprivate mutating func readBack() {
        guard var trial else { return }
        self.trial = nil
        trial.read(into: &record)
        self.trial = trial
    }
}
