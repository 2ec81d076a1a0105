// The roster of the rules of the return, in the order of their numbers: one line adds a rule.

extension ReturnFindings {
    /// Every rule that events can break and no journey rule covers, in the order of its number.
    public static let rules: [ReturnRule] = [
        .ethnicityMissing, .decisionAfterCare, .reversalBeforeCare, .needNotInReturn,
        .placementOutOfUse, .reasonCeasedOutOfUse, .participationMissing, .pupilNumberMalformed,
        .decisionBeforeBirth, .careAfterAdoption, .sexChanged, .ethnicityChanged,
        .unaccompaniedAgain, .pupilNumberChanged, .pupilNumberOfSchoolAge, .pupilNumberLongWaited,
        .providerNotAsked, .otherCarersOnPaper, .independentLivingOutOfUse, .registrationMissing,
        .registrationNotAsked, .moveReasonMissing, .semiIndependentUnregistered,
        .unaccompaniedAndYoung, .sexUnknown, .movedToCustodyTooYoung, .unaccompaniedPastEighteen,
        .matchedAfterPlaced, .matchedBeforeDecision, .notFosteredBefore,
        .lookedAfterPastTwentyFive, .startedPastEighteen, .startedBeforeTheAct, .lessThanADay,
        .youthJusticeTooYoung, .lookedAfterPastEighteen, .policeProtectionTooLong,
        .emergencyProtectionTooLong, .assessmentOrderTooLong, .policeCustodyTooLong,
        .shortBreakTooLong, .movedInShortBreak, .shortBreaksTooMany, .independentLivingTooYoung,
        .supportedTooYoung, .custodyTooYoung, .schoolTooYoung, .employmentTooYoung,
        .hospitalTooLong, .carersHolidayTooLong, .holidaysOfCarers, .atHomeByAgreement,
        .temporaryTooLong, .startedTemporarily, .endedTemporarily, .temporaryInShortBreak,
        .noReturnFromTemporary, .longTermOnShortBreak, .adoptedPastEighteen, .independentTooYoung,
        .endWithoutLeaving, .adultServicesTooYoung, .adoptedUnplaced, .distanceMissing,
        .postcodesMissing, .postcodeMalformed, .postcodesAlike, .guardianshipPastEighteen,
        .placedWithoutOrder, .breaksToldTwice, .statusUnchanged, .placementUnchanged,
        .endWithAFuture, .pupilNumberMissing, .pupilNumberOfAnother, .freedTooLate,
        .placementOrderTooEarly, .stillFreed, .distanceTooFar, .stayingPutTooYoung, .needChanged,
        .guardianWithoutFostering, .providerMissing, .ownProvisionMisplaced,
        .otherAuthorityMisplaced, .publicProvisionMisplaced, .privateProvisionMisplaced,
        .voluntaryProvisionMisplaced, .parentsMisplaced, .placedWithoutDecision,
        .placedBeforeDecision, .placementOrderWithoutDecision, .placementOrderBeforeDecision,
        .freedWithoutDecision, .freedBeforeDecision, .decisionLeftOpen, .adoptedAfterReversal,
        .returnWithoutAbsence, .missingTwice, .missingFromAnEndedPlacement, .missingWhenCareEnded,
        .missingAfterCare, .missingAtTheEnd, .missingBeforeCare, .matchedOnAdoption,
        .adoptionUntold, .decisionBeforeCare, .ownProvisionElsewhere,
    ]
}
