// Cases of counting conferences and enquiries: each once, in time for every child.

import Projections

extension CountingCase {
    private static let year = "2013-04-01..2014-03-31"

    /// A's enquiry starts on a Thursday; 3 May is 21 working days of England after 3 April.
    private static let enquiry = """
        2013-04-08 A section47_started enquiry_id=s1
        2013-04-04 B section47_started enquiry_id=s1
        2013-04-20 A section47_concluded enquiry_id=s1 conference_required=true
        2013-05-02 B section47_concluded enquiry_id=s1 conference_required=true
        2013-04-20 C section47_started enquiry_id=s2
        2013-04-21 C section47_concluded enquiry_id=s2 conference_required=false

        """
    private static func held(_ day: String, _ words: String) -> String {
        "\(day) - conference_held \(words)\n"
    }
    private static let initial =
        enquiry
        + held(
            "2013-04-25", "conference_id=c1 conference=initial child_ids=A,B enquiry_id=s1")
        + held("2013-06-03", "conference_id=c2 conference=initial child_ids=A iro_id=iro-2")
        + "2013-06-01 A iro_allocated iro_id=iro-1 population=cpp\n"
        + "2013-04-01 A iro_allocated iro_id=iro-1 population=cpp\n"
    private static let reviewed =
        held("2013-04-30", "conference_id=c1 conference=initial child_ids=A,B")
        + held("2013-07-30", "conference_id=c2 conference=review child_ids=A,B")
        + "2013-05-01 C plan_started plan_id=c plan=child_protection\n"

    /// Conferences and enquiries.
    static let conferences: [CountingCase] = [
        CountingCase(
            "CNT-12 initial conferences are counted as conferences", initial,
            .icpcsHeld, year, is: "2 - -"),
        CountingCase(
            "CNT-12 as children, each once", initial, .icpcsHeld, year, "count=children",
            is: "2 - -"),
        CountingCase(
            "a conference that is told twice is the first told",
            initial
                + held("2013-05-25", "conference_id=c1 conference=initial child_ids=A,B,C"),
            .icpcsHeld, year, "count=children", is: "2 - -"),
        CountingCase(
            "CP-1 in time is 15 working days from the enquiry's earliest start", initial,
            .icpcsWithin15WorkingDaysOfS47, year, is: "1 - -"),
        CountingCase(
            "CP-1 the day after it is not",
            initial + #"2017-01-01 - event_amended amends=12 set={"occurred_on":"2013-04-26"}"#,
            .icpcsWithin15WorkingDaysOfS47, year, is: "0 - -"),
        CountingCase(
            "CP-1 by the bank holidays in force",
            initial + """
                2013-01-01 - policy_adopted policy=bank_holidays \
                bank_holidays={"add":["2013-04-10"],"remove":[]}
                2017-01-01 - event_amended amends=12 set={"occurred_on":"2013-04-26"}
                """,
            .icpcsWithin15WorkingDaysOfS47, year, is: "1 - -"),
        CountingCase(
            "CNT-18 by officer goes by who chaired", initial,
            .icpcsHeld, year, "iro=iro-2", is: "1 - -"),
        CountingCase(
            "CNT-18 else by the one allocated that day to the child named first", initial,
            .icpcsHeld, year, "iro=iro-1", is: "1 - -"),
        CountingCase(
            "CNT-17 enquiries are counted by their ids, siblings once", initial,
            .s47EnquiriesRequiringIcpc, year, is: "1 - -"),
        CountingCase(
            "CNT-17 by the conclusions of the period", initial,
            .s47EnquiriesRequiringIcpc, "2013-05-01..2013-05-31", is: "1 - -"),
        CountingCase(
            "CP-2 the first review is due three months after the initial conference", reviewed,
            .cppReviewConferencesInTimePercent, year, is: "100.0 1 1"),
        CountingCase(
            "CP-2 a day more is late",
            reviewed + #"2017-01-01 - event_amended amends=7 set={"occurred_on":"2013-07-31"}"#,
            .cppReviewConferencesInTimePercent, year, is: "0.0 0 1"),
        CountingCase(
            "CP-2 later ones within six months of the last",
            reviewed + held("2014-01-30", "conference_id=c3 conference=review child_ids=A,B"),
            .cppReviewConferencesInTime, year, is: "2 - -"),
        CountingCase(
            "CNT-12 in time is for every child on it",
            reviewed
                + held("2013-09-01", "conference_id=c3 conference=initial child_ids=B")
                + held("2013-12-02", "conference_id=c4 conference=review child_ids=A,B"),
            .cppReviewConferencesInTimePercent, year, is: "50.0 1 2"),
        CountingCase(
            "CNT-12 a transfer conference starts the clock again",
            reviewed
                + held("2013-09-02", "conference_id=c3 conference=transfer child_ids=A,B")
                + held("2013-12-02", "conference_id=c4 conference=review child_ids=A,B"),
            .cppReviewConferencesInTimePercent, year, is: "100.0 2 2"),
        CountingCase(
            "CNT-12 from the plan's start where no initial conference names the child",
            reviewed + held("2013-08-01", "conference_id=c3 conference=review child_ids=C"),
            .cppReviewConferencesInTimePercent, year, is: "100.0 2 2"),
        CountingCase(
            "CNT-12 a review of a child with nothing to count from is not in time",
            reviewed + held("2013-04-15", "conference_id=c3 conference=review child_ids=C"),
            .cppReviewConferencesInTimePercent, year, is: "50.0 1 2"),
        CountingCase(
            "the conference that ends a plan is one of it",
            reviewed + """
                2013-08-01 C plan_ended plan_id=c outcome=no_longer_needed
                2013-08-01 - conference_held conference_id=c3 conference=review child_ids=C
                """,
            .cppReviewConferencesInTimePercent, year, is: "100.0 2 2"),
        CountingCase(
            "two ids of one child are named once",
            initial + "2017-01-01 B children_merged into=A", .icpcsHeld, year, "count=children",
            is: "1 - -"),
        CountingCase(
            "no conference makes no share", "", .cppReviewConferencesInTimePercent, year,
            is: "- 0 0"),
    ]
}
