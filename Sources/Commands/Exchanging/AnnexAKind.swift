// `export annex-a`: the lists that Ofsted asks for, as far as events can fill them.

import CommandLines
import Dates
import Exchange
import TextFormats

extension ExchangeKind {
    /// `careledger export annex-a --at D -o DIR`.
    static let annexA = ExchangeKind(
        name: "annex-a",
        says: "Ofsted's child-level lists 5, 7, 8, 9 and 10 as they are on a day, and summary.csv, "
            + "which says of each column how many rows have it and what the ledger cannot know.",
        options: [
            .option("at", value: "day", help: "Of annex-a: the day of the lists. Required there.")
        ]
    ) { call throws(Stop) in
        guard let asked = call.value("at") else {
            throw call.misuse(.missingOption("--at", valueName: "day"))
        }
        let day = try call.day(asked, of: "--at")
        let directory = try call.required("output", expected: "a directory")
        let ledger = try call.load(call.ledgerPath, knownAt: try call.knownAt(), stamped: false)
        let annex = AnnexA(at: day, in: ledger.known)
        if !Files.isDirectory(directory) { try Files.makeDirectory(directory) }
        var summary = CSVWriter()
        summary.row(["list", "column", "rows", "filled", "known_to_the_ledger"])
        var unknown = 0
        for one in annex.lists {
            try Files.write(
                one.separatedValues, to: "\(directory)/\(one.list.fileName).csv")
            for column in one.filled {
                if !column.isKnowable { unknown += 1 }
                summary.row([
                    "\(one.list.rawValue)", column.column, "\(one.rows.count)", "\(column.rows)",
                    column.isKnowable ? "yes" : "no",
                ])
            }
        }
        try Files.write(summary.take(), to: "\(directory)/summary.csv")
        let counts = annex.lists.map { "list \($0.list.rawValue): \($0.rows.count)" }
        call.tell("\(directory): rows of \(counts.joined(separator: ", "))")
        call.tell(
            "\(unknown) columns are empty, as no event says them; lists 1 to 4, 6 and 11 are of "
                + "work that the ledger does not record: see \(directory)/summary.csv")
        return .done
    }
}
