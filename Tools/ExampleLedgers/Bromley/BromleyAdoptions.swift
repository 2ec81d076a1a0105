// The road to adoption in Bromley: forty awaiting, eighteen more; matched, given up, placed.

import Dates

/// Gives children their steps on the road, so that every count of the report is met.
struct BromleyAdoptions {
    var generator: SeededGenerator
    let lives: BromleyLives
    /// Children who will be adopted on one of the days of leaving.
    private(set) var orders: [(spell: Spell, within: Days)] = []
    private(set) var placedInYear: [Spell] = []
    private var before: [Road] = []
    private var during: [Road] = []

    /// Where a child is on the road over the two years.
    enum Road {
        /// Placed before the ledger begins, adopted in the year before.
        case placedLongAgo
        /// Placed and adopted in the year before.
        case adoptedBefore
        /// Placed in the year before, adopted in the year.
        case placedBefore
        /// Matched just before the year, placed and adopted in it (M7).
        case matchedBefore
        /// Awaiting at the year's beginning: matched and adopted, matched and placed, given up, or
        /// awaiting still.
        case adopted, placed, givenUp, awaiting
        /// Decided on in the year.
        case newlyPlaced, newlyGivenUp, newlyAwaiting
    }

    /// The roads of the opening stock and how many days the child had been in care.
    static var openingKinds: [(road: Road, stay: (Int, Int))] {
        func many(_ count: Int, _ road: Road, _ stay: (Int, Int)) -> [(
            road: Road, stay: (Int, Int)
        )] {
            Array(repeating: (road: road, stay: stay), count: count)
        }
        return many(14, .placedLongAgo, (520, 800)) + many(3, .adoptedBefore, (420, 600))
            + many(7, .placedBefore, (250, 450)) + many(1, .matchedBefore, (250, 400))
            + many(6, .adopted, (200, 420)) + many(11, .placed, (60, 320))
            + many(3, .givenUp, (120, 420)) + many(2, .awaiting, (120, 420))
    }
    static var openingCount: Int { openingKinds.count }

    init(generator: SeededGenerator, lives: BromleyLives) {
        self.generator = generator
        self.lives = lives
        // Those who start in the year before: eighteen of the forty, and the eighteen after them.
        before = self.generator.shuffled(
            [Road](repeating: .placed, count: 4) + [Road](repeating: .givenUp, count: 9)
                + [Road](repeating: .awaiting, count: 5))
        during =
            [Road](repeating: .newlyPlaced, count: 5) + [.newlyGivenUp]
            + [Road](repeating: .newlyAwaiting, count: 12)
    }

    /// The road of a child who starts on a day, if that child is to take one.
    mutating func roadOfStarter(on day: Day) -> Road? {
        if day < Day(2012, 8, 20) { return before.popLast() }
        if day > Day(2012, 9, 10), day <= BromleyShape.yearBefore.last, generator.chance(60) {
            return during.isEmpty ? nil : during.removeFirst()
        }
        return nil
    }

    var areAllTaken: Bool { before.isEmpty && during.isEmpty }

    private mutating func day(_ low: Day, _ high: Day) -> Day {
        generator.day(in: Days(low, max(low, high))).workingOnOrAfter
    }

