// The rules in force in Kirklees: the statutory clock, the dispute process, the caseload.

/// Local practice as dated data.
enum KirkleesPolicies {
    static func adopt(_ service: ServiceTelling) {
        service.adopt("review_clock", from: Day(2011, 4, 1), ServiceTelling.statutoryClock)
        service.adopt("escalation_scheme", from: Day(2011, 4, 1), scheme)
        service.adopt(
            "caseload", from: Day(2011, 4, 1),
            .object([
                ("full_time_from", .whole(50)), ("full_time_to", .whole(70)),
                ("allocated_within", .text("5 working days")),
            ]))
    }

    /// What disputes are about. The report asks for their themes and names none: these are ours.
    private static let categories = [
        ("assessment", "Assessment not complete"), ("care_plan", "Care plan out of date"),
        ("permanence", "Drift in permanence"), ("placement", "Placement"),
        ("contact", "Contact"), ("education", "Education and PEP"),
        ("health", "Health assessment"), ("pathway", "Pathway plan"),
        ("reports", "Report late or missing"), ("decisions", "Decisions not carried out"),
        ("visits", "Statutory visits"), ("core_group", "Core groups"),
        ("cp_plan", "Child protection plan not progressed"),
    ]

    /// How often each category was named, by population.
    static let categoryWeights = [
        "cla": [
            ("care_plan", 6), ("decisions", 5), ("reports", 5), ("permanence", 4),
            ("education", 3), ("health", 3), ("visits", 3), ("placement", 2), ("pathway", 2),
            ("assessment", 2), ("contact", 1),
        ],
        "cpp": [
            ("reports", 6), ("core_group", 6), ("cp_plan", 5), ("visits", 4), ("assessment", 3),
            ("decisions", 3),
        ],
    ]

    private static var scheme: FieldValue {
        .object([
            ("called", .text("Dispute resolution process")),
            ("whole_formal_process", .text("20 working days")),
            (
                "stages",
                .objects([
                    stage("informal", formal: false), stage("1", formal: true),
                    stage("2", formal: true), stage("3", formal: true),
                    .object([
                        ("code", .text("cafcass")), ("formal", .flag(true)),
                        ("external", .flag(true)),
                    ]),
                ])
            ),
            (
                "categories",
                .objects(
                    categories.map { code, name in
                        .object([("code", .text(code)), ("called", .text(name))])
                    })
            ),
        ])
    }

    private static func stage(_ code: String, formal: Bool) -> FieldValue {
        var pairs: [(String, FieldValue)] = [("code", .text(code)), ("formal", .flag(formal))]
        if formal { pairs.append(("respond_within", .text("5 working days"))) }
        return .object(pairs)
    }
}
