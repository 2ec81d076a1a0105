// What an append is refused for: what it would bring about, and not what was there before.

import Journeys
import Testing

@Suite struct NewFindingsTests {
    private static let start = GalleryCase.start

    /// The refusals of lines appended to a ledger, a line each.
    private func refusals(of added: String, to ledger: String) throws -> [String] {
        let before = try StoryText(ledger)
        let after = try StoryText(ledger + "\n" + added)
        return Findings.new(before: before.findings, after: after.findings).map {
            "\($0.seq) \($0.rule.code) \($0.words)"
        }
    }

    @Test func `a start while looked after is refused`() throws {
        #expect(
            try refusals(of: "2014-01-01 A-1 \(Self.start)", to: "2013-04-01 A-1 \(Self.start)")
                == ["4 J2 A-1 is already looked after since 2013-04-01 (seq 3)"])
    }

    @Test func `what was wrong before refuses nothing`() throws {
        let wrong = "2013-04-01 A-1 placement_moved placement_type=U6"
        #expect(try StoryText(wrong).told.count == 1)
        #expect(try refusals(of: "2014-01-01 A-1 \(Self.start)", to: wrong) == [])
    }

    @Test func `the same breach once more is refused`() throws {
        let wrong = "2013-04-01 A-1 placement_moved placement_type=U6"
        #expect(
            try refusals(of: wrong, to: wrong) == ["4 J2 A-1 is not looked after on 2013-04-01"])
    }

    @Test func `a late end that makes a recorded move wrong is refused at the move`() throws {
        let ledger = """
            2013-04-01 A-1 \(Self.start)
            2013-06-01 A-1 placement_moved placement_type=U4
            """
        #expect(
            try refusals(
                of: "2013-05-01 A-1 ceased_to_be_looked_after reason_ceased=E8", to: ledger)
                == ["4 J2 A-1 is not looked after on 2013-06-01: care ended on 2013-05-01 (seq 5)"])
    }

    @Test func `a withdrawal that leaves a move without care is refused at the move`() throws {
        let ledger = """
            2013-04-01 A-1 \(Self.start)
            2013-06-01 A-1 placement_moved placement_type=U4
            """
        #expect(
            try refusals(
                of: "2016-01-01 A-1 event_withdrawn withdraws=3 reason=data_entry", to: ledger)
                == ["4 J2 A-1 is not looked after on 2013-06-01"])
    }

    @Test func `a finding that only changes its words is not new`() throws {
        let ledger = """
            2013-04-01 A-1 \(Self.start)
            2013-05-01 A-1 ceased_to_be_looked_after reason_ceased=E8
            2013-06-01 A-1 placement_moved placement_type=U4
            """
        #expect(
            try refusals(
                of: """
                    2016-01-01 A-1 event_amended amends=4 reason=data_entry \
                    set={"occurred_on":"2013-05-02"}
                    """, to: ledger) == [])
    }

    @Test func `a batch is judged whole`() throws {
        let batch = """
            2013-05-01 A-1 ceased_to_be_looked_after reason_ceased=E8
            2013-06-01 A-1 \(Self.start)
            """
        #expect(try refusals(of: batch, to: "2013-04-01 A-1 \(Self.start)") == [])
    }

    @Test func `an age, an undated decision and an allocation refuse nothing`() throws {
        let batch = """
            2013-04-01 A-1 \(Self.start)
            2013-04-01 A-1 iro_allocated iro_id=iro-1 population=cla
            2013-05-01 A-1 review_held review_id=R-1 participation=PN0
            2013-05-01 A-1 decision_made decision_id=D-1
            2014-01-01 A-1 ceased_to_be_looked_after reason_ceased=E11
            """
        #expect(
            try StoryText(batch).findings.filter { $0.rule <= .C6 }.map(\.rule.code).sorted()
                == ["C1", "C2", "C5", "J4"])
        #expect(try refusals(of: batch, to: "2013-04-01 A-1 advocate_engaged") == [])
    }

    @Test func `a second registration is refused, and a merge that makes one is not`() throws {
        let ledger = "2013-01-01 B-2 child_registered born_on=2005-06-01 sex=F"
        #expect(try refusals(of: "2014-01-01 B-2 children_merged into=A-1", to: ledger) == [])
        #expect(
            try refusals(of: "2014-01-01 A-1 child_registered born_on=2005-06-01 sex=F", to: ledger)
                == ["4 J1 A-1 is registered already since 2012-01-01 (seq 2)"])
    }

    @Test func `a day said anew may be as late as its amendment`() throws {
        let ledger = "2013-04-01 A-1 advocate_engaged recorded_at=2016-01-01T12:00:00Z"
        func amended(to day: String) -> String {
            """
            2016-03-01 A-1 event_amended recorded_at=2016-03-01T12:00:00Z amends=3 \
            reason=late_report set={"occurred_on":"\(day)"}
            """
        }
        #expect(try refusals(of: amended(to: "2016-02-01"), to: ledger) == [])
        #expect(
            try refusals(of: amended(to: "2016-03-02"), to: ledger)
                == ["3 J1 2016-03-02 is after the day on which it was recorded, 2016-03-01"])
    }
}
