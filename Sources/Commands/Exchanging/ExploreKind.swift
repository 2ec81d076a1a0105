// `export ees`: files for the Explore Education Statistics platform, suppressed.

import CommandLines
import Dates
import Journeys
import Policies
import Renderers
import Reports
import Tables

extension ExchangeKind {
    /// `careledger export ees --year Y… -o DIR`.
    static let explore = ExchangeKind(
        name: "ees",
        says: "tidy files with their meta files for Explore Education Statistics, for one year or "
            + "several, suppressed as report --publish does.",
        options: [
            .option(
                "year", value: "year", repeating: true, help: "The year, as 2016-17. Required."),
            .option(
                "old-la-code", value: "code",
                help: "Of ees: the authority's code of three digits, which no ledger holds (x)."),
        ]
    ) { call throws(Stop) in
        var years: [ReportingYear] = []
        for text in call.arguments.values("year") {
            let year = try call.reportingYear(text)
            if !years.contains(year) { years.append(year) }
        }
        guard let last = years.max() else {
            throw call.misuse(.missingOption("--year", valueName: "year"))
        }
        let directory = try call.required("output", expected: "a directory")
        let ledger = try call.load(call.ledgerPath, knownAt: try call.knownAt(), stamped: false)
        let files = ExploreStatistics(
            of: years.sorted(),
            at: ExploreStatistics.Place(
                name: ledger.authority, code: ledger.setting.ledger.code,
                oldCode: try call.oldCode()),
            below: ledger.setting.suppression.inForce(on: last.span.to).below,
            in: ledger.context)
        if let complaint = files.complaints.first {
            throw Stop(
                .bug, "nothing is written, as suppression is not sure of its numbers: \(complaint)",
                remedy: "please report it; the figures are in careledger statistics")
        }
        if !Files.isDirectory(directory) { try Files.makeDirectory(directory) }
        for file in files.sets {
            for (table, ending) in [(file.data, ".csv"), (file.meta, ".meta.csv")] {
                try Files.write(
                    Document(tables: [table]).rendered(as: .csv),
                    to: "\(directory)/\(file.name)\(ending)")
            }
            call.tell(
                "\(directory)/\(file.name).csv: \(file.data.rows.count) rows, "
                    + "\(file.suppressed) cells suppressed")
        }
        return .done
    }
}

extension Call {
    /// The code of three digits that is given.
    fileprivate func oldCode() throws(Stop) -> String? {
        guard let code = value("old-la-code") else { return nil }
        guard code.utf8.count == 3, code.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else {
            throw misuse(
                .badValue(
                    of: "--old-la-code", value: code, expected: "three digits, as 382",
                    nearest: nil))
        }
        return code
    }
}
