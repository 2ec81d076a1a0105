// Cases of how published figures word a measure: of a month, against another, the highest.

import Projections

extension CountingCase {
    private static let year = "2013-04-01..2014-03-31"

    /// A is late in May, B in time; both are late in November; C is not in care.
    private static let reviewed = """
        2013-04-02 A became_looked_after
        2013-04-09 B became_looked_after
        2013-05-07 B review_held participation=PN1 iro_id=iro-1
        2013-05-20 A review_held participation=PN4 iro_id=iro-1
        2013-06-20 C review_held participation=PN2 iro_id=iro-1
        2013-11-20 B review_held participation=PN7 iro_id=iro-2
        2013-11-20 A review_held participation=PN5 iro_id=iro-2
        2013-12-02 D child_registered born_on=2009-12-10
        2013-12-09 D became_looked_after
        2013-12-09 D review_held participation=PN0
        2013-12-10 D review_held participation=PN3
        """

    /// Months, the highest of them, and one against another.
    static let months: [CountingCase] = [
        CountingCase(
            "month= is of that month, whatever the period", reviewed,
            .claReviewsInTimePercent, year, "month=2013-05", is: "50.0 1 2"),
        CountingCase(
            "month= is of that month, at a day of another", reviewed,
            .claReviewsHeld, "2013-04-30", "month=2013-11", is: "2 - -"),
        CountingCase(
            "versus= is the month that another is compared with, both as printed", reviewed,
            .claReviewsInTimeChange, year, "month=2013-12;versus=2013-05", is: "50.0 - -"),
        CountingCase(
            "versus= alone compares the period with the month", reviewed,
            .claReviewsInTimeChange, "2013-05-01..2013-05-31", "versus=2013-11", is: "50.0 - -"),
        CountingCase(
            "a month of no reviews compares with nothing", reviewed,
            .claReviewsInTimeChange, year, "month=2013-12;versus=2013-01", is: "- - -"),
        CountingCase(
            "stat=mean is weighted by reviews, so it is the share of the period", reviewed,
            .claReviewsInTimePercent, year, "stat=mean", is: "42.9 3 7"),
        CountingCase(
            "stat=monthly_max is the highest month, months without reviews aside", reviewed,
            .claReviewsInTimePercent, year, "stat=monthly_max", is: "100.0 2 2"),
        CountingCase(
            "stat=monthly_max keeps of a month what lies in the period", reviewed,
            .claReviewsInTimePercent, "2013-05-08..2013-11-30", "stat=monthly_max", is: "0.0 0 1"),
        CountingCase(
            "stat=monthly_max over nothing is empty", reviewed,
            .claReviewsInTimePercent, "2013-04-01..2013-04-30", "stat=monthly_max", is: "- 0 0"),
        CountingCase(
            "stat=monthly_max of children takes each month's children", reviewed,
            .claReviewsInTimePercent, "2013-05-01..2013-06-30", "count=children;stat=monthly_max",
            is: "100.0 2 2"),
    ]

    /// Bases and wordings of participation.
    static let participationReadings: [CountingCase] = [
        CountingCase(
            "over 4 is from the fourth birthday on, as PN0 is for those under four", reviewed,
            .claReviewParticipationPercent, year, "age=over_4", is: "66.7 4 6"),
        CountingCase(
            "4-18 is four or more and no more than eighteen",
            reviewed + "\n2023-06-01 A review_held participation=PN1"
                + "\n2024-06-01 A review_held participation=PN1",
            .claReviewParticipationPercent, "2023-04-01..2025-03-31", "age=4-18",
            is: "100.0 1 1"),
        CountingCase(
            "attended and views directly sought is PN1 to PN3", reviewed,
            .claReviewAttendancePercent, year, "age=4-18;views=directly_sought",
            is: "50.0 3 6"),
        CountingCase(
            "views were not directly sought of who attended without a word", reviewed,
            .claReviewAttendancePercent, year, "attendance=with_pn4;views=directly_sought",
            is: "50.0 3 6"),
        CountingCase(
            "counting=children goes by the last of the period's reviews for attendance too",
            reviewed, .claReviewAttendancePercent, year, "counting=children", is: "50.0 2 4"),
        CountingCase(
            "scope= of a figure's own extract does not change the count", reviewed,
            .claReviewsByParticipation, year, "participation=PN7;scope=part_of_396",
            is: "1 - -"),
    ]

