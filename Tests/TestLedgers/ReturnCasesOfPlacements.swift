// Ledgers that trip the rules of the return about placements, and ledgers that do not.

extension ReturnCase {
    static let ofPlacements: [ReturnCase] = [
        ReturnCase(
            "146", "a type of placement that is no longer used", at: [7],
            trips: """
                2012-01-01 D child_registered born_on=2010-01-01
                2024-05-01 D became_looked_after placement_type=H5 \
                recorded_at=2026-01-01T12:00:00Z
                """,
            passes: """
                2012-01-01 D child_registered born_on=2010-01-01
                2024-05-01 D became_looked_after placement_type=K3 \
                recorded_at=2026-01-01T12:00:00Z
                """),
        ReturnCase(
            "217", "fostered until adoption, and other carers", at: [7],
            remedy: "careledger amend 7 --set same_carer=true --reason data_entry",
            trips: """
                2013-01-01 A became_looked_after
                2013-02-01 A placement_moved placement_type=A3 same_carer=false
                """,
            passes: """
                2013-01-01 A became_looked_after
                2013-02-01 A placement_moved placement_type=A3 same_carer=true
                """),
        ReturnCase(
            "217t", "independent living in November 2023", at: [7],
            trips: """
                2012-01-01 D child_registered born_on=2007-01-01
                2023-11-01 D became_looked_after placement_type=P2 \
                recorded_at=2026-01-01T12:00:00Z
                """,
            passes: """
                2012-01-01 D child_registered born_on=2007-01-01
                2023-10-01 D became_looked_after placement_type=P2 \
                recorded_at=2026-01-01T12:00:00Z
                """),
        ReturnCase(
            "225", "a move without a reason", at: [11],
            trips: """
                2016-05-01 A became_looked_after
                2016-05-01 B became_looked_after
                2016-05-01 C became_looked_after
                2016-06-01 A placement_moved placement_type=U6 move_reason=CARPL
                2016-06-01 B placement_moved placement_type=U6 move_reason=CARPL
                2016-06-01 C placement_moved placement_type=U6
                """,
            passes: """
                2016-05-01 A became_looked_after
                2016-05-01 B became_looked_after
                2016-05-01 C became_looked_after
                2016-06-01 A placement_moved placement_type=U6 move_reason=CARPL
                2016-06-01 B placement_moved placement_type=U6 move_reason=CARPL
                2016-06-01 C placement_moved placement_type=T1
                """),
        ReturnCase(
            "234", "a child of seven moved into custody", at: [7],
            trips: """
                2013-01-01 A became_looked_after
                2013-02-01 A placement_moved placement_type=K1 move_reason=CUSTOD
                """,
            passes: """
                2013-01-01 A became_looked_after
                2016-02-01 A placement_moved placement_type=K1 move_reason=CUSTOD
                """),
        ReturnCase(
            "336", "adopted by foster carers from a home", at: [7],
            trips: """
                2013-01-01 A became_looked_after placement_type=K2
                2013-02-01 A placement_moved placement_type=A3
                """,
            passes: """
                2013-01-01 A became_looked_after placement_type=U4
                2013-02-01 A placement_moved placement_type=A3
                """),
        ReturnCase(
            "355", "care that ended the day it began", at: [6],
            trips: """
                2013-01-01 A became_looked_after
                2013-01-01 A ceased_to_be_looked_after
                """,
            passes: """
                2013-01-01 A became_looked_after
                2013-01-02 A ceased_to_be_looked_after
                """),
        ReturnCase(
            "355", "two moves on a day", at: [7],
            trips: """
                2013-01-01 A became_looked_after
                2013-02-01 A placement_moved placement_type=U6
                2013-02-01 A placement_moved placement_type=K2
                """,
            passes: """
                2013-01-01 A became_looked_after
                2013-02-01 A placement_moved placement_type=U6
                2013-02-02 A placement_moved placement_type=K2
                """),
        ReturnCase(
            "370", "a child of seven living independently", at: [6],
            trips: """
                2013-01-01 A became_looked_after placement_type=P2
                """,
            passes: """
                2022-01-01 A became_looked_after placement_type=P2 \
                recorded_at=2026-01-01T12:00:00Z
                """),
        ReturnCase(
            "371", "a child of seven in semi-independent accommodation", at: [6],
            trips: """
                2013-01-01 A became_looked_after placement_type=H5
                """,
            passes: """
                2021-07-01 A became_looked_after placement_type=H5 \
                recorded_at=2026-01-01T12:00:00Z
                """),
        ReturnCase(
            "372", "a child of seven in prison", at: [6],
            trips: """
                2013-01-01 A became_looked_after placement_type=R5
                """,
            passes: """
                2016-01-01 A became_looked_after placement_type=R5
                """),
        ReturnCase(
            "373", "a child of two in a residential school", at: [7],
            trips: """
                2012-01-01 D child_registered born_on=2010-01-01
                2012-02-01 D became_looked_after placement_type=S1
                """,
            passes: """
                2013-01-01 A became_looked_after placement_type=S1
                """),
        ReturnCase(
            "374", "a child of seven who lives at work", at: [6],
            trips: """
                2013-01-01 A became_looked_after placement_type=P3
                """,
            passes: """
                2020-01-01 A became_looked_after placement_type=P3 \
                recorded_at=2026-01-01T12:00:00Z
                """),
        ReturnCase(
            "375", "two months in hospital", at: [7],
            trips: """
                2013-01-01 A became_looked_after
                2013-02-01 A placement_moved placement_type=T1
                2013-04-01 A placement_moved placement_type=U4
                """,
            passes: """
                2013-01-01 A became_looked_after
                2013-02-01 A placement_moved placement_type=T1
                2013-03-01 A placement_moved placement_type=U4
                """),
        ReturnCase(
            "376", "four weeks of holiday of the carers", at: [7],
            trips: """
                2013-01-01 A became_looked_after
                2013-02-01 A placement_moved placement_type=T3
                2013-03-01 A placement_moved placement_type=U4
                """,
            passes: """
                2013-01-01 A became_looked_after
                2013-02-01 A placement_moved placement_type=T3
                2013-02-20 A placement_moved placement_type=U4
                """),
        ReturnCase(
            "379", "nineteen days of a temporary placement", at: [7],
            trips: """
                2013-01-01 A became_looked_after
                2013-02-01 A placement_moved placement_type=T4
                2013-02-20 A placement_moved placement_type=U4
                """,
            passes: """
                2013-01-01 A became_looked_after
                2013-02-01 A placement_moved placement_type=T4
                2013-02-05 A placement_moved placement_type=U4
                """),
        ReturnCase(
            "377", "a third holiday of the carers", at: [11],
            trips: """
                2013-01-01 A became_looked_after
                2013-02-01 A placement_moved placement_type=T3
                2013-02-10 A placement_moved placement_type=U4
                2013-05-01 A placement_moved placement_type=T3
                2013-05-10 A placement_moved placement_type=U4
                2013-08-01 A placement_moved placement_type=T3
                2013-08-10 A placement_moved placement_type=U4
                """,
            passes: """
                2013-01-01 A became_looked_after
                2013-02-01 A placement_moved placement_type=T3
                2013-02-10 A placement_moved placement_type=U4
                2013-05-01 A placement_moved placement_type=T3
                2013-05-10 A placement_moved placement_type=U4
                2014-08-01 A placement_moved placement_type=T3
                2014-08-10 A placement_moved placement_type=U4
                """),
        ReturnCase(
            "380", "care that begins in hospital", at: [6],
            trips: """
                2013-01-01 A became_looked_after placement_type=T1
                """,
            passes: """
                2013-01-01 A became_looked_after placement_type=U4
                """),
        ReturnCase(
            "381", "care that ends in hospital", at: [8],
            trips: """
                2013-01-01 A became_looked_after
                2013-02-01 A placement_moved placement_type=T1
                2013-02-05 A ceased_to_be_looked_after
                """,
            passes: """
                2013-01-01 A became_looked_after
                2013-02-01 A placement_moved placement_type=T1
                2013-02-04 A placement_moved placement_type=U4
                2013-02-05 A ceased_to_be_looked_after
                """),
        ReturnCase(
            "382", "a temporary placement within a break", at: [7],
            trips: """
                2013-01-01 A became_looked_after legal_status=V3
                2013-01-05 A placement_moved placement_type=T4
                """,
            passes: """
                2013-01-01 A became_looked_after legal_status=C2
                2013-01-05 A placement_moved placement_type=T4
                """),
        ReturnCase(
            "383", "from hospital to somewhere else", at: [8],
            trips: """
                2013-01-01 A became_looked_after
                2013-02-01 A placement_moved placement_type=T1
                2013-02-05 A placement_moved placement_type=K2
                """,
            passes: """
                2013-01-01 A became_looked_after
                2013-02-01 A placement_moved placement_type=T1
                2013-02-05 A placement_moved placement_type=U4
                """),
        ReturnCase(
            "384", "a break in a long-term foster placement", at: [6],
            trips: """
                2013-01-01 A became_looked_after legal_status=V4 placement_type=U4
                """,
            passes: """
                2013-01-01 A became_looked_after legal_status=V4 placement_type=U6
                """),
        ReturnCase(
            "435", "a move to the same address", at: [7],
            remedy: "careledger withdraw 7 --reason duplicate",
            trips: """
                2013-01-01 A became_looked_after placement_postcode=HD12TT
                2013-02-01 A placement_moved placement_type=U4 placement_postcode=HD12TT
                """,
            passes: """
                2013-01-01 A became_looked_after placement_postcode=HD12TT
                2013-02-01 A placement_moved placement_type=U4 placement_postcode=HD13TT
                """),
    ]
}
