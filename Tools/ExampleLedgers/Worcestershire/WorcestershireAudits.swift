// The five targeted audits of Worcestershire: 228 children, nobody twice (W3).

/// Which audits were made of what.
enum WorcestershireAudits {
    static let missing = "missing"

    static let all = [
        AuditTelling.Targeted(
            id: "AUD-T1", theme: "smart_planning_cla", done: Day(2021, 6, 25),
            records: [(["plan"], nil, 10)],
            findings: [("timescales_unclear", 4), ("actions_clear", 6)],
            learning: [
                "every action has a timescale and a person", "plans are tracked in reviews",
            ],
            replies: 2),
        AuditTelling.Targeted(
            id: "AUD-T2", theme: "cla_reviews", done: Day(2021, 9, 24),
            records: [(["review"], nil, 37)],
            findings: [
                ("report_late", 5), ("chose_not_to_attend", 3), ("code_unclear", 2), ("sound", 8),
            ],
            learning: ["reports reach the officer before the review", "codes are used alike"],
            replies: 3),
        AuditTelling.Targeted(
            id: "AUD-T3", theme: "cla_review_recommendations", done: Day(2021, 11, 19),
            records: [(["recommendations"], nil, 8)],
            findings: [("not_smart", 3), ("specific", 5)],
            learning: ["recommendations say by when"], replies: 1),
        // 132 sets of minutes, 64 of them with the footprint as well, and a snapshot of 30 children
        // more whose footprint alone was looked at: 162 children, and 94 footprints in all (W3). A
        // measure without `sample=` is of all samples.
        AuditTelling.Targeted(
            id: "AUD-T4", theme: "iro_footprint_and_minutes", done: Day(2022, 1, 28),
            records: [
                (["minutes", "footprint"], "main", 64), (["minutes"], "main", 68),
                (["footprint"], "snapshot", 30),
            ],
            findings: [("good", 11), ("style_uneven", 3), ("legal_status_thin", 2)],
            learning: ["minutes are written to the child", "identity is given more depth"],
            replies: 0),
        AuditTelling.Targeted(
            id: "AUD-T5", theme: missing, done: Day(2022, 3, 11),
            records: [(["oversight"], nil, 11)],
            findings: [("no_case_note", 8), ("action_recorded", 3)],
            learning: ["a case note follows every notification"], replies: 1),
    ]
}
