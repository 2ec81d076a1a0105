// The cases of the ordinary clock and of local ones: rules REV-1 to REV-12, REV-14 and ADJ-1.

extension ClockCase {
    /// The clock of the regulations.
    static let ordinary: [ClockCase] = [
        ClockCase(
            "the first is due 20 working days after the start (REV-1)",
            "2013-04-02 A became_looked_after",
            held: [], waits: "1 REV-1 due 2013-04-30"),
        ClockCase(
            "the first held on its due date is in time, the second is due 3 months on (REV-2)",
            """
            2013-04-02 A became_looked_after
            2013-04-30 A review_held
            """,
            held: ["1 2013-04-30 REV-1 in time"], waits: "2 REV-2 due 2013-07-30"),
        ClockCase(
            "a day after is late, and the next is due from the day it was held (REV-4)",
            """
            2013-04-02 A became_looked_after
            2013-05-01 A review_held
            """,
            held: ["1 2013-04-30 REV-1 late"], waits: "2 REV-2 due 2013-08-01"),
        ClockCase(
            "early pulls the next one earlier (REV-4)",
            """
            2013-04-02 A became_looked_after
            2013-04-10 A review_held
            2013-06-01 A review_held
            """,
            held: ["1 2013-04-30 REV-1 in time", "2 2013-07-10 REV-2 in time"],
            waits: "3 REV-3 due 2013-12-01"),
        ClockCase(
            "each later one is due 6 months after the last (REV-3)",
            """
            2013-04-02 A became_looked_after
            2013-04-30 A review_held
            2013-08-31 A review_held
            2014-02-28 A review_held
            """,
            held: [
                "1 2013-04-30 REV-1 in time", "2 2013-07-30 REV-2 late",
                "3 2014-02-28 REV-3 in time",
            ], waits: "4 REV-3 due 2014-08-28"),
        ClockCase(
            "a direction brings the next review forward (REV-5)",
            """
            2013-04-02 A became_looked_after
            2013-04-30 A review_held
            2013-05-10 A review_directed by_on=2013-06-15
            2013-06-20 A review_held
            """,
            held: ["1 2013-04-30 REV-1 in time", "2 2013-06-15 REV-5 late"],
            waits: "3 REV-3 due 2013-12-20"),
        ClockCase(
            "a direction to a later day moves nothing, and the rule shown stays",
            """
            2013-04-02 A became_looked_after
            2013-04-10 A review_directed by_on=2013-05-15
            """,
            held: [], waits: "1 REV-1 due 2013-04-30"),
        ClockCase(
            "a direction after the due date has no effect",
            """
            2013-04-02 A became_looked_after
            2013-05-01 A review_directed by_on=2013-04-20
            """,
            held: [], waits: "1 REV-1 due 2013-04-30"),
        ClockCase(
            "of several directions the earliest stands",
            """
            2013-04-02 A became_looked_after
            2013-04-30 A review_held
            2013-05-10 A review_directed by_on=2013-06-15
            2013-05-11 A review_directed by_on=2013-07-01
            2013-05-12 A review_directed by_on=2013-06-20
            """,
            held: ["1 2013-04-30 REV-1 in time"], waits: "2 REV-5 due 2013-06-15"),
        ClockCase(
            "a direction on a review's own day is for the following one",
            """
            2013-04-02 A became_looked_after
            2013-04-30 A review_directed by_on=2013-06-01
            2013-04-30 A review_held
            """,
            held: ["1 2013-04-30 REV-1 in time"], waits: "2 REV-5 due 2013-06-01"),
        ClockCase(
            "a new period of care starts a new clock (REV-9)",
            """
            2013-04-02 A became_looked_after
            2013-04-30 A review_held
            2013-06-03 A ceased_to_be_looked_after
            2014-01-06 A became_looked_after
            """,
            held: ["1 2013-04-30 REV-1 in time"], waits: "1 REV-1 due 2014-02-03"),
        ClockCase(
            "a due date on the day of ceasing falls away",
            """
            2013-04-02 A became_looked_after
            2013-04-30 A ceased_to_be_looked_after
            """,
            held: [], waits: "1 fell away 2013-04-30"),
        ClockCase(
            "a due date before the day of ceasing is missed",
            """
            2013-04-02 A became_looked_after
            2013-05-01 A ceased_to_be_looked_after
            """,
            held: [], waits: "1 missed 2013-04-30"),
        ClockCase(
            "what was missed is late once a final review is held",
            """
            2013-04-02 A became_looked_after
            2013-05-01 A ceased_to_be_looked_after
            2013-05-08 A review_held final=true
            """,
            held: ["1 2013-04-30 REV-1 late"], waits: "nothing"),
        ClockCase(
            "a final review whose due date fell away is in time",
            """
            2013-04-02 A became_looked_after
            2013-04-30 A ceased_to_be_looked_after
            2013-05-08 A review_held final=true
            """,
            held: ["1 2013-04-30 REV-1 in time"], waits: "nothing"),
        ClockCase(
            "a final review may follow by 20 working days, and no more",
            """
            2013-04-02 A became_looked_after
            2013-04-30 A ceased_to_be_looked_after
            2013-05-31 A review_held final=true
            """,
            held: ["0 never due"], waits: "1 fell away 2013-04-30"),
        ClockCase(
            "a review while not looked after is held and has no due date",
            "2013-04-02 A review_held",
            held: ["0 never due"], waits: "nothing"),
        ClockCase(
            "short breaks: the first in 3 months, then 6 (REV-12)",
            """
            2013-04-02 A became_looked_after short_break=true
            2013-07-02 A review_held
            """,
            held: ["1 2013-07-02 REV-12 in time"], waits: "2 REV-12 due 2014-01-02"),
        ClockCase(
            "the start that was recorded after a move of its day still comes first",
            """
            2013-04-02 A placement_moved placement_type=A5
            2013-04-02 A became_looked_after
            """,
            held: [], waits: "1 REV-13 due 2013-04-30"),
    ]

