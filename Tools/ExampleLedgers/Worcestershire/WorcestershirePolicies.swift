// The rules in force in Worcestershire: the clock, the dispute process, supervision, oversight.

/// Local practice as dated data.
enum WorcestershirePolicies {
    static let from = Day(2018, 4, 1)
    static let answerWithin = 5

    static func adopt(_ service: ServiceTelling) {
        service.adopt("review_clock", from: from, LocalClock.statutory.policy)
        service.adopt("escalation_scheme", from: from, scheme)
        service.adopt(
            "caseload", from: from,
            .object([
                ("full_time_from", .whole(50)), ("full_time_to", .whole(70)),
                ("allocated_within", .text("5 working days")),
            ]))
        service.adopt(
            "workforce", from: from,
            .object([
                ("supervision_within", .text("8 weeks")), ("appraisal_within", .text("12 months")),
            ]))
        service.adopt(
            "record_clock", from: from,
            .object([
                ("decisions_within", .text("5 working days")),
                ("record_within", .text("15 working days")),
                ("distributed_within", .text("20 working days")),
            ]))
        service.adopt(
            "oversight", from: from, .object([("missing_within", .text("5 working days"))]))
    }

    private static var scheme: FieldValue {
        .object([
            ("called", .text("Dispute resolution process")),
            ("whole_formal_process", .text("20 working days")),
            (
                "stages",
                .objects([
                    stage("informal", formal: false, answerWithin),
                    stage("1", formal: true, answerWithin), stage("2", formal: true, answerWithin),
                    stage("3", formal: true, 10), stage("4", formal: true, 10),
                ])
            ),
            ("categories", .list([])),
        ])
    }

    private static func stage(_ code: String, formal: Bool, _ days: Int) -> FieldValue {
        .object([
            ("code", .text(code)), ("formal", .flag(formal)),
            ("respond_within", .text("\(days) working days")),
        ])
    }
}
