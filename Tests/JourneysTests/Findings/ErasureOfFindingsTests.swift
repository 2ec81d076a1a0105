// Erasure is exempt: what only an erased line can explain is no finding.

import Journeys
import Testing

@Suite struct ErasureOfFindingsTests {
    private static let erasure =
        "reason=legal_order authority=court approved_by=head"

    @Test func `without its erased start a period of care has no findings`() throws {
        let ledger = try StoryText(
            """
            erased 6
            2013-05-01 A-1 placement_moved placement_type=U4
            2013-06-01 A-1 ceased_to_be_looked_after reason_ceased=E8
            2016-01-01 A-1 event_erased erases=3 \(Self.erasure)
            """)
        #expect(ledger.told == [])
    }

    @Test func `the erasure of one child excuses no other`() throws {
        let ledger = try StoryText(
            """
            erased 5
            2013-05-01 A-1 placement_moved placement_type=U4
            2016-01-01 B-2 event_erased erases=3 \(Self.erasure)
            """)
        #expect(ledger.told == ["4 J2 A-1: A-1 is not looked after on 2013-05-01"])
    }

    @Test func `a line excuses only what came after it`() throws {
        let ledger = try StoryText(
            """
            2013-05-01 A-1 placement_moved placement_type=U4
            erased 5
            2016-01-01 A-1 event_erased erases=4 \(Self.erasure)
            """)
        #expect(ledger.told == ["3 J2 A-1: A-1 is not looked after on 2013-05-01"])
    }

    @Test func `a child whose registration was erased is still known`() throws {
        let ledger = try StoryText(
            """
            erased 6
            2013-05-01 B-2 advocate_engaged
            2013-05-01 B-2 review_record_completed review_id=R-1
            2016-01-01 B-2 event_erased erases=3 \(Self.erasure)
            """)
        #expect(ledger.told == [])
    }

    @Test func `a reference to an erased worker or escalation is no finding`() throws {
        let ledger = try StoryText(
            """
            erased 7
            2013-05-01 A-1 midway_review_completed iro_id=iro-9
            2013-05-01 - escalation_responded escalation_id=E-9 stage=1
            2013-05-01 A-1 legal_advice_sought escalation_id=E-9
            2016-01-01 - event_erased erases=3 \(Self.erasure)
            """)
        #expect(ledger.told == [])
    }

    @Test func `an adoption may have lost its order, and an allocation its end`() throws {
        let ledger = try StoryText(
            """
            2013-04-01 A-1 \(GalleryCase.start)
            2013-04-01 A-1 iro_allocated iro_id=iro-1 population=cla
            2014-04-01 A-1 ceased_to_be_looked_after reason_ceased=E11
            erased 7
            2016-01-01 A-1 event_erased erases=6 \(Self.erasure)
            """)
        #expect(ledger.told == [])
    }

    @Test func `what an erased line cannot explain is told`() throws {
        let ledger = try StoryText(
            """
            erased 5
            2011-01-01 A-1 risk_identified risk=boredom
            2016-01-01 A-1 event_erased erases=3 \(Self.erasure)
            """)
        #expect(ledger.told == [#"4 C3 A-1: "boredom" is not a code of risk"#])
    }
}
