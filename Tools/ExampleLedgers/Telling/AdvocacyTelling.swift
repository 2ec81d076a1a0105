// What advocates did: decisions that they or the children asked for, carried out or not.

import Dates

/// Tells what came of advocates once they were engaged.
struct AdvocacyTelling {
    let town: Town
    var generator: SeededGenerator
    let closing: Day

    mutating func tell() {
        var seen: Set<Int> = []
        for fact in town.facts where fact.type == "advocate_engaged" {
            guard let child = fact.child, seen.insert(child.number).inserted else { continue }
            let end = (fact.on + generator.between(80, 230)).workingOnOrAfter
            for number in 0..<generator.weighted([(0, 3), (1, 5), (2, 2)]) {
                decide(child, number + 1, Days(fact.on + 6, min(end, fact.on + 75)))
            }
            if end < closing, generator.chance(92) {
                town.tell(
                    Fact("advocate_ended", child: child, on: end, by: "sw-01", isLeaf: true))
            }
        }
    }

    private mutating func decide(_ child: Child, _ number: Int, _ days: Days) {
        let made = generator.day(in: days).workingOnOrAfter
        guard made < closing, made <= days.last else { return }
        let id = "\(child.id)-av\(number)"
        let chains = ["review " + id]
        var fields: [String: FieldValue] = [
            "decision_id": .text(id), "responsible": .text("social_worker"),
            "raised_by": .text(generator.weighted([("advocate", 6), ("child", 4)])),
        ]
        if generator.chance(90) { fields["due_on"] = .day(made + generator.between(14, 50)) }
        town.tell(
            Fact(
                "decision_made", child: child, on: made, by: "sw-02", fields, chains: chains,
                isLeaf: true))
        let done = (made + generator.between(10, 70)).workingOnOrAfter
        guard done < closing, generator.chance(68) else { return }
        town.tell(
            Fact(
                "decision_completed", child: child, on: done, by: "sw-02",
                ["decision_id": .text(id)], chains: chains, isLeaf: true))
    }
}
