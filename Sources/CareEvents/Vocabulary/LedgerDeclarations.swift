// The fields of the events under the heading "ledger" of the vocabulary.

extension EventDeclaration {
    /// The declarations of this family, in the order of the vocabulary page.
    static let ledger: [EventDeclaration] = [
        EventDeclaration(
            .ledgerOpened, "ledger_opened", about: .noChild, family: .ledger,
            fields: [
                .required(.ledger),
                .required(.authority),
                .required(.authorityCode),
                .required(.format),
            ]),
        EventDeclaration(
            .policyAdopted, "policy_adopted", about: .noChild, family: .ledger,
            fields: [
                .required(.policy, PolicyName.self),
                .optional(.reviewClock),
                .optional(.escalationScheme),
                .optional(.recordClock),
                .optional(.caseload),
                .optional(.bankHolidays),
                .optional(.retention),
                .optional(.access),
                .optional(.suppression),
                .optional(.workforce),
                .optional(.oversight),
            ]),
        EventDeclaration(
            .targetSet, "target_set", about: .noChild, family: .ledger,
            fields: [
                .required(.measure),
                .optional(.dimensions),
                .required(.fromOn),
                .required(.toOn),
                .required(.value),
            ]),
        EventDeclaration(
            .comparatorPublished, "comparator_published", about: .noChild, family: .ledger,
            fields: [
                .required(.measure),
                .optional(.dimensions),
                .required(.fromOn),
                .required(.toOn),
                .required(.value),
                .required(.publishedBy),
            ]),
        EventDeclaration(
            .figurePublished, "figure_published", about: .noChild, family: .ledger,
            fields: [
                .required(.figureID),
                .required(.measure),
                .optional(.dimensions),
                .optional(.atOn),
                .optional(.fromOn),
                .optional(.toOn),
                .required(.value),
                .required(.unit),
                .required(.statedWhere),
                .optional(.decimals),
                .optional(.denominator),
                .optional(.kind),
                .optional(.bound, FigureBound.self),
                .optional(.readAs),
            ]),
        EventDeclaration(
            .eventAmended, "event_amended", about: .perhapsAChild, family: .ledger,
            fields: [
                .required(.amends),
                .optional(.set),
                .optional(.unset),
                .required(.reason, CorrectionReason.self),
                .optional(.authority),
                .optional(.note),
            ]),
        EventDeclaration(
            .eventWithdrawn, "event_withdrawn", about: .perhapsAChild, family: .ledger,
            fields: [
                .required(.withdraws),
                .required(.reason, CorrectionReason.self),
                .optional(.note),
            ]),
        EventDeclaration(
            .eventReinstated, "event_reinstated", about: .perhapsAChild, family: .ledger,
            fields: [
                .required(.reinstates),
                .required(.reason, CorrectionReason.self),
                .optional(.note),
            ]),
        EventDeclaration(
            .eventErased, "event_erased", about: .perhapsAChild, family: .ledger,
            fields: [
                .required(.erases),
                .required(.reason, CorrectionReason.self),
                .required(.authority),
                .required(.approvedBy),
            ]),
        EventDeclaration(
            .tailRecovered, "tail_recovered", about: .noChild, family: .ledger,
            fields: [
                .required(.file),
                .required(.offset),
                .required(.bytes),
                .required(.sha256),
            ]),
        EventDeclaration(
            .roleGranted, "role_granted", about: .noChild, family: .ledger,
            fields: [
                .required(.account),
                .required(.role, LedgerRole.self),
            ]),
        EventDeclaration(
            .roleRevoked, "role_revoked", about: .noChild, family: .ledger,
            fields: [
                .required(.account),
                .required(.role, LedgerRole.self),
            ]),
    ]
}
