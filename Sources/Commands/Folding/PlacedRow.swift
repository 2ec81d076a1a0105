// A row of a list among those of other parts: where it stands, and its cells as JSON and back.

import Dates
import Tables
import TextFormats

/// A row that a part of a ledger tells.
struct PlacedRow: Hashable, Sendable {
    /// Where it stands among the rows of all parts.
    let place: RowPlace
    /// Its cells.
    let cells: [Cell]

    /// The rows of a table that a part listed. Those that one part alone lists stand as they are.
    static func rows(of table: Table, home: RowsBehind.Part.Home) -> [PlacedRow] {
        switch home {
        case .first:
            return table.rows.enumerated().map { place, cells in
                PlacedRow(place: RowPlace(0, 0, place), cells: cells)
            }
        case .each:
            precondition(
                table.places.count == table.rows.count, "a part says where each of its rows stands")
            return zip(table.places, table.rows).map { PlacedRow(place: $0, cells: $1) }
                .sorted { $0.place < $1.place }
        }
    }

    /// The rows of two parts in one order; nil where one stands in both.
    static func merged(_ own: [PlacedRow], _ other: [PlacedRow]) -> [PlacedRow]? {
        var all: [PlacedRow] = []
        all.reserveCapacity(own.count + other.count)
        var (mine, theirs) = (own[...], other[...])
        while let one = mine.first, let another = theirs.first {
            if one.place == another.place { return nil }
            all.append(one.place < another.place ? mine.removeFirst() : theirs.removeFirst())
        }
        return all + mine + theirs
    }
}

extension PlacedRow {
    /// Writes the row, of the list at a place of the question.
    func write(ofList list: Int, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("list")
        writer.number(list)
        writer.key("place")
        writer.beginList()
        for number in [place.first, place.second, place.third] { writer.number(number) }
        writer.endList()
        writer.key("cells")
        writer.beginList()
        for cell in cells { Self.write(cell, to: &writer) }
        writer.endList()
        writer.endObject()
        writer.endLine()
    }

    /// Words, numbers and flags as they are in JSON; a decimal as units and places, a day and an
    /// instant under their names, an empty cell as no number.
    private static func write(_ cell: Cell, to writer: inout JSONWriter) {
        switch cell {
        case .text(let text): writer.string(text)
        case .count(let count): writer.number(count)
        case .flag(let yes): writer.bool(yes)
        case .empty, .suppressed:
            writer.beginList()
            writer.endList()
        case .decimal(let decimal):
            writer.beginList()
            writer.number(Int(decimal.units))
            writer.number(decimal.decimals)
            writer.endList()
        case .date(let date): write("day", date.description, to: &writer)
        case .instant(let instant): write("instant", instant.description, to: &writer)
        }
    }

    private static func write(_ key: String, _ text: String, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.key(key)
        writer.string(text)
        writer.endObject()
    }

    /// The row that an object says, nil where it says none.
    init?(_ object: JSONObject) {
        guard case .list(let numbers)? = object["place"], case .list(let values)? = object["cells"]
        else { return nil }
        let place = numbers.compactMap(\.whole)
        let cells = values.compactMap { Cell($0) }
        guard place.count == 3, numbers.count == 3, cells.count == values.count else { return nil }
        self.init(place: RowPlace(place[0], place[1], place[2]), cells: cells)
    }
}

extension Cell {
    /// The cell that a partial answer says.
    fileprivate init?(_ value: JSONValue) {
        switch value {
        case .string(let text): self = .text(text)
        case .bool(let yes): self = .flag(yes)
        case .number:
            guard let count = value.whole else { return nil }
            self = .count(count)
        case .list(let parts):
            if parts.isEmpty {
                self = .empty
                return
            }
            guard let decimal = FixedDecimal(parts) else { return nil }
            self = .decimal(decimal)
        case .object(let object):
            if case .string(let text)? = object["day"], let day = CalendarDate(iso: text) {
                self = .date(day)
            } else if case .string(let text)? = object["instant"], let at = Instant(iso: text) {
                self = .instant(at)
            } else {
                return nil
            }
        }
    }
}

extension FixedDecimal {
    /// The number of units and decimals that a partial answer says.
    init?(_ parts: [JSONValue]) {
        guard parts.count == 2, let units = parts[0].whole, let decimals = parts[1].whole,
            (0...FixedDecimal.mostDecimals).contains(decimals)
        else { return nil }
        self.init(units: Int64(units), decimals: decimals)
    }
}

extension JSONValue {
    /// The whole number that it is.
    var whole: Int? {
        guard case .number(let number) = self else { return nil }
        return number.wholeNumber.map { Int($0) }
    }
}
