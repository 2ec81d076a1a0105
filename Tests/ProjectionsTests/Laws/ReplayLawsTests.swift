// Laws that hold of the replay of any ledger.

import CareEvents
import Dates
import EventLogs
import Foundation
import Journeys
import TestLedgers
import Testing

@testable import Projections

@Suite struct ReplayLawsTests {
    /// Everything that is asked of a ledger in these laws, and what the whole ledger answers.
    private struct Asking {
        var random: RandomLedger
        var chance: SeededChance
        let ledger: TestLedger
        let questions: [Question]
        let day: CalendarDate
        let telling: Telling
        private(set) var whole: [String] = []

        /// The first ledgers, each made and asked once for all laws.
        static let all: [Asking] = (1...60).compactMap { try? Asking(seed: $0) }

        init(seed: UInt64) throws {
            random = RandomLedger(seed: seed)
            ledger = random.ledger
            chance = SeededChance(seed: seed &* 1_000_003)
            questions = try RandomQuestions.some(2, &chance)
            day = random.someDay()
            telling = Telling(ledger)
            whole = told(telling)
        }

        func told(_ telling: Telling) -> [String] {
            let year = ReportingYear(containing: day).span
            return telling.answers(questions) + telling.reviews(.at(day))
                + telling.reviews(.over(year)) + telling.caseloads(on: day)
                + telling.stages(upTo: day)
        }
    }

    /// The first line that one has and the other has not at its place.
    private func expectSame(_ one: [String], _ other: [String], _ seed: Int) {
        let first = zip(one, other).first { $0 != $1 }
        #expect(
            one == other, "seed \(seed): \(first?.0 ?? "") / \(first?.1 ?? "")")
    }

    @Test(arguments: 1...60)
    func `as known at the end is the same as no filter`(seed: Int) throws {
        let asking = Asking.all[seed - 1]
        let record = asking.telling.record
        let last = try #require(record.events.map(\.recordedAt).max())
        expectSame(asking.whole, asking.told(Telling(record, asKnownAt: last)), seed)
    }

    @Test(arguments: 1...60)
    func `as known at an instant is the log cut after it`(seed: Int) throws {
        var asking = Asking.all[seed - 1]
        // An erasure that stands unfinished is heeded at every instant, and a cut log lacks it.
        let instant = asking.random.someInstant()
        let ledger = asking.random.carryingOutErasures.ledger
        let known = asking.told(Telling(ledger, asKnownAt: instant))
        expectSame(known, asking.told(Telling(ledger.cut(at: instant))), seed)
    }

    @Test(arguments: 1...60)
    func `an erased fact is gone, carried out or not, at every instant`(seed: Int) throws {
        var asking = Asking.all[seed - 1]
        let instant = asking.random.someInstant()
        let done = asking.random.carryingOutErasures.ledger
        expectSame(
            asking.told(Telling(asking.telling.record, asKnownAt: instant)),
            asking.told(Telling(done, asKnownAt: instant)), seed)
    }

    @Test(arguments: 1...60)
    func `other children change no row of a child`(seed: Int) throws {
        let asking = Asking.all[seed - 1]
        // Three ids may be one child, and then are read together.
        let children = asking.random.children
        let groups = [Set(children.prefix(3)), [children[3 + seed % (children.count - 3)]]]
        for group in groups {
            let alone = Telling(asking.random.ledger(about: group))
            for time in [
                Question.Time.at(asking.day), .over(ReportingYear(containing: asking.day).span),
            ] {
                expectSame(
                    asking.telling.reviews(time, of: group), alone.reviews(time, of: group), seed)
            }
        }
    }

    @Test(arguments: 1...60)
    func `children taken in parts and merged give the same answers`(seed: Int) throws {
        var asking = Asking.all[seed - 1]
        let telling = asking.telling
        let count = telling.context.stories.childCount
        let first = asking.chance.number(0...count)
        let second = asking.chance.number(first...count)
        let parts = [first..<second, second..<count, 0..<first]
        expectSame(
            telling.answers(asking.questions),
            telling.answers(asking.questions, inParts: parts), seed)
        #expect(!asking.whole.isEmpty)
    }

    @Test(arguments: 1...60)
    func `a journey that is passed by would have changed nothing`(seed: Int) throws {
        var asking = Asking.all[seed - 1]
        // The days of most random questions are within the ledger's; some see little of it.
        let more = try RandomQuestions.some(6, &asking.chance)
        let questions = asking.questions + more
        let context = asking.telling.context
        let all = context.answer(
            questions, inParts: [0..<context.stories.childCount], seesAll: true)
        expectSame(
            asking.telling.answers(questions), all.answers.joined().map(Telling.text), seed)
    }

    @Test(arguments: 1...60)
    func `any number of threads gives the same answers`(seed: Int) throws {
        let asking = Asking.all[seed - 1]
        for threads in [2, 3, 7] {
            let context = ReplayContext(asking.telling.context.known, threads: threads)
            expectSame(
                asking.telling.answers(asking.questions),
                context.answer(asking.questions).joined().map(Telling.text), seed)
        }
    }

    @Test(arguments: 1...20)
    func `the same seed gives the same bytes and the same answers`(seed: Int) throws {
        let one = Asking.all[seed - 1]
        let other = try Asking(seed: UInt64(seed))
        #expect(one.ledger.lines == other.ledger.lines)
        expectSame(one.whole, other.whole, seed)
    }

    @Test(arguments: 1...20)
    func `the fast scanner and the slow reader make the same record`(seed: Int) throws {
        let asking = Asking.all[seed - 1]
        let slow = asking.telling.record
        let fast = try read(asking.ledger, slow)
        expectSame(
            slow.events.indices.map { told(slow, $0) }, fast.events.indices.map { told(fast, $0) },
            seed)
        expectSame(asking.whole, asking.told(Telling(fast)), seed)
    }

    /// The envelope of a line; what its fields say is told by the answers.
    private func told(_ record: RecordedEvents, _ seq: Int) -> String {
        let event = record.events[seq]
        return "\(seq) \(event.type) \(record.id(of: event.child)) \(event.day) "
            + "\(event.recordedAt) \(record.text(event.recordedBy))"
    }

    /// The record of the files of a ledger; a line belongs to the UTC year of its recording.
    private func read(_ ledger: TestLedger, _ slow: RecordedEvents) throws -> RecordedEvents {
        let directory = FileManager.default.temporaryDirectory
            .appending(path: "careledger-laws-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        let years = Dictionary(grouping: ledger.lines.indices) {
            slow.events[$0].recordedAt.utcYear
        }
        for (year, seqs) in years {
            let text = seqs.sorted().map { ledger.lines[$0] + "\n" }.joined()
            try Data(text.utf8).write(to: directory.appending(path: "\(year).jsonl"))
        }
        let contents = try LogReader(LogDirectory(path: directory.path)).read()
        #expect(contents.faultCount == 0, "\(contents.faults.first?.description ?? "")")
        return contents.record
    }

    @Test func `every random ledger can be asked`() { #expect(Asking.all.count == 60) }
}
