// What disputes were about and the decisions that came of them.

import Dates

/// Adds to told disputes their themes, the decisions that settled them and advice of lawyers.
struct DisputeFollowUp {
    let town: Town
    var generator: SeededGenerator
    let closing: Day

    /// Gives each dispute a category by the weights of its population, some a second one.
    mutating func categorise(_ weights: [String: [(String, Int)]]) {
        for fact in town.facts where fact.type == "escalation_raised" {
            guard case .text(let population)? = fact.fields["population"],
                let choices = weights[population]
            else { continue }
            let first = generator.weighted(choices)
            let second = generator.chance(14) ? generator.weighted(choices) : first
            fact.fields["categories"] = .list(first == second ? [first] : [first, second])
        }
    }

    /// Some resolved disputes were settled by a decision, most of which was carried out.
    mutating func decide(percent: Int, since: Day) {
        for dispute in town.disputes {
            guard case .resolved(_, let day, _)? = dispute.ending, day >= since,
                generator.chance(percent)
            else { continue }
            let raised = dispute.steps[0].entered
            let made = max(raised, (day + -generator.between(0, 8)).workingOnOrBefore)
            guard dispute.children[0].born < made else { continue }
            let id: FieldValue = .text(dispute.id + "-d1")
            tell(
                "decision_made", dispute, made, by: dispute.iro,
                [
                    "decision_id": id, "escalation_id": .text(dispute.id),
                    "responsible": .text("social_worker"), "raised_by": .text("iro"),
                    "due_on": .day(made + generator.between(28, 90)),
                ])
            let done = (made + generator.between(6, 75)).workingOnOrAfter
            guard done < closing, generator.chance(84) else { continue }
            tell("decision_completed", dispute, done, by: "sw-03", ["decision_id": id])
        }
    }

    /// Officers took advice in some disputes that went beyond the first stages.
    mutating func seekAdvice(_ wanted: Int, in period: Days) {
        let far = town.disputes.filter { dispute in
            dispute.population == "cla" && dispute.steps.count > 2
                && dispute.steps.last.map { period.contains($0.entered + 4) } == true
        }
        for dispute in generator.shuffled(far).prefix(wanted) {
            guard let last = dispute.steps.last else { continue }
            tell(
                "legal_advice_sought", dispute,
                (last.entered + generator.between(1, 4)).workingOnOrAfter, by: dispute.iro,
                ["escalation_id": .text(dispute.id)])
        }
    }

    private func tell(
        _ type: String, _ dispute: Dispute, _ day: Day, by: String, _ fields: [String: FieldValue]
    ) {
        town.tell(
            Fact(
                type, child: dispute.children[0], on: day, by: by, fields,
                chains: ["dispute " + dispute.id, "review " + dispute.id], isLeaf: true))
    }
}
