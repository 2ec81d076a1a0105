// A piece of the index: for a run of lines, which of them have a term, and where each stands.

import Glibc

/// The index of a run of lines, in a file that is written once and never changed.
///
/// The file, every number little-endian:
///
///     8   "CLIDX", 0, 0, 2
///     8   the first line            8   how many lines
///     8   its first byte in the log 8   how many bytes the lines have, line feeds counted
///     4   b, from 8 to 24           20  zero
///     4 × (2^b + 1)                 where each bucket begins, from the first
///     4 × (lines + 7) / 8           where every eighth line begins, from the first byte
///     the buckets, one after the other
///
/// A bucket holds the terms whose hash (40 bits, `TermHash`) begins with the bucket's number, in
/// order of their hashes: the lower 32 bits, how many lines there are, the first line counted from
/// the segment's first, and then how much further each next one is; the last three as numbers in
/// sevens of bits. It ends with 4 bytes of check (FNV-1a) over the rest of it.
///
/// Looking a term up reads two places of the file; finding a line reads one, and up to eight lines
/// of the log.
struct IndexSegment: Equatable {
    /// The name of the file in `.cache`.
    let name: String
    /// The first line.
    let firstLine: Int
    /// How many lines.
    let lineCount: Int
    /// Where the first line begins in the year files end to end.
    let firstByte: Int
    /// How many bytes the lines have.
    let byteCount: Int
    /// How many bits of a hash number its bucket.
    let bucketBits: Int
    /// How many bytes the file has.
    let fileSize: Int

    /// How far apart the lines are whose places are kept.
    static let spacing = 8
    /// The most lines of a segment.
    static let mostLines = 1 << 21
    /// The most bytes of the lines of a segment: places are kept in 32 bits.
    static let mostBytes = 3 << 30
    static let magic: [UInt8] = Array("CLIDX".utf8) + [0, 0, 2]
    static let headSize = 64

    /// The line after the last.
    var endLine: Int { firstLine + lineCount }

    private var placesOffset: Int { Self.headSize + ((1 << bucketBits) + 1) * 4 }
    private var bucketsOffset: Int {
        placesOffset + (lineCount + Self.spacing - 1) / Self.spacing * 4
    }

    /// The lines with a term, in order, added to those given; false where the file cannot be
    /// trusted.
    func addLines(with hash: UInt64, from file: IndexFile, to lines: inout [Int]) -> Bool {
        let bucket = Int(hash >> UInt64(TermHash.bits - bucketBits))
        guard let bytes = self.bytes(ofBucket: bucket, file) else { return false }
        let wanted = UInt32(truncatingIfNeeded: hash)
        return Self.visit(bytes) { low, line in
            if low == wanted { lines.append(firstLine + line) }
        }
    }

    /// Every pair of a hash and a line, 40 and 24 bits, in no order; nil where the file cannot be
    /// trusted.
    func entries(_ file: IndexFile) -> [UInt64]? {
        var entries: [UInt64] = []
        for bucket in 0..<(1 << bucketBits) {
            guard let bytes = self.bytes(ofBucket: bucket, file) else { return nil }
            // A bucket's number has the upper eight bits at least.
            let high = (UInt64(bucket) << UInt64(TermHash.bits - bucketBits)) & ~0xFFFF_FFFF
            let isSound = Self.visit(bytes) { low, line in
                entries.append((high | UInt64(low)) << 24 | UInt64(line))
            }
            guard isSound else { return nil }
        }
        return entries
    }

    /// Where every eighth line begins, from the first byte; nil where the file ends too soon.
    func places(_ file: IndexFile) -> [UInt32]? {
        let count = (lineCount + Self.spacing - 1) / Self.spacing
        guard let bytes = file.read(from: placesOffset, count: count * 4) else { return nil }
        var reader = IndexReader(bytes[...])
        return (0..<count).compactMap { _ in reader.take32() }
    }

