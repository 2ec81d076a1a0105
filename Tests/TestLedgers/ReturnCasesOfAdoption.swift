// Ledgers that trip the rules of the return about the way to adoption, and ledgers that do not.

extension ReturnCase {
    static let ofAdoption: [ReturnCase] = [
        ReturnCase(
            "117", "a decision after care", at: [8],
            trips: """
                2013-01-01 A became_looked_after
                2014-01-01 A ceased_to_be_looked_after reason_ceased=E4A
                2014-06-01 A plan_started plan=adoption plan_id=p1
                """,
            passes: """
                2013-01-01 A became_looked_after
                2014-01-01 A ceased_to_be_looked_after reason_ceased=E4A
                2013-06-01 A plan_started plan=adoption plan_id=p1
                """),
        ReturnCase(
            "117", "a reversal after care", at: [9],
            trips: """
                2013-01-01 A became_looked_after
                2013-06-01 A plan_started plan=adoption plan_id=p1
                2014-01-01 A ceased_to_be_looked_after reason_ceased=E4A
                2014-06-01 A plan_ended plan_id=p1 outcome=rescinded
                """,
            passes: """
                2013-01-01 A became_looked_after
                2013-06-01 A plan_started plan=adoption plan_id=p1
                2014-01-01 A ceased_to_be_looked_after reason_ceased=E4A
                2013-09-01 A plan_ended plan_id=p1 outcome=rescinded
                """),
        ReturnCase(
            "118", "a reversal before care", at: [7],
            trips: """
                2012-02-01 A plan_started plan=adoption plan_id=p1
                2012-03-01 A plan_ended plan_id=p1 outcome=rescinded
                2013-01-01 A became_looked_after
                """,
            passes: """
                2012-02-01 A plan_started plan=adoption plan_id=p1
                2013-06-01 A plan_ended plan_id=p1 outcome=rescinded
                2013-01-01 A became_looked_after
                """),
        ReturnCase(
            "184", "a decision before the birth", at: [7],
            trips: """
                2012-01-01 D child_registered expected_on=2012-06-01 sex=U
                2012-05-01 D plan_started plan=adoption plan_id=p1
                2012-06-01 D child_born born_on=2012-06-01 sex=F
                2012-06-02 D became_looked_after
                """,
            passes: """
                2012-01-01 D child_registered expected_on=2012-06-01 sex=U
                2012-07-01 D plan_started plan=adoption plan_id=p1
                2012-06-01 D child_born born_on=2012-06-01 sex=F
                2012-06-02 D became_looked_after
                """),
        ReturnCase(
            "331", "matched with the family it lives with", at: [9],
            trips: """
                2013-01-01 A became_looked_after
                2013-03-01 A plan_started plan=adoption plan_id=p1
                2013-06-01 A placement_moved placement_type=A4
                2013-07-01 A adoption_matched
                """,
            passes: """
                2013-01-01 A became_looked_after
                2013-03-01 A plan_started plan=adoption plan_id=p1
                2013-06-01 A placement_moved placement_type=A4
                2013-05-01 A adoption_matched
                """),
        ReturnCase(
            "333", "matched before deciding", at: [7],
            trips: """
                2013-01-01 A became_looked_after
                2013-02-01 A adoption_matched
                2013-03-01 A plan_started plan=adoption plan_id=p1
                """,
            passes: """
                2013-01-01 A became_looked_after
                2013-04-01 A adoption_matched
                2013-03-01 A plan_started plan=adoption plan_id=p1
                """),
        ReturnCase(
            "551", "placed without a decision", at: [7],
            trips: """
                2013-01-01 A became_looked_after
                2013-02-01 A placement_moved placement_type=A4
                """,
            passes: """
                2013-01-01 A became_looked_after
                2013-02-01 A placement_moved placement_type=A4
                2013-01-15 A plan_started plan=adoption plan_id=p1
                """),
        ReturnCase(
            "552", "placed before deciding", at: [7],
            trips: """
                2013-01-01 A became_looked_after
                2013-02-01 A placement_moved placement_type=A4
                2013-03-01 A plan_started plan=adoption plan_id=p1
                """,
            passes: """
                2013-01-01 A became_looked_after
                2013-02-01 A placement_moved placement_type=A4
                2013-01-15 A plan_started plan=adoption plan_id=p1
                """),
        ReturnCase(
            "553", "a placement order without a decision", at: [6],
            trips: """
                2013-01-01 A became_looked_after legal_status=E1
                """,
            passes: """
                2013-01-01 A became_looked_after legal_status=E1
                2013-01-01 A plan_started plan=adoption plan_id=p1
                """),
        ReturnCase(
            "554", "a placement order before deciding", at: [6],
            trips: """
                2013-01-01 A became_looked_after legal_status=E1
                2013-02-01 A plan_started plan=adoption plan_id=p1
                """,
            passes: """
                2013-01-01 A became_looked_after legal_status=E1
                2013-01-01 A plan_started plan=adoption plan_id=p1
                """),
        ReturnCase(
            "555", "a freeing order without a decision", at: [6],
            trips: """
                2013-01-01 A became_looked_after legal_status=D1
                """,
            passes: """
                2013-01-01 A became_looked_after legal_status=D1
                2013-01-01 A plan_started plan=adoption plan_id=p1
                """),
        ReturnCase(
            "556", "a freeing order before deciding", at: [6],
            trips: """
                2013-01-01 A became_looked_after legal_status=D1
                2013-02-01 A plan_started plan=adoption plan_id=p1
                """,
            passes: """
                2013-01-01 A became_looked_after legal_status=D1
                2013-01-01 A plan_started plan=adoption plan_id=p1
                """),
        ReturnCase(
            "557", "home again, and adoption still the plan", at: [7],
            remedy:
                "careledger record plan_ended --child A --on 2013-06-01 "
                + "--plan-id p1 --outcome no_longer_needed",
            trips: """
                2013-01-01 A became_looked_after
                2013-02-01 A plan_started plan=adoption plan_id=p1
                2013-06-01 A ceased_to_be_looked_after reason_ceased=E4A
                """,
            passes: """
                2013-01-01 A became_looked_after
                2013-02-01 A plan_started plan=adoption plan_id=p1
                2013-05-01 A plan_ended plan_id=p1 outcome=rescinded
                2013-06-01 A ceased_to_be_looked_after reason_ceased=E4A
                """),
        ReturnCase(
            "558", "adopted after the decision was reversed", at: [8],
            trips: """
                2013-01-01 A became_looked_after
                2013-02-01 A plan_started plan=adoption plan_id=p1
                2013-05-01 A plan_ended plan_id=p1 outcome=rescinded
                2013-09-01 A ceased_to_be_looked_after reason_ceased=E11
                """,
            passes: """
                2013-01-01 A became_looked_after
                2013-02-01 A plan_started plan=adoption plan_id=p1
                2013-05-01 A plan_ended plan_id=p1 outcome=rescinded
                2013-06-01 A plan_started plan=adoption plan_id=p2
                2013-09-01 A ceased_to_be_looked_after reason_ceased=E11
                """),
        ReturnCase(
            "582", "matched on the day of the adoption", at: [8],
            trips: """
                2013-01-01 A became_looked_after
                2013-02-01 A plan_started plan=adoption plan_id=p1
                2013-09-01 A adoption_matched
                2013-09-01 A ceased_to_be_looked_after reason_ceased=E11
                """,
            passes: """
                2013-01-01 A became_looked_after
                2013-02-01 A plan_started plan=adoption plan_id=p1
                2013-05-01 A adoption_matched
                2013-09-01 A ceased_to_be_looked_after reason_ceased=E11
                """),
        ReturnCase(
            "601", "adopted by nobody knows whom", at: [8],
            trips: """
                2013-01-01 A became_looked_after
                2013-02-01 A placement_moved placement_type=A4
                2013-09-01 A ceased_to_be_looked_after reason_ceased=E11
                """,
            passes: """
                2013-01-01 A became_looked_after
                2013-01-05 A plan_started plan=adoption plan_id=p1
                2013-01-20 A adoption_matched
                2013-02-01 A placement_moved placement_type=A4
                2013-09-01 A ceased_to_be_looked_after reason_ceased=E11
                """),
        ReturnCase(
            "1003", "a decision before care", at: [6],
            trips: """
                2012-06-01 A plan_started plan=adoption plan_id=p1
                2013-01-01 A became_looked_after
                """,
            passes: """
                2013-06-01 A plan_started plan=adoption plan_id=p1
                2013-01-01 A became_looked_after
                """),
    ]
}
