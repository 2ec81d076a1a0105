// The gallery of J1 to J4: registration and birth, care, plans, reviews.

import Journeys

extension GalleryCase {
    static let registration = [
        GalleryCase(
            .neverRegistered,
            broken: "2013-04-01 B-2 advocate_engaged",
            told: "3 J1 B-2: B-2 is not registered",
            sound: """
                2013-01-01 B-2 child_registered born_on=2012-01-01 sex=M
                2013-04-01 B-2 advocate_engaged
                """),
        GalleryCase(
            .lineBeforeRegistration,
            broken: """
                2013-04-01 B-2 advocate_engaged
                2013-01-01 B-2 child_registered born_on=2012-01-01 sex=M
                """,
            told: "3 J1 B-2: B-2 is registered only later in the ledger (seq 4)",
            sound: """
                2013-04-01 B-2 child_registered born_on=2012-01-01 sex=M
                2013-04-01 B-2 advocate_engaged
                """),
        GalleryCase(
            .dayBeforeRegistration,
            broken: "2011-12-31 A-1 advocate_engaged",
            told: "3 J1 A-1: A-1 is registered only on 2012-01-01 (seq 2), after 2011-12-31",
            sound: "2012-01-01 A-1 advocate_engaged"),
        GalleryCase(
            .registeredAgain,
            broken: "2013-01-01 A-1 child_registered born_on=2005-06-01 sex=F",
            told: "3 J1 A-1: A-1 is registered already since 2012-01-01 (seq 2)",
            sound: "2013-01-01 A-1 child_details_changed sex=F"),
        GalleryCase(
            .registeredTwiceByMerging,
            broken: """
                2013-01-01 B-2 child_registered born_on=2005-06-01 sex=F
                2013-02-01 B-2 children_merged into=A-1
                """,
            told: "3 J1 A-1: A-1 is registered already since 2012-01-01 (seq 2)",
            sound: """
                2013-01-01 B-2 child_registered born_on=2005-06-01 sex=F
                2013-02-01 B-2 advocate_engaged
                """),
        GalleryCase(
            .inTheFuture,
            broken: "2013-07-02 A-1 advocate_engaged recorded_at=2013-07-01T22:59:59Z",
            told: "3 J1 A-1: 2013-07-02 is after the day on which it was recorded, 2013-07-01",
            sound: """
                2013-07-02 A-1 advocate_engaged recorded_at=2013-07-01T23:00:00Z
                2015-01-01 - target_set measure=reviews from_on=2015-01-01 to_on=2015-12-31 value=90
                """),
        GalleryCase(
            .beforeBirth,
            broken: """
                2013-01-01 B-2 child_registered expected_on=2013-03-01 sex=U
                2013-02-01 B-2 social_worker_visited
                2013-02-27 B-2 child_born born_on=2013-02-27 sex=M
                """,
            told: "4 J1 B-2: B-2 is born only on 2013-02-27",
            sound: """
                2013-01-01 B-2 child_registered expected_on=2013-03-01 sex=U
                2013-02-01 B-2 section47_started enquiry_id=S-1
                2013-02-02 - conference_held conference_id=C-1 conference=initial child_ids=B-2
                2013-02-02 B-2 plan_started plan_id=P-1 plan=child_protection
                2013-02-02 B-2 iro_allocated iro_id=iro-1 population=cpp
                2013-02-03 - escalation_raised escalation_id=E-1 stage=1 population=cpp \
                child_ids=B-2
                2013-02-27 B-2 child_born born_on=2013-02-27 sex=M
                2013-02-27 B-2 social_worker_visited
                """),
        GalleryCase(
            .notYetBorn,
            broken: """
                2013-01-01 B-2 child_registered expected_on=2013-03-01 sex=U
                2013-04-01 B-2 risk_identified risk=other
                """,
            told: "4 J1 B-2: B-2 is not born yet: a risk identified needs the child's birth first",
            sound: """
                2013-01-01 B-2 child_registered expected_on=2013-03-01 sex=U
                2013-04-01 B-2 section47_started enquiry_id=S-1
                """),
    ]

    static let care = [
        GalleryCase(
            .alreadyLookedAfter,
            broken: """
                2013-04-01 A-1 \(start)
                2013-05-01 A-1 ceased_to_be_looked_after reason_ceased=E8
                2013-05-01 A-1 \(start)
                """,
            told: "5 J2 A-1: A-1 is already looked after since 2013-04-01 (seq 3)",
            sound: """
                2013-04-01 A-1 \(start)
                2013-04-01 A-1 ceased_to_be_looked_after reason_ceased=E8
                2013-04-02 A-1 \(start)
                """),
        GalleryCase(
            .notLookedAfter,
            broken: """
                2013-04-01 A-1 \(start)
                2013-05-01 A-1 ceased_to_be_looked_after reason_ceased=E8
                2013-05-02 A-1 placement_moved placement_type=U6
                2013-05-03 A-1 review_held review_id=R-1
                """,
            told:
                "5 J2 A-1: A-1 is not looked after on 2013-05-02: care ended on 2013-05-01 (seq 4)",
            "6 J2 A-1: A-1 is not looked after on 2013-05-03: care ended on 2013-05-01 (seq 4)",
            sound: """
                2013-04-01 A-1 \(start)
                2013-05-01 A-1 ceased_to_be_looked_after reason_ceased=E8
                2013-05-01 A-1 placement_moved placement_type=U6
                2013-05-01 A-1 legal_status_changed legal_status=C1
                2013-05-01 A-1 review_part_held review_id=R-1 part=1
                2013-05-01 A-1 review_held review_id=R-1
                2013-05-01 A-1 review_directed by_on=2013-06-01
                """),
        GalleryCase(
            .finalReviewTooLate,
            broken: """
                2013-04-01 A-1 \(start)
                2013-06-03 A-1 ceased_to_be_looked_after reason_ceased=E8
                2013-07-02 A-1 review_held review_id=R-1 final=true
                """,
            told:
                "5 J2 A-1: the final review of A-1 was due within 20 working days of 2013-06-03 "
                + "(seq 4), by 2013-07-01",
            sound: """
                2013-04-01 A-1 \(start)
                2013-06-03 A-1 ceased_to_be_looked_after reason_ceased=E8
                2013-07-01 A-1 review_held review_id=R-1 final=true
                """),
    ]

