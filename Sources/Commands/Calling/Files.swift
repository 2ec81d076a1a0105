// Files that a command reads or writes beside the ledger: whole, and with the system's own words.

import EventLogs
import Glibc

/// Files read and written whole.
enum Files {
    /// The bytes of a file. A file that is not there is exit 66.
    static func read(_ path: String) throws(Stop) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            let code = errno
            throw Stop(
                code == ENOENT ? .notThere : .inputOutput,
                "\(path): \(code == ENOENT ? "there is no such file" : words(code))",
                remedy: "name a file that can be read, or - for standard input")
        }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let got = block.withUnsafeMutableBytes {
                Glibc.read(descriptor, $0.baseAddress, $0.count)
            }
            if got > 0 {
                bytes += block[..<got]
            } else if got == 0 {
                return bytes
            } else if errno != EINTR {
                throw Stop(
                    .inputOutput, "\(path): could not read: \(words(errno))",
                    remedy: "see to it that the file can be read")
            }
        }
    }

    /// Writes a file whole: under another name beside it first, so that an interrupted run leaves
    /// the old file or none. What is there and no plain file (a device, a pipe) is written into.
    static func write(_ bytes: [UInt8], to path: String) throws(Stop) {
        var status = stat()
        let isThere = stat(path, &status) == 0
        let isPlain = !isThere || status.st_mode & S_IFMT == S_IFREG
        let target = isPlain ? path + ".careledger-new" : path
        let flags = isPlain ? O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC : O_WRONLY | O_CLOEXEC
        let descriptor = open(target, flags, 0o666)
        guard descriptor >= 0 else { throw cannotCreate(path, errno) }
        let failure = writeAll(bytes, to: descriptor)
        let closing = close(descriptor) == 0 ? nil : errno
        if let code = failure ?? closing {
            if isPlain { unlink(target) }
            if code == EPIPE { throw .closedPipe }
            throw Stop(
                .inputOutput, "\(path): could not write: \(words(code))",
                remedy: "make room, or name another file")
        }
        if isPlain, Glibc.rename(target, path) != 0 {
            let code = errno
            unlink(target)
            throw cannotCreate(path, code)
        }
    }

    /// Writes a file whole unless it is there with just these bytes; true where it was written.
    static func writeIfChanged(_ bytes: [UInt8], to path: String) throws(Stop) -> Bool {
        var status = stat()
        let isPlain = stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
        if isPlain, Int(status.st_size) == bytes.count, (try? read(path)) == bytes { return false }
        try write(bytes, to: path)
        return true
    }

    /// The sizes of some files together; one that cannot be asked counts nothing.
    static func bytes(in paths: [String]) -> Int {
        paths.reduce(0) { sum, path in
            var status = stat()
            return sum + (stat(path, &status) == 0 ? Int(status.st_size) : 0)
        }
    }

    private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
        var done = 0
        while done < bytes.count {
            let wrote = bytes[done...].withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress, $0.count)
            }
            if wrote > 0 {
                done += wrote
            } else if wrote == 0 || errno != EINTR {
                return wrote == 0 ? ENOSPC : errno
            }
        }
        return nil
    }

    static func cannotCreate(_ path: String, _ code: Int32) -> Stop {
        Stop(
            .cannotCreate, "\(path): could not create: \(words(code))",
            remedy: "name a file in a directory that is there and may be written")
    }

    private static func words(_ code: Int32) -> String { String(cString: strerror(code)) }
}
