// Cases of counting reviews, participation, caseloads and escalations.

import Projections

extension CountingCase {
    private static let year = "2013-04-01..2014-03-31"
    private static let reviewed = """
        2013-04-02 A became_looked_after
        2013-04-02 B became_looked_after short_break=true
        2013-04-30 A review_held review_id=a1 participation=PN1 iro_id=iro-2
        2013-05-07 B review_held review_id=b1 participation=PN4
        2013-06-03 C review_held review_id=c1 participation=PN7
        2013-08-01 A review_held review_id=a2
        2013-01-07 D child_registered born_on=2009-05-07
        2013-04-02 D became_looked_after
        2013-05-06 D review_held review_id=d1 participation=PN0
        2013-04-01 A iro_allocated iro_id=iro-1
        """

    /// Timeliness and participation.
    static let reviews: [CountingCase] = [
        CountingCase(
            "CNT-2 every review held is below the line, one without a due date there only",
            reviewed, .claReviewsInTimePercent, year, is: "40.0 2 5"),
        CountingCase(
            "CNT-2 a child counts above the line if all due in the period were in time",
            reviewed, .claReviewsInTimePercent, "2013-04-01..2013-04-30", "count=children",
            is: "50.0 1 2"),
        CountingCase(
            "CNT-2 no review due counts above the line", reviewed,
            .claChildrenReviewsInTimePercent, "2013-05-08..2013-07-29", is: "100.0 2 2"),
        CountingCase(
            "CNT-2 due before the period and held late in it has no effect", reviewed,
            .claChildrenReviewsInTimePercent, "2013-05-01..2013-05-31", is: "100.0 2 2"),
        CountingCase(
            "CNT-2 a child of fewer than 28 days in care is not in the cohort", reviewed,
            .claChildrenReviewsInTimePercent, "2013-04-01..2013-04-29", is: "- 0 0"),
        CountingCase(
            "CNT-3 participation is of children aged 4 or more on the day, whatever the code",
            reviewed, .claReviewParticipationPercent, year, is: "25.0 1 4"),
        CountingCase(
            "CNT-3 attendance counts PN4 where that is asked", reviewed,
            .claReviewAttendancePercent, year, "attendance=with_pn4", is: "50.0 2 4"),
        CountingCase(
            "CNT-3 no participation is PN7", reviewed,
            .claReviewNoParticipationPercent, year, is: "25.0 1 4"),
        CountingCase(
            "CNT-3 no code is not_recorded", reviewed,
            .claReviewsByParticipation, year, "participation=not_recorded", is: "1 - -"),
        CountingCase(
            "CNT-3 what was recorded apart stands over the review's own code",
            reviewed + "\n2013-04-30 A participation_recorded review_id=a1 participation=PN7",
            .claReviewsByParticipation, year, "participation=PN7", is: "2 - -"),
        CountingCase(
            "CNT-17 a child counts by the last of the period's reviews", reviewed,
            .claReviewParticipationPercent, year, "counting=children", is: "0.0 0 3"),
        CountingCase(
            "CNT-18 by officer goes by the review's own", reviewed,
            .claReviewsHeld, year, "iro=iro-2", is: "1 - -"),
        CountingCase(
            "CNT-18 else by the one allocated that day", reviewed,
            .claReviewsHeld, year, "iro=iro-1", is: "1 - -"),
    ]

    private static let allocated = """
        2013-04-02 A iro_allocated iro_id=iro-1 weight=0.5
        2013-04-02 A iro_allocated iro_id=iro-1 population=cpp
        2013-04-02 B iro_allocated iro_id=iro-1 family_id=f1
        2013-04-02 C iro_allocated iro_id=iro-2 family_id=f1
        2013-04-02 - worker_joined worker_id=iro-3 fte=0.5
        2013-04-03 - absence_started worker_id=iro-2 absence=sickness
        """
    private static let scheme = """
        2013-01-01 - policy_adopted policy=escalation_scheme escalation_scheme=\
        {"stages":[{"code":"informal","formal":false},\
        {"code":"1","formal":true,"respond_within":"5 working days"},\
        {"code":"2","formal":true},{"code":"cafcass","formal":true,"external":true}]}
        2013-05-07 - escalation_raised escalation_id=e1 child_ids=A,B stage=informal
        2013-05-13 - escalation_stage_entered escalation_id=e1 stage=1
        2013-05-20 - escalation_responded escalation_id=e1 stage=1
        2013-05-21 - escalation_stage_entered escalation_id=e1 stage=2
        2013-06-03 - escalation_raised escalation_id=e2 child_ids=B,C stage=1
        2013-06-05 - escalation_stage_entered escalation_id=e2 stage=2
        2013-06-07 - escalation_resolved escalation_id=e2 stage=2
        2013-07-01 - escalation_raised escalation_id=e3 child_ids=C stage=informal

        """

