// The commands of one projection each: its tables for people, its measures for programs.

import CommandLines
import Dates
import Projections
import Renderers
import Reports
import Tables

extension Command {
    /// `careledger population`.
    static let population = section(
        "population", "Children looked after: the stock, the bridge, month by month.",
        lists: "A row for each child in the stock on the last day.",
        YearSection.population, list: PopulationList.table)

    /// `careledger placements`.
    static let placements = section(
        "placements", "Where looked-after children live, and how often they moved.",
        lists: "A row for each placement in force on the last day.",
        YearSection.placements, list: PlacementList.table)

    /// `careledger participation`.
    static let participation = section(
        "participation", "How children took part in their reviews.",
        lists: "A row for each review held in the period.",
        YearSection.participation, list: ParticipationList.table)

    /// A command that lays the tables of one section.
    private static func section(
        _ name: String, _ abstract: String, lists: String,
        _ section: @escaping @Sendable (YearPeriod) -> YearSection,
        list: @escaping @Sendable (ReplayContext, DateSpan) -> Table
    ) -> Command {
        ReadingCommand(
            name: name, abstract: abstract,
            discussion: "Tables for people; --format csv and json give the measures behind them in "
                + "the columns of `careledger statistics`.",
            options: [
                .flag("list", help: lists),
                .option("decimals", value: "n", help: "Decimals of shares and means (1)."),
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
            if inquiry.call.arguments.flag("list") == true {
                return Reply(
                    Document(tables: [list(inquiry.ledger.context, inquiry.period.span)]))
            }
            return Reply(try inquiry.document([section(try inquiry.yearPeriod())]))
        }.command
    }
}

extension Inquiry {
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
