// The measures of footprint: unit, when they are asked, what they mean, how they are split.

import CareEvents

extension MeasureDeclaration {
    /// The measures of this projection, in the order of printing.
    static let footprint: [MeasureDeclaration] = [
        MeasureDeclaration(
            .iroDirectContacts, .flow, unit: "contacts",
            "IRO visits, calls and messages between reviews in the period",
            source: "CNT-15, CNT-18",
            dimensions: .contact),
        MeasureDeclaration(
            .iroDirectContactsChange, .flow, unit: "contacts",
            "this year minus last year",
            source: "CNT-15, CNT-18",
            dimensions: .contact),
        MeasureDeclaration(
            .youngPeopleReferredToMasePanel, .flow, unit: "children",
            "referrals in the period, split by looked after on the referral date",
            source: "CNT-9; children, each once",
            dimensions: .exploitation),
        MeasureDeclaration(
            .childrenConsideredAtMapMeeting, .flow, unit: "children",
            "children at MAP meetings, looked after",
            source: "CNT-9; children, each once",
            dimensions: .exploitation),
    ]
}

extension [DimensionRule] {
    /// What can be asked of direct contacts.
    fileprivate static let contact: [DimensionRule] = [
        .closed(.ageBand, DimensionRule.ageBands),
        .closed(.contact, ContactKind.allCases.map(\.rawValue)), .open(.iro),
        .closed(.sex, ["F", "M"]), .open(.team),
    ]

    /// What can be asked of referrals and meetings about exploitation.
    fileprivate static let exploitation: [DimensionRule] = [
        .closed(.ageBand, DimensionRule.ageBands), .closed(.lookedAfter, ["yes", "no"]),
        .closed(.sex, ["F", "M"]), .open(.team),
    ]
}
