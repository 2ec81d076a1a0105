// The gallery of C7 to C13, C17, C20 and C21: reviews, their records, their officers, decisions.

import Journeys

extension GalleryCase {
    private static let inCare = "2013-04-01 A-1 \(start)"

    static let aroundReviews = [
        GalleryCase(
            .reviewWithoutDueDate,
            broken: """
                \(inCare)
                2013-06-03 A-1 ceased_to_be_looked_after reason_ceased=E8
                2013-06-10 A-1 review_held review_id=R-1 participation=PN1 final=true
                2013-06-11 A-1 review_held review_id=R-2 participation=PN1 final=true
                """,
            told: "6 C7 A-1: the review R-2 on 2013-06-11 was due on no day: a final review was "
                + "held after care had ended already",
            sound: """
                \(inCare)
                2013-06-03 A-1 ceased_to_be_looked_after reason_ceased=E8
                2013-06-10 A-1 review_held review_id=R-1 participation=PN1 final=true
                """),
        GalleryCase(
            .participationNotRecorded,
            broken: "\(inCare)\n2013-05-01 A-1 review_held review_id=R-1",
            told: "4 C8 A-1: how A-1 took part in the review R-1 on 2013-05-01 is not recorded, "
                + "and was to be by 2013-05-23",
            sound: """
                \(inCare)
                2013-05-01 A-1 review_held review_id=R-1
                2013-05-01 A-1 participation_recorded review_id=R-1 participation=not_recorded \
                recorded_at=2013-05-02T12:00:00Z
                """),
        GalleryCase(
            .recordBeforeReview,
            broken: """
                \(inCare)
                2013-05-01 A-1 review_held review_id=R-1 participation=PN1
                2013-04-30 A-1 review_record_completed review_id=R-1
                2013-05-01 A-1 review_record_distributed review_id=R-1
                """,
            told: "5 C9 A-1: the record of the review R-1 was completed on 2013-04-30, before the "
                + "review was held on 2013-05-01 (seq 4)",
            sound: """
                \(inCare)
                2013-05-01 A-1 review_held review_id=R-1 participation=PN1
                2013-05-01 A-1 review_record_completed review_id=R-1
                """),
        GalleryCase(
            .recordedBeforeHeld,
            broken: """
                \(inCare)
                2013-05-01 A-1 review_held recorded_at=2013-05-02T12:00:00Z review_id=R-1 \
                participation=PN1
                2013-06-01 A-1 event_amended recorded_at=2013-06-01T12:00:00Z amends=4 \
                reason=data_entry set={"occurred_on":"2013-05-03"}
                """,
            told: "4 C10 A-1: the review R-1 was recorded as held on 2013-05-02, and is said to "
                + "have been held on 2013-05-03",
            sound: """
                \(inCare)
                2013-05-01 A-1 review_held recorded_at=2013-05-02T12:00:00Z review_id=R-1 \
                participation=PN1
                2013-06-01 A-1 event_amended recorded_at=2013-06-01T12:00:00Z amends=4 \
                reason=data_entry set={"occurred_on":"2013-05-02"}
                """),
        GalleryCase(
            .partAfterCompletion,
            broken: """
                \(inCare)
                2013-05-01 A-1 review_held review_id=R-1 participation=PN1
                2013-05-02 A-1 review_part_held review_id=R-1 part=1
                """,
            told: "5 C11 A-1: a part of the review R-1 was held on 2013-05-02, after the review "
                + "was completed on 2013-05-01 (seq 4)",
            sound: """
                \(inCare)
                2013-05-01 A-1 review_held review_id=R-1 participation=PN1
                2013-05-01 A-1 review_part_held review_id=R-1 part=1
                """),
        GalleryCase(
            .allocatedBeforeJoining,
            broken: """
                2013-01-07 - worker_joined worker_id=iro-2 role=iro contract=full_time fte=1
                2013-01-06 A-1 iro_allocated iro_id=iro-2 population=cla
                """,
            told: "4 C12 A-1: iro-2 was allocated to A-1 on 2013-01-06, before joining on "
                + "2013-01-07 (seq 3)",
            sound: """
                2013-01-07 - worker_joined worker_id=iro-2 role=iro contract=full_time fte=1
                2013-01-07 A-1 iro_allocated iro_id=iro-2 population=cla
                """),
        GalleryCase(
            .reviewedOutOfPost,
            broken: """
                \(inCare)
                2013-04-30 - worker_left worker_id=iro-1 reason_left=retired
                2013-05-01 A-1 review_held review_id=R-1 iro_id=iro-1 participation=PN1
                """,
            told: "5 C12 A-1: iro-1 was not in post on 2013-05-01, the day of the review R-1",
            sound: """
                \(inCare)
                2013-05-01 - worker_left worker_id=iro-1 reason_left=retired
                2013-05-01 A-1 review_held review_id=R-1 iro_id=iro-1 participation=PN1
                """),
        GalleryCase(
            .deallocatedNotAllocated,
            broken: """
                2013-04-01 A-1 iro_deallocated iro_id=iro-1 population=cla
                2013-04-02 A-1 iro_allocated iro_id=iro-1 population=cpp
                2013-04-03 A-1 iro_deallocated iro_id=iro-2 population=cpp
                """,
            told: "3 C13 A-1: iro-1 was taken off A-1 (cla) on 2013-04-01, and nobody was "
                + "allocated then",
            "5 C13 A-1: iro-2 was taken off A-1 (cpp) on 2013-04-03, and iro-1 was allocated then",
            sound: """
                2013-04-02 A-1 iro_allocated iro_id=iro-1 population=cpp
                2013-04-03 A-1 iro_deallocated iro_id=iro-1 population=cpp
                """),
        GalleryCase(
            .dueBeforeMade,
            broken: "2013-04-02 A-1 decision_made decision_id=D-1 due_on=2013-04-01",
            told: "3 C17 A-1: the decision D-1 was made on 2013-04-02, and was due on 2013-04-01",
            sound: "2013-04-02 A-1 decision_made decision_id=D-1 due_on=2013-04-02"),
        GalleryCase(
            .completedNeverMade,
            broken: "2013-04-02 A-1 decision_completed decision_id=D-1",
            told: "3 C17 A-1: the decision D-1 was completed on 2013-04-02, and was never made",
            sound: """
                2013-04-02 A-1 decision_made decision_id=D-1 due_on=2013-04-02
                2013-04-02 A-1 decision_completed decision_id=D-1
                """),
        GalleryCase(
            .completedBeforeMade,
            broken: """
                2013-04-02 A-1 decision_made decision_id=D-1 due_on=2013-04-02
                2013-04-01 A-1 decision_completed decision_id=D-1
                """,
            told: "4 C17 A-1: the decision D-1 was completed on 2013-04-01, before it was made on "
                + "2013-04-02 (seq 3)",
            sound: """
                2013-04-02 A-1 decision_made decision_id=D-1 due_on=2013-04-02
                2013-04-03 A-1 decision_completed decision_id=D-1
                """),
        GalleryCase(
            .participationChangedLate,
            broken: """
                \(inCare)
                2013-05-01 A-1 review_held recorded_at=2013-05-02T12:00:00Z review_id=R-1 \
                participation=PN1
                2013-05-01 A-1 participation_recorded recorded_at=2014-07-01T12:00:00Z \
                review_id=R-1 participation=PN7
                2014-07-01 A-1 event_amended amends=4 reason=data_entry \
                set={"participation":"PN2"}
                """,
            told: "5 C20 A-1: participation in the review R-1 on 2013-05-01 was said to be PN7 on "
                + "2014-07-01, after the return for its year closed on 2014-06-30 with PN2",
            "6 C20 A-1: participation in the review R-1 on 2013-05-01 was said to be PN2 on "
                + "2014-07-01, after the return for its year closed on 2014-06-30 with PN1",
            sound: """
                \(inCare)
                2013-05-01 A-1 review_held recorded_at=2013-05-02T12:00:00Z review_id=R-1 \
                participation=PN1
                2013-05-01 A-1 participation_recorded recorded_at=2014-06-30T12:00:00Z \
                review_id=R-1 participation=PN7
                """),
        GalleryCase(
            .plannedNeverHeld,
            broken: """
                \(inCare)
                2013-04-02 A-1 review_scheduled review_id=R-1 planned_on=2013-04-30
                2013-04-20 A-1 review_rescheduled review_id=R-1 planned_on=2013-05-01
                """,
            told: "4 C21 A-1: the review R-1 was planned for 2013-05-01, and was neither held nor "
                + "cancelled",
            sound: """
                \(inCare)
                2013-04-02 A-1 review_scheduled review_id=R-1 planned_on=2013-04-30
                2013-04-20 A-1 review_cancelled review_id=R-1
                """),
    ]
}
