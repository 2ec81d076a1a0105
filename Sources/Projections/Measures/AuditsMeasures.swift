// The measures of audits: unit, when they are asked, what they mean, how they are split.

import CareEvents

extension MeasureDeclaration {
    private static let source = "audit_completed, record_audited; Counting, Audits"

    /// The measures of this projection, in the order of printing.
    static let audits: [MeasureDeclaration] = [
        MeasureDeclaration(
            .auditsCompleted, .flow, unit: "audits",
            "audits completed by type",
            source: source,
            dimensions: .audit),
        MeasureDeclaration(
            .auditsCompletedChange, .flow, unit: "audits",
            "this year minus last year",
            source: source,
            dimensions: .audit),
        MeasureDeclaration(
            .childrenAudited, .flow, unit: "children",
            "children (or records) audited by theme",
            source: source,
            dimensions: .auditedRecord),
        MeasureDeclaration(
            .reviewRecordsAudited, .flow, unit: "records",
            "records audited, scope=plan",
            source: source,
            dimensions: .auditedRecord),
        MeasureDeclaration(
            .reviewMinutesAudited, .flow, unit: "records",
            "records audited, scope=minutes",
            source: source,
            dimensions: .auditedRecord),
        MeasureDeclaration(
            .iroFootprintAudited, .flow, unit: "records",
            "records audited, scope=footprint, by sample",
            source: source,
            dimensions: .auditedRecord),
    ]
}

extension [DimensionRule] {
    /// What can be asked of audits.
    fileprivate static let audit: [DimensionRule] = [
        .closed(.auditType, AuditKind.allCases.map(\.rawValue)), .open(.theme),
    ]

    /// What can be asked of the children's records in them; officer and team are those of the day.
    fileprivate static let auditedRecord: [DimensionRule] =
        audit + [.open(.iro), .open(.sample), .open(.team)]
}
