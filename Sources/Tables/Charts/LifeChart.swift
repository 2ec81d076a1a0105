// A life in lanes over one line of days, and when each thing was written down.

/// A life, drawn from a table of which each row is one thing of it: a stay, a review, a visit.
///
/// Each row stands in the lane that it names. Below the lanes two rulers show on which day a thing
/// happened and on which it was written down, and what lies between.
public struct LifeChart: Sendable, Hashable {
    /// The lanes, from the top; lanes without a row are not drawn.
    public var lanes: [Lane]
    /// The column of the rows' numbers, which stand in the picture where words have no room.
    public var number: String
    /// The column of the lane's name.
    public var lane: String
    /// The column of what it is, in a few words.
    public var what: String
    /// The column of how it went, in a few words.
    public var how: String
    /// The column of the day it began or was.
    public var from: String
    /// The column of the day it ended; a stay without one goes on.
    public var to: String
    /// The column of the day from which the time for it ran.
    public var allowedFrom: String
    /// The column of the last day of that time.
    public var due: String
    /// The column of the day on which it was written down.
    public var written: String
    /// The column of how many days after it was that was.
    public var lag: String
    /// After more days than these it was written down late, which the rulers show.
    public var lateAfterDays: Int

    /// One lane.
    public struct Lane: Sendable, Hashable {
        /// Its name, as it stands in the rows.
        public let name: String
        /// How its rows are drawn.
        public let drawing: Drawing

        /// A lane.
        public init(_ name: String, _ drawing: Drawing) {
            self.name = name
            self.drawing = drawing
        }
    }

    /// How the rows of a lane are drawn.
    public enum Drawing: Sendable, Hashable, CaseIterable {
        /// A bar from one day to another, or on and on.
        case bars
        /// A mark on the day it was, before it the time in which it was due.
        case reviews
        /// Bars that climb with every further row of one group: rows with the same words before
        /// the last comma, as the stages of one escalation.
        case steps
        /// A stroke for each day on which it was.
        case strokes
        /// A cross: something was taken away or put right.
        case crosses
        /// The day on which the picture was made, through all lanes.
        case today
    }

    /// A life; each key names a column of the figure's table.
    public init(
        lanes: [Lane], number: String, lane: String, what: String, how: String,
        from: String, to: String, allowedFrom: String, due: String, written: String,
        lag: String, lateAfterDays: Int
    ) {
        self.lanes = lanes
        self.number = number
        self.lane = lane
        self.what = what
        self.how = how
        self.from = from
        self.to = to
        self.allowedFrom = allowedFrom
        self.due = due
        self.written = written
        self.lag = lag
        self.lateAfterDays = lateAfterDays
    }

    /// The keys of the columns that are drawn.
    var columns: [String] {
        [number, lane, what, how, from, to, allowedFrom, due, written, lag]
    }
}
