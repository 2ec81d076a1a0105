// What can be wrong with a file of separated values, where, and the words for it.

/// One thing that is wrong with a file of separated values, and its place.
public struct CSVFault: Error, Hashable, Sendable {
    /// What is wrong.
    public let kind: Kind
    /// The first wrong byte; for a quote that is never closed, the opening quote.
    public let place: CSVPlace

    /// A fault at a place.
    public init(_ kind: Kind, at place: CSVPlace) {
        self.kind = kind
        self.place = place
    }

    /// Everything that ``CSVReader`` refuses.
    public enum Kind: Hashable, Sendable {
        /// The file ends within a quoted field.
        case unclosedQuote
        /// Something else than a comma or the end of the line after a closing quote.
        case textAfterClosingQuote
        /// A double quote within a field that does not begin with one (RFC 4180, 2.5).
        case strayQuote
        /// A carriage return that no line feed follows, outside quotes.
        case bareCarriageReturn
        /// The byte 0.
        case nulByte
        /// Bytes that are no UTF-8.
        case notUTF8
        /// A field of more bytes than the limit, which is given.
        case fieldTooLong(limit: Int)
        /// A row of more fields than ``CSVReader/fieldsLimit``.
        case tooManyFields
    }
}

extension CSVFault {
    /// What is wrong, a sentence without its full stop.
    public var what: String {
        switch kind {
        case .unclosedQuote: "the double quote that opens here is never closed"
        case .textAfterClosingQuote: "text follows the closing quote of a field"
        case .strayQuote: "a double quote stands within a field without quotes"
        case .bareCarriageReturn: "a carriage return (CR) stands without its line feed (LF)"
        case .nulByte: "there is a zero byte here"
        case .notUTF8: "these bytes are not UTF-8"
        case .fieldTooLong(let limit): "the field has more than \(limit) bytes"
        case .tooManyFields: "the row has more than \(CSVReader.fieldsLimit) fields"
        }
    }

    /// What to do about it, a sentence without its full stop.
    public var remedy: String {
        switch kind {
        case .unclosedQuote: "close it, and write a quote within the field twice"
        case .textAfterClosingQuote: "put a comma after it, or write a quote within the field twice"
        case .strayQuote: "put the whole field in quotes and write the quote within it twice"
        case .bareCarriageReturn: "end rows with LF or CRLF, and put a CR within a field in quotes"
        case .nulByte: "save the file as UTF-8; most likely it was saved as UTF-16"
        case .notUTF8: "save the file as UTF-8; most likely it was saved as Windows-1252"
        case .fieldTooLong: "look for a quote that opens a field and is not closed"
        case .tooManyFields: "look for missing line ends"
        }
    }
}