    private static let herefordshire =
        "- policy_adopted policy=review_clock review_clock="
        + #"{"first":"28 days","second":"12 weeks"}"#

    private static let opening =
        #"- policy_adopted policy=review_clock review_clock={"counts":"opening"}"#

    /// Clocks that a council adopted, and series of meetings.
    static let local: [ClockCase] = [
        ClockCase(
            "a local clock counts 28 days and 12 weeks",
            """
            2013-01-01 \(herefordshire)
            2013-04-02 A became_looked_after
            2013-04-30 A review_held
            """,
            held: ["1 2013-04-30 REV-1 in time"], waits: "2 REV-2 due 2013-07-23"),
        ClockCase(
            "the policy in force on the anchor day fixes the due date",
            """
            2013-04-02 A became_looked_after
            2013-04-03 \(herefordshire)
            2013-04-24 A review_held
            """,
            held: ["1 2013-04-30 REV-1 in time"], waits: "2 REV-2 due 2013-07-17"),
        ClockCase(
            "a bank holiday that the council adds makes the first review due a day later",
            """
            2013-04-01 - policy_adopted policy=bank_holidays bank_holidays={"add":["2013-04-10"]}
            2013-04-02 A became_looked_after
            """,
            held: [], waits: "1 REV-1 due 2013-05-01"),
        ClockCase(
            "a series of meetings counts on the day of completion (ADJ-1)",
            """
            2013-04-02 A became_looked_after
            2013-04-26 A review_part_held review_id=x part=1
            2013-05-03 A review_held review_id=x
            """,
            held: ["1 2013-04-30 REV-1 late"], waits: "2 REV-2 due 2013-08-03"),
        ClockCase(
            "where the opening counts, it is the held day and the next anchor",
            """
            2013-01-01 \(opening)
            2013-04-02 A became_looked_after
            2013-04-26 A review_part_held review_id=x part=1
            2013-05-03 A review_held review_id=x
            """,
            held: ["1 2013-04-30 REV-1 in time"], waits: "2 REV-2 due 2013-07-26"),
        ClockCase(
            "an opening counts only if completion is within 20 working days of it",
            """
            2013-01-01 \(opening)
            2013-04-02 A became_looked_after
            2013-04-04 A review_part_held review_id=x part=1
            2013-05-03 A review_held review_id=x
            """,
            held: ["1 2013-04-30 REV-1 late"], waits: "2 REV-2 due 2013-08-03"),
        ClockCase(
            "a first part before the period of care opens nothing",
            """
            2013-01-01 \(opening)
            2013-03-28 A review_part_held review_id=x part=1
            2013-04-02 A became_looked_after
            2013-04-12 A review_held review_id=x
            """,
            held: ["1 2013-04-30 REV-1 in time"], waits: "2 REV-2 due 2013-07-12"),
        ClockCase(
            "after the second, what is due in the window of 2020 may be held by its end (REV-14)",
            """
            2019-09-02 A became_looked_after
            2019-09-27 A review_held
            2019-12-27 A review_held
            2020-09-25 A review_held
            """,
            held: [
                "1 2019-09-30 REV-1 in time", "2 2019-12-27 REV-2 in time",
                "3 2020-06-27 REV-3 relaxed",
            ], waits: "nothing"),
        ClockCase(
            "the second review is never relaxed (REV-14)",
            """
            2020-02-03 A became_looked_after
            2020-02-28 A review_held
            2020-06-30 A review_held
            """,
            held: ["1 2020-03-02 REV-1 in time", "2 2020-05-28 REV-2 late"], waits: "nothing"),
    ]
}
