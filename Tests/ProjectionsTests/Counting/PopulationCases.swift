// Cases of counting children: starts and ends, stocks, placements, bands and averages.

import Projections

extension CountingCase {
    private static let year = "2013-04-01..2014-03-31"
    private static let twice = """
        2013-04-02 A became_looked_after
        2013-05-02 A ceased_to_be_looked_after
        2013-06-03 A became_looked_after
        2013-07-03 A ceased_to_be_looked_after
        2013-06-03 B became_looked_after short_break=true
        2013-09-03 B ceased_to_be_looked_after
        """

    /// Who counts, and how often.
    static let children: [CountingCase] = [
        CountingCase(
            "CNT-1 a child counts once among those who started", twice,
            .childrenStartedLookedAfter, year, is: "1 - -"),
        CountingCase(
            "CNT-1 count=spells counts every start", twice,
            .childrenStartedLookedAfter, year, "count=spells", is: "2 - -"),
        CountingCase(
            "CNT-1 a child counts once among those who ceased", twice,
            .childrenCeasedLookedAfter, year, is: "1 - -"),
        CountingCase(
            "CNT-1 count=new leaves out who was looked after earlier in the year", twice,
            .childrenStartedLookedAfter, "2013-06-01..2014-03-31", "count=new", is: "0 - -"),
        CountingCase(
            "CNT-9 short breaks are left out of starts unless asked for", twice,
            .childrenStartedLookedAfter, year, "count=spells;short_breaks=included",
            is: "3 - -"),
        CountingCase(
            "CNT-9 short_breaks=only asks for them alone", twice,
            .childrenLookedAfter, "2013-06-30", "short_breaks=only", is: "1 - -"),
        CountingCase(
            "CNT-9 short breaks are left out of moves",
            """
            2013-04-02 A became_looked_after short_break=true
            2013-05-02 A placement_moved placement_type=K2
            """,
            .placementMoves, year, is: "0 - -"),
        CountingCase(
            "CNT-10 in a period is in the stock at the end of any day of it", twice,
            .childrenLookedAfterInPeriod, "2013-05-01..2013-05-02", is: "1 - -"),
        CountingCase(
            "CNT-10 the day a child ceases they are no longer in the stock", twice,
            .childrenLookedAfterInPeriod, "2013-05-02..2013-05-31", is: "0 - -"),
        CountingCase(
            "CNT-10 a spell that ends the day it began is in no day's stock",
            """
            2013-05-02 A became_looked_after
            2013-05-02 A ceased_to_be_looked_after
            """,
            .childrenLookedAfterInPeriod, year, is: "0 - -"),
        CountingCase(
            "CNT-10 aged 18 or more counts in the top band",
            """
            2012-01-01 D child_registered born_on=1995-05-01
            2013-04-02 D became_looked_after
            """,
            .childrenLookedAfter, "2013-06-30", "age_band=16-17", is: "1 - -"),
        CountingCase(
            "CNT-11 a child is in the band 0 and of no sex until the day of birth",
            """
            2013-01-01 D child_registered expected_on=2013-05-01 sex=U
            2013-05-03 D child_born born_on=2013-05-03 sex=M
            2013-05-03 D became_looked_after
            """,
            .childrenLookedAfter, "2013-05-03", "age_band=0;sex=M", is: "1 - -"),
        CountingCase(
            "CNT-11 a born child with sex U is in no sex cell",
            """
            2012-01-01 D child_registered born_on=2005-05-01 sex=U
            2013-04-02 D became_looked_after
            """,
            .childrenLookedAfterPercent, "2013-06-30", "sex=F", is: "0.0 0 1"),
        CountingCase(
            "CNT-11 area is that of the day",
            """
            2013-01-01 A child_details_changed area=north
            2013-04-02 A became_looked_after
            2013-06-01 A child_details_changed area=south
            """,
            .childrenLookedAfter, "2013-05-31", "area=north", is: "1 - -"),
    ]

    private static let placed = """
        2013-04-02 A became_looked_after distance_miles=20 distance_from=home
        2013-04-02 B became_looked_after distance_miles=20.001 distance_from=home
        2013-04-16 C became_looked_after placement_type=U1 placement_provider=PR4
        2013-05-07 A placement_moved placement_type=T0
        2013-05-09 A placement_moved placement_type=U4 placement_provider=PR1
        2013-05-09 B ceased_to_be_looked_after
        """

    private static let sixteen = (1...16).map { number in
        "2013-04-02 K-\(number) became_looked_after outside_authority=\(number == 1)"
    }.joined(separator: "\n")

    /// Stocks at a day and over a period, and where children live.
    static let stocks: [CountingCase] = [
        CountingCase(
            "CNT-4 over 20 miles is more than 20.000", placed,
            .childrenPlacedOver20Miles, "2013-04-30", is: "1 - -"),
        CountingCase(
            "CNT-4 moves are every move, temporary ones and returns included", placed,
            .placementMoves, year, is: "2 - -"),
        CountingCase(
            "CNT-4 stocks by placement use the latest, temporary or not", placed,
            .placementSharePercent, "2013-05-08..2013-05-08", "placement_type=T0",
            is: "33.3 1 3"),
        CountingCase(
            "CNT-16 in-house fostering is U4 to U6 with the council's own provision", placed,
            .placementSharePercent, "2013-05-10..2013-05-10", "placement_type=in_house_foster",
            is: "50.0 1 2"),
        CountingCase(
            "CNT-16 a foster base is of the fostered alone", placed,
            .placementSharePercent, "2013-05-08..2013-05-08",
            "base=foster;placement_type=connected_person", is: "50.0 1 2"),
        CountingCase(
            "CNT-6 a half goes up: 1 of 16 is 6.3", sixteen,
            .childrenPlacedOutsideAuthorityPercent, "2013-04-30", is: "6.3 1 16"),
        CountingCase(
            "CNT-6 a share of nobody is empty", "2013-04-02 A child_details_changed",
            .childrenLookedAfterPercent, "2013-04-30", "sex=F", is: "- 0 0"),
        CountingCase(
            "CNT-7 the least is over days: the 3 of April begin with none", placed,
            .childrenLookedAfter, "2013-04-01..2013-04-30", "stat=min", is: "0 - -"),
        CountingCase(
            "CNT-7 basis=month_end asks for month ends alone", placed,
            .childrenLookedAfter, "2013-04-01..2013-05-31", "basis=month_end;stat=min",
            is: "2 - -"),
        CountingCase(
            "CNT-7 the most is over days", placed,
            .childrenLookedAfter, "2013-04-01..2013-05-31", "stat=max", is: "3 - -"),
        CountingCase(
            "CNT-7 averages are of month ends", placed,
            .averageChildrenLookedAfter, "2013-04-01..2013-05-31", is: "2.5 5 2"),
        CountingCase(
            "CNT-7 basis=daily averages every day", placed,
            .averageChildrenLookedAfter, "2013-04-01..2013-04-04", "basis=daily",
            is: "1.5 6 4"),
        CountingCase(
            "CNT-7 a stock over a period is its value on the last day", placed,
            .childrenLookedAfter, "2013-04-01..2013-05-31", is: "2 - -"),
        CountingCase(
            "CAL-7 the day a child ceases they are no longer in the stock", placed,
            .childrenLookedAfter, "2013-05-09", is: "2 - -"),
    ]
}
