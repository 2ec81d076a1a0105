// Ledgers that trip the rules of the return about the child itself, and ledgers that do not.

extension ReturnCase {
    static let ofChildren: [ReturnCase] = [
        ReturnCase(
            "103", "a child whose ethnicity nobody recorded", at: [8],
            trips: """
                2013-01-01 D child_registered born_on=2008-01-01 ethnicity=WBRI
                2013-01-01 E child_registered born_on=2008-01-01 ethnicity=WBRI
                2013-01-01 F child_registered born_on=2008-01-01
                2013-02-01 F became_looked_after
                """,
            passes: """
                2013-01-01 D child_registered born_on=2008-01-01 ethnicity=WBRI
                2013-01-01 E child_registered born_on=2008-01-01 ethnicity=WBRI
                2013-01-01 F child_registered born_on=2008-01-01
                2013-02-01 F became_looked_after
                2013-03-01 F child_details_changed ethnicity=MOTH
                """),
        ReturnCase(
            "145", "a need of the census of children in need", at: [6],
            trips: """
                2013-01-01 A became_looked_after category_of_need=N9
                """,
            passes: """
                2013-01-01 A became_looked_after category_of_need=N2
                """),
        ReturnCase(
            "168", "a pupil number that is none", at: [6],
            trips: """
                2013-01-01 A child_details_changed upn=UN9
                2013-01-02 A became_looked_after
                """,
            passes: """
                2013-01-01 A child_details_changed upn=A123456789012
                2013-01-02 A became_looked_after
                """),
        ReturnCase(
            "199", "an adopted child who comes into care again", at: [8],
            trips: """
                2013-01-01 A became_looked_after
                2014-01-01 A ceased_to_be_looked_after reason_ceased=E11
                2015-01-01 A became_looked_after
                """,
            passes: """
                2013-01-01 A became_looked_after
                2014-01-01 A ceased_to_be_looked_after reason_ceased=E4A
                2015-01-01 A became_looked_after
                """),
        ReturnCase(
            "202", "a girl who is a boy in the next return", at: [6],
            trips: """
                2013-01-01 A child_details_changed sex=M
                2013-01-02 A became_looked_after
                """,
            passes: """
                2013-01-01 A child_details_changed sex=F
                2013-01-02 A became_looked_after
                """),
        ReturnCase(
            "204", "a child of another ethnicity than before", at: [8],
            trips: """
                2013-01-01 A became_looked_after
                2013-02-01 A child_details_changed ethnicity=WBRI
                2013-03-01 A child_details_changed ethnicity=MOTH
                """,
            passes: """
                2013-01-01 A became_looked_after
                2013-02-01 A child_details_changed ethnicity=REFU
                2013-03-01 A child_details_changed ethnicity=MOTH
                """),
        ReturnCase(
            "205D", "a child who is unaccompanied after not having been so", at: [8],
            trips: """
                2013-01-01 A became_looked_after
                2013-02-01 A child_details_changed uasc=false
                2013-03-01 A child_details_changed uasc=true
                """,
            passes: """
                2013-01-01 A became_looked_after
                2013-02-01 A child_details_changed uasc=true
                2013-03-01 A child_details_changed uasc=false
                """),
        ReturnCase(
            "208", "a child with two pupil numbers", at: [8],
            trips: """
                2013-01-01 A became_looked_after
                2013-02-01 A child_details_changed upn=A123456789012
                2013-03-01 A child_details_changed upn=B123456789012
                """,
            passes: """
                2013-01-01 A became_looked_after
                2013-02-01 A child_details_changed upn=UN2
                2013-03-01 A child_details_changed upn=B123456789012
                """),
        ReturnCase(
            "209", "a child of school age said to be too young for school", at: [7],
            trips: """
                2013-01-01 A became_looked_after
                2013-02-01 A child_details_changed upn=UN1
                """,
            passes: """
                2014-02-01 D child_registered born_on=2014-01-01 upn=UN1
                2014-03-01 D became_looked_after
                """),
        ReturnCase(
            "210", "a child long in care said to be new to it", at: [7],
            trips: """
                2013-01-01 A became_looked_after
                2013-01-02 A child_details_changed upn=UN4
                """,
            passes: """
                2013-01-01 A became_looked_after
                2013-01-02 A child_details_changed upn=UN4
                2013-01-05 A ceased_to_be_looked_after
                """),
        ReturnCase(
            "231", "an unaccompanied child of three", at: [7],
            trips: """
                2013-01-01 D child_registered born_on=2010-01-01 uasc=true
                2013-02-01 D became_looked_after
                """,
            passes: """
                2013-01-01 D child_registered born_on=2000-01-01 uasc=true
                2013-02-01 D became_looked_after
                """),
        ReturnCase(
            "232", "a child whose sex is unknown", at: [6],
            trips: """
                2012-01-01 D child_registered born_on=2010-01-01 sex=U
                2012-02-01 D became_looked_after
                """,
            passes: """
                2012-01-01 D child_registered born_on=2010-01-01 sex=F
                2012-02-01 D became_looked_after
                """),
        ReturnCase(
            "304", "an adult said to have been an unaccompanied child", at: [8],
            remedy: "careledger amend 8 --set occurred_on=2023-06-01 --reason data_entry",
            trips: """
                2013-01-01 A became_looked_after
                2013-01-02 A child_details_changed uasc=true
                2024-01-01 A child_details_changed uasc=false recorded_at=2026-01-01T12:00:00Z
                """,
            passes: """
                2013-01-01 A became_looked_after
                2013-01-02 A child_details_changed uasc=true
                2023-05-01 A child_details_changed uasc=false recorded_at=2026-01-01T12:00:00Z
                """),
        ReturnCase(
            "351", "somebody of thirty-one in care", at: [7],
            trips: """
                2012-01-01 D child_registered born_on=1980-01-01
                2012-02-01 D became_looked_after
                """,
            passes: """
                2012-01-01 D child_registered born_on=1995-01-01
                2012-02-01 D became_looked_after
                """),
        ReturnCase(
            "352", "somebody of twenty-two who comes into care", at: [7],
            trips: """
                2012-01-01 D child_registered born_on=1990-01-01
                2012-02-01 D became_looked_after
                """,
            passes: """
                2012-01-01 D child_registered born_on=1996-01-01
                2012-02-01 D became_looked_after
                """),
        ReturnCase(
            "353", "care from before the Act", at: [7],
            trips: """
                1991-01-01 D child_registered born_on=1985-01-01
                1991-09-01 D became_looked_after
                """,
            passes: """
                1991-01-01 D child_registered born_on=1985-01-01
                1991-11-01 D became_looked_after
                """),
        ReturnCase(
            "442", "a child without a pupil number", at: [8],
            trips: """
                2013-01-01 D child_registered born_on=2008-01-01 upn=A123456789012
                2013-01-01 E child_registered born_on=2008-01-01 upn=B123456789012
                2013-01-01 F child_registered born_on=2008-01-01
                2013-02-01 F became_looked_after
                """,
            passes: """
                2013-01-01 D child_registered born_on=2008-01-01 upn=A123456789012
                2013-01-01 E child_registered born_on=2008-01-01 upn=B123456789012
                2013-01-01 F child_registered born_on=2008-01-01
                2013-02-01 F became_looked_after legal_status=V4
                """),
        ReturnCase(
            "444", "two children with one pupil number", at: [7],
            trips: """
                2013-01-01 A child_details_changed upn=A123456789012
                2013-01-01 B child_details_changed upn=A123456789012
                2013-01-02 B became_looked_after
                """,
            passes: """
                2013-01-01 A child_details_changed upn=A123456789012
                2013-01-01 B child_details_changed upn=B123456789012
                2013-01-02 B became_looked_after
                """),
    ]
}
