// Cases of counting the workforce: heads, full-time equivalents, turnover, experience, compliance.

import Projections

extension CountingCase {
    private static let year = "2013-04-01..2014-03-31"
    /// Besides iro-1 (full time, 1) and iro-2 (full time, 0.5), who joined on 1 January 2010.
    private static let staff = """
        2011-06-01 - post_created post_id=p1 role=iro fte=1
        2013-09-30 - post_created post_id=p2 role=iro fte=0.6 contract=part_time
        2012-02-29 - worker_joined worker_id=iro-3 contract=part_time fte=0.6 hours=22.2 sex=F \
        ethnicity=APKN qualified_on=2006-10-02 experience_from_on=2003-04-01 origin=wales
        2013-05-01 - worker_changed worker_id=iro-1 sex=M ethnicity=WBRI previous_role=management \
        qualified_on=2000-03-31 experience_from_on=1998-03-31 disability_experience_years=7
        2013-06-03 - worker_joined worker_id=iro-4 contract=agency fte=1
        2013-08-05 - worker_joined worker_id=iro-5 contract=agency fte=1
        2013-09-03 - worker_left worker_id=iro-4 reason_left=contract_ended
        2013-10-04 - worker_left worker_id=iro-5 reason_left=contract_ended
        2013-12-02 - absence_started worker_id=iro-2 absence=long_term_sickness
        2014-04-01 - absence_ended worker_id=iro-2 absence=long_term_sickness
        2014-03-03 - worker_changed worker_id=iro-3 leaving_on=2014-06-27
        2013-04-01 - worker_joined worker_id=sm-1 role=service_manager fte=0.5
        2013-04-01 - post_created post_id=p3 role=service_manager fte=1
        2013-11-01 - absence_started worker_id=sm-1 absence=secondment
        """

    /// Who is in post.
    static let heads: [CountingCase] = [
        CountingCase(
            "every officer in post counts once, away or not", staff, .iroHeadcount, "2014-03-31",
            is: "3 - -"),
        CountingCase(
            "the day of leaving is not in post", staff, .iroHeadcount, "2013-10-04", is: "3 - -"),
        CountingCase(
            "the day before is", staff, .iroHeadcount, "2013-10-03", is: "4 - -"),
        CountingCase(
            "CNT-5 permanent is full-time and part-time", staff, .iroHeadcount, "2013-09-30",
            "contract=permanent", is: "3 - -"),
        CountingCase(
            "CNT-5 in work has no open absence", staff, .iroHeadcount, "2014-03-31",
            "state=in_work", is: "2 - -"),
        CountingCase(
            "the day an absence ends is at work", staff, .iroHeadcount, "2014-04-01",
            "state=in_work", is: "3 - -"),
        CountingCase(
            "ethnicity goes by the group, as said by that day", staff, .iroHeadcount,
            "2013-04-30", "ethnicity=white", is: "0 - -"),
        CountingCase(
            "CNT-16 bme is all known but WBRI", staff, .iroHeadcount, "2014-03-31",
            "ethnicity=bme", is: "1 - -"),
        CountingCase(
            "where an officer came from is an open word", staff, .iroHeadcount, "2014-03-31",
            "origin=wales", is: "1 - -"),
        CountingCase(
            "experience is of whole years on the day", staff, .iroHeadcount, "2014-03-31",
            "experience=16_years_plus", is: "1 - -"),
        CountingCase(
            "and the day before they are whole it is not", staff, .iroHeadcount, "2014-03-30",
            "experience=16_years_plus", is: "0 - -"),
        CountingCase(
            "a share is of all officers in post", staff, .iroPercent, "2014-03-31", "sex=F",
            is: "33.3 1 3"),
        CountingCase("FTE is contracted", staff, .iroFte, "2014-03-31", is: "2.1 - -"),
        CountingCase(
            "CNT-5 available leaves out those away", staff, .iroFte, "2014-03-31",
            "basis=available", is: "1.6 - -"),
        CountingCase(
            "CNT-5 posts are those of the establishment", staff, .iroFte, "2014-03-31",
            "basis=posts", is: "1.6 - -"),
        CountingCase(
            "a vacancy is the posts less those in post, seconded or not", staff,
            .serviceManagerVacancyFte, "2014-03-31", is: "0.5 - -"),
        CountingCase(
            "a secondment is open on the day", staff, .serviceManagerSecondments, "2013-10-31",
            is: "0 - -"),
        CountingCase(
            "and from its first day", staff, .serviceManagerSecondments, "2013-11-01",
            is: "1 - -"),
        CountingCase("another role counts apart", staff, .auditorFte, "2014-03-31", is: "0 - -"),
    ]