    static let plans = [
        GalleryCase(
            .secondOpenPlan,
            broken: """
                2013-04-01 A-1 plan_started plan_id=P-1 plan=child_protection
                2013-05-01 A-1 plan_started plan_id=P-2 plan=child_protection
                """,
            told:
                "4 J3 A-1: A-1 has an open child protection plan already, P-1 since 2013-04-01 "
                + "(seq 3)",
            sound: """
                2013-04-01 A-1 plan_started plan_id=P-1 plan=child_protection
                2013-05-01 A-1 plan_ended plan_id=P-1 outcome=achieved
                2013-05-01 A-1 plan_started plan_id=P-2 plan=child_protection
                2013-05-01 A-1 plan_started plan_id=P-3 plan=delegated_authority
                2013-05-01 A-1 plan_started plan_id=P-4 plan=delegated_authority
                """),
        GalleryCase(
            .planIDTaken,
            broken: """
                2013-04-01 A-1 plan_started plan_id=P-1 plan=care
                2013-05-01 A-1 plan_ended plan_id=P-1 outcome=achieved
                2013-06-01 A-1 plan_started plan_id=P-1 plan=care
                """,
            told: "5 J3 A-1: A-1 has a plan P-1 already (seq 3)",
            sound: """
                2013-04-01 A-1 plan_started plan_id=P-1 plan=care
                2013-05-01 B-2 child_registered born_on=2012-01-01 sex=M
                2013-06-01 B-2 plan_started plan_id=P-1 plan=care
                """),
        GalleryCase(
            .planNotOpen,
            broken: """
                2013-04-01 A-1 plan_started plan_id=P-1 plan=care
                2013-05-01 A-1 plan_ended plan_id=P-1 outcome=achieved
                2013-05-02 A-1 plan_updated plan_id=P-1 quality=good
                2013-05-03 A-1 plan_ended plan_id=P-9 outcome=achieved
                """,
            told: "5 J3 A-1: A-1 has no open plan P-1 on 2013-05-02",
            "6 J3 A-1: A-1 has no open plan P-9 on 2013-05-03",
            sound: """
                2013-04-01 A-1 plan_started plan_id=P-1 plan=care
                2013-05-01 A-1 plan_updated plan_id=P-1 quality=good
                2013-05-01 A-1 plan_ended plan_id=P-1 outcome=achieved
                """),
        GalleryCase(
            .protectedForNoDay,
            broken: """
                2013-04-01 A-1 plan_started plan_id=P-1 plan=child_protection
                2013-04-01 A-1 plan_ended plan_id=P-1 outcome=achieved
                """,
            told:
                "4 J3 A-1: the child protection plan P-1 of A-1 started on the same day (seq 3)",
            sound: """
                2013-04-01 A-1 plan_started plan_id=P-1 plan=care
                2013-04-01 A-1 plan_ended plan_id=P-1 outcome=achieved
                """),
    ]

    static let reviews = [
        GalleryCase(
            .heldTwice,
            broken: """
                2013-04-01 A-1 \(start)
                2013-05-01 A-1 review_held review_id=R-1
                2013-04-20 A-1 review_held review_id=R-1
                """,
            told: "5 J4 A-1: the review R-1 was held already on 2013-05-01 (seq 4)",
            sound: """
                2013-04-01 A-1 \(start)
                2013-05-01 A-1 review_held review_id=R-1
                2013-05-01 A-1 review_held review_id=R-2
                """),
        GalleryCase(
            .codeForYoungerChildren,
            broken: """
                2013-04-01 A-1 \(start)
                2013-05-01 A-1 review_held review_id=R-1 participation=PN1
                2013-05-01 A-1 participation_recorded review_id=R-1 participation=PN0
                """,
            told:
                "5 J4 A-1: A-1 was 7 on 2013-05-01, the day of the review R-1: PN0 is for children "
                + "under four",
            sound: """
                2013-04-01 A-1 \(start)
                2013-05-01 A-1 review_held review_id=R-1 participation=PN0
                2013-05-01 A-1 participation_recorded review_id=R-1 participation=PN1
                """),
        GalleryCase(
            .codeForOlderChildren,
            broken: """
                2013-01-01 B-2 child_registered born_on=2009-05-02 sex=M
                2013-04-01 B-2 \(start)
                2013-05-01 B-2 review_held review_id=R-1 participation=PN3
                """,
            told:
                "5 J4 B-2: B-2 was 3 on 2013-05-01, the day of the review R-1: PN3 is for children "
                + "of four and over",
            sound: """
                2013-01-01 B-2 child_registered born_on=2009-05-02 sex=M
                2013-04-01 B-2 \(start)
                2013-05-01 B-2 review_held review_id=R-1 participation=PN0
                2013-05-02 B-2 review_held review_id=R-2 participation=PN3
                """),
    ]
}
