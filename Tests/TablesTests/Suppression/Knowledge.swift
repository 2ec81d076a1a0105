// What somebody knows who holds all pages of a publication side by side and wants what is hidden.

import Tables

/// Unknown and known numbers, and what is known of them: no word of how tables are suppressed.
struct Knowledge {
    /// A number in the world; printed in some cells, or in none.
    struct Item: Hashable {
        /// What it is: for the judge, never for the attacker.
        let truth: Int
        /// What stands in the cells that print it; empty where none does.
        var cells: [Cell] = []
        /// Whether a reader would have to count people to know it.
        var isPeople = true
        /// Whether it may be below zero.
        var isSigned = false

        /// The number, if a page tells it.
        var told: Int? {
            for cell in cells {
                if case .count(let count) = cell { return count }
                if case .decimal(let decimal) = cell, decimal.decimals == 0 {
                    return Int(decimal.units)
                }
            }
            return nil
        }
    }

    /// A percentage that a page prints, of two numbers.
    struct Share: Hashable {
        let part: Int
        let whole: Int
        let percent: FixedDecimal
    }

    /// The numbers.
    var items: [Item] = []
    /// Sums of numbers that are zero, as terms of item and factor.
    var sums: [[(item: Int, factor: Int)]] = []
    /// Percentages told.
    var shares: [Share] = []

    /// What a reader thinks possible before any thinking: a printed `c` is at least one, as a
    /// zero would stand there.
    var bounds: [(least: Int, most: Int)] {
        items.map { item in
            if let told = item.told { return (told, told) }
            if item.isSigned { return (-Self.most, Self.most) }
            return (item.cells.isEmpty ? 0 : 1, Self.most)
        }
    }

    /// More than any table has.
    static let most = 1_000_000
}
