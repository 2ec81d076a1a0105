// Ledgers that trip the rules of the return about missing children and reviews, and others.

extension ReturnCase {
    static let ofAbsences: [ReturnCase] = [
        ReturnCase(
            "564", "a return from nowhere", at: [7],
            trips: """
                2013-01-01 A became_looked_after
                2013-02-01 A returned_from_missing
                """,
            passes: """
                2013-01-01 A became_looked_after
                2013-01-31 A went_missing kind=M
                2013-02-01 A returned_from_missing
                """),
        ReturnCase(
            "564", "a return said twice", at: [9],
            remedy: "careledger withdraw 9 --reason duplicate",
            trips: """
                2013-01-01 A became_looked_after
                2013-01-31 A went_missing kind=M
                2013-02-01 A returned_from_missing
                2013-02-01 A returned_from_missing
                """,
            passes: """
                2013-01-01 A became_looked_after
                2013-01-31 A went_missing kind=M
                2013-02-01 A returned_from_missing
                2013-02-02 A went_missing kind=M
                2013-02-03 A returned_from_missing
                """),
        ReturnCase(
            "574", "missing while missing", at: [8],
            trips: """
                2013-01-01 A became_looked_after
                2013-02-01 A went_missing kind=M
                2013-02-03 A went_missing kind=M
                """,
            passes: """
                2013-01-01 A became_looked_after
                2013-02-01 A went_missing kind=M
                2013-02-03 A went_missing kind=M
                2013-02-02 A returned_from_missing
                """),
        ReturnCase(
            "574", "an absence said twice", at: [8],
            remedy: "careledger withdraw 8 --reason duplicate",
            trips: """
                2013-01-01 A became_looked_after
                2013-02-01 A went_missing kind=M
                2013-02-01 A went_missing kind=M
                """,
            passes: """
                2013-01-01 A became_looked_after
                2013-02-01 A went_missing kind=M
                """),
        ReturnCase(
            "575", "missing from a placement that ended", at: [7],
            trips: """
                2013-01-01 A became_looked_after
                2013-02-01 A went_missing kind=M
                2013-03-01 A placement_moved placement_type=U6
                """,
            passes: """
                2013-01-01 A became_looked_after
                2013-02-01 A went_missing kind=M
                2013-03-01 A placement_moved placement_type=U6
                2013-02-05 A returned_from_missing
                """),
        ReturnCase(
            "577", "missing when care ended", at: [7],
            trips: """
                2013-01-01 A became_looked_after
                2013-02-01 A went_missing kind=M
                2013-06-01 A ceased_to_be_looked_after reason_ceased=E8
                """,
            passes: """
                2013-01-01 A became_looked_after
                2013-02-01 A went_missing kind=M
                2013-06-01 A returned_from_missing
                2013-06-01 A ceased_to_be_looked_after reason_ceased=E8
                """),
        ReturnCase(
            "578", "missing after care", at: [8],
            trips: """
                2013-01-01 A became_looked_after
                2013-06-01 A ceased_to_be_looked_after reason_ceased=E8
                2013-07-01 A went_missing kind=M
                """,
            passes: """
                2013-01-01 A became_looked_after
                2013-06-01 A ceased_to_be_looked_after reason_ceased=E8
                2013-05-01 A went_missing kind=M
                """),
        ReturnCase(
            "580", "missing, and home again", at: [8],
            trips: """
                2013-01-01 A became_looked_after
                2013-02-01 A went_missing kind=M
                2013-06-01 A ceased_to_be_looked_after reason_ceased=E4A
                """,
            passes: """
                2013-01-01 A became_looked_after
                2013-02-01 A went_missing kind=M
                2013-06-01 A ceased_to_be_looked_after reason_ceased=E8
                """),
        ReturnCase(
            "581", "missing before care", at: [6],
            trips: """
                2012-06-01 A went_missing kind=M
                2013-01-01 A became_looked_after
                """,
            passes: """
                2013-06-01 A went_missing kind=M
                2013-01-01 A became_looked_after
                """),
        ReturnCase(
            "167", "a review without a code", at: [9],
            trips: """
                2013-01-01 A became_looked_after
                2013-05-01 A review_held participation=PN1
                2013-06-01 A review_held participation=PN1
                2013-07-01 A review_held
                """,
            passes: """
                2013-01-01 A became_looked_after
                2013-05-01 A review_held participation=PN1
                2013-06-01 A review_held participation=PN1
                2013-07-01 A review_held
                2013-07-01 A participation_recorded review_id=r9 participation=PN2
                """),
    ]
}
