// A copy to hand over names nobody else and says no free words, whatever the ledger holds.

import CareEvents
import Dates
import Journeys
import TestLedgers
import Testing

@testable import Projections

@Suite struct RedactionTests {
    @Test(arguments: 1...15)
    func `no id of a worker or of another child is in a copy`(seed: Int) throws {
        let random = RandomLedger(seed: UInt64(seed))
        let people = ["sw-11", "clerk", "iro-1", "man.ager-4"]
        let ledger = random.ledger.recorded(by: people, seed: UInt64(seed))
        let context = Telling(ledger).context
        let known = context.known
        let workers = Set(PeopleNamed(in: known).symbols.map(known.text))
        #expect(workers.count > 3)
        for id in random.children {
            var question = TimelineQuestion(childID: id, withCorrections: true)
            question.isRedacted = true
            guard let child = known.record.recorded.child(withID: id).map(known.canonical),
                let timeline = Timeline(
                    question, in: known, against: context.setting, words: { _, _ in "Jane Smith" })
            else { continue }
            let others = known.children.indices.map { ChildNumber(UInt32($0)) }
                .filter { known.canonical($0) != child }.map(known.id(of:))
            // Somebody is called by a word that roles are made of.
            let forbidden = workers.union(others).subtracting(["officer"])
            let day = RandomLedger.span.to
            let story = try #require(
                ChildStory(of: id, on: day, in: context, isRedacted: true))
            var texts = timeline.rows.flatMap { [$0.what, $0.recordedBy] }
            texts += timeline.erasures.flatMap { [$0.recordedBy, $0.approvedBy, $0.authority] }
            texts += [story.sentence, "\(story)"]
            for text in texts {
                if text.contains("Jane Smith") { Issue.record("seed \(seed), \(id): \(text)") }
                for word in words(of: text) where forbidden.contains(word) {
                    Issue.record("seed \(seed), \(id): \(word) in \(text)")
                }
            }
        }
    }

    /// The words of a text, cut at what no id is spelt with; dots and commas at the end taken off.
    private func words(of text: String) -> [String] {
        text.split { !($0.isLetter || $0.isNumber || "-_.".contains($0)) }.map { piece in
            var word = piece
            while let last = word.last, last == "." || last == "-" { word.removeLast() }
            return String(word)
        }
    }

    @Test func `people are roles, numbered by their first appearance, and texts are counted`() {
        let ledger = TestLedger(
            """
            2012-01-02 B child_details_changed family_id=F
            2012-01-02 A child_details_changed family_id=F
            2012-03-01 A became_looked_after area=Jane's_road
            2012-03-02 A iro_allocated iro_id=iro-1 population=cla
            2012-03-09 A iro_allocated iro_id=iro-2 population=cla
            2012-04-01 - conference_held conference_id=c-B conference=initial child_ids=A,B,C
            2012-05-01 A child_contacted iro_id=iro-1 contact=visit
            2012-05-02 A midway_review_completed iro_id=iro-2 findings=Jane
            """)
        let context = Telling(ledger).context
        let timeline = Timeline(
            TimelineQuestion(childID: "A", isRedacted: true), in: context.known,
            against: context.setting, words: { _, _ in "Jane" })
        let words: [String] = Array((timeline?.rows ?? []).map(\.what).suffix(6))
        let expected: [String] = [
            "became looked after: C2 (full care order), need N1 (abuse or neglect); "
                + "placed in U4 (foster care, long term), area (left out)",
            "the reviewing officer allocated: looked-after child",
            "reviewing officer 2 allocated: looked-after child, "
                + "taking over from the reviewing officer",
            "initial child protection conference (left out) held: "
                + "with a sibling and another child",
            "visit by the reviewing officer", "midway review completed by reviewing officer 2",
        ]
        #expect(words == expected)
        let recorders = Set(timeline?.rows.map(\.recordedBy) ?? [])
        #expect(recorders == ["a member of staff"])
        let kinds: [LeftOut.Kind] = timeline?.leftOut?.kinds ?? []
        let told: [String] = kinds.map { "\($0.what): \($0.times)" }
        let counts: [String] = [
            "workers, told by their roles: 12", "other children, told as such: 2",
            "texts under area: 1", "texts under conference_id: 1", "texts under findings: 1",
        ]
        #expect(told == counts)
    }
}
