// Late reviews in Bradford, so many that reviews and children are in time as printed (B5).

import Dates

/// Makes reviews late, out of a diary in which every review is in time.
struct BradfordLateness {
    let town: Town
    var generator: SeededGenerator

    /// A share of reviews and of children in time, in thousandths, at so many decimals.
    struct Wanted {
        let period: Days
        /// In thousandths of a per cent.
        let inTime: Int
        let decimals: Int
    }

    private typealias Place = (spell: Spell, index: Int)

    mutating func meet(_ wanted: Wanted) {
        let cohort = cohort(at: wanted.period.last)
        let children = count(of: cohort.count, wanted)
        let reviews = count(of: held(in: wanted.period), wanted)
        var chosen = generator.shuffled(cohort.filter { places(in: $0, wanted.period).count > 1 })
        chosen = Array(chosen.prefix(children))
        require(chosen.count == children, "too few children to be late")
        var left = reviews
        for spell in chosen {
            makeLate(generator.pick(places(in: spell, wanted.period)), wanted.period)
            left -= 1
        }
        require(left >= 0, "more children than reviews are late")
        left -= beside(cohort, left / 2, wanted.period)
        for _ in 0..<4 {
            for spell in chosen where left > 0 {
                guard let place = places(in: spell, wanted.period).first else { continue }
                makeLate(place, wanted.period)
                left -= 1
            }
        }
        left -= beside(cohort, left, wanted.period)
        require(left == 0, "\(left) more reviews should be late in \(wanted.period.first)")
    }

    /// Reviews that were due before the ledger closes and have not been held.
    mutating func leaveOut(_ wanted: Int, heldIn period: Days) {
        let open = town.spells.filter { spell in
            guard let last = spell.reviews.last, spell.end == nil, spell.adoption == nil else {
                return false
            }
            return period.contains(last.held)
                && (last.due.map { $0 < BradfordShape.closing + -1 } ?? false)
        }
        for spell in generator.shuffled(open).prefix(wanted) { spell.reviews.removeLast() }
    }

    /// Some reviews of a time for which nothing was printed.
    mutating func makeSome(_ wanted: Int, in period: Days) {
        var left = wanted
        for spell in generator.shuffled(town.spells) where left > 0 {
            guard let place = places(in: spell, period).first else { continue }
            makeLate(place, period)
            left -= 1
        }
    }

    /// How many are late of so many, to come as near the printed share as can be.
    private func count(of total: Int, _ wanted: Wanted) -> Int {
        let late = (total * (100_000 - wanted.inTime) + 50_000) / 100_000
        let share = CountedValue(100 * (total - late), of: total).rounded(wanted.decimals)
        require(share == wanted.inTime, "no number of \(total) late gives \(wanted.inTime)")
        return late
    }

    private func held(in period: Days) -> Int {
        town.spells.reduce(0) { $0 + $1.reviews.filter { period.contains($0.held) }.count }
    }

    /// Children in care at the end for 28 days or more, not placed for adoption (CNT-2).
    func cohort(at day: Day) -> [Spell] {
        town.spells.filter { spell in
            spell.isOpen(on: day) && !spell.isShortBreak && spell.start + 28 <= day
                && (ReviewClock.adoptionDay(spell).map { $0 > day } ?? true)
        }
    }

    /// Late reviews of children who are not of the cohort on any period of theirs.
    private mutating func beside(_ cohort: [Spell], _ wanted: Int, _ period: Days) -> Int {
        var made = 0
        for spell in generator.shuffled(town.spells) where made < wanted {
            guard spell.child.spells.count == 1, !cohort.contains(where: { $0 === spell }),
                let place = places(in: spell, period).first
            else { continue }
            makeLate(place, period)
            made += 1
        }
        return made
    }

    /// Reviews in time, due and held in the period, with room to be held later in it.
    private func places(in spell: Spell, _ period: Days) -> [Place] {
        guard !spell.isShortBreak, spell.child.spells.count == 1, spell.adoption == nil else {
            return []
        }
        let reviews = spell.reviews
        return reviews.indices.filter { index in
            let review = reviews[index]
            guard let due = review.due, period.contains(review.held), !review.isLate,
                due + 4 < period.last, due + 4 < BradfordShape.closing
            else { return false }
            // A late review moves the next due day: one that is late already would be in time.
            let following = index + 1 < reviews.count ? reviews[index + 1] : nil
            if following?.isLate == true { return false }
            return (following?.held ?? .latest) > due + 40 && (spell.end ?? .latest) > due + 6
        }.map { (spell, $0) }
    }

    private mutating func makeLate(_ place: Place, _ period: Days) {
        let (spell, index) = place
        guard let due = spell.reviews[index].due else { return }
        let last = [period.last, (spell.end ?? .latest) + -1, BradfordShape.closing]
            .reduce(.latest) { min($0, $1) }
        var day = due.workingDays(generator.weighted([(1, 3), (3, 4), (5, 3), (9, 2), (16, 1)]))
        if day > last { day = due.workingDays(1) }
        require(day <= last, "no room for a late review")
        spell.reviews[index] = Review(held: day)
        ReviewClock.setDues(spell)
    }
}
