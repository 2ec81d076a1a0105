// Findings as a table of counts, rule by rule.

import Journeys
import Tables

/// What `check` finds, in short.
enum FindingsReport {
    /// How many findings there are of each rule that has any.
    static func summary(_ findings: [Finding]) -> Table {
        var counts: [FindingRule: Int] = [:]
        for finding in findings { counts[finding.rule, default: 0] += 1 }
        return Table(
            title: "Findings",
            note: findings.isEmpty
                ? "No rule of the journeys is broken."
                : "`careledger check` tells them one by one.",
            columns: [
                Column("rule", .text), Column("severity", .text), Column("what", .text),
                Column("findings", .count),
            ],
            rows: FindingRule.allCases.compactMap { rule in
                guard let count = counts[rule] else { return nil }
                return [
                    .text(rule.code), .text(rule.severity.rawValue), .text(rule.what),
                    .count(count),
                ]
            }
        ).declared { $0.open("findings") }
    }
}
