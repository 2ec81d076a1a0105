// The measures of footprint: unit, when they are asked, what they mean, how they are split.

extension MeasureDeclaration {
    /// The measures of this projection, in the order of printing.
    static let footprint: [MeasureDeclaration] = [
        MeasureDeclaration(
            .iroDirectContacts, .flow, unit: "contacts",
            "IRO visits, calls and messages between reviews in the period",
            source: "CNT-15"),
        MeasureDeclaration(
            .iroDirectContactsChange, .flow, unit: "contacts",
            "this year minus last year",
            source: "CNT-15"),
        MeasureDeclaration(
            .youngPeopleReferredToMasePanel, .flow, unit: "children",
            "referrals in the period, split by looked after on the referral date",
            source: "CNT-15"),
        MeasureDeclaration(
            .childrenConsideredAtMapMeeting, .flow, unit: "children",
            "children at MAP meetings, looked after",
            source: "CNT-15"),
    ]
}
