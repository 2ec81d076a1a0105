// Permanence in tables and lists: the bridge, how care ended, the court, and the rows behind.

import Testing

@testable import Reports

@Suite struct PermanenceListTests {
    private static let year = (from: "2013-04-01", to: "2014-03-31")

    private static let adoption = ListTelling(
        """
        2013-01-10 A became_looked_after
        2013-02-01 A plan_started plan_id=a plan=adoption
        2013-06-03 A adoption_matched
        2013-07-01 A placement_moved placement_type=A3
        2014-02-03 A plan_ended plan_id=a outcome=achieved
        2014-02-03 A order_made order=adoption
        2014-02-03 A ceased_to_be_looked_after reason_ceased=E12
        2013-05-01 B plan_started plan_id=b plan=adoption
        2013-09-02 B plan_ended plan_id=b outcome=other
        2013-05-01 C plan_started plan_id=c plan=adoption
        2014-05-01 C adoption_matched
        """)

    private func told(
        _ ledger: ListTelling, _ title: String
    ) -> [String] {
        ListTelling.told(
            ledger.table(YearSection.permanence, title, Self.year.from, Self.year.to))
    }

    @Test func `the bridge closes, with what is neither a match nor a rescinding on its own line`()
    {
        #expect(
            told(Self.adoption, "Children awaiting adoption") == [
                "awaiting at 31 March 2013 1", "+ adoption plan made 2", "− matched 1",
                "− plan rescinded 0", "other changes -1", "= awaiting at 31 March 2014 1",
            ])
    }

    @Test func `what was reached is set beside the year before`() {
        #expect(
            told(Self.adoption, "Adoption and special guardianship") == [
                "placed for adoption 1 0 1", "of these, adopted by the end 1 0 1",
                "of these, still placed at the end 0 0 0", "adopted 1 0 1",
                "made subject to special guardianship 0 0 0",
            ])
    }

    @Test func `the pipeline has a row for each child, as at the last day`() {
        #expect(
            Self.adoption.rows(AdoptionPipelineList.table, Self.year.from, Self.year.to) == [
                "A 8 adopted a 2013-02-01 2013-06-03 2013-07-01 2014-02-03 2014-02-03 "
                    + "achieved 367 - -",
                "B 8 ended b 2013-05-01 - - - 2013-09-02 other 124 - -",
                "C 8 awaiting c 2013-05-01 - - - - - 334 - -",
            ])
        #expect(
            Self.adoption.rows(AdoptionPipelineList.table, "2013-07-01", "2013-07-31")[0]
                .hasPrefix("A 8 placed a 2013-02-01 2013-06-03 2013-07-01 - - -"))
    }

    @Test func `periods of care ended are counted by reason, with days in care`() {
        let ledger = ListTelling(
            """
            2013-01-01 A became_looked_after
            2013-04-11 A ceased_to_be_looked_after reason_ceased=E4A
            2013-05-01 A became_looked_after
            2013-05-11 A ceased_to_be_looked_after reason_ceased=E4A
            2013-05-01 B became_looked_after
            2013-05-31 B ceased_to_be_looked_after reason_ceased=E11
            2013-05-31 B order_made order=adoption
            2013-05-01 C became_looked_after short_break=true
            2013-06-01 C ceased_to_be_looked_after
            """)
        let rows = told(ledger, "Periods of care ended")
        #expect(rows.count == 3)
        #expect(rows[0].hasPrefix("E11 ") && rows[0].hasSuffix(" 1 3 33.3 30 30 30"))
        #expect(rows[1].hasPrefix("E4A ") && rows[1].hasSuffix(" 2 3 66.7 10 10 100"))
        #expect(rows[2] == "all - 3 3 100.0 10 30 100")
        let list = ledger.rows(EndedCareList.table, Self.year.from, Self.year.to)
        #expect(list.count == 3)
        #expect(list[2].hasPrefix("B 2013-05-01 2013-05-31 30 7 E11 "))
        #expect(list[2].hasSuffix(" 2013-05-31 -"))
    }

    @Test func `a plan for permanence counts when it is open at the second review`() {
        let ledger = ListTelling(
            """
            2013-04-02 A became_looked_after
            2013-04-20 A review_held
            2013-07-01 A plan_started plan_id=a plan=permanence
            2013-07-01 A review_held
            2013-04-02 B became_looked_after
            2013-04-20 B review_held
            2013-07-01 B review_held
            2013-07-02 B plan_started plan_id=b plan=permanence
            """)
        #expect(
            told(ledger, "Plans for permanence") == [
                "second reviews with a plan for permanence or adoption 1 2 50.0"
            ])
    }

    @Test func `legal status is told at the end of each month`() {
        let rows = told(
            ListTelling(
                """
                2013-04-02 A became_looked_after legal_status=V2
                2013-06-30 A legal_status_changed legal_status=C2
                """), "Children looked after at the end of each month")
        #expect(rows.count == 12)
        #expect(rows[1] == "31 May 2013 0 1")
        #expect(rows[2] == "30 June 2013 1 0")
    }

    private static let court = ListTelling(
        """
        2013-04-02 A became_looked_after legal_status=C2 placement_type=P1
        2013-05-01 - proceedings_issued proceedings_id=p child_ids=A,B application=care
        2013-10-30 - proceedings_concluded proceedings_id=p child_ids=A,B
        2013-06-01 - proceedings_issued proceedings_id=q child_ids=C
        2014-03-01 - proceedings_issued proceedings_id=d child_ids=A application=discharge
        """)

    @Test func `proceedings are told by application, the measures beside the sets`() {
        #expect(
            told(Self.court, "Proceedings") == [
                "care 2 3 1 2 1 100.0 182 1", "discharge 1 1 0 0 0 - - 1",
            ])
        #expect(
            Self.court.rows(ProceedingsList.table, Self.year.from, Self.year.to) == [
                "p care no A;B 2 2013-05-01 2013-10-30 2013-10-30 182 yes",
                "q care no C 1 2013-06-01 2013-11-30 - 303 no",
                "d discharge no A 1 2014-03-01 2014-08-30 - 30 -",
            ])
    }

    @Test func `a child at home on a care order is listed with the application in train`() {
        #expect(
            Self.court.rows(HomeOnCareOrderList.table, Self.year.from, Self.year.to) == [
                "A C2 2013-04-02 363 discharge d 2014-03-01 30 - -"
            ])
        #expect(
            Self.court.rows(HomeOnCareOrderList.table, "2013-04-01", "2013-12-31") == [
                "A C2 2013-04-02 273 - - - - - -"
            ])
    }
}
