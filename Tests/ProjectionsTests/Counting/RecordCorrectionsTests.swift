// What was put right in child protection records: which lines count, and which corrections.

import CareEvents
import Dates
import Journeys
import TestLedgers
import Testing

@testable import Projections

struct RecordCorrectionsTests {
    /// Lines 6 to 14; the plan of A is of child protection, that of B is not.
    private static let scene = """
        2013-04-02 A plan_started plan_id=p1 plan=child_protection category=NEG \
        recorded_at=2013-04-03T10:00:00Z
        2013-04-02 B plan_started plan_id=p2 plan=care
        2013-04-04 A section47_started enquiry_id=e1 recorded_at=2013-04-05T10:00:00Z
        2013-05-01 - event_amended amends=6 reason=data_entry \
        recorded_at=2013-05-01T10:00:00Z set={"category":"EMO"}
        2013-05-02 - event_amended amends=7 reason=data_entry set={"occurred_on":"2013-04-01"}
        2013-05-03 - event_withdrawn withdraws=8 reason=duplicate recorded_at=2013-06-30T22:59:59Z
        2013-05-03 - event_withdrawn withdraws=8 reason=duplicate
        2013-07-01 - event_reinstated reinstates=8 reason=data_entry \
        recorded_at=2013-07-01T00:00:00Z
        """

    private func span(_ from: String, _ to: String) throws -> DateSpan {
        let from = try #require(CalendarDate(iso: from))
        return DateSpan(from, through: try #require(CalendarDate(iso: to)))
    }

    @Test func `corrections of enquiries, conferences and protection plans count, once each`()
        throws
    {
        let context = Telling(TestLedger(Self.scene)).context
        let all = context.protectionCorrections(during: try span("2013-04-01", "2014-03-31"))
        #expect(all.map(\.seq) == [9, 11, 13])
        #expect(all.map(\.target) == [6, 8, 8])
        #expect(all.map(\.kind) == [.eventAmended, .eventWithdrawn, .eventReinstated])
        #expect(all[0].fields == [.category])
        #expect(all[0].days == 28)
        #expect(all[1].fields.isEmpty)
    }

    @Test func `they belong to the London day on which they were recorded`() throws {
        let context = Telling(TestLedger(Self.scene)).context
        let quarter = context.protectionCorrections(during: try span("2013-04-01", "2013-06-30"))
        #expect(quarter.map(\.seq) == [9, 11], "22:59:59Z on 30 June is still that day in London")
        let next = context.protectionCorrections(during: try span("2013-07-01", "2013-09-30"))
        #expect(next.map(\.seq) == [13])
    }

    @Test func `lines about protection are counted where they were recorded`() throws {
        let context = Telling(TestLedger(Self.scene)).context
        let spans = [try span("2013-01-01", "2013-04-03"), try span("2013-04-04", "2013-06-30")]
        #expect(context.protectionLines(during: spans) == [1, 1])
    }
}
