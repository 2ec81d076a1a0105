// `report --kind annual`: the year on pages.

import Reports

extension ReportKind {
    /// The annual report of one council, or of several side by side.
    static let annual = ReportKind(
        name: "annual",
        says: "the year of the service on pages, for the board, an inspector and the public; "
            + "several ledgers are set side by side.",
        takesSeveralLedgers: true
    ) { inquiry throws(Stop) in
        AnnualReport.draft(
            of: inquiry.ledgers.map { ledger in
                let period = inquiry.period(of: ledger)
                let authority = ledger.setting.ledger.authority
                return AnnualReport.Source(
                    context: ledger.context,
                    period: YearPeriod(
                        period.span, name: period.name, decimals: inquiry.decimals),
                    authority: authority.isEmpty ? ledger.name : authority,
                    ledger: ledger.name, path: ledger.directory.path,
                    stamp: ledger.statedStamp(asAt: period.day))
            }, namesWorkers: !inquiry.isPublished)
    }
}
