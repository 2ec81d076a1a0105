// The stock a council had at the end of each month: the shape a population is made to follow.

import Dates

/// Month-end stocks, by linear steps between the ends that are given.
struct MonthStocks {
    let months: [Days]
    let ends: [Int]
    let opening: Int

    /// `known` gives the stock at some month ends, the first being the opening one.
    init(_ known: [(Day, Int)]) {
        opening = known[0].1
        months = Days(known[0].0 + 1, known[known.count - 1].0).months
        var values: [Int] = []
        for month in months {
            guard let after = known.firstIndex(where: { $0.0 >= month.last }) else { break }
            let (from, low) = known[after - 1]
            let (to, high) = known[after]
            let share = (high - low) * (month.last - from)
            values.append(low + share / (to - from))
        }
        ends = values
    }
}
