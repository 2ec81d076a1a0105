// Whole days with something on them, for programs that keep calendars.

public import Dates

/// What a calendar is told: whole days, each with something on it.
public struct Diary: Sendable, Hashable {
    /// What it is called.
    public let name: String
    /// The instant of what it was made from: the last line that it knows of. The same knowledge
    /// gives the same diary.
    public let madeFrom: Instant
    /// What is on the days, in order.
    public let entries: [Entry]
    /// What it was made from, or nil where it was not asked for.
    public var stamp: Stamp?

    /// A diary of entries.
    public init(name: String, madeFrom: Instant, entries: [Entry]) {
        self.name = name
        self.madeFrom = madeFrom
        self.entries = entries
    }

    /// One thing on one day.
    public struct Entry: Sendable, Hashable {
        /// What it is known by in every diary that has it.
        public let id: String
        /// The day.
        public let day: CalendarDate
        /// One line of words.
        public let title: String
        /// What else there is to say, lines with line feeds between them.
        public let details: String
        /// What kind of thing it is.
        public let kind: String

        /// An entry of these parts.
        public init(id: String, day: CalendarDate, title: String, details: String, kind: String) {
            self.id = id
            self.day = day
            self.title = title
            self.details = details
            self.kind = kind
        }
    }
}
