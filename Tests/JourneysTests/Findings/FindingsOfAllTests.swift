// Breaches that meet: several on one line, several children, the order of a day, merged children.

import CareEvents
import Journeys
import Testing

@Suite struct FindingsOfAllTests {
    @Test func `each breach of a line is a finding of its own`() throws {
        let ledger = try StoryText("2004-05-29 A-1 child_contacted iro_id=iro-9 contact=visit")
        #expect(
            ledger.told == [
                "3 J1 A-1: A-1 is registered only on 2012-01-01 (seq 2), after 2004-05-29",
                "3 J1 A-1: A-1 is born only on 2005-06-01",
                "3 J6 A-1: the ledger has no worker iro-9",
            ])
    }

    @Test func `of several children each one must be registered`() throws {
        let ledger = try StoryText(
            "2013-01-01 - conference_held conference_id=C-1 conference=initial "
                + "child_ids=B-2,A-1,C-3")
        #expect(
            ledger.told == [
                "3 J1 B-2: B-2 is not registered", "3 J1 C-3: C-3 is not registered",
            ])
    }

    @Test func `the events of a day take effect in the order of the journey`() throws {
        let ledger = try StoryText(
            """
            2013-04-01 A-1 ceased_to_be_looked_after reason_ceased=E8
            2013-04-01 A-1 review_held review_id=R-1
            2013-04-01 A-1 placement_moved placement_type=U4
            2013-04-01 A-1 legal_status_changed legal_status=C1
            2013-04-01 A-1 \(GalleryCase.start)
            """)
        #expect(ledger.told == [])
    }

    @Test func `two escalation events of a day go by seq`() throws {
        let lines = [
            "2013-04-01 - escalation_raised escalation_id=E-1 child_ids=A-1 stage=1 population=cla",
            "2013-04-01 - escalation_responded escalation_id=E-1 stage=1",
        ]
        #expect(try StoryText(lines.joined(separator: "\n")).told == [])
        #expect(
            try StoryText(lines.reversed().joined(separator: "\n")).told
                == [#"3 J5 -: E-1 had not entered stage "1" by 2013-04-01"#])
    }

    @Test func `of merged children the history is read as one`() throws {
        let ledger = try StoryText(
            """
            2013-01-01 B-2 child_registered born_on=2005-06-01 sex=F
            2013-04-01 A-1 \(GalleryCase.start)
            2013-06-01 B-2 placement_moved placement_type=U4
            2013-07-01 A-1 child_contacted iro_id=iro-1 contact=visit before_review_id=R-1
            2013-08-01 B-2 review_held review_id=R-1
            2014-01-01 B-2 children_merged into=A-1
            """)
        #expect(
            ledger.told == ["3 J1 A-1: A-1 is registered already since 2012-01-01 (seq 2)"])
    }

    @Test func `where the opening counts the age is that of the opening`() throws {
        func told(_ counts: String) throws -> [String] {
            try StoryText(
                """
                2010-01-01 - policy_adopted policy=review_clock review_clock={"counts":"\(counts)"}
                2013-01-01 B-2 child_registered born_on=2009-05-02 sex=M
                2013-04-01 B-2 \(GalleryCase.start)
                2013-05-01 B-2 review_part_held review_id=R-1 part=1
                2013-05-03 B-2 review_held review_id=R-1 participation=PN1
                """
            ).told
        }
        #expect(try told("completion") == [])
        #expect(
            try told("opening") == [
                "7 J4 B-2: B-2 was 3 on 2013-05-01, the day of the review R-1: PN1 is for children "
                    + "of four and over"
            ])
    }

    @Test func `a code that stands is corrected by the last word on it`() throws {
        let ledger = try StoryText(
            """
            2013-04-01 A-1 \(GalleryCase.start)
            2013-05-01 A-1 review_held review_id=R-1 participation=PN0
            2016-01-01 A-1 event_amended amends=4 reason=data_entry set={"participation":"PN2"}
            """)
        #expect(ledger.told == [])
    }

    @Test func `an officer may stay for a child who is soon back in care`() throws {
        func told(backOn day: String) throws -> [String] {
            try StoryText(
                """
                2013-04-01 A-1 \(GalleryCase.start)
                2013-04-01 A-1 iro_allocated iro_id=iro-1 population=cla
                2013-06-03 A-1 ceased_to_be_looked_after reason_ceased=E8
                \(day) A-1 \(GalleryCase.start)
                """
            ).told
        }
        #expect(try told(backOn: "2013-07-01") == [])
        #expect(try told(backOn: "2013-07-02").count == 1)
    }

    @Test func `before an instant nothing is found that was recorded after it`() throws {
        let ledger = try StoryText(
            """
            2013-04-01 A-1 \(GalleryCase.start)
            2014-01-01 A-1 \(GalleryCase.start) recorded_at=2017-01-01T00:00:00Z
            """)
        let earlier = try #require(ledger.record.events.first).recordedAt
        let known = KnownFacts(ledger.record, asKnownAt: earlier)
        #expect(Findings.all(known: known, setting: Setting(known)).isEmpty)
        #expect(ledger.told.count == 1)
        #expect(Findings.containsError(ledger.findings))
    }

    @Test func `findings are in the order of lines and the same every time`() throws {
        let lines = GalleryCase.all.map(\.broken).joined(separator: "\n")
        let ledger = try StoryText(lines)
        #expect(ledger.findings.map(\.seq) == ledger.findings.map(\.seq).sorted())
        #expect(ledger.told == ledger.told)
    }
}
