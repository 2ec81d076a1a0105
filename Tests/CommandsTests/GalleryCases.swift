// The error gallery: every way a command can go wrong, each with its own world.

import Foundation
import Testing

/// One entry of the gallery. Its text is `Fixtures/Gallery/NAME.txt`.
struct GalleryCase: Sendable, CustomTestStringConvertible {
    let name: String
    let words: [String]
    let prepare: @Sendable (ScratchWorld) -> Void

    var testDescription: String { name }

    init(
        _ name: String, _ words: String,
        prepare: @escaping @Sendable (ScratchWorld) -> Void = { $0.makeLedger() }
    ) {
        self.name = name
        self.words = GalleryCase.split(words)
        self.prepare = prepare
    }

    /// Words at blanks; single quotes hold words together.
    static func split(_ line: String) -> [String] {
        var words: [String] = []
        for (place, part) in line.split(
            separator: "'", omittingEmptySubsequences: false
        ).enumerated() {
            if place % 2 == 1 {
                words.append(String(part))
            } else {
                words += part.split(separator: " ").map(String.init)
            }
        }
        return words
    }
}

extension GalleryCase {
    static let all =
        usage + places + damage + periods + recording + writing + erasing + backups + reports
        + exchange
        + sharing

    private static let usage = [
        GalleryCase("unknown command", "timelin KIR-0001"),
        GalleryCase("unknown option", "timeline KIR-0001 --with-correction"),
        GalleryCase("unknown format", "timeline KIR-0001 --format jsn"),
        GalleryCase("unknown ending of a file", "timeline KIR-0001 -o $/out.pdf"),
        GalleryCase("spreadsheet dress on a table", "check --format json --for-excel"),
        GalleryCase("a ledger named twice over", "verify $/kirklees --ledger $/kirklees"),
        GalleryCase("a proof of nothing named", "prove"),
        GalleryCase("a growth looked at alone", "verify --proof $/growth") {
            $0.makeLedger()
            $0.run("prove", "--from", "5", "-o", "$/growth")
        },
        GalleryCase("a record of a child without a directory", "prove --child KIR-0001"),
        GalleryCase("an unknown type to audit", "audit --type review_hled"),
        GalleryCase("a length that is none", "audit --late-by soon"),
        GalleryCase("hours that are none", "audit --hours 18-8"),
        GalleryCase("a year of the audit trail", "audit --year 2016-17"),
        GalleryCase("versions of no event", "audit --versions"),
        GalleryCase("counts and effects", "audit --by person --effect"),
        GalleryCase("versions of an event that is not there", "audit --event 99 --versions"),
        GalleryCase("an unknown verdict", "reconcile --verdict impossibel"),
        GalleryCase("an unknown measure to reconcile", "reconcile --measure cla_review_held"),
    ]

    private static let places = [
        GalleryCase("an empty directory", "check") { $0.write("", to: "kirklees/notes.txt") },
        GalleryCase("no such directory", "check") { _ in },
        GalleryCase("a directory that is none", "check") { $0.write("", to: "kirklees") },
        GalleryCase("an event to prove that is not there", "prove 8"),
        GalleryCase("a size the log never had", "prove --from 9"),
        GalleryCase("a record where something lies", "prove --child KIR-0001 -o $/kirklees"),
        GalleryCase("a child who is not there", "timeline KIR-0003"),
        GalleryCase("a child unknown as known then", "timeline KIR-0001 --as-known-at 2016-04-02"),
        GalleryCase("an event that is not there", "audit --event 99"),
        GalleryCase("a figure that is not there", "reconcile --figure kir-f11") {
            $0.makePublishingLedger()
        },
        GalleryCase("a checkpoint that is not there", "verify --against $/kept"),
        GalleryCase("a checkpoint that is none", "verify --against $/kept") {
            $0.makeLedger()
            $0.write("careledger/kirklees\neight\n", to: "kept")
        },
        GalleryCase("a file that cannot be created", "check -o $/nowhere/out.csv"),
    ]

