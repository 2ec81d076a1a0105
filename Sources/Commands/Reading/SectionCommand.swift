// The commands of one projection each: its tables for people, its measures, the rows behind them.

import CommandLines
import Dates
import Projections
import Renderers
import Reports
import Tables

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
            ],
            parted: { asking throws(Stop) in
                if let asked = rows.asked(by: asking.call) { return PartedQuestion(asked, asking) }
                return try PartedQuestion(sections: [section(try asking.yearPeriod())], asking)
            }
        ) { inquiry throws(Stop) in
            if let asked = rows.asked(by: inquiry.call) { return try inquiry.rows(asked) }
            return Reply(try inquiry.document([section(try inquiry.yearPeriod())]))
        }.command
    }
}

extension Inquiry {
    /// The rows behind tables.
    func rows(_ rows: RowsBehind) throws(Stop) -> Reply {
        Reply(try PartedQuestion(rows, asking).answer(asking))
    }

    /// The period for the sections of a year.
    func yearPeriod() throws(Stop) -> YearPeriod { try asking.yearPeriod() }

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
