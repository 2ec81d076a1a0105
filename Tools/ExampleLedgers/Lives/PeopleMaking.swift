// New children with plausible lives: ages, families, backgrounds, in the shares a council gives.

import Dates

/// What the children of an area are like, as weights.
struct PeopleShape {
    var ethnicities: [(String, Int)]
    var areas: [(String, Int)]
    /// Ages in whole years at the start of care, as weights of bands of (from, to).
    var ages: [((Int, Int), Int)]
}

extension SeededGenerator {
    /// A day of birth that makes the child that old on a day, never 29 February.
    mutating func birth(aged years: (Int, Int), on day: Day) -> Day {
        let age = between(years.0, years.1)
        let last = day.months(-12 * age)
        let first = day.months(-12 * (age + 1)) + 1
        let born = self.day(in: Days(first, last))
        return born.month == 2 && born.day == 29 ? born + -1 : born
    }

    mutating func sex() -> String { chance(54) ? "M" : "F" }

    mutating func disability() -> [String] {
        guard chance(9) else { return [] }
        return [weighted([("LD", 4), ("AUT", 3), ("BEH", 2), ("MOB", 1), ("HEAR", 1)])]
    }
}
