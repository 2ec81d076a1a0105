// Data quality: what breaks a rule of the journeys, rule by rule.

import Journeys
import Projections
import Tables

extension AnnualPart {
    /// The address of the page of data quality.
    static let qualityAddress = "data-quality"

    /// The page of data quality.
    static func dataQuality() -> AnnualPart {
        AnnualPart(
            address: qualityAddress, name: "Data quality",
            about: [
                """
                The record is checked by rules, such as: no child leaves care before they came \
                in. An error breaks such a rule. A notice is something to look at.
                """
            ],
            counters: [{ FindingsCounter() }],
            tables: { _, counted, _ in counted.map { MeasuredTable($0) } },
            lay: { told in
                [
                    PageSection(
                        "What the check found",
                        told[0].rows.isEmpty
                            ? [.paragraph(Prose(findingsSentence(told[0])))]
                            : [
                                .figure(
                                    Figure(
                                        findingsSentence(told[0]), told[0],
                                        .bars(
                                            label: "rule", value: "findings",
                                            unit: Chart.Unit("findings"))))
                            ])
                ]
            })
    }

    /// The sentence on the findings.
    static func findingsSentence(_ table: Table) -> String {
        guard !table.column("findings").contains(.suppressed) else {
            return "What breaks a rule of the record: too few to say."
        }
        func count(_ severity: FindingRule.Severity) -> Int {
            table.rows.indices.filter { table.cell($0, "severity") == .text(severity.rawValue) }
                .reduce(0) { $0 + (table.cell($1, "findings").units ?? 0) }
        }
        let (errors, notices) = (count(.error), count(.notice))
        guard errors + notices > 0 else { return "The record breaks none of the rules." }
        func told(_ count: Int, _ word: String) -> String {
            "\(NumberWords.grouped(count)) \(word)\(count == 1 ? "" : "s")"
        }
        return "The check found \(told(errors, "error")) and \(told(notices, "notice"))."
    }
}

/// The findings of the whole record, made in the same replay as the figures.
private struct FindingsCounter: YearCounter {
    private var count: FindingsCount?

    var sight: Sight { Sight(depth: .laid) }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        var own = count ?? FindingsCount(in: context)
        count = nil
        own.see(journey, in: context)
        count = own
    }

    mutating func merge(_ other: Self) {
        guard let more = other.count else { return }
        if count == nil { count = more } else { count?.merge(more) }
    }

    func table(in context: borrowing ReplayContext) -> Table {
        let own = count ?? FindingsCount(in: context)
        return FindingsReport.summary(own.findings(in: context))
    }
}
