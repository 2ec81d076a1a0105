// Being looked after: starts, placements, statuses, ends, missing.

/// An event under the heading "care" of the vocabulary.
public enum CareEvent: Sendable {
    case becameLookedAfter(BecameLookedAfter)
    case startNotified(StartNotified)
    case placementMoved(PlacementMoved)
    case legalStatusChanged(LegalStatusChanged)
    case ceasedToBeLookedAfter(CeasedToBeLookedAfter)
    case wentMissing(WentMissing)
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
