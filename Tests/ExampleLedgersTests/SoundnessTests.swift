// The example ledgers are sound: nothing that `check` calls an error or that `verify` doubts.

import CareEvents
import EventLogs
import Evidence
import Foundation
import Journeys
import Projections
import Testing

struct SoundnessTests {
    @Test(arguments: ExampleLedger.all)
    func `the log reads clean to its last byte`(ledger: ExampleLedger) throws {
        let contents = try ledger.contents()
        #expect(contents.faultCount == 0)
        #expect(contents.tornTail == nil)
        #expect(contents.record.count > 13_000)
    }

    @Test(arguments: ExampleLedger.all)
    func `check finds no error in the example ledger`(ledger: ExampleLedger) throws {
        let context = try ledger.now()
        let findings = Findings.all(
            known: context.known, setting: context.setting, stories: context.stories)
        let errors = findings.filter { $0.severity == .error }
        let told = errors.prefix(5).map { "line \($0.seq): \($0.rule.code) \($0.words)" }
        #expect(errors.isEmpty, "\(errors.count) errors, such as \(told)")
    }

    @Test(arguments: ExampleLedger.all)
    func `the root over the log is that of its checkpoint`(ledger: ExampleLedger) throws {
        let directory = try LogDirectory(path: ledger.folder.path)
        let verification = try LogVerification.verify(directory)
        let kept = try #require(directory.statedCheckpoint)
        #expect(verification.holds)
        #expect(try verification.size == ledger.contents().record.count)
        #expect(verification.size == kept.size)
        #expect(verification.root == kept.root)
        #expect(verification.checkpoint == .equal(kept))
    }
}
