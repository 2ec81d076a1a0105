// Tells the ledger of concerns, talked about or written as alerts.

import Dates

/// Turns alerts into facts.
struct BradfordAlertTelling {
    let town: Town
    var generator: SeededGenerator

    mutating func tell(_ alerts: [BradfordAlert]) {
        let order = alerts.enumerated().sorted {
            ($0.element.raised, $0.offset) < ($1.element.raised, $1.offset)
        }
        for (index, entry) in order.enumerated() {
            tell(entry.element, "ALERT-" + padded(index + 1, to: 4))
        }
    }

    private mutating func tell(_ alert: BradfordAlert, _ id: String) {
        let stage = alert.written == nil ? "informal" : "alert"
        add(
            "escalation_raised", alert.raised, alert, id,
            [
                "child_ids": .list(alert.children.map(\.id)), "population": .text("cla"),
                "stage": .text(alert.talked == nil ? "alert" : "informal"),
                "categories": .list(alert.categories), "direction": .text("iro_to_service"),
                "team": .text(
                    generator.weighted([
                        ("looked_after", 6), ("children_in_need", 4), ("leaving_care", 2),
                        ("court", 2), ("fostering", 1),
                    ])),
                "raised_by": .text("iro"),
            ])
        if let written = alert.written, alert.talked != nil {
            add("escalation_stage_entered", written, alert, id, ["stage": .text("alert")])
        }
        if let resolved = alert.resolved {
            let from = alert.written ?? alert.raised
            if alert.written != nil, resolved > from + 1, generator.chance(70) {
                add(
                    "escalation_responded", (resolved + -1).workingOnOrBefore, alert, id,
                    ["stage": .text(stage)])
            }
            let outcomes = [
                ("plan_progressed", 5), ("decision_completed", 4), ("information_shared", 3),
                ("assessment_completed", 2),
            ]
            add(
                "escalation_resolved", resolved, alert, id,
                [
                    "stage": .text(stage), "outcome": .text(generator.weighted(outcomes)),
                    "iro_satisfied": .flag(true),
                ])
        }
        if let withdrawn = alert.withdrawn {
            add("escalation_closed", withdrawn, alert, id, ["closed_because": .text("withdrawn")])
        }
    }

    private mutating func add(
        _ type: String, _ day: Day, _ alert: BradfordAlert, _ id: String,
        _ fields: [String: FieldValue]
    ) {
        var fields = fields
        fields["escalation_id"] = .text(id)
        let isAnswer = type == "escalation_responded"
        town.tell(
            Fact(
                type, on: day, by: isAnswer ? "tm-04" : alert.iro, fields,
                learning: .after(days: generator.weighted([(0, 6), (1, 3), (4, 1)])),
                chains: alert.children.map { "child \($0.number)" } + ["alert " + id]))
    }
}
