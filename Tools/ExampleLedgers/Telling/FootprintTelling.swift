// What officers do between reviews, to a number a year: contacts with children and oversight.

import Dates

/// Tells of contacts and oversight.
struct FootprintTelling {
    let town: Town
    var generator: SeededGenerator

    /// A day on which a child was in care and held by an officer who was there.
    private mutating func moment(
        in period: Days, aged ages: ClosedRange<Int>
    ) -> (child: Child, day: Day, iro: String)? {
        let spell = generator.pick(town.spells)
        let open = Days(spell.start + 5, (spell.end ?? .latest) + -2).overlap(period)
        guard open.count > 0, !spell.isShortBreak else { return nil }
        let day = generator.day(in: period).workingOnOrBefore
        guard open.contains(day), ages.contains(spell.child.age(on: day)),
            let iro = town.officer(of: spell.child, "cla", on: day), !town.isAway(iro, on: day)
        else { return nil }
        return (spell.child, day, iro)
    }

    /// So many contacts, of kinds by weight. Who is out of sight of the service stays so: a few
    /// children have none at all.
    mutating func contact(_ count: Int, in period: Days, _ kinds: [(String, Int)]) {
        var left = count
        while left > 0 {
            guard let moment = moment(in: period, aged: 3...17), moment.child.number % 9 != 4
            else { continue }
            let kind = generator.weighted(kinds)
            var fields: [String: FieldValue] = [
                "iro_id": .text(moment.iro), "contact": .text(kind),
            ]
            if kind == "visit" || kind == "virtual" {
                fields["seen_alone"] = .flag(generator.chance(72))
            }
            add(
                "child_contacted", moment, fields,
                lag: generator.weighted([(0, 6), (1, 3), (5, 1)]))
            left -= 1
        }
    }

    /// So many looks at a file, beside those that follow an incident.
    mutating func oversee(_ count: Int, in period: Days) {
        var left = count
        while left > 0 {
            guard let moment = moment(in: period, aged: 0...17) else { continue }
            let trigger = generator.weighted([
                ("midway", 6), ("significant_change", 3), ("request", 1),
            ])
            add(
                "oversight_recorded", moment,
                ["iro_id": .text(moment.iro), "trigger": .text(trigger)])
            left -= 1
        }
    }

    /// Good practice that officers recognised, as often in each theme.
    mutating func acknowledge(_ each: Int, themes: [String], in period: Days, teams: [String]) {
        for theme in themes {
            var left = each
            while left > 0 {
                guard let moment = moment(in: period, aged: 0...17) else { continue }
                add(
                    "practice_acknowledged", moment,
                    ["team": .text(generator.pick(teams)), "theme": .text(theme)])
                left -= 1
            }
        }
    }

    private func add(
        _ type: String, _ moment: (child: Child, day: Day, iro: String),
        _ fields: [String: FieldValue], lag: Int = 0
    ) {
        town.tell(
            Fact(
                type, child: moment.child, on: moment.day, by: moment.iro, fields,
                learning: .after(days: lag), isLeaf: true))
    }
}

extension Town {
    /// Whether a worker is absent on a day.
    func isAway(_ id: String, on day: Day) -> Bool {
        workers.contains { worker in
            worker.id == id
                && worker.absences.contains { $0.from <= day && ($0.to ?? .latest) > day }
        }
    }
}