    /// Where the line that is kept before a line, or the line itself, begins in the log, and which.
    func keptPlace(before line: Int, _ file: IndexFile) -> (line: Int, byte: Int)? {
        let kept = (line - firstLine) / Self.spacing
        guard let bytes = file.read(from: placesOffset + kept * 4, count: 4) else { return nil }
        var reader = IndexReader(bytes[...])
        guard let place = reader.take32(), Int(place) < byteCount else { return nil }
        return (firstLine + kept * Self.spacing, firstByte + Int(place))
    }

    private func bytes(ofBucket bucket: Int, _ file: IndexFile) -> ArraySlice<UInt8>? {
        guard let ends = file.read(from: Self.headSize + bucket * 4, count: 8) else { return nil }
        var reader = IndexReader(ends[...])
        guard let start = reader.take32(), let end = reader.take32(), start + 4 <= end,
            bucketsOffset + Int(end) <= fileSize,
            let bytes = file.read(from: bucketsOffset + Int(start), count: Int(end - start))
        else { return nil }
        let body = bytes.dropLast(4)
        var check = IndexReader(bytes.suffix(4))
        return check.take32() == IndexCheck.of(body) ? body : nil
    }

    /// Visits every pair of a hash's lower bits and a line of a bucket; false where it is not one.
    private static func visit(
        _ bucket: ArraySlice<UInt8>, _ body: (UInt32, Int) -> Void
    ) -> Bool {
        var reader = IndexReader(bucket)
        while !reader.isAtEnd {
            guard let low = reader.take32(), let count = reader.takeShort() else { return false }
            var line = 0
            for _ in 0..<count {
                guard let step = reader.takeShort() else { return false }
                line += step
                body(low, line)
            }
        }
        return true
    }
}

extension IndexSegment {
    /// The bytes of the file for a run of lines.
    ///
    /// - Parameters:
    ///   - entries: hash and line of every term, 40 and 24 bits, in order.
    ///   - places: where every eighth line begins, from the first byte.
    static func encode(
        entries: [UInt64], places: [UInt32], firstLine: Int, lineCount: Int, firstByte: Int,
        byteCount: Int
    ) -> (bytes: [UInt8], bucketBits: Int) {
        let terms = distinctTerms(entries)
        var bits = 8
        while bits < 24, terms >> bits > 6 { bits += 1 }
        var buckets = IndexWriter()
        var starts = IndexWriter()
        buckets.reserve(entries.count * 4)
        var next = 0
        for bucket in 0..<(1 << bits) {
            starts.add32(UInt32(buckets.count))
            let start = buckets.count
            while next < entries.count, Int(entries[next] >> UInt64(64 - bits)) == bucket {
                next = addTerm(entries, next, to: &buckets)
            }
            buckets.add32(buckets.check(from: start))
        }
        starts.add32(UInt32(buckets.count))
        var file = IndexWriter()
        file.reserve(headSize + starts.count + places.count * 4 + buckets.count)
        file.add(magic)
        for number in [firstLine, lineCount, firstByte, byteCount] { file.add64(UInt64(number)) }
        file.add32(UInt32(bits))
        file.add([UInt8](repeating: 0, count: headSize - file.count))
        file.add(starts.bytes)
        for place in places { file.add32(place) }
        file.add(buckets.bytes)
        return (file.bytes, bits)
    }

    private static func distinctTerms(_ entries: [UInt64]) -> Int {
        var count = 0
        var last = UInt64.max
        for entry in entries where entry >> 24 != last {
            last = entry >> 24
            count += 1
        }
        return count
    }

    /// Adds the lines of one term; gives the place of the next term's.
    private static func addTerm(
        _ entries: [UInt64], _ first: Int, to bucket: inout IndexWriter
    ) -> Int {
        let hash = entries[first] >> 24
        var end = first
        while end < entries.count, entries[end] >> 24 == hash { end += 1 }
        bucket.add32(UInt32(truncatingIfNeeded: hash))
        bucket.addShort(end - first)
        var last = 0
        for entry in entries[first..<end] {
            let line = Int(entry & 0xFF_FFFF)
            bucket.addShort(line - last)
            last = line
        }
        return end
    }
}
