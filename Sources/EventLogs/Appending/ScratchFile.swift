// A file without a name beside a log: what lies there is gone with the program, however it ends.

import Glibc
import KernelHints

/// Bytes put aside on the disk of the ledger, by one thread, and read again by any.
public final class ScratchFile: Sendable {
    private let descriptor: Int32
    private let path: String

    /// A file in a directory. It has no name there, so that nothing is left of it after a crash,
    /// nor can others find it; where the file system has no such files it loses its name at once.
    public init(in directory: String) throws(WriteFailure) {
        path = LogDirectory.join(directory, Self.name)
        let unnamed = open(directory, Self.withoutName | O_RDWR | O_CLOEXEC, 0o666)
        if unnamed >= 0 {
            descriptor = unnamed
            return
        }
        _ = unlink(path)
        descriptor = try FileOperations.openFile(path, O_RDWR | O_CREAT | O_EXCL, mode: 0o666)
        _ = unlink(path)
    }

    deinit { close(descriptor) }

    private static let name = ".import.new"

    /// `O_TMPFILE`, which is a sum that Swift does not see.
    private static let withoutName: Int32 = 0o20000000 | O_DIRECTORY

    /// Writes bytes at a place, which nobody else writes to.
    public func write(_ bytes: [UInt8], at place: Int) throws(WriteFailure) {
        try write(bytes[...], at: place)
    }

    func write(_ bytes: ArraySlice<UInt8>, at place: Int) throws(WriteFailure) {
        try FileOperations.writeAll(bytes, to: descriptor, at: place, path: path)
    }

    /// Has the disk begin with what was written from a place on, so that a sync has less to do.
    func beginWriting(from place: Int, count: Int) {
        careledger_begin_writing(descriptor, Int64(place), Int64(count))
    }

    func syncData() throws(WriteFailure) {
        try FileOperations.syncData(descriptor, path: path)
    }

    /// Gives the file a name that nothing has; false where the system cannot.
    func take(name: String) -> Bool {
        linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0
    }

    /// Bytes that were written.
    public func read(at place: Int, count: Int) throws(WriteFailure) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        try FileOperations.fill(&bytes, count, from: descriptor, at: place, path: path)
        return bytes
    }
}
