// Plans, permanence, the court, enquiries and conferences.

/// An event under the heading "plans" of the vocabulary.
public enum PlanEvent: Sendable {
    /// A plan of some kind begins for a child.
    case planStarted(PlanStarted)
    /// A plan goes on with another category, goal or judgement.
    case planUpdated(PlanUpdated)
    /// A plan ends, with its outcome.
    case planEnded(PlanEnded)
    /// A child with an adoption plan is matched with a family.
    case adoptionMatched(AdoptionMatched)
    /// A court makes an order for the child.
    case orderMade(OrderMade)
    /// A court ends an order.
    case orderDischarged(OrderDischarged)
    /// Proceedings for one or more children are begun.
    case proceedingsIssued(ProceedingsIssued)
    /// Proceedings are over.
    case proceedingsConcluded(ProceedingsConcluded)
    /// An enquiry into harm begins, told once a child.
    case section47Started(Section47Started)
    /// An enquiry ends, saying whether a conference is needed.
    case section47Concluded(Section47Concluded)
    /// A child protection conference is asked for.
    case conferenceRequested(ConferenceRequested)
    /// A child protection conference meets.
    case conferenceHeld(ConferenceHeld)
    /// A conference will not meet.
    case conferenceCancelled(ConferenceCancelled)
    /// People meet because a placement broke down.
    case disruptionMeetingHeld
    /// A panel decides on the child's case.
    case panelDecided(PanelDecided)
    /// The child's health is assessed.
    case healthAssessmentCompleted
    /// The social worker visits the child.
    case socialWorkerVisited(SocialWorkerVisited)
    /// Breaks begin that are not a period of care.
    case shortBreaksStarted(ShortBreaksStarted)
    /// Such breaks end.
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
