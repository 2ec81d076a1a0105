// The on-line questionnaire: offered to children from four on, filled in by 54% in the year.

import Dates

/// Tells of the questionnaires that were sent and of those that came back.
struct BradfordViewpoint {
    let town: Town
    var generator: SeededGenerator

    /// So many in a hundred of the children aged four or more in care in a period (CNT-17).
    mutating func tell(percent: Int, in period: Days) {
        let children = generator.shuffled(
            town.children.filter { child in
                child.spells.contains { !$0.isShortBreak && Self.isOffered($0, period) }
            })
        var left = (2 * percent * children.count + 100) / 200
        for isLenient in [false, true] {
            for child in children where left > 0 && !answered.contains(child.number) {
                if answer(child, period, isLenient: isLenient) { left -= 1 }
            }
        }
        require(left == 0, "\(left) more children should use Viewpoint in \(period.first)")
        answered = []
    }

    init(town: Town, generator: SeededGenerator) {
        self.town = town
        self.generator = generator
    }

    private var answered: Set<Int> = []

    /// Whether the child was four or more at the end of some day of the period in care.
    private static func isOffered(_ spell: Spell, _ period: Days) -> Bool {
        let last = min(period.last, (spell.end ?? .latest) + -1)
        return last >= max(spell.start, period.first) && spell.child.age(on: last) >= 4
    }

    /// Filled in some days before a review of the period; seldom in August and December.
    private mutating func answer(_ child: Child, _ period: Days, isLenient: Bool) -> Bool {
        for spell in child.spells where !spell.isShortBreak {
            for review in spell.reviews {
                let day = review.held + -generator.between(1, 9)
                guard period.contains(day), day > spell.start, day < (spell.end ?? .latest),
                    child.age(on: day) >= 4
                else { continue }
                let isSlow = [8, 12].contains(day.month)
                if generator.chance(isSlow ? 80 : 35), !isLenient { continue }
                send(child, max(spell.start, day + -generator.between(6, 20)))
                add("consultation_returned", child, day)
                answered.insert(child.number)
                return true
            }
        }
        return false
    }

    /// Sent and never filled in.
    mutating func sendOnly(_ count: Int, in period: Days) {
        for _ in 0..<count {
            let day = generator.day(in: period)
            let spell = generator.pick(town.spells)
            if spell.isOpen(on: day), spell.child.age(on: day) >= 4 { send(spell.child, day) }
        }
    }

    private func send(_ child: Child, _ day: Day) { add("consultation_sent", child, day) }

    private func add(_ type: String, _ child: Child, _ day: Day) {
        town.tell(
            Fact(
                type, child: child, on: day, by: "viewpoint",
                ["tool": .text("viewpoint"), "respondent": .text("child")], isLeaf: true))
    }
}
