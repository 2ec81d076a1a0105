// What might put a finding right: for each breach the ways, the likeliest first.

import CareEvents
import Dates

/// Finds ways to put findings right. A way is one command, or a few one after another.
///
/// A way holds what the record and the rule imply; whether it is so, only the file says. It is not
/// tried here: another fact of the child may stand against it.
public struct RemedyFinder: Sendable {
    private let known: KnownFacts
    private let setting: Setting
    private let stories: Stories

    /// For the findings of a record.
    public init(_ known: KnownFacts, against setting: Setting, stories: Stories) {
        self.known = known
        self.setting = setting
        self.stories = stories
    }

    /// The ways to put a finding right, the likeliest first; none where only a person knows.
    public func ways(for finding: Finding) -> [[Remedy]] {
        var journey = Journey()
        if finding.child != .none {
            journey.fold(
                finding.child, stories.places(of: finding.child), in: known, against: setting)
        }
        let flaw = Flaw(finding: finding, known: known, setting: setting, journey: journey)
        return flaw.ways
    }

    /// Why no command is given for a finding, in words, where `ways` has none or none can be taken.
    public static func why(_ finding: Finding) -> String {
        switch finding.breach {
        case .correctionWithoutEffect:
            "a correction is not itself corrected, and this one changes nothing: leave it"
        case .participationChangedLate:
            "the record may well be right: see that the national return is put right"
        case .birthNotSaid: "only the file says when the child was born: amend born_on"
        case .unknownCode, .unknownField:
            "the line is kept as it was read; look it up in the file, and record it anew"
        default: noneHolds
        }
    }

    /// Why no command is given where those that were tried do not hold.
    public static let noneHolds =
        "no command puts it right without another error: look at the child's timeline"
}

/// A finding with what its remedies are made of.
struct Flaw {
    let finding: Finding
    let known: KnownFacts
    let setting: Setting
    /// The child's journey, folded; an empty one for a finding about no single child.
    let journey: Journey

    /// The line it is about.
    var seq: Int32 { finding.seq }
    /// The fact it is about, nil for a correction.
    var fact: Fact? { known.fact(of: finding.seq) }
    /// The child.
    var child: ChildNumber { finding.child }
    /// The child's facts in the order in which they take effect.
    var story: [Fact] { journey.story }
    /// What makes the remedies of the record.
    var say: RemedyMaking { RemedyMaking(known) }

    func symbol(_ fact: Fact, _ key: FieldKey) -> Symbol { known.record.symbol(fact, key) }
    func text(_ fact: Fact, _ key: FieldKey) -> String { known.text(symbol(fact, key)) }

    /// Every way for the breach.
    var ways: [[Remedy]] {
        switch finding.breach {
        case .neverRegistered, .lineBeforeRegistration, .dayBeforeRegistration, .registeredAgain,
            .registeredTwiceByMerging, .inTheFuture, .beforeBirth, .notYetBorn:
            registrationWays
        case .alreadyLookedAfter, .notLookedAfter, .finalReviewTooLate: careWays
        case .secondOpenPlan, .planIDTaken, .planNotOpen, .protectedForNoDay: planWays
        case .heldTwice, .codeForOlderChildren, .codeForYoungerChildren, .reviewWithoutDueDate,
            .participationNotRecorded, .recordBeforeReview, .recordedBeforeHeld,
            .partAfterCompletion, .plannedNeverHeld:
            reviewWays
        case .stageNotInScheme, .stageLower, .answeredWhereNotEntered, .afterTheEnd,
            .reopenedWhileOpen, .officerNotSatisfied, .staleEscalation:
            escalationWays
        case .noSuchReference, .referenceOfAnotherChild: referenceWays
        case .unknownField, .unknownCode, .malformedID, .policyNotTaken, .birthNotSaid:
            vocabularyWays
        case .outlivesCare, .outlivesService, .allocatedBeforeJoining, .reviewedOutOfPost,
            .deallocatedNotAllocated:
            officerWays
        case .undatedDecision, .dueBeforeMade, .completedNeverMade, .completedBeforeMade:
            decisionWays
        case .adoptedWithoutOrder, .orderWithoutAdoption, .lookedAfterAtEighteen,
            .protectedAtEighteen, .missingAlready, .returnedNotMissing, .seenWhileMissing,
            .placementOfNoDay:
            livingWays
        case .conferenceDaysDiffer, .conferenceKindsDiffer, .cancelledAfterHeld: conferenceWays
        case .correctionWithoutEffect, .participationChangedLate: []
        }
    }

    /// The fact taken out; where others need it, these first.
    func withdrawal(_ reason: CorrectionReason = .dataEntry) -> [[Remedy]] {
        guard fact != nil else { return [] }
        let alone = [say.withdraw(seq, reason)]
        let needing = dependents
        guard !needing.isEmpty, needing.count <= Self.mostSteps else { return [alone] }
        return [alone, needing.reversed().map { say.withdraw($0.seq, reason) } + alone]
    }

    /// More commands than this are no remedy that anybody would type.
    private static let mostSteps = 8

    /// The child's other facts that name the id which this one brings into the log.
    private var dependents: [Fact] {
        guard let fact else { return [] }
        let keys: [FieldKey]
        let id: Symbol
        switch fact.type {
        case .reviewHeld, .reviewScheduled, .reviewPartHeld:
            (keys, id) = ([.reviewID, .beforeReviewID], symbol(fact, .reviewID))
        case .planStarted: (keys, id) = ([.planID], symbol(fact, .planID))
        case .section47Started: (keys, id) = ([.enquiryID], symbol(fact, .enquiryID))
        case .escalationRaised: (keys, id) = ([.escalationID], symbol(fact, .escalationID))
        default: return []
        }
        let own = story.filter { $0.seq != fact.seq }
        let events = fact.type == .escalationRaised ? escalationEvents(id) : []
        return (own + events.filter { $0.seq != fact.seq }).filter { other in
            keys.contains { symbol(other, $0) == id }
        }
    }

    /// The events of an escalation, by day and of one day by line.
    func escalationEvents(_ id: Symbol) -> [Fact] {
        known.facts(of: EscalationRule.types).filter { symbol($0, .escalationID) == id }
            .sorted { ($0.day, $0.seq) < ($1.day, $1.seq) }
    }
}
