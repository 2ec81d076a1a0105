// Unsafe: hands on the line that the block reader lends.

// The index made from the lines: terms, sorted by their hashes, written as segments.

import Evidence
import Glibc
import TextFormats

/// Goes through lines in order and writes segments of them.
///
/// Memory: 16 bytes a term of the segment in hand (two million lines), and a byte a line for the
/// places of earlier ones.
struct IndexBuilder {
    private let directory: LogDirectory
    private let cache: String
    private var finder = TermFinder()
    private(set) var manifest: IndexManifest
    /// Lines that were in segments before this builder began.
    private let earlier: LogIndexLookup
    private var entries: [UInt64] = []
    private var places: [UInt32] = []
    private var firstLine = 0
    private var firstByte = 0
    private var line = 0
    private var byte = 0
    private var frontier: MerkleFrontier
    private var takesEights = false
    private var frontierOfEights = MerkleFrontier()
    private var lastSize = 0
    private var lastRoot = MerkleTree.emptyRoot

    /// Where lines before the builder's own stand.
    typealias LogIndexLookup = (Int) -> [UInt8]?

    /// A builder that goes on where a manifest ends, or from the first line.
    init(
        _ directory: LogDirectory, after manifest: IndexManifest?, earlier: @escaping LogIndexLookup
    ) {
        self.directory = directory
        cache = directory.path(of: LogIndex.directoryName)
        self.manifest = manifest ?? IndexManifest()
        self.earlier = earlier
        frontier = self.manifest.frontier
        line = self.manifest.lineCount
        byte = self.manifest.byteCount
        firstLine = line
        firstByte = byte
        begin()
    }

    /// Where every eighth line of all segments made here begins, for corrections without a child.
    private var kept: [Int] = []
    private var keptFrom = 0

    private mutating func begin() {
        keptFrom = line
        entries.reserveCapacity(1 << 16)
    }

    /// Reads the year files from where the manifest ends to the extents given, and writes segments.
    ///
    /// - Parameter checkpoint: what must bear the lines out. Then only whole eights of lines are
    ///   taken, so that the segments can be joined later, and the rest is left to the next time.
    /// - Returns: whether all went well; a failure leaves files that nothing names.
    mutating func read(
        upTo extents: [IndexFile.Extent], borneOutBy checkpoint: Checkpoint?
    ) -> Bool {
        takesEights = true
        guard read(upTo: extents), let checkpoint, checkpoint.size == lastSize,
            checkpoint.root == lastRoot
        else { return false }
        return true
    }

    /// The same for lines that were read whole and found good.
    mutating func read(upTo extents: [IndexFile.Extent]) -> Bool {
        let bytes = LogBytes(
            paths: directory.yearFiles.map { directory.path(of: $0.name) },
            sizes: extents.map(\.size))
        var start = 0
        for (place, file) in directory.yearFiles.enumerated() {
            let end = start + extents[place].size
            defer { start = end }
            guard byte < end else { continue }
            guard
                var reader = BlockReader(
                    path: directory.path(of: file.name), from: byte - start)
            else { return false }
            while byte < end {
                guard case .line(let first, let count) = reader.nextPiece() else { return false }
                take(first, count, bytes)
                if line - firstLine == IndexSegment.mostLines
                    || byte - firstByte > IndexSegment.mostBytes, !writeSegment()
                {
                    return false
                }
            }
            guard byte == end else { return false }
        }
        (lastSize, lastRoot) = (line, frontier.root)
        if takesEights { leaveBroken() }
        guard line == firstLine || writeSegment() else { return false }
        manifest.lineCount = line
        manifest.byteCount = byte
        manifest.frontier = frontier
        manifest.files = zip(directory.yearFiles, extents).map {
            IndexManifest.File(year: $0.year, extent: $1)
        }
        return true
    }

