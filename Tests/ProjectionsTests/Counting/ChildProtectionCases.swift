// Cases of counting children on protection plans: stocks, what they are split by, joint plans.

import Projections
import Testing

@Suite struct ChildProtectionCountingTests {
    @Test(arguments: CountingCase.protection + CountingCase.conferences)
    func `the figure is the one of the rule`(rule: CountingCase) throws {
        try rule.check()
    }
}

extension CountingCase {
    private static let year = "2013-04-01..2014-03-31"
    private static let end = "2014-03-31"

    private static let plans = """
        2013-08-31 A plan_started plan_id=a plan=child_protection category=NEG
        2013-11-01 A plan_updated plan_id=a category=EMO
        2013-05-01 B plan_started plan_id=b plan=child_protection
        2014-03-31 B plan_ended plan_id=b outcome=no_longer_needed
        2012-03-01 C plan_started plan_id=c plan=child_protection category=MUL
        2013-04-01 C plan_started plan_id=care plan=care

        """
    private static let unborn = """
        2013-06-01 U child_registered expected_on=2013-09-10 sex=U
        2013-07-01 U plan_started plan_id=u plan=child_protection category=NEG
        2013-09-12 U child_born born_on=2013-09-12 sex=U
        1995-06-01 T child_registered born_on=1995-06-01 sex=M
        2013-07-01 T plan_started plan_id=t plan=child_protection category=NEG

        """
    private static let joint = """
        2013-05-01 A plan_started plan_id=a plan=child_protection category=NEG
        2013-06-03 A became_looked_after
        2013-06-28 A review_held
        2013-09-02 A review_held
        2013-09-02 A plan_ended plan_id=a outcome=became_looked_after
        2013-05-01 B plan_started plan_id=b plan=child_protection category=NEG
        2013-06-03 B became_looked_after
        2013-06-03 B plan_ended plan_id=b outcome=became_looked_after
        2013-05-01 C plan_started plan_id=c plan=child_protection category=NEG
        2013-06-03 C became_looked_after short_break=true

        """

    /// Plans.
    static let protection: [CountingCase] = [
        CountingCase(
            "CAL-7 the day a plan ends it is no longer in the stock; other plans are none", plans,
            .childrenSubjectToCpp, end, is: "2 - -"),
        CountingCase(
            "CAL-7 the day before it is", plans, .childrenSubjectToCpp, "2014-03-30", is: "3 - -"),
        CountingCase(
            "CAL-8 the day a plan is six months long is in the next band", plans,
            .childrenSubjectToCpp, "2014-02-28", "duration=6-12m", is: "2 - -"),
        CountingCase(
            "CAL-8 the day before it is in the first", plans,
            .childrenSubjectToCpp, "2014-02-27", "duration=0-6m", is: "1 - -"),
        CountingCase(
            "CNT-16 18m+ is the union of the last two bands", plans,
            .childrenSubjectToCpp, "2014-03-01", "duration=18m+", is: "1 - -"),
        CountingCase(
            "the last two bands part at two years", plans,
            .childrenSubjectToCpp, "2014-03-01", "duration=24m+", is: "1 - -"),
        CountingCase(
            "the category is the one in force on the day: before it was changed", plans,
            .childrenSubjectToCpp, "2013-10-31", "category=neglect", is: "1 - -"),
        CountingCase(
            "and from that day on", plans,
            .childrenSubjectToCpp, "2013-11-01", "category=emotional_abuse", is: "1 - -"),
        CountingCase(
            "a plan without a category is not_recorded", plans,
            .childrenSubjectToCpp, "2013-11-01", "category=not_recorded", is: "1 - -"),
        CountingCase(
            "a share is of all on plans, whatever is asked above the line", plans,
            .childrenSubjectToCppPercent, "2013-11-01", "category=multiple", is: "33.3 1 3"),
        CountingCase(
            "the change is against the same day a year before", plans,
            .childrenSubjectToCppChange, "2014-01-01..2014-03-30", is: "2 - -"),
        CountingCase(
            "CNT-7 the average is of month ends", plans,
            .averageChildrenSubjectToCpp, "2013-04-01..2013-09-15", is: "2.0 10 5"),
        CountingCase(
            "CNT-7 or of days where that is asked", plans,
            .averageChildrenSubjectToCpp, "2013-04-29..2013-05-02", "basis=daily", is: "1.5 6 4"),
        CountingCase(
            "CNT-7 the most is of days", plans,
            .childrenSubjectToCpp, "2014-03-30..2014-03-31", "stat=max", is: "3 - -"),
        CountingCase(
            "a child with two open plans is one child, by the plan begun last",
            plans + "2014-01-01 A plan_started plan_id=a2 plan=child_protection category=PHY",
            .childrenSubjectToCppPercent, end, "category=physical_abuse", is: "50.0 1 2"),
        CountingCase(
            "and again by the first when the last has ended",
            plans + """
                2014-01-01 A plan_started plan_id=a2 plan=child_protection category=PHY
                2014-02-01 A plan_ended plan_id=a2 outcome=other
                """,
            .childrenSubjectToCppPercent, end, "category=emotional_abuse", is: "50.0 1 2"),
        CountingCase(
            "two ids of one child are one child",
            plans + "2017-01-01 A children_merged into=C", .childrenSubjectToCpp, end,
            is: "1 - -"),
        CountingCase(
            "a plan whose start was withdrawn never was",
            plans + "2017-01-01 A event_withdrawn withdraws=6", .childrenSubjectToCpp, end,
            is: "1 - -"),
        CountingCase(
            "CNT-11 until birth a child is unborn", unborn,
            .childrenSubjectToCpp, "2013-09-11", "sex=unborn", is: "1 - -"),
        CountingCase(
            "CNT-11 and in band 0", unborn,
            .childrenSubjectToCpp, "2013-09-11", "age_band=0", is: "1 - -"),
        CountingCase(
            "CNT-11 born with sex U it is in no cell of sex", unborn,
            .childrenSubjectToCpp, "2013-09-12", "sex=unborn", is: "0 - -"),
        CountingCase(
            "CNT-11 and still in band 0", unborn,
            .childrenSubjectToCpp, "2013-09-12", "age_band=0", is: "1 - -"),
        CountingCase(
            "CNT-10 aged 18 counts in the top band", unborn,
            .childrenSubjectToCpp, "2013-09-12", "age_band=16+", is: "1 - -"),
        CountingCase(
            "joint: both open at the end of some day; short breaks are left out", joint,
            .childrenSubjectToJointCpClaPlan, year, is: "1 - -"),
        CountingCase(
            "CNT-9 unless they are asked for", joint,
            .childrenSubjectToJointCpClaPlan, year, "short_breaks=included", is: "2 - -"),
        CountingCase(
            "joint plans count in a period only on days of it", joint,
            .childrenSubjectToJointCpClaPlan, "2013-09-02..2014-03-31", is: "0 - -"),
        CountingCase(
            "ended on the day of the second review is ended by it", joint,
            .jointPlanCppEndedBySecondReviewPercent, year, "qualifier=majority",
            is: "100.0 1 1"),
        CountingCase(
            "ended after it is not",
            joint + #"2017-01-01 A event_amended amends=10 set={"occurred_on":"2013-09-03"}"#,
            .jointPlanCppEndedBySecondReviewPercent, year, is: "0.0 0 1"),
        CountingCase(
            "still open is not", joint, .jointPlanCppEndedBySecondReviewPercent, year,
            "short_breaks=only", is: "0.0 0 1"),
    ]
}
