// Cases of counting surveys, audits and the forecast.

import Projections

extension CountingCase {
    private static let year = "2013-04-01..2014-03-31"
    private static let surveyed = """
        2014-03-03 - survey_issued survey_id=s1 respondents=foster_carer count=8 eligible=10 \
        questions={"chairing":"How well are reviews chaired?","final_plan":"Were you asked?"}
        2014-03-03 - survey_issued survey_id=s2 respondents=child count=5
        2014-03-10 - survey_answered survey_id=s1 respondents=foster_carer \
        answers={"chairing":["excellent","good"]}
        2014-03-11 - survey_answered survey_id=s1 respondents=foster_carer \
        answers={"chairing":["good","good"]}
        2014-03-31 - survey_answered survey_id=s1 respondents=foster_carer answers={"chairing":[]}
        2014-03-20 - survey_answered survey_id=s2 respondents=child \
        answers={"spoke":["no"],"did_not_speak_by_choice":["yes"]}
        2014-03-20 - survey_answered survey_id=s2 respondents=child \
        answers={"spoke":["no"],"did_not_speak_by_choice":["no"]}
        2014-03-21 - survey_answered survey_id=s2 respondents=child answers={"spoke":["yes"]}
        2014-04-01 - survey_answered survey_id=s2 respondents=child answers={"spoke":["yes"]}

        """

    /// Forms and answers.
    static let surveys: [CountingCase] = [
        CountingCase(
            "forms that went out are added up", surveyed, .surveyQuestionnairesIssued, year,
            is: "13 - -"),
        CountingCase(
            "forms count on the day they came back", surveyed, .surveyResponsesReceived, year,
            "respondent=child", is: "3 - -"),
        CountingCase(
            "the return rate is rounded half up", surveyed, .surveyReturnRatePercent, year,
            "respondent=foster_carer", is: "37.5 3 8"),
        CountingCase(
            "forms of a survey that went out before have nothing below the line", surveyed,
            .surveyReturnRatePercent, "2014-04-01..2014-04-30", is: "- 1 0"),
        CountingCase(
            "month= is of that month", surveyed, .surveyResponsesReceived, year, "month=2014-04",
            is: "1 - -"),
        CountingCase(
            "an option that was ticked twice on one form is ticked once", surveyed,
            .surveyAnswers, year, "answer=good;question=chairing", is: "2 - -"),
        CountingCase(
            "two options on one form are two answers", surveyed,
            .surveyAnswers, year, "question=chairing", is: "3 - -"),
        CountingCase(
            "of the forms that answer the question, not of those that came back", surveyed,
            .surveyAnswerPercent, year, "answer=excellent;question=chairing", is: "50.0 1 2"),
        CountingCase(
            "nobody ticked it, and it was put: 0", surveyed,
            .surveyAnswers, year, "answer=poor;question=chairing", is: "0 - -"),
        CountingCase(
            "nobody answered it, and the survey lists it: 0", surveyed,
            .surveyAnswers, year, "answer=yes;question=final_plan", is: "0 - -"),
        CountingCase(
            "a question that was not put has no answers, not 0", surveyed,
            .surveyAnswers, year, "answer=yes;question=unheard_of", is: "- - -"),
        CountingCase(
            "nor one that was put to others", surveyed,
            .surveyAnswers, year, "answer=good;question=chairing;respondent=child", is: "- - -"),
        CountingCase(
            "nor one of another year", surveyed,
            .surveyAnswers, "2012-04-01..2013-03-31", "answer=good;question=chairing",
            is: "- - -"),
        CountingCase(
            "a question nobody answered has no share", surveyed,
            .surveyAnswerPercent, year, "answer=yes;question=final_plan", is: "- 0 0"),
        CountingCase(
            "who did not speak are those who were asked whether that was their choice", surveyed,
            .surveyAnswerPercent, year,
            "answer=yes;base=did_not_speak;question=did_not_speak_by_choice", is: "50.0 1 2"),
        CountingCase(
            "and are the base of other questions too", surveyed,
            .surveyAnswerPercent, year, "answer=no;base=did_not_speak;question=spoke",
            is: "100.0 2 2"),
    ]

