// Plans, permanence, the court, enquiries and conferences.

/// An event under the heading "plans" of the vocabulary.
public enum PlanEvent: Sendable {
    case planStarted(PlanStarted)
    case planUpdated(PlanUpdated)
    case planEnded(PlanEnded)
    case adoptionMatched(AdoptionMatched)
    case orderMade(OrderMade)
    case orderDischarged(OrderDischarged)
    case proceedingsIssued(ProceedingsIssued)
    case proceedingsConcluded(ProceedingsConcluded)
    case section47Started(Section47Started)
    case section47Concluded(Section47Concluded)
    case conferenceRequested(ConferenceRequested)
    case conferenceHeld(ConferenceHeld)
    case conferenceCancelled(ConferenceCancelled)
    case disruptionMeetingHeld
    case panelDecided(PanelDecided)
    case healthAssessmentCompleted
    case socialWorkerVisited(SocialWorkerVisited)
    case shortBreaksStarted(ShortBreaksStarted)
    case shortBreaksEnded
}

extension PlanEvent {
    /// The event that a fact of this family tells, nil for a fact of another family.
    init?(_ fact: Fact, in record: borrowing CorrectedRecord) {
        switch fact.type {
        case .planStarted: self = .planStarted(PlanStarted(fact, in: record))
        case .planUpdated: self = .planUpdated(PlanUpdated(fact, in: record))
        case .planEnded: self = .planEnded(PlanEnded(fact, in: record))
        case .adoptionMatched: self = .adoptionMatched(AdoptionMatched(fact, in: record))
        case .orderMade: self = .orderMade(OrderMade(fact, in: record))
        case .orderDischarged: self = .orderDischarged(OrderDischarged(fact, in: record))
        case .proceedingsIssued: self = .proceedingsIssued(ProceedingsIssued(fact, in: record))
        case .proceedingsConcluded:
            self = .proceedingsConcluded(ProceedingsConcluded(fact, in: record))
        case .section47Started: self = .section47Started(Section47Started(fact, in: record))
        case .section47Concluded: self = .section47Concluded(Section47Concluded(fact, in: record))
        case .conferenceRequested:
            self = .conferenceRequested(ConferenceRequested(fact, in: record))
        case .conferenceHeld: self = .conferenceHeld(ConferenceHeld(fact, in: record))
        case .conferenceCancelled:
            self = .conferenceCancelled(ConferenceCancelled(fact, in: record))
        case .disruptionMeetingHeld: self = .disruptionMeetingHeld
        case .panelDecided: self = .panelDecided(PanelDecided(fact, in: record))
        case .healthAssessmentCompleted: self = .healthAssessmentCompleted
        case .socialWorkerVisited:
            self = .socialWorkerVisited(SocialWorkerVisited(fact, in: record))
        case .shortBreaksStarted: self = .shortBreaksStarted(ShortBreaksStarted(fact, in: record))
        case .shortBreaksEnded: self = .shortBreaksEnded
        default: return nil
        }
    }
}
