// The rules in force in Bromley: the statutory clock, the escalation procedure, the record.

/// Local practice as dated data.
enum BromleyPolicies {
    static let stages = [
        "informal", "deputy_manager", "group_manager", "head_of_service", "assistant_director",
    ]

    static func adopt(_ service: ServiceTelling) {
        let from = Day(2011, 4, 1)
        service.adopt("review_clock", from: from, ServiceTelling.statutoryClock)
        service.adopt("escalation_scheme", from: from, scheme)
        service.adopt(
            "record_clock", from: from,
            .object([
                ("decisions_within", .text("5 working days")),
                ("record_within", .text("15 working days")),
                ("distributed_within", .text("20 working days")),
            ]))
        service.adopt(
            "caseload", from: from,
            .object([
                ("full_time_from", .whole(50)), ("full_time_to", .whole(70)),
                ("allocated_within", .text("5 working days")),
            ]))
        service.adopt(
            "oversight", from: from,
            .object([
                ("missing_within", .text("5 working days")),
                (
                    "plan_current_within",
                    .object([("pep", .text("6 months")), ("health", .text("12 months"))])
                ),
            ]))
    }

    /// An escalation ends only when the officer is satisfied.
    private static var scheme: FieldValue {
        let local = stages.map { stage in
            FieldValue.object([
                ("code", .text(stage)), ("formal", .flag(stage != "informal")),
            ])
        }
        let cafcass = FieldValue.object([
            ("code", .text("cafcass")), ("formal", .flag(true)), ("external", .flag(true)),
        ])
        return .object([
            ("called", .text("Escalation procedure")),
            ("whole_formal_process", .text("20 working days")),
            ("stages", .objects(local + [cafcass])), ("requires_satisfaction", .flag(true)),
            ("categories", .list([])),
        ])
    }
}