    private static let allocated = """
        2013-04-02 A iro_allocated iro_id=iro-1 family_id=f1 population=cpp
        2013-04-02 B iro_allocated iro_id=iro-1 family_id=f1 population=cpp
        2013-04-02 C iro_allocated iro_id=iro-2 family_id=f2 population=cpp
        2014-01-02 A iro_allocated iro_id=iro-2 family_id=f1
        2014-01-02 B iro_allocated iro_id=iro-2 family_id=f3
        """

    /// Wordings of caseloads and of stocks.
    static let stockReadings: [CountingCase] = [
        CountingCase(
            "the officer of the example is the one with the most children", allocated,
            .iroCaseload, "2013-04-30", "population=cpp;scope=example_iro", is: "2 - -"),
        CountingCase(
            "and is the same one where families are counted", allocated,
            .iroCaseload, "2013-04-30", "counting=families;population=cpp;scope=example_iro",
            is: "1 - -"),
        CountingCase(
            "and is asked on the last day of a period", allocated,
            .iroCaseload, year, "counting=families;scope=example_iro;stat=approx", is: "3 - -"),
        CountingCase(
            "per=iro is per head", allocated, .iroCaseload, "2013-04-30", "per=iro;stat=approx",
            is: "1.5 3 2"),
        CountingCase(
            "stat=approx over a period is the mean of its month ends", allocated,
            .iroCaseload, "2013-12-01..2014-01-31", "per=iro;stat=approx", is: "2.0 8 4"),
        CountingCase(
            "a change is against the last day of a year before", allocated,
            .iroCaseloadChange, "2014-04-01..2014-04-30", is: "1.0 - -"),
        CountingCase(
            "with stat=mean, the month ends of the period against those of a year before",
            allocated, .iroCaseloadChange, "2014-04-01..2015-01-31",
            "counting=combined_iro_and_cp_chair;stat=mean", is: "0.9 - -"),
        CountingCase(
            "nobody held anybody a year before", allocated,
            .iroCaseloadChange, year, "stat=mean", is: "- - -"),
        CountingCase(
            "stat=monthly_mean and qualifier=around are the mean of the month ends",
            reviewed, .averageChildrenLookedAfter, year, "qualifier=around;stat=monthly_mean",
            is: "2.3 28 12"),
    ]

    private static let acknowledged = """
        2013-01-01 - policy_adopted policy=escalation_scheme escalation_scheme=\
        {"stages":[{"code":"alert","formal":true}]}
        2013-05-01 - escalation_raised escalation_id=e1 child_ids=A stage=alert
        2013-05-02 - escalation_resolved escalation_id=e1 stage=alert
        2013-05-01 - escalation_raised escalation_id=e2 child_ids=A stage=alert
        2013-05-03 - escalation_resolved escalation_id=e2 stage=alert
        2013-05-08 - escalation_raised escalation_id=e3 child_ids=A stage=alert
        2013-05-13 - escalation_resolved escalation_id=e3 stage=alert
        2013-05-08 - escalation_raised escalation_id=e4 child_ids=A stage=alert
        2013-05-22 - escalation_resolved escalation_id=e4 stage=alert
        2013-05-23 - escalation_reopened escalation_id=e4 stage=alert
        2013-06-03 - practice_acknowledged theme=voice team=east
        2013-06-03 - practice_acknowledged theme=care team=east
        2013-06-04 - practice_acknowledged theme=voice team=west
        2013-06-05 - practice_acknowledged theme=care team=west
        2013-07-05 - practice_acknowledged theme=care team=west

        """

    /// Wordings of alerts and acknowledgements.
    static let disputeReadings: [CountingCase] = [
        CountingCase(
            "the usual time of an alert is within what three quarters took, each counted once",
            acknowledged, .alertResolutionTime, year, "stat=typical_upper", is: "3 - -"),
        CountingCase(
            "the median is between the two in the middle", acknowledged,
            .alertResolutionTime, year, is: "2.5 - -"),
        CountingCase(
            "no alert took no time", acknowledged,
            .alertResolutionTime, "2014-04-01..2015-03-31", "stat=typical_upper", is: "- - -"),
        CountingCase(
            "themes of equal counts", acknowledged,
            .practiceAcknowledgementThemes, "2013-06-01..2013-06-30", "split=equal", is: "2 - -"),
        CountingCase(
            "there is no equal split where one theme has more", acknowledged,
            .practiceAcknowledgementThemes, year, "split=equal", is: "- - -"),
        CountingCase(
            "the number of themes does not ask for equal counts", acknowledged,
            .practiceAcknowledgementThemes, year, is: "2 - -"),
        CountingCase(
            "each team has its own themes", acknowledged,
            .practiceAcknowledgementThemes, year, "team=east;split=equal", is: "2 - -"),
    ]
}
