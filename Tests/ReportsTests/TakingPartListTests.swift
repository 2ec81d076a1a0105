// Lists and tables of participation and consultation, each rule on a ledger of a few lines.

import Dates
import Projections
import Reports
import Tables
import Testing

@Suite struct TakingPartListTests {
    private static let held = """
        2013-04-01 B child_details_changed disability=MOB
        2013-04-01 C child_details_changed disability=NONE
        2013-04-02 A became_looked_after
        2013-04-30 A review_held review_id=a1 participation=PN1 venue=school \
        venue_chosen_by=child mode=face_to_face chaired_by=child
        2013-04-30 B review_held review_id=b1 participation=PN7 venue=office \
        venue_chosen_by=service chaired_by=iro
        2013-05-01 B participation_recorded review_id=b1 participation=PN6 \
        reason_not_attending=school_day wanted_to_attend=true supported_by=advocate,interpreter
        2013-04-30 C review_held review_id=c1 participation=PN5
        2013-07-30 A review_held review_id=a2 participation=PN1 chaired_by=joint

        """

    private func rows(
        _ table: (ReplayContext, DateSpan) -> Table, _ sayings: String = held
    ) -> [String] {
        ListTelling(sayings).rows(table, "2013-04-01", "2014-03-31")
    }

    @Test func `venues tell who chose, and nothing where nobody said`() {
        #expect(
            rows(TakingPartList.venues) == [
                "A a1 2013-04-30 7 face_to_face school child yes -",
                "A a2 2013-07-30 8 - - - - -",
                "B b1 2013-04-30 7 - office service no -",
                "C c1 2013-04-30 7 - - - - -",
            ])
    }

    @Test func `children who chaired or co-chaired are named with how often`() {
        #expect(rows(TakingPartList.chairing) == ["A 8 1 1 2 2013-07-30"])
    }

    @Test func `support is asked of children with a disability, NONE being none`() {
        #expect(
            rows(TakingPartList.support) == [
                "B b1 2013-04-30 7 MOB PN6 yes advocate;interpreter -"
            ])
    }

    @Test func `not attending tells the reason and the wish that were said last`() {
        let later =
            Self.held + """
                2013-05-02 B participation_recorded review_id=b1 participation=PN7 \
                wanted_to_attend=false
                """
        #expect(
            rows(TakingPartList.notAttending, later) == [
                "B b1 2013-04-30 7 PN7 school_day no -", "C c1 2013-04-30 7 PN5 - - -",
            ])
        let table = ListTelling(later).table(
            YearSection.participation, "Why", "2013-04-01", "2014-03-31")
        #expect(ListTelling.told(table) == ["not said 1 0 0 1", "school day 1 0 1 0"])
    }

    @Test func `a code said anew or amended is a correction, one said first is none`() {
        let rows = rows(
            TakingPartList.correctedCodes,
            """
            2013-04-30 A review_held review_id=a1 participation=PN1
            2013-04-30 B review_held review_id=b1
            2013-04-30 B participation_recorded review_id=b1 participation=PN2
            2013-04-30 A participation_recorded review_id=a1 participation=PN2
            2013-04-30 A participation_recorded review_id=a1 participation=PN2
            2018-01-01 A event_amended amends=6 set={"participation":"PN7"}
            2018-01-01 A event_amended amends=10 set={"participation":"PN3"}
            2018-01-01 A event_amended amends=10 set={"wanted_to_attend":true}
            """)
        #expect(
            rows == [
                "A a1 2013-04-30 PN1 PN2 2018-01-01T12:00:00Z clerk participation_recorded 9",
                "A a1 2013-04-30 PN2 PN3 2018-01-01T12:00:00Z clerk event_amended 12",
            ])
    }

    @Test func `an amended review shows what stood before and after`() {
        let rows = rows(
            TakingPartList.correctedCodes,
            """
            2013-04-30 A review_held review_id=a1 participation=PN1
            2018-01-01 A event_amended amends=6 set={"participation":"PN4"}
            2018-01-01 A event_amended amends=6 unset=participation set={}
            """)
        #expect(
            rows == [
                "A a1 2013-04-30 PN1 PN4 2018-01-01T12:00:00Z clerk event_amended 7",
                "A a1 2013-04-30 PN4 - 2018-01-01T12:00:00Z clerk event_amended 8",
            ])
    }

    private static let asked = """
        2013-04-05 A consultation_sent tool=booklet respondent=child
        2013-04-06 A consultation_sent tool=booklet respondent=carer review_id=a1
        2013-04-07 A consultation_sent tool=viewpoint respondent=child review_id=a2
        2013-04-30 A consultation_returned tool=booklet respondent=child
        2013-05-01 A consultation_returned tool=booklet respondent=carer review_id=a1
        2013-05-02 A consultation_returned tool=form respondent=parent
        2013-04-30 A review_held review_id=a1
        """

    @Test func `a return answers what was sent by the same tool to the same respondent`() {
        #expect(
            rows(ConsultationList.table, Self.asked) == [
                "A booklet child 2013-04-05 2013-04-30 - 2013-04-30 yes",
                "A booklet carer 2013-04-06 2013-05-01 a1 2013-04-30 no",
                "A viewpoint child 2013-04-07 - a2 - -",
                "A form parent - 2013-05-02 - - -",
            ])
    }

    @Test func `a return after the period is not known in its list`() {
        let telling = ListTelling(Self.asked)
        #expect(
            telling.rows(ConsultationList.table, "2013-04-06", "2013-04-29") == [
                "A booklet carer 2013-04-06 - a1 - -", "A viewpoint child 2013-04-07 - a2 - -",
            ])
    }

    @Test func `uptake by month names the months in which the fewest used Viewpoint`() throws {
        let telling = ListTelling(
            Self.asked
                + "\n2013-05-03 A consultation_returned tool=viewpoint respondent=child")
        let table = telling.table(
            YearSection.participation, "Consultations", "2013-04-01", "2013-06-30")
        #expect(
            ListTelling.told(table) == [
                "April 2013 1 0 2 1 0 0", "May 2013 0 1 0 1 0 1", "June 2013 0 0 0 0 0 0",
                "the period 1 1 2 2 0 1",
            ])
        #expect(table?.note == "Fewest returned by Viewpoint: 0, in April 2013, June 2013.")
    }

    @Test func `booklets before the review are a share of those sent`() {
        let table = ListTelling(Self.asked).table(
            YearSection.participation, "Booklets", "2013-04-01", "2013-06-30")
        #expect(
            ListTelling.told(table) == ["carer 1 1 0 0.0", "child 1 1 1 100.0", "all 2 2 1 50.0"])
    }
}
