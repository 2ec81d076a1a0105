// Ledgers that trip the rules of the return about legal statuses, and ledgers that do not.

extension ReturnCase {
    static let ofStatuses: [ReturnCase] = [
        ReturnCase(
            "358", "a child of seven on remand", at: [6],
            trips: """
                2013-01-01 A became_looked_after legal_status=J1
                """,
            passes: """
                2016-01-01 A became_looked_after legal_status=J1
                """),
        ReturnCase(
            "361", "police protection of five days", at: [6],
            trips: """
                2013-01-01 A became_looked_after legal_status=L1
                2013-01-06 A legal_status_changed legal_status=C1
                """,
            passes: """
                2013-01-01 A became_looked_after legal_status=L1
                2013-01-04 A legal_status_changed legal_status=C1
                """),
        ReturnCase(
            "362", "emergency protection of a month", at: [6],
            trips: """
                2013-01-01 A became_looked_after legal_status=L2
                2013-02-01 A legal_status_changed legal_status=C1
                """,
            passes: """
                2013-01-01 A became_looked_after legal_status=L2
                2013-01-22 A legal_status_changed legal_status=C1
                """),
        ReturnCase(
            "363", "an assessment order of ten days", at: [6],
            trips: """
                2013-01-01 A became_looked_after legal_status=L3
                2013-01-11 A legal_status_changed legal_status=C1
                """,
            passes: """
                2013-01-01 A became_looked_after legal_status=L3
                2013-01-08 A legal_status_changed legal_status=C1
                """),
        ReturnCase(
            "364", "accommodation from custody of a month", at: [6],
            trips: """
                2013-01-01 A became_looked_after legal_status=J2
                2013-02-01 A legal_status_changed legal_status=C1
                """,
            passes: """
                2013-01-01 A became_looked_after legal_status=J2
                2013-01-22 A legal_status_changed legal_status=C1
                """),
        ReturnCase(
            "365", "a short break of twenty days", at: [6],
            trips: """
                2013-01-01 A became_looked_after legal_status=V3
                2013-01-21 A ceased_to_be_looked_after
                """,
            passes: """
                2013-01-01 A became_looked_after legal_status=V3
                2013-01-18 A ceased_to_be_looked_after
                """),
        ReturnCase(
            "366", "a move within a short break", at: [7],
            trips: """
                2013-01-01 A became_looked_after legal_status=V3
                2013-01-03 A placement_moved placement_type=U6
                """,
            passes: """
                2013-01-01 A became_looked_after legal_status=C2
                2013-01-03 A placement_moved placement_type=U6
                """),
        ReturnCase(
            "367", "eighty days of short breaks within a year", at: [14],
            trips: """
                2013-01-01 A became_looked_after legal_status=V3
                2013-01-17 A ceased_to_be_looked_after
                2013-02-01 A became_looked_after legal_status=V3
                2013-02-17 A ceased_to_be_looked_after
                2013-03-01 A became_looked_after legal_status=V3
                2013-03-17 A ceased_to_be_looked_after
                2013-04-01 A became_looked_after legal_status=V3
                2013-04-17 A ceased_to_be_looked_after
                2013-05-01 A became_looked_after legal_status=V3
                2013-05-17 A ceased_to_be_looked_after
                """,
            passes: """
                2013-01-01 A became_looked_after legal_status=V3
                2013-01-17 A ceased_to_be_looked_after
                2013-02-01 A became_looked_after legal_status=V3
                2013-02-17 A ceased_to_be_looked_after
                2013-03-01 A became_looked_after legal_status=V3
                2013-03-17 A ceased_to_be_looked_after
                2013-04-01 A became_looked_after legal_status=V3
                2013-04-17 A ceased_to_be_looked_after
                """),
        ReturnCase(
            "378", "a child at home by agreement", at: [6],
            trips: """
                2013-01-01 A became_looked_after legal_status=V2 placement_type=P1
                """,
            passes: """
                2013-01-01 A became_looked_after legal_status=C2 placement_type=P1
                """),
        ReturnCase(
            "408", "a placement order that did not become the status", at: [8],
            remedy:
                "careledger record legal_status_changed --child A --on 2013-02-01 "
                + "--legal-status E1",
            trips: """
                2013-01-01 A became_looked_after
                2013-02-01 A order_made order=placement
                2013-03-01 A placement_moved placement_type=A5
                """,
            passes: """
                2013-01-01 A became_looked_after
                2013-02-01 A legal_status_changed legal_status=E1
                2013-03-01 A placement_moved placement_type=A5
                """),
        ReturnCase(
            "408", "placed by an order that nobody recorded", at: [7],
            trips: """
                2013-01-01 A became_looked_after
                2013-03-01 A placement_moved placement_type=A6
                """,
            passes: """
                2013-01-01 A became_looked_after legal_status=E1
                2013-03-01 A placement_moved placement_type=A6
                """),
        ReturnCase(
            "426", "breaks one by one and as an agreement in one year", at: [8],
            trips: """
                2013-05-01 A became_looked_after legal_status=V3
                2013-05-10 A ceased_to_be_looked_after
                2013-06-01 A became_looked_after legal_status=V4
                """,
            passes: """
                2013-05-01 A became_looked_after legal_status=V3
                2013-05-10 A ceased_to_be_looked_after
                2014-06-01 A became_looked_after legal_status=V4
                """),
        ReturnCase(
            "434", "a change to the status there was", at: [7],
            remedy: "careledger withdraw 7 --reason duplicate",
            trips: """
                2013-01-01 A became_looked_after
                2013-02-01 A legal_status_changed legal_status=C2
                """,
            passes: """
                2013-01-01 A became_looked_after
                2013-02-01 A legal_status_changed legal_status=C1
                """),
        ReturnCase(
            "445", "a freeing order of 2006", at: [7],
            trips: """
                2005-12-01 D child_registered born_on=2000-01-01
                2006-02-01 D became_looked_after legal_status=D1
                """,
            passes: """
                2005-12-01 D child_registered born_on=2000-01-01
                2005-12-15 D became_looked_after legal_status=D1
                """),
        ReturnCase(
            "446", "a placement order of early 2005", at: [7],
            trips: """
                2004-01-01 D child_registered born_on=2000-01-01
                2005-06-01 D became_looked_after legal_status=E1
                """,
            passes: """
                2004-01-01 D child_registered born_on=2000-01-01
                2006-01-01 D became_looked_after legal_status=E1
                """),
        ReturnCase(
            "451", "a child freed and forgotten", at: [7],
            trips: """
                2004-01-01 D child_registered born_on=2000-01-01
                2005-06-01 D became_looked_after legal_status=D1
                """,
            passes: """
                2004-01-01 D child_registered born_on=2000-01-01
                2005-06-01 D became_looked_after legal_status=D1
                2006-06-01 D legal_status_changed legal_status=C2
                """),
        ReturnCase(
            "504", "another need in the middle of care", at: [7],
            remedy: "careledger amend 7 --unset category_of_need --reason data_entry",
            trips: """
                2013-01-01 A became_looked_after
                2013-02-01 A legal_status_changed legal_status=C1 category_of_need=N5
                """,
            passes: """
                2013-01-01 A became_looked_after
                2013-02-01 A legal_status_changed legal_status=C1 category_of_need=N1
                """),
    ]
}