    mutating func take(_ spell: Spell, as road: Road) {
        let start = spell.start
        let ready = start + 160
        let year = BromleyShape.year
        var decided = day(max(ready, start + 170), max(ready, start + 330))
        var matched = Day.latest
        var placed = Day.latest
        switch road {
        case .placedLongAgo:
            decided = start + 180
            placed = day(Day(2011, 9, 1), Day(2012, 2, 20))
            matched = (placed + -30).workingOnOrAfter
            orders.append((spell, Days(Day(2012, 5, 8), Day(2013, 3, 28))))
        case .adoptedBefore:
            decided = start + 200
            placed = day(Day(2012, 4, 10), Day(2012, 5, 25))
            matched = (placed + -20).workingOnOrAfter
            orders.append((spell, Days(Day(2012, 9, 20), Day(2013, 3, 28))))
        case .placedBefore:
            decided = start + 180
            placed = day(Day(2012, 10, 1), Day(2013, 3, 15))
            matched = (placed + -25).workingOnOrAfter
            orders.append((spell, Days(Day(2013, 6, 5), Day(2013, 12, 20))))
        case .matchedBefore:
            decided = start + 180
            matched = Day(2013, 3, 18)
            placed = Day(2013, 4, 16)
            orders.append((spell, Days(Day(2013, 10, 1), Day(2014, 3, 27))))
        case .adopted:
            matched = day(Day(2013, 4, 4), Day(2013, 5, 10))
            placed = day(matched + 12, matched + 30)
            orders.append((spell, Days(Day(2013, 9, 25), Day(2014, 3, 27))))
        case .placed:
            decided = min(decided, day(Day(2013, 2, 1), Day(2013, 3, 15)))
            matched = day(Day(2013, 4, 8), Day(2013, 10, 4))
            placed = day(matched + 12, matched + 35)
        case .givenUp:
            decided = min(decided, day(Day(2013, 2, 1), Day(2013, 3, 15)))
            lives.rescinded.append((spell, day(Day(2013, 4, 20), Day(2014, 3, 12))))
        case .awaiting: decided = min(decided, day(Day(2013, 2, 1), Day(2013, 3, 15)))
        case .newlyPlaced:
            decided = day(max(year.first + 3, start + 150), max(Day(2013, 6, 10), start + 165))
            matched = day(decided + 50, min(decided + 150, Day(2014, 1, 10)))
            placed = day(matched + 12, matched + 30)
        case .newlyGivenUp:
            decided = day(max(year.first + 3, start + 150), max(Day(2013, 7, 10), start + 165))
            lives.rescinded.append((spell, Day(2014, 2, 17)))
        case .newlyAwaiting:
            decided = day(max(year.first + 20, start + 160), max(Day(2013, 9, 10), start + 300))
            if generator.chance(30) { matched = day(Day(2014, 4, 22), Day(2014, 6, 20)) }
        }
        if matched != .latest, placed == .latest { placed = Day(2014, 8, 1) }
        spell.adoption = AdoptionRoad(
            decided: decided, matched: matched, placed: placed, ordered: .latest)
        if [.placed, .newlyPlaced].contains(road) { placedInYear.append(spell) }
    }

    mutating func order(_ spell: Spell, on day: Day) {
        guard let road = spell.adoption else { return }
        spell.adoption = AdoptionRoad(
            decided: road.decided, matched: road.matched, placed: road.placed, ordered: day)
        spell.boundEnd = day
    }

    /// Lets some of the twenty who are placed at the end be adopted in the spring after.
    mutating func orderAfterwards() {
        for spell in placedInYear.prefix(5) {
            orders.append((spell, Days(Day(2014, 4, 24), Day(2014, 6, 27))))
        }
    }

    /// Moves days of placing until the year's average of children placed is what was published.
    mutating func settleShare(_ town: Town, of target: Int) {
        func days(_ isSo: (Spell) -> Day?) -> Int {
            town.spells.reduce(0) { total, spell in
                guard let from = isSo(spell) else { return total }
                let last = (spell.end ?? .latest) + -1
                return total + Days(from, last).overlap(BromleyShape.year).count
            }
        }
        let all = days { $0.start }
        let wanted = all * target / 1000
        for _ in 0..<4000 {
            let now = days { $0.adoption.map(\.placed) }
            if abs(now - wanted) < 25 { return }
            let spell = generator.pick(placedInYear)
            guard let road = spell.adoption else { continue }
            let shift = now < wanted ? -3 : 3
            let placed = (road.placed + shift * generator.between(1, 4)).workingOnOrAfter
            guard placed > road.matched + 8, placed < Day(2014, 3, 12) else { continue }
            spell.adoption = AdoptionRoad(
                decided: road.decided, matched: road.matched, placed: placed,
                ordered: road.ordered)
        }
        let met = days { $0.adoption.map(\.placed) }
        require(false, "\(met) days placed for adoption, \(wanted) of \(all) wanted")
    }
}
