// Lists and tables of footprint, each rule on a ledger of a few lines.

import Reports
import Testing

@Suite struct FootprintListTests {
    private static let seen = """
        2013-04-02 A became_looked_after
        2013-04-02 B became_looked_after
        2013-04-02 C became_looked_after short_break=true
        2013-04-20 A child_contacted iro_id=iro-1 contact=phone
        2013-04-30 A review_held review_id=a1
        2013-07-01 A child_contacted iro_id=iro-1 contact=visit seen_alone=true
        2013-07-30 A review_held review_id=a2
        2013-07-30 A child_contacted iro_id=iro-1 contact=letter

        """

    @Test func `what is done on the day of a review is not done since it`() {
        let telling = ListTelling(Self.seen)
        #expect(
            telling.rows(FootprintList.none, "2013-04-01", "2013-08-09") == [
                "A - 2013-04-02 2013-07-30 10 2014-01-30 2013-07-30 letter",
                "B - 2013-04-02 - 129 2013-04-30 - -",
            ])
    }

    @Test(arguments: [
        "2013-07-31 A child_contacted iro_id=iro-1 contact=message",
        "2013-07-31 A midway_review_completed iro_id=iro-1",
        "2013-07-31 A oversight_recorded iro_id=iro-1 trigger=request",
    ])
    func `a contact, a midway review or oversight the day after is a footprint`(mark: String) {
        let telling = ListTelling(Self.seen + mark)
        let rows = telling.rows(FootprintList.none, "2013-04-01", "2013-08-09")
        #expect(rows.map { $0.prefix(1) } == ["B"])
    }

    @Test func `before the first review a mark since the start is a footprint`() {
        let telling = ListTelling(
            Self.seen + "2013-04-02 B child_contacted iro_id=iro-2 contact=visit")
        let rows = telling.rows(FootprintList.none, "2013-04-01", "2013-08-09")
        #expect(rows.map { $0.prefix(1) } == ["A"])
    }

    @Test func `last seen tells the last contact, and whether seen between two reviews`() {
        let telling = ListTelling(Self.seen)
        #expect(
            telling.rows(FootprintList.lastSeen, "2013-04-01", "2013-08-09") == [
                "A - 2013-07-30 letter - 10 2013-04-30 2013-07-30 yes yes",
                "B - - - - - - - - -",
            ])
        // Between the start and the first review there was a call and no visit.
        #expect(
            telling.rows(FootprintList.lastSeen, "2013-04-01", "2013-05-01").first
                == "A - 2013-04-20 phone - 11 - 2013-04-30 yes no")
    }

    @Test func `contacts of a period are named with what they say`() {
        let telling = ListTelling(Self.seen)
        #expect(
            telling.rows(FootprintList.contacts, "2013-07-01", "2013-07-29") == [
                "A 2013-07-01 iro-1 visit yes - yes"
            ])
    }

    private static let missing = """
        2013-01-01 B became_looked_after
        2013-04-08 A went_missing kind=M
        2013-04-09 A returned_from_missing
        2013-04-15 A oversight_recorded iro_id=iro-1 trigger=missing
        2013-04-16 A oversight_recorded iro_id=iro-2 trigger=missing
        2013-05-07 A went_missing kind=A
        2013-05-08 A oversight_recorded iro_id=iro-1 trigger=request
        2013-05-15 A oversight_recorded iro_id=iro-1 trigger=missing
        2013-06-03 A went_missing kind=M
        2013-06-10 B went_missing kind=M

        """

    @Test func `oversight of an episode is in time within the policy's working days`() {
        let telling = ListTelling(Self.missing)
        #expect(
            telling.rows(FootprintList.missing, "2013-04-01", "2013-06-12") == [
                "A M 2013-04-08 2013-04-09 1 2013-04-15 2013-04-15 iro-1 in_time -",
                "A A 2013-05-07 - 36 2013-05-14 2013-05-15 iro-1 late -",
                "A M 2013-06-03 - 9 2013-06-10 - - overdue -",
                "B M 2013-06-10 - 2 2013-06-17 - - pending -",
            ])
        let table = telling.table(YearSection.footprint, "Missing", "2013-04-01", "2013-06-12")
        #expect(
            ListTelling.told(table) == [
                "in time 1 4 25.0", "late 1 4 25.0", "none, and overdue 1 4 25.0",
                "none yet, with time left 1 4 25.0",
            ])
    }

    @Test func `the time for oversight is that of the policy in force on the day`() {
        let telling = ListTelling(
            Self.missing
                + #"2013-05-01 - policy_adopted policy=oversight "#
                + #"oversight={"missing_within":"10 days"}"#)
        #expect(
            telling.rows(FootprintList.missing, "2013-05-01", "2013-05-31") == [
                "A A 2013-05-07 - 24 2013-05-17 2013-05-15 iro-1 in_time -"
            ])
    }

    @Test func `a start belongs with the first word of it, a change with the day it was told`() {
        let telling = ListTelling(
            """
            2013-04-02 A became_looked_after
            2013-04-05 A start_notified notified=iro_service
            2013-04-09 A start_notified notified=iro_service
            2013-05-01 A ceased_to_be_looked_after
            2013-06-03 A became_looked_after
            2013-06-03 A start_notified notified=duty
            2013-06-04 B became_looked_after
            2013-06-10 A significant_change_notified change=moved notified=iro \
            notified_on=2013-06-24
            2013-06-11 A significant_change_notified change=moved notified=iro
            """)
        #expect(
            telling.rows(FootprintList.notifications, "2013-04-01", "2013-06-30") == [
                "A start 2013-04-02 2013-04-05 3 3 iro_service 6",
                "A start 2013-06-03 2013-06-03 0 0 duty 10",
                "A significant_change 2013-06-10 2013-06-24 14 10 iro 13",
                "A significant_change 2013-06-11 - - - iro 14",
                "B start 2013-06-04 - - - - 12",
            ])
        let table = telling.table(
            YearSection.footprint, "When the", "2013-04-01", "2013-06-30")
        #expect(
            ListTelling.told(table) == [
                "on the day 1 0", "1 to 2 days 0 0", "3 to 5 days 1 0", "6 to 10 days 0 0",
                "11 to 30 days 0 1", "31 or more days 0 0", "not told, or no day said 1 1",
                "all 3 2", "median days 1.5 14.0",
            ])
    }

    @Test func `a midway review is due half way to the next review`() {
        let telling = ListTelling(Self.seen)
        #expect(
            telling.rows(FootprintList.midway, "2013-04-01", "2013-10-30") == [
                "A - 2013-07-30 2014-01-30 2013-10-30 - pending"
            ])
        #expect(
            telling.rows(FootprintList.midway, "2013-04-01", "2013-10-31") == [
                "A - 2013-07-30 2014-01-30 2013-10-30 - overdue"
            ])
        let held = ListTelling(
            Self.seen + "2013-09-02 A midway_review_completed iro_id=iro-1")
        #expect(
            held.rows(FootprintList.midway, "2013-04-01", "2013-10-31") == [
                "A - 2013-07-30 2014-01-30 2013-10-30 2013-09-02 held"
            ])
    }

    @Test func `contacts by month stand beside the year before, and officers beside each other`() {
        let telling = ListTelling(
            """
            2012-04-10 A child_contacted iro_id=iro-1 contact=visit
            2013-04-10 A child_contacted iro_id=iro-1 contact=visit
            2013-04-11 A child_contacted iro_id=iro-2 contact=letter
            2013-05-10 B child_contacted iro_id=iro-1 contact=phone
            """)
        let months = telling.table(
            YearSection.footprint, "Direct contacts by officers", "2013-04-01", "2013-05-31")
        #expect(
            ListTelling.told(months) == [
                "April 2013 1 0 0 0 1 2 1 1", "May 2013 0 0 1 0 0 1 0 1",
                "the period 1 0 1 0 1 3 1 2",
            ])
        let officers = telling.table(
            YearSection.footprint, "Direct contacts by each", "2013-04-01", "2013-05-31")
        #expect(ListTelling.told(officers) == ["iro-1 1 0 1 0 0 2", "iro-2 0 0 0 0 1 1"])
    }

    @Test func `children with no footprint are counted by officer, with both counts`() {
        let telling = ListTelling(
            Self.seen + """
                2013-04-03 A iro_allocated iro_id=iro-1
                2013-08-01 A child_contacted iro_id=iro-1 contact=phone
                """)
        let table = telling.table(
            YearSection.footprint, "Children with no", "2013-04-01", "2013-08-09")
        #expect(
            ListTelling.told(table) == [
                "not allocated 1 1 100.0", "iro-1 0 1 0.0", "all 1 2 50.0",
            ])
    }

    @Test func `midway reviews and oversight are counted with their children`() {
        let telling = ListTelling(
            """
            2012-04-10 A midway_review_completed iro_id=iro-1
            2013-04-10 A midway_review_completed iro_id=iro-1
            2013-05-10 A midway_review_completed iro_id=iro-1
            2013-05-10 B oversight_recorded iro_id=iro-1 trigger=significant_change
            """)
        let table = telling.table(
            YearSection.footprint, "Midway", "2013-04-01", "2014-03-31")
        #expect(
            ListTelling.told(table) == [
                "midway reviews completed 2 1 1", "oversight: midway 0 0 0",
                "oversight: missing 0 0 0", "oversight: request 0 0 0",
                "oversight: significant change 1 1 0",
            ])
    }
}
