// The words for what is wrong with a file of a return.

import TextFormats

extension ReturnFault {
    /// What is wrong, a sentence without its full stop.
    public var what: String {
        switch self {
        case .separatedValues(let fault): fault.what
        case .markup(let fault): fault.what
        case .cellTooLong:
            "the text of an element has more than \(ReturnReader.longestCell) bytes"
        case .empty: "the file is empty"
        case .encoding(let name): "the file is \(name)"
        case .delimiter(let delimiter): "its cells are parted by \(delimiter)"
        case .noModule(let columns):
            "its columns are those of no module of the return: "
                + columns.prefix(8).joined(separator: ", ")
        case .missingColumn(let column, let module):
            "it looks like \(module.name) and has no column \(column)"
        case .repeatedColumn(let column): "the column \(column) stands there twice"
        case .ambiguousChild(let id):
            "both \(id.dropFirst()) and \(id) are ids of children, and both would be \(id) here"
        }
    }

    /// What to do about it, a sentence without its full stop.
    public var remedy: String {
        switch self {
        case .separatedValues(let fault): fault.remedy
        case .markup(let fault): fault.remedy
        case .cellTooLong: "see that the file is what it should be"
        case .empty: "leave the file out, or give the one that was meant"
        case .encoding: "save it as separated values in UTF-8 (CSV UTF-8 in Excel)"
        case .delimiter: "save it as separated values with commas"
        case .noModule, .missingColumn:
            "the first row has the names of the columns, as CHILD, DECOM, RNE and so on of episodes"
        case .repeatedColumn: "take one of the two away"
        case .ambiguousChild: "give one of the children another id"
        }
    }

    /// The place in the file, as line and byte within it; nil where the whole is meant.
    public var place: (line: Int, column: Int)? {
        switch self {
        case .separatedValues(let fault): (fault.place.line, fault.place.column)
        case .markup(let fault): (fault.line, fault.column)
        case .cellTooLong(let line): (line, 1)
        case .encoding, .delimiter, .noModule, .missingColumn, .repeatedColumn: (1, 1)
        case .empty, .ambiguousChild: nil
        }
    }
}
