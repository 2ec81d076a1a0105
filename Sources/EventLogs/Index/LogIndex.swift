// The index of a log as it is found in `.cache`, with the lines that came since.

import Evidence
import Glibc

/// What finds the lines of a log that have a term, without reading the rest.
///
/// It is used only where it is of this very log: the year files stand as they stood when it was
/// made, or the last has grown and the checkpoint bears out what was added. Anything else is no
/// index, and the log is read whole.
final class LogIndex {
    /// The ledger.
    let directory: LogDirectory
    /// What was indexed.
    let manifest: IndexManifest
    /// How the year files stood when the index was opened.
    let extents: [IndexFile.Extent]
    /// The tree over all lines, those that came since included.
    private(set) var frontier: MerkleFrontier
    /// The lines that came since.
    private(set) var recent: RecentLines
    private let bytes: LogBytes
    private var segmentFiles: [IndexFile]
    /// What was looked up and read of the segments' lines, which do not change: a stream comes back
    /// to the same roles, workers and children.
    private var found: [UInt64: [Int]] = [:]
    private var held: [Int: [UInt8]] = [:]
    private static let mostHeld = 16_384
    private var finder = Gathering.prototype

    /// The most bytes that are read in place of an index of them.
    static let mostRecentBytes = 256 * 1024
    /// The directory of what is derived, within that of the ledger.
    static let directoryName = ".cache"
    /// The name of the manifest there.
    static let manifestName = "index"

    /// How many lines the log has.
    var lineCount: Int { manifest.lineCount + recent.count }
    /// How many bytes they have.
    var byteCount: Int { manifest.byteCount + recent.byteCount }

    /// The index of a ledger, nil where there is none of this log. What came since it was made is
    /// read, up to `mostRecentBytes`.
    init?(_ directory: LogDirectory) {
        let cache = directory.path(of: Self.directoryName)
        guard let text = IndexFile(path: LogDirectory.join(cache, Self.manifestName)),
            let manifest = IndexManifest(text.readUpTo(1 << 22, from: 0)),
            let extents = Self.extents(of: directory),
            let recent = Self.recentCount(manifest, directory, extents),
            recent <= Self.mostRecentBytes
        else { return nil }
        self.directory = directory
        self.manifest = manifest
        self.extents = extents
        segmentFiles = []
        for segment in manifest.segments {
            let path = LogDirectory.join(cache, segment.name)
            guard let file = IndexFile(path: path) else { return nil }
            segmentFiles.append(file)
        }
        bytes = LogBytes(
            paths: directory.yearFiles.map { directory.path(of: $0.name) },
            sizes: extents.map(\.size))
        frontier = manifest.frontier
        self.recent = RecentLines(firstLine: manifest.lineCount)
        guard recent == 0 || readRecent() else { return nil }
    }

    /// An index in memory of a log that was just read and is found whole; nil for one that is
    /// longer than what is read in place of an index.
    init?(holding directory: LogDirectory) {
        guard let extents = Self.extents(of: directory),
            extents.reduce(0, { $0 + $1.size }) <= Self.mostRecentBytes
        else { return nil }
        self.directory = directory
        self.extents = extents
        manifest = IndexManifest()
        segmentFiles = []
        bytes = LogBytes(
            paths: directory.yearFiles.map { directory.path(of: $0.name) },
            sizes: extents.map(\.size))
        frontier = MerkleFrontier()
        recent = RecentLines(firstLine: 0)
        guard readLines() else { return nil }
    }

    /// How the year files of a ledger stand.
    static func extents(of directory: LogDirectory) -> [IndexFile.Extent]? {
        var extents: [IndexFile.Extent] = []
        for file in directory.yearFiles {
            guard let extent = IndexFile.extent(of: directory.path(of: file.name)) else {
                return nil
            }
            extents.append(extent)
        }
        return extents
    }

    /// How many bytes came since a manifest was made; nil where the log is another.
    static func recentCount(
        _ manifest: IndexManifest, _ directory: LogDirectory, _ extents: [IndexFile.Extent]
    ) -> Int? {
        let files = directory.yearFiles
        guard files.count >= manifest.files.count, !manifest.files.isEmpty else { return nil }
        for (place, file) in manifest.files.enumerated() {
            guard files[place].year == file.year else { return nil }
            let isLast = place == manifest.files.count - 1
            guard
                extents[place] == file.extent
                    || (isLast && extents[place].size > file.extent.size
                        && extents[place].inode == file.extent.inode)
            else { return nil }
        }
        return extents.reduce(0) { $0 + $1.size } - manifest.byteCount
    }

