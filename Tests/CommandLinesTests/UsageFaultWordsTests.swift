// The error gallery: for every fault a line that has it, and the exact words.

import CommandLines
import Testing

struct Fault: Sendable, CustomTestStringConvertible {
    let line: String
    let says: String

    var testDescription: String { line }
}

@Suite struct UsageFaultWordsTests {
    static let usage = """
        USAGE: careledger replay [<ledger> ...] [--year <year>]
                                 [--split <dimension> ...] [--format <format>]
                                 [--output <file>] [--verify]
                                 [--short-break|--no-short-break] [<options>]
          See 'careledger replay --help' for more.
        """

    static let gallery = [
        Fault(line: "replay --yaer 1", says: "unknown option '--yaer'. Did you mean '--year'?"),
        Fault(
            line: "replay --no-short-brake",
            says: "unknown option '--no-short-brake'. Did you mean '--no-short-break'?"),
        Fault(line: "replay -year", says: "unknown option '-year'. Did you mean '--year'?"),
        Fault(
            line: "replay --lefger x", says: "unknown option '--lefger'. Did you mean '--ledger'?"),
        Fault(
            line: "replay --trac",
            says: "unknown option '--trac'. The help lists the options; "
                + "a word after '--' is not read as one."),
        Fault(
            line: "replay -vx",
            says: "unknown option '-x'. The help lists the options; "
                + "a word after '--' is not read as one."),
        Fault(
            line: "replay --year --verify",
            says: "the option '--year' needs a value <year>. "
                + "Write a value after it; one that begins with a dash as '--year=VALUE'."),
        Fault(
            line: "replay -o",
            says: "the option '-o' needs a value <file>. "
                + "Write a value after it; one that begins with a dash as '-o=VALUE'."),
        Fault(
            line: "replay --year 1 --year=1",
            says: "the option '--year' is given more than once. Give it once."),
        Fault(
            line: "replay --short-break --no-short-break",
            says: "the option '--short-break' is given more than once. Give it once."),
        Fault(
            line: "replay --verify=yes",
            says: "the option '--verify' takes no value, and is given 'yes'. "
                + "Write '--verify' alone."),
        Fault(
            line: "replay --format cvs",
            says: "'cvs' is not a value of '--format'. Did you mean 'csv'?"),
        Fault(
            line: "replay --format=spreadsheet",
            says: "'spreadsheet' is not a value of '--format'. "
                + "Expected one of table, csv, json."),
        Fault(
            line: "replay --\u{1B}[2J\u{202E}",
            says: "unknown option '--\\u{1B}[2J\\u{202E}'. The help lists the options; "
                + "a word after '--' is not read as one."),
    ]

    @Test(arguments: gallery)
    func `a fault of an option says what is wrong and what to do`(_ fault: Fault) {
        let words = fault.line.split(separator: " ").map(String.init)
        let misuse = #expect(throws: Misuse.self) { try careledger.request(words) }
        #expect(misuse?.message == "careledger: \(fault.says)\n\(Self.usage)")
    }

    static let others = [
        Fault(line: "repaly", says: "unknown command 'repaly'. Did you mean 'replay'?"),
        Fault(line: "halp", says: "unknown command 'halp'. Did you mean 'help'?"),
        Fault(line: "delete", says: "unknown command 'delete'. The help lists the commands."),
        Fault(line: "help repla", says: "unknown command 'repla'. Did you mean 'replay'?"),
        Fault(
            line: "help replay now",
            says: "unexpected argument 'now'. Leave it out, or quote words that belong together."),
        Fault(line: "import ssda093 f", says: "unknown command 'ssda093'. Did you mean 'ssda903'?"),
        Fault(line: "import", says: "a command is missing. Give one of: ssda903, csv."),
        Fault(
            line: "--quiet",
            says: "a command is missing. Give one of: replay, shard, record, import."),
        Fault(
            line: "--year 2016-17 replay",
            says: "the option '--year' stands before the command. "
                + "Write the command first, then its options."),
        Fault(
            line: "import --recorded-at x ssda903 f",
            says: "the option '--recorded-at' stands before the command. "
                + "Write the command first, then its options."),
        Fault(line: "--verison", says: "unknown option '--verison'. Did you mean '--version'?"),
        Fault(
            line: "--generate-completion-script ash",
            says: "'ash' is not a value of '--generate-completion-script'. "
                + "Did you mean 'bash'?"),
        Fault(line: "record", says: "the argument <type> is missing. Add it to the line."),
        Fault(
            line: "record placed U1 --child C1",
            says: "unexpected argument 'U1'. "
                + "Leave it out, or quote words that belong together."),
        Fault(
            line: "record plcaed --child C1 --placement-type U1",
            says: "'plcaed' is not a value of '<type>'. Did you mean 'placed'?"),
        Fault(
            line: "record ceased --child C1 --placement-type U1",
            says: "unknown option '--placement-type'. The help lists the options; "
                + "a word after '--' is not read as one."),
        Fault(
            line: "record placed",
            says: "the option '--child <id>' is missing. Add it with its value."),
    ]

    @Test(arguments: others)
    func `a fault of a command says what is wrong and what to do`(_ fault: Fault) throws {
        let words = fault.line.split(separator: " ").map(String.init)
        let misuse = try #require(throws: Misuse.self) { try careledger.request(words) }
        let first = misuse.message.split(separator: "\n").first.map(String.init)
        #expect(first == "careledger: " + fault.says)
    }

    @Test func `no fault is missing from the gallery`() throws {
        var kinds = Set(["contradiction"])
        for fault in Self.gallery + Self.others {
            let words = fault.line.split(separator: " ").map(String.init)
            let misuse = try #require(throws: Misuse.self) { try careledger.request(words) }
            kinds.insert(kind(of: misuse.fault))
        }
        #expect(kinds.count == 12)
    }

    @Test func `a command can throw faults of its own`() {
        let date = UsageFault.badValue(
            of: "--at", value: "31/02/22", expected: "a date as 2022-03-31", nearest: nil)
        let both = UsageFault.contradiction("--year", "--from")
        let misuse = careledger.misuse(both, at: ["shard"])
        #expect(
            date.what + ". " + date.remedy
                == "'31/02/22' is not a value of '--at'. Expected a date as 2022-03-31.")
        #expect(
            misuse.message == """
                careledger: '--year' and '--from' contradict each other. Give one of them.
                USAGE: careledger shard --parts <number> [<options>]
                  See 'careledger shard --help' for more.
                """)
    }

    @Test func `the usage of a refined command shows its options`() {
        let misuse = careledger.misuse(.contradiction("a", "b"), at: ["record"], words: ["ceased"])
        #expect(
            misuse.usage
                == "USAGE: careledger record <type> --child <id> [--reason <code>] [<options>]")
    }
}

/// Without a default, so that a new fault is brought here and to the gallery.
private func kind(of fault: UsageFault) -> String {
    switch fault {
    case .unknownOption: "unknownOption"
    case .optionBeforeCommand: "optionBeforeCommand"
    case .unknownCommand: "unknownCommand"
    case .missingCommand: "missingCommand"
    case .missingValue: "missingValue"
    case .missingOption: "missingOption"
    case .missingArgument: "missingArgument"
    case .unexpectedArgument: "unexpectedArgument"
    case .repeatedOption: "repeatedOption"
    case .flagTakesNoValue: "flagTakesNoValue"
    case .badValue: "badValue"
    case .contradiction: "contradiction"
    }
}
