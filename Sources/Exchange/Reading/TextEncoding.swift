// How a file begins that is not written in UTF-8.

/// Encodings that are known by their first bytes.
enum TextEncoding {
    /// The name of an encoding that is not UTF-8, nil where the first bytes say nothing.
    static func foreign(_ start: [UInt8]) -> String? {
        guard start.count >= 4 else { return start.count >= 2 ? ofTwo(start) : nil }
        if start.starts(with: [0xFF, 0xFE, 0, 0]) || start.starts(with: [0, 0, 0xFE, 0xFF]) {
            return "UTF-32"
        }
        if let name = ofTwo(start) { return name }
        // Without a mark: every second byte of plain text is zero.
        if start[0] == 0, start[1] != 0, start[2] == 0, start[3] != 0 { return "UTF-16" }
        if start[0] != 0, start[1] == 0, start[2] != 0, start[3] == 0 { return "UTF-16" }
        if start.starts(with: [0x50, 0x4B, 3, 4]) { return "an Excel workbook (.xlsx)" }
        if start.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return "an Excel workbook (.xls)" }
        return nil
    }

    private static func ofTwo(_ start: [UInt8]) -> String? {
        start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) ? "UTF-16" : nil
    }
}
