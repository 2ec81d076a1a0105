// The gallery of C14 to C16, C18 and C19: ends of childhood, missing, moves, disputes, conferences.

import Journeys

extension GalleryCase {
    private static let teenager = "2012-01-01 B-2 child_registered born_on=1996-02-29 sex=M"

    static let aroundCare = [
        GalleryCase(
            .lookedAfterAtEighteen,
            broken: """
                \(teenager)
                2013-04-01 B-2 \(start)
                2014-03-01 B-2 ceased_to_be_looked_after reason_ceased=E8
                2014-04-01 B-2 \(start)
                """,
            told: "6 C14 B-2: B-2 turned 18 on 2014-03-01 and is still looked after",
            sound: """
                \(teenager)
                2013-04-01 B-2 \(start)
                2014-03-01 B-2 ceased_to_be_looked_after reason_ceased=E8
                """),
        GalleryCase(
            .protectedAtEighteen,
            broken: """
                \(teenager)
                2013-04-01 B-2 plan_started plan_id=P-1 plan=child_protection
                2014-03-02 B-2 plan_ended plan_id=P-1 outcome=aged_out
                2014-04-01 B-2 plan_started plan_id=P-2 plan=child_protection
                2014-04-01 B-2 plan_started plan_id=P-3 plan=pathway
                """,
            told: "5 C14 B-2: B-2 turned 18 on 2014-03-01, and the child protection plan P-1 "
                + "ended only on 2014-03-02",
            "6 C14 B-2: B-2 turned 18 on 2014-03-01, and the child protection plan P-2 is still "
                + "open",
            sound: """
                \(teenager)
                2013-04-01 B-2 plan_started plan_id=P-1 plan=child_protection
                2014-03-01 B-2 plan_ended plan_id=P-1 outcome=aged_out
                """),
        GalleryCase(
            .missingAlready,
            broken: """
                2013-04-01 A-1 went_missing kind=M
                2013-04-03 A-1 went_missing kind=A
                2013-04-04 A-1 returned_from_missing
                """,
            told: "4 C15 A-1: A-1 went missing on 2013-04-03, and had not returned since going "
                + "missing on 2013-04-01 (seq 3)",
            sound: """
                2013-04-01 A-1 went_missing kind=M
                2013-04-02 A-1 returned_from_missing
                2013-04-03 A-1 went_missing kind=A
                """),
        GalleryCase(
            .returnedNotMissing,
            broken: "2013-04-02 A-1 returned_from_missing",
            told: "3 C15 A-1: A-1 returned on 2013-04-02, and was not missing",
            sound: """
                2013-04-02 A-1 went_missing kind=M
                2013-04-02 A-1 returned_from_missing
                """),
        GalleryCase(
            .seenWhileMissing,
            broken: """
                2013-04-02 A-1 went_missing kind=M
                2013-04-03 A-1 child_contacted iro_id=iro-1 contact=phone
                2013-04-04 A-1 social_worker_visited
                2013-04-05 A-1 social_worker_visited
                """,
            told: "3 C15 A-1: A-1 is missing since 2013-04-02, and was seen on 2013-04-04 (seq 5)",
            sound: """
                2013-04-02 A-1 went_missing kind=M
                2013-04-02 A-1 social_worker_visited
                2013-04-03 A-1 child_contacted iro_id=iro-1 contact=phone
                2013-04-03 A-1 returned_from_missing
                2013-04-03 A-1 social_worker_visited
                """),
        GalleryCase(
            .placementOfNoDay,
            broken: """
                2013-04-01 A-1 \(start)
                2013-06-01 A-1 placement_moved placement_type=U4
                2013-06-01 A-1 placement_moved placement_type=K2
                """,
            told: "5 C16 A-1: A-1 was placed twice on 2013-06-01: the placement U4 (seq 4) gave "
                + "way to K2 the same day",
            sound: """
                2013-04-01 A-1 \(start)
                2013-06-01 A-1 placement_moved placement_type=U4
                2013-06-01 A-1 ceased_to_be_looked_after reason_ceased=E8
                2013-06-02 A-1 \(start)
                """),
        GalleryCase(
            .staleEscalation,
            broken: """
                2015-06-30 - escalation_raised escalation_id=E-1 child_ids=A-1 stage=1 \
                population=cla
                """,
            told: "3 C18 -: the escalation E-1 is open, and nothing happened on it since "
                + "2015-06-30",
            sound: """
                2015-07-01 - escalation_raised escalation_id=E-1 child_ids=A-1 stage=1 \
                population=cla
                2015-01-01 - escalation_raised escalation_id=E-2 child_ids=A-1 stage=1 \
                population=cla
                2015-01-02 - escalation_closed escalation_id=E-2 closed_because=stale
                """),
        GalleryCase(
            .conferenceDaysDiffer,
            broken: """
                2013-01-01 B-2 child_registered born_on=2012-01-01 sex=M
                2013-04-02 - conference_held conference_id=C-1 conference=initial child_ids=A-1
                2013-04-03 - conference_held conference_id=C-1 conference=initial child_ids=B-2
                """,
            told: "5 C19 -: the conference C-1 was held on 2013-04-03 for these children, and on "
                + "2013-04-02 for others (seq 4)",
            sound: """
                2013-01-01 B-2 child_registered born_on=2012-01-01 sex=M
                2013-04-02 - conference_held conference_id=C-1 conference=initial child_ids=A-1
                2013-04-02 - conference_held conference_id=C-1 conference=initial child_ids=B-2
                """),
        GalleryCase(
            .conferenceKindsDiffer,
            broken: """
                2013-04-02 - conference_held conference_id=C-1 conference=initial child_ids=A-1
                2013-04-02 - conference_held conference_id=C-1 conference=review child_ids=A-1
                """,
            told: #"4 C19 -: the conference C-1 is called "review" for these children, and "#
                + #""initial" for others (seq 3)"#,
            sound: """
                2013-04-02 - conference_held conference_id=C-1 conference=initial child_ids=A-1
                2013-04-03 - conference_held conference_id=C-2 conference=review child_ids=A-1
                """),
        GalleryCase(
            .cancelledAfterHeld,
            broken: """
                2013-04-02 - conference_held conference_id=C-1 conference=initial child_ids=A-1
                2013-04-02 - conference_cancelled conference_id=C-1 child_ids=A-1
                """,
            told: "4 C19 -: the conference C-1 was cancelled on 2013-04-02, and had been held on "
                + "2013-04-02 (seq 3)",
            sound: """
                2013-04-01 - conference_cancelled conference_id=C-1 child_ids=A-1
                2013-04-02 - conference_held conference_id=C-1 conference=initial child_ids=A-1
                """),
    ]
}
