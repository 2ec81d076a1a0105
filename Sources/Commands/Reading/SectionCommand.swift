// The commands of one projection each: its tables for people, its measures, the rows behind them.

import CommandLines
import Dates
import Projections
import Renderers
import Reports
import Tables

/// Rows behind the tables of a command, by the name that `--of` asks for.
struct RowsBehind: Sendable {
    /// The name: `conferences`.
    let name: String
    /// What the rows are, one sentence.
    let says: String
    /// The rows.
    let table: @Sendable (Inquiry) -> Table

    /// Rows of a period; those at a day are of the reporting year up to it, and of that day.
    init(
        _ name: String, _ says: String,
        _ table: @escaping @Sendable (ReplayContext, DateSpan) -> Table
    ) {
        self.name = name
        self.says = says
        self.table = { table($0.ledger.context, $0.period.span) }
    }

    /// Rows of a period or as at a day, which differ in more than the day.
    init(
        _ name: String, _ says: String,
        atOrOver table: @escaping @Sendable (ReplayContext, Question.Time) -> Table
    ) {
        self.name = name
        self.says = says
        self.table = { table($0.ledger.context, $0.time) }
    }
}

extension [RowsBehind] {
    /// `--list`, and `--of` where there are several kinds of rows.
    var options: [OptionSpecification] {
        let list = OptionSpecification.flag("list", help: first?.says ?? "The rows behind.")
        guard count > 1 else { return [list] }
        return [
            list,
            .option(
                "of", value: "rows", completion: .only(map(\.name)),
                help: "Which rows --list prints, the first unless said."),
        ]
    }

    /// A paragraph for the help that says what each kind of rows is, where there are several.
    var discussion: String {
        guard count > 1 else { return "" }
        return "\n\nRows behind the tables, --list --of NAME:\n"
            + map { "  \($0.name): \($0.says)" }.joined(separator: "\n")
    }
}

extension Command {
    /// A command that lays the tables of one section. `--list` prints the first rows behind them,
    /// `--list --of NAME` others.
    static func section(
        _ name: String, _ abstract: String,
        _ section: @escaping @Sendable (YearPeriod) -> YearSection,
        rows: RowsBehind...
    ) -> Command {
        ReadingCommand(
            name: name, abstract: abstract,
            discussion: "Tables for people; --format csv and json give the measures behind them in "
                + "the columns of `careledger statistics`." + rows.discussion,
            options: rows.options + [
                .option("decimals", value: "n", help: "Decimals of shares and means (1).")
            ],
            examples: [
                (
                    "careledger \(name) --ledger EventLogs/kirklees --year 2016-17",
                    "The tables of the year."
                ),
                (
                    "careledger \(name) --ledger EventLogs/kirklees --list --at 2017-03-31 "
                        + "--format csv",
                    "The rows behind them, for a spreadsheet."
                ),
            ]
        ) { inquiry throws(Stop) in
            if let table = inquiry.table(of: rows) { return Reply(Document(tables: [table])) }
            return Reply(try inquiry.document([section(try inquiry.yearPeriod())]))
        }.command
    }
}

extension Inquiry {
    /// The rows that `--list` and `--of` ask for, nil where neither is there.
    func table(of rows: [RowsBehind]) -> Table? {
        if rows.count > 1, let name = call.arguments.value("of") {
            return rows.first { $0.name == name }?.table(self)
        }
        return call.arguments.flag("list") == true ? rows.first?.table(self) : nil
    }

    /// The period for the sections of a year.
    func yearPeriod() throws(Stop) -> YearPeriod {
        YearPeriod(period.span, name: period.name, decimals: try call.decimals())
    }

    /// The sections in the long form for programs, or as tables for people.
    func document(_ sections: [YearSection]) throws(Stop) -> Document {
        try documentAndNote(sections, withFindings: false).document
    }

    /// The sections, after whose tables for people there may be a summary of the findings; and how
    /// the ledger was read, where it was read in parts.
    func documentAndNote(
        _ sections: [YearSection], withFindings: Bool
    ) throws(Stop) -> (document: Document, note: String?) {
        let isForPeople = try call.destination().isForPeople
        if let parts = ledger.parts {
            return try parts.document(
                sections, of: ledger, inLongForm: !isForPeople, withFindings: withFindings,
                in: call)
        }
        let document = YearSection.document(
            sections, ledger.context, inLongForm: !isForPeople, withFindings: withFindings)
        return (document, nil)
    }
}
