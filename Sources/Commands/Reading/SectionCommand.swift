// The commands of one projection each: its tables for people, its measures, the rows behind them.

import CommandLines
import Dates
import Projections
import Renderers
import Reports
import Tables

/// Rows behind the tables of a section, by the name that `--of` asks for.
struct RowsBehind: Sendable {
    /// The name: `conferences`.
    let name: String
    /// What the rows are, one sentence.
    let says: String
    /// The rows of a period; those at a day are of its last day.
    let table: @Sendable (ReplayContext, DateSpan) -> Table

    init(
        _ name: String, _ says: String,
        _ table: @escaping @Sendable (ReplayContext, DateSpan) -> Table
    ) {
        self.name = name
        self.says = says
        self.table = table
    }

    /// `--list`, and `--of` where there are several kinds of rows.
    static func options(_ rows: [RowsBehind]) -> [OptionSpecification] {
        var options: [OptionSpecification] = [
            .flag("list", help: rows.first?.says ?? "The rows behind the tables.")
        ]
        if rows.count > 1 {
            let names = rows.map(\.name)
            options.append(
                .option(
                    "of", value: "rows", completion: .only(names),
                    help: "Which rows --list prints: \(names.joined(separator: ", "))."))
        }
        return options
    }

    /// The kinds of rows in words, for a command's discussion; nothing where there is one.
    static func words(_ rows: [RowsBehind]) -> String {
        guard rows.count > 1 else { return "" }
        let kinds = rows.map { "  \($0.name): \($0.says)" }
        return "\n\nRows behind the tables, --list --of NAME:\n" + kinds.joined(separator: "\n")
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
        let options =
            RowsBehind.options(rows)
            + [.option("decimals", value: "n", help: "Decimals of shares and means (1).")]
        return ReadingCommand(
            name: name, abstract: abstract,
            discussion: "Tables for people; --format csv and json give the measures behind them in "
                + "the columns of `careledger statistics`."
                + RowsBehind.words(rows),
            options: options,
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
            if let asked = inquiry.rowsBehind(rows) {
                return Reply(
                    Document(tables: [asked.table(inquiry.ledger.context, inquiry.period.span)]))
            }
            return Reply(try inquiry.document([section(try inquiry.yearPeriod())]))
        }.command
    }
}

extension Inquiry {
    /// The rows that `--list` and `--of` ask for, nil where neither is there.
    func rowsBehind(_ rows: [RowsBehind]) -> RowsBehind? {
        if rows.count > 1, let name = call.arguments.value("of") {
            return rows.first { $0.name == name }
        }
        return call.arguments.flag("list") == true ? rows.first : nil
    }

    /// The period for the sections of a year.
    func yearPeriod() throws(Stop) -> YearPeriod {
        YearPeriod(period.span, name: period.name, decimals: try call.decimals())
    }

    /// The sections as tables for people, or in the long form for programs.
    func document(_ sections: [YearSection]) throws(Stop) -> Document {
        let format = try call.destination().format
        let isForPeople = format == .table || format == .markdown
        return YearSection.document(sections, ledger.context, inLongForm: !isForPeople)
    }
}
