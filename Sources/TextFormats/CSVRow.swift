// A row of separated values, and where each of its fields stands in the file.

/// A place in a file of separated values, as an editor and as a hex dump count it.
@frozen
public struct CSVPlace: Hashable, Sendable {
    /// The line, counted from 1; a line feed within quotes counts.
    public let line: Int
    /// The byte within the line, counted from 1.
    public let column: Int
    /// The byte within the input, counted from 0, a byte order mark included.
    public let offset: Int

    /// A place.
    public init(line: Int, column: Int, offset: Int) {
        self.line = line
        self.column = column
        self.offset = offset
    }
}

/// A row: its fields, and the place where each begins.
public struct CSVRow: Hashable, Sendable {
    /// The text of the fields, quotes taken off. At least one.
    public let fields: [String]
    /// Where each field begins, its opening quote included; as many as ``fields``.
    public let places: [CSVPlace]

    /// Where the row begins.
    public var place: CSVPlace { places[0] }
    /// The line on which the row begins, counted from 1.
    public var line: Int { places[0].line }

    init(fields: [String], places: [CSVPlace]) {
        self.fields = fields
        self.places = places
    }

    /// The same texts, byte for byte, at the same places.
    public static func == (left: CSVRow, right: CSVRow) -> Bool {
        left.places == right.places && left.fields.elementsEqual(right.fields, by: sameBytes)
    }

    /// Equal rows give equal hashes: text by its bytes.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(places)
        for field in fields { hashBytes(of: field, into: &hasher) }
    }
}
