// The measures of escalations: unit, when they are asked, what they mean, how they are split.

extension MeasureDeclaration {
    /// The measures of this projection, in the order of printing.
    static let escalations: [MeasureDeclaration] = [
        MeasureDeclaration(
            .alertsIssued, .flow, unit: "escalations",
            "escalations entering the `alert` stage in the period",
            source: "CNT-14, CNT-17; IRO Handbook ch. 6",
            dimensions: .escalation),
        MeasureDeclaration(
            .childrenSubjectToAlerts, .flow, unit: "children",
            "distinct children named on those alerts",
            source: "CNT-14, CNT-17; IRO Handbook ch. 6",
            dimensions: .escalation),
        MeasureDeclaration(
            .alertConcerns, .flow, unit: "concerns",
            "concerns by category code over alerts in the period",
            source: "CNT-14, CNT-17; IRO Handbook ch. 6",
            dimensions: .escalation),
        MeasureDeclaration(
            .alertResolutionTime, .flow, unit: "working_days",
            "median working days from raised to resolved",
            source: "CNT-14, CNT-17; IRO Handbook ch. 6",
            dimensions: .escalation + [.reading(.stat, "median", "typical_upper")]),
        MeasureDeclaration(
            .independentLegalAdviceSought, .flow, unit: "cases",
            "events in the period",
            source: "CNT-14, CNT-17; IRO Handbook ch. 6"),
        MeasureDeclaration(
            .cafcassReferrals, .flow, unit: "referrals",
            "escalations entering the external stage",
            source: "CNT-14, CNT-17; IRO Handbook ch. 6",
            dimensions: .escalation),
        MeasureDeclaration(
            .disputeResolutionMeetingsHeld, .flow, unit: "meetings",
            "meetings held on escalations",
            source: "CNT-14, CNT-17; IRO Handbook ch. 6",
            dimensions: .escalation),
        MeasureDeclaration(
            .drpsByStage, .flow, unit: "escalations",
            """
            stage entries in the period by stage and population (profile=highest: each \
            escalation once
            """,
            source: "CNT-14, CNT-17; IRO Handbook ch. 6",
            dimensions: .escalation + [.reading(.profile, "entries", "highest")]),
        MeasureDeclaration(
            .drpsFormalBelowInformalPercent, .flow, unit: "percent",
            "1 - formal/informal",
            source: "CNT-14, CNT-17; IRO Handbook ch. 6",
            dimensions: .escalation),
        MeasureDeclaration(
            .drpsResolvedAtStagePercent, .flow, unit: "percent",
            "formal escalations whose resolution stage = 1 / formal escalations",
            source: "CNT-14, CNT-17; IRO Handbook ch. 6",
            dimensions: .escalation + [.reading(.base, "formal")]),
        MeasureDeclaration(
            .drpsRespondedInTimePercent, .flow, unit: "percent",
            """
            stages answered on or before the response date / stages due a response \
            (CNT-14)
            """,
            source: "CNT-14, CNT-17; IRO Handbook ch. 6",
            dimensions: .escalation),
        MeasureDeclaration(
            .childrenWithIssuesEscalated, .flow, unit: "children",
            "distinct children by the highest formal stage reached (level=)",
            source: "CNT-14, CNT-17; IRO Handbook ch. 6",
            dimensions: [
                .open(.level), .closed(.outcome, ["resolved"]),
                .closed(.population, ["cla", "cpp"]), .open(.team),
            ]),
        MeasureDeclaration(
            .practiceAcknowledgementThemes, .flow, unit: "themes",
            "acknowledgements by theme; equal counts",
            source: "CNT-14, CNT-17; IRO Handbook ch. 6",
            dimensions: [.open(.theme), .open(.team), .reading(.split, "equal")]),
    ]
}
