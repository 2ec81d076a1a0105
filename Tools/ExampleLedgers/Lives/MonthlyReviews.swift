// Reviews month by month under the clock: so many held, so many of them late, and none missed.

import Dates

/// Plans the reviews of every period of care, going through the months in order.
struct MonthlyReviews {
    let town: Town
    var generator: SeededGenerator
    let clock: LocalClock
    let loadDay: Day

    /// What a month is to have. Without a number held, as many as fall due and some in a hundred
    /// more, which come early.
    struct Month {
        let days: Days
        let held: Int?
        let late: (Int) -> Int

        init(_ days: Days, held: Int, late: Int) {
            self.days = days
            self.held = held
            self.late = { _ in late }
        }

        /// So many in a thousand late.
        init(_ days: Days, latePerThousand: Int) {
            self.days = days
            held = nil
            late = { (latePerThousand * $0 + 500) / 1000 }
        }
    }

    /// A review that could be held in the month.
    private struct Candidate {
        let spell: Spell
        let due: Day
        /// The first and the last day it may be held on.
        let from: Day
        let to: Day
        /// The days before which, and up to which, it is in time.
        var inTime: Days { Days(from, min(to, due)) }
        var afterwards: Days { Days(max(from, due + 1), min(to, due + 21)) }
    }

    /// Reviews left over from the month before, late already.
    private var carried: [Candidate] = []

    init(town: Town, generator: SeededGenerator, clock: LocalClock, loadDay: Day) {
        self.town = town
        self.generator = generator
        self.clock = clock
        self.loadDay = loadDay
    }

    mutating func build(_ months: [Month]) {
        for spell in town.spells where !spell.isShortBreak && spell.start < loadDay { load(spell) }
        for (index, month) in months.enumerated() {
            hold(month, isLast: index == months.count - 1)
        }
    }

    // MARK: Before the load

    /// The reviews before the load that the clock needs: all of a short stay, the last two of a
    /// long one.
    private mutating func load(_ spell: Spell) {
        let last = (loadDay + -generator.between(2, 178)).workingOnOrBefore
        let before = (last + -generator.between(150, 175)).workingOnOrBefore
        if before > spell.start + 120, spell.adoption.map({ $0.placed > loadDay }) ?? true {
            spell.loadedReviews = [before, last]
            return
        }
        while true {
            let (due, notBefore) = clock.pending(
                spell, after: spell.loadedReviews, by: loadDay + -1)
            let early = (due + -generator.between(0, 8)).workingOnOrBefore
            let day = notBefore.map { max(early, $0.workingOnOrAfter) } ?? early
            if day >= loadDay || day >= spell.end ?? .latest { return }
            spell.loadedReviews.append(day)
        }
    }

    // MARK: A month

    private mutating func hold(_ month: Month, isLast: Bool) {
        var must: [Candidate] = []
        var may: [Candidate] = []
        for spell in town.spells where !carried.contains(where: { $0.spell === spell }) {
            sort(spell, in: month.days, into: &must, or: &may)
        }
        must = generator.shuffled(must)
        let wanted = month.held ?? (must.count + carried.count) * 110 / 100
        var late = month.late(wanted)
        if month.held == nil { late = max(late, carried.count) }
        for candidate in carried { late -= holdLate(candidate, in: month.days) ? 1 : 0 }
        var held = carried.count
        require(late >= 0, "\(month.days.first) has more late reviews than wanted")
        var inTime: [Candidate] = []
        for candidate in must {
            if late > 0, candidate.spell.adoption == nil, holdLate(candidate, in: month.days) {
                late -= 1
                held += 1
            } else {
                inTime.append(candidate)
            }
        }
        require(late == 0, "\(late) reviews of \(month.days.first) could not be late")
        carried = isLast ? [] : leave(&inTime, for: month.days.last + 1)
        for candidate in inTime { holdInTime(candidate) }
        held += inTime.count
        require(
            held <= wanted, "\(month.days.first): \(held) reviews must be held, \(wanted) wanted")
        var order: [(Int, Candidate)] = []
        for candidate in may {
            order.append((candidate.due - month.days.last + generator.below(35), candidate))
        }
        order.sort { ($0.0, $0.1.spell.child.number) < ($1.0, $1.1.spell.child.number) }
        require(
            held + order.count >= wanted,
            "\(month.days.first): \(held + order.count) reviews, \(wanted) wanted")
        for (_, candidate) in order.prefix(wanted - held) { holdEarly(candidate) }
    }

    /// Whether the next review of a period of care must be in the month, or may.
    private func sort(
        _ spell: Spell, in month: Days, into must: inout [Candidate], or may: inout [Candidate]
    ) {
        let end = spell.end ?? .latest
        guard !spell.isShortBreak, spell.start <= month.last, end > month.first else { return }
        let held = spell.loadedReviews + spell.reviews.map(\.held)
        let (due, notBefore) = clock.pending(spell, after: held, by: month.last)
        let last = held.last ?? spell.start
        let earliest = max(month.first, last + 3, notBefore ?? last)
        let to = min(month.last, end + -1)
        if due.workingOnOrBefore <= month.last {
            guard due < end else { return }
            must.append(Candidate(spell: spell, due: due, from: earliest, to: to))
            return
        }
        let gap = held.isEmpty ? 8 : held.count == 1 ? 45 : 75
        let from = max(earliest, last + gap)
        guard due - month.last <= 75, workingDays(in: Days(from, to)).count > 0 else { return }
        may.append(Candidate(spell: spell, due: due, from: from, to: to))
    }

    /// One or two reviews due at the end of the month are put off into the next.
    private mutating func leave(_ inTime: inout [Candidate], for day: Day) -> [Candidate] {
        var left: [Candidate] = []
        let count = generator.below(3)
        for (index, candidate) in inTime.enumerated().reversed() where left.count < count {
            guard candidate.due > day + -11, candidate.due < day, candidate.spell.adoption == nil,
                candidate.spell.end ?? .latest > day + 25
            else { continue }
            inTime.remove(at: index)
            left.append(
                Candidate(
                    spell: candidate.spell, due: candidate.due, from: day, to: day + 12))
        }
        return left
    }

    // MARK: The day

    private func workingDays(in days: Days) -> [Day] {
        guard days.count > 0 else { return [] }
        return (0..<days.count).map { days.first + $0 }.filter(\.isWorking)
    }

    private mutating func holdLate(_ candidate: Candidate, in month: Days) -> Bool {
        let days = workingDays(in: candidate.afterwards.overlap(month))
        guard !days.isEmpty else { return false }
        hold(candidate, on: days[generator.below(days.count)])
        return true
    }

    private mutating func holdInTime(_ candidate: Candidate) {
        let days = workingDays(in: candidate.inTime)
        require(!days.isEmpty, "no day for the review due on \(candidate.due)")
        hold(candidate, on: generator.pick(Array(days.suffix(9))))
    }

    private mutating func holdEarly(_ candidate: Candidate) {
        hold(candidate, on: generator.pick(workingDays(in: candidate.inTime)))
        let review = candidate.spell.reviews.last
        let isSettled = candidate.spell.reviews.count > 2 && candidate.spell.adoption == nil
        if isSettled, generator.chance(6) { review?.isDirected = true }
    }

    private func hold(_ candidate: Candidate, on day: Day) {
        let review = Review(held: day)
        review.due = candidate.due
        candidate.spell.reviews.append(review)
    }
}
