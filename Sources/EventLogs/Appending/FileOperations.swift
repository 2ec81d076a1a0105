// The calls to the system that a writer needs: whole writes, syncs, renames, each with its failure.

import FileNames
import Glibc

/// Calls to the system. Interrupted calls go on; a failed sync is never tried again.
enum FileOperations {
    /// Opens a file and gives its descriptor.
    static func openFile(
        _ path: String, _ flags: Int32, mode: mode_t = 0o666
    ) throws(WriteFailure) -> Int32 {
        while true {
            let descriptor = open(path, flags | O_CLOEXEC, mode)
            if descriptor >= 0 { return descriptor }
            if errno != EINTR { throw failure("open", path) }
        }
    }

    /// Writes all bytes, however many calls that takes.
    static func writeAll(
        _ bytes: [UInt8], to descriptor: Int32, path: String
    ) throws(WriteFailure) {
        try putAll(bytes[...], path) { rest, _ in write(descriptor, rest.baseAddress, rest.count) }
    }

    /// Writes all bytes over those from a place on.
    static func writeAll(
        _ bytes: [UInt8], to descriptor: Int32, at place: Int, path: String
    ) throws(WriteFailure) {
        try writeAll(bytes[...], to: descriptor, at: place, path: path)
    }

    /// Writes a part of an array at a place of a file.
    static func writeAll(
        _ bytes: ArraySlice<UInt8>, to descriptor: Int32, at place: Int, path: String
    ) throws(WriteFailure) {
        try putAll(bytes, path) { rest, done in
            pwrite(descriptor, rest.baseAddress, rest.count, off_t(place + done))
        }
    }

    /// Hands bytes to a call until it has taken all of them; the call is told how many it took.
    private static func putAll(
        _ bytes: ArraySlice<UInt8>, _ path: String, by call: (UnsafeRawBufferPointer, Int) -> Int
    ) throws(WriteFailure) {
        var done = 0
        while done < bytes.count {
            let wrote = bytes.withUnsafeBytes {
                call(UnsafeRawBufferPointer(rebasing: $0[done...]), done)
            }
            if wrote > 0 {
                done += wrote
            } else if wrote == 0 {
                throw WriteFailure(
                    doing: "write", path: path, words: "nothing more was taken", log: .asBefore)
            } else if errno != EINTR {
                throw failure("write", path)
            }
        }
    }

    /// Sees to it that the data of a file are on the disk.
    static func syncData(_ descriptor: Int32, path: String) throws(WriteFailure) {
        if fdatasync(descriptor) != 0 { throw failure("sync", path) }
    }

    /// Sees to it that a file and what is known of it are on the disk.
    static func sync(_ descriptor: Int32, path: String) throws(WriteFailure) {
        if fsync(descriptor) != 0 { throw failure("sync", path) }
    }

    /// Sees to it that the names in a directory are on the disk.
    static func syncDirectory(_ path: String) throws(WriteFailure) {
        let descriptor = try openFile(path, O_RDONLY | O_DIRECTORY)
        defer { close(descriptor) }
        try sync(descriptor, path: path)
    }

    /// Puts a file in the place of another, in one step.
    static func replace(_ old: String, with new: String) throws(WriteFailure) {
        if rename(new, old) != 0 { throw failure("rename", new) }
    }

    /// Lets two files change names, in one step; false where the file system cannot.
    static func exchange(_ one: String, _ other: String) -> Bool {
        careledger_exchange(one, other) == 0
    }

    /// Cuts a file to a length.
    static func truncate(
        _ descriptor: Int32, to length: Int, path: String
    ) throws(WriteFailure) {
        while ftruncate(descriptor, off_t(length)) != 0 {
            if errno != EINTR { throw failure("truncate", path) }
        }
    }

    /// Makes a file whole under a name: written beside it, synced if asked, renamed. The names of
    /// the directory are the caller's to sync. On failure nothing has that name that had not.
    static func writeWhole(
        _ bytes: [UInt8], as path: String, beside temporary: String, synced: Bool
    ) throws(WriteFailure) {
        let descriptor = try openFile(temporary, O_WRONLY | O_CREAT | O_TRUNC)
        do {
            defer { close(descriptor) }
            try writeAll(bytes, to: descriptor, path: temporary)
            if synced { try sync(descriptor, path: temporary) }
            try replace(path, with: temporary)
        } catch {
            unlink(temporary)
            throw error
        }
    }

    /// The bytes of a part of a file, fewer where the file ends before.
    static func readBytes(
        _ path: String, from offset: Int = 0, count: Int = .max
    ) throws(WriteFailure) -> [UInt8] {
        let descriptor = try openFile(path, O_RDONLY)
        defer { close(descriptor) }
        return try readBytes(descriptor: descriptor, path: path, from: offset, count: count)
    }

