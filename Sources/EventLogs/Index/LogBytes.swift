// The year files end to end as one run of bytes, of which single lines are read.

import TextFormats

/// The bytes of a log by their place from its first.
final class LogBytes {
    private let paths: [String]
    /// Where each file begins, and the end of the last.
    private let starts: [Int]
    private var files: [IndexFile?]

    /// The files of these paths, of which so many bytes each are read.
    init(paths: [String], sizes: [Int]) {
        self.paths = paths
        starts = sizes.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
        files = Array(repeating: nil, count: paths.count)
    }

    /// How many bytes there are.
    var count: Int { starts[starts.count - 1] }

    /// Bytes of one file from a place on, so many at most, and none of the next file.
    func read(from place: Int, upTo count: Int) -> [UInt8] {
        guard place < self.count,
            let file = starts.lastIndex(where: { $0 <= place && $0 < self.count })
        else { return [] }
        if files[file] == nil { files[file] = IndexFile(path: paths[file]) }
        let left = starts[file + 1] - place
        return files[file]?.readUpTo(min(count, left), from: place - starts[file]) ?? []
    }

    /// The line that is so many lines after the one that begins at a place; nil where there is none
    /// of its `seq`.
    func line(_ seq: Int, after lines: Int, from place: Int) -> [UInt8]? {
        var left = lines
        var place = place
        var rest: [UInt8] = []
        while true {
            let bytes = read(from: place, upTo: rest.isEmpty ? 4096 : 1 << 16)
            guard !bytes.isEmpty else { return nil }
            place += bytes.count
            var next = bytes.startIndex
            while let feed = bytes.lineFeed(from: next) {
                if left == 0 { return whole(rest + bytes[next..<feed], seq) }
                left -= 1
                rest.removeAll(keepingCapacity: true)
                next = feed + 1
            }
            rest += bytes[next...]
            guard rest.count <= JSONReader.lineLimit else { return nil }
        }
    }

    /// The line, if it is of that `seq` as every appender writes it.
    private func whole(_ line: [UInt8], _ seq: Int) -> [UInt8]? {
        line.starts(with: Array("{\"seq\":\(seq),".utf8)) ? line : nil
    }
}

extension [UInt8] {
    /// The place of the next line feed.
    fileprivate func lineFeed(from start: Int) -> Int? {
        let bytes = span
        var place = start
        while place < bytes.count {
            if bytes[place] == 0x0A { return place }
            place += 1
        }
        return nil
    }
}
