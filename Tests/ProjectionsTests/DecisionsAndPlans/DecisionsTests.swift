// Decisions, risks and advocacy: what is open, overdue, undated, late, named or raised.

import Journeys
import Testing

@testable import Projections

@Suite struct DecisionsTests {
    private static let decided = ChildScene(
        """
        2013-04-01 A became_looked_after
        2013-05-01 A decision_made decision_id=d1 due_on=2013-06-01
        2013-05-01 A decision_made decision_id=d2
        2013-05-01 A decision_made decision_id=d3 due_on=2013-06-01
        2013-06-02 A decision_completed decision_id=d3
        2013-05-01 A decision_made decision_id=d4 due_on=2013-06-01
        2013-06-01 A decision_completed decision_id=d4
        """)

    @Test func `a decision is overdue the day after its day, not on it`() {
        #expect(
            Self.decided.decisions("2013-06-01") == [
                "d1: open", "d2: open undated", "d3: open late", "d4: ",
            ])
        #expect(
            Self.decided.decisions("2013-06-02") == [
                "d1: open overdue", "d2: open undated", "d3: late", "d4: ",
            ])
    }

    @Test func `before it was made a decision is nothing`() {
        #expect(
            Self.decided.decisions("2013-04-30") == ["d1: ", "d2: ", "d3: late", "d4: "])
    }

    @Test func `a decision told twice stands as it was told first`() {
        let scene = ChildScene(
            """
            2013-05-01 A decision_made decision_id=d due_on=2013-06-01
            2013-05-10 A decision_made decision_id=d due_on=2013-09-01
            2013-04-20 A decision_completed decision_id=d
            """)
        // A completion before it was made completes nothing.
        #expect(scene.decisions("2013-07-01") == ["d: open overdue"])
    }

    @Test func `the decisions of two registrations are one child's`() {
        let scene = ChildScene(
            """
            2013-05-01 B decision_made decision_id=b
            2013-05-02 A decision_made decision_id=a
            2013-06-01 B children_merged into=A
            """)
        #expect(scene.decisions("2013-07-01") == ["b: open undated", "a: open undated"])
    }

    @Test func `a risk is named by an update on its day or after, and one that is open goes on`() {
        let scene = ChildScene(
            """
            2013-04-01 A plan_started plan_id=p plan=care
            2013-04-20 A plan_updated plan_id=p topics=cse
            2013-05-01 A risk_identified risk=cse
            2013-05-10 A risk_identified risk=cse
            2013-05-20 A risk_identified risk=gangs
            2013-06-01 A plan_updated plan_id=p topics=school,cse
            2013-08-01 A risk_ended risk=cse
            """)
        #expect(scene.risks("2013-05-31") == ["cse 2013-05-01 -", "gangs 2013-05-20 -"])
        #expect(scene.risks("2013-06-01") == ["cse 2013-05-01 2013-06-01", "gangs 2013-05-20 -"])
        #expect(scene.risks("2013-08-01") == ["gangs 2013-05-20 -"])
    }

    @Test func `advocacy has the decisions that child or advocate raised while it lasted`() {
        let scene = ChildScene(
            """
            2013-05-01 A advocate_engaged
            2013-05-10 A advocate_engaged
            2013-05-20 A decision_made decision_id=d1 raised_by=advocate
            2013-05-20 A decision_made decision_id=d2 raised_by=iro
            2013-06-01 A decision_made decision_id=d3 raised_by=child
            2013-06-01 A advocate_ended
            2013-06-02 A decision_made decision_id=d4 raised_by=child
            """)
        let times = scene.journey.advocacies(in: scene.context.known)
        #expect(times.count == 1)
        #expect(
            times.flatMap(\.decisions).map { scene.context.known.text($0.id) } == ["d1", "d3"])
    }
}
