// Cases of counting contacts, referrals, records of reviews, Viewpoint and reviews per officer.

import Projections
import TestLedgers
import Testing

extension CountingCase {
    private static let year = "2013-04-01..2014-03-31"
    private static let contacts = """
        2012-05-01 A child_contacted iro_id=iro-1 contact=visit
        2013-03-31 A child_contacted iro_id=iro-1 contact=visit
        2013-04-01 A child_contacted iro_id=iro-1 contact=visit
        2013-04-03 A child_contacted iro_id=iro-2 contact=phone
        2013-04-03 B child_contacted iro_id=iro-1 contact=virtual
        2013-05-01 B child_contacted iro_id=iro-1 contact=letter
        2013-06-01 C child_details_changed team=north
        2014-03-31 C child_contacted iro_id=iro-1 contact=message
        2014-04-01 C child_contacted iro_id=iro-1 contact=visit
        """
    private static let referred = """
        2013-04-02 A became_looked_after
        2013-04-02 C became_looked_after short_break=true
        2013-05-01 A exploitation_referred panel=mase
        2013-06-01 A exploitation_referred panel=mase
        2013-05-02 B exploitation_referred panel=mase
        2013-05-03 C exploitation_referred panel=channel
        2013-07-01 A ceased_to_be_looked_after
        2013-07-01 A exploitation_referred panel=mase
        2013-06-20 A map_meeting_held
        2013-06-27 A map_meeting_held
        2013-06-27 C map_meeting_held
        """

    /// Contacts and panels.
    static let footprint: [CountingCase] = [
        CountingCase(
            "CNT-15 all five kinds are direct contacts, in care or not", contacts,
            .iroDirectContacts, year, is: "5 - -"),
        CountingCase(
            "CNT-15 one kind", contacts, .iroDirectContacts, year, "contact=visit", is: "1 - -"),
        CountingCase(
            "CNT-18 by officer goes by the contact's own", contacts,
            .iroDirectContacts, year, "iro=iro-2", is: "1 - -"),
        CountingCase(
            "CNT-18 by team goes by the child's on that day", contacts,
            .iroDirectContacts, year, "team=north", is: "1 - -"),
        CountingCase(
            "the change is against the same days a year before", contacts,
            .iroDirectContactsChange, year, is: "3 - -"),
        CountingCase(
            "the change may be a fall", contacts,
            .iroDirectContactsChange, "2014-05-01..2014-05-31", is: "-1 - -"),
        CountingCase(
            "a child referred twice to the panel counts once, another panel not", referred,
            .youngPeopleReferredToMasePanel, year, is: "2 - -"),
        CountingCase(
            "looked after on the day of a referral", referred,
            .youngPeopleReferredToMasePanel, year, "looked_after=yes", is: "1 - -"),
        CountingCase(
            "referred in care and on the day of leaving it: once in each", referred,
            .youngPeopleReferredToMasePanel, year, "looked_after=no", is: "2 - -"),
        CountingCase(
            "a child at two meetings counts once", referred,
            .childrenConsideredAtMapMeeting, year, is: "2 - -"),
        CountingCase(
            "CNT-9 a child on short breaks is not in the stock on the day of a meeting", referred,
            .childrenConsideredAtMapMeeting, year, "looked_after=yes", is: "1 - -"),
    ]

    private static let written = """
        2013-04-02 A became_looked_after
        2013-04-26 A review_held review_id=a1 iro_id=iro-2
        2013-04-26 A review_record_completed review_id=b9
        2013-04-25 A review_record_completed review_id=a1
        2013-05-03 A review_record_completed review_id=a1
        2013-05-20 A review_record_completed review_id=a1
        2013-04-29 B review_held review_id=b1
        2013-05-03 C review_held review_id=c1
        2013-05-07 C review_record_completed review_id=c1
        """

