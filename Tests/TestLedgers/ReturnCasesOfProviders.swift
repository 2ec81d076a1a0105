// Ledgers that trip the rules of the return about providers and places, and others.

extension ReturnCase {
    static let ofProviders: [ReturnCase] = [
        ReturnCase(
            "213", "a provider of a stay in hospital", at: [7],
            remedy: "careledger amend 7 --unset placement_provider --reason data_entry",
            trips: """
                2013-01-01 A became_looked_after
                2013-02-01 A placement_moved placement_type=T1 placement_provider=PR1
                """,
            passes: """
                2013-01-01 A became_looked_after
                2013-02-01 A placement_moved placement_type=T1
                """),
        ReturnCase(
            "218", "a home without its number", at: [8],
            trips: """
                2016-05-01 A became_looked_after urn=SC1
                2016-05-01 B became_looked_after urn=SC2
                2016-05-01 C became_looked_after
                """,
            passes: """
                2016-05-01 A became_looked_after urn=SC1
                2016-05-01 B became_looked_after urn=SC2
                2016-05-01 C became_looked_after placement_type=P1
                """),
        ReturnCase(
            "222", "a number of the parents' house", at: [6],
            remedy: "careledger amend 6 --unset urn --reason data_entry",
            trips: """
                2013-01-01 A became_looked_after placement_type=P1 urn=SC123456
                """,
            passes: """
                2013-01-01 A became_looked_after placement_type=P1 urn=XXXXXXX
                """),
        ReturnCase(
            "230", "semi-independent accommodation without a number", at: [8],
            trips: """
                2023-04-15 A became_looked_after urn=SC1 recorded_at=2026-01-01T12:00:00Z
                2023-04-15 B became_looked_after urn=SC2
                2023-04-15 C became_looked_after placement_type=H5
                """,
            passes: """
                2023-04-15 A became_looked_after urn=SC1 recorded_at=2026-01-01T12:00:00Z
                2023-04-15 B became_looked_after urn=SC2
                2023-04-15 C became_looked_after placement_type=H5
                2023-05-01 C placement_moved placement_type=U4 urn=SC3
                """),
        ReturnCase(
            "526", "a placement that nobody provides", at: [6],
            trips: """
                2013-01-01 A became_looked_after
                """,
            passes: """
                2013-01-01 A became_looked_after placement_provider=PR1
                """),
        ReturnCase(
            "526", "parents who are not named as providers", at: [6],
            remedy: "careledger amend 6 --set placement_provider=PR0 --reason data_entry",
            trips: """
                2013-01-01 A became_looked_after placement_type=P1
                """,
            passes: """
                2013-01-01 A became_looked_after placement_type=P1 placement_provider=PR0
                """),
        ReturnCase(
            "527", "parents provided by the authority", at: [6],
            remedy: "careledger amend 6 --set placement_provider=PR0 --reason data_entry",
            trips: """
                2013-01-01 A became_looked_after placement_type=P1 placement_provider=PR1
                """,
            passes: """
                2013-01-01 A became_looked_after placement_type=U4 placement_provider=PR1
                """),
        ReturnCase(
            "528", "a hospital of another authority", at: [6],
            trips: """
                2013-01-01 A became_looked_after placement_type=R2 placement_provider=PR2
                """,
            passes: """
                2013-01-01 A became_looked_after placement_type=K2 placement_provider=PR2
                """),
        ReturnCase(
            "529", "foster carers of the health service", at: [6],
            trips: """
                2013-01-01 A became_looked_after placement_type=U4 placement_provider=PR3
                """,
            passes: """
                2013-01-01 A became_looked_after placement_type=R2 placement_provider=PR3
                """),
        ReturnCase(
            "530", "parents for profit", at: [6],
            remedy: "careledger amend 6 --set placement_provider=PR0 --reason data_entry",
            trips: """
                2013-01-01 A became_looked_after placement_type=P1 placement_provider=PR4
                """,
            passes: """
                2013-01-01 A became_looked_after placement_type=K2 placement_provider=PR4
                """),
        ReturnCase(
            "531", "parents of a charity", at: [6],
            remedy: "careledger amend 6 --set placement_provider=PR0 --reason data_entry",
            trips: """
                2013-01-01 A became_looked_after placement_type=P1 placement_provider=PR5
                """,
            passes: """
                2013-01-01 A became_looked_after placement_type=K2 placement_provider=PR5
                """),
        ReturnCase(
            "550", "foster carers provided by the parents", at: [6],
            trips: """
                2013-01-01 A became_looked_after placement_provider=PR0
                """,
            passes: """
                2013-01-01 A became_looked_after placement_type=P1 placement_provider=PR0
                """),
        ReturnCase(
            "1015", "a home of the authority outside it", at: [6],
            trips: """
                2013-01-01 A became_looked_after placement_type=K2 placement_provider=PR1 \
                outside_authority=true
                """,
            passes: """
                2013-01-01 A became_looked_after placement_type=U4 placement_provider=PR1 \
                outside_authority=true
                """),
        ReturnCase(
            "392a", "a placement without a distance", at: [8],
            trips: """
                2013-01-01 A became_looked_after distance_miles=5
                2013-01-01 B became_looked_after distance_miles=5
                2013-01-01 C became_looked_after
                """,
            passes: """
                2013-01-01 A became_looked_after distance_miles=5
                2013-01-01 B became_looked_after distance_miles=5
                2013-01-01 C became_looked_after legal_status=V4
                """),
        ReturnCase(
            "392b", "a placement without postcodes", at: [8],
            trips: """
                2013-01-01 A became_looked_after placement_postcode=HD12TT
                2013-01-01 B became_looked_after placement_postcode=HD12TT
                2013-01-01 C became_looked_after
                """,
            passes: """
                2013-01-01 A became_looked_after placement_postcode=HD12TT
                2013-01-01 B became_looked_after placement_postcode=HD12TT
                2013-01-01 C became_looked_after home_postcode=HD12TT
                """),
        ReturnCase(
            "392c", "half a postcode", at: [6],
            trips: """
                2013-01-01 A became_looked_after placement_postcode=HD12
                """,
            passes: """
                2013-01-01 A became_looked_after placement_postcode=HD12TT
                """),
        ReturnCase(
            "392d", "fostered at home", at: [6],
            trips: """
                2013-01-01 A became_looked_after home_postcode=HD12TT placement_postcode=HD12TT
                """,
            passes: """
                2013-01-01 A became_looked_after placement_type=P1 home_postcode=HD12TT \
                placement_postcode=HD12TT
                """),
        ReturnCase(
            "454", "a placement four hundred miles away", at: [6],
            trips: """
                2013-01-01 A became_looked_after distance_miles=400
                """,
            passes: """
                2013-01-01 A became_looked_after distance_miles=300
                """),
    ]
}
