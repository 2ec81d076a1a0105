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
        let sources = inquiry.ledgers.map { ledger in
            let period = inquiry.period(of: ledger)
            return AnnualReport.Source(
                context: ledger.context,
                period: YearPeriod(period.span, name: period.flowName),
                authority: ledger.authority, ledger: ledger.name,
                stamp: ledger.statedStamp(asAt: period.day))
        }
        return AnnualReport.draft(
            of: sources, stamp: inquiry.stamp, forEveryone: inquiry.isPublished)
    }
}