    private static let audited = """
        2013-05-01 - audit_completed audit_id=a1 audit=targeted theme=minutes
        2012-05-01 - audit_completed audit_id=a0 audit=midway
        2013-06-01 - audit_completed audit_id=a2 audit=midway
        2013-06-02 - audit_completed audit_id=a2 audit=peer
        2013-06-03 - audit_completed audit_id=a3 audit=midway
        2013-04-20 A record_audited audit_id=a1 scope=minutes
        2013-04-20 A record_audited audit_id=a1 scope=footprint
        2013-04-21 A record_audited audit_id=a1 scope=footprint
        2013-04-20 B record_audited audit_id=a1 scope=minutes
        2013-05-20 C record_audited audit_id=a1 scope=footprint sample=snapshot
        2013-06-20 A record_audited audit_id=a2 scope=plan
        2013-06-20 B record_audited audit_id=a9 scope=plan

        """

    /// Audits and records.
    static let audits: [CountingCase] = [
        CountingCase(
            "an audit that is completed twice is one, of its first kind", audited,
            .auditsCompleted, year, "audit_type=midway", is: "2 - -"),
        CountingCase(
            "against the year before", audited,
            .auditsCompletedChange, year, "audit_type=midway", is: "1 - -"),
        CountingCase(
            "a child counts once in a theme, whatever was looked at", audited,
            .childrenAudited, year, "audit_type=targeted;theme=minutes", is: "3 - -"),
        CountingCase(
            "and once over all", audited, .childrenAudited, year, is: "3 - -"),
        CountingCase(
            "records of an audit that is not completed are of no kind", audited,
            .childrenAudited, year, "audit_type=midway", is: "1 - -"),
        CountingCase(
            "but are looked at", audited, .reviewRecordsAudited, year, is: "2 - -"),
        CountingCase(
            "a record is one child's in one audit, however often it was looked at", audited,
            .iroFootprintAudited, year, "theme=minutes", is: "2 - -"),
        CountingCase(
            "a sample is a part of them", audited,
            .iroFootprintAudited, year, "sample=snapshot;theme=minutes", is: "1 - -"),
        CountingCase(
            "minutes are another scope", audited, .reviewMinutesAudited, year,
            "theme=minutes", is: "2 - -"),
        CountingCase(
            "two ids of one child are one child",
            audited + "2013-07-01 C children_merged into=A", .childrenAudited, year,
            "theme=minutes", is: "2 - -"),
    ]

    private static let planned = """
        2013-04-02 A became_looked_after
        2013-04-02 B became_looked_after short_break=true
        2013-04-02 A plan_started plan_id=p1 plan=child_protection
        2013-04-02 C plan_started plan_id=p2 plan=child_protection
        2013-04-02 C plan_started plan_id=p3 plan=pathway
        2014-03-31 C plan_ended plan_id=p2 outcome=achieved

        """

    /// The forecast.
    static let forecast: [CountingCase] = [
        CountingCase(
            "children looked after and on plans on the eve, three meetings a year each", planned,
            .forecastReviewsAndConferences, "2013-05-01..2014-04-30", is: "9 - -"),
        CountingCase(
            "a plan that ended on the eve is no longer there", planned,
            .forecastReviewsAndConferences, "2014-04-01..2015-03-31", is: "6 - -"),
        CountingCase(
            "at a day it is of the year that follows", planned,
            .forecastReviewsAndConferences, "2014-03-30", is: "9 - -"),
        CountingCase(
            "a part of a year has its share by days, rounded half up", planned,
            .forecastReviewsAndConferences, "2013-05-01..2013-10-31", is: "5 - -"),
        CountingCase(
            "the caseload policy says how many meetings",
            planned
                + #"2013-04-02 - policy_adopted policy=caseload caseload={"meetings_per_year":2}"#,
            .forecastReviewsAndConferences, "2013-05-01..2014-04-30", is: "6 - -"),
        CountingCase(
            "before anybody came there is nothing to plan", planned,
            .forecastReviewsAndConferences, "2013-04-01..2014-03-31", is: "0 - -"),
    ]
}
