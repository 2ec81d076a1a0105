// Unsafe: part of a file read in blocks into one buffer that is used again and again.
//
// The buffer is longer than what is read into it by 64 bytes, so that the words which `ByteCursor`
// loads past a line feed are within it. What is handed on ends with a line feed and is good until the
// call that takes it returns.

import Glibc

/// A part of the log that one thread reads at a time: the lines of a file that begin in a range.
struct LogSlice: Sendable {
    /// The place of the file among the year files.
    let file: Int
    /// The path of the file.
    let path: String
    /// Lines that begin from this byte on...
    let from: Int
    /// ...and before this one; `Int.max` for all to the end of the file.
    let to: Int

    /// The year files of a log cut into slices of about `size` bytes, in the order of the log.
    static func cut(_ directory: LogDirectory, size: Int) -> [LogSlice] {
        var slices: [LogSlice] = []
        for (file, year) in directory.yearFiles.enumerated() {
            let path = directory.path(of: year.name)
            let bytes = FileOperations.extent(of: path)?.size ?? 0
            let parts = max(1, bytes / size)
            for part in 0..<parts {
                slices.append(
                    LogSlice(
                        file: file, path: path, from: part * size,
                        to: part == parts - 1 ? .max : (part + 1) * size))
            }
        }
        return slices
    }
}

/// Reads slices of files, whole lines at a time.
struct SliceReader: ~Copyable {
    private let buffer: UnsafeMutablePointer<UInt8>

    /// How much is read at a time: half a megabyte is where larger blocks stop helping.
    private static let blockSize = 512 * 1024
    /// The longest line that is handed on; the format's own limit is lower.
    private static let longestLine = 128 * 1024

    /// How a slice ended.
    enum End {
        /// All its lines were handed on; so many bytes at the end of the file have no line feed.
        case whole(tail: Int)
        /// A line is longer than any may be, the taker broke off, or the system did.
        case brokenOff
    }

    init() {
        let capacity = Self.blockSize + Self.longestLine + 64
        buffer = .allocate(capacity: capacity)
        buffer.initialize(repeating: 0, count: capacity)
    }

    deinit { buffer.deallocate() }

    /// Hands on the lines of a slice, some at a time, each with its line feed, and where in the file
    /// the first of them begins; stops where `take` says no.
    mutating func read(
        _ slice: LogSlice, _ take: (UnsafeBufferPointer<UInt8>, Int) -> Bool
    ) -> End {
        let descriptor = open(slice.path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return .brokenOff }
        defer { close(descriptor) }
        // The byte before the range says whether a line begins with the range.
        var offset = max(0, slice.from - 1)
        var isWithin = slice.from == 0
        var left = 0
        while true {
            let got = pread(descriptor, buffer + left, Self.blockSize, offset + left)
            if got < 0 { return .brokenOff }
            if got == 0 { return isWithin ? .whole(tail: left) : .whole(tail: 0) }
            let filled = left + got
            var start = 0
            if !isWithin {
                guard let feed = Self.feed(in: buffer, filled) else { return .brokenOff }
                start = feed + 1
                isWithin = true
                if offset + start >= slice.to { return .whole(tail: 0) }
            }
            guard var end = Self.endOfLast(in: buffer, start, filled) else {
                guard filled - start < Self.longestLine else { return .brokenOff }
                left = keep(from: start, filled)
                offset += start
                continue
            }
            let isLast = slice.to != .max && offset + end >= slice.to
            if isLast {
                let from = max(start, slice.to - 1 - offset)
                end = from + (Self.feed(in: buffer + from, end - from) ?? 0) + 1
            }
            let lines = UnsafeBufferPointer(start: buffer + start, count: end - start)
            guard take(lines, offset + start) else { return .brokenOff }
            if isLast { return .whole(tail: 0) }
            left = keep(from: end, filled)
            offset += end
            guard left < Self.longestLine else { return .brokenOff }
        }
    }

    private static func feed(in bytes: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int? {
        memchr(bytes, 0x0A, count).map { $0.assumingMemoryBound(to: UInt8.self) - bytes }
    }

    /// The end of the last whole line between two places.
    private static func endOfLast(
        in bytes: UnsafeMutablePointer<UInt8>, _ start: Int, _ filled: Int
    ) -> Int? {
        var end = filled
        while end > start {
            if bytes[end - 1] == 0x0A { return end }
            end -= 1
        }
        return nil
    }

    /// Moves what is left to the front.
    private func keep(from start: Int, _ filled: Int) -> Int {
        memmove(buffer, buffer + start, filled - start)
        return filled - start
    }
}
