// The columns of every module, in the order of the return's guide.

import CareEvents

extension ReturnModule {
    var declaredColumns: [ReturnColumn] {
        switch self {
        case .header:
            [
                .child, Self.sex, .day("DOB", needed: true), .code("ETHNIC", Ethnicity.self),
                .text("UPN"), .code("MOTHER", Motherhood.self), .day("MC_DOB"),
            ]
        case .episodes:
            [
                .child, .day("DECOM", needed: true),
                .code("RNE", ["S", "L", "P", "T", "B", "U"]),
                .code("LS", LegalStatus.self, needed: true),
                .code("CIN", CategoryOfNeed.self, needed: true),
                .code("PLACE", PlacementType.self, needed: true),
                .code("PLACE_PROVIDER", PlacementProvider.self), .day("DEC"),
                .code("REC", ReasonCeased.self), .code("REASON_PLACE_CHANGE", MoveReason.self),
                .text("HOME_POST"), .text("PL_POST"), .text("URN"),
            ]
        case .reviews:
            [
                .child, .day("DOB"), .day("REVIEW", needed: true),
                .code("REVIEW_CODE", (0...7).map { "PN\($0)" }),
            ]
        case .unaccompanied: [.child, Self.sex, .day("DOB"), .day("DUC")]
        case .outcomes:
            [
                .child, .day("DOB"), .number("SDQ_SCORE", upTo: 40),
                .code("SDQ_REASON", QuestionnaireReason.self), .flag("CONVICTED"),
                .flag("HEALTH_CHECK"), .flag("IMMUNISATIONS"), .flag("TEETH_CHECK"),
                .flag("HEALTH_ASSESSMENT"), .flag("SUBSTANCE_MISUSE"),
                .flag("INTERVENTION_RECEIVED"), .flag("INTERVENTION_OFFERED"),
            ]
        case .careLeavers:
            [
                .child, .day("DOB"), .code("IN_TOUCH", InTouch.self),
                .code("ACTIV", CareLeaverActivity.self),
                .code("ACCOM", CareLeaverAccommodation.self),
            ]
        case .adoptions:
            [
                .child, .day("DOB"), .day("DATE_INT"), .day("DATE_MATCH"), .flag("FOSTER_CARE"),
                .number("NB_ADOPTR", upTo: 2), .code("SEX_ADOPTR", AdoptersSex.self),
                .code("LS_ADOPTR", AdoptersLegalStatus.self),
            ]
        case .placedForAdoption:
            [
                .child, .day("DOB"), .day("DATE_PLACED", needed: true),
                .day("DATE_PLACED_CEASED"), .code("REASON_PLACED_CEASED", ReversalReason.self),
            ]
        case .previousPermanence:
            [
                .child, .day("DOB"), .code("PREV_PERM", PreviousPermanence.self),
                .text("LA_PERM"), .roughDay("DATE_PERM"),
            ]
        case .missing:
            [
                .child, .day("DOB"), .code("MISSING", MissingKind.self, needed: true),
                .day("MIS_START", needed: true), .day("MIS_END"),
            ]
        case .socialWorkers:
            [
                .child, .day("DOB"), .text("SW_ID", needed: true), .day("SW_DECOM", needed: true),
                .day("SW_DEC"), .code("SW_REASON", SocialWorkerChange.self),
            ]
        case .liberty:
            [.child, .day("DOB"), .day("DOLO_START", needed: true), .day("DOLO_END")]
        }
    }

    /// 1 and 2 up to the return of 2023-24, letters from the next on (rule 101).
    private static let sex = ReturnColumn.code("SEX", ["1", "2", "M", "F", "U"], needed: true)
}
