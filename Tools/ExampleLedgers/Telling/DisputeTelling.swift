// Tells the ledger of disputes, stage by stage.

/// Turns disputes into facts.
struct DisputeTelling {
    let town: Town
    var generator: SeededGenerator

    mutating func tell() {
        let order = town.disputes.enumerated().sorted {
            ($0.element.steps[0].entered, $0.offset) < ($1.element.steps[0].entered, $1.offset)
        }
        for (index, entry) in order.enumerated() {
            entry.element.id = "DRP-" + padded(index + 1, to: 4)
            tell(entry.element)
        }
    }

    private mutating func tell(_ dispute: Dispute) {
        let chains = dispute.children.map { "child \($0.number)" } + ["dispute " + dispute.id]
        for (index, step) in dispute.steps.enumerated() {
            var fields: [String: FieldValue] = [
                "escalation_id": .text(dispute.id), "stage": .text(step.stage),
            ]
            if index == 0 {
                fields["child_ids"] = .list(dispute.children.map(\.id))
                fields["population"] = .text(dispute.population)
                fields["direction"] = .text("iro_to_service")
                let teams: [(String, Int)] =
                    dispute.population == "cla"
                    ? [("looked_after", 6), ("leaving_care", 2), ("court", 2)]
                    : [("assessment", 5), ("intervention", 5)]
                fields["team"] = .text(generator.weighted(teams))
                fields["raised_by"] = .text("iro")
            }
            add(
                index == 0 ? "escalation_raised" : "escalation_stage_entered", step.entered,
                dispute, fields, chains)
            if let day = step.responded {
                add(
                    "escalation_responded", day, dispute,
                    ["escalation_id": .text(dispute.id), "stage": .text(step.stage)], chains)
            }
        }
        finish(dispute, chains)
    }

    private mutating func finish(_ dispute: Dispute, _ chains: [String]) {
        switch dispute.ending {
        case .resolved(let stage, let day, let outcome)?:
            add(
                "escalation_resolved", day, dispute,
                [
                    "escalation_id": .text(dispute.id), "stage": .text(stage),
                    "outcome": .text(outcome), "iro_satisfied": .flag(outcome != "no_change"),
                ], chains)
        case .closed(let day, let because)?:
            add(
                "escalation_closed", day, dispute,
                ["escalation_id": .text(dispute.id), "closed_because": .text(because)], chains)
        case nil: break
        }
        if let reopened = dispute.reopened {
            add(
                "escalation_reopened", reopened.day, dispute,
                ["escalation_id": .text(dispute.id), "stage": .text(reopened.stage)], chains)
        }
    }

    private mutating func add(
        _ type: String, _ day: Day, _ dispute: Dispute, _ fields: [String: FieldValue],
        _ chains: [String]
    ) {
        let byManager = type == "escalation_responded" || type == "escalation_closed"
        town.tell(
            Fact(
                type, on: day, by: byManager ? "sm-02" : dispute.iro, fields,
                learning: .after(days: generator.weighted([(0, 6), (1, 3), (5, 1)])), chains: chains
            ))
    }
}
