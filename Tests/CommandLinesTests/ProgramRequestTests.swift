// Which command a line asks for, and when it asks for a page.

import CommandLines
import Testing

@Suite struct ProgramRequestTests {
    @Test(arguments: [
        (["replay", "x"], ["replay"], ["x"]),
        (["--ledger", "replay", "shard", "-n", "2"], ["shard"], []),
        (["--ledger=l", "-q", "replay", "--", "csv"], ["replay"], ["csv"]),
        (["-q", "import", "csv", "placed", "f"], ["import", "csv"], ["placed", "f"]),
        (["import", "-q", "csv", "placed", "f"], ["import", "csv"], ["placed", "f"]),
        (["replay", "help"], ["replay"], ["help"]),
        (["replay", "--", "--help"], ["replay"], ["--help"]),
    ])
    func `a command is found among the words`(
        _ words: [String], _ path: [String], _ positional: [String]
    ) throws {
        guard case .run(let found, let arguments) = try careledger.request(words) else {
            Issue.record("a page, not a command")
            return
        }
        #expect(found == path)
        #expect(arguments.positional == positional)
    }

    @Test func `an option of the program is understood before the command and after`() throws {
        let before = try careledger.request(["--ledger", "a", "replay"])
        let after = try careledger.request(["replay", "--ledger", "a"])
        #expect(before == after)
        let twice = #expect(throws: Misuse.self) {
            try careledger.request(["--ledger", "a", "replay", "--ledger", "b"])
        }
        #expect(twice?.fault == .repeatedOption("--ledger"))
    }

    @Test(
        arguments: [
            ([], []), (["-h"], []), (["help"], []), (["--quiet", "--help"], []),
            (["--nonsense", "-h"], []),
            (["help", "replay"], ["replay"]), (["replay", "-h"], ["replay"]),
            (["replay", "--year", "--help"], ["replay"]),
            (["replay", "--nonsense", "--format", "x", "--help"], ["replay"]),
            (["help", "import"], ["import"]), (["import", "--help"], ["import"]),
            (["help", "import", "csv"], ["import", "csv"]),
        ] as [([String], [String])])
    func `help is asked for anywhere`(_ words: [String], _ path: [String]) throws {
        #expect(try careledger.request(words) == .page(careledger.helpPage(of: path)))
    }

    @Test func `help of a refined command knows its first argument`() throws {
        let page = careledger.helpPage(of: ["record"], words: ["placed"])
        #expect(page.contains("--placement-type <code>"))
        #expect(!careledger.helpPage(of: ["record"]).contains("--placement-type <code>"))
        #expect(try careledger.request(["help", "record", "placed"]) == .page(page))
        #expect(try careledger.request(["record", "placed", "-h"]) == .page(page))
    }

    @Test(arguments: [["--version"], ["--version", "replay"], ["-q", "--version"]])
    func `the version is a page`(_ words: [String]) throws {
        #expect(try careledger.request(words) == .page("1.2.3\n"))
    }

    @Test(arguments: CompletionShell.allCases)
    func `a completion script is a page`(_ shell: CompletionShell) throws {
        let page = ProgramRequest.page(careledger.completionScript(for: shell))
        #expect(
            try careledger.request(["--generate-completion-script", shell.rawValue]) == page)
        #expect(
            try careledger.request(["--generate-completion-script=\(shell.rawValue)"]) == page)
    }
}
