// The words for each fault of separated values.

import Testing
import TextFormats

@Suite struct CSVFaultTests {
    static let words: [(CSVFault.Kind, String, String)] = [
        (
            .unclosedQuote, "the double quote that opens here is never closed",
            "close it, and write a quote within the field twice"
        ),
        (
            .textAfterClosingQuote, "text follows the closing quote of a field",
            "put a comma after it, or write a quote within the field twice"
        ),
        (
            .strayQuote, "a double quote stands within a field without quotes",
            "put the whole field in quotes and write the quote within it twice"
        ),
        (
            .bareCarriageReturn, "a carriage return (CR) stands without its line feed (LF)",
            "end rows with LF or CRLF, and put a CR within a field in quotes"
        ),
        (
            .nulByte, "there is a zero byte here",
            "save the file as UTF-8; most likely it was saved as UTF-16"
        ),
        (
            .notUTF8, "these bytes are not UTF-8",
            "save the file as UTF-8; most likely it was saved as Windows-1252"
        ),
        (
            .fieldTooLong(limit: 5), "the field has more than 5 bytes",
            "look for a quote that opens a field and is not closed"
        ),
        (
            .tooManyFields, "the row has more than 16384 fields", "look for missing line ends"
        ),
    ]

    @Test func `every kind has its words`() {
        let place = CSVPlace(line: 1, column: 1, offset: 0)
        for (kind, what, remedy) in Self.words {
            #expect(CSVFault(kind, at: place).what == what)
            #expect(CSVFault(kind, at: place).remedy == remedy)
        }
        #expect(Set(Self.words.map { number(of: $0.0) }) == Set(1...8))
    }

    /// A new kind does not compile here: give it the next number and its words above.
    private func number(of kind: CSVFault.Kind) -> Int {
        switch kind {
        case .unclosedQuote: 1
        case .textAfterClosingQuote: 2
        case .strayQuote: 3
        case .bareCarriageReturn: 4
        case .nulByte: 5
        case .notUTF8: 6
        case .fieldTooLong: 7
        case .tooManyFields: 8
        }
    }
}
