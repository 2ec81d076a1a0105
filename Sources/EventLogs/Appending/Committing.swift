// Lines onto the disk: whole lines, a sync, the new checkpoint, in this order and never again.

import CareEvents
import Dates
import Evidence
import Glibc

extension EventLogFile {
    /// Writes staged lines, syncs them, and replaces the checkpoint. Everything staged is then in
    /// the log; on failure it is cut back to where it was, if the system lets it.
    func commit(_ staging: Staging) throws(AppendFault) {
        guard !staging.lines.isEmpty else { return }
        surroundings.beforeWriting()
        do {
            try writeLines(staging)
        } catch {
            giveUp()
            throw .failed(error)
        }
    }

    /// After a failure nothing that is known holds for certain, and a sync is never tried again.
    private func giveUp() {
        known = nil
        indexed = nil
        isBrokenOff = true
    }

    private func writeLines(_ staging: Staging) throws(WriteFailure) {
        let year = LogDirectory.YearFile(year: staging.recordedAt.utcYear)
        let file = LogDirectory.join(path, year.name)
        let before = try FileOperations.extentIfThere(of: file)
        let descriptor = try FileOperations.openFile(file, O_WRONLY | O_APPEND | O_CREAT)
        defer { close(descriptor) }
        do {
            var text: [UInt8] = []
            text.reserveCapacity(staging.bytes.reduce(0) { $0 + $1.count + 1 })
            for line in staging.bytes {
                text += line
                text.append(0x0A)
            }
            try FileOperations.writeAll(text, to: descriptor, path: file)
            try FileOperations.syncData(descriptor, path: file)
            if before == nil { try FileOperations.syncDirectory(path) }
            take(staging, into: year)
            try replaceCheckpoint()
            indexed?.look(at: path)
        } catch {
            // The checkpoint speaks of the lines once it is renamed: then they must stay.
            if error.log == .linesStand { throw error }
            throw error.leaving(cutBack(descriptor, file, to: before?.size))
        }
    }

    /// Takes the written lines into what is known.
    private func take(_ staging: Staging, into year: LogDirectory.YearFile) {
        indexed?.wrote(into: year, at: path)
        guard known != nil else { return }
        if known?.survey.files.last?.file != year { known?.survey.begin(year) }
        for line in staging.bytes { known?.survey.observe(line.span, seq: 0) }
        let files = known?.survey.files.map(\.file) ?? []
        known?.extents = KnownLog.extents(of: path, files)
    }

    /// Puts the log back to where it was before a failed append; a file that was new goes.
    private func cutBack(
        _ descriptor: Int32, _ file: String, to length: Int?
    ) -> WriteFailure.LogState {
        do {
            try FileOperations.truncate(descriptor, to: length ?? 0, path: file)
        } catch {
            return .uncertain
        }
        if length == nil, unlink(file) != 0 { return .uncertain }
        return .asBefore
    }

    /// Replaces the checkpoint by that of the log as it is now known. It is synced at least once a
    /// second of the clock; in between, `release` owes the sync.
    private func replaceCheckpoint() throws(WriteFailure) {
        guard let checkpoint else { return }
        let now = surroundings.unixMilliseconds()
        let isDue = checkpointSynced.map { now - $0 >= 1000 || now < $0 } ?? true
        try FileOperations.writeWhole(
            checkpoint.bytes, as: LogDirectory.join(path, "checkpoint"),
            beside: LogDirectory.join(path, ".checkpoint.new"), synced: isDue)
        guard isDue else {
            owesCheckpointSync = true
            return
        }
        do {
            try FileOperations.syncDirectory(path)
        } catch {
            throw error.leaving(.linesStand)
        }
        owesCheckpointSync = false
        checkpointSynced = now
    }

    /// Syncs a checkpoint that was replaced without.
    func syncCheckpoint() throws(AppendFault) {
        guard owesCheckpointSync, !isBrokenOff else { return }
        owesCheckpointSync = false
        let file = LogDirectory.join(path, "checkpoint")
        do {
            let descriptor = try FileOperations.openFile(file, O_RDONLY)
            defer { close(descriptor) }
            try FileOperations.sync(descriptor, path: file)
            try FileOperations.syncDirectory(path)
        } catch {
            isBrokenOff = true
            throw .failed(error.leaving(.linesStand))
        }
        checkpointSynced = surroundings.unixMilliseconds()
    }
}
