// The days on which children start and leave, so that the stock keeps to its bounds every day.

import Dates

/// Days of starts and ends, month by month, with the stock within its least and its most.
struct BromleyDays {
    var generator: SeededGenerator
    /// Brothers and sisters start together: a day and how many.
    private(set) var starts: [(day: Day, size: Int)] = []
    private(set) var ends: [Day] = []

    mutating func build() {
        var stock = BromleyShape.opening
        for month in BromleyShape.months {
            let last = month.first.lastOfMonth
            let groups = groups(month.starts, in: Days(month.first, last))
            starts += groups
            end(
                stock + month.starts - month.stock, in: Days(month.first, last), from: stock,
                to: month.stock, starts: groups)
            stock = month.stock
        }
        starts.sort { ($0.day, $0.size) < ($1.day, $1.size) }
        ends.sort()
    }

    /// Nobody starts in the last days of a month, so that everybody has an officer at its end.
    private mutating func groups(_ count: Int, in month: Days) -> [(day: Day, size: Int)] {
        var left = count
        var result: [(day: Day, size: Int)] = []
        var first = month.first
        if month.contains(BromleyShape.tooNew) {
            result.append((month.first + 1, 2))
            left -= 2
            first = BromleyShape.tooNew
        }
        while left > 0 {
            let size = min(left, generator.weighted([(1, 56), (2, 26), (3, 12), (4, 6)]))
            result.append((generator.day(in: Days(first, month.last + -4)), size))
            left -= size
        }
        return result
    }

    /// As many ends by each day as bring the stock to the line from the last end of a month to the
    /// next, give or take two.
    private mutating func end(
        _ count: Int, in month: Days, from low: Int, to high: Int,
        starts: [(day: Day, size: Int)]
    ) {
        var ended = 0
        var wobble = 0
        for offset in 0..<month.count {
            let day = month.first + offset
            let started = starts.filter { $0.day <= day }.reduce(0) { $0 + $1.size }
            wobble = max(-2, min(2, wobble + generator.between(-1, 1)))
            let line = low + (high - low) * (offset + 1) / month.count + wobble
            let wanted = max(BromleyShape.least, min(BromleyShape.most, line))
            let due = day == month.last ? count : min(count, low + started - wanted)
            while ended < due {
                ends.append(day)
                ended += 1
            }
        }
        require(ended == count, "\(ended) ends in \(month.first), \(count) wanted")
    }
}
