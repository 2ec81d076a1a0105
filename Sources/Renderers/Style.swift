// How a document is dressed: what the terminal, or the reader of the file, asks for.

/// What is known of the place a document goes to. The plain style fits pipes and files.
public struct Style: Sendable, Hashable {
    /// The columns of the terminal, for the text table: words are cut short to fit. Nil for pipes
    /// and files, where nothing is cut.
    public var width: Int?
    /// Whether headings of the text table are set off by a terminal's escape sequences.
    public var colour: Bool
    /// Whether separated values are dressed for a spreadsheet: byte-order mark, CRLF, days as
    /// dd/mm/yyyy, and no cell of words that would be read as a formula.
    public var forExcel: Bool

    /// For pipes and files: no width, no colour, nothing for a spreadsheet.
    public static let plain = Style()

    /// A style; each part is off unless it is named.
    public init(width: Int? = nil, colour: Bool = false, forExcel: Bool = false) {
        self.width = width
        self.colour = colour
        self.forExcel = forExcel
    }
}
