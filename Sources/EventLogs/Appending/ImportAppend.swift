// A return as one batch: the log is read whole first, so that what it knows can be compared.

public import CareEvents
public import Dates
import Evidence

/// Judges the lines of an import, which stand at the end of a record on trial.
public typealias ImportValidation = (borrowing RecordedEvents, ImportedBatch) -> [Refusal]

/// The lines that an import would write. They are numbered from 1, in the order of the batch.
public struct ImportedBatch: Sendable {
    /// The number in the log of the first.
    public let first: Int
    /// How many there are.
    public let count: Int
    private let blocks: [LineBlock]
    private let ends: [Int]

    init(_ blocks: [LineBlock], from first: Int) {
        self.first = first
        self.blocks = blocks
        var end = 0
        ends = blocks.map { block in
            end += block.count
            return end
        }
        count = end
    }

    /// A line by its number in the log, as a proposal; nil for a number that is none of these.
    public func line(_ seq: Int) -> ProposedLine? {
        let place = seq - first
        guard place >= 0, place < count, let block = ends.firstIndex(where: { place < $0 }),
            case .event(let line) = try? LineReading.read(
                blocks[block].line(place - (ends[block] - blocks[block].count)))
        else { return nil }
        return ProposedLine(line: line, inputLine: place + 1)
    }
}

extension EventLogFile {
    /// Takes the lock, puts a torn tail right and reads the log whole, by some threads.
    ///
    /// - Returns: the record, and the instant at which lines would now be recorded.
    public func openForImport(
        threads: Int
    ) throws(AppendFault) -> (record: RecordedEvents, instant: Instant) {
        guard !isBrokenOff else { throw .brokenOff }
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
        importing = ImportingLog(at: path, threads: threads)
        if importing == nil { importing = ImportingLog(try KnownLog(reading: path)) }
        return (record, instantToRecordAt())
    }

    /// How the lines of an import are written. Precondition: opened for it.
    public var tailWriting: TailWriting {
        let told = warnings
        defer { warnings = told }
        return TailWriting(recordedAt: instantToRecordAt(), recordedBy: recordedBy)
    }

    /// Appends lines that were made since the log was opened for them, whole or not at all.
    ///
    /// - Parameters:
    ///   - parts: the lines, in their order.
    ///   - validation: judges the lines.
    /// - Returns: how many lines were appended.
    public func appendImported(
        _ parts: [LineTails], threads: Int, dryRun: Bool = false,
        validating validation: ImportValidation
    ) throws(AppendFault) -> Int {
        guard var log = importing else { throw .brokenOff }
        // Taken out, so that the record is not copied where lines are added to it.
        importing = nil
        defer { importing = isBrokenOff ? nil : log }
        let parts = parts.filter { $0.count > 0 }
        guard let writing = parts.first?.writing else { return 0 }
        let blocks = try blocks(of: parts, from: log.record.count, writing, threads)
        let batch = ImportedBatch(blocks, from: log.record.count)
        let mark = log.record.mark
        var refusals = Self.read(blocks, into: &log.record)
        if refusals.isEmpty { refusals = validation(log.record, batch) }
        if !refusals.isEmpty || dryRun { log.record.takeBack(to: mark) }
        guard refusals.isEmpty else { throw .refused(withoutRepeats(refusals)) }
        if !dryRun { try commit(blocks, recordedAt: writing.recordedAt, &log) }
        return batch.count
    }

    private func blocks(
        of parts: [LineTails], from first: Int, _ writing: TailWriting, _ threads: Int
    ) throws(AppendFault) -> [LineBlock] {
        var places = [0]
        for part in parts { places.append(places[places.count - 1] + part.count) }
        let ids = try mintIDs(places[places.count - 1], at: writing.recordedAt)
        let starts = places
        return inParallel(threads, over: parts.count) { number in
            LineBlock(
                parts[number], from: first + starts[number],
                ids: ids[starts[number]..<starts[number + 1]])
        }
    }

    /// Ids that no line of the batch has twice. That one is there twice means that chance is no
    /// chance; another writer's is trusted to be another, as where a log is known by its index.
    private func mintIDs(_ count: Int, at instant: Instant) throws(AppendFault) -> [UInt128] {
        let milliseconds =
            recordedAt == nil ? surroundings.unixMilliseconds() : instant.seconds * 1000
        var ids: [UInt128] = []
        ids.reserveCapacity(count)
        for _ in 0..<count {
            ids.append(mintUUIDv7(milliseconds: milliseconds, random: surroundings.random))
        }
        let sorted = ids.sorted()
        guard !zip(sorted, sorted.dropFirst()).contains(where: ==) else {
            throw .failed(
                WriteFailure(
                    doing: "mint an id", path: path, words: "the source of chance repeats itself",
                    log: .asBefore))
        }
        return ids
    }

    /// Adds the lines to the record as any reader will: what is written can be read, or is not
    /// written.
    private static func read(
        _ blocks: [LineBlock], into record: inout RecordedEvents
    ) -> [Refusal] {
        var scanner = LineScanner()
        var before = 0
        for block in blocks {
            if let failed = block.read(by: &scanner, into: &record) {
                let line = before + failed.place + 1
                return [
                    failed.fault.map { Refusal(of: $0, line: line) }
                        ?? Refusal(
                            line: line, rule: Refusal.format,
                            what: "the line says what its type does not have",
                            remedy: "leave it out")
                ]
            }
            before += block.count
        }
        return []
    }

    /// Writes the lines, syncs them once, and replaces the checkpoint: the steps of `commit`.
    private func commit(
        _ blocks: [LineBlock], recordedAt: Instant, _ log: inout ImportingLog
    ) throws(AppendFault) {
        surroundings.beforeWriting()
        do throws(WriteFailure) {
            let file = try openLog(of: LogDirectory.YearFile(year: recordedAt.utcYear))
            do throws(WriteFailure) {
                try write(blocks, to: file)
                for block in blocks { log.run.append(block.run) }
                importing = log
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
    }

    private func write(_ blocks: [LineBlock], to file: OpenLog) throws(WriteFailure) {
        for block in blocks {
            let text = Array(block.text)
            try FileOperations.writeAll(text, to: file.descriptor, path: file.path)
            file.grew(by: text.count)
        }
        try FileOperations.syncData(file.descriptor, path: file.path)
        if file.isNew { try file.syncNames() }
    }
}
