// `check`: what breaks a rule of the journeys, and what of the record does not agree.

import CareEvents
import CommandLines
import EventLogs
import Journeys
import Projections
import Tables

extension Command {
    /// `careledger check [--rules]`.
    static let check = ReadingCommand(
        name: "check",
        abstract: "Find what is wrong in the journeys and between events.",
        discussion: "A finding is no damage: statistics are computed all the same, by the rule "
            + "that the contract lays down. Exit 1 where there is an error; notices are told only.",
        options: [.flag("rules", help: "List the rules instead.")],
        period: .none,
        examples: [
            ("careledger check --ledger EventLogs/kirklees", "Every finding, with its line."),
            (
                "careledger check --rules",
                "What is looked for, and how grave it is."
            ),
        ],
        withoutLedger: { call in
            call.arguments.flag("rules") == true ? Document(tables: [rules]) : nil
        }
    ) { inquiry throws(Stop) in
        let ledger = inquiry.ledger
        let findings = Findings.all(
            known: ledger.known, setting: ledger.setting, stories: ledger.context.stories)
        let returns = ReturnFindings.all(ledger.context)
        return Reply(
            Document(tables: [table(findings, returns, ledger)]),
            code: Findings.containsError(findings) ? .found : .done)
    }.command

    private static func table(
        _ findings: [Finding], _ returns: [ReturnFinding], _ ledger: LoadedLedger
    ) -> Table {
        func row(_ seq: Int32, _ child: ChildNumber, _ rule: [Cell], _ words: String) -> [Cell] {
            let place = ledger.contents.places.place(of: Int(seq), in: ledger.directory)
            return [
                place.map { .text($0.file.name) } ?? .empty,
                place.map { .count($0.line) } ?? .empty, .count(Int(seq)),
                child == .none ? .empty : .text(ledger.known.id(of: child)),
            ] + rule + [.text(words)]
        }
        let journeys = findings.map { finding in
            let rule: [Cell] = [.text(finding.rule.code), .text(finding.severity.rawValue)]
            return (finding.seq, row(finding.seq, finding.child, rule, finding.words))
        }
        let returned = returns.map { finding in
            let rule: [Cell] = [
                .text(finding.rule.code), .text(finding.rule.severity.rawValue),
            ]
            return (finding.seq, row(finding.seq, finding.child, rule, finding.words))
        }
        // Sorting is stable: of one line the journey rules come first.
        let rows = (journeys + returned).sorted { $0.0 < $1.0 }.map(\.1)
        return Table(
            title: "Findings",
            note: rows.isEmpty ? "Nothing was found." : nil,
            columns: [
                Column("file", .text), Column("line", .count), Column("seq", .count),
                Column(key: "child_id", title: "Child", kind: .text), Column("rule", .text),
                Column("severity", .text), Column("finding", .text),
            ],
            rows: rows)
    }

    private static var rules: Table {
        Table(
            title: "Rules",
            columns: [Column("rule", .text), Column("severity", .text), Column("what", .text)],
            rows: FindingRule.allCases.map { rule in
                [.text(rule.code), .text(rule.severity.rawValue), .text(rule.what)]
            }
                + ReturnFindings.rules.map { rule in
                    [.text(rule.code), .text(rule.severity.rawValue), .text(rule.what)]
                })
    }
}
