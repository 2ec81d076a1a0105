// The one place, besides reading, with effects on a ledger: lock, recover, append, sync.

public import CareEvents
public import Dates
public import Evidence

/// A ledger opened for appending.
///
/// Nothing happens until `open`, which takes the writers' lock, puts a torn tail right and reads
/// the log. `append` then validates a whole batch before a byte is written; it writes whole lines,
/// syncs the log, replaces the checkpoint, and only then answers. `release` lets go of the lock, so
/// that a stream can wait for input without keeping others out; the next call takes it again and
/// reads what others appended meanwhile.
///
/// One value serves one thread. The order of the steps is that of the format's section 5.
public final class EventLogFile {
    /// The path of the ledger's directory, as it was given.
    public let path: String
    /// Who records, where a fact does not say it itself.
    let recordedBy: String
    /// Who runs the program, and so puts a torn tail right.
    let runBy: String
    /// The instant that lines are recorded at instead of the clock's, for past returns.
    let recordedAt: Instant?
    let surroundings: WriterSurroundings
    private let wait: Int
    var lock: WriterLock?
    /// What is known of the log; nil before it was read, and where it must be read again.
    var known: KnownLog?
    /// What is known of it through its index, in place of the whole.
    var indexed: IndexedLog? { didSet { readings += 1 } }
    private var readings = 0
    /// What is known of it while a return is imported, in place of either.
    var importing: ImportingLog?
    /// The last year file, while nobody else wrote.
    private(set) var openLog: OpenLog?
    /// The checkpoint's file, and the one beside it.
    let checkpointFile: CheckpointFile
    /// The stories that are being judged.
    var judged: TouchedStories?
    /// How many bytes a stream may append before the index is brought up.
    var longestHeld = 16 * LogIndex.mostRecentBytes
    /// Whether an index was tried to be made, and could not be.
    private var isWithoutIndex = false
    /// Whether a failure left the log uncertain, so that this writer must not go on.
    var isBrokenOff = false
    /// The ids that this writer minted last.
    var minted = MintedIDs()
    /// The checkpoint was replaced and not yet synced.
    var owesCheckpointSync = false
    /// When the checkpoint was last synced, by the clock given.
    var checkpointSynced: Int64?
    /// What the callers should be told besides the answers; taken by `takeWarnings`.
    var warnings: [AppendWarning] = []

    /// A writer for the ledger in a directory. Nothing is touched yet.
    ///
    /// - Parameters:
    ///   - recordedBy: who records, never empty.
    ///   - runBy: the account that runs the program; nil where that is who records.
    ///   - recordedAt: the instant to record at instead of the clock's (`--recorded-at`).
    ///   - wait: the seconds to wait for another writer (`--wait`).
    public init(
        path: String, recordedBy: String, runBy: String? = nil, recordedAt: Instant? = nil,
        wait: Int = 10, surroundings: WriterSurroundings
    ) {
        precondition(!recordedBy.isEmpty, "somebody records")
        self.path = path
        self.recordedBy = recordedBy
        self.runBy = runBy ?? recordedBy
        self.recordedAt = recordedAt
        self.wait = wait
        self.surroundings = surroundings
        checkpointFile = CheckpointFile(ledger: path)
    }

    /// The events of the log, new lines included. Empty before it was opened whole. A copy that is
    /// kept over an append makes that append copy the whole record once.
    public var record: RecordedEvents { known?.record ?? importing?.record ?? RecordedEvents() }

    /// The checkpoint of the log as it is, nil before `open`.
    public var checkpoint: Checkpoint? {
        importing?.checkpoint ?? known?.checkpoint ?? indexed?.checkpoint
    }

    /// The line that has this key, nil where none has or nothing was read.
    public func line(withKey key: String) -> Int? { known?.survey.line(withKey: key) }

    /// What all stories of the log are read against, its name and its policies, where lines are
    /// judged in records of some stories only; `reading` tells one reading of the log from another.
    public var readAgainst: (record: RecordedEvents, reading: Int)? {
        indexed.map { ($0.readAgainst, readings) }
    }

    /// The bytes of a line of the log, without its line feed. Precondition: opened, and there is
    /// such a line.
    public func bytes(of seq: Int) throws(AppendFault) -> [UInt8] {
        if let line = indexed?.index.line(seq) { return line }
        guard let place = known?.survey.place(of: seq) else {
            preconditionFailure("the log has no line \(seq), or was not opened")
        }
        do {
            return try FileOperations.readBytes(
                LogDirectory.join(path, place.file.name), from: place.offset, count: place.count)
        } catch {
            throw .failed(error)
        }
    }

    /// Takes the lock, puts a torn tail right, and reads the log unless it is known already.
    public func open() throws(AppendFault) {
        guard !isBrokenOff else { throw .brokenOff }
        if lock != nil, known != nil || indexed != nil { return }
        try takeLock()
        if indexed?.isAsLeft(at: path) == true { return }
        letGoOfFiles()
        if indexed?.isCurrent(at: path) == true { return }
        indexed = nil
        if known?.isCurrent(at: path) == true, isJudgedWhole { return }
        do {
            try TailRecovery.setTailAside(at: path)
            try discardUnfinished()
            if openByIndex() { return }
            try readWhole()
            openByIndex()
        } catch {
            known = nil
            lock = nil
            throw error
        }
    }

