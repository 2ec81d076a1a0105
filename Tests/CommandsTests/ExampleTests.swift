// The worked examples of the help, typed as they stand there.

import CommandLines
import Foundation
import Testing

@testable import Commands

/// One example of one command.
struct WorkedExample: Sendable, CustomTestStringConvertible {
    let line: String

    var testDescription: String { line }

    static let all = Roster.standard.families.flatMap(\.commands).flatMap { command in
        command.specification.examples.map { WorkedExample(line: $0.command) }
    }
}

/// The executable, run by a shell in a directory that has `EventLogs/kirklees` and `facts.jsonl`.
@Suite struct ExampleTests {
    /// How many lines of the shipped ledger the examples are tried on: enough for the events that
    /// they name, few enough for a build without optimisation.
    private static let lines = 4980

    @Test(arguments: WorkedExample.all)
    func `a worked example works`(_ example: WorkedExample) throws {
        let world = ScratchWorld()
        try Self.copyLedger(into: world)
        world.write(
            #"{"type":"supervision_held","occurred_on":"2014-06-02","worker_id":"iro-03"}"# + "\n",
            to: "facts.jsonl")
        Self.makeReturns(in: world)
        try Self.makeSpreadsheet(in: world)
        if example.line.contains(" kirklees.partial") {
            world.run("fold", "$/EventLogs/kirklees", "-o", "$/kirklees.partial")
        }
        let shell = Process()
        shell.executableURL = URL(fileURLWithPath: "/bin/sh")
        shell.arguments = ["-c", example.line]
        shell.currentDirectoryURL = URL(fileURLWithPath: world.path)
        shell.environment = ["PATH": Self.products.path + ":/usr/bin:/bin"]
        let output = Pipe()
        let talk = Pipe()
        shell.standardOutput = output
        shell.standardError = talk
        shell.standardInput = FileHandle.nullDevice
        try shell.run()
        let written = output.fileHandleForReading.readDataToEndOfFile()
        let said = talk.fileHandleForReading.readDataToEndOfFile()
        shell.waitUntilExit()
        #expect(shell.terminationStatus == 0, "\(String(decoding: said, as: UTF8.self))")
        let isRedirected = example.line.contains(" > ") || example.line.contains(" -o ")
        #expect(written.isEmpty == isRedirected)
    }

    /// Where the executable is built, beside the tests.
    private static var products: URL {
        let bundle = Bundle.module.bundleURL
        return bundle.deletingLastPathComponent()
    }

    /// A new ledger, and returns to take into it.
    private static func makeReturns(in world: ScratchWorld) {
        world.run(
            "init", "--ledger", "$/EventLogs/northtown", "--authority", "Northtown",
            "--authority-code", "E06000099", "--recorded-at", "2013-04-01")
        world.write(
            "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n12,1,02/01/2010,WBRI,UN4,,\n",
            to: "2017/header.csv")
        world.write(
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,"
                + "PL_POST,URN\n12,01/05/2016,S,C1,N1,U4,PR1,,,,,,\n",
            to: "2017/episodes.csv")
        world.write(
            "CHILD,DOB,REVIEW,REVIEW_CODE\n12,02/01/2010,20/05/2016,PN1\n",
            to: "2017/reviews.csv")
        world.write(
            "<EXPSSDA903><CHILD><HEADER><CHILDID>12</CHILDID><SEX>1</SEX><DOB>02/01/2010</DOB>"
                + "<ETHNIC>WBRI</ETHNIC></HEADER></CHILD></EXPSSDA903>\n",
            to: "return.xml")
    }

    /// A log of disputes with its map.
    private static func makeSpreadsheet(in world: ScratchWorld) throws {
        let maps = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Tools/SheetMaps")
        let map = try String(
            contentsOf: maps.appendingPathComponent("drp-log.map"), encoding: .utf8)
        world.write(map, to: "drp-log.map")
        // Disputes of nobody yet: the ledger of the example knows one child.
        let sheet = try String(
            contentsOf: maps.appendingPathComponent("drp-log.csv"), encoding: .utf8)
        world.write(String(sheet.prefix { $0 != "\n" }) + "\n", to: "drp-log.csv")
    }

    private static func copyLedger(into world: ScratchWorld) throws {
        let house = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let year = house.appendingPathComponent("EventLogs/kirklees/2014.jsonl")
        let text = try String(contentsOf: year, encoding: .utf8)
        let first = text.split(separator: "\n", maxSplits: lines, omittingEmptySubsequences: false)
            .prefix(lines)
        world.write(
            first.joined(separator: "\n") + "\n", to: "EventLogs/kirklees/2014.jsonl")
        // A checkpoint of the copy, for the example that holds the log against one.
        world.variables["CARELEDGER"] = world.path + "/EventLogs/kirklees"
        world.write(world.run("checkpoint").out, to: "EventLogs/kirklees/checkpoint")
    }
}
