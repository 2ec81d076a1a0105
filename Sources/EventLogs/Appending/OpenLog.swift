// A year file that a writer keeps open from one append to the next.

import Glibc

/// The last year file of a log, open for appending.
///
/// It is kept as long as nobody else wrote: its size is then what this writer knows, and nothing of
/// it is asked of the system again.
final class OpenLog {
    /// The year.
    let year: LogDirectory.YearFile
    let path: String
    let descriptor: Int32
    /// The ledger's directory, opened before anything is written: a writer that may open no more
    /// files finds out while the log is as it was.
    private let directory: Int32
    private let ledger: String
    /// The number of the file.
    let inode: UInt64
    /// How many bytes it has, those included that are being written.
    private(set) var size: Int
    /// How many it had before what is being written; nil for a file that was not there.
    private var sizeBefore: Int?

    /// Whether the file was made for what is being written.
    var isNew: Bool { sizeBefore == nil }

    /// Opens the file of a year, and makes it where there is none.
    init(_ year: LogDirectory.YearFile, in ledger: String) throws(WriteFailure) {
        let path = LogDirectory.join(ledger, year.name)
        directory = try FileOperations.openFile(ledger, O_RDONLY | O_DIRECTORY)
        do {
            sizeBefore = try FileOperations.extentIfThere(of: path)?.size
            descriptor = try FileOperations.openFile(path, O_WRONLY | O_APPEND | O_CREAT)
        } catch {
            close(directory)
            throw error
        }
        self.ledger = ledger
        inode = FileOperations.extent(of: path)?.inode ?? 0
        size = sizeBefore ?? 0
        self.year = year
        self.path = path
    }

    /// Makes a file without a name that of a year which has none; nil where the system cannot.
    init?(
        _ year: LogDirectory.YearFile, in ledger: String, of scratch: ScratchFile, size: Int
    ) throws(WriteFailure) {
        let path = LogDirectory.join(ledger, year.name)
        let directory = try FileOperations.openFile(ledger, O_RDONLY | O_DIRECTORY)
        guard scratch.take(name: path) else {
            close(directory)
            return nil
        }
        do {
            descriptor = try FileOperations.openFile(path, O_WRONLY | O_APPEND)
        } catch {
            close(directory)
            _ = unlink(path)
            throw error
        }
        self.directory = directory
        self.ledger = ledger
        inode = FileOperations.extent(of: path)?.inode ?? 0
        self.size = size
        self.year = year
        self.path = path
    }

    deinit {
        close(descriptor)
        close(directory)
    }

    /// Syncs the names in the ledger's directory.
    func syncNames() throws(WriteFailure) { try FileOperations.sync(directory, path: ledger) }

    /// So many bytes were written and synced.
    func grew(by count: Int) { size += count }

    /// What was written stands.
    func isWritten() { sizeBefore = size }

    /// Puts the file back to where it was before a failed append; one that was new goes.
    func cutBack() -> WriteFailure.LogState {
        do {
            try FileOperations.truncate(descriptor, to: sizeBefore ?? 0, path: path)
        } catch {
            return .uncertain
        }
        if sizeBefore == nil, unlink(path) != 0 { return .uncertain }
        return .asBefore
    }
}
