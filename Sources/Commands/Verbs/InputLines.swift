// Bytes as they arrive, cut into lines.

/// Bytes as they arrive, as lines.
struct InputLines {
    private var pending: [UInt8] = []

    mutating func add(_ bytes: [UInt8]) { pending += bytes }

    /// The lines that are whole, without their line feeds.
    mutating func takeWhole() -> [[UInt8]] {
        var lines: [[UInt8]] = []
        var start = 0
        while let feed = pending[start...].firstIndex(of: 0x0A) {
            lines.append(Array(pending[start..<feed]))
            start = feed + 1
        }
        pending.removeFirst(start)
        return lines
    }

    /// What is left at the end of the input, nil where nothing is.
    mutating func takeRest() -> [UInt8]? {
        defer { pending = [] }
        return pending.isEmpty ? nil : pending
    }
}
