// The reviews of Bromley: 849, eight children of the cohort with one late, who took part.

import Dates

/// Adds to the sparse diary what the figures ask for.
struct BromleyReviews {
    let town: Town
    var generator: SeededGenerator
    let lives: BromleyLives
    /// Periods of care with a late review: nothing is added to them.
    private var late: Set<ObjectIdentifier> = []

    init(town: Town, generator: SeededGenerator, lives: BromleyLives) {
        self.town = town
        self.generator = generator
        self.lives = lives
    }

    mutating func build() {
        var diary = ReviewDiary(
            town: town, generator: town.stream("diary"), loadDay: BromleyShape.loadDay,
            closing: BromleyShape.closing, latePercent: { _ in 0 })
        diary.build()
        recordLate()
        makeLate()
        fill(BromleyShape.yearBefore, to: BromleyShape.reviewsHeldBefore, share: 978)
        fill(BromleyShape.year, to: BromleyShape.reviewsHeld, share: 988)
        for spell in town.spells { ReviewClock.setDues(spell) }
        code(BromleyShape.yearBefore, share: BromleyShape.took.before)
        code(BromleyShape.year, share: BromleyShape.took.now)
        code(Days(BromleyShape.afterwards.first, BromleyShape.closing), share: 985)
    }

    private func isInCohort(_ spell: Spell) -> Bool {
        let end = BromleyShape.year.last
        return spell.isOpen(on: end) && spell.start + 28 <= end
            && !(spell.placement(on: end)?.type.hasPrefix("A") ?? false)
    }

    // MARK: Late

    /// First reviews that were late because the section 20 start was recorded long after, or was
    /// put back to an earlier day (the report's two reasons).
    private mutating func recordLate() {
        let year = BromleyShape.year
        let fit = generator.shuffled(
            town.spells.filter { spell in
                Days(year.first, Day(2013, 12, 1)).contains(spell.start)
                    && spell.adoption == nil && spell.child.spells.count == 1
                    && !lives.proceedings.contains { $0.children.contains { $0 === spell.child } }
                    && (spell.end ?? .latest) > spell.start + 100 && spell.statuses.count == 1
                    && spell.placements.filter { $0.day < spell.start + 60 }.count == 1
            })
        var inCohort = 5
        var others = 5
        for spell in fit {
            if isInCohort(spell) {
                if inCohort == 0 { continue }
                inCohort -= 1
            } else {
                if others == 0 { continue }
                others -= 1
            }
            guard let first = spell.reviews.first?.held else { continue }
            let known = (spell.start + generator.between(16, 26)).workingOnOrAfter
            let held = max(
                first + 3, spell.start.workingDays(20 + generator.between(3, 9)))
            guard spell.reviews.count < 2 || spell.reviews[1].held > held + 20 else { continue }
            spell.reviews[0] = Review(held: held)
            late.insert(ObjectIdentifier(spell))
            lives.recordedLate.append((spell, known, lives.recordedLate.count % 2 == 0))
        }
        require(inCohort + others < 6, "too few starts that were recorded late")
    }

    /// Later reviews put off past their day, until eight children of the cohort have one.
    private mutating func makeLate() {
        let already = late.count
        let inCohort = town.spells.filter { late.contains(ObjectIdentifier($0)) && isInCohort($0) }
        var left = BromleyShape.notAllInTime - inCohort.count
        var others = 18 - already
        for spell in generator.shuffled(town.spells)
        where !late.contains(ObjectIdentifier(spell)) && spell.adoption == nil {
            let isCounted = isInCohort(spell)
            if isCounted ? left == 0 : others == 0 { continue }
            guard putOff(spell) else { continue }
            late.insert(ObjectIdentifier(spell))
            if isCounted { left -= 1 } else { others -= 1 }
        }
        require(left == 0, "too few late reviews")
        let cohort = town.spells.filter(isInCohort).count
        require(cohort == BromleyShape.cohort, "\(cohort) children in the cohort of timeliness")
    }

