// Tables as one JSON object, a row on each line.

import Tables
import TextFormats

extension Document {
    /// Appends the document as one JSON object.
    ///
    /// One table: `{"stamp":{},"columns":[],"rows":[{}]}`. None or several:
    /// `{"stamp":{},"tables":[{"title":"","columns":[],"rows":[{}]}]}`. Columns are keys, rows
    /// objects under those keys, on a line each; numbers are numbers, empty cells are left out, and
    /// so are headings and notes, which are for people. The stamp is empty where there is none.
    func appendJSON(to bytes: inout [UInt8]) {
        var writer = JSONWriter()
        bytes.append(contentsOf: "{\"stamp\":".utf8)
        writer.writeStamp(stamp)
        writer.moveTerminalSafely(to: &bytes)
        bytes.append(contentsOf: ",\n".utf8)
        if let only = tables.first, tables.count == 1 {
            only.appendColumnsAndRows(to: &bytes, by: &writer)
        } else {
            bytes.append(contentsOf: "\"tables\":[".utf8)
            for (index, table) in tables.enumerated() {
                bytes.append(contentsOf: (index == 0 ? "\n{\"title\":" : ",\n{\"title\":").utf8)
                writer.string(table.title)
                writer.moveTerminalSafely(to: &bytes)
                bytes.append(contentsOf: ",\n".utf8)
                table.appendColumnsAndRows(to: &bytes, by: &writer)
                bytes.append(UInt8(ascii: "}"))
            }
            bytes.append(contentsOf: (tables.isEmpty ? "]" : "\n]").utf8)
        }
        bytes.append(contentsOf: "}\n".utf8)
    }

    /// Appends the rows of all tables, a JSON object on each line, and the stamp, where there is
    /// one, as a last line `{"stamp":{}}`.
    func appendJSONLines(to bytes: inout [UInt8]) {
        var writer = JSONWriter()
        for table in tables {
            for row in table.rows {
                writer.writeRow(row, under: table.columns)
                writer.endLine()
                writer.moveTerminalSafely(to: &bytes)
            }
        }
        guard let stamp else { return }
        writer.beginObject()
        writer.key("stamp")
        writer.writeStamp(stamp)
        writer.endObject()
        writer.endLine()
        writer.moveTerminalSafely(to: &bytes)
    }
}

extension Table {
    /// Appends `"columns":[…],` and `"rows":[…]` with a row on each line.
    fileprivate func appendColumnsAndRows(to bytes: inout [UInt8], by writer: inout JSONWriter) {
        bytes.append(contentsOf: "\"columns\":".utf8)
        writer.beginList()
        for column in columns { writer.string(column.key) }
        writer.endList()
        writer.moveTerminalSafely(to: &bytes)
        bytes.append(contentsOf: ",\n\"rows\":[".utf8)
        for (index, row) in rows.enumerated() {
            bytes.append(contentsOf: (index == 0 ? "\n" : ",\n").utf8)
            writer.writeRow(row, under: columns)
            writer.moveTerminalSafely(to: &bytes)
        }
        bytes.append(contentsOf: (rows.isEmpty ? "]" : "\n]").utf8)
    }
}
