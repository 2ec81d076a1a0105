// Child protection in lists and tables, each rule on a few lines.

import Reports
import Testing

@Suite struct ProtectionListTests {
    private static let year = ("2013-04-01", "2014-03-31")

    private func rows(_ telling: ListTelling, _ title: String) -> [String] {
        ListTelling.told(
            telling.table(YearSection.protection, title, Self.year.0, Self.year.1))
    }

    @Test func `a plan is listed with its reviews, in time or not`() {
        let telling = ListTelling(
            """
            2013-05-01 - conference_held conference_id=c1 conference=initial child_ids=A,B
            2013-05-01 A plan_started plan_id=a plan=child_protection category=NEG
            2013-05-01 B plan_started plan_id=b plan=child_protection category=NEG
            2013-07-31 - conference_held conference_id=c2 conference=review child_ids=A
            2013-08-05 - conference_held conference_id=c3 conference=review child_ids=B
            2014-02-01 C plan_started plan_id=c plan=child_protection
            """)
        #expect(
            telling.rows(ProtectionPlanList.table, "2013-04-01", "2014-01-31").map(Self.end) == [
                "1 no 1 1 2014-01-31 yes", "1 no 1 0 2014-02-05 no",
            ])
        // The next day A's second review is overdue, and C's plan is too young to tell.
        #expect(
            telling.rows(ProtectionPlanList.table, "2013-04-01", "2014-02-01").map(Self.end) == [
                "1 no 1 1 2014-01-31 no", "1 no 1 0 2014-02-05 no", "1 no 0 0 2014-05-01 -",
            ])
    }

    private static func end(_ row: String) -> String {
        row.split(separator: " ").suffix(6).joined(separator: " ")
    }

    @Test func `conferences up to the end of the plan before were that plan's`() {
        let telling = ListTelling(
            """
            2012-03-01 - conference_held conference_id=c1 conference=initial child_ids=A
            2012-03-01 A plan_started plan_id=a1 plan=child_protection category=NEG
            2012-09-03 A plan_ended plan_id=a1 outcome=no_longer_needed
            2013-12-02 A plan_started plan_id=a2 plan=child_protection category=EMO
            2014-02-28 - conference_held conference_id=c2 conference=review child_ids=A
            """)
        #expect(
            telling.rows(ProtectionPlanList.table, "2013-04-01", "2014-03-31").map(Self.end)
                == ["2 no 1 1 2014-08-28 yes"])
        #expect(
            telling.rows(SecondPlanList.table, "2013-04-01", "2014-03-31") == [
                "A a2 2013-12-02 emotional_abuse 2 a1 2012-03-01 2012-09-03 no_longer_needed 14"
            ])
        #expect(
            rows(telling, "Second or later").prefix(2) == [
                "second or later, of the plans started 1 1 100.0",
                "of them, 0-6m after the plan before had ended 0 1 0.0",
            ])
        #expect(
            rows(telling, "Second or later").suffix(1) == [
                "the plan before ended: no_longer_needed 1 1 100.0"
            ])
    }

    @Test func `length at the end of ended plans is never one with length so far`() {
        let telling = ListTelling(
            """
            2013-04-01 A plan_started plan_id=a plan=child_protection
            2013-09-30 A plan_ended plan_id=a outcome=other
            2013-04-01 B plan_started plan_id=b plan=child_protection
            2013-10-01 B plan_ended plan_id=b outcome=other
            2013-04-01 C plan_started plan_id=c plan=child_protection
            """)
        #expect(
            rows(telling, "Protection plans ended").prefix(2) == [
                "0-6m 1 2 50.0", "6-12m 1 2 50.0",
            ])
        #expect(
            rows(telling, "Children on protection plans at 31 March 2014, by length").prefix(2)
                == ["0-6m 0 1 0.0", "6-12m 1 1 100.0"])
    }

    @Test func `an enquiry without a conference is told with the reason`() {
        let telling = ListTelling(
            """
            2012-01-01 D child_registered born_on=2005-06-01 family_id=f1
            2012-01-01 E child_registered born_on=2005-06-01 family_id=f1
            2013-05-01 A section47_started enquiry_id=held
            2013-05-01 A section47_started enquiry_id=twice
            2013-05-01 B section47_started enquiry_id=bare
            2013-05-01 C section47_started enquiry_id=off
            2013-05-01 D section47_started enquiry_id=sibling
            2013-05-01 C section47_started enquiry_id=never
            2014-03-20 B section47_started enquiry_id=soon
            2013-05-10 A section47_concluded enquiry_id=held conference_required=true
            2013-05-10 A section47_concluded enquiry_id=twice conference_required=true
            2013-05-10 B section47_concluded enquiry_id=bare conference_required=true
            2013-05-10 C section47_concluded enquiry_id=off conference_required=true
            2013-05-10 D section47_concluded enquiry_id=sibling conference_required=true
            2013-05-10 C section47_concluded enquiry_id=never conference_required=true
            2014-03-25 B section47_concluded enquiry_id=soon conference_required=true
            2013-05-20 - conference_held conference_id=c1 conference=initial child_ids=A \
            enquiry_id=held
            2013-05-20 - conference_held conference_id=c2 conference=initial child_ids=B
            2013-05-12 - conference_requested conference_id=c3 conference=initial child_ids=C \
            enquiry_id=off
            2013-05-14 - conference_cancelled conference_id=c3 child_ids=C
            2013-05-20 - conference_held conference_id=c4 conference=initial child_ids=E
            """)
        let told = telling.rows(EnquiryList.all, Self.year.0, Self.year.1)
        #expect(
            told.map { row in
                let cells = row.split(separator: " ")
                return "\(cells[0]) \(cells[5]) \(cells[6])"
            } == [
                "held held c1", "twice duplicated c1", "bare not_linked c2", "off cancelled -",
                "sibling other_child c4", "never never_recorded -", "soon pending -",
            ])
        #expect(telling.rows(EnquiryList.unmet, Self.year.0, Self.year.1).count == 6)
        #expect(
            rows(telling, "Enquiries of").prefix(3) == [
                "a conference that names it was held 1 7 14.3", "no conference names it 6 7 85.7",
                "of them, cancelled 1 6 16.7",
            ])
    }

    @Test func `a conference that does not name the enquiry is sought for three months`() {
        let scene = """
            2013-05-01 A section47_started enquiry_id=s1
            2013-05-10 A section47_concluded enquiry_id=s1 conference_required=true

            """
        for (day, standing) in [("2013-08-10", "not_linked"), ("2013-08-11", "never_recorded")] {
            let telling = ListTelling(
                scene + "\(day) - conference_held conference_id=c conference=initial child_ids=A")
            let row = telling.rows(EnquiryList.all, Self.year.0, Self.year.1).first
            #expect(row?.split(separator: " ")[5] == standing[...])
        }
    }

    @Test func `steps go up into care within or soon after a plan, and down from it`() {
        let telling = ListTelling(
            """
            2013-05-01 A plan_started plan_id=a plan=child_protection
            2013-06-03 A plan_ended plan_id=a outcome=became_looked_after
            2013-07-01 A became_looked_after
            2013-10-01 A ceased_to_be_looked_after
            2013-10-29 A plan_started plan_id=a2 plan=child_protection
            2013-05-01 B plan_started plan_id=b plan=child_protection
            2013-06-03 B plan_ended plan_id=b outcome=became_looked_after
            2013-07-02 B became_looked_after
            2013-05-01 C plan_started plan_id=c plan=child_protection
            2013-06-03 C became_looked_after short_break=true
            """)
        #expect(
            telling.rows(PlanStepList.table, Self.year.0, Self.year.1) == [
                "A up 2013-07-01 a 2013-05-01 2013-06-03 became_looked_after 2013-07-01 "
                    + "2013-10-01 E8",
                "A down 2013-10-01 a2 2013-10-29 - - 2013-07-01 2013-10-01 E8",
                "B up_not_recorded 2013-06-03 b 2013-05-01 2013-06-03 became_looked_after - - -",
            ])
        #expect(
            rows(telling, "Steps between") == [
                "stepped up, of the starts of care 1 2 50.0",
                "stepped down, of the ends of care 1 1 100.0",
                "plans ended as the child became looked after, of the plans ended 2 2 100.0",
                "of them, no start of care is recorded 1 2 50.0",
            ])
    }

    @Test func `a long plan is challenged by a dispute about protection, open or raised since`() {
        let telling = ListTelling(
            """
            2012-06-01 A plan_started plan_id=a plan=child_protection
            2012-06-01 B plan_started plan_id=b plan=child_protection
            2012-06-01 C plan_started plan_id=c plan=child_protection
            2013-04-01 - escalation_raised escalation_id=e1 child_ids=A stage=1 population=cpp
            2013-04-08 - escalation_resolved escalation_id=e1 stage=1
            2012-07-02 - escalation_raised escalation_id=e2 child_ids=B stage=1 population=cpp
            2013-12-02 - escalation_raised escalation_id=e3 child_ids=C stage=1 population=cla
            """)
        #expect(
            rows(telling, "Plans open for long") == [
                "9 months 3 3 100.0 2 3 66.7", "15 months 3 3 100.0 1 3 33.3",
                "18 months 3 3 100.0 1 3 33.3",
            ])
        #expect(
            telling.rows(LongPlanList.table, Self.year.0, Self.year.1) == [
                "A a 2012-06-01 21 not_recorded 18 months 2013-12-01 no - - -",
                "B b 2012-06-01 21 not_recorded 18 months 2013-12-01 yes e2 - -",
                "C c 2012-06-01 21 not_recorded 18 months 2013-12-01 no - - -",
            ])
    }

    @Test func `plans started are told beside the year before, by category`() {
        let telling = ListTelling(
            """
            2013-03-31 A plan_started plan_id=a plan=child_protection category=NEG
            2013-06-01 A plan_updated plan_id=a category=EMO
            2014-03-31 A plan_ended plan_id=a outcome=other
            2013-04-01 B plan_started plan_id=b plan=child_protection category=NEG
            """)
        let told = rows(telling, "Protection plans started")
        #expect(told.prefix(2) == ["neglect 1 1 0 0", "emotional_abuse 0 0 1 0"])
        #expect(told.last == "all 1 1 1 0")
    }

    @Test func `households are told of the children of whom anything is recorded`() {
        let telling = ListTelling(
            """
            2013-04-01 A child_details_changed area=north household=low_income,single_parent
            2013-04-01 B child_details_changed area=north household=low_income
            2013-04-01 C child_details_changed area=north
            2013-05-01 A plan_started plan_id=a plan=child_protection
            2013-05-01 B plan_started plan_id=b plan=child_protection
            2013-05-01 C plan_started plan_id=c plan=child_protection
            """)
        #expect(
            rows(telling, "Households") == [
                "north recorded at all 2 3 66.7", "north low_income 2 2 100.0",
                "north single_parent 1 2 50.0",
            ])
        #expect(
            telling.rows(ProtectionHouseholdList.table, Self.year.0, Self.year.1).first
                == "A - north yes low_income;single_parent")
    }

    @Test func `a conference is listed for each child, by the child's own clock`() {
        let telling = ListTelling(
            """
            2013-04-15 A section47_started enquiry_id=s1
            2013-05-08 - conference_held conference_id=c1 conference=initial child_ids=A,B \
            enquiry_id=s1 iro_id=iro-1
            2013-08-09 - conference_held conference_id=c2 conference=review child_ids=A,C
            """)
        #expect(
            telling.rows(ConferenceList.table, Self.year.0, Self.year.1) == [
                "A c1 initial 2013-05-08 2013-05-07 no 1 s1 2013-04-15 16 - iro-1",
                "A c2 review 2013-08-09 2013-08-08 no 1 - - - - -",
                "B c1 initial 2013-05-08 2013-05-07 no 1 s1 2013-04-15 16 - iro-1",
                "C c2 review 2013-08-09 - no - - - - - -",
            ])
    }

    @Test func `nobody on a plan makes empty shares, and every table is there`() {
        let telling = ListTelling("")
        #expect(
            rows(telling, "Plans open at") == [
                "open for 3 months or more 0 0 -",
                "of them, every review that was required was in time 0 0 -",
            ])
        #expect(rows(telling, "Enquiries of").first == "a conference that names it was held 0 0 -")
    }
}
