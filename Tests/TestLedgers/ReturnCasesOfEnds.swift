// Ledgers that trip the rules of the return about the end of care, and ledgers that do not.

extension ReturnCase {
    static let ofEnds: [ReturnCase] = [
        ReturnCase(
            "149", "special guardianship by a code that is no longer used", at: [7],
            trips: """
                2013-01-01 A became_looked_after
                2018-05-01 A ceased_to_be_looked_after reason_ceased=E43 \
                recorded_at=2026-01-01T12:00:00Z
                """,
            passes: """
                2013-01-01 A became_looked_after
                2018-05-01 A ceased_to_be_looked_after reason_ceased=E45 \
                recorded_at=2026-01-01T12:00:00Z
                """),
        ReturnCase(
            "359", "care that ended after the eighteenth birthday", at: [7],
            remedy: "careledger amend 7 --set occurred_on=2023-06-01 --reason data_entry",
            trips: """
                2022-07-01 A became_looked_after recorded_at=2026-01-01T12:00:00Z
                2023-06-10 A ceased_to_be_looked_after
                """,
            passes: """
                2022-07-01 A became_looked_after recorded_at=2026-01-01T12:00:00Z
                2023-06-01 A ceased_to_be_looked_after
                """),
        ReturnCase(
            "359", "care that has not ended after the eighteenth birthday", at: [6],
            trips: """
                2022-07-01 A became_looked_after recorded_at=2026-01-01T12:00:00Z
                """,
            passes: """
                2022-07-01 A became_looked_after legal_status=V2 placement_type=K2 \
                recorded_at=2026-01-01T12:00:00Z
                """),
        ReturnCase(
            "386", "an adult adopted from care", at: [8],
            trips: """
                2012-01-01 D child_registered born_on=1996-01-01
                2013-01-01 D became_looked_after
                2014-06-01 D ceased_to_be_looked_after reason_ceased=E11
                """,
            passes: """
                2012-01-01 D child_registered born_on=1996-01-01
                2013-01-01 D became_looked_after
                2013-06-01 D ceased_to_be_looked_after reason_ceased=E11
                """),
        ReturnCase(
            "387", "a child of eight who lives independently", at: [7],
            trips: """
                2013-01-01 A became_looked_after
                2014-01-01 A ceased_to_be_looked_after reason_ceased=E5
                """,
            passes: """
                2013-01-01 A became_looked_after
                2020-01-01 A ceased_to_be_looked_after reason_ceased=E6 \
                recorded_at=2026-01-01T12:00:00Z
                """),
        ReturnCase(
            "388", "care that ends because it goes on", at: [7],
            trips: """
                2013-01-01 A became_looked_after
                2014-01-01 A ceased_to_be_looked_after reason_ceased=X1
                """,
            passes: """
                2013-01-01 A became_looked_after
                2014-01-01 A ceased_to_be_looked_after reason_ceased=E8
                """),
        ReturnCase(
            "389", "a child of eight in the care of adult services", at: [7],
            trips: """
                2013-01-01 A became_looked_after
                2014-01-01 A ceased_to_be_looked_after reason_ceased=E7
                """,
            passes: """
                2013-01-01 A became_looked_after
                2022-01-01 A ceased_to_be_looked_after reason_ceased=E7 \
                recorded_at=2026-01-01T12:00:00Z
                """),
        ReturnCase(
            "390", "an adopted child who was never placed for it", at: [7],
            trips: """
                2013-01-01 A became_looked_after
                2014-01-01 A ceased_to_be_looked_after reason_ceased=E11
                """,
            passes: """
                2013-01-01 A became_looked_after
                2013-06-01 A placement_moved placement_type=A4
                2014-01-01 A ceased_to_be_looked_after reason_ceased=E11
                """),
        ReturnCase(
            "407", "special guardianship of an adult", at: [8],
            trips: """
                2012-01-01 D child_registered born_on=1996-01-01
                2013-01-01 D became_looked_after
                2014-06-01 D ceased_to_be_looked_after reason_ceased=E46
                """,
            passes: """
                2012-01-01 D child_registered born_on=1996-01-01
                2013-01-01 D became_looked_after
                2013-06-01 D ceased_to_be_looked_after reason_ceased=E46
                """),
        ReturnCase(
            "437", "care after death", at: [8],
            trips: """
                2013-01-01 A became_looked_after
                2014-01-01 A ceased_to_be_looked_after reason_ceased=E2
                2015-01-01 A became_looked_after
                """,
            passes: """
                2013-01-01 A became_looked_after
                2014-01-01 A ceased_to_be_looked_after reason_ceased=E8
                2015-01-01 A became_looked_after
                """),
        ReturnCase(
            "460", "a child of eight who stays put at eighteen", at: [7],
            trips: """
                2013-01-01 A became_looked_after
                2014-01-01 A ceased_to_be_looked_after reason_ceased=E17
                """,
            passes: """
                2012-01-01 D child_registered born_on=1995-02-01
                2012-02-01 D became_looked_after
                2013-02-01 D ceased_to_be_looked_after reason_ceased=E17
                """),
        ReturnCase(
            "516", "a guardian said to have fostered a child from a home", at: [7],
            trips: """
                2013-01-01 A became_looked_after placement_type=K2
                2014-01-01 A ceased_to_be_looked_after reason_ceased=E45
                """,
            passes: """
                2013-01-01 A became_looked_after placement_type=U4
                2014-01-01 A ceased_to_be_looked_after reason_ceased=E45
                """),
    ]
}
