// What the index was made from, and of which pieces it consists: the file `.cache/index`.

import Evidence

/// The fingerprint of the log that was indexed, and the segments.
///
/// Lines of text, each ended by a line feed:
///
///     careledger-index/2
///     size LINES BYTES
///     root BASE64
///     frontier HEX …            the roots of the complete trees in the log's, the largest first
///     file YEAR SIZE INODE MODIFIED CHANGED      one for each year file, in order
///     segment NAME FIRSTLINE LINES FIRSTBYTE BYTES BITS FILESIZE      in order
///     check HEX                 SHA-256 of all the lines before
///
/// Times are nanoseconds. A file that was replaced, or changed without growing, is another file.
struct IndexManifest: Equatable {
    /// How many lines were indexed.
    var lineCount = 0
    /// How many bytes they have, line feeds counted.
    var byteCount = 0
    /// The right edge of the log's tree.
    var frontier = MerkleFrontier()
    /// The year files as they stood.
    var files: [File] = []
    /// The pieces, in the order of lines.
    var segments: [IndexSegment] = []

    /// A year file as it stood.
    struct File: Equatable {
        let year: Int
        let extent: IndexFile.Extent
    }

    private static let title = "careledger-index/2"

    init() {}

    /// The text of the file.
    var bytes: [UInt8] {
        var lines = [Self.title, "size \(lineCount) \(byteCount)", "root \(frontier.root.base64)"]
        lines.append((["frontier"] + frontier.parts.map(\.hex)).joined(separator: " "))
        for file in files {
            let extent = file.extent
            lines.append(
                "file \(file.year) \(extent.size) \(extent.inode) \(extent.modified) "
                    + "\(extent.changed)")
        }
        for segment in segments {
            lines.append(
                "segment \(segment.name) \(segment.firstLine) \(segment.lineCount) "
                    + "\(segment.firstByte) \(segment.byteCount) \(segment.bucketBits) "
                    + "\(segment.fileSize)")
        }
        let text = Array((lines.joined(separator: "\n") + "\n").utf8)
        return text + Array("check \(SHA256.hash(text).hex)\n".utf8)
    }

    /// Reads the text back; nil for anything that `bytes` does not write.
    init?(_ bytes: [UInt8]) {
        let checkLength = 6 + 64 + 1
        guard bytes.count > checkLength else { return nil }
        let text = Array(bytes.dropLast(checkLength))
        guard Array("check \(SHA256.hash(text).hex)\n".utf8) == Array(bytes.suffix(checkLength))
        else { return nil }
        var root: Digest?
        var parts: [Digest] = []
        let lines = String(decoding: text, as: UTF8.self).split(separator: "\n")
        guard lines.first == Self.title[...] else { return nil }
        for line in lines.dropFirst() {
            let words = line.split(separator: " ").map(String.init)
            let numbers = words.dropFirst().compactMap { Int($0) }
            switch words[0] {
            case "size" where numbers.count == 2: (lineCount, byteCount) = (numbers[0], numbers[1])
            case "root" where words.count == 2: root = Digest(base64: words[1])
            case "frontier": parts = words.dropFirst().compactMap { Digest(hex: $0) }
            case "file" where numbers.count == 5:
                files.append(
                    File(
                        year: numbers[0],
                        extent: IndexFile.Extent(
                            size: numbers[1], inode: UInt64(numbers[2]),
                            modified: Int64(numbers[3]), changed: Int64(numbers[4]))))
            case "segment"
            where words.count == 8 && words.dropFirst(2).allSatisfy { Int($0) != nil }:
                let n = words.dropFirst(2).compactMap { Int($0) }
                segments.append(
                    IndexSegment(
                        name: words[1], firstLine: n[0], lineCount: n[1], firstByte: n[2],
                        byteCount: n[3], bucketBits: n[4], fileSize: n[5]))
            default: return nil
            }
        }
        guard let frontier = MerkleFrontier(count: lineCount, parts: parts), frontier.root == root
        else { return nil }
        self.frontier = frontier
    }
}
