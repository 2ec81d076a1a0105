// `check`: what breaks a rule of the journeys, and what of the record does not agree.

import CareEvents
import CommandLines
import Journeys
import Projections
import Renderers
import Reports
import Tables

extension Command {
    /// `careledger check [--only RULE]… [--severity S] [--child ID] [--commands] [--rules]`.
    static let check = ReadingCommand(
        name: "check",
        abstract: "Find what is wrong in the journeys and between events.",
        discussion: "A finding is no damage: statistics are computed all the same, by the rule "
            + "that the contract lays down. Exit 1 where there is an error; notices are told only."
            + "\n\nBeside each finding stands the command that puts it right. It was tried: run on "
            + "the record as it stands, the finding is gone and no new error comes. It holds what "
            + "the record and the rule imply; check it against the file before running it. Where "
            + "only a person can know, no command is given, and why. Separated values have the "
            + "columns of the contract, without commands; --commands prints these alone.",
        options: [
            .option(
                "only", value: "rule", repeating: true,
                help: "Only these rules, parted by commas: J2, or a group as J, C."),
            .option(
                "severity", value: "severity", completion: .values(["error", "notice"]),
                help: "Only errors, or only notices."),
            .option("child", value: "id", help: "Only findings about this child."),
            .flag("summary", help: "Only how many findings each rule has."),
            .flag("commands", help: "Only the commands that put findings right, one a line."),
            .flag("rules", help: "List the rules instead."),
        ],
        period: .none,
        examples: [
            (
                "careledger check --ledger EventLogs/kirklees",
                "Every finding, with its line and what to record to put it right."
            ),
            (
                "careledger check --ledger EventLogs/kirklees --only C5,C9 --severity notice "
                    + "--format csv",
                "The findings of two rules, for a spreadsheet."
            ),
        ],
        withoutLedger: { call in
            call.arguments.flag("rules") == true
                ? Document(tables: [CheckTables.rules(for: try? call.destination().format)]) : nil
        }
    ) { inquiry throws(Stop) in try CheckInquiry(inquiry).reply() }.command
}

/// What one call of `check` asks, and its answer.
private struct CheckInquiry {
    private let inquiry: Inquiry
    private let names: [String]
    private let severity: FindingRule.Severity?
    private let format: OutputFormat
    private var ledger: LoadedLedger { inquiry.ledger }
    private var arguments: ParsedArguments { inquiry.call.arguments }

    init(_ inquiry: Inquiry) throws(Stop) {
        self.inquiry = inquiry
        let call = inquiry.call
        format = try call.destination().format
        names = call.arguments.values("only").flatMap {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        for name in names where !CheckRule.all.contains(where: { $0.isNamed(by: name) }) {
            throw call.misuse(
                .badValue(
                    of: "--only", value: name, expected: "a rule of `careledger check --rules`",
                    nearest: nearest(to: name, among: CheckRule.names)))
        }
        let word = call.value("severity")
        severity = word.flatMap(FindingRule.Severity.init)
        if let word, severity == nil {
            throw call.misuse(
                .badValue(
                    of: "--severity", value: word, expected: "error or notice",
                    nearest: nearest(to: word, among: ["error", "notice"])))
        }
    }

    func reply() throws(Stop) -> Reply {
        let asked = try Asked(names, severity, child: child())
        let isSummary = arguments.flag("summary") == true
        let wantsCommands = arguments.flag("commands") == true
        let found = found(asked)
        let isTried = !isSummary && (wantsCommands || format != .csv)
        let checked = isTried ? tried(found) : found.map(told)
        let sentence = CheckTables.sentence(checked, isAll: names.isEmpty && severity == nil)
        let code: ExitCode = checked.contains { $0.severity == .error } ? .found : .done
        let isForPeople = format.isForPeople
        let rows = CheckTables.findings(checked, ledger, format)
        let tables =
            isSummary
            ? [CheckTables.summary(checked, sentence)]
            : isForPeople && !checked.isEmpty
                ? [CheckTables.summary(checked, sentence), rows] : [rows]
        var reply = Reply(Document(tables: tables), code: code)
        if !isForPeople, checked.isEmpty { reply.notes.append(sentence) }
        if isForPeople, checked.isEmpty, !isSummary {
            reply.document = Document(tables: [CheckTables.nothing(sentence)])
        }
        if wantsCommands {
            reply.lines = CheckTables.commands(checked)
            reply.notes.append(CheckTables.commandNote(checked))
        }
        return reply
    }

    /// What is asked for: some rules, a severity, a child; all of them unless said.
    private struct Asked {
        let codes: Set<String>
        let severity: FindingRule.Severity?
        let child: ChildNumber?

        init(_ names: [String], _ severity: FindingRule.Severity?, child: ChildNumber?) {
            codes = Set(
                CheckRule.all.filter { rule in
                    names.isEmpty || names.contains { rule.isNamed(by: $0) }
                }.map(\.code))
            self.severity = severity
            self.child = child
        }

        func takes(_ code: String, _ severity: FindingRule.Severity, of child: ChildNumber) -> Bool
        {
            codes.contains(code) && (self.severity ?? severity) == severity
                && (self.child ?? child) == child
        }

        /// Whether a rule of some is asked for.
        func takesAny(_ rules: [CheckRule]) -> Bool { rules.contains { codes.contains($0.code) } }
    }

    private func child() throws(Stop) -> ChildNumber? {
        guard let id = inquiry.call.value("child") else { return nil }
        return ledger.known.canonical(try ledger.child(id))
    }

    /// The findings of every source, in the order of lines; of one line the journey rules come
    /// first.
    private func found(_ asked: Asked) -> [FoundInRecord] {
        var found: [FoundInRecord] = []
        if asked.takesAny(CheckRule.ofJourneys) {
            found = Findings.all(
                known: ledger.known, setting: ledger.setting, stories: ledger.context.stories,
                threads: ledger.context.threads
            ).filter { asked.takes($0.rule.code, $0.severity, of: $0.child) }.map { .breach($0) }
        }
        guard asked.takesAny(CheckRule.ofReturns) else { return found }
        found += ReturnFindings.all(ledger.context)
            .filter { asked.takes($0.rule.code, $0.rule.severity, of: $0.child) }
            .map { .query($0) }
        // Sorting is stable.
        return found.sorted { $0.seq < $1.seq }
    }

    /// Each finding with the commands that put it right, or why there are none.
    private func tried(_ found: [FoundInRecord]) -> [CheckedFinding] {
        guard ledger.known.knownAt == nil else {
            return found.map {
                var told = told($0)
                told.why = "what was known then is put right only as it is known now"
                return told
            }
        }
        return zip(found, TrialGround(ledger).steps(for: found)).map { finding, steps in
            var told = told(finding)
            told.steps = steps
            if steps.isEmpty { told.why = why(finding) }
            return told
        }
    }

    private func told(_ finding: FoundInRecord) -> CheckedFinding {
        let childID = finding.child == .none ? nil : ledger.known.id(of: finding.child)
        return switch finding {
        case .breach(let finding):
            CheckedFinding(
                seq: finding.seq, childID: childID, rule: finding.rule.code,
                severity: finding.severity, words: finding.words)
        case .query(let finding):
            CheckedFinding(
                seq: finding.seq, childID: childID, rule: finding.rule.code,
                severity: finding.rule.severity, words: finding.words)
        }
    }

    private func why(_ finding: FoundInRecord) -> String {
        switch finding {
        case .breach(let finding): RemedyFinder.why(finding)
        case .query(let finding):
            finding.remedy == nil
                ? "only a person who knows the file can say" : RemedyFinder.noneHolds
        }
    }
}
