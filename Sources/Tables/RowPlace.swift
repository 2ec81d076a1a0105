// Where a row stands among the rows of other parts of a ledger.

/// Where a row of a part stands in the whole list, by numbers that every part has: the line of the
/// ledger that it follows, what comes after another of the same line, the row among several.
public struct RowPlace: Hashable, Comparable, Sendable {
    /// A line of the ledger, or a day.
    public let first: Int
    /// Which of what goes by the same line or day.
    public let second: Int
    /// Which of several rows there.
    public let third: Int

    /// A place.
    public init(_ first: Int, _ second: Int, _ third: Int = 0) {
        self.first = first
        self.second = second
        self.third = third
    }

    /// By the first number that differs.
    @inlinable
    public static func < (one: RowPlace, other: RowPlace) -> Bool {
        (one.first, one.second, one.third) < (other.first, other.second, other.third)
    }
}

extension Table {
    /// Adds a row that stands at a place among those of other parts of a ledger.
    public mutating func append(_ row: [Cell], at place: RowPlace) {
        append(row)
        places.append(place)
    }

    /// Says of the rows that were added since the last were placed that they follow each other
    /// there.
    public mutating func placeRows(at first: Int, _ second: Int) {
        let placed = places.count
        for place in placed..<max(placed, rows.count) {
            places.append(RowPlace(first, second, place - placed))
        }
    }

    /// The table with other rows, which are those of a whole: they have no places any more.
    public func holding(_ rows: [[Cell]]) -> Table {
        Table(title: title, note: note, columns: columns, rows: rows)
    }
}
