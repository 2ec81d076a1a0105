// Builds the example ledgers of `EventLogs/` out of published figures: seeded, the same every run.
//
// What is where:
// - `Writing/` facts, their instants, their lines, the files of a ledger; nothing of a council;
// - `Lives/` whole lives under the rules: care, legal status, placements, the review clock,
//   protection plans and conferences, disputes, caseloads; nothing of a council;
// - `Telling/` lives as facts in the vocabulary of events;
// - `Kirklees/` (and a folder for each council to come) the numbers and the people of one council;
// - `Recount/` the slow count of the finished log, which knows nothing of how it was built;
// - `Figures/` the published figures and, for Kirklees, one set of 438 plans that meets its tables.
//
// The builders are given numbers to meet and build lives that meet them; where a number cannot be
// met they stop and say which. The recount then counts every figure again from the facts alone.

import Foundation

/// The command: `build-example-ledgers [--only NAME] [--into DIR]`.
@main
enum BuildExampleLedgers {
    /// The councils, each with what builds its ledger and answers the figures it does not meet.
    /// A new council is one line here and a folder beside `Kirklees/`.
    private static let councils: [(name: String, build: @Sendable (String) throws -> [String])] = [
        ("bradford", BradfordLedger.write),
        ("kirklees", KirkleesLedger.write),
        ("bromley", BromleyLedger.write),
        ("worcestershire", WorcestershireLedger.write),
        ("herefordshire", HerefordshireLedger.write),
    ]

    static func main() throws {
        var only: String?
        var directory = "EventLogs"
        var arguments = CommandLine.arguments.dropFirst()
        while let argument = arguments.popFirst() {
            switch argument {
            case "--only": only = arguments.popFirst()
            case "--into": directory = arguments.popFirst() ?? directory
            default: misused()
            }
        }
        let wanted = councils.filter { only == nil || only == $0.name }
        if wanted.isEmpty { misused() }
        var isMet = true
        for council in wanted {
            for fault in try council.build(directory) {
                print("not met: " + fault)
                isMet = false
            }
        }
        if !isMet { exit(1) }
    }

    private static func misused() -> Never {
        let names = councils.map(\.name).joined(separator: "|")
        print("usage: build-example-ledgers [--only \(names)] [--into DIR]")
        exit(64)
    }
}
