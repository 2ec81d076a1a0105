// Where children live: first placements, moves to a number wanted, and places that meet figures.

import Dates

/// Places children and moves them.
struct PlacementStories {
    let town: Town
    var generator: SeededGenerator
    let areas: [(String, Int)]
    let closing: Day

    /// How many children move how often in a period.
    struct Moves {
        let period: Days
        let movers: Int
        let movedOnce: Int
        let total: Int
    }

    mutating func placeAtStart() {
        for spell in town.spells where !spell.isShortBreak {
            spell.placements = [place(spell, on: spell.start)]
            if let road = spell.adoption, road.placed < (spell.end ?? .latest),
                road.placed <= closing
            {
                var placement = place(spell, on: road.placed)
                placement.type = generator.weighted([("A5", 2), ("A6", 5)])
                placement.provider = "PR1"
                placement.reason = "CARPL"
                placement.isOutside = generator.chance(55)
                placement.distance = distance(outside: placement.isOutside)
                spell.placements.append(placement)
            }
        }
    }

    /// Moves that happen anyway in the period (to an adoptive family) count among the wanted.
    mutating func move(_ wanted: Moves) {
        var fixed = 0
        var open: [Spell] = []
        for spell in town.spells where !spell.isShortBreak {
            if spell.placements.contains(where: {
                $0.day > spell.start && wanted.period.contains($0.day)
            }) {
                fixed += 1
            } else if room(spell, wanted.period).count >= 40,
                !spell.child.spells.contains(where: {
                    $0 !== spell && room($0, wanted.period).count > 0
                })
            {
                open.append(spell)
            }
        }
        let once = wanted.movedOnce - fixed
        let often = wanted.movers - wanted.movedOnce
        require(once >= 0 && open.count >= once + often, "too few children to move")
        open = generator.shuffled(open)
        open.sort { room($0, wanted.period).count > 150 && room($1, wanted.period).count <= 150 }
        for spell in open[often..<(often + once)] { add(1, to: spell, in: wanted.period) }
        var counts = [Int](repeating: 2, count: often)
        var left = wanted.total - wanted.movedOnce - 2 * often
        require(left >= 0 && (often > 0 || left == 0), "the moves cannot be met")
        while left > 0 {
            let index = generator.below(often)
            if counts[index] < 9 {
                counts[index] += 1
                left -= 1
            }
        }
        for (spell, count) in zip(open, counts) { add(count, to: spell, in: wanted.period) }
    }

    private func room(_ spell: Spell, _ period: Days) -> Days {
        let last = min((spell.end ?? closing) + -2, (spell.adoption?.placed ?? .latest) + -3)
        return Days(spell.start + 2, last).overlap(period)
    }

    private mutating func add(_ count: Int, to spell: Spell, in period: Days) {
        let room = room(spell, period)
        var days: [Day] = []
        while days.count < count {
            let day = generator.day(in: room)
            if !days.contains(where: { abs($0 - day) < 2 }) { days.append(day) }
        }
        days.sort()
        var temporary: Placement?
        for (index, day) in days.enumerated() {
            if var back = temporary {
                back.day = day
                back.reason = "OTHER"
                back.sameCarer = true
                spell.placements.append(back)
                temporary = nil
                continue
            }
            var placement = place(spell, on: day)
            if index + 1 < count, days[index + 1] - day <= 21, generator.chance(70) {
                temporary = spell.placements.filter { $0.day < day }.last
                placement.type = generator.weighted([("T1", 2), ("T3", 2), ("T4", 3)])
                placement.provider = nil
                placement.reason = "OTHER"
            } else {
                let reasons: [(String, Int)] = [
                    ("CARPL", 50), ("CREQB", 18), ("CREQO", 10), ("CHILD", 8), ("LAREQ", 7),
                    ("STAND", 3), ("ALLEG", 2), ("CLOSE", 2),
                ]
                placement.reason = generator.weighted(reasons)
                placement.isPlanned = placement.reason == "CARPL"
            }
            spell.placements.append(placement)
        }
        spell.placements.sort { $0.day < $1.day }
    }