    /// Reads the lines that came since; false where the checkpoint does not bear them out.
    private func readRecent() -> Bool {
        guard readLines(), let stated = directory.statedCheckpoint else { return false }
        return stated.size == lineCount && stated.root == frontier.root
    }

    /// Reads the lines behind those of the manifest; false where the last is torn.
    private func readLines() -> Bool {
        var place = manifest.byteCount
        var rest: [UInt8] = []
        while place < bytes.count {
            let more = bytes.read(from: place, upTo: 1 << 16)
            guard !more.isEmpty else { return false }
            place += more.count
            var next = more.startIndex
            while let feed = more[next...].firstIndex(of: 0x0A) {
                add(rest + more[next..<feed])
                rest.removeAll(keepingCapacity: true)
                next = feed + 1
            }
            rest += more[next...]
        }
        return rest.isEmpty
    }

    /// Takes a line that was appended.
    func add(_ line: [UInt8]) {
        // What the line corrects may be a recent one: it is looked for before this one is added.
        add(line, foundBy: finder.allHashes(of: line, at: lineCount) { self.line($0) })
    }

    /// Takes a line that was appended, whose terms are known.
    func add(_ line: [UInt8], foundBy hashes: [UInt64]) {
        let stub = LineParts.stub(line.span)
        frontier.append(leafHash: stub?.leaf ?? MerkleTree.leafHash(line.span))
        recent.add(line, foundBy: hashes)
    }

    /// The lines that have a term, and perhaps others, in order; nil where the index turns out to
    /// be none that can be trusted.
    func lines(with hash: UInt64) -> [Int]? {
        if let lines = found[hash] { return lines + recent.lines(with: hash) }
        var lines: [Int] = []
        for (segment, file) in zip(manifest.segments, segmentFiles) {
            guard segment.addLines(with: hash, from: file, to: &lines) else { return nil }
        }
        if found.count == Self.mostHeld { found.removeAll(keepingCapacity: true) }
        found[hash] = lines
        return lines + recent.lines(with: hash)
    }

    /// The bytes of a line; nil where there is none, or it does not stand where it should.
    func line(_ seq: Int) -> [UInt8]? {
        guard seq >= 0, seq < lineCount else { return nil }
        if seq >= manifest.lineCount { return recent.line(seq) }
        if let line = held[seq] { return line }
        guard
            let place = manifest.segments.firstIndex(where: {
                $0.firstLine <= seq && seq < $0.endLine
            }),
            let kept = manifest.segments[place].keptPlace(before: seq, segmentFiles[place])
        else { return nil }
        let line = bytes.line(seq, after: seq - kept.line, from: kept.byte)
        if held.count == Self.mostHeld { held.removeAll(keepingCapacity: true) }
        held[seq] = line
        return line
    }
}

/// Lines that no segment has yet, in memory.
struct RecentLines {
    let firstLine: Int
    private(set) var byteCount = 0
    private var lines: [[UInt8]] = []
    private var places: [UInt64: [Int]] = [:]

    init(firstLine: Int) { self.firstLine = firstLine }

    var count: Int { lines.count }

    func line(_ seq: Int) -> [UInt8] { lines[seq - firstLine] }

    func lines(with hash: UInt64) -> [Int] { places[hash] ?? [] }

    /// Takes the next line with the hashes of what it is found by.
    mutating func add(_ line: [UInt8], foundBy hashes: [UInt64]) {
        let seq = firstLine + lines.count
        for hash in hashes { places[hash, default: []].append(seq) }
        lines.append(line)
        byteCount += line.count + 1
    }
}

extension TermFinder {
    /// The hashes of all terms that a line is found by, those of the line that it puts right
    /// included where it names no child.
    mutating func allHashes(
        of line: [UInt8], at seq: Int, other: (Int) -> [UInt8]?
    ) -> [UInt64] {
        find(line)
        return withTarget(at: seq, other: other)
    }

    /// The hashes just found, and those of the line that is put right.
    mutating func withTarget(at seq: Int, other: (Int) -> [UInt8]?) -> [UInt64] {
        var all = hashes
        var before = seq
        // A correction of a correction is one that was erased: a few steps lead to the fact.
        for _ in 0..<4 {
            guard isFoundByTarget, let target, target >= 0, target < before,
                let line = other(target)
            else { break }
            before = target
            find(line)
            for (hash, kind) in zip(hashes, kinds) where kind.leadsToAStory && !all.contains(hash) {
                all.append(hash)
            }
        }
        return all
    }
}
