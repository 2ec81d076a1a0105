// The rules in force in Herefordshire: a clock of its own, and disputes in two stages.

/// Local practice as dated data.
enum HerefordshirePolicies {
    static let from = Day(2017, 4, 1)

    static func adopt(_ service: ServiceTelling) {
        service.adopt("review_clock", from: from, HerefordshireShape.clock.policy)
        service.adopt(
            "escalation_scheme", from: from,
            .object([
                ("called", .text("Dispute resolution")),
                ("whole_formal_process", .text("20 working days")),
                (
                    "stages",
                    .objects([
                        .object([("code", .text("informal")), ("formal", .flag(false))]),
                        .object([
                            ("code", .text("formal")), ("formal", .flag(true)),
                            ("respond_within", .text("10 working days")),
                        ]),
                    ])
                ),
                ("categories", .list([])),
            ]))
        service.adopt(
            "caseload", from: from,
            .object([
                ("full_time_from", .whole(50)), ("full_time_to", .whole(70)),
                ("allocated_within", .text("5 working days")),
            ]))
        service.adopt(
            "oversight", from: from, .object([("missing_within", .text("5 working days"))]))
    }
}