    /// Records of reviews, and reviews per officer.
    static let records: [CountingCase] = [
        CountingCase(
            "the mean is of the first completion on or after each review, bank holidays left out",
            written, .reviewRecordWriteUpTime, year, is: "3.0 6 2"),
        CountingCase(
            "a review of the period counts whenever its record is completed", written,
            .reviewRecordWriteUpTime, "2013-04-01..2013-04-30", is: "5.0 5 1"),
        CountingCase(
            "by officer goes by the review's own", written,
            .reviewRecordWriteUpTime, year, "iro=iro-2;stat=mean", is: "5.0 5 1"),
        CountingCase(
            "no record, no mean", written,
            .reviewRecordWriteUpTime, "2014-01-01..2014-01-31", is: "- 0 0"),
        CountingCase(
            "ADJ-1 where the opening counts, it is written up from the opening",
            """
            2013-01-01 - policy_adopted policy=review_clock review_clock={"counts":"opening"}
            2013-04-02 A became_looked_after
            2013-04-26 A review_part_held review_id=a1 part=1
            2013-05-01 A review_held review_id=a1
            2013-05-03 A review_record_completed review_id=a1
            """, .reviewRecordWriteUpTime, "2013-04-01..2013-04-30", is: "5.0 5 1"),
        CountingCase(
            "reviews for each month and each full-time officer",
            written + "\n2012-01-01 - worker_joined worker_id=iro-3 contract=part_time",
            .claReviewsPerIroPerMonth, year, "stat=mean", is: "0.1 3 24"),
        CountingCase(
            "an officer who has left by the end is not in post",
            written + "\n2014-03-31 - worker_left worker_id=iro-2 reason_left=retired",
            .claReviewsPerIroPerMonth, year, is: "0.3 3 12"),
        CountingCase(
            "only whole months count", written, .claReviewsPerIroPerMonth,
            "2013-04-15..2013-05-31", is: "1.5 3 2"),
        CountingCase(
            "less than a month has none", written, .claReviewsPerIroPerMonth,
            "2013-04-20..2013-05-10", is: "- 3 0"),
    ]

    private static let asked = """
        2013-01-07 D child_registered born_on=2009-06-01
        2013-01-07 E child_registered born_on=1994-06-01
        2013-01-07 F child_registered expected_on=2013-05-01 sex=U
        2013-04-02 A became_looked_after
        2013-04-02 B became_looked_after
        2013-04-02 C became_looked_after short_break=true
        2013-04-02 D became_looked_after
        2013-04-02 E became_looked_after
        2013-05-02 F became_looked_after
        2013-04-05 A consultation_returned tool=viewpoint respondent=child
        2013-04-06 A consultation_returned tool=viewpoint respondent=child
        2013-04-07 B consultation_returned tool=booklet respondent=child
        2013-04-08 C consultation_returned tool=viewpoint respondent=child
        2013-04-09 D consultation_returned tool=viewpoint respondent=child
        """

    /// Use of Viewpoint.
    static let viewpoint: [CountingCase] = [
        CountingCase(
            "CNT-17 of those four or more on a day in the stock, each child once", asked,
            .viewpointUsagePercent, "2013-04-01..2013-05-31", is: "33.3 1 3"),
        CountingCase(
            "CNT-17 who turns four while in the stock is in the base, and above the line", asked,
            .viewpointUsagePercent, "2013-04-01..2013-06-01", is: "50.0 2 4"),
        CountingCase(
            "a base of 4 to 18 holds who was 18 on some day", asked,
            .viewpointUsagePercent, "2013-04-01..2013-06-30", "age=4-18", is: "50.0 2 4"),
        CountingCase(
            "and not who was 19 on all", asked,
            .viewpointUsagePercent, "2013-06-01..2013-06-30", "age=4-18", is: "0.0 0 3"),
        CountingCase(
            "who had left before the period is not in its base",
            asked + "\n2013-04-30 A ceased_to_be_looked_after", .viewpointUsagePercent,
            "2013-04-30..2013-05-31", is: "0.0 0 2"),
        CountingCase(
            "nobody in care, no share", "", .viewpointUsagePercent, year, is: "- 0 0"),
    ]
}

@Suite struct FootprintRulesTests {
    @Test(
        arguments: CountingCase.footprint + CountingCase.records + CountingCase.viewpoint)
    func `the figure of a footprint is the one of the rule`(rule: CountingCase) throws {
        let telling = Telling(TestLedger(rule.ledger))
        let question = try Question(
            rule.measure, try #require(rule.time),
            dimensions: try Question.dimensions(rule.dimensions, of: rule.measure))
        let answer = try #require(telling.context.answer([question])[0].first)
        let told = Telling.text(answer).split(separator: ": ").last.map(String.init)
        #expect(told == rule.figure)
    }
}
