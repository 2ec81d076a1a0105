// The measures of audits: unit, when they are asked, what they mean, how they are split.

extension MeasureDeclaration {
    /// The measures of this projection, in the order of printing.
    static let audits: [MeasureDeclaration] = [
        MeasureDeclaration(
            .auditsCompleted, .flow, unit: "audits",
            "audits completed by type",
            source: "report of the authority"),
        MeasureDeclaration(
            .auditsCompletedChange, .flow, unit: "audits",
            "this year minus last year",
            source: "report of the authority"),
        MeasureDeclaration(
            .childrenAudited, .flow, unit: "children",
            "children (or records) audited by theme",
            source: "report of the authority"),
        MeasureDeclaration(
            .reviewRecordsAudited, .flow, unit: "records",
            "records audited, scope=plan",
            source: "report of the authority"),
        MeasureDeclaration(
            .reviewMinutesAudited, .flow, unit: "records",
            "records audited, scope=minutes",
            source: "report of the authority"),
        MeasureDeclaration(
            .iroFootprintAudited, .flow, unit: "records",
            "records audited, scope=footprint, by sample",
            source: "report of the authority"),
    ]
}