    private static let damage = [
        GalleryCase("a missing year", "check") { world in
            world.writeLog([HandWritten.opened])
            world.write(
                HandWritten.line(2, "child_registered", "KIR-0002", #""sex":"F""#)
                    .replacingOccurrences(of: "2016-04-01T", with: "2018-04-01T") + "\n",
                to: "kirklees/2018.jsonl")
        },
        GalleryCase("an editor's CRLF", "check") {
            $0.writeLog([HandWritten.opened, HandWritten.child], ending: "\r\n")
        },
        GalleryCase("a byte-order mark", "check") {
            $0.writeLog(["\u{FEFF}" + HandWritten.opened, HandWritten.child])
        },
        GalleryCase("a duplicate key", "check") {
            $0.writeLog([
                HandWritten.opened,
                HandWritten.line(1, "child_registered", "KIR-0001", #""sex":"F","sex":"M""#),
            ])
        },
        GalleryCase("a line of 70,000 bytes", "check") {
            let long = String(repeating: "x", count: 69_780)
            $0.writeLog([
                HandWritten.opened,
                HandWritten.line(
                    1, "midway_review_completed", "KIR-0001", #""findings":"\#(long)""#),
            ])
        },
        GalleryCase("a day that no calendar has", "check") {
            $0.writeLog([
                HandWritten.opened,
                HandWritten.line(
                    1, "child_registered", "KIR-0001", #""sex":"F""#, on: "2017-02-29"),
            ])
        },
        GalleryCase("a torn tail is told and ignored", "audit --format csv --quiet") {
            $0.writeLog([HandWritten.opened])
            $0.write(HandWritten.opened + "\n{\"seq\":1,", to: "kirklees/2016.jsonl")
        },
        GalleryCase("a torn tail", "check") {
            $0.write(HandWritten.opened + "\n{\"seq\":1,", to: "kirklees/2016.jsonl")
        },
        GalleryCase("more faults than are told one by one", "check") { world in
            world.writeLog([HandWritten.opened] + (1...120).map { _ in "not a line" })
        },
        GalleryCase("a proof that is none", "verify --proof $/kirklees/checkpoint"),
        GalleryCase("a proof of an erased event", "prove 1") {
            $0.writeLog([HandWritten.opened, HandWritten.child, HandWritten.erasure])
        },
        GalleryCase("a checkpoint that the log does not bear out", "verify") {
            $0.makeLedger()
            let text = $0.text("kirklees/checkpoint").replacingOccurrences(
                of: "\n8\n", with: "\n7\n")
            $0.write(text, to: "kirklees/checkpoint")
        },
        GalleryCase("an append to a damaged log", "append $/facts.jsonl") {
            $0.writeLog([HandWritten.opened, "not a line"])
            $0.write(#"{"type":"supervision_held"}"# + "\n", to: "facts.jsonl")
        },
    ]

    private static let periods = [
        GalleryCase("a day and a year", "period --at 2017-03-31 --year 2016-17"),
        GalleryCase("a year and a first day", "period --year 2016-17 --from 2016-04-01"),
        GalleryCase("a first day without a last", "period --from 2016-04-01"),
        GalleryCase("a last day without a first", "period --to 2016-04-01"),
        GalleryCase("an end before its start", "period --from 2016-04-02 --to 2016-04-01"),
        GalleryCase("a year of two digits", "timeline KIR-0001 --as-at 31/03/17"),
        GalleryCase("an offset that is not Z", "check --as-known-at 2017-03-31T10:00:00+01:00"),
        GalleryCase("a day that is none", "timeline KIR-0001 --as-at 2017-02-29"),
        GalleryCase("a month that is none", "timeline KIR-0001 --as-at 2017-13-01"),
        GalleryCase("a word for a day", "timeline KIR-0001 --as-at yesterday"),
        GalleryCase("a day outside the ledger", "timeline KIR-0001 --as-at 1899-12-31"),
    ]
}
