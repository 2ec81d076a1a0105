// Real review days under the clock: a sparse diary first, then more until each year's count is met.

import Dates

/// Plans the reviews of every period of care.
struct ReviewDiary {
    let town: Town
    var generator: SeededGenerator
    let loadDay: Day
    let closing: Day
    /// How many in a hundred come late, by the day they are due.
    let latePercent: (Day) -> Int
    /// How many days before its due day a review is held at most, by the number already held.
    var earliest: (Int) -> Int = { $0 == 0 ? 6 : 12 }

    /// So many reviews of children under four and of older children in a period.
    struct Cell {
        let period: Days
        let underFour: Int
        let older: Int
    }

    mutating func build() {
        for spell in town.spells { plan(spell) }
    }

    private mutating func plan(_ spell: Spell) {
        var held: [Day] = []
        if spell.start < loadDay + -150, !spell.isShortBreak { held = loaded(spell) }
        spell.loadedReviews = held
        let end = spell.end ?? .latest
        while true {
            var due = ReviewClock.due(spell, after: held)
            var last = held.last ?? spell.start
            if let placed = ReviewClock.adoptionDay(spell), placed > last, due >= placed {
                let before = (due + -10).workingOnOrBefore
                if before >= placed || generator.chance(70) {
                    due = placed + 28
                    last = max(last, placed + 5)
                }
            }
            if due >= end || due > closing { return }
            var day = (due + -generator.between(0, earliest(held.count))).workingOnOrBefore
            if generator.chance(latePercent(due)) {
                day =
                    (due + generator.weighted([(3, 3), (7, 3), (14, 3), (28, 1)])).workingOnOrAfter
                if day >= end { day = due.workingOnOrBefore }
            }
            if day <= last { day = (last + 1).workingOnOrAfter }
            if day > end || day > closing { return }
            held.append(day)
            if day >= loadDay {
                spell.reviews.append(Review(held: day))
            } else {
                spell.loadedReviews.append(day)
            }
        }
    }

    /// The last one or two reviews before the load, enough for the clock to go on from.
    private mutating func loaded(_ spell: Spell) -> [Day] {
        let last = max(spell.start + 60, loadDay + -generator.between(2, 178)).workingOnOrBefore
        if last > loadDay + -88 { return [last] }
        let before = last + -generator.between(85, 175)
        return before > spell.start + 7 ? [before.workingOnOrBefore, last] : [last]
    }

    /// Adds earlier reviews until the cell is full. None is taken away, for that would make the
    /// next one late.
    mutating func fill(_ cell: Cell) {
        for (isYoung, wanted) in [(true, cell.underFour), (false, cell.older)] {
            var count = count(in: cell.period, underFour: isYoung)
            require(
                count <= wanted,
                "\(cell.period.first) has \(count) reviews before filling, \(wanted) wanted")
            let spells = town.spells.filter { spell in
                !spell.isShortBreak && spell.start + 12 <= cell.period.last
                    && (spell.end ?? .latest) > cell.period.first
            }
            var tries = 0
            while count < wanted {
                tries += 1
                require(tries < 2_000_000, "no room for more reviews")
                let spell = generator.pick(spells)
                if insert(into: spell, cell.period, underFour: isYoung) { count += 1 }
            }
        }
    }

    private mutating func insert(into spell: Spell, _ period: Days, underFour: Bool) -> Bool {
        let open = Days(spell.start + 12, (spell.end ?? .latest) + -10).overlap(period)
        guard open.count > 0 else { return false }
        let day = generator.day(in: open).workingOnOrBefore
        let held = spell.reviews.map(\.held) + spell.loadedReviews
        guard open.contains(day), (spell.child.age(on: day) < 4) == underFour,
            !held.contains(where: { abs($0 - day) < 30 }),
            ReviewClock.adoptionDay(spell).map({ abs($0 - day) > 20 }) ?? true
        else { return false }
        let review = Review(held: day)
        review.isDirected = held.contains { $0 < day && $0 > day + -120 } && generator.chance(8)
        spell.reviews.append(review)
        spell.reviews.sort { $0.held < $1.held }
        return true
    }

    func count(in period: Days, underFour: Bool) -> Int {
        town.spells.reduce(0) { total, spell in
            total
                + spell.reviews.filter {
                    period.contains($0.held) && (spell.child.age(on: $0.held) < 4) == underFour
                }.count
        }
    }

    /// Works out every due day and numbers every review of a child in the order held.
    func number() {
        for spell in town.spells { ReviewClock.setDues(spell) }
    }
}

extension ReviewDiary {
    /// Some last reviews are held in the days after care has ended (J2: up to twenty working days).
    mutating func addFinalReviews(_ wanted: Int) {
        var left = wanted
        for spell in generator.shuffled(town.spells) where left > 0 && !spell.isShortBreak {
            guard let end = spell.end, end > Day(2014, 5, 1), end < closing + -40,
                spell.adoption == nil, spell.child.spells.count == 1, let last = spell.reviews.last,
                last.held < end + -30,
                ReviewClock.due(spell, after: spell.reviews.map(\.held)) >= end,
                spell.child.age(on: end) >= 4
            else { continue }
            let review = Review(held: end.workingDays(generator.between(3, 15)))
            review.isFinal = true
            spell.reviews.append(review)
            left -= 1
        }
    }
}