    /// Takes the lock unless it is held.
    func takeLock() throws(AppendFault) {
        guard lock == nil else { return }
        // Before the lock file is made: where there is no ledger, none is begun.
        do throws(LogOpenFault) {
            if indexed == nil, try LogDirectory(path: path).isUnfinishedCopy {
                throw LogOpenFault(path: path, problem: .unfinishedCopy)
            }
        } catch {
            throw .cannotOpen(error)
        }
        lock = try WriterLock(path: LogDirectory.join(path, ".lock"), wait: wait)
    }

    /// Whether the log is known whole, because no index of it can be made or none is wanted.
    private var isJudgedWhole: Bool { isWithoutIndex || surroundings.judgesByWholeLog }

    /// Takes what the index knows of the log, if there is one, or if the log that was just read is
    /// short enough to be held in its place; false where the log is to be known whole.
    @discardableResult
    func openByIndex() -> Bool {
        guard !surroundings.judgesByWholeLog else { return false }
        let found = IndexedLog(at: path) ?? known.flatMap { IndexedLog(holding: $0, at: path) }
        guard let log = found, let tails = try? TailRecovery.tails(at: path), log.tells(of: tails),
            log.hasCarriedOutErasures
        else { return false }
        known = nil
        indexed = log
        return true
    }

    /// The file of a year, for appending: the last one again, or another.
    func openLog(of year: LogDirectory.YearFile) throws(WriteFailure) -> OpenLog {
        if let openLog, openLog.year == year { return openLog }
        return keep(try OpenLog(year, in: path))
    }

    /// Keeps a file open.
    func keep(_ file: OpenLog) -> OpenLog {
        openLog = file
        return file
    }

    /// Lets go of files that others may have written to, or replaced.
    func letGoOfFiles() {
        openLog = nil
        checkpointFile.forget()
    }

    /// Reads the log whole, under the lock, and leaves an index for the next time.
    func readWhole() throws(AppendFault) {
        indexed = nil
        let state = (try? LogDirectory(path: path)).flatMap(LogState.init)
        if known?.isCurrent(at: path) != true {
            known = nil
            known = try TornWrite.knownLog(at: path)
        }
        if let state, !isJudgedWhole, IndexedLog(at: path) == nil {
            isWithoutIndex = !state.makeIndex()
        }
        try tellOfTails()
        try finishErasures()
    }

    /// Takes away what an interrupted writer left half written beside the log.
    private func discardUnfinished() throws(AppendFault) {
        do {
            try DerivedFiles.discardUnfinished(at: path)
        } catch {
            throw .failed(error)
        }
    }

    /// Syncs what is owed, leaves an index of what came, and lets go of the lock. What is known of
    /// the log is kept.
    public func release() throws(AppendFault) {
        defer { lock = nil }
        try syncCheckpoint()
        guard !isBrokenOff, checkpointFile.hasSpare || indexed?.isLong == true else { return }
        if lock == nil { lock = try? WriterLock(path: LogDirectory.join(path, ".lock"), wait: 0) }
        guard lock != nil, indexed?.isAsLeft(at: path) == true else {
            return checkpointFile.forget()
        }
        checkpointFile.clear()
        indexed?.look(at: path)
        guard let log = indexed, log.isLong else { return }
        // It is opened anew where more is to come.
        indexed = nil
        IndexKeeping.keepRecent(of: log.index)
    }

    /// Lets go of the lock while a stream waits for more, without the sync that is owed: whether
    /// one is, so that `release` must be called within a second.
    public func pause() throws(AppendFault) -> Bool {
        defer { lock = nil }
        if let last = checkpointSynced, surroundings.unixMilliseconds() - last >= 1000 {
            try syncCheckpoint()
        }
        return owesCheckpointSync
    }

    /// What the caller should tell on stderr; each is given once.
    public func takeWarnings() -> [AppendWarning] {
        defer { warnings = [] }
        return warnings
    }
}

/// Something that a writer tells without being stopped by it.
public enum AppendWarning: Hashable, Sendable {
    /// The clock is so many seconds behind the last line, more than a minute.
    case clockBehind(seconds: Int64, last: Instant)
    /// The instant asked for is before the last line's, which is repeated instead.
    case recordedAtBehind(asked: Instant, last: Instant)
    /// A torn tail was put aside: the file, the place in it, how many bytes.
    case tailRecovered(file: String, offset: Int, bytes: Int)
    /// An erasure that was interrupted is finished: the lines that were still to go.
    case erasureFinished([Int])

    /// The warning as a sentence without its full stop.
    public var words: String {
        switch self {
        case .clockBehind(let seconds, let last):
            "the clock is \(seconds) s behind the last line: recorded at \(last) again"
        case .recordedAtBehind(let asked, let last):
            "\(asked) is before the last line: recorded at \(last) again"
        case .tailRecovered(let file, let offset, let bytes):
            "\(bytes) bytes of an unfinished line were moved to quarantine/\(file)@\(offset).torn"
        case .erasureFinished(let seqs):
            "an erasure that was interrupted is finished: "
                + (seqs.count == 1 ? "line" : "\(seqs.count) lines,")
                + " \(seqs.prefix(10).map(String.init).joined(separator: ", "))"
                + (seqs.count > 10 ? " and more" : "")
        }
    }
}
