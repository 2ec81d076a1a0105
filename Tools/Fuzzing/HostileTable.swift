// Any bytes as separated values.

import TextFormats

/// A table that somebody sent.
enum HostileTable {
    /// What is read in one go is read in pieces; what is written of it is read as the same.
    static func take(_ bytes: [UInt8]) {
        let whole = try? CSVReader.rows(of: bytes).map(\.fields)
        var reader = CSVReader()
        var pieces: [[String]]? = []
        do {
            for start in stride(from: 0, to: bytes.count, by: 3) {
                reader.add(bytes[start..<min(start + 3, bytes.count)])
                while let row = try reader.nextRow() { pieces?.append(row.fields) }
            }
            reader.finish()
            while let row = try reader.nextRow() { pieces?.append(row.fields) }
        } catch {
            pieces = nil
            ShownText.expectHarmless(error.what + error.remedy, from: "a fault of a table")
        }
        guard whole == pieces else { fatalError("read in pieces it says something else") }
        guard let whole else { return }
        var writer = CSVWriter()
        for row in whole { writer.row(row) }
        guard let again = try? CSVReader.rows(of: writer.bytes).map(\.fields), again == whole else {
            fatalError("what was written is not what was read")
        }
    }
}
