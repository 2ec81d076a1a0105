// The dashboards, sheets and periodical reports that councils name: `report --kind drp-dashboard`.

import CommandLines
import Dates
import EventLogs
import Journeys
import Projections
import Reports
import Tables

extension ReportKind {
    /// Disputes week by week, what is open, what waits for an answer.
    static let drpDashboard = ofOneLedger(
        "drp-dashboard",
        "disputes by week, month and quarter, the open list, what is due an answer and what has "
            + "had none by its date; the last twelve months.",
        .twelveMonths, namesPeople: true, make: KindDraft.drpDashboard)

    /// How the team and each officer do.
    static let sqaDashboard = ofOneLedger(
        "sqa-dashboard",
        "how the team and each officer do: timeliness, participation, contacts, caseloads, "
            + "audits; the last twelve months.",
        .twelveMonths, namesPeople: true, make: KindDraft.sqaDashboard)

    /// One officer before supervision.
    static let officerSheet = ofOneLedger(
        "iro-sheet",
        "one officer before supervision, beside the team; needs --iro; since the last "
            + "supervision, else eight weeks.",
        .sinceSupervision, namesPeople: true, officer: .needed, make: KindDraft.officerSheet)

    /// The week of each officer.
    static let weeklyUpdate = ofOneLedger(
        "weekly-update",
        "for each officer, or for --iro alone: what is overdue, what is due this week, what "
            + "changed in seven days.",
        .sevenDays, namesPeople: true, officer: .taken, make: KindDraft.weeklyUpdate)

    /// Escalations and midway monitoring of a quarter.
    static let quarterly = ofOneLedger(
        "quarterly",
        "escalations and midway monitoring of the last whole quarter, with their themes.",
        .lastQuarter, make: KindDraft.quarterly)

    /// Alerts, and whether the loop closes.
    static let alerts = ofOneLedger(
        "alerts",
        "alerts by type, frequency and team, from raised to answered to resolved; the last "
            + "whole year.",
        .lastYear, make: KindDraft.alerts)

    /// Looked-after numbers.
    static let monthly = ofOneLedger(
        "monthly",
        "children looked after month by month, who started and who left; the last twelve whole "
            + "months.",
        .twelveWholeMonths, make: KindDraft.monthlyNumbers)

    /// What a kind has to do with one officer.
    private enum OfficerUse {
        case none, taken, needed
    }

    private static func ofOneLedger(
        _ name: String, _ says: String, _ usual: UsualPeriod, namesPeople: Bool = false,
        officer use: OfficerUse = .none,
        make: @escaping @Sendable (KindQuestion, ReplayContext) -> KindDraft
    ) -> ReportKind {
        ReportKind(
            name: name, says: says, namesPeople: namesPeople,
            options: use == .none
                ? [] : [.option("iro", value: "id", help: "Only for this officer.")]
        ) { inquiry throws(Stop) in
            let officer = use == .none ? nil : inquiry.call.value("iro")
            if use == .needed, officer == nil {
                throw inquiry.call.misuse(.missingOption("--iro", valueName: "id"))
            }
            let ledger = inquiry.ledgers[0]
            if let officer { try inquiry.refuseNameless(officer, in: ledger) }
            let question = KindQuestion(
                council: ledger.authority, span: inquiry.span(of: ledger, usual, officer),
                officer: officer)
            return make(question, ledger.context)
                .report(stamp: ledger.statedStamp(asAt: question.span.to))
        }
    }
}

extension ReportInquiry {
    /// The days of a report: those asked; up to the day asked, or to the last that the log tells
    /// of, those usual for the kind.
    fileprivate func span(
        of ledger: LoadedLedger, _ usual: UsualPeriod, _ officer: String?
    ) -> DateSpan {
        if let asked, !asked.isOneDay { return asked.span }
        return usual.span(
            until: asked?.day ?? ledger.known.lastDay ?? call.today, officer: officer,
            in: ledger.context)
    }

    /// Stops (66) where no known line names the officer, so that an empty page is not taken for
    /// an officer without work.
    fileprivate func refuseNameless(_ officer: String, in ledger: LoadedLedger) throws(Stop) {
        let names = WorkNames(ledger.known).officers
        guard !names.contains(officer) else { return }
        throw Stop(
            .notThere, "\(ledger.directory.path): no line names the officer \(officer)",
            remedy: nearest(to: officer, among: names.sorted()).map { "did you mean \($0)?" }
                ?? "`careledger caseloads` shows the officers")
    }
}
