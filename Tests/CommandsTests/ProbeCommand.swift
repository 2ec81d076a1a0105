// A command of the tests alone: shows what the reading scaffold made of the words.

import CommandLines
@testable import Commands
import Dates
import Journeys
import Tables

extension Roster {
    /// The program with the probe.
    static let tested = Roster(
        standard.families + [CommandFamily(title: "Probe", commands: [Command.probe])])
}

extension Command {
    /// `careledger period`: the period of a question, of each ledger.
    static let probe = ReadingCommand(
        name: "period", abstract: "Show the period.", period: .buckets, takesLedgers: true,
        examples: [("careledger period", "The default."), ("careledger period --at D", "A day.")]
    ) { inquiry throws(Stop) in
        let period = inquiry.period
        return Reply(
            Document(tables: [
                Table(
                    title: "Period",
                    columns: [
                        Column("name", .text), Column("from_on", .date), Column("to_on", .date),
                        Column("day", .flag), Column("standing", .flag), Column("known", .count),
                    ],
                    rows: [
                        [
                            .text(period.name), .date(period.span.from), .date(period.day),
                            .flag(period.isOneDay), .flag(period.isDefault),
                            .count(inquiry.ledger.known.lineCount),
                        ]
                    ])
            ]))
    }.command
}
