// What a line of words is read as, and what is said of a line that cannot be read.

import CommandLines
import Testing

/// A line and what it should be read as: options in order, then the arguments.
struct Parse: Sendable, CustomTestStringConvertible {
    let name: String
    let words: [String]
    let options: [String]
    var positional: [String] = []

    var testDescription: String { name }
}

@Suite struct CommandParsingTests {
    static let parses = [
        Parse(name: "nothing", words: [], options: []),
        Parse(name: "value as next word", words: ["--year", "2016-17"], options: ["year=2016-17"]),
        Parse(name: "value attached", words: ["--year=2016-17"], options: ["year=2016-17"]),
        Parse(name: "value with equals", words: ["--year=a=b"], options: ["year=a=b"]),
        Parse(name: "empty value attached", words: ["--year="], options: ["year="]),
        Parse(name: "empty word as value", words: ["--year", ""], options: ["year="]),
        Parse(name: "attached value with dash", words: ["--year=-x"], options: ["year=-x"]),
        Parse(name: "negative value", words: ["--year", "-3"], options: ["year=-3"]),
        Parse(name: "negative fraction", words: ["--year", "-.5"], options: ["year=-.5"]),
        Parse(name: "dash and a space", words: ["--year", "- so"], options: ["year=- so"]),
        Parse(name: "lone dash as value", words: ["-o", "-"], options: ["output=-"]),
        Parse(name: "short", words: ["-o", "a.csv"], options: ["output=a.csv"]),
        Parse(name: "short attached", words: ["-oa.csv"], options: ["output=a.csv"]),
        Parse(name: "short with equals", words: ["-o=a.csv"], options: ["output=a.csv"]),
        Parse(
            name: "shorts together", words: ["-qvo", "a"],
            options: ["quiet+", "verify+", "output=a"]),
        Parse(name: "flag", words: ["--verify"], options: ["verify+"]),
        Parse(name: "flag on", words: ["--short-break"], options: ["short-break+"]),
        Parse(name: "flag off", words: ["--no-short-break"], options: ["short-break-"]),
        Parse(name: "hidden flag", words: ["--trace"], options: ["trace+"]),
        Parse(
            name: "repeated in order", words: ["--split", "b", "-s", "a", "--split=b"],
            options: ["split=b", "split=a", "split=b"]),
        Parse(name: "lone dash", words: ["-"], options: [], positional: ["-"]),
        Parse(name: "negative argument", words: ["-5"], options: [], positional: ["-5"]),
        Parse(
            name: "after two dashes", words: ["a", "--", "--year", "-h", "--"], options: [],
            positional: ["a", "--year", "-h", "--"]),
        Parse(
            name: "mixed", words: ["a", "--year", "1", "b", "-v", "c"],
            options: ["year=1", "verify+"], positional: ["a", "b", "c"]),
        Parse(
            name: "range as one word", words: ["--known", "a..b", "c"], options: ["known=a..b"],
            positional: ["c"]),
        Parse(
            name: "range as two words", words: ["--known", "a", "b", "c"],
            options: ["known=a..b"], positional: ["c"]),
        Parse(
            name: "range attached, and a word", words: ["--known=a", "b", "c"],
            options: ["known=a..b"], positional: ["c"]),
        Parse(name: "shared option", words: ["--ledger", "x"], options: ["ledger=x"]),
    ]

    @Test(arguments: parses)
    func `a line is read in the order given`(_ parse: Parse) throws {
        let parsed = try replay.parse(parse.words, with: careledger.options)
        let options = parsed.occurrences.map {
            $0.option + ($0.value.map { "=" + $0 } ?? ($0.isOn ? "+" : "-"))
        }
        #expect(options == parse.options)
        #expect(parsed.positional == parse.positional)
    }

    @Test(arguments: [
        ["placed", "--child", "C1", "--placement-type", "U1"],
        ["--child", "C1", "placed", "--placement-type", "U1"],
        ["--child", "ceased", "placed", "--placement-type", "U1"],
        ["--placement-type", "U1", "--child", "C1", "placed"],
        ["--placement-type", "U1", "--child=ceased", "--", "placed"],
    ])
    func `the options of a refined command depend on its first argument`(_ words: [String]) throws {
        let parsed = try record.parse(words)
        #expect(parsed.positional == ["placed"])
        #expect(parsed.value("placement-type") == "U1")
    }

    @Test func `what is missing is said after what is wrong`() {
        #expect(throws: UsageFault.missingArgument("type")) { try record.parse([]) }
        #expect(throws: UsageFault.missingOption("--child", valueName: "id")) {
            try record.parse(["placed"])
        }
        #expect(throws: UsageFault.unexpectedArgument("U1")) { try record.parse(["placed", "U1"]) }
        let none = UsageFault.missingArgument("file")
        #expect(throws: none) { try exchange.subcommands[0].parse(["--recorded-at", "x"]) }
        #expect(throws: none) { try exchange.subcommands[1].parse(["placed"]) }
        #expect(throws: Never.self) { try exchange.subcommands[1].parse(["placed", "f"]) }
    }
}
