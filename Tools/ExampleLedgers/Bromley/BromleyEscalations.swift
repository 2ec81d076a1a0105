// Escalations in Bromley over three years: each child once a year, by the highest level reached.

import Dates

/// Raises the escalations that the table of three years counts, and informal ones beside them.
struct BromleyEscalations {
    let town: Town
    var generator: SeededGenerator

    /// Children by highest formal level: deputy manager, group manager, head of service.
    private static let table: [(year: Int, counts: [Int], informal: Int)] = [
        (2011, [11, 2, 1], 0), (2012, [7, 2, 0], 12), (2013, [26, 7, 3], 31),
    ]

    mutating func build() {
        for row in Self.table {
            var taken: Set<Int> = []
            for (level, count) in row.counts.enumerated() {
                var left = count
                while left > 0 {
                    left -= raise(row.year, to: level + 1, atMost: left, &taken)
                }
            }
            for _ in 0..<row.informal { _ = raise(row.year, to: 0, atMost: 1, &taken) }
        }
    }

    /// One escalation, about one child or two of a family, and how many children it is about.
    private mutating func raise(
        _ year: Int, to level: Int, atMost: Int, _ taken: inout Set<Int>
    ) -> Int {
        let period = Days(Day(year, 4, 12), Day(year + 1, 1, 20))
        while true {
            let day = generator.day(in: period).workingOnOrAfter
            let spell = generator.pick(town.spells)
            guard isOpen(spell, day), !taken.contains(spell.child.number),
                year > 2011 || spell.start < BromleyShape.loadDay + -360
            else { continue }
            var children = [spell.child]
            if atMost > 1, generator.chance(40),
                let other = town.spells.first(where: {
                    $0 !== spell && $0.child.family == spell.child.family && isOpen($0, day)
                        && !taken.contains($0.child.number)
                })
            {
                children.append(other.child)
            }
            taken.formUnion(children.map(\.number))
            town.disputes.append(dispute(children, from: day, to: level))
            return children.count
        }
    }

    private func isOpen(_ spell: Spell, _ day: Day) -> Bool {
        spell.start + 20 < day && spell.isOpen(on: day) && spell.isOpen(on: day + 3)
    }

    private mutating func dispute(_ children: [Child], from day: Day, to level: Int) -> Dispute {
        var steps = [Dispute.Step(stage: BromleyPolicies.stages[0], entered: day)]
        var at = day
        var stage = 1
        while stage <= level {
            // Some go straight to the group manager.
            if stage == 1, level > 1, generator.chance(15) { stage = 2 }
            at = at.workingDays(generator.between(3, 8))
            var step = Dispute.Step(stage: BromleyPolicies.stages[stage], entered: at)
            if generator.chance(70) {
                at = at.workingDays(generator.between(1, 4))
                step.responded = at
            }
            steps.append(step)
            stage += 1
        }
        let iro = town.officer(of: children[0], "cla", on: day) ?? "iro-03"
        let dispute = Dispute(population: "cla", children: children, iro: iro, steps: steps)
        let outcome = generator.weighted([
            ("plan_progressed", 4), ("assessment_completed", 2), ("plan_updated", 3),
            ("visits_resumed", 2),
        ])
        dispute.ending = .resolved(
            stage: BromleyPolicies.stages[level], day: at.workingDays(generator.between(2, 9)),
            outcome: outcome)
        return dispute
    }
}
