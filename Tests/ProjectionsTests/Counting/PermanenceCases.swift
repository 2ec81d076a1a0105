// Cases of counting permanence and proceedings: who awaits, who is placed, which sets are in time.

import Projections

extension CountingCase {
    private static let year = "2013-04-01..2014-03-31"

    private static let pipeline = """
        2013-01-10 A became_looked_after
        2013-02-01 A plan_started plan_id=a plan=adoption
        2013-06-03 A adoption_matched
        2013-07-01 A placement_moved placement_type=A3
        2014-02-03 A order_made order=adoption
        2014-02-03 A ceased_to_be_looked_after reason_ceased=E12
        2013-01-10 B became_looked_after
        2013-04-01 B plan_started plan_id=b plan=adoption
        2013-09-02 B plan_ended plan_id=b outcome=rescinded
        2013-10-01 B plan_started plan_id=b2 plan=adoption
        2013-01-10 C became_looked_after
        2013-05-01 C plan_started plan_id=c plan=adoption
        2013-08-01 C placement_moved placement_type=A5
        2013-11-01 C placement_moved placement_type=U4
        """

    private static let spell = """
        2013-01-10 A became_looked_after
        2013-05-01 A placement_moved placement_type=A3
        2013-06-01 A placement_moved placement_type=T0
        2013-06-10 A placement_moved placement_type=A3
        2013-07-01 A placement_moved placement_type=A5
        """

    /// The way to adoption, and guardianship.
    static let permanence: [CountingCase] =
        awaiting + placed + [
            CountingCase(
                "CNT-13 adopted is by the order, whatever the reason for ceasing",
                """
                2013-01-10 A became_looked_after
                2013-05-01 A ceased_to_be_looked_after reason_ceased=E12
                2013-05-01 B order_made order=adoption
                2013-05-01 C order_discharged order=adoption
                """,
                .childrenAdopted, year, is: "1 - -"),
            CountingCase(
                "CNT-1 two orders for two registrations of one child count once",
                """
                2013-05-01 A order_made order=adoption
                2013-05-03 B order_made order=adoption
                2013-06-01 B children_merged into=A
                """,
                .childrenAdopted, year, is: "1 - -"),
            CountingCase(
                "CNT-13 special guardianship is by the order",
                """
                2013-05-01 A order_made order=special_guardianship
                2013-05-01 B order_made order=child_arrangements
                2012-05-01 C order_made order=special_guardianship
                """,
                .childrenMadeSubjectToSgo, year, is: "1 - -"),
            CountingCase(
                "CNT-11 a child's age is that of the day of the order",
                """
                2013-05-31 A order_made order=adoption
                2015-06-01 B order_made order=adoption
                """,
                .childrenAdopted, "2013-04-01..2016-03-31", "age_band=10-15", is: "1 - -"),
            CountingCase(
                "CNT-11 an unborn child with a plan has a sex of its own",
                """
                2013-05-01 D child_registered expected_on=2013-09-01 sex=U
                2013-06-01 D plan_started plan_id=d plan=adoption
                2013-09-05 D child_born born_on=2013-09-05 sex=F
                2013-06-01 A plan_started plan_id=a plan=adoption
                """,
                .childrenAdoptionPlanMade, year, "age_band=0;sex=unborn", is: "1 - -"),
        ]

    private static let awaiting: [CountingCase] = [
        CountingCase(
            "CNT-13 awaiting begins with the plan", pipeline,
            .childrenAwaitingAdoptionPlacement, "2013-05-01", is: "3 - -"),
        CountingCase(
            "CNT-13 a match ends awaiting on its day", pipeline,
            .childrenAwaitingAdoptionPlacement, "2013-06-03", is: "2 - -"),
        CountingCase(
            "CNT-13 a placement ends awaiting without a match", pipeline,
            .childrenAwaitingAdoptionPlacement, "2013-08-01", is: "1 - -"),
        CountingCase(
            "CNT-13 a child placed again elsewhere awaits again", pipeline,
            .childrenAwaitingAdoptionPlacement, "2013-11-01", is: "2 - -"),
        CountingCase(
            "CNT-13 a match of another plan leaves the open one waiting",
            """
            2013-01-10 A plan_started plan_id=a plan=adoption
            2013-02-10 A adoption_matched plan_id=a
            2013-03-10 A plan_ended plan_id=a outcome=other
            2013-04-10 A plan_started plan_id=a2 plan=adoption
            """,
            .childrenAwaitingAdoptionPlacement, "2013-05-01", is: "1 - -"),
        CountingCase(
            "CNT-13 a temporary placement is looked through: who is placed does not await",
            spell + "\n2013-01-20 A plan_started plan_id=a plan=adoption",
            .childrenAwaitingAdoptionPlacement, "2013-06-05", is: "0 - -"),
        CountingCase(
            "CNT-7 the most who awaited is over days", pipeline,
            .childrenAwaitingAdoptionPlacement, year, "stat=max", is: "3 - -"),
        CountingCase(
            "CNT-1 a child with two plans made counts once", pipeline,
            .childrenAdoptionPlanMade, year, is: "2 - -"),
        CountingCase(
            "CNT-13 with a plan in the period: awaiting on its eve, or made in it", pipeline,
            .childrenWithAdoptionPlanInPeriod, year, is: "3 - -"),
        CountingCase(
            "CNT-13 a plan made on the first day is made, not awaiting at the start",
            "2013-04-01 A plan_started plan_id=a plan=adoption",
            .childrenWithAdoptionPlanInPeriod, "2013-04-02..2013-04-30", is: "1 - -"),
        CountingCase(
            "CNT-13 rescinded is an outcome of an adoption plan",
            pipeline + """

                2013-05-02 A plan_started plan_id=p plan=care
                2013-05-03 A plan_ended plan_id=p outcome=rescinded
                """,
            .childrenAdoptionPlanRescinded, year, is: "1 - -"),
        CountingCase(
            "CNT-13 a match counts on its day", pipeline,
            .childrenMatchedForAdoption, "2013-06-03..2013-06-03", is: "1 - -"),
    ]

