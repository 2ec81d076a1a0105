// Every rule of the return is tripped by a ledger that breaks it, and by no ledger that does not.

import Foundation
import Journeys
import TestLedgers
import Testing

@testable import Projections

struct ReturnRuleTests {
    @Test(arguments: ReturnCase.all)
    func `what breaks a rule is found on its line, with its command`(example: ReturnCase) {
        let found = findings(example.trips, of: example.code)
        #expect(found.map { Int($0.seq) } == example.lines)
        #expect(found.compactMap { $0.remedy?.line } == [example.remedy].compactMap(\.self))
    }

    @Test(arguments: ReturnCase.all)
    func `what only looks like it is not found`(example: ReturnCase) {
        #expect(findings(example.passes, of: example.code).map(\.words) == [])
    }

    @Test func `no rule is without a case`() {
        #expect(Set(ReturnCase.all.map(\.code)) == Set(ReturnFindings.rules.map(\.code)))
    }

    @Test func `the roster is in the order of its numbers, each once, each a sentence`() {
        let codes = ReturnFindings.rules.map(\.code)
        #expect(Set(codes).count == codes.count)
        #expect(codes == codes.sorted { $0.compare($1, options: .numeric) == .orderedAscending })
        for rule in ReturnFindings.rules {
            #expect(rule.what.hasSuffix(".") && rule.what.count < 100, "\(rule.code)")
            #expect(rule.severity == .notice)
        }
    }

    /// With `CARELEDGER_RECORD` set the file is written anew instead: read it as a difference.
    @Test func `findings are told in exactly these words`() throws {
        let told = ReturnCase.all.map { example in
            "# \(example)\n"
                + findings(example.trips, of: example.code).map { finding in
                    let remedy = finding.remedy.map { "\n    \($0.line)" } ?? ""
                    return "\(finding.seq): \(finding.words)\(remedy)\n"
                }.joined()
        }.joined()
        if ProcessInfo.processInfo.environment["CARELEDGER_RECORD"] != nil {
            let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
                .deletingLastPathComponent().appending(path: "Fixtures/return_words.txt")
            try Data(told.utf8).write(to: path)
            return
        }
        let url = try #require(
            Bundle.module.url(
                forResource: "return_words", withExtension: "txt", subdirectory: "Fixtures"))
        #expect(try String(contentsOf: url, encoding: .utf8) == told)
    }

    private func findings(_ ledger: TestLedger, of code: String) -> [ReturnFinding] {
        ReturnFindings.all(Telling(ledger).context).filter { $0.rule.code == code }
    }
}
