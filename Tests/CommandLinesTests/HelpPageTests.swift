// Pages of help against their snapshots; RECORD_SNAPSHOTS=1 writes them anew.

import CommandLines
import Foundation
import Testing

@Suite struct HelpPageTests {
    @Test(
        arguments: [
            ("program", [], [], 80), ("program-60", [], [], 60), ("replay", ["replay"], [], 80),
            ("replay-60", ["replay"], [], 60), ("record", ["record"], [], 80),
            ("record-placed", ["record"], ["placed"], 80), ("import", ["import"], [], 80),
            ("import-csv", ["import", "csv"], [], 80),
        ] as [(String, [String], [String], Int)])
    func `a page of help is its snapshot`(
        _ name: String, _ path: [String], _ words: [String], _ width: Int
    ) throws {
        let page = careledger.helpPage(of: path, words: words, width: width)
        try expectSnapshot(page, name: "help-\(name).txt")
        for line in page.split(separator: "\n") where !line.hasPrefix("  careledger") {
            #expect(line.count <= width)
        }
    }

    @Test func `many options are shown together in the usage`() {
        let options = (1...9).map { OptionSpecification.flag("option\($0)", help: "One.") }
        let at = OptionSpecification.option("at", value: "day", required: true, help: "When.")
        let program = ProgramSpecification(
            name: "p", abstract: "", version: "1",
            groups: [
                CommandGroup(
                    title: "",
                    commands: [
                        CommandSpecification(name: "c", abstract: "", options: options + [at])
                    ])
            ])
        #expect(program.helpPage(of: ["c"]).contains("USAGE: p c --at <day> [<options>]\n"))
        #expect(program.helpPage().contains("\n\nSUBCOMMANDS:\n  c\n"))
    }
}

/// Compares a text with the file of the name in Fixtures, or writes it where told to.
func expectSnapshot(
    _ text: String, name: String, at location: SourceLocation = #_sourceLocation
) throws {
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
        let here = URL(filePath: #filePath).deletingLastPathComponent()
        try text.write(
            to: here.appending(path: "Fixtures/\(name)"), atomically: true, encoding: .utf8)
        return
    }
    let file = Bundle.module.url(forResource: "Fixtures/\(name)", withExtension: nil)
    let url = try #require(file, "no snapshot \(name)", sourceLocation: location)
    #expect(try String(contentsOf: url, encoding: .utf8) == text, sourceLocation: location)
}
