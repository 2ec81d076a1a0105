// The reasons for which something is counted or left out, one name each.

/// A reason, without its days and numbers. The words and the rule of each are in `WhyWords`.
enum WhyKind: UInt8, CaseIterable, Hashable, Sendable {
    // children looked after
    case lookedAfter, outsideAuthority, overTwentyMiles, atHomeUnderOrder
    case started, ceased, inCareInPeriod, moved, movedTimes
    // adoption, guardianship, proceedings
    case awaitingAdoption, planMade, planRescinded, matched, placedForAdoption, adopted
    case guardianship, proceedingsIssued, proceedingsConcluded
    // reviews and contacts
    case heldInTime, heldLate, heldNeverDue, tookPart, recordCompleted
    case noReviewDue, allReviewsInTime, reviewHeldLate, reviewNotHeld
    case formReturned, formNotReturned, contacted, referredToPanel, consideredAtMeeting
    // caseloads and forecast
    case holds, isHead, inCareOnEve, onPlanOnEve
    // workers and posts
    case inPost, absentInPost, holdsPost, postOpen, onSecondment, fullTimeForMonths
    case joined, left, leavingAnnounced, postCreated, longTermSick, trained, agencyCover
    case supervised, notSupervised, appraised, notAppraised
    case qualified, experienced, inService, disabilityYears, hours, lastPostCreated, lastLeft
    // escalations
    case stageEntered, highestStage, formalEntry, informalEntry, answeredInTime, notAnsweredInTime
    case meetingHeld, alertIssued, concern, resolvedIn, resolvedAt, onAlert, escalatedTo
    case adviceSought, acknowledged
    // child protection
    case onPlan, onJointPlan, jointPlanEnded, jointPlanNotEnded
    case conferenceInTime, conferenceLate, conferenceHeld, enquiryConcluded
    // surveys and audits
    case formsIssued, formCameBack, ticked, answered, auditCompleted, recordAudited
    // what has no line
    case samples
    // left out
    case shortBreaks, noShortBreaks, underFourWeeks, placedWithAdopters, underFour, overEighteen
    case ageNotKnown, notAsked, inNoCell, inCareEarlier, recordNotCompleted, isMatched, isPlaced
    case notCareProceedings, notWithinTime, notLastReview, noAnswerDue, neverFormal
    case notExperienced, notFormal, notPut, notOfScope, holdsNobody
}
