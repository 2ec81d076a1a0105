// Every rule of the return is tripped by a ledger that breaks it, and by no ledger that does not.

import Foundation
import Journeys
import TestLedgers
import Testing

@testable import Projections

struct ReturnRuleTests {
    @Test(arguments: ReturnCase.all)
    func `what breaks a rule is found on its line`(example: ReturnCase) {
        let found = findings(example.trips, of: example.code)
        #expect(found.map { Int($0.seq) } == example.lines)
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

    private func findings(_ ledger: TestLedger, of code: String) -> [ReturnFinding] {
        ReturnFindings.all(Telling(ledger).context).filter { $0.rule.code == code }
    }
}
