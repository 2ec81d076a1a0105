// What `check` prints: a sentence, counts by rule, the findings, and the commands alone.

import EventLogs
import Journeys
import Renderers
import Tables

/// The tables of `check`.
enum CheckTables {
    /// "3 errors and 41 notices: J2 (3), C5 (41)."
    static func sentence(_ findings: [CheckedFinding], isAll: Bool) -> String {
        guard !findings.isEmpty else {
            return isAll
                ? "Nothing was found: no line breaks one of the \(CheckRule.all.count) rules of "
                    + "`careledger check --rules`."
                : "Nothing was found of what was asked for."
        }
        let errors = findings.filter { $0.severity == .error }.count
        let notices = findings.count - errors
        let parts = [
            errors == 0 ? nil : "\(errors) \(errors == 1 ? "error" : "errors")",
            notices == 0 ? nil : "\(notices) \(notices == 1 ? "notice" : "notices")",
        ].compactMap(\.self)
        let rules = counts(findings).map { "\($0.rule.code) (\($0.count))" }
        return parts.joined(separator: " and ") + ": " + rules.joined(separator: ", ") + "."
    }

    /// How many findings each rule has.
    static func summary(_ findings: [CheckedFinding], _ sentence: String) -> Table {
        Table(
            title: "Summary", note: sentence,
            columns: [
                Column("rule", .text), Column("severity", .text), Column("what", .text),
                Column("findings", .count),
            ],
            rows: counts(findings).map { rule, count in
                [
                    .text(rule.code), .text(rule.severity.rawValue), .text(rule.what),
                    .count(count),
                ]
            })
    }

    /// A table for people where nothing was found.
    static func nothing(_ sentence: String) -> Table {
        Table(title: "Findings", note: sentence, columns: columns, rows: [])
    }

    /// The findings with their lines, and in all formats but separated values with what puts each
    /// right.
    static func findings(
        _ findings: [CheckedFinding], _ ledger: LoadedLedger, _ format: OutputFormat
    ) -> Table {
        let isForPeople = format.isForPeople
        var all = columns
        if isForPeople {
            all.append(Column(key: "remedy", title: "Put right by", kind: .text))
        } else if format != .csv {
            all += [Column("remedy", .text), Column("no_remedy", .text)]
        }
        return Table(
            title: "Findings",
            note: isForPeople && !findings.isEmpty
                ? "Each command was tried and puts its finding right; check it against the file."
                : nil,
            columns: all,
            rows: findings.map { finding in
                let place = ledger.contents.places.number(of: Int(finding.seq))
                let row: [Cell] = [
                    place.map { .text($0.file.name) } ?? .empty,
                    place.map { .count($0.line) } ?? .empty, .count(Int(finding.seq)),
                    Cell(finding.childID), .text(finding.rule),
                    .text(finding.severity.rawValue), .text(finding.words),
                ]
                if format == .csv { return row }
                let remedy = finding.steps.isEmpty ? nil : Remedy.line(finding.steps)
                if isForPeople { return row + [.text(remedy ?? "(\(finding.why))")] }
                return row + [Cell(remedy), Cell(remedy == nil ? finding.why : nil)]
            })
    }

    /// The rules. People and programs that ask for no separated values are told the source too.
    static func rules(for format: OutputFormat?) -> Table {
        let withSource = format != .csv
        return Table(
            title: "Rules",
            columns: [Column("rule", .text), Column("severity", .text), Column("what", .text)]
                + (withSource ? [Column("source", .text)] : []),
            rows: CheckRule.all.map { rule in
                [.text(rule.code), .text(rule.severity.rawValue), .text(rule.what)]
                    + (withSource ? [.text(rule.source)] : [])
            })
    }

    /// The commands, each once, in the order of the findings.
    static func commands(_ findings: [CheckedFinding]) -> [String] {
        var told: Set<String> = []
        return findings.filter { !$0.steps.isEmpty }.map { Remedy.line($0.steps) }
            .filter { told.insert($0).inserted }
    }

    /// What to know before running them.
    static func commandNote(_ findings: [CheckedFinding]) -> String {
        let without = findings.filter(\.steps.isEmpty).count
        return "each command was tried by itself; check them against the file, and check again "
            + "after some were run"
            + (without == 0 ? "" : ". Findings without a command: \(without)")
    }

    private static let columns = [
        Column("file", .text), Column("line", .count), Column("seq", .count),
        Column(key: "child_id", title: "Child", kind: .text), Column("rule", .text),
        Column("severity", .text), Column("finding", .text),
    ]

    private static func counts(_ findings: [CheckedFinding]) -> [(rule: CheckRule, count: Int)] {
        CheckRule.all.compactMap { rule in
            let count = findings.count { $0.rule == rule.code }
            return count == 0 ? nil : (rule, count)
        }
    }
}
