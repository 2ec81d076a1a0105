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
            ("categories", .list([])),
        ])
    }

    private static func stage(_ code: String, formal: Bool) -> FieldValue {
        var pairs: [(String, FieldValue)] = [("code", .text(code)), ("formal", .flag(formal))]
        if formal { pairs.append(("respond_within", .text("5 working days"))) }
        return .object(pairs)
    }
}
