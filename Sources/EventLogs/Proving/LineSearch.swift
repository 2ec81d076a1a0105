// Unsafe: looks for bytes in the buffer of the slice reader, which may be read 64 bytes past it.

/// Finds the lines of a log that have certain bytes somewhere, at the speed of reading it.
struct LineSearch {
    let directory: LogDirectory
    let threads: Int

    /// The lines that have one of these texts in them, each of two bytes at least, in the order of
    /// the log; nil where a file cannot be read.
    func lines(with texts: [[UInt8]]) -> [[UInt8]]? {
        guard let slices = LogSlice.slices(of: directory, size: LogSlice.usualSize) else {
            return nil
        }
        let found = inParallel(
            threads, over: slices.count,
            each: { _ in SliceReader(blockSize: SliceVerifier.usualBlock) }
        ) { number, reader -> [[UInt8]]? in
            Self.lines(with: texts, in: slices[number], &reader)
        }
        let whole = found.compactMap { $0 }
        return whole.count == slices.count ? Array(whole.joined()) : nil
    }

    private static func lines(
        with texts: [[UInt8]], in slice: LogSlice, _ reader: inout SliceReader
    ) -> [[UInt8]]? {
        guard reader.begin(slice) else { return nil }
        var lines: [[UInt8]] = []
        while true {
            switch reader.nextPiece() {
            case .lines(let from, let until):
                let bytes = reader.pointer(to: 0).assumingMemoryBound(to: UInt8.self)
                var starts: Set<Int> = []
                for text in texts { find(text, in: bytes, from, until, &starts) }
                for start in starts.sorted() { lines.append(reader.copyOfLine(at: start)) }
            case .tail, .end: return lines
            case .trouble: return nil
            }
        }
    }

    /// Notes where the lines begin that have a text.
    private static func find(
        _ text: [UInt8], in bytes: UnsafePointer<UInt8>, _ from: Int, _ until: Int,
        _ starts: inout Set<Int>
    ) {
        text.withUnsafeBufferPointer { text in
            guard let wanted = text.baseAddress, text.count > 1 else { return }
            var place = from
            while let hit = ByteSearch.place(of: wanted, text.count, in: bytes, place, until) {
                var start = hit
                while start > from, bytes[start - 1] != 0x0A { start -= 1 }
                starts.insert(start)
                place = hit + 1
                while place < until, bytes[place - 1] != 0x0A { place += 1 }
            }
        }
    }
}
