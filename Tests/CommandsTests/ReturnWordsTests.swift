// What the rules of the return say of what they find, and the command that each offers.

import Foundation
import Journeys
import Projections
import TestLedgers
import Testing

@testable import Commands

struct ReturnWordsTests {
    @Test(arguments: ReturnCase.all)
    func `what breaks a rule is found with its command`(example: ReturnCase) {
        let remedies = findings(of: example).compactMap { $0.remedy?.line }
        #expect(remedies == [example.remedy].compactMap(\.self))
    }

    /// With `CARELEDGER_RECORD` set the file is written anew instead: read it as a difference.
    @Test func `findings are told in exactly these words`() throws {
        let told = ReturnCase.all.map { example in
            "# \(example)\n"
                + findings(of: example).map { finding in
                    let remedy = finding.remedy.map { "\n    \($0.line)" } ?? ""
                    return "\(finding.seq): \(finding.words)\(remedy)\n"
                }.joined()
        }.joined()
        if ProcessInfo.processInfo.environment["CARELEDGER_RECORD"] != nil {
            let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
                .appending(path: "Fixtures/return_words.txt")
            try Data(told.utf8).write(to: path)
            return
        }
        let url = try #require(
            Bundle.module.url(
                forResource: "return_words", withExtension: "txt", subdirectory: "Fixtures"))
        #expect(try String(contentsOf: url, encoding: .utf8) == told)
    }

    private func findings(of example: ReturnCase) -> [ReturnFinding] {
        ReturnFindings.all(ReplayContext(KnownFacts(example.trips.record)))
            .filter { $0.rule.code == example.code }
    }
}
