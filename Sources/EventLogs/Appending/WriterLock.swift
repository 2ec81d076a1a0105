// The writers' lock: one writer at a time, a second waits and is told who is in its way.

import Glibc

/// An exclusive `flock` on `.lock`, held until it goes. The file stays empty: who holds it is asked
/// of the system.
struct WriterLock: ~Copyable {
    private let descriptor: Int32

    /// Milliseconds between two tries.
    private static let pause = 20

    /// Takes the lock, waiting up to so many seconds.
    ///
    /// - Parameter path: of the file `.lock`, which is made where it is missing.
    init(path: String, wait: Int) throws(AppendFault) {
        let descriptor: Int32
        do {
            descriptor = try FileOperations.openFile(path, O_RDWR | O_CREAT)
        } catch {
            throw .failed(error)
        }
        try self.init(descriptor, path: path, wait: wait)
    }

    /// The lock for somebody who only reads, and may have no right to write. Nil where there is no
    /// lock and none may be made: then nobody who locks has written there.
    static func ofReader(path: String, wait: Int) throws(AppendFault) -> WriterLock? {
        let flags = [O_RDWR | O_CREAT, O_RDONLY]
        for flag in flags {
            let descriptor = Glibc.open(path, flag | O_CLOEXEC, 0o666)
            if descriptor >= 0 { return try WriterLock(descriptor, path: path, wait: wait) }
            guard [EACCES, EPERM, EROFS, ENOENT].contains(errno) else {
                throw .failed(FileOperations.failure("open", path))
            }
        }
        return nil
    }

    private init(_ descriptor: Int32, path: String, wait: Int) throws(AppendFault) {
        do {
            try Self.take(descriptor, path: path, wait: max(0, wait))
        } catch {
            close(descriptor)
            throw error
        }
        self.descriptor = descriptor
    }

    private static func take(
        _ descriptor: Int32, path: String, wait: Int
    ) throws(AppendFault) {
        var left = wait * 1000 / pause
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            let code = errno
            if code == EINTR { continue }
            guard code == EWOULDBLOCK else {
                throw .failed(
                    WriteFailure(
                        doing: "lock", path: path, words: systemWords(code), log: .asBefore))
            }
            guard left > 0 else { throw .busy(LockHolder(of: path), waited: wait) }
            left -= 1
            var time = timespec(tv_sec: 0, tv_nsec: pause * 1_000_000)
            nanosleep(&time, nil)
        }
    }

    /// Says that the lock is held up to here: without a use it might be let go of before.
    borrowing func isHeld() {}

    deinit {
        // Let go of by name: a process that is being started may hold a copy for a moment.
        _ = flock(descriptor, LOCK_UN)
        _ = close(descriptor)
    }
}

extension LockHolder {
    /// The process that holds a lock on the file, as `/proc/locks` has it.
    init(of path: String) {
        var status = stat()
        guard stat(path, &status) == 0,
            let locks = try? FileOperations.readBytes("/proc/locks", count: 1 << 20)
        else {
            self.init(process: nil, program: nil)
            return
        }
        let process = Self.holder(
            in: String(decoding: locks, as: UTF8.self), inode: UInt64(status.st_ino))
        self.init(process: process, program: process.flatMap(Self.program))
    }

    /// The process in the line of the lock table whose file has this number.
    ///
    ///     1: FLOCK  ADVISORY  WRITE 4711 08:01:130562 0 EOF
    static func holder(in table: String, inode: UInt64) -> Int? {
        for line in table.split(separator: "\n") where !line.contains("->") {
            let words = line.split(separator: " ")
            guard words.count >= 6, words[1] == "FLOCK",
                words[5].split(separator: ":").last.flatMap({ UInt64($0) }) == inode,
                let process = Int(words[4]), process > 0
            else { continue }
            return process
        }
        return nil
    }

    /// The name of a process's program.
    private static func program(of process: Int) -> String? {
        guard let bytes = try? FileOperations.readBytes("/proc/\(process)/comm", count: 64) else {
            return nil
        }
        let name = bytes.prefix { $0 != 0x0A }
        return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
    }
}
