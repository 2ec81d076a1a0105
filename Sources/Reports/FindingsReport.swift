// Findings as a table of counts, rule by rule.

import Journeys
import Tables

/// What `check` finds, in short.
enum FindingsReport {
    /// How many findings there are of each rule that has any.
    static func summary(_ findings: [Finding]) -> Table {
        var counts: [FindingRule: Int] = [:]
        for finding in findings { counts[finding.rule, default: 0] += 1 }
        return summary { counts[$0] ?? 0 }
    }

    /// The same, where they were counted already.
    static func summary(_ count: (FindingRule) -> Int) -> Table {
        let counts = FindingRule.allCases.map { (rule: $0, count: count($0)) }
        return Table(
            title: "Findings",
            note: counts.allSatisfy { $0.count == 0 }
                ? "No rule of the journeys is broken."
                : "`careledger check` tells them one by one.",
            columns: [
                Column("rule", .text), Column("severity", .text), Column("what", .text),
                Column("findings", .count),
            ],
            rows: counts.filter { $0.count > 0 }.map { rule, count in
                [
                    .text(rule.code), .text(rule.severity.rawValue), .text(rule.what),
                    .count(count),
                ]
            }
        ).declared { $0.open("findings") }
    }
}
