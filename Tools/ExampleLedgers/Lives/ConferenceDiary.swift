// Review conferences under their clock: three months, then six, and the few that came late.

import Dates

/// The review conferences of families, made to a number held and a number in time over a year.
struct ConferenceDiary {
    let town: Town
    var generator: SeededGenerator
    /// No conference before this day is in the ledger.
    let recordedFrom: Day
    let closing: Day

    mutating func build() {
        for family in town.families { plan(family) }
    }

    /// Every conference in time, the last on the day the plans end.
    private mutating func plan(_ family: ProtectionFamily) {
        let end = family.end ?? closing.months(12)
        var due = family.start.months(3)
        var held = family.start
        while true {
            let early = generator.between(0, 18)
            let day = max((due + -early).workingOnOrBefore, held + 1)
            if day > end + -21 { break }
            if day > closing { return }
            family.reviews.append(day)
            held = day
            due = day.months(6)
        }
        if family.end != nil, family.outcome == "no_longer_needed", end <= due {
            family.reviews.append(end)
        }
    }

    /// Brings the number held in a period to the number wanted: adds earlier conferences, or lets
    /// plans end without a last one.
    mutating func settle(held wanted: Int, in period: Days) {
        var count = held(in: period)
        for family in generator.shuffled(town.families) where count != wanted {
            if count > wanted {
                guard let last = family.reviews.last, period.contains(last) else { continue }
                if last == family.end || last.months(6) > period.last {
                    family.reviews.removeLast()
                    count -= 1
                }
            } else if let day = room(in: family, period: period) {
                family.reviews = (family.reviews + [day]).sorted()
                count += 1
            }
        }
        require(count == wanted, "\(count) review conferences, \(wanted) wanted")
    }

    private mutating func room(in family: ProtectionFamily, period: Days) -> Day? {
        let open = Days(family.start + 45, (family.end ?? closing) + -45).overlap(period)
        guard open.count > 0 else { return nil }
        let day = generator.day(in: open).workingOnOrBefore
        let near = family.reviews.contains { abs($0 - day) < 40 }
        return near || !open.contains(day) ? nil : day
    }

    /// Moves so many conferences of the period past their day.
    mutating func makeLate(_ wanted: Int, in period: Days) {
        var left = wanted
        for family in generator.shuffled(town.families) where left > 0 && family.end == nil {
            guard let last = family.reviews.last, period.contains(last) else { continue }
            let before = family.reviews.dropLast().last
            let due = before.map { $0.months(6) } ?? family.start.months(3)
            let late = (due + generator.between(2, 15)).workingOnOrAfter
            guard period.contains(late), last >= recordedFrom else { continue }
            family.reviews[family.reviews.count - 1] = late
            left -= 1
        }
        require(left == 0, "too few review conferences could be made late")
    }

    func held(in period: Days) -> Int {
        town.families.reduce(0) { total, family in
            total + family.reviews.filter(period.contains).count
        }
    }

    /// Writes the conferences down, those before the ledger aside.
    func record() {
        for family in town.families {
            for day in family.reviews where day >= recordedFrom {
                town.conferences.append(
                    Conference(
                        "review", children: family.members.map(\.child), family: family.family,
                        enquiry: nil, held: day))
            }
        }
    }
}
