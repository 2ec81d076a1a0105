// When the index is made, brought up to date and put in its place; and that nobody waits for it.

import Evidence
import Glibc

/// Makes indexes and keeps them. Nothing here fails a command: where a directory cannot be written
/// to, or another process is at it, there is no index, or the old one.
enum IndexKeeping {
    /// The fewest bytes of a log for which an index is made unasked: less is read in a millisecond.
    static let fewestBytes = 256 * 1024
    /// How many segments of like size become one.
    static let mergedSegments = 8

    /// The index of a ledger, brought up to date where more came than is read in its place; nil
    /// where there is none that holds.
    static func current(of directory: LogDirectory) -> LogIndex? {
        // A writer may be between its lines and its checkpoint, or another index in the making.
        for _ in 0..<3 {
            guard let fresh = try? LogDirectory(path: directory.path) else { return nil }
            if let index = LogIndex(fresh) { return index }
            guard let manifest = manifest(of: fresh), let extents = LogIndex.extents(of: fresh),
                let recent = LogIndex.recentCount(manifest, fresh, extents)
            else { return nil }
            if recent > LogIndex.mostRecentBytes { extend(manifest, fresh, extents) }
        }
        return nil
    }

    /// The manifest on disk, whether it holds or not.
    private static func manifest(of directory: LogDirectory) -> IndexManifest? {
        let cache = directory.path(of: LogIndex.directoryName)
        let file = IndexFile(path: LogDirectory.join(cache, LogIndex.manifestName))
        return file.flatMap { IndexManifest($0.readUpTo(1 << 22, from: 0)) }
    }

    /// Makes the index of a log that was just read and found whole.
    ///
    /// - Parameter extents: how the year files stood before they were read.
    @discardableResult
    static func make(_ directory: LogDirectory, asRead extents: [IndexFile.Extent]) -> Bool {
        alone(in: directory) { cache in
            var builder = IndexBuilder(directory, after: nil) { _ in nil }
            guard builder.read(upTo: extents), LogIndex.extents(of: directory) == extents else {
                return false
            }
            return publish(builder.manifest, in: cache)
        }
    }

    /// Adds what came since to an index, if the checkpoint bears it out.
    @discardableResult
    static func extend(
        _ manifest: IndexManifest, _ directory: LogDirectory, _ extents: [IndexFile.Extent]
    ) -> Bool {
        alone(in: directory) { cache in
            let earlier = EarlierLines(manifest, directory, extents)
            var builder = IndexBuilder(directory, after: manifest, earlier: earlier.line)
            guard builder.read(upTo: extents, borneOutBy: directory.statedCheckpoint) else {
                return false
            }
            var extended = builder.manifest
            mergeLast(of: &extended, in: cache)
            return publish(extended, in: cache)
        }
    }

    /// Adds the recent lines of an open index to it, as their writer does who knows them.
    @discardableResult
    static func keepRecent(of index: LogIndex) -> Bool {
        let directory = (try? LogDirectory(path: index.directory.path)) ?? index.directory
        guard let extents = LogIndex.extents(of: directory) else { return false }
        return extend(index.manifest, directory, extents)
    }

    /// Makes one segment of the last ones while there are eight of like size.
    private static func mergeLast(of manifest: inout IndexManifest, in cache: String) {
        while manifest.segments.count >= mergedSegments {
            let last = Array(manifest.segments.suffix(mergedSegments))
            let lines = last.reduce(0) { $0 + $1.lineCount }
            let bytes = last.reduce(0) { $0 + $1.byteCount }
            let largest = last.map(\.lineCount).max() ?? 0
            guard lines <= IndexSegment.mostLines, bytes <= IndexSegment.mostBytes,
                largest * 2 <= lines, let merged = merge(last, in: cache)
            else { return }
            manifest.segments.removeLast(mergedSegments)
            manifest.segments.append(merged)
        }
    }

    /// One segment of several that follow each other; nil where the places of one are none of the
    /// whole's, or a file cannot be trusted.
    private static func merge(_ segments: [IndexSegment], in cache: String) -> IndexSegment? {
        guard segments.dropLast().allSatisfy({ $0.lineCount % IndexSegment.spacing == 0 }) else {
            return nil
        }
        let (firstLine, firstByte) = (segments[0].firstLine, segments[0].firstByte)
        var entries: [UInt64] = []
        var places: [UInt32] = []
        for segment in segments {
            guard let file = IndexFile(path: LogDirectory.join(cache, segment.name)),
                let own = segment.entries(file), let begins = segment.places(file)
            else { return nil }
            entries += own.map { $0 + UInt64(segment.firstLine - firstLine) }
            places += begins.map { $0 + UInt32(segment.firstByte - firstByte) }
        }
        // By hash and then by line: the whole of an entry is in this order.
        entries.sort()
        return IndexBuilder.write(
            entries, places, firstLine: firstLine,
            lineCount: segments.reduce(0) { $0 + $1.lineCount }, firstByte: firstByte,
            byteCount: segments.reduce(0) { $0 + $1.byteCount }, into: cache)
    }

    // MARK: In its place

    /// Does something that no other process does at the same time; false where one does, or where
    /// nothing can be written.
    private static func alone(in directory: LogDirectory, _ body: (String) -> Bool) -> Bool {
        let cache = directory.path(of: LogIndex.directoryName)
        _ = mkdir(cache, 0o777)
        let lock = Glibc.open(
            LogDirectory.join(cache, ".lock"), O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
        guard lock >= 0 else { return false }
        defer { close(lock) }
        guard flock(lock, LOCK_EX | LOCK_NB) == 0 else { return false }
        return body(cache)
    }

    /// Puts a manifest in the place of the last, and takes away the segments that it does not name.
    private static func publish(_ manifest: IndexManifest, in cache: String) -> Bool {
        let path = LogDirectory.join(cache, LogIndex.manifestName)
        do {
            try FileOperations.syncDirectory(cache)
            try FileOperations.writeWhole(
                manifest.bytes, as: path, beside: path + ".new", synced: true)
        } catch {
            return false
        }
        let named = Set(manifest.segments.map(\.name))
        for name in (try? LogDirectory.names(in: cache)) ?? []
        where name.hasPrefix(LogIndex.manifestName + "-") && !named.contains(name) {
            unlink(LogDirectory.join(cache, name))
        }
        return true
    }
}

/// The lines that are in segments already, for what is built behind them.
private final class EarlierLines {
    private let manifest: IndexManifest
    private let cache: String
    private let bytes: LogBytes

    init(_ manifest: IndexManifest, _ directory: LogDirectory, _ extents: [IndexFile.Extent]) {
        self.manifest = manifest
        cache = directory.path(of: LogIndex.directoryName)
        bytes = LogBytes(
            paths: directory.yearFiles.map { directory.path(of: $0.name) },
            sizes: extents.map(\.size))
    }

    func line(_ seq: Int) -> [UInt8]? {
        guard
            let segment = manifest.segments.first(where: {
                $0.firstLine <= seq && seq < $0.endLine
            }), let file = IndexFile(path: LogDirectory.join(cache, segment.name)),
            let kept = segment.keptPlace(before: seq, file)
        else { return nil }
        return bytes.line(seq, after: seq - kept.line, from: kept.byte)
    }
}
