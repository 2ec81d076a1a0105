// Unsafe: a file of which single places are read; what pread is given.

import Glibc

/// A file that stays open, so that it can be read even when its name goes to another.
final class IndexFile {
    private let descriptor: Int32

    /// How a file stands on the disk: any change to it shows in one of these.
    struct Extent: Equatable {
        let size: Int
        let inode: UInt64
        /// When its bytes were last changed, in nanoseconds.
        let modified: Int64
        /// When anything about it was last changed, which no program can set.
        let changed: Int64
    }

    init?(path: String) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
    }

    deinit { close(descriptor) }

    /// Exactly so many bytes from a place on, nil where there are fewer.
    func read(from place: Int, count: Int) -> [UInt8]? {
        let bytes = readUpTo(count, from: place)
        return bytes.count == count ? bytes : nil
    }

    /// The bytes from a place on, so many at most.
    func readUpTo(_ count: Int, from place: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = 0
            while filled < count {
                let got = pread(
                    descriptor, buffer.baseAddress! + filled, count - filled,
                    off_t(place + filled))
                if got > 0 {
                    filled += got
                } else if got == 0 || errno != EINTR {
                    return
                }
            }
        }
    }

    /// How the file stands now.
    static func extent(of path: String) -> Extent? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        func nanoseconds(_ time: timespec) -> Int64 {
            Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
        }
        return Extent(
            size: Int(status.st_size), inode: UInt64(status.st_ino),
            modified: nanoseconds(status.st_mtim), changed: nanoseconds(status.st_ctim))
    }
}
