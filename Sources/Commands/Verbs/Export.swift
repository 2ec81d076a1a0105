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
            abstract: "Write the national return of a year (SSDA903).",
            discussion: "One file of separated values a module, with the columns of the return in "
                + "their order, rows by child and then by day; or with --xml the one file "
                + "ssda903.xml. Cells are as they were returned, formulas among them: open them "
                + "in Excel as text. The return of a year has the "
                + "episodes open on a day of it, the reviews held in it, and the children of both. "
                + "With --as-known-at the day on which a return was imported it is that return.",
            arguments: [
                ArgumentSpecification(
                    "kind", completion: .values(["ssda903"]), help: "What is written: ssda903.")
            ],
            options: [
                .option(
                    "year", value: "year", required: true,
                    help: "The year, as 2016-17. Required."),
                .option(
                    "output", value: "dir", short: "o", required: true, completion: .directory,
                    help: "The directory for the files; it is made where it is missing. Required."),
                .flag("xml", help: "Write the one file of the return's XML, ssda903.xml."),
                .asKnownAt,
            ],
            examples: [
                (
                    "careledger export ssda903 --year 2016-17 -o return-2017 "
                        + "--ledger EventLogs/kirklees",
                    "Writes header.csv, episodes.csv, reviews.csv and the other modules."
                ),
                (
                    "careledger export ssda903 --year 2016-17 -o as-it-was "
                        + "--as-known-at 2017-06-30 --ledger EventLogs/kirklees",
                    "Writes the return as it would have been on 30 June 2017."
                ),
            ]),
        run: exporting)

    @Sendable private static func exporting(_ call: Call) throws(Stop) -> ExitCode {
        guard call.arguments.positional.first == "ssda903" else {
            throw call.misuse(
                .badValue(
                    of: "<kind>", value: call.arguments.positional.first ?? "",
                    expected: "ssda903", nearest: nil))
        }
        let year = try call.reportingYear(try call.required("year", expected: "a year: 2016-17"))
        let directory = try call.required("output", expected: "a directory")
        let ledger = try call.load(call.ledgerPath, knownAt: try call.knownAt(), stamped: false)
        let export = ReturnExport(of: year, from: LedgerChildren(ledger.known))
        if !Files.isDirectory(directory) { try Files.makeDirectory(directory) }
        let asMarkup = call.arguments.flag("xml") == true
        var count = 0
        var written = CSVWriter()
        written.row(["module", "rows"])
        for module in ReturnModule.allCases {
            let rows = export.rows[module]?.count ?? 0
            count += rows
            written.row([module.name, "\(rows)"])
            if asMarkup { continue }
            try Files.write(
                export.separatedValues(of: module), to: "\(directory)/\(module.name).csv")
        }
        if asMarkup { try Files.write(export.markup, to: "\(directory)/ssda903.xml") }
        call.tell("\(directory): \(count) rows of \(year.name)")
        try call.write(written.bytes)
        return .done
    }
}
