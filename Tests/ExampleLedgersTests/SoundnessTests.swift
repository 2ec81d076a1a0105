// The example ledger is sound: nothing that `check` calls an error, nothing that `verify` doubts.

import CareEvents
import EventLogs
import Evidence
import Foundation
import Journeys
import Projections
import Testing

struct SoundnessTests {
    @Test func `the log reads clean to its last byte`() throws {
        let contents = try KirkleesRecord.reading.get()
        #expect(contents.faultCount == 0)
        #expect(contents.tornTail == nil)
        #expect(contents.record.count > 29_000)
    }

    @Test func `check finds no error in the example ledger`() throws {
        let context = try KirkleesRecord.now.get()
        let findings = Findings.all(
            known: context.known, setting: context.setting, stories: context.stories)
        let errors = findings.filter { $0.severity == .error }
        let told = errors.prefix(5).map { "line \($0.seq): \($0.rule.code) \($0.words)" }
        #expect(errors.isEmpty, "\(errors.count) errors, such as \(told)")
    }

    @Test func `the root over the log is that of its checkpoint`() throws {
        let directory = try LogDirectory(path: KirkleesRecord.folder.path)
        let verification = try LogVerification.verify(directory)
        let kept = try #require(directory.statedCheckpoint)
        #expect(verification.holds)
        #expect(verification.size == kept.size)
        #expect(verification.root == kept.root)
        #expect(verification.checkpoint == .equal(kept))
    }
}
