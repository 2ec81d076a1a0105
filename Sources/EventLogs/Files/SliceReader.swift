// Unsafe: one buffer that a slice of a file is read into block by block, again and again.
//
// The buffer holds a block and the longest line, with 64 bytes in front of the first byte read and
// 64 behind the last: the hash and the judge of lines load words past either end of a line. A line
// is lent out as a pointer while the buffer stays as it is, which is until the next block is read.

import Glibc

/// Reads the lines that begin in a slice, a block at a time.
struct SliceReader: ~Copyable {
    private let buffer: UnsafeMutablePointer<UInt8>
    private let blockSize: Int
    private var descriptor: Int32 = -1
    private var slice: LogSlice?
    /// Where in the file the first byte of the buffer came from.
    private var origin = 0
    private var filled = 0
    private var next = 0

    private static let lead = 64

    /// Room for blocks of so many bytes.
    init(blockSize: Int) {
        self.blockSize = blockSize
        let capacity = Self.lead + blockSize + BlockReader.longestLine + 64
        buffer = .allocate(capacity: capacity)
        buffer.initialize(repeating: 0, count: capacity)
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
        buffer.deallocate()
    }

    /// What came next in a slice.
    enum Piece {
        /// Whole lines: where the first begins, and the place that the last begins before.
        case lines(from: Int, until: Int)
        /// So many bytes at the end of the file that no line feed ends.
        case tail(Int)
        /// The end of the slice.
        case end
        /// Something that a sound log does not have, or that the system refused.
        case trouble
    }

    /// Turns to a slice; false where its file cannot be opened.
    mutating func begin(_ slice: LogSlice) -> Bool {
        if descriptor < 0 || self.slice?.path != slice.path {
            if descriptor >= 0 { close(descriptor) }
            descriptor = open(slice.path, O_RDONLY | O_CLOEXEC)
        }
        self.slice = slice
        // The byte in front of the slice says whether a line begins with it.
        origin = max(0, slice.range.lowerBound - 1)
        filled = 0
        next = 0
        return descriptor >= 0
    }

    /// Lends the buffer from its first byte on, in which `Piece.lines` are places.
    func withBytes(_ body: (Span<UInt8>) -> Void) {
        body(Span(_unsafeStart: UnsafePointer(buffer), count: Self.lead + filled + 64))
    }

    /// The pointer to a place in the buffer.
    func pointer(to place: Int) -> UnsafeRawPointer { UnsafeRawPointer(buffer + place) }

    /// Where in the file a place in the buffer is.
    func offset(of place: Int) -> Int { origin + place - Self.lead }

    /// A copy of the line at a place, without its line feed. There is one before the end of the
    /// piece that the place is in.
    func copyOfLine(at place: Int) -> [UInt8] {
        Array(UnsafeBufferPointer(start: buffer + place, count: length(ofLineAt: place)))
    }

    /// How long the line at a place is, without its line feed.
    func length(ofLineAt place: Int) -> Int {
        let start = buffer + place
        guard let feed = memchr(start, 0x0A, Self.lead + filled - place) else { return 0 }
        return feed.assumingMemoryBound(to: UInt8.self) - start
    }

    /// The next lines of the slice. Before them, a line that began in the slice before is passed.
    mutating func nextPiece() -> Piece {
        guard let slice else { return .end }
        while true {
            let isAtStart = origin + next < slice.range.lowerBound
            if origin + next >= slice.range.upperBound { return .end }
            if let last = lastFeed() {
                if isAtStart {
                    passToLineFeed()
                    continue
                }
                let begin = next
                next = last + 1
                let until = min(next, slice.range.upperBound - origin)
                return .lines(from: Self.lead + begin, until: Self.lead + until)
            }
            if origin + filled >= slice.fileSize {
                return isAtStart ? .end : .tail(filled - next)
            }
            if filled - next > BlockReader.longestLine { return .trouble }
            guard fill(slice) else { return .trouble }
        }
    }

    /// Where the last line feed of the buffer is; nil where there is none behind the place.
    private func lastFeed() -> Int? {
        var place = filled - 1
        while place >= next {
            if buffer[Self.lead + place] == 0x0A { return place }
            place -= 1
        }
        return nil
    }

    private mutating func passToLineFeed() {
        guard let found = memchr(buffer + Self.lead + next, 0x0A, filled - next) else { return }
        next = found.assumingMemoryBound(to: UInt8.self) - (buffer + Self.lead) + 1
    }

    /// Moves what is left to the front and reads another block behind it.
    private mutating func fill(_ slice: LogSlice) -> Bool {
        let left = filled - next
        if next > 0 {
            memmove(buffer + Self.lead, buffer + Self.lead + next, left)
            origin += next
            next = 0
            filled = left
        }
        // The last line goes on behind the slice; a little more is enough for nearly all.
        let end = origin + filled
        let ahead = max(slice.range.upperBound - end, 8192)
        let wanted = min(ahead, blockSize, slice.fileSize - end)
        while true {
            let got = pread(descriptor, buffer + Self.lead + filled, wanted, end)
            if got > 0 {
                filled += got
                return true
            }
            if got == 0 || errno != EINTR { return false }
        }
    }
}
