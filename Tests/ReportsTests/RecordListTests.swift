// Records of reviews, reasons for lateness, and lateness by recording, each on a few lines.

import Reports
import Testing

@Suite struct RecordListTests {
    @Test func `a record is held against the record clock, as it stood on the last day`() {
        let telling = ListTelling(
            """
            2013-04-02 A became_looked_after
            2013-04-02 B became_looked_after
            2013-04-26 A review_held review_id=a1 iro_id=iro-1
            2013-05-20 A review_record_completed review_id=a1
            2013-06-03 A review_record_distributed review_id=a1
            2013-04-29 B review_held review_id=b1
            """)
        #expect(
            telling.rows(over: RecordList.records, "2013-04-01", "2013-05-20") == [
                "A a1 2013-04-26 2013-05-20 15 2013-05-20 in_time - - 2013-05-28 pending iro-1",
                "B b1 2013-04-29 - - 2013-05-21 pending - - 2013-05-29 pending -",
            ])
        #expect(
            telling.rows(over: RecordList.records, "2013-04-01", "2013-06-30") == [
                "A a1 2013-04-26 2013-05-20 15 2013-05-20 in_time 2013-06-03 24 2013-05-28 late "
                    + "iro-1",
                "B b1 2013-04-29 - - 2013-05-21 overdue - - 2013-05-29 overdue -",
            ])
    }

    @Test func `a council's own record clock is read`() {
        let telling = ListTelling(
            """
            2013-01-01 - policy_adopted policy=record_clock record_clock={"record_within":"5 days"}
            2013-04-26 A review_held review_id=a1
            2013-05-02 A review_record_completed review_id=a1
            """)
        #expect(
            telling.rows(over: RecordList.records, "2013-04-01", "2013-04-30") == [
                "A a1 2013-04-26 - - 2013-05-01 pending - - 2013-05-28 pending -"
            ])
        #expect(
            telling.rows(over: RecordList.records, "2013-04-01", "2013-05-03").first
                == "A a1 2013-04-26 2013-05-02 4 2013-05-01 late - - 2013-05-28 pending -")
    }

    @Test func `reasons are counted with the median of days late`() {
        let telling = ListTelling(
            """
            2013-04-02 A became_looked_after
            2013-04-02 B became_looked_after
            2013-04-02 C became_looked_after
            2013-05-02 A review_held review_id=a1 late_because=no_report
            2013-05-11 B review_held review_id=b1 late_because=no_report
            2013-05-01 C review_held review_id=c1
            2013-06-01 C review_held review_id=c2 late_because=no_report
            """)
        // All were due on 30 April; the second of C is in time, whatever it says.
        #expect(
            telling.rows(over: RecordList.lateReasons, "2013-05-01", "2013-06-30") == [
                "no_report 2 6.5 2 11", "not_said 1 1.0 1 1",
            ])
    }

    @Test func `a start recorded after the first review fell due makes it late by recording`() {
        let telling = ListTelling(
            told: """
                2013-04-02 A became_looked_after recorded_at=2013-05-03T09:00:00Z
                2013-05-07 A review_held review_id=a1 recorded_at=2013-05-07T16:00:00Z
                """)
        #expect(
            telling.rows(over: RecordList.lateByRecording, "2013-04-01", "2014-03-31") == [
                "A a1 2013-04-30 2013-05-07 7 REV-1 2013-04-30 - - became_looked_after 2013-04-02 "
                    + "2013-05-03 clerk 3 -"
            ])
    }

    @Test func `a start known in time makes a late review late, and not by recording`() {
        let telling = ListTelling(
            told: """
                2013-04-02 A became_looked_after recorded_at=2013-04-30T09:00:00Z
                2013-05-07 A review_held review_id=a1 recorded_at=2013-06-07T16:00:00Z
                """)
        #expect(
            telling.rows(over: RecordList.lateByRecording, "2013-04-01", "2014-03-31").isEmpty)
    }

    @Test func `a start put earlier after the review was in time is named by the amendment`() {
        let telling = ListTelling(
            told: """
                2013-04-10 A became_looked_after recorded_at=2013-04-11T09:00:00Z
                2013-05-07 A review_held review_id=a1 recorded_at=2013-05-07T16:00:00Z
                2013-07-01 A event_amended recorded_at=2013-07-01T09:00:00Z amends=3 \
                set={"occurred_on":"2013-04-02"}
                """)
        #expect(
            telling.rows(over: RecordList.lateByRecording, "2013-04-01", "2014-03-31") == [
                "A a1 2013-04-30 2013-05-07 7 REV-1 2013-04-30 2013-05-09 - became_looked_after "
                    + "2013-04-02 2013-07-01 clerk 5 -"
            ])
    }

    @Test func `a start put later, and late all the same, is not by recording`() {
        let telling = ListTelling(
            told: """
                2013-04-02 A became_looked_after recorded_at=2013-04-03T09:00:00Z
                2013-05-10 A review_held review_id=a1 recorded_at=2013-05-10T16:00:00Z
                2013-07-01 A event_amended recorded_at=2013-07-01T09:00:00Z amends=3 \
                set={"occurred_on":"2013-04-05"}
                """)
        #expect(
            telling.rows(over: RecordList.lateByRecording, "2013-04-01", "2014-03-31").isEmpty)
    }

    @Test func `a review whose day was put later was in time when it was recorded`() {
        let telling = ListTelling(
            told: """
                2013-04-02 A became_looked_after recorded_at=2013-04-03T09:00:00Z
                2013-04-29 A review_held review_id=a1 recorded_at=2013-05-01T16:00:00Z
                2013-07-01 A event_amended recorded_at=2013-07-01T09:00:00Z amends=4 \
                set={"occurred_on":"2013-05-09"}
                """)
        #expect(
            telling.rows(over: RecordList.lateByRecording, "2013-04-01", "2014-03-31") == [
                "A a1 2013-04-30 2013-05-09 9 REV-1 2013-05-01 2013-04-30 2013-04-29 review_held "
                    + "2013-05-09 2013-07-01 clerk 5 -"
            ])
    }

    @Test func `an id merged after the review brought its start with it`() {
        let telling = ListTelling(
            told: """
                2013-04-02 B became_looked_after recorded_at=2013-04-03T09:00:00Z
                2013-05-09 A review_held review_id=a1 recorded_at=2013-05-09T16:00:00Z
                2013-05-20 B children_merged into=A recorded_at=2013-05-20T16:00:00Z
                """)
        // Under the other id the review was waited for by 30 April then too.
        #expect(
            telling.rows(over: RecordList.lateByRecording, "2013-04-01", "2014-03-31").isEmpty)
    }
}
