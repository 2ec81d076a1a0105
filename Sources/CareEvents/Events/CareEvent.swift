// Being looked after: starts, placements, statuses, ends, missing.

/// An event under the heading "care" of the vocabulary.
public enum CareEvent: Sendable {
    /// A period of care begins, with its first placement.
    case becameLookedAfter(BecameLookedAfter)
    /// The reviewing service is told that care began.
    case startNotified(StartNotified)
    /// The child moves to the placement described, a temporary one included.
    case placementMoved(PlacementMoved)
    /// Care goes on under another legal status.
    case legalStatusChanged(LegalStatusChanged)
    /// A period of care ends.
    case ceasedToBeLookedAfter(CeasedToBeLookedAfter)
    /// The child goes missing, or is away without authorisation.
    case wentMissing(WentMissing)
    /// The child is back.
    case returnedFromMissing
    /// A social worker is responsible for the child from this day on.
    case socialWorkerAllocated
    /// That social worker is no longer.
    case socialWorkerDeallocated
    /// A court allows the child to be deprived of liberty from this day on.
    case libertyDeprived
    /// That ends.
    case libertyRestored
    /// The return has the child among unaccompanied asylum seekers.
    case unaccompaniedReported
    /// What the return says of the child's health and conduct.
    case outcomesReported
    /// What the return says of a care leaver.
    case careLeaverReported
    /// What the return says of the child's adoption.
    case adoptionReported
    /// What the return says of permanence before this care.
    case previousPermanenceReported
}

extension CareEvent {
    /// The event that a fact of this family tells, nil for a fact of another family.
    init?(_ fact: Fact, in record: borrowing CorrectedRecord) {
        switch fact.type {
        case .becameLookedAfter: self = .becameLookedAfter(BecameLookedAfter(fact, in: record))
        case .startNotified: self = .startNotified(StartNotified(fact, in: record))
        case .placementMoved: self = .placementMoved(PlacementMoved(fact, in: record))
        case .legalStatusChanged: self = .legalStatusChanged(LegalStatusChanged(fact, in: record))
        case .ceasedToBeLookedAfter:
            self = .ceasedToBeLookedAfter(CeasedToBeLookedAfter(fact, in: record))
        case .wentMissing: self = .wentMissing(WentMissing(fact, in: record))
        case .returnedFromMissing: self = .returnedFromMissing
        case .socialWorkerAllocated: self = .socialWorkerAllocated
        case .socialWorkerDeallocated: self = .socialWorkerDeallocated
        case .libertyDeprived: self = .libertyDeprived
        case .libertyRestored: self = .libertyRestored
        case .unaccompaniedReported: self = .unaccompaniedReported
        case .outcomesReported: self = .outcomesReported
        case .careLeaverReported: self = .careLeaverReported
        case .adoptionReported: self = .adoptionReported
        case .previousPermanenceReported: self = .previousPermanenceReported
        default: return nil
        }
    }
}
