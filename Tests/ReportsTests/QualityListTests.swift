// Surveys, audits, learning, feedback and good practice, each on a few lines.

import Reports
import Testing

@Suite struct QualityListTests {
    private let year = ("2013-04-01", "2014-03-31")
    private let telling = ListTelling(
        """
        2014-03-03 - survey_issued survey_id=s1 respondents=foster_carer count=8 eligible=6 \
        questions={"chairing":"How well?","final_plan":"Asked?"}
        2014-03-10 - survey_answered survey_id=s1 respondents=foster_carer \
        answers={"chairing":["good","excellent"]}
        2014-03-11 - survey_answered survey_id=s1 respondents=foster_carer \
        answers={"chairing":["good"]}
        2014-04-11 - survey_answered survey_id=s1 respondents=foster_carer \
        answers={"chairing":["poor"]}
        2014-03-12 - survey_answered survey_id=s1 respondents=child answers={"spoke":["yes"]}
        2013-05-01 - audit_completed audit_id=a1 audit=targeted theme=minutes
        2012-05-01 - audit_completed audit_id=a0 audit=targeted theme=missing
        2013-06-01 - audit_completed audit_id=a2 audit=midway
        2013-04-20 A record_audited audit_id=a1 scope=minutes
        2013-04-20 A record_audited audit_id=a1 scope=footprint
        2013-04-20 B record_audited audit_id=a1 scope=minutes
        2013-04-21 C record_audited audit_id=a1 scope=supervision
        2013-05-02 - audit_learning_recorded audit_id=a1 learning=x team=east \
        feed_back_by_on=2013-05-31
        2013-05-02 - audit_learning_recorded audit_id=a1 learning=x team=west \
        feed_back_by_on=2013-05-31
        2013-05-02 - audit_learning_recorded audit_id=a1 learning=x feed_back_by_on=2013-05-20
        2013-06-02 - audit_learning_recorded audit_id=a2 learning=x team=east
        2013-05-01 - audit_feedback_received audit_id=a1 team=east reply=x
        2013-05-31 - audit_feedback_received audit_id=a1 team=east reply=x
        2013-07-02 - feedback_received feedback=compliment team=east
        2013-07-01 A feedback_received feedback=complaint
        2012-07-01 A feedback_received feedback=complaint
        2013-08-01 - practice_observed worker_id=iro-1
        2013-08-02 - practice_observed worker_id=iro-1
        2013-09-01 - practice_acknowledged theme=voice team=east
        2013-09-02 B practice_acknowledged theme=voice team=east
        2013-09-03 - practice_acknowledged theme=care
        """)

    private func table(_ title: String, through last: String? = nil) -> [String] {
        ListTelling.told(telling.table(YearSection.quality, title, year.0, last ?? year.1))
    }

    @Test func `answers have their base, and a question nobody answered a base of none`() {
        #expect(
            telling.rows(QualityLists.answers, year.0, year.1) == [
                "s1 foster_carer chairing How well? excellent 1 2 50.0 1",
                "s1 foster_carer chairing How well? good 2 2 100.0 1",
                "s1 foster_carer final_plan Asked? - 0 0 - 0",
                "s1 child spoke - yes 1 1 100.0 0",
            ])
        #expect(telling.rows(QualityLists.answers, "2013-04-01", "2014-03-02").isEmpty)
    }

    @Test func `a survey has its return among the issued and among the eligible`() {
        // Those to whom none went out have no base.
        #expect(
            table("Surveys of") == [
                "s1 foster_carer 8 6 2 25.0 33.3 1", "s1 child - - 1 - - 0",
            ])
        #expect(
            table("Surveys of", through: "2014-04-30").first
                == "s1 foster_carer 8 6 3 37.5 50.0 1")
    }

    @Test func `audits are told with all that was looked at in them`() {
        #expect(
            telling.rows(QualityLists.audits, year.0, year.1) == [
                "a1 2013-05-01 targeted minutes 3 0 2 1 1", "a2 2013-06-01 midway - 0 0 0 0 0",
            ])
        #expect(
            table("Audits in") == [
                "midway all 1 1 0", "targeted all 1 0 3", "targeted minutes 1 - 3",
            ])
    }

    @Test func `a team answers from the day of the learning on, for itself`() {
        #expect(
            telling.rows(LearningList.table, year.0, "2013-06-30")
                == [
                    "a1 minutes 2013-05-02 east 2013-05-31 2013-05-31 in_time 18",
                    "a1 minutes 2013-05-02 west 2013-05-31 - overdue 19",
                    "a1 minutes 2013-05-02 - 2013-05-20 2013-05-31 late 20",
                    "a2 - 2013-06-02 east - - no_day 21",
                ])
        #expect(
            telling.rows(LearningList.table, year.0, "2013-05-31").map { row in
                row.split(separator: " ").suffix(2).first.map(String.init) ?? ""
            } == ["in_time", "pending", "late"])
        #expect(
            table("Learning from audits") == [
                "- 1 0 1 0 0 0", "east 2 1 0 0 0 1", "west 1 0 0 1 0 0",
            ])
    }

    @Test func `feedback is by kind, with the children and the year before`() {
        #expect(
            telling.rows(QualityLists.feedback, year.0, year.1) == [
                "2013-07-01 complaint - A 25", "2013-07-02 compliment east - 24",
            ])
        #expect(
            table("Feedback received") == ["complaint 1 1 1", "compliment 1 0 0", "comment 0 0 0"])
    }

    @Test func `good practice is by theme and team`() {
        #expect(table("Good practice acknowledged") == ["care - 1", "voice east 2"])
        #expect(
            telling.rows(QualityLists.acknowledgements, year.0, "2013-09-02") == [
                "2013-09-01 voice east - 29", "2013-09-02 voice east B 30",
            ])
    }

    @Test func `who was observed is told apart from how often`() {
        #expect(
            telling.rows(QualityLists.observations, year.0, year.1) == [
                "2013-08-01 iro-1 iro 27", "2013-08-02 iro-1 iro 28",
            ])
        let summary = table("Surveys, audits and feedback")
        #expect(summary.contains("observations of practice 2"))
        #expect(summary.contains("of them, observed in the period 1"))
        #expect(summary.contains("officers in post at 31 March 2014 2"))
        #expect(summary.contains("children whose records were audited 3"))
    }

    @Test func `where there is nothing there is the summary alone`() {
        let nothing = ListTelling("2013-04-02 A became_looked_after")
        #expect(nothing.table(YearSection.quality, "Surveys of", year.0, year.1) == nil)
        let summary = nothing.table(
            YearSection.quality, "Surveys, audits and feedback", year.0, year.1)
        #expect(ListTelling.told(summary).first == "questionnaires issued 0")
    }
}
