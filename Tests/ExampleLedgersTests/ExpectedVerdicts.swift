// The verdicts that are expected of every published figure, as a table of the repository.

import Foundation
import Projections

/// A row of `Fixtures/verdicts.csv`.
struct ExpectedVerdict: Hashable {
    let ledger: String
    let figure: String
    let verdict: String
    /// The inconsistency of the reports that explains an impossible figure, empty for others.
    let code: String

    /// All rows, in the order of the ledgers and of their lines.
    static func all() throws -> [ExpectedVerdict] {
        let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        return try rows.dropFirst().map { row in
            let cells = row.split(separator: ",", omittingEmptySubsequences: false)
            guard cells.count == 4 else { throw NotPrepared(what: "\(row)") }
            return ExpectedVerdict(
                ledger: String(cells[0]), figure: String(cells[1]), verdict: String(cells[2]),
                code: String(cells[3]))
        }
    }

    /// Whether the table is to be written anew.
    static var isRecording: Bool {
        ProcessInfo.processInfo.environment["CARELEDGER_RECORD"] != nil
    }

    /// Writes the table anew. Which inconsistency explains a figure is a judgement, and is kept.
    static func record() throws {
        let known = try all().map { (Key(ledger: $0.ledger, figure: $0.figure), $0.code) }
        let codes = Dictionary(known) { code, _ in code }
        var text = "ledger,figure_id,verdict,code\n"
        for ledger in ExampleLedger.all {
            for one in try ledger.reconciled() {
                let id = one.figure.id
                let code = codes[Key(ledger: ledger.name, figure: id)] ?? ""
                text += "\(ledger.name),\(id),\(one.verdict.rawValue),"
                text += (one.verdict == .impossible ? code : "") + "\n"
            }
        }
        try text.write(to: file, atomically: true, encoding: .utf8)
    }

    private struct Key: Hashable {
        let ledger: String
        let figure: String
    }

    private static let file = ExampleLedger.repository
        .appendingPathComponent("Tests/ExampleLedgersTests/Fixtures/verdicts.csv")
}