    /// Puts the last review due in the year off, if there is room, and answers whether.
    private mutating func putOff(_ spell: Spell) -> Bool {
        ReviewClock.setDues(spell)
        for (index, review) in spell.reviews.enumerated().reversed() {
            guard let due = review.due, BromleyShape.year.contains(due), due < Day(2014, 3, 1)
            else { continue }
            let held = (due + generator.weighted([(2, 3), (5, 3), (9, 2), (16, 1)]))
                .workingOnOrAfter
            let next = index + 1 < spell.reviews.count ? spell.reviews[index + 1].held : .latest
            guard held < (spell.end ?? .latest) + -5, held + 30 < next else { return false }
            spell.reviews[index] = Review(held: held)
            return true
        }
        return false
    }

    // MARK: As many as were held

    private func held(_ period: Days) -> Int {
        town.spells.reduce(0) { $0 + $1.reviews.filter { period.contains($0.held) }.count }
    }

    /// Children who were four or more at a review of the period.
    private func takers(_ period: Days) -> Set<Int> {
        var result: Set<Int> = []
        for spell in town.spells {
            for review in spell.reviews
            where period.contains(review.held) && spell.child.age(on: review.held) >= 4 {
                result.insert(spell.child.number)
            }
        }
        return result
    }

    /// How many of so many did not take part, if any number gives the share, in tenths.
    static func absent(of base: Int, share: Int) -> Int? {
        (0...base).first { absent in
            (2 * 1000 * (base - absent) + base) / (2 * base) == share
        }
    }

    /// Adds reviews: first for children who would have had none, until the base of participation
    /// can give the published share, then for anybody who will not become a new one.
    private mutating func fill(_ period: Days, to wanted: Int, share: Int) {
        var count = held(period)
        require(count <= wanted, "\(period.first): \(count) reviews before filling")
        var base = takers(period)
        let first = (count, base.count)
        var tries = 0
        while count < wanted {
            tries += 1
            require(
                tries < 400_000,
                "\(period.first): \(count) reviews, base \(base.count), no room for more")
            let isMet = Self.absent(of: base.count, share: share) != nil
            let spell = generator.pick(town.spells)
            let isOlder = spell.child.age(on: period.last) >= 4
            let isNew = !base.contains(spell.child.number)
            if isMet ? isNew && isOlder : !(isNew && isOlder) && tries < 300_000 { continue }
            guard let day = room(spell, period) else { continue }
            spell.reviews = (spell.reviews + [Review(held: day)]).sorted { $0.held < $1.held }
            count += 1
            if spell.child.age(on: day) >= 4 { base.insert(spell.child.number) }
        }
        print("  \(period.first): \(first) then \(count) reviews, \(base.count) children")
    }

    private mutating func room(_ spell: Spell, _ period: Days) -> Day? {
        guard !late.contains(ObjectIdentifier(spell)) else { return nil }
        let open = Days(spell.start + 6, (spell.end ?? .latest) + -2).overlap(period)
        guard open.count > 0 else { return nil }
        let day = generator.day(in: open).workingOnOrBefore
        let held = spell.reviews.map(\.held) + spell.loadedReviews
        guard open.contains(day), !held.contains(where: { abs($0 - day) < 28 }),
            ReviewClock.adoptionDay(spell).map({ abs($0 - day) > 30 }) ?? true
        else { return nil }
        return day
    }

    // MARK: How they took part

    private mutating func code(_ period: Days, share: Int) {
        var last: [Int: Review] = [:]
        var numbers: [Int] = []
        for spell in town.spells {
            for review in spell.reviews where period.contains(review.held) {
                guard spell.child.age(on: review.held) >= 4 else {
                    review.code = "PN0"
                    continue
                }
                review.code = generator.weighted([
                    ("PN1", 46), ("PN2", 4), ("PN3", 2), ("PN5", 27), ("PN6", 18), ("PN7", 2),
                    ("PN4", 1),
                ])
                let number = spell.child.number
                if last[number] == nil { numbers.append(number) }
                if last[number].map({ $0.held <= review.held }) ?? true { last[number] = review }
            }
        }
        guard let absent = Self.absent(of: numbers.count, share: share) else {
            guard period.first < BromleyShape.afterwards.first else { return }
            return require(false, "no number of \(numbers.count) is \(share) in a thousand")
        }
        for (place, number) in generator.shuffled(numbers).enumerated() {
            guard let review = last[number] else { continue }
            if place < absent {
                review.code = generator.weighted([("PN7", 3), ("PN4", 1)])
            } else if ["PN4", "PN7"].contains(review.code ?? "") {
                review.code = "PN6"
            }
        }
    }
}
