// How a service looks at itself: reviews checked, practice observed, what people say of it.

import Dates

/// Tells of quality assured, feedback received and the panels on exploitation.
struct ServiceWatch {
    let town: Town
    var generator: SeededGenerator
    let closing: Day

    private func add(
        _ type: String, _ child: Child?, _ day: Day, by: String, _ fields: [String: FieldValue],
        chains: [String] = []
    ) {
        town.tell(
            Fact(type, child: child, on: day, by: by, fields, chains: chains, isLeaf: true))
    }

    /// A share of reviews is looked at by a manager some weeks later.
    mutating func assure(
        _ reviews: [(review: Review, spell: Spell, fact: Fact)], percent: Int, by manager: String
    ) {
        for (review, spell, _) in reviews where generator.chance(percent) {
            let day = (review.held + generator.between(9, 40)).workingOnOrAfter
            guard day < closing else { continue }
            let finding = generator.weighted([
                ("decisions_specific", 5), ("child_well_heard", 4), ("timescales_unclear", 3),
                ("record_late", 2),
            ])
            add(
                "review_quality_assured", spell.child, day, by: manager,
                ["review_id": .text(review.id), "findings": .text(finding)],
                chains: ["review " + review.id])
        }
    }

    /// Complaints, compliments and comments, most about a child.
    mutating func hear(_ count: Int, in period: Days, teams: [String]) {
        for _ in 0..<count {
            let day = generator.day(in: period).workingOnOrAfter
            let spell = generator.pick(town.spells)
            let isNamed = spell.isOpen(on: day) && spell.start < day && !spell.isShortBreak
            let kind = generator.weighted([("complaint", 5), ("compliment", 7), ("comment", 3)])
            add(
                "feedback_received", isNamed ? spell.child : nil, day, by: "bs-01",
                ["feedback": .text(kind), "team": .text(generator.pick(teams))])
        }
    }

    /// Officers are watched chairing.
    mutating func observe(_ count: Int, in period: Days, by manager: String) {
        let officers = generator.shuffled(town.workers.filter { $0.role == "iro" })
        var left = count
        for worker in officers where left > 0 {
            let day = generator.day(in: period).workingOnOrAfter
            guard worker.isInPost(on: day), !town.isAway(worker.id, on: day) else { continue }
            let finding = generator.weighted([("child_centred", 4), ("challenge_clear", 3)])
            add(
                "practice_observed", nil, day, by: manager,
                ["worker_id": .text(worker.id), "findings": .text(finding)])
            left -= 1
        }
    }

    /// Children at risk of sexual exploitation go to the panel, a few to a meeting.
    mutating func refer(_ count: Int, meetings: Int, in period: Days) {
        let risks = town.facts.filter { fact in
            guard case .text("cse")? = fact.fields["risk"] else { return false }
            return fact.type == "risk_identified" && period.contains(fact.on + 20)
        }
        var seen: Set<Int> = []
        for fact in risks where seen.count < count {
            guard let child = fact.child, seen.insert(child.number).inserted else { continue }
            let day = (fact.on + generator.between(3, 15)).workingOnOrAfter
            add("exploitation_referred", child, day, by: "sw-07", ["panel": .text("mase")])
            guard seen.count <= meetings else { continue }
            add("map_meeting_held", child, (day + 9).workingOnOrAfter, by: "sw-07", [:])
        }
    }
}