    private mutating func place(_ spell: Spell, on day: Day) -> Placement {
        let age = spell.child.age(on: day)
        let care = ["C1", "C2"].contains(spell.status(on: day))
        var types: [(String, Int)] = [("U6", 44), ("U4", 16), ("U3", 11), ("U1", 8)]
        if care { types.append(("P1", 6)) }
        if age >= 10 { types += [("K2", 14), ("S1", 1)] }
        if age >= 16 { types += [("H5", 12), ("P2", 8)] }
        if age < 1 { types.append(("R3", 4)) }
        let type = generator.weighted(types)
        let provider =
            type == "P1"
            ? "PR0"
            : ["K2", "H5", "S1"].contains(type)
                ? generator.weighted([("PR1", 3), ("PR4", 6), ("PR5", 1)])
                : generator.weighted([("PR1", 55), ("PR4", 40), ("PR5", 5)])
        let outside = generator.chance(type == "P1" ? 12 : provider == "PR1" ? 38 : 74)
        return Placement(
            day: day, type: type, provider: provider, isOutside: outside,
            distance: distance(outside: outside),
            area: outside ? "outside" : generator.weighted(areas), reason: nil)
    }

    private mutating func distance(outside: Bool) -> Int {
        if !outside { return generator.between(3, 95) * 100 }
        return generator.chance(24)
            ? generator.between(202, 900) * 100 : generator.between(10, 198) * 100
    }
}

// MARK: Meeting the figures of a day

extension PlacementStories {
    /// What is known of the placements of all children in the stock on a day.
    struct Stock {
        let day: Day
        let outside: Int
        let overTwentyMiles: Int
        let atHomeUnderCareOrder: Int
    }

    /// Changes placements of the day, as few as needed, until the three counts are met.
    mutating func settle(_ wanted: Stock) {
        let stock = generator.shuffled(
            town.spells.filter { !$0.isShortBreak && $0.isOpen(on: wanted.day) })
        turn(stock, on: wanted.day, to: wanted.atHomeUnderCareOrder, isSo: atHome) {
            tool, spell, index in
            guard ["C1", "C2"].contains(spell.status(on: wanted.day)) else { return false }
            if spell.placements[index].type == "P1" {
                spell.placements[index].type = "U6"
                spell.placements[index].provider = "PR1"
            } else if ["U6", "U3"].contains(spell.placements[index].type) {
                spell.placements[index].type = "P1"
                spell.placements[index].provider = "PR0"
            } else {
                return false
            }
            return true
        }
        turn(stock, on: wanted.day, to: wanted.outside, isSo: { $1.isOutside }) {
            tool, spell, index in
            let outside = !spell.placements[index].isOutside
            spell.placements[index].isOutside = outside
            spell.placements[index].distance = tool.distance(outside: outside)
            spell.placements[index].area =
                outside ? "outside" : tool.generator.weighted(tool.areas)
            return true
        }
        turn(stock, on: wanted.day, to: wanted.overTwentyMiles, isSo: { $1.distance > 20_000 }) {
            tool, spell, index in
            guard spell.placements[index].isOutside else { return false }
            let isFar = spell.placements[index].distance > 20_000
            spell.placements[index].distance =
                tool.generator.between(isFar ? 20 : 203, isFar ? 190 : 700) * 100
            return true
        }
    }

    private func atHome(_ spell: Spell, _ placement: Placement) -> Bool { placement.type == "P1" }

    private mutating func turn(
        _ stock: [Spell], on day: Day, to wanted: Int, isSo: (Spell, Placement) -> Bool,
        change: (inout Self, Spell, Int) -> Bool
    ) {
        func current(_ spell: Spell) -> Int {
            (spell.placements.lastIndex { $0.day <= day }) ?? 0
        }
        var count = stock.filter { isSo($0, $0.placements[current($0)]) }.count
        let wantsMore = count < wanted
        for spell in stock where count != wanted {
            let index = current(spell)
            guard isSo(spell, spell.placements[index]) != wantsMore,
                !spell.placements[index].type.hasPrefix("T"),
                !spell.placements[index].type.hasPrefix("A")
            else { continue }
            if change(&self, spell, index) { count += wantsMore ? 1 : -1 }
        }
        require(count == wanted, "\(count) placements met a figure of \(wanted)")
    }
}
