// What is wrong with a file of a return as a whole, so that nothing of it can be read.

public import TextFormats

/// What stops the reading of a return. The words are in `ReturnFaultWords.swift`.
public enum ReturnFault: Error, Sendable {
    /// The file is no separated values, at a place.
    case separatedValues(CSVFault)
    /// The file is no XML of the return, at a place.
    case markup(XMLFault)
    /// The text of an element of XML, on a line, goes on and on.
    case cellTooLong(line: Int)
    /// The file has no row at all.
    case empty
    /// The file is written in this, and not in UTF-8.
    case encoding(String)
    /// The cells of the first row are parted by this instead of commas.
    case delimiter(String)
    /// The columns are those of no module.
    case noModule(columns: [String])
    /// A column of a module is missing.
    case missingColumn(String, of: ReturnModule)
    /// A column stands there twice.
    case repeatedColumn(String)
    /// An id stands with and without the letter that is put before digits.
    case ambiguousChild(String)
}