    /// Caseloads and disputes.
    static let service: [CountingCase] = [
        CountingCase(
            "CNT-5 a head holds distinct children, of both populations together", allocated,
            .iroCaseload, "2013-04-30", is: "1.5 3 2"),
        CountingCase(
            "CNT-5 heads with no allocation are left out of the least", allocated,
            .iroCaseload, "2013-04-30", "stat=min", is: "1 - -"),
        CountingCase(
            "CNT-5 where nobody holds anybody the mean is empty", allocated,
            .iroCaseload, "2013-04-01", is: "- 0 0"),
        CountingCase(
            "CNT-5 weighted counts 1 where no weight is said", allocated,
            .iroCaseload, "2013-04-30", "counting=weighted;stat=max", is: "2.5 - -"),
        CountingCase(
            "CNT-5 per FTE divides by the officers in post", allocated,
            .iroCaseload, "2013-04-30", "per=fte", is: "1.5 3 2"),
        CountingCase(
            "CNT-5 available FTE is 0 during any absence", allocated,
            .iroCaseload, "2013-04-30", "per=available_fte", is: "2.0 3 1.5"),
        CountingCase(
            "CNT-5 cases are looked-after children and protected families", allocated,
            .iroCaseload, "2013-04-30", "counting=cases;stat=max", is: "3 - -"),
        CountingCase(
            "CNT-14 raising, moving on and reopening each enter a stage", scheme,
            .drpsByStage, year, is: "6 - -"),
        CountingCase(
            "CNT-14 profile=highest counts each escalation once", scheme,
            .drpsByStage, year, "profile=highest", is: "3 - -"),
        CountingCase(
            "CNT-14 at its highest", scheme,
            .drpsByStage, year, "profile=highest;stage=2", is: "2 - -"),
        CountingCase(
            "CNT-14 moved on without an answer is due and not answered", scheme,
            .drpsRespondedInTimePercent, year, is: "50.0 1 2"),
        CountingCase(
            "CNT-14 children with issues are those on formal stages, each once", scheme,
            .childrenWithIssuesEscalated, year, is: "3 - -"),
        CountingCase(
            "CNT-14 resolved is by the last day of the period", scheme,
            .childrenWithIssuesEscalated, "2013-04-01..2013-06-06", "outcome=resolved",
            is: "0 - -"),
        CountingCase(
            "CNT-14 an external stage is a level by its place in the scheme",
            scheme + "2013-05-22 - escalation_stage_entered escalation_id=e1 stage=cafcass",
            .childrenWithIssuesEscalated, year, "level=cafcass", is: "2 - -"),
        CountingCase(
            "CNT-17 formal below informal is of stage entries", scheme,
            .drpsFormalBelowInformalPercent, year, is: "-100.0 -2 2"),
        CountingCase(
            "CNT-17 resolved at a stage is of formal escalations resolved in the period", scheme,
            .drpsResolvedAtStagePercent, year, "stage=2", is: "100.0 1 1"),
        CountingCase(
            "CNT-14 before the first scheme stages are ordered by first use in the ledger",
            """
            2013-05-07 - escalation_raised escalation_id=e1 child_ids=A stage=first
            2013-05-13 - escalation_stage_entered escalation_id=e1 stage=second
            """,
            .drpsByStage, year, "profile=highest;stage=second", is: "1 - -"),
    ]
}
