// What is wrong with a spreadsheet as a whole, so that nothing of it is taken, and the words.

public import TextFormats

/// What stops the reading of a spreadsheet.
public enum SheetFault: Error, Sendable {
    /// The file is no separated values, at a place.
    case separatedValues(CSVFault)
    /// The file has no row with the names of the columns.
    case noHeading(row: Int)
    /// The cells are parted by this instead of commas.
    case delimiter(String, line: Int)
    /// Columns that the map names are not there; these are.
    case missingColumns([String], line: Int, there: [String])
    /// A column that the map names stands there twice.
    case repeatedColumn(String, line: Int)
    /// An id stands with and without the letter that is put before digits.
    case ambiguousChild(String)
}

extension SheetFault {
    /// What is wrong, a sentence without its full stop.
    public var what: String {
        switch self {
        case .separatedValues(let fault): fault.what
        case .noHeading(let row):
            row == 1 ? "the file is empty" : "the file has no row \(row) with names of columns"
        case .delimiter(let delimiter, _): "its cells are parted by \(delimiter)"
        case .missingColumns(let names, _, _):
            names.count == 1
                ? "there is no column \"\(names[0])\", which the map names"
                : "there are no columns "
                    + names.map { "\"\($0)\"" }.joined(separator: ", ") + ", which the map names"
        case .repeatedColumn(let name, _): "the column \"\(name)\" stands there twice"
        case .ambiguousChild(let id):
            "both \(id.dropFirst()) and \(id) are ids of children, and both would be \(id) here"
        }
    }

    /// What to do about it, a sentence without its full stop.
    public var remedy: String {
        switch self {
        case .separatedValues(let fault): fault.remedy
        case .noHeading: "say in the map where the names of the columns stand, as heading = 3"
        case .delimiter: "save it as separated values with commas"
        case .missingColumns(_, _, let there):
            "it has: " + there.prefix(40).joined(separator: ", ")
                + "; if the names stand further down, say where, as heading = 3"
        case .repeatedColumn: "name it by its number from the left, as {#3}"
        case .ambiguousChild: "give one of the children another id"
        }
    }

    /// The place in the file, as line and byte within it; nil where the whole is meant.
    public var place: (line: Int, column: Int)? {
        switch self {
        case .separatedValues(let fault): (fault.place.line, fault.place.column)
        case .delimiter(_, let line), .missingColumns(_, let line, _),
            .repeatedColumn(_, let line):
            (line, 1)
        case .noHeading, .ambiguousChild: nil
        }
    }
}
