// Unsafe: a file read in blocks into one buffer that is used again and again.
//
// The buffer is longer than a block and a line together by 64 bytes, so that the words which
// `ByteCursor` loads past a line feed are within it. A line handed on is good until the next is
// asked for.

import Glibc

/// Reads a file line by line without ever holding more of it than a block and a line.
struct BlockReader: ~Copyable {
    private let descriptor: Int32
    private let buffer: UnsafeMutablePointer<UInt8>
    private var filled = 0
    private var next = 0
    private var isAtEnd = false

    /// How much is read at a time: half a megabyte is where larger blocks stop helping.
    static let blockSize = 512 * 1024
    /// The longest line that is handed on; the format's own limit is lower.
    static let longestLine = 128 * 1024
    private static let capacity = blockSize + longestLine

    /// What came next in the file.
    enum Piece {
        /// A line, without its line feed, which stands behind it.
        case line(UnsafePointer<UInt8>, count: Int)
        /// A line longer than any may be, of so many bytes; its first bytes.
        case oversized([UInt8], count: Int)
        /// So many bytes at the end without a line feed; the first of them.
        case tail([UInt8], count: Int)
        /// The end.
        case end
        /// The system refused to read on.
        case failure(Int32)
    }

    /// A reader of a file from a byte on; nil, and `errno` says why, where it cannot be opened.
    init?(path: String, from start: Int = 0) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        lseek(descriptor, start, SEEK_SET)
        buffer = .allocate(capacity: Self.capacity + 64)
        buffer.initialize(repeating: 0, count: Self.capacity + 64)
    }

    deinit {
        close(descriptor)
        buffer.deallocate()
    }

    /// The next line, or what comes in its place.
    mutating func nextPiece() -> Piece {
        while true {
            let left = filled - next
            if left > 0, let feed = memchr(buffer + next, 0x0A, left) {
                let start = UnsafePointer(buffer + next)
                let count = feed.assumingMemoryBound(to: UInt8.self) - (buffer + next)
                next += count + 1
                return .line(start, count: count)
            }
            if isAtEnd {
                next = filled
                if left == 0 { return .end }
                let tail = UnsafeBufferPointer(start: buffer + filled - left, count: left)
                return .tail(Array(tail.prefix(256)), count: left)
            }
            if left > Self.longestLine { return passOversized() }
            if let failure = fill() { return .failure(failure) }
        }
    }

    /// Moves what is left to the front and reads another block behind it.
    private mutating func fill() -> Int32? {
        let left = filled - next
        if next > 0 {
            memmove(buffer, buffer + next, left)
            next = 0
            filled = left
        }
        while true {
            let got = read(descriptor, buffer + filled, Self.capacity - filled)
            if got > 0 {
                filled += got
                return nil
            }
            if got == 0 {
                isAtEnd = true
                return nil
            }
            if errno != EINTR { return errno }
        }
    }

    /// Passes a line that is too long without holding it.
    private mutating func passOversized() -> Piece {
        let first = Array(UnsafeBufferPointer(start: buffer + next, count: 256))
        var count = filled - next
        while true {
            next = filled
            if let failure = fill() { return .failure(failure) }
            if isAtEnd {
                next = filled
                return .tail(first, count: count)
            }
            if let feed = memchr(buffer, 0x0A, filled) {
                let rest = feed.assumingMemoryBound(to: UInt8.self) - buffer
                next = rest + 1
                return .oversized(first, count: count + rest)
            }
            count += filled
        }
    }
}