    /// The bytes of a part of an open file, fewer where the file ends before.
    static func readBytes(
        descriptor: Int32, path: String, from offset: Int, count: Int
    ) throws(WriteFailure) -> [UInt8] {
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: min(count, 1 << 16))
        while bytes.count < count {
            let wanted = min(block.count, count - bytes.count)
            let place = off_t(offset + bytes.count)
            let got = block.withUnsafeMutableBytes {
                pread(descriptor, $0.baseAddress, wanted, place)
            }
            if got == 0 { break }
            if got < 0 {
                if errno == EINTR { continue }
                throw failure("read", path)
            }
            bytes += block[..<got]
        }
        return bytes
    }

    /// Copies the bytes of an open file from one place to another, or to its end, behind those of
    /// another file.
    static func copy(
        _ path: String, _ source: Int32, from start: Int, to end: Int?, into copy: Int32
    ) throws(WriteFailure) {
        var done = start
        while done < end ?? .max {
            let wanted = min(1 << 20, (end ?? .max) - done)
            let block = try readBytes(
                descriptor: source, path: path, from: done, count: wanted)
            try writeAll(block, to: copy, path: path)
            done += block.count
            if block.count < wanted {
                guard end == nil else {
                    throw WriteFailure(
                        doing: "read", path: path, words: "it ends too soon", log: .asBefore)
                }
                return
            }
        }
    }

    /// Fills the beginning of a block with bytes of an open file, which has them.
    static func fill(
        _ block: inout [UInt8], _ count: Int, from descriptor: Int32, at place: Int, path: String
    ) throws(WriteFailure) {
        precondition(count <= block.count, "a block holds what it is to be filled with")
        var filled = 0
        while filled < count {
            let got = block.withUnsafeMutableBytes {
                pread(descriptor, $0.baseAddress! + filled, count - filled, off_t(place + filled))
            }
            if got > 0 {
                filled += got
            } else if got == 0 {
                throw WriteFailure(
                    doing: "read", path: path, words: "the file has become shorter",
                    log: .asBefore)
            } else if errno != EINTR {
                throw failure("read", path)
            }
        }
    }

    /// Takes a file away; nothing is done where there is none.
    static func remove(_ path: String) throws(WriteFailure) {
        if unlink(path) != 0, errno != ENOENT, errno != ENOTDIR { throw failure("remove", path) }
    }

    /// Whether a path is that of a directory itself, not of a link to one.
    static func isDirectory(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Lets the same people at a file as at another.
    static func giveMode(
        of source: Int32, to descriptor: Int32, path: String
    ) throws(WriteFailure) {
        var status = stat()
        guard fstat(source, &status) == 0 else { throw failure("look at", path) }
        // The owner can be given by root only; others leave the file to who writes it.
        _ = fchown(descriptor, status.st_uid, status.st_gid)
        if fchmod(descriptor, status.st_mode & 0o7777) != 0 { throw failure("open", path) }
    }

    /// Whether two blocks begin with the same bytes.
    static func areSame(_ one: [UInt8], _ other: [UInt8], _ count: Int) -> Bool {
        precondition(count <= min(one.count, other.count), "both blocks are as long")
        return one.withUnsafeBytes { first in
            other.withUnsafeBytes { memcmp(first.baseAddress!, $0.baseAddress!, count) == 0 }
        }
    }

    /// The size and the number of a file, nil where there is none. That it cannot be told is a
    /// failure: a file that is not seen may be there all the same.
    static func extentIfThere(
        of path: String
    ) throws(WriteFailure) -> (size: Int, inode: UInt64)? {
        var status = stat()
        while stat(path, &status) != 0 {
            if errno == ENOENT { return nil }
            if errno != EINTR { throw failure("look at", path) }
        }
        return (Int(status.st_size), UInt64(status.st_ino))
    }

    /// The bytes of a short file whose name may be given to another file meanwhile, or whose bytes
    /// may be laid over: those of the file that had the name before and after.
    static func readSettled(_ path: String, count: Int) throws(WriteFailure) -> [UInt8] {
        var last = try readBytes(path, count: count)
        for _ in 0..<8 {
            let before = extent(of: path)?.inode
            let bytes = try readBytes(path, count: count)
            if bytes == last, before == extent(of: path)?.inode { break }
            last = bytes
        }
        return last
    }

    /// The size and the number of a file, nil where there is none or it cannot be told.
    static func extent(of path: String) -> (size: Int, inode: UInt64)? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return (Int(status.st_size), UInt64(status.st_ino))
    }

    /// The failure of the call just made.
    static func failure(_ doing: String, _ path: String) -> WriteFailure {
        WriteFailure(doing: doing, path: path, words: systemWords(errno), log: .asBefore)
    }
}