    /// Who came and went, and for how long.
    static let turnover: [CountingCase] = [
        CountingCase(
            "leavers by reason", staff, .iroLeavers, year, "event=contract_ended",
            is: "2 - -"),
        CountingCase(
            "a day announced ahead counts for who asks for planned leavers", staff, .iroLeavers,
            "2014-04-01..2014-07-01", "contract=part_time;event=planned_leaver", is: "1 - -"),
        CountingCase(
            "and for nobody else before it came", staff, .iroLeavers, "2014-04-01..2014-07-01",
            is: "0 - -"),
        CountingCase(
            "joiners by contract", staff, .iroJoiners, year, "contract=agency",
            is: "2 - -"),
        CountingCase("posts created", staff, .iroPostsAdded, year, is: "1 - -"),
        CountingCase(
            "a sickness counts in every period that it touches", staff,
            .iroLongTermSicknessHeadcount, "2014-03-31..2014-04-30", is: "1 - -"),
        CountingCase(
            "and not on the day it ended", staff, .iroLongTermSicknessHeadcount,
            "2014-04-01..2014-04-30", is: "0 - -"),
        CountingCase(
            "cover is the whole months of unbroken time, two officers at once counting once",
            staff, .agencyIroCoverMonths, year, is: "4 - -"),
        CountingCase(
            "training counts its days once, whoever attended",
            staff + """

                2013-07-01 - training_attended worker_ids=iro-1,iro-2 days=1.5
                2013-07-02 - training_attended worker_ids=sm-1 days=1
                """, .iroTrainingDays, year, is: "1.5 - -"),
        CountingCase(
            "months since the team grew are whole months", staff,
            .monthsSinceTeamExpansion, "2014-03-29", is: "5 - -"),
        CountingCase(
            "and full at the end of a shorter month", staff, .monthsSinceTeamExpansion,
            "2014-02-28", is: "5 - -"),
        CountingCase("nobody left yet", staff, .monthsSinceIroLeft, "2013-08-31", is: "- - -"),
        CountingCase(
            "months since somebody left", staff, .monthsSinceIroLeft, "2014-03-31",
            is: "5 - -"),
        CountingCase(
            "the least years since qualifying", staff, .iroMinPostQualificationYears,
            "2014-03-31", is: "7 - -"),
        CountingCase(
            "the least years of experience", staff, .iroMinSocialWorkExperienceYears,
            "2014-03-31", is: "10 - -"),
        CountingCase("the longest service", staff, .iroYearsInService, "2014-03-31", is: "4 - -"),
        CountingCase(
            "the most years with disabled children", staff,
            .iroDisabilityExperienceYears, "2014-03-31", is: "7 - -"),
        CountingCase(
            "hours are the mean of those recorded", staff, .iroContractHoursPerWeek,
            "2014-03-31", "contract=part_time", is: "22.2 22.2 1"),
    ]

    /// Supervision every eight weeks and an appraisal every twelve months, for one new officer.
    private static let supervised = """
        2013-01-01 - worker_left worker_id=iro-1 reason_left=resigned
        2013-01-01 - worker_left worker_id=iro-2 reason_left=resigned
        2013-04-01 - worker_joined worker_id=iro-3
        2013-05-27 - supervision_held worker_id=iro-3
        2013-07-23 - supervision_held worker_id=iro-3
        2013-08-01 - absence_started worker_id=iro-3 absence=sickness
        2013-12-02 - absence_ended worker_id=iro-3 absence=sickness
        2014-01-20 - supervision_held worker_id=iro-3
        2014-03-31 - appraisal_held worker_id=iro-3
        """

    /// Whether it was in time.
    static let compliance: [CountingCase] = [
        CountingCase(
            "on the last day of the interval is in time", supervised,
            .supervisionCompliancePercent, "2013-04-01..2013-06-30", is: "100.0 1 1"),
        CountingCase(
            "a day after it is not, and the time runs on from when it was due", supervised,
            .supervisionCompliancePercent, "2013-07-01..2013-07-31", is: "0.0 0 1"),
        CountingCase(
            "nothing falls due while away; after it the time runs anew", supervised,
            .supervisionCompliancePercent, "2013-08-01..2014-01-31", is: "100.0 1 1"),
        CountingCase(
            "nobody due is no share", supervised, .supervisionCompliancePercent,
            "2013-08-01..2013-12-31", is: "- 0 0"),
        CountingCase(
            "the council's own interval holds from its day",
            supervised + """

                2013-03-01 - policy_adopted policy=workforce \
                workforce={"supervision_within":"12 weeks","appraisal_within":"12 months"}
                """,
            .supervisionCompliancePercent, "2013-04-01..2013-06-30", is: "100.0 1 1"),
        CountingCase(
            "an appraisal before the year is over is in time", supervised,
            .wellbeingReviewCompliancePercent, "2014-04-01..2014-04-30", is: "100.0 1 1"),
    ]
}
