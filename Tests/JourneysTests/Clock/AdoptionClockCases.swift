// The cases of the clock of children placed for adoption: rule REV-13.

extension ClockCase {
    /// Placed for adoption: within 4 weeks of the placement, then 3 months, then 6.
    static let adoption: [ClockCase] = [
        ClockCase(
            "a pending date is replaced by four weeks on, earlier or later",
            """
            2013-04-02 A became_looked_after
            2013-04-30 A review_held
            2013-05-07 A placement_moved placement_type=A5
            """,
            held: ["1 2013-04-30 REV-1 in time"], waits: "2 REV-13 due 2013-06-04"),
        ClockCase(
            "four weeks may be later than what was pending",
            """
            2013-04-02 A became_looked_after
            2013-04-29 A placement_moved placement_type=A3
            """,
            held: [], waits: "1 REV-13 due 2013-05-27"),
        ClockCase(
            "a pending direction lapses",
            """
            2013-04-02 A became_looked_after
            2013-04-03 A review_directed by_on=2013-04-10
            2013-04-08 A placement_moved placement_type=A3
            """,
            held: [], waits: "1 REV-13 due 2013-05-06"),
        ClockCase(
            "a date already past stays: that review is late, and the first of the adoption clock",
            """
            2013-04-02 A became_looked_after
            2013-05-01 A placement_moved placement_type=A5
            2013-05-10 A review_held
            """,
            held: ["1 2013-04-30 REV-1 late"], waits: "2 REV-13 due 2013-08-10"),
        ClockCase(
            "a date due on the day of the placement is not past",
            """
            2013-04-02 A became_looked_after
            2013-04-30 A placement_moved placement_type=A5
            """,
            held: [], waits: "1 REV-13 due 2013-05-28"),
        ClockCase(
            "then 3 months, then 6, and the last length repeats",
            """
            2013-04-02 A became_looked_after placement_type=A5
            2013-04-30 A review_held
            2013-07-30 A review_held
            2014-01-30 A review_held
            """,
            held: [
                "1 2013-04-30 REV-13 in time", "2 2013-07-30 REV-13 in time",
                "3 2014-01-30 REV-13 in time",
            ], waits: "4 REV-13 due 2014-07-30"),
        ClockCase(
            "a review on the day of the placement comes after it",
            """
            2013-04-02 A became_looked_after
            2013-04-15 A review_held
            2013-04-15 A placement_moved placement_type=A5
            """,
            held: ["1 2013-05-13 REV-13 in time"], waits: "2 REV-13 due 2013-07-15"),
        ClockCase(
            "temporary placements are looked through",
            """
            2013-04-02 A became_looked_after placement_type=A5
            2013-04-10 A placement_moved placement_type=T0
            2013-04-20 A placement_moved placement_type=A5
            """,
            held: [], waits: "1 REV-13 due 2013-04-30"),
        ClockCase(
            "A to A does not restart the clock",
            """
            2013-04-02 A became_looked_after placement_type=A3
            2013-04-10 A placement_moved placement_type=A5
            """,
            held: [], waits: "1 REV-13 due 2013-04-30"),
        ClockCase(
            "the spell ends: the ordinary clock runs from the last review, whatever was pending",
            """
            2013-04-02 A became_looked_after
            2013-04-30 A review_held
            2013-05-07 A placement_moved placement_type=A5
            2013-05-08 A review_directed by_on=2013-05-20
            2013-05-14 A placement_moved placement_type=U4
            """,
            held: ["1 2013-04-30 REV-1 in time"], waits: "2 REV-2 due 2013-07-30"),
        ClockCase(
            "without a review yet the ordinary clock runs from the start again",
            """
            2013-04-02 A became_looked_after
            2013-04-10 A placement_moved placement_type=A5
            2013-04-15 A placement_moved placement_type=U4
            """,
            held: [], waits: "1 REV-1 due 2013-04-30"),
        ClockCase(
            "the number goes on counting, and a second spell starts a second clock",
            """
            2013-04-02 A became_looked_after placement_type=A5
            2013-04-30 A review_held
            2013-05-07 A placement_moved placement_type=U4
            2013-06-03 A placement_moved placement_type=A6
            2013-07-01 A review_held
            """,
            held: ["1 2013-04-30 REV-13 in time", "2 2013-07-01 REV-13 in time"],
            waits: "3 REV-13 due 2013-10-01"),
    ]
}
