// A ledger is begun: its directory, its first line, its checkpoint.

import CareEvents
public import Dates
import Evidence
import Glibc
import TextFormats

extension EventLogFile {
    /// Makes a ledger in a directory, which is made too if it is not there (its parent is not).
    ///
    /// The first line comes into being with its file, by a rename: a ledger is whole or is not
    /// there. Its name is that of the directory. Leaves the lock free.
    ///
    /// - Parameters:
    ///   - authority: the name of the authority, such as `Bromley`.
    ///   - code: its code, such as `E09000006`.
    ///   - recordedAt: the instant to record at instead of the clock's (`--recorded-at`).
    @discardableResult
    public static func create(
        path: String, authority: String, code: String, recordedBy: String,
        recordedAt: Instant? = nil, wait: Int = 10, surroundings: WriterSurroundings
    ) throws(AppendFault) -> Receipt {
        let name = LogDirectory.name(of: path)
        guard let origin = CheckpointOrigin.of(ledger: name) else { throw .badName(name) }
        let milliseconds =
            recordedAt.map { $0.seconds * 1000 } ?? surroundings.unixMilliseconds()
        let instant = recordedAt ?? Instant(seconds: milliseconds / 1000)
        let line = EventLine(
            seq: 0,
            id: uuidText(mintUUIDv7(milliseconds: milliseconds, random: surroundings.random)),
            type: .ledgerOpened, childID: nil, occurredOn: instant.londonDay,
            recordedAt: instant, recordedBy: recordedBy,
            payload: [
                EventLine.Field(.ledger, .string(name)),
                EventLine.Field(.authority, .string(authority)),
                EventLine.Field(.authorityCode, .string(code)),
                EventLine.Field(.format, .number(Thousandths(1))),
            ])
        try makeDirectory(path)
        let lock = try takeNewLock(path, wait: wait)
        defer { lock.isHeld() }
        try refuseLedger(at: path)
        surroundings.beforeWriting()
        do throws(WriteFailure) {
            try writeFirst(line, origin: origin, path: path)
        } catch {
            throw .cannotCreate(path: error.path, why: error.words)
        }
        return Receipt(of: line)
    }

    private static func makeDirectory(_ path: String) throws(AppendFault) {
        try refuseLedger(at: path)
        if mkdir(path, 0o777) != 0, errno != EEXIST {
            throw .cannotCreate(path: path, why: systemWords(errno))
        }
        try? FileOperations.syncDirectory(LogDirectory.join(path, ".."))
    }

    /// Refuses where a ledger stands, or where it cannot be seen that none does.
    public static func refuseLedger(at path: String) throws(AppendFault) {
        do {
            _ = try LogDirectory(path: path)
        } catch {
            switch error.problem {
            case .notThere, .notADirectory, .noLedger: return
            case .unfinishedCopy, .shard: break
            case .system(let words): throw .cannotCreate(path: path, why: words)
            }
        }
        throw .alreadyThere(path: path)
    }

    private static func takeNewLock(_ path: String, wait: Int) throws(AppendFault) -> WriterLock {
        do {
            return try WriterLock(path: LogDirectory.join(path, ".lock"), wait: wait)
        } catch {
            guard case .failed(let failure) = error else { throw error }
            throw .cannotCreate(path: failure.path, why: failure.words)
        }
    }

    /// Writes the first line and then its checkpoint, and sees to it that both stay.
    private static func writeFirst(
        _ line: EventLine, origin: String, path: String
    ) throws(WriteFailure) {
        let bytes = line.bytes
        let year = LogDirectory.YearFile(year: line.recordedAt.utcYear)
        try FileOperations.writeWhole(
            bytes + [0x0A], as: LogDirectory.join(path, year.name),
            beside: LogDirectory.join(path, ".opening.new"), synced: true)
        try FileOperations.syncDirectory(path)
        let checkpoint = Checkpoint(
            origin: origin, size: 1, root: MerkleTree.leafHash(bytes))
        try FileOperations.writeWhole(
            checkpoint.bytes, as: LogDirectory.join(path, "checkpoint"),
            beside: LogDirectory.join(path, ".checkpoint.new"), synced: true)
        try FileOperations.syncDirectory(path)
    }
}
