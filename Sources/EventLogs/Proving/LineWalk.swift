// Unsafe: copies the lines that the block reader lends.

/// Goes through a file line by line, passing some and copying others.
struct LineWalk: ~Copyable {
    private var reader: BlockReader

    /// A walk from a byte at which a line begins; nil where the file cannot be opened.
    init?(_ path: String, from start: Int) {
        guard let reader = BlockReader(path: path, from: start) else { return nil }
        self.reader = reader
    }

    /// Passes so many lines, or fewer where the file ends before.
    mutating func skip(_ count: Int, counting passed: inout Int) {
        var left = count
        while left > 0 {
            guard case .line = reader.nextPiece() else { return }
            left -= 1
            passed += 1
        }
    }

    /// The next line without its line feed, nil at the end.
    mutating func next() -> [UInt8]? {
        guard case .line(let start, let count) = reader.nextPiece() else { return nil }
        return Array(UnsafeBufferPointer(start: start, count: count))
    }
}
