// What is open, what became formal, what came of disputes and what they were about.

import Reports
import Testing

@Suite struct EscalationListTests {
    /// Four stages; e1 and e3 begin informally, e2 formally, e4 goes to Cafcass beside stage 1.
    private let telling = ListTelling(
        """
        2013-01-01 - policy_adopted policy=escalation_scheme escalation_scheme=\
        {"whole_formal_process":"5 working days","stages":[{"code":"informal","formal":false},\
        {"code":"1","formal":true,"respond_within":"5 working days"},{"code":"2","formal":true},\
        {"code":"cafcass","formal":true,"external":true}]}
        2013-05-07 - escalation_raised escalation_id=e1 child_ids=B,A stage=informal team=east \
        categories=drift,pep
        2013-05-13 - escalation_stage_entered escalation_id=e1 stage=1
        2013-05-21 - escalation_stage_entered escalation_id=e1 stage=2
        2013-05-22 - escalation_resolved escalation_id=e1 stage=2 outcome=agreed
        2013-06-03 - escalation_raised escalation_id=e2 child_ids=C stage=1 categories=pep \
        population=cpp
        2013-06-05 - escalation_resolved escalation_id=e2 stage=1
        2013-06-10 - escalation_raised escalation_id=e3 child_ids=C stage=informal team=west
        2013-06-12 - escalation_resolved escalation_id=e3 stage=informal
        2013-06-20 - escalation_reopened escalation_id=e3 stage=informal
        2013-06-24 - escalation_raised escalation_id=e4 child_ids=A stage=1 team=east \
        categories=drift
        2013-06-25 - escalation_stage_entered escalation_id=e4 stage=cafcass
        2013-07-02 - escalation_responded escalation_id=e4 stage=1
        2013-07-03 - escalation_raised escalation_id=e5 child_ids=A stage=informal team=east
        2013-07-04 - escalation_closed escalation_id=e5
        """)

    @Test func `open disputes have their age, their stages and the answer they wait for`() {
        // The answer at stage 1 of e4 was due on 1 July and came on the 2nd.
        #expect(
            telling.rows(EscalationLists.open, "2013-04-01", "2013-07-01") == [
                "e3 cla C west 2013-06-10 15 informal 2013-06-20 - no",
                "e4 cla A east 2013-06-24 5 1;cafcass 2013-06-24 2013-07-01 no",
            ])
        #expect(
            telling.rows(EscalationLists.open, "2013-04-01", "2013-07-02").last
                == "e4 cla A east 2013-06-24 6 1;cafcass 2013-06-24 - no")
        #expect(telling.rows(EscalationLists.open, "2013-04-01", "2013-04-30").isEmpty)
    }

    @Test func `an answer that did not come is overdue the day after it was due`() {
        let telling = ListTelling(
            """
            2013-05-07 - escalation_raised escalation_id=e1 child_ids=A stage=1 \
            respond_by_on=2013-05-14
            """)
        #expect(
            telling.rows(EscalationLists.open, "2013-04-01", "2013-05-14")
                == ["e1 cla A - 2013-05-07 5 1 2013-05-07 2013-05-14 no"])
        #expect(
            telling.rows(EscalationLists.open, "2013-04-01", "2013-05-15")
                == ["e1 cla A - 2013-05-07 6 1 2013-05-07 2013-05-14 yes"])
    }

    @Test func `an informal concern became formal on the day of its first formal stage`() {
        #expect(
            telling.rows(EscalationLists.becameFormal, "2013-04-01", "2014-03-31")
                == ["e1 cla A;B east 2013-05-07 2013-05-13 1 4"])
        // Raised before the period and formal in it; raised in it and formal after it.
        #expect(
            telling.rows(EscalationLists.becameFormal, "2013-05-08", "2013-05-31").count == 1)
        #expect(telling.rows(EscalationLists.becameFormal, "2013-04-01", "2013-05-12").isEmpty)
    }

    @Test func `a resolution has its stages, its working days and the whole formal process`() {
        #expect(
            telling.rows(EscalationLists.outcomes, "2013-04-01", "2014-03-31") == [
                "e1 cla A;B east 2013-05-07 informal 2 2 2013-05-22 11 7 2013-05-20 no agreed",
                "e2 cpp C - 2013-06-03 1 1 1 2013-06-05 2 2 2013-06-10 yes -",
            ])
    }

    @Test func `a resolution that was undone after the last day still stands on it`() {
        #expect(
            telling.rows(EscalationLists.outcomes, "2013-06-10", "2013-06-19") == [
                "e3 cla C west 2013-06-10 informal informal informal 2013-06-12 2 - - - -"
            ])
        #expect(telling.rows(EscalationLists.outcomes, "2013-06-10", "2013-06-20").isEmpty)
    }

    @Test func `themes are by quarter, category and team, what is not said last`() {
        #expect(
            telling.rows(EscalationLists.themes, "2013-04-01", "2014-03-31") == [
                "2013-14 Q1 drift east 2 2", "2013-14 Q1 pep east 1 2", "2013-14 Q1 pep - 1 1",
                "2013-14 Q1 - west 1 1", "2013-14 Q2 - east 1 1",
            ])
    }

    @Test func `informal concerns are settled, formal, closed or open, and add up`() {
        #expect(
            ListTelling.told(
                telling.table(
                    YearSection.escalations, "Concerns raised informally", "2013-04-01",
                    "2013-06-19"))
                == [
                    "settled informally 1 2 50.0", "became formal 1 2 50.0",
                    "closed unresolved 0 2 0.0", "still open 0 2 0.0",
                ])
        #expect(
            ListTelling.told(
                telling.table(
                    YearSection.escalations, "Concerns raised informally", "2013-06-01",
                    "2014-03-31"))
                == [
                    "settled informally 0 2 0.0", "became formal 0 2 0.0",
                    "closed unresolved 1 2 50.0", "still open 1 2 50.0",
                ])
    }

    @Test func `themes by team count the children of all disputes of a theme once`() {
        #expect(
            ListTelling.told(
                telling.table(
                    YearSection.escalations, "Themes by team", "2013-04-01", "2013-06-30"))
                == ["drift east 2 2", "pep east 1 2", "pep - 1 1", "- west 1 1"])
    }
}
