// `export`: the ledger as other systems want it. `export ssda903` writes a year's return.

import CommandLines
import Dates
import EventLogs
import Exchange
import TextFormats

extension Command {
    /// `careledger export ssda903 --year Y -o DIR`.
    static let exporting = Command(
        specification: CommandSpecification(
            name: "export",
            abstract: "Write a national return, Ofsted's lists, or files for publication.",
            discussion: ExchangeKind.exports.discussion
                + "\n\nssda903: one file of separated values a module, with the columns of the "
                + "return in their order, rows by child and then by day. The return of a year has "
                + "the episodes open on a day of it, the reviews held in it, and the children of "
                + "both. With --as-known-at the day on which a return was imported it is that "
                + "return.",
            arguments: [ExchangeKind.exports.argument("What is written")],
            options: ExchangeKind.exports.options + [
                .option(
                    "output", value: "dir", short: "o", required: true, completion: .directory,
                    help: "The directory for the files; it is made where it is missing. Required."),
                .asKnownAt,
            ],
            examples: [
                (
                    "careledger export ssda903 --year 2016-17 -o as-it-was "
                        + "--as-known-at 2017-06-30 --ledger EventLogs/kirklees",
                    "Writes the return as it would have been on 30 June 2017."
                ),
                (
                    "careledger export annex-a --at 2017-03-31 -o annex-a "
                        + "--ledger EventLogs/kirklees",
                    "Writes Ofsted's lists as they were on 31 March 2017, and a summary."
                ),
            ]),
        run: { call throws(Stop) in try ExchangeKind.exports.run(call) })
}

extension ExchangeKind {
    /// `careledger export ssda903 --year Y -o DIR`.
    static let returnWritten = ExchangeKind(
        name: "ssda903",
        says: "the national return of a year, one file a module.",
        options: [
            .option(
                "year", value: "year", repeating: true, help: "The year, as 2016-17. Required.")
        ],
        run: exporting)

    @Sendable private static func exporting(_ call: Call) throws(Stop) -> ExitCode {
        let years = call.arguments.values("year")
        guard let only = years.first else {
            throw call.misuse(.missingOption("--year", valueName: "year"))
        }
        if years.count > 1 {
            throw call.misuse(.contradiction("--year \(only)", "--year \(years[1])"))
        }
        let year = try call.reportingYear(only)
        let directory = try call.required("output", expected: "a directory")
        let ledger = try call.load(call.ledgerPath, knownAt: try call.knownAt(), stamped: false)
        let export = ReturnExport(of: year, from: LedgerChildren(ledger.known))
        if !Files.isDirectory(directory) { try Files.makeDirectory(directory) }
        var count = 0
        var written = CSVWriter()
        written.row(["module", "rows"])
        for module in ReturnModule.allCases {
            let rows = export.rows[module]?.count ?? 0
            count += rows
            written.row([module.name, "\(rows)"])
            try Files.write(
                export.separatedValues(of: module), to: "\(directory)/\(module.name).csv")
        }
        call.tell("\(directory): \(count) rows of \(year.name)")
        try call.write(written.bytes)
        return .done
    }
}
