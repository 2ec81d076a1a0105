// The rules in force in Bradford: the statutory clock, the alerts, the record, the caseload.

/// Local practice as dated data.
enum BradfordPolicies {
    static func adopt(_ service: ServiceTelling) {
        let day = Day(2011, 4, 1)
        service.adopt("review_clock", from: day, ServiceTelling.statutoryClock)
        service.adopt("escalation_scheme", from: day, scheme)
        service.adopt(
            "record_clock", from: day,
            .object([
                ("decisions_within", .text("5 working days")),
                ("record_within", .text("15 working days")),
                ("distributed_within", .text("20 working days")),
            ]))
        service.adopt(
            "caseload", from: day,
            .object([
                ("full_time_from", .whole(50)), ("full_time_to", .whole(70)),
                ("allocated_within", .text("5 working days")),
            ]))
    }

    /// What stands on the alert form: fourteen concerns and "other". The report names eleven; the
    /// names of A8, A11, A12 and A14, of which none was raised (B12), are ours.
    private static let concerns = [
        "Preparation for the review", "Review decisions not carried out in time", "Assessment",
        "Care plan by the second review", "Corporate parenting", "Permanence in time",
        "Family finding and placement search", "Contact", "Education and PEP",
        "Placement choice and standard", "Health", "Pathway planning", "Safeguarding",
        "Legal status", "Other",
    ]

    private static var scheme: FieldValue {
        .object([
            ("called", .text("IRO alerts")),
            ("whole_formal_process", .text("20 working days")),
            (
                "stages",
                .objects([
                    .object([("code", .text("informal")), ("formal", .flag(false))]),
                    .object([
                        ("code", .text("alert")), ("formal", .flag(true)),
                        ("respond_within", .text("5 working days")),
                    ]),
                ])
            ),
            (
                "categories",
                .objects(
                    concerns.enumerated().map { index, name in
                        .object([("code", .text("A\(index + 1)")), ("called", .text(name))])
                    })
            ),
        ])
    }
}
