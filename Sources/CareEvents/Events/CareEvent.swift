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
        default: return nil
        }
    }
}
