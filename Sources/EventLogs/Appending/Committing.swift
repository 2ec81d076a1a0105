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
    func giveUp() {
        known = nil
        importing = nil
        indexed = nil
        letGoOfFiles()
        isBrokenOff = true
    }

    private func writeLines(_ staging: Staging) throws(WriteFailure) {
        let year = LogDirectory.YearFile(year: staging.recordedAt.utcYear)
        let file = try openLog(of: year)
        do {
            let text = staging.text
            try FileOperations.writeAll(text, to: file.descriptor, path: file.path)
            try FileOperations.syncData(file.descriptor, path: file.path)
            if file.isNew { try file.syncNames() }
            file.grew(by: text.count)
            take(staging, into: file)
            try replaceCheckpoint(of: file)
            indexed?.look(at: path)
        } catch {
            // The checkpoint speaks of the lines once it is renamed: then they must stay.
            if error.log == .linesStand { throw error }
            throw error.leaving(file.cutBack())
        }
        file.isWritten()
    }

    /// Takes the written lines into what is known.
    private func take(_ staging: Staging, into file: OpenLog) {
        indexed?.wrote(into: file)
        guard known != nil else { return }
        if known?.survey.files.last?.file != file.year { known?.survey.begin(file.year) }
        for line in staging.bytes { known?.survey.observe(line.span, seq: 0) }
        let files = known?.survey.files.map(\.file) ?? []
        known?.extents = KnownLog.extents(of: path, files)
    }

    /// Replaces the checkpoint by that of the log as it is now known. It is synced at least once a
    /// second of the clock; in between, `release` owes the sync.
    func replaceCheckpoint(of file: OpenLog) throws(WriteFailure) {
        guard let checkpoint else { return }
        let now = surroundings.unixMilliseconds()
        let isDue = checkpointSynced.map { now - $0 >= 1000 || now < $0 } ?? true
        try checkpointFile.replace(by: checkpoint.bytes, synced: isDue)
        guard isDue else {
            owesCheckpointSync = true
            return
        }
        do {
            try file.syncNames()
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
        do {
            try checkpointFile.sync()
            if let log = self.openLog {
                try log.syncNames()
            } else {
                try FileOperations.syncDirectory(path)
            }
        } catch {
            isBrokenOff = true
            throw .failed(error.leaving(.linesStand))
        }
        checkpointSynced = surroundings.unixMilliseconds()
    }
}
