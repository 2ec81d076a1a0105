// What a copy lacks is written into it: first the lines, then what is erased, then the evidence.

import Evidence
import Glibc

/// Writes into the directory of a copy.
final class CopyWriting {
    private let target: String
    private let log: HeldLog
    private let steps: [CopyStep]
    /// How many bytes were written of year files.
    private(set) var writtenBytes = 0

    private static let blockSize = 1 << 20

    init(target: String, log: HeldLog, steps: [CopyStep]) {
        self.target = target
        self.log = log
        self.steps = steps
    }

    /// Brings the year files up to date, under the mark; whether there was anything to do.
    ///
    /// Lines come first, from the first file to the last: so no file is ahead of the one before it,
    /// and each erasure is authorised in the copy before it is carried out there.
    func writeLines(isMarked: Bool) throws(WriteFailure) -> Bool {
        guard steps.contains(where: { !$0.isDone }) else { return false }
        if !isMarked { try CopyMarker.put(in: target) }
        for step in steps where step.kept < step.before || step.from < step.file.size {
            try add(step)
        }
        try FileOperations.syncDirectory(target)
        for step in steps where step.isErased { try writeAnew(step.file) }
        if steps.contains(where: \.isErased) {
            try FileOperations.syncDirectory(target)
            discardIndex()
        }
        return true
    }

    /// Writes the lines that came since behind those that stay.
    private func add(_ step: CopyStep) throws(WriteFailure) {
        let path = LogDirectory.join(target, step.file.name)
        let descriptor = try FileOperations.openFile(path, O_WRONLY | O_CREAT | O_APPEND)
        defer { close(descriptor) }
        if step.kept < step.before {
            try FileOperations.truncate(descriptor, to: step.kept, path: path)
        }
        try copy(step.file, from: step.from, to: descriptor, path: path)
        try FileOperations.sync(descriptor, path: path)
    }

    /// Puts a file with erased lines in the place of the one that still has them.
    private func writeAnew(_ file: HeldLog.File) throws(WriteFailure) {
        let path = LogDirectory.join(target, file.name)
        let temporary = LogDirectory.join(target, "." + file.name + ".new")
        do {
            let descriptor = try FileOperations.openFile(temporary, O_WRONLY | O_CREAT | O_TRUNC)
            defer { close(descriptor) }
            try copy(file, from: 0, to: descriptor, path: temporary)
            try FileOperations.sync(descriptor, path: temporary)
            try FileOperations.replace(path, with: temporary)
        } catch {
            unlink(temporary)
            throw error
        }
    }

    private func copy(
        _ file: HeldLog.File, from start: Int, to descriptor: Int32, path: String
    ) throws(WriteFailure) {
        var block = [UInt8](repeating: 0, count: Self.blockSize)
        var place = start
        while place < file.size {
            let count = min(Self.blockSize, file.size - place)
            if count < block.count { block.removeLast(block.count - count) }
            try FileOperations.fill(
                &block, count, from: file.descriptor, at: place, path: file.path)
            try FileOperations.writeAll(block, to: descriptor, path: path)
            place += count
            writtenBytes += count
        }
    }

    /// What was derived from the copy may hold what is erased in it now.
    private func discardIndex() {
        let cache = LogDirectory.join(target, LogIndex.directoryName)
        for name in (try? LogDirectory.names(in: cache)) ?? [] {
            unlink(LogDirectory.join(cache, name))
        }
        rmdir(cache)
    }

    /// Writes what is kept beside the lines, and takes the mark away.
    func finish(_ checkpoint: Checkpoint?, isMarked: Bool) throws(WriteFailure) {
        try mirrorQuarantine()
        let path = LogDirectory.join(target, "checkpoint")
        if let bytes = checkpoint?.bytes, (try? FileOperations.readBytes(path)) != bytes {
            try FileOperations.writeWhole(
                bytes, as: path, beside: LogDirectory.join(target, ".checkpoint.new"),
                synced: true)
            try FileOperations.syncDirectory(target)
        }
        // What an interrupted run left half written may hold what was erased since.
        for name in try TailRecovery.names(in: target)
        where name.hasPrefix(".") && name.hasSuffix(".jsonl.new") {
            unlink(LogDirectory.join(target, name))
        }
        if isMarked { try CopyMarker.takeAway(from: target) }
    }

    /// Keeps the same torn tails as the ledger, and none that a person took away there.
    private func mirrorQuarantine() throws(WriteFailure) {
        let place = LogDirectory.join(target, TailRecovery.directory)
        let own = Set(log.quarantined.map(\.name))
        var hasChanged = false
        for name in try TailRecovery.names(in: place)
        where TailRecovery.parts(of: name) != nil && !own.contains(name) {
            let path = LogDirectory.join(place, name)
            if unlink(path) != 0 { throw FileOperations.failure("remove", path) }
            hasChanged = true
        }
        for tail in log.quarantined {
            let path = LogDirectory.join(place, tail.name)
            if (try? FileOperations.readBytes(path)) == tail.bytes { continue }
            if mkdir(place, 0o777) != 0, errno != EEXIST {
                throw FileOperations.failure("make", place)
            }
            try FileOperations.writeWhole(
                tail.bytes, as: path, beside: LogDirectory.join(place, ".new"), synced: true)
            hasChanged = true
        }
        guard hasChanged else { return }
        try FileOperations.syncDirectory(place)
        try FileOperations.syncDirectory(target)
    }
}
