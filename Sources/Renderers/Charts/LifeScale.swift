// The line of days under a life: where a day lies, and the round days that are written at it.

import Dates

/// Days on a line of a drawing.
struct LifeScale {
    let first: CalendarDate
    let last: CalendarDate
    /// Where the first and the last day lie, in tenths.
    let left: Int
    let right: Int

    /// A line for these days, at least a week long.
    init(_ days: [CalendarDate], left: Int, right: Int) {
        let first = days.min() ?? .earliest
        self.first = first
        last = max(days.max() ?? first, first.adding(days: 7))
        self.left = left
        self.right = right
    }

    /// Where a day lies.
    func place(_ day: CalendarDate) -> Int {
        left + (day - first) * (right - left) / max(1, last - first)
    }

    /// A round day and how it is written.
    struct Tick: Hashable {
        let day: CalendarDate
        let words: String
    }

    /// Where the middle of the words for a round day lies, so that all of them stay on the sheet.
    func middle(of tick: Tick) -> Int {
        let half = Words.width(tick.words) / 2 + 5
        return max(half, min(Sheet.width - half, place(tick.day)))
    }

    /// The round days, as close as their words have room.
    var ticks: [Tick] {
        for step in Step.all where step.count(first, last) <= 40 {
            let ticks = step.ticks(first, last)
            let isClear = zip(ticks, ticks.dropFirst()).allSatisfy { one, next in
                middle(of: next) - middle(of: one)
                    >= (Words.width(one.words) + Words.width(next.words)) / 2 + 80
            }
            if isClear, !ticks.isEmpty { return ticks }
        }
        return []
    }

    /// How far one round day is from the next.
    private enum Step {
        /// Days, counted from a Monday.
        case days(Int)
        case months(Int)

        static let all: [Step] = [
            .days(1), .days(7), .months(1), .months(2), .months(3), .months(6), .months(12),
            .months(24), .months(60), .months(120),
        ]

        /// About how many there are between two days.
        func count(_ first: CalendarDate, _ last: CalendarDate) -> Int {
            switch self {
            case .days(let step): (last - first) / step
            case .months(let step): (last - first) / (28 * step)
            }
        }

        func ticks(_ first: CalendarDate, _ last: CalendarDate) -> [Tick] {
            var ticks: [Tick] = []
            var day = start(first)
            while day <= last {
                if day >= first { ticks.append(Tick(day: day, words: words(day, ticks.last))) }
                switch self {
                case .days(let step): day = day.adding(days: step)
                case .months(let step): day = day.adding(months: step)
                }
            }
            return ticks
        }

        /// The round day on or before another.
        private func start(_ day: CalendarDate) -> CalendarDate {
            switch self {
            case .days(let step):
                // Day 4 since the epoch was the first Monday of 1970.
                let over = (Int(day.dayNumber) - 4) % step
                return day.adding(days: -(over < 0 ? over + step : over))
            case .months(let step):
                let (year, month, _) = day.components
                let months = (year * 12 + month - 1) / step * step
                return CalendarDate(year: months / 12, month: months % 12 + 1, day: 1) ?? day
            }
        }

        private func words(_ day: CalendarDate, _ before: Tick?) -> String {
            let (year, month, dayOfMonth) = day.components
            let name = String(DateSpelling.monthNames[month - 1].prefix(3))
            switch self {
            case .days:
                let isNewYear = before.map { $0.day.year != year } ?? true
                return isNewYear ? "\(dayOfMonth) \(name) \(year)" : "\(dayOfMonth) \(name)"
            case .months(let step):
                return step < 12 ? "\(name) \(year)" : String(year)
            }
        }
    }
}
