// A return as one batch: the log is read whole first, so that what it knows can be compared; then
// the lines are judged some at a time, and appended when all of them may stand.

public import CareEvents
public import Dates
import Evidence
import KernelHints

extension EventLogFile {
    /// Takes the lock, puts a torn tail right and reads the log whole, by some threads.
    ///
    /// - Returns: the record, and the instant at which lines would now be recorded.
    public func openForImport(
        threads: Int
    ) throws(AppendFault) -> (record: RecordedEvents, instant: Instant) {
        guard !isBrokenOff else { throw .brokenOff }
        careledger_keep_heap(Self.keptHeap)
        try takeLock()
        letGoOfFiles()
        known = nil
        indexed = nil
        importing = ImportingLog(at: path, threads: threads)
        if importing == nil {
            try open()
            try readWhole()
            importing = known.map(ImportingLog.init)
            known = nil
        }
        return (record, instantToRecordAt())
    }

    /// The record as it would be appended to, without the lock and without touching anything.
    public func rehearseImport(
        threads: Int
    ) throws(AppendFault) -> (record: RecordedEvents, instant: Instant) {
        careledger_keep_heap(Self.keptHeap)
        importing = ImportingLog(at: path, threads: threads)
        if importing == nil { importing = ImportingLog(try KnownLog(reading: path)) }
        return (record, instantToRecordAt())
    }

    /// Lines come and go by the thousand: what was freed is kept, up to so many bytes.
    private static let keptHeap: Int32 = 256 << 20

    /// How the lines of an import are written. Precondition: opened for it.
    public var tailWriting: TailWriting {
        let told = warnings
        defer { warnings = told }
        return TailWriting(recordedAt: instantToRecordAt(), recordedBy: recordedBy)
    }

    /// Gives lines their numbers and ids behind those that were taken, and hashes them: they are
    /// now on trial.
    public func tryImported(_ parts: [LineTails], threads: Int) throws(AppendFault) {
        guard let log = importing else { throw .brokenOff }
        var trial = log.trial ?? ImportTrial(log, in: path)
        let parts = parts.filter { $0.count > 0 }
        var places = [0]
        for part in parts { places.append(places[places.count - 1] + part.count) }
        var ids: [UInt128] = []
        if let writing = parts.first?.writing {
            ids = try mintIDs(places[places.count - 1], at: writing.recordedAt, &trial)
            trial.recordedAt = writing.recordedAt
        }
        let (starts, minted, first) = (places, ids, trial.run.count)
        trial.begin(
            inParallel(threads, over: parts.count) { number in
                LineBlock(
                    parts[number], from: first + starts[number],
                    ids: minted[starts[number]..<starts[number + 1]])
            })
        importing?.trial = trial
    }

    /// Judges the lines on trial, and takes them, or throws their refusals and lets go of them.
    public func judgeImported(
        dryRun: Bool = false, validating validation: ImportValidation
    ) throws(AppendFault) {
        readBack()
        if let failure = importing?.trial?.failure {
            giveUp()
            throw .failed(failure)
        }
        let (blocks, unread) = importing?.trial?.end() ?? ([], [])
        guard !blocks.isEmpty else { return }
        let batch = ImportedBatch(blocks, from: importing?.trial?.mark.events ?? 0)
        let refusals = unread.isEmpty ? validation(record, batch) : unread
        importing?.takeBack()
        guard refusals.isEmpty else { throw .refused(withoutRepeats(refusals)) }
        importing?.trial?.take(blocks, dryRun: dryRun)
    }

    /// Ids that no line of the batch has twice. That one is there twice means that chance is no
    /// chance; another writer's is trusted to be another, as where a log is known by its index.
    private func mintIDs(
        _ count: Int, at instant: Instant, _ trial: inout ImportTrial
    ) throws(AppendFault) -> [UInt128] {
        let milliseconds =
            recordedAt == nil ? surroundings.unixMilliseconds() : instant.seconds * 1000
        var ids: [UInt128] = []
        ids.reserveCapacity(count)
        for _ in 0..<count {
            ids.append(mintUUIDv7(milliseconds: milliseconds, random: surroundings.random))
        }
        let sorted = ids.sorted()
        guard !zip(sorted, sorted.dropFirst()).contains(where: ==), trial.isNew(ids) else {
            throw .failed(
                WriteFailure(
                    doing: "mint an id", path: path, words: "the source of chance repeats itself",
                    log: .asBefore))
        }
        return ids
    }

    // MARK: The end

    /// Appends the lines that were taken, whole or not at all.
    public func commitImport() throws(AppendFault) {
        guard var trial = importing?.trial, trial.run.count > trial.mark.events,
            let recordedAt = trial.recordedAt
        else { return }
        surroundings.beforeWriting()
        do throws(WriteFailure) {
            let year = LogDirectory.YearFile(year: recordedAt.utcYear)
            let made = try trial.becomeLog(of: year)
            let file: OpenLog
            if let made { file = keep(made) } else { file = try openLog(of: year) }
            do throws(WriteFailure) {
                if made == nil {
                    let count = try trial.write(to: file.descriptor, path: file.path)
                    file.grew(by: count)
                    try FileOperations.syncData(file.descriptor, path: file.path)
                }
                if file.isNew { try file.syncNames() }
                importing?.run = trial.run
                try replaceCheckpoint(of: file)
            } catch {
                // The checkpoint speaks of the lines once it is renamed: then they must stay.
                if error.log == .linesStand { throw error }
                throw error.leaving(file.cutBack())
            }
            file.isWritten()
        } catch {
            giveUp()
            throw .failed(error)
        }
        // The record is that of the log before.
        importing = nil
    }
}
