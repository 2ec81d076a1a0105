// What happens to children between reviews: going missing, risks, changes told late, homelessness.

/// Tells of incidents, so many of each.
struct Incidents {
    let town: Town
    var generator: SeededGenerator
    let period: Days

    private mutating func spell(aged ages: ClosedRange<Int>, on day: Day) -> Spell? {
        for _ in 0..<200 {
            let spell = generator.pick(town.spells)
            if !spell.isShortBreak, spell.isOpen(on: day), spell.isOpen(on: day + 10),
                spell.start < day, ages.contains(spell.child.age(on: day))
            {
                return spell
            }
        }
        return nil
    }

    private func add(
        _ type: String, _ child: Child, _ day: Day, _ by: String,
        _ fields: [String: FieldValue] = [:],
        learning: Learning = .after(days: 0)
    ) {
        town.tell(
            Fact(type, child: child, on: day, by: by, fields, learning: learning, isLeaf: true))
    }

    mutating func goMissing(_ count: Int) {
        for _ in 0..<count {
            let day = generator.day(in: period)
            guard let spell = spell(aged: 12...17, on: day) else { continue }
            let child = spell.child
            let kind = generator.weighted([("M", 7), ("A", 3)])
            add("went_missing", child, day, "sw-05", ["kind": .text(kind)])
            let back = day + generator.weighted([(0, 3), (1, 4), (3, 2), (6, 1)])
            add("returned_from_missing", child, back, "sw-05")
            if generator.chance(40), let iro = town.officer(of: child, "cla", on: back) {
                add(
                    "oversight_recorded", child, (back + 3).workingOnOrBefore, iro,
                    ["iro_id": .text(iro), "trigger": .text("missing")])
            }
        }
    }

    mutating func nameRisks(_ count: Int) {
        for _ in 0..<count {
            let day = generator.day(in: period).workingOnOrBefore
            guard let spell = spell(aged: 11...17, on: day), spell.start < day else { continue }
            let risks: [(String, Int)] = [
                ("cse", 5), ("missing", 3), ("gangs", 2), ("radicalisation", 1),
            ]
            add(
                "risk_identified", spell.child, day, "sw-07",
                ["risk": .text(generator.weighted(risks))])
        }
    }

    /// Changes of placement that the reviewing service heard of, often late.
    mutating func notifyChanges(_ count: Int) {
        let moved = town.spells.flatMap { spell in
            spell.placements.dropFirst().filter { period.contains($0.day) }.map { (spell, $0.day) }
        }
        for (spell, day) in generator.shuffled(moved).prefix(count) {
            let told = (day + generator.weighted([(0, 3), (2, 4), (9, 3), (21, 2)]))
                .workingOnOrAfter
            add(
                "significant_change_notified", spell.child, day, "bs-01",
                [
                    "change": .text("placement"), "notified": .text("reviewing_service"),
                    "notified_on": .day(told),
                ], learning: .on(told))
        }
    }

    /// Young people of sixteen and seventeen who presented as homeless and came into care.
    mutating func assessHousing(_ count: Int, supported: Int = 0) {
        let starts = town.spells.filter {
            period.contains($0.start) && $0.child.age(on: $0.start) >= 16 && !$0.isShortBreak
        }
        for spell in generator.shuffled(starts).prefix(count) {
            add(
                "housing_assessment_completed", spell.child, spell.start, "sw-09",
                [
                    "outcome": .text("became_looked_after"),
                    "presented_on": .day(max(spell.child.known, spell.start + -6)),
                    "joint": .flag(generator.chance(60)),
                ])
        }
        support(supported)
    }

    /// Others of that age went home or found somewhere with help, and did not come into care.
    private mutating func support(_ count: Int) {
        let others = town.children.filter {
            $0.spells.isEmpty && $0.age(on: period.first) < 17 && $0.age(on: period.last) >= 16
        }
        for child in generator.shuffled(others).prefix(count) {
            let sixteen = child.born.months(16 * 12)
            let first = max(period.first, max(sixteen, child.known)) + 10
            let last = min(period.last, child.comesOfAge + -5)
            guard first < last else { continue }
            let day = generator.day(in: Days(first, last)).workingOnOrBefore
            let outcome = generator.weighted([("supported", 5), ("returned_home", 4), ("other", 1)])
            add(
                "housing_assessment_completed", child, day, "sw-09",
                [
                    "outcome": .text(outcome),
                    "presented_on": .day(day + -generator.between(1, 8)),
                    "joint": .flag(generator.chance(65)),
                ])
        }
    }

    /// Supervision of officers, and days of training for all.
    mutating func supervise(_ day: Day, trainings: [Day]) {
        let officers = town.workers.filter { $0.role == "iro" && $0.isInPost(on: day + 60) }
        for worker in officers {
            let held = (day + generator.between(0, 50)).workingOnOrAfter
            guard worker.isInPost(on: held) else { continue }
            town.tell(
                Fact(
                    "supervision_held", on: held, by: "sm-02", ["worker_id": .text(worker.id)],
                    chains: ["worker " + worker.id]))
        }
        train(trainings)
    }

    /// Days of training for all officers in post.
    func train(_ days: [Day]) {
        for training in days {
            let there = town.workers.filter { $0.role == "iro" && $0.isInPost(on: training) }
            town.tell(
                Fact(
                    "training_attended", on: training, by: "hr",
                    ["worker_ids": .list(there.map(\.id)), "days": .whole(1)]))
        }
    }
}
