// Every way in which a fact can break a rule, so that findings are compared without their words.

/// What exactly is wrong. Each breach of a fact is a finding of its own.
public enum Breach: UInt8, CaseIterable, Sendable {
    // J1
    case neverRegistered, lineBeforeRegistration, dayBeforeRegistration
    case registeredAgain, registeredTwiceByMerging
    case inTheFuture, beforeBirth, notYetBorn
    // J2
    case alreadyLookedAfter, notLookedAfter, finalReviewTooLate
    // J3
    case secondOpenPlan, planIDTaken, planNotOpen, protectedForNoDay
    // J4
    case heldTwice, codeForOlderChildren, codeForYoungerChildren
    // J5
    case stageNotInScheme, stageLower, answeredWhereNotEntered, afterTheEnd, reopenedWhileOpen
    case officerNotSatisfied
    // J6
    case noSuchReference, referenceOfAnotherChild
    // C1
    case outlivesCare, outlivesService
    // C2
    case adoptedWithoutOrder
    // C3
    case unknownField, unknownCode, malformedID, policyNotTaken, birthNotSaid
    // C4
    case correctionWithoutEffect
    // C5
    case undatedDecision
    // C6
    case orderWithoutAdoption
    // C7 to C11
    case reviewWithoutDueDate, participationNotRecorded, recordBeforeReview, recordedBeforeHeld
    case partAfterCompletion
    // C12
    case allocatedBeforeJoining, reviewedOutOfPost
    // C13
    case deallocatedNotAllocated
    // C14
    case lookedAfterAtEighteen, protectedAtEighteen
    // C15
    case missingAlready, returnedNotMissing, seenWhileMissing
    // C16
    case placementOfNoDay
    // C17
    case dueBeforeMade, completedNeverMade, completedBeforeMade
    // C18
    case staleEscalation
    // C19
    case conferenceDaysDiffer, conferenceKindsDiffer, cancelledAfterHeld
    // C20 and C21
    case participationChangedLate, plannedNeverHeld

    /// The rule that is broken.
    public var rule: FindingRule {
        switch self {
        case .neverRegistered, .lineBeforeRegistration, .dayBeforeRegistration, .registeredAgain,
            .registeredTwiceByMerging, .inTheFuture, .beforeBirth, .notYetBorn:
            .J1
        case .alreadyLookedAfter, .notLookedAfter, .finalReviewTooLate: .J2
        case .secondOpenPlan, .planIDTaken, .planNotOpen, .protectedForNoDay: .J3
        case .heldTwice, .codeForOlderChildren, .codeForYoungerChildren: .J4
        case .stageNotInScheme, .stageLower, .answeredWhereNotEntered, .afterTheEnd,
            .reopenedWhileOpen, .officerNotSatisfied:
            .J5
        case .noSuchReference, .referenceOfAnotherChild: .J6
        case .outlivesCare, .outlivesService: .C1
        case .adoptedWithoutOrder: .C2
        case .unknownField, .unknownCode, .malformedID, .policyNotTaken, .birthNotSaid: .C3
        case .correctionWithoutEffect: .C4
        case .undatedDecision: .C5
        case .orderWithoutAdoption: .C6
        case .reviewWithoutDueDate: .C7
        case .participationNotRecorded: .C8
        case .recordBeforeReview: .C9
        case .recordedBeforeHeld: .C10
        case .partAfterCompletion: .C11
        case .allocatedBeforeJoining, .reviewedOutOfPost: .C12
        case .deallocatedNotAllocated: .C13
        case .lookedAfterAtEighteen, .protectedAtEighteen: .C14
        case .missingAlready, .returnedNotMissing, .seenWhileMissing: .C15
        case .placementOfNoDay: .C16
        case .dueBeforeMade, .completedNeverMade, .completedBeforeMade: .C17
        case .staleEscalation: .C18
        case .conferenceDaysDiffer, .conferenceKindsDiffer, .cancelledAfterHeld: .C19
        case .participationChangedLate: .C20
        case .plannedNeverHeld: .C21
        }
    }

    /// Whether an append that would make it is refused: J1 to J6, but the ages of J4 are reported
    /// only, and a second registration that a merge brings about does not refuse the merge.
    public var refuses: Bool {
        switch self {
        case .codeForOlderChildren, .codeForYoungerChildren, .registeredTwiceByMerging: false
        default: rule <= .J6
        }
    }
}
