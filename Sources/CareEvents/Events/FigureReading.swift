// How a published figure was meant, where it cannot be taken as printed: its `read_as` object.

public import Dates
import TextFormats

/// What `read_as` says of a figure. What it leaves out is as printed.
public struct FigureReading: Hashable, Sendable {
    /// The measure that was meant.
    public private(set) var measure: String?
    /// The cell that was meant, `key=value` pairs joined by `;`.
    public private(set) var dimensions: String?
    /// The day that was meant.
    public private(set) var atOn: CalendarDate?
    /// The first day that was meant.
    public private(set) var fromOn: CalendarDate?
    /// The last day that was meant.
    public private(set) var toOn: CalendarDate?
    /// The instant of the knowledge out of which it was counted.
    public private(set) var knownAt: Instant?
    /// What of the object could not be taken, in words.
    public private(set) var complaints: [String] = []

    /// The reading that a list place holds, nil where a figure has none.
    public init?(_ place: ListPlace, in record: borrowing CorrectedRecord) {
        guard place != .none else { return nil }
        guard let object = try? JSONReader.readObject(record.object(place)) else {
            complaints = ["read_as is no object"]
            return
        }
        for member in object.members { take(member.key, member.value) }
    }

    private mutating func take(_ key: String, _ value: JSONValue) {
        guard case .string(let text) = value else {
            complaints.append("\"\(key)\" of read_as is not text")
            return
        }
        switch key {
        case "measure": measure = text
        case "dimensions": dimensions = text
        case "at_on": atOn = day(text, key)
        case "from_on": fromOn = day(text, key)
        case "to_on": toOn = day(text, key)
        case "known_at":
            knownAt =
                Instant(iso: text)
                ?? CalendarDate(iso: text).map { Instant(endOfLondonDay: $0) }
            if knownAt == nil { complaints.append("\"\(text)\" of read_as is not an instant") }
        default: complaints.append("read_as has no key \"\(key)\"")
        }
    }

    private mutating func day(_ text: String, _ key: String) -> CalendarDate? {
        let day = CalendarDate(iso: text)
        if day == nil { complaints.append("\"\(text)\" of read_as is not a day") }
        return day
    }
}
