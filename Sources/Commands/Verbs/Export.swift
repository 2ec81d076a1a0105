// `export`: the ledger as other systems want it. `export ssda903` writes a year's return.

import CommandLines
import Dates
import EventLogs
import Exchange

extension Command {
    /// `careledger export ssda903 --year Y -o DIR`.
    static let exporting = Command(
        specification: CommandSpecification(
            name: "export",
            abstract: "Write a national return, Ofsted's lists, or files for publication.",
            discussion: ExchangeKind.exports.discussion
                + "\n\nssda903: one file of separated values a module, with the columns of the "
                + "return in their order, rows by child and then by day; or with --xml the one "
                + "file ssda903.xml. Cells are as they were returned, formulas among them: open "
                + "them in Excel as text. The return of a year has the "
                + "episodes open on a day of it, the reviews held in it, and the children of both. "
                + "With --as-known-at the day on which a return was imported it is that return.",
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
                "year", value: "year", repeating: true, help: "The year, as 2016-17. Required."),
            .flag("xml", help: "Write the one file of the return's XML, ssda903.xml."),
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
        let asMarkup = call.arguments.flag("xml") == true
        var counts: [String] = []
        for module in ReturnModule.allCases {
            let rows = export.rows[module]?.count ?? 0
            if rows > 0 { counts.append("\(module.name) \(rows)") }
            if asMarkup { continue }
            try Files.write(
                export.separatedValues(of: module), to: "\(directory)/\(module.name).csv")
        }
        if asMarkup { try Files.write(export.markup, to: "\(directory)/ssda903.xml") }
        let told = counts.isEmpty ? "no row" : "rows: " + counts.joined(separator: ", ")
        call.tell("\(directory): the return of \(year.name), \(told)")
        return .done
    }
}
