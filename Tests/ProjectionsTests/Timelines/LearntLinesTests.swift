// What was learnt between two instants: every line that bears on the child, and what it changed.

import CareEvents
import Dates
import Journeys
import TestLedgers
import Testing

@testable import Projections

@Suite struct LearntLinesTests {
    @Test(arguments: 1...25)
    func `the lines are those of the audit in the interval, and of the child's escalations`(
        seed: Int
    ) throws {
        var random = RandomLedger(seed: UInt64(seed))
        let record = random.ledger.record
        for id in random.children {
            let (one, other) = (random.someInstant(), random.someInstant())
            let (after, through) = (min(one, other), max(one, other))
            let known = KnownFacts(record, asKnownAt: through)
            let learnt = LearntLines(
                LearningQuestion(
                    childID: id, after: after, through: through, asAt: through.londonDay),
                in: record)
            let trail = try? AuditTrail(
                AuditQuestion(childID: id), in: known, against: Setting(known))
            guard let learnt else {
                #expect(trail == nil)
                continue
            }
            let expected = Set((trail?.lines ?? []).map(\.seq)).union(disputes(of: id, known))
                .filter { record.events[$0].recordedAt > after }
            #expect(learnt.lines.map(\.seq) == expected.sorted(), "seed \(seed), \(id)")
            #expect(learnt.lines.allSatisfy { $0.recordedAt > after && $0.recordedAt <= through })
        }
    }

    /// The lines of the escalations that name a child in any version, and their corrections, read
    /// plainly line by line.
    private func disputes(of id: String, _ known: KnownFacts) -> Set<Int> {
        guard let asked = known.record.recorded.child(withID: id) else { return [] }
        let child = known.canonical(asked)
        var ids: Set<Symbol> = []
        for fact in Array(known.facts) + known.withdrawn
        where fact.type == .escalationRaised && known.children(of: fact).contains(child) {
            ids.insert(known.record.symbol(fact, .escalationID))
        }
        var lines: Set<Int> = []
        for fact in Array(known.facts) + known.withdrawn
        where fact.type.isEscalation || fact.type == .legalAdviceSought {
            let id = known.record.symbol(fact, .escalationID)
            if id != .none, ids.contains(id) { lines.insert(Int(fact.seq)) }
        }
        for correction in known.corrections where lines.contains(Int(correction.target)) {
            lines.insert(Int(correction.seq))
        }
        return lines
    }

    @Test(arguments: 1...25)
    func `what is told of each day before and after is what the journey was as known then`(
        seed: Int
    ) throws {
        var random = RandomLedger(seed: UInt64(seed))
        let record = random.ledger.record
        let days = (0..<600).map { RandomLedger.span.from.adding(days: 3 * $0) }
        for id in random.children {
            let (one, other) = (random.someInstant(), random.someInstant())
            let (after, through) = (min(one, other), max(one, other))
            let asAt = random.someDay()
            guard
                let learnt = LearntLines(
                    LearningQuestion(childID: id, after: after, through: through, asAt: asAt),
                    in: record)
            else { continue }
            let (then, now) = (
                Telling(record, asKnownAt: after), Telling(record, asKnownAt: through)
            )
            guard let child = record.child(withID: id),
                then.context.known.canonical(child) == now.context.known.canonical(child)
            else { continue }
            let before = journey(of: child, in: then.context)
            let since = journey(of: child, in: now.context)
            let told = learnt.changes.filter { $0.what == "placement" }
            var wrong: [CalendarDate] = []
            for day in days where day <= asAt {
                let change = told.first { change in
                    (change.from ?? day) <= day && (change.to.map { day < $0 } ?? true)
                }
                let was = before?.placement(on: day)?.type ?? .none
                let isNow = since?.placement(on: day)?.type ?? .none
                let text = now.context.known.text
                let isTold = change.map { change in
                    (change.before ?? "").hasPrefix(text(was))
                        && (change.after ?? "").hasPrefix(text(isNow))
                }
                if isTold != (was == isNow ? nil : true) { wrong.append(day) }
            }
            #expect(wrong.isEmpty, "seed \(seed), \(id): \(told)")
        }
    }

    private func journey(of child: ChildNumber, in context: ReplayContext) -> Journey? {
        let places = context.stories.places(of: context.known.canonical(child))
        guard !places.isEmpty else { return nil }
        var journey = Journey()
        journey.fold(
            context.known.canonical(child), places, in: context.known, against: context.setting)
        return journey
    }

    @Test func `a review put off by an amendment turns late, and the next one falls due later`()
        throws
    {
        let ledger = TestLedger(
            """
            2012-03-01 A became_looked_after
            2012-03-20 A review_held review_id=r1
            2012-06-01 A review_held review_id=r2
            2018-06-01 A event_amended recorded_at=2018-06-01T12:00:00Z amends=8 \
            set={"occurred_on":"2012-07-20"}
            """)
        let instants = try #require(Instant(iso: "2018-02-01T00:00:00Z"))
        let later = try #require(Instant(iso: "2018-07-01T00:00:00Z"))
        let day = try #require(CalendarDate(iso: "2012-08-01"))
        let learnt = try #require(
            LearntLines(
                LearningQuestion(childID: "A", after: instants, through: later, asAt: day),
                in: ledger.record))
        #expect(learnt.lines.map(\.seq) == [9])
        let words = learnt.lines.first?.said?.what ?? ""
        #expect(words.hasPrefix("line 8 amended: occurred_on: 2012-06-01 -> 2012-07-20"))
        let told: [String] = learnt.changes.map {
            "\($0.what): \($0.before ?? "-") | \($0.after ?? "-")"
        }
        #expect(
            told == [
                "review r2: due 20 June 2012 (REV-2), held 1 June 2012, on time | "
                    + "due 20 June 2012 (REV-2), held 20 July 2012, 30 days late",
                "next review: due 1 December 2012 (REV-3), 122 days left | "
                    + "due 20 January 2013 (REV-3), 172 days left",
            ])
    }
}