    /// Leaves the lines behind the last whole eight for the next time.
    private mutating func leaveBroken() {
        guard (line - firstLine) % IndexSegment.spacing != 0, let last = places.popLast() else {
            return
        }
        line -= (line - firstLine) % IndexSegment.spacing
        byte = firstByte + Int(last)
        frontier = frontierOfEights
        let end = line - firstLine
        entries.removeAll { Int($0 & 0xFF_FFFF) >= end }
    }

    private mutating func take(
        _ start: UnsafePointer<UInt8>, _ count: Int, _ bytes: LogBytes
    ) {
        let span = Span(_unsafeStart: start, count: count)
        let stub = LineParts.stub(span)
        let local = line - firstLine
        if takesEights, local % IndexSegment.spacing == 0 { frontierOfEights = frontier }
        frontier.append(leafHash: stub?.leaf ?? MerkleTree.leafHash(span))
        if local % IndexSegment.spacing == 0 {
            places.append(UInt32(byte - firstByte))
        }
        if (line - keptFrom) % IndexSegment.spacing == 0 { kept.append(byte) }
        finder.find(start, count: count)
        if finder.isFoundByTarget {
            let (kept, keptFrom, earlier) = (kept, keptFrom, earlier)
            let all = finder.withTarget(at: line) { seq in
                guard seq >= keptFrom else { return earlier(seq) }
                let place = (seq - keptFrom) / IndexSegment.spacing
                return bytes.line(
                    seq, after: (seq - keptFrom) % IndexSegment.spacing, from: kept[place])
            }
            for hash in all { entries.append(hash << 24 | UInt64(local)) }
        } else {
            for hash in finder.hashes { entries.append(hash << 24 | UInt64(local)) }
        }
        line += 1
        byte += count + 1
    }

    /// Writes what was gathered as a segment, and begins the next.
    private mutating func writeSegment() -> Bool {
        EntrySort.sort(&entries)
        let segment = Self.write(
            entries, places, firstLine: firstLine, lineCount: line - firstLine,
            firstByte: firstByte, byteCount: byte - firstByte, into: cache)
        guard let segment else { return false }
        manifest.segments.append(segment)
        entries.removeAll(keepingCapacity: true)
        places.removeAll(keepingCapacity: true)
        firstLine = line
        firstByte = byte
        return true
    }

    /// Writes the file of a segment under a name of its own.
    static func write(
        _ entries: [UInt64], _ places: [UInt32], firstLine: Int, lineCount: Int, firstByte: Int,
        byteCount: Int, into cache: String
    ) -> IndexSegment? {
        let (bytes, bits) = IndexSegment.encode(
            entries: entries, places: places, firstLine: firstLine, lineCount: lineCount,
            firstByte: firstByte, byteCount: byteCount)
        let mark = String(systemRandom(), radix: 36)
        let name = "\(LogIndex.manifestName)-\(firstLine)-\(lineCount)-\(mark)"
        let path = LogDirectory.join(cache, name)
        guard
            (try? FileOperations.writeWhole(
                bytes, as: path, beside: path + ".new", synced: true)) != nil
        else { return nil }
        return IndexSegment(
            name: name, firstLine: firstLine, lineCount: lineCount, firstByte: firstByte,
            byteCount: byteCount, bucketBits: bits, fileSize: bytes.count)
    }
}

/// Puts entries in the order of their hashes, those of one hash in the order of lines.
enum EntrySort {
    /// Sorts by the upper 40 bits, eight at a time, the lowest first: what is equal stays in the
    /// order it came in, which is that of lines.
    static func sort(_ entries: inout [UInt64]) {
        guard entries.count > 4096 else {
            entries.sort()
            return
        }
        var other = [UInt64](repeating: 0, count: entries.count)
        for pass in 0..<4 {
            let shift = UInt64(24 + pass * 10)
            var starts = [Int](repeating: 0, count: 1025)
            for entry in entries { starts[Int(entry >> shift & 1023) + 1] += 1 }
            for digit in 0..<1024 { starts[digit + 1] += starts[digit] }
            for entry in entries {
                let digit = Int(entry >> shift & 1023)
                other[starts[digit]] = entry
                starts[digit] += 1
            }
            swap(&entries, &other)
        }
    }
}
