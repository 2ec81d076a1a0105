// Which plans a looked-after child should have on a day, and which of them are current.

import CareEvents
import Dates
import Testing

@testable import Projections

@Suite struct RequiredPlansTests {
    /// Born on 1 June 2005; the first review is due on 29 April 2013.
    private static let care = "2013-04-01 A became_looked_after\n"

    @Test func `education and health are asked for by the first review`() {
        let scene = ChildScene(Self.care)
        #expect(scene.plans("2013-04-28") == ["delegated_authority - - not current"])
        #expect(
            scene.plans("2013-04-29") == [
                "pep - - not current", "health - - not current",
                "delegated_authority - - not current",
            ])
    }

    @Test func `an earlier first review asks for them earlier`() {
        let scene = ChildScene(Self.care + "2013-04-10 A review_held")
        #expect(scene.plans("2013-04-10").count == 3)
        #expect(scene.plans("2013-04-09").count == 1)
    }

    @Test func `an education plan is current for six months from its last update`() {
        let scene = ChildScene(
            Self.care + """
                2013-04-10 A plan_started plan_id=e plan=pep
                2013-08-31 A plan_updated plan_id=e
                2015-01-10 A plan_ended plan_id=e outcome=other
                """)
        #expect(scene.plans("2014-02-28")[0] == "pep 2013-08-31 2014-02-28 current")
        #expect(scene.plans("2014-03-01")[0] == "pep 2013-08-31 2014-02-28 not current")
        #expect(scene.plans("2015-01-10")[0] == "pep - - not current")
    }

    @Test func `a policy says how long, and a kind it leaves out keeps its usual time`() {
        let scene = ChildScene(
            Self.care + """
                2013-04-02 - policy_adopted policy=oversight \
                oversight={"plan_current_within":{"pep":"4 months"}}
                2013-04-10 A plan_started plan_id=e plan=pep
                2013-04-10 A health_assessment_completed
                """)
        let plans = scene.plans("2013-08-11")
        #expect(plans[0] == "pep 2013-04-10 2013-08-10 not current")
        #expect(plans[1] == "health 2013-04-10 2014-04-10 current")
    }

    @Test func `a health assessment is good for six months under five and a year from five`() {
        let scene = ChildScene(
            """
            2009-01-05 A became_looked_after
            2009-02-02 A review_held
            2009-11-01 A health_assessment_completed
            """)
        #expect(scene.plans("2010-05-01").contains("health 2009-11-01 2010-05-01 current"))
        #expect(scene.plans("2010-05-31").contains("health 2009-11-01 2010-05-01 not current"))
        // The fifth birthday is 1 June 2010.
        #expect(scene.plans("2010-06-01").contains("health 2009-11-01 2010-11-01 current"))
    }

    @Test func `no education plan is asked for under three`() {
        let scene = ChildScene("2008-01-07 A became_looked_after\n2008-02-01 A review_held")
        #expect(!scene.plans("2008-05-31").contains { $0.hasPrefix("pep") })
        #expect(scene.plans("2008-06-01").contains { $0.hasPrefix("pep") })
    }

    @Test func `a pathway plan is asked for three months after sixteen, or after coming into care`()
    {
        let early = ChildScene(Self.care)
        #expect(!early.plans("2021-08-31").contains { $0.hasPrefix("pathway") })
        #expect(early.plans("2021-09-01").contains("pathway - - not current"))
        let late = ChildScene(
            """
            2021-10-01 A became_looked_after
            2021-11-01 A plan_started plan_id=w plan=pathway
            """)
        #expect(!late.plans("2021-12-31").contains { $0.hasPrefix("pathway") })
        #expect(late.plans("2022-05-01").contains("pathway 2021-11-01 - current"))
    }

    @Test func `parents decide for a child at home; short breaks and no care ask for nothing`() {
        #expect(
            ChildScene("2013-04-01 A became_looked_after placement_type=P1")
                .plans("2013-04-02").isEmpty)
        #expect(
            ChildScene("2013-04-01 A became_looked_after short_break=true")
                .plans("2014-04-02").isEmpty)
        #expect(
            ChildScene(Self.care + "2013-06-01 A ceased_to_be_looked_after")
                .plans("2013-06-01").isEmpty)
    }

    @Test func `short breaks outside care are reviewed by the lengths of those within`() {
        let scene = ChildScene(
            """
            2013-04-01 A short_breaks_started legal_basis=s17_6
            2013-07-10 A review_held
            """)
        func told(_ day: String) -> [String] {
            let day = ChildScene.day(day)
            return scene.journey.shortBreaks(on: day, in: scene.context).map {
                "\($0.basis.rawValue) \($0.dueOn?.description ?? "-") \($0.isOverdue(on: day))"
            }
        }
        #expect(told("2013-07-01") == ["s17_6 2013-07-01 false"])
        #expect(told("2013-07-02") == ["s17_6 2013-07-01 true"])
        #expect(told("2013-07-10") == ["s17_6 2014-01-10 false"])
    }

    @Test func `quartiles are the lengths of some child's period`() {
        var times = TimeInCare()
        #expect(times.quartile(2) == nil)
        times.add(7)
        #expect((1...3).map { times.quartile($0) } == [7, 7, 7])
        for days in [1, 9, 3] { times.add(days) }
        #expect((1...3).map { times.quartile($0) } == [1, 3, 7])
        times.add(100)
        #expect((1...3).map { times.quartile($0) } == [3, 7, 9])
    }
}
