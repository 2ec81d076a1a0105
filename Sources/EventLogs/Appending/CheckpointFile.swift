// The file `checkpoint`, replaced in one step by a file beside it that is used again and again.

import Glibc

/// The checkpoint on disk, as one writer replaces it append after append.
///
/// The new text is written to the file beside it, and the two change names (`RENAME_EXCHANGE`):
/// whoever opens `checkpoint` finds a whole one. What was the checkpoint is then the file beside,
/// whose bytes the next text is laid over. No file is made and none is given up, which costs more
/// than the sync of the log where every append does it. Both files were synced once, and only a
/// text of the same length is laid over one: it lies in one sector, so that a crash leaves an
/// earlier checkpoint and never half a one, whichever of the two names the disk still has. A text
/// of another length gets a new file, which is synced before it is named. Nothing is laid over the
/// file beside before the lines that it speaks of are synced.
///
/// A file system that cannot exchange names gets a new file and a rename each time.
final class CheckpointFile {
    private let path: String
    private let beside: String
    /// The two files, once this writer has made them.
    private var current: Held?
    private var spare: Held?
    private var exchanges = true

    /// A file that stays open.
    private struct Held {
        let descriptor: Int32
        let length: Int
    }

    /// The checkpoint of a ledger. Nothing is touched yet.
    init(ledger: String) {
        path = LogDirectory.join(ledger, "checkpoint")
        beside = LogDirectory.join(ledger, ".checkpoint.new")
    }

    deinit { forget() }

    /// Replaces the checkpoint. The names of the directory are the caller's to sync.
    func replace(by bytes: [UInt8], synced: Bool) throws(WriteFailure) {
        if let spare, spare.length == bytes.count, try laysOver(spare, bytes, synced: synced) {
            return
        }
        try makeAnew(bytes)
    }

    /// Syncs the checkpoint as it is.
    func sync() throws(WriteFailure) {
        if let current { return try FileOperations.sync(current.descriptor, path: path) }
        let descriptor = try FileOperations.openFile(path, O_RDONLY)
        defer { close(descriptor) }
        try FileOperations.sync(descriptor, path: path)
    }

    /// Whether a file is kept beside the checkpoint.
    var hasSpare: Bool { spare != nil }

    /// Takes the file beside away. Precondition: the lock is held, and nobody else wrote since.
    func clear() {
        if spare != nil { unlink(beside) }
        forget()
    }

    /// Lets go of both files, which another writer may have replaced.
    func forget() {
        for held in [current, spare] { if let held { close(held.descriptor) } }
        (current, spare) = (nil, nil)
    }

    /// Lays the text over the file beside and exchanges the two; false where that cannot be done.
    private func laysOver(
        _ file: Held, _ bytes: [UInt8], synced: Bool
    ) throws(WriteFailure) -> Bool {
        try FileOperations.writeAll(bytes, to: file.descriptor, at: 0, path: beside)
        if synced { try FileOperations.sync(file.descriptor, path: beside) }
        guard FileOperations.exchange(path, beside) else {
            forget()
            return false
        }
        spare = current
        current = Held(descriptor: file.descriptor, length: bytes.count)
        return true
    }

    /// Makes a file of the text beside the checkpoint, and puts it in its place.
    private func makeAnew(_ bytes: [UInt8]) throws(WriteFailure) {
        // Never the file that is beside now: on the disk it may still be the checkpoint.
        if let spare { close(spare.descriptor) }
        spare = nil
        try FileOperations.remove(beside)
        let descriptor = try FileOperations.openFile(beside, O_RDWR | O_CREAT | O_EXCL)
        do {
            try FileOperations.writeAll(bytes, to: descriptor, path: beside)
            try FileOperations.sync(descriptor, path: beside)
            if current != nil, exchanges, FileOperations.exchange(path, beside) {
                spare = current
            } else {
                exchanges = exchanges && current == nil
                try FileOperations.replace(path, with: beside)
                forget()
            }
        } catch {
            unlink(beside)
            close(descriptor)
            throw error
        }
        current = Held(descriptor: descriptor, length: bytes.count)
        if !exchanges { forget() }
    }
}
