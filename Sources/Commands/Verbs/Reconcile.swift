// `reconcile`: published figures against what replay gives.

import CareEvents
import CommandLines
import EventLogs
import Journeys
import Projections
import Renderers
import Reports
import Tables

extension Command {
    /// `careledger reconcile [LEDGER...] [--figure ID] [--verdict V] [--measure M]`.
    static let reconcile = ReadingCommand(
        name: "reconcile",
        abstract: "Hold published figures against what replay gives.",
        discussion: """
            Verdicts: agrees, at the decimals that were published; differs, and what happened to \
            the record since; impossible, where no record could give the figure beside those \
            published figures that agree; not_derivable, for what no record tells. --figure shows \
            the working of one. Exit 1 where a figure differs.
            """,
        options: [
            .option("figure", value: "id", help: "Only this figure, with its full working."),
            .option(
                "verdict", value: "verdict", completion: .only(Verdict.allCases.map(\.rawValue)),
                help: "Only figures with this verdict."),
            .option(
                "measure", value: "name", completion: .values(Measure.allCases.map(\.rawValue)),
                help: "Only figures of this measure."),
        ],
        period: .none,
        takesLedgers: true,
        examples: [
            (
                "careledger reconcile EventLogs/kirklees --verdict impossible",
                "What was published and no record could give, with the arithmetic."
            ),
            (
                "careledger reconcile EventLogs/kirklees --measure cla_reviews_held --format csv",
                "The figures of one measure, for another program."
            ),
        ]
    ) { inquiry throws(Stop) in
        let all = Reconciliation(inquiry.ledger.context).figures
        let asked = try inquiry.asked(of: all)
        let code: ExitCode = asked.contains { $0.verdict == .differs } ? .found : .done
        var tables = [ReconcileReport.table(asked)]
        if try inquiry.call.destination().isForPeople {
            let texts = LineTexts(inquiry.ledger)
            if inquiry.call.value("figure") != nil {
                tables = asked.flatMap { one in
                    ReconcileReport.working(
                        one, printedAt: texts.words(Int(one.figure.seq), .statedWhere))
                }
            } else {
                let ledger = inquiry.ledger
                let authority = ledger.setting.ledger.authority
                tables.append(
                    ReconcileReport.summary(
                        asked, of: authority.isEmpty ? ledger.name : authority))
            }
        }
        return Reply(Document(tables: tables), code: code)
    }.command
}

extension Inquiry {
    /// The figures that the options ask for.
    fileprivate func asked(of figures: [ReconciledFigure]) throws(Stop) -> [ReconciledFigure] {
        var asked = figures
        let isAlone = call.arguments.positional.count < 2
        if let id = call.value("figure") {
            asked = asked.filter { $0.figure.id == id }
            if asked.isEmpty, isAlone { throw noFigure(id, among: figures) }
        }
        if let name = call.value("measure") {
            asked = asked.filter { $0.figure.measureName == name }
            let isKnown =
                Measure(rawValue: name) != nil
                || figures.contains { $0.figure.measureName == name }
            if !isKnown, isAlone { throw noMeasure(name, among: figures) }
        }
        if let verdict = call.value("verdict") {
            asked = asked.filter { $0.verdict.rawValue == verdict }
        }
        return asked
    }

    private func noFigure(_ id: String, among figures: [ReconciledFigure]) -> Stop {
        Stop(
            .notThere, "\(ledger.directory.path): there is no published figure \(id)",
            remedy: nearest(to: id, among: figures.map(\.figure.id)).map { "did you mean \($0)?" }
                ?? "`careledger reconcile` lists the figures of the ledger")
    }

    private func noMeasure(_ name: String, among figures: [ReconciledFigure]) -> Stop {
        let names = Measure.allCases.map(\.rawValue) + figures.map(\.figure.measureName)
        return call.misuse(
            .badValue(
                of: "--measure", value: name,
                expected: "a measure of `careledger statistics --list-measures`, or a name that "
                    + "the ledger has published",
                nearest: nearest(to: name, among: names)))
    }
}