    private static let placed: [CountingCase] = [
        CountingCase(
            "REV-13 A to A and a return from a temporary placement are one placing", spell,
            .childrenPlacedForAdoption, "2013-06-02..2014-03-31", is: "0 - -"),
        CountingCase(
            "CNT-13 placed is entering A3 to A6", pipeline,
            .childrenPlacedForAdoption, year, is: "2 - -"),
        CountingCase(
            "CNT-13 of those placed, adopted by the last day", pipeline,
            .childrenPlacedForAdoption, year, "state=order_granted", is: "1 - -"),
        CountingCase(
            "CNT-13 of those placed, still placed on the last day", pipeline,
            .childrenPlacedForAdoption, "2013-04-01..2014-02-02",
            "state=in_pre_adoptive_placement", is: "1 - -"),
        CountingCase(
            "CNT-13 of those placed, asked at a day: since 1 April", pipeline,
            .childrenPlacedForAdoption, "2013-08-31", "state=in_pre_adoptive_placement",
            is: "2 - -"),
        CountingCase(
            "CNT-13 of those placed, ended without an order", pipeline,
            .childrenPlacedForAdoption, year, "state=ended", is: "1 - -"),
        CountingCase(
            "CNT-13 the change is against the same days a year before",
            pipeline + "\n2012-07-01 B placement_moved placement_type=A3",
            .childrenPlacedForAdoptionChange, year, is: "1 - -"),
        CountingCase(
            "CNT-13 placed on the day care ended is in no later state but ended",
            """
            2013-01-10 A became_looked_after
            2013-05-01 A placement_moved placement_type=A3
            2013-05-01 A ceased_to_be_looked_after
            """,
            .childrenPlacedForAdoption, year, "state=ended", is: "1 - -"),
    ]

    private static let court = """
        2013-05-01 - proceedings_issued proceedings_id=p child_ids=A,B application=care
        2013-05-20 - proceedings_issued proceedings_id=p child_ids=C application=placement
        2013-10-30 - proceedings_concluded proceedings_id=p child_ids=A,B,C
        2013-06-03 - proceedings_issued proceedings_id=q child_ids=A
        2013-12-03 - proceedings_concluded proceedings_id=q child_ids=A
        2013-06-03 - proceedings_issued proceedings_id=d child_ids=B application=discharge
        2013-07-03 - proceedings_concluded proceedings_id=d child_ids=B
        """

    /// Sets of proceedings, and the children in them.
    static let proceedings: [CountingCase] = [
        CountingCase(
            "a set counts once, however many children and issues; discharge is not care", court,
            .careProceedingsIssued, year, is: "2 - -"),
        CountingCase(
            "a set is issued on its earliest day", court,
            .careProceedingsIssued, "2013-05-20..2013-05-31", is: "0 - -"),
        CountingCase(
            "a child in two sets counts once", court,
            .childrenInCareProceedingsIssued, year, is: "3 - -"),
        CountingCase(
            "two registrations of one child count once in a set",
            court + "\n2013-08-01 C children_merged into=A",
            .childrenInCareProceedingsIssued, year, is: "2 - -"),
        CountingCase(
            "sets concluded", court,
            .careProceedingsConcluded, year, is: "2 - -"),
        CountingCase(
            "children in the sets concluded by then", court,
            .childrenInCareProceedingsConcluded, "2013-11-01..2014-03-31", is: "1 - -"),
        CountingCase(
            "26 weeks run from the earliest issue, and their last day is within", court,
            .careProceedingsConcludedWithin26Weeks, year, is: "1 - -"),
        CountingCase(
            "a day more is not within 26 weeks",
            """
            2013-05-01 - proceedings_issued proceedings_id=p child_ids=A
            2013-10-31 - proceedings_concluded proceedings_id=p child_ids=A
            """,
            .careProceedingsConcludedWithin26Weeks, year, is: "0 - -"),
        CountingCase(
            "a set concluded in parts is over with the last of them",
            """
            2013-05-01 - proceedings_issued proceedings_id=p child_ids=A,B
            2013-07-01 - proceedings_concluded proceedings_id=p child_ids=A
            2014-05-01 - proceedings_concluded proceedings_id=p child_ids=B
            """,
            .careProceedingsConcluded, year, is: "0 - -"),
        CountingCase(
            "a conclusion of what was never issued counts, and is not within 26 weeks",
            "2013-05-01 - proceedings_concluded proceedings_id=p child_ids=A",
            .careProceedingsConcluded, year, is: "1 - -"),
        CountingCase(
            "children in proceedings go by their team of the day",
            court + "\n2013-05-10 A child_details_changed team=north",
            .childrenInCareProceedingsIssued, year, "team=north", is: "1 - -"),
    ]
}
