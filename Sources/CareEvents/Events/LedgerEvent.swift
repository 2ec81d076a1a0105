// The ledger itself: policies, targets, what was published, corrections.

/// An event under the heading "ledger" of the vocabulary.
public enum LedgerEvent: Sendable {
    case ledgerOpened(LedgerOpened)
    case policyAdopted(PolicyAdopted)
    case targetSet(TargetSet)
    case comparatorPublished(ComparatorPublished)
    case figurePublished(FigurePublished)
    case eventAmended(EventAmended)
    case eventWithdrawn(EventWithdrawn)
    case eventReinstated(EventReinstated)
    case eventErased(EventErased)
    case tailRecovered(TailRecovered)
    case roleGranted(RoleGranted)
    case roleRevoked(RoleRevoked)
}

extension LedgerEvent {
    /// The event that a fact of this family tells, nil for a fact of another family.
    init?(_ fact: Fact, in record: borrowing CorrectedRecord) {
        switch fact.type {
        case .ledgerOpened: self = .ledgerOpened(LedgerOpened(fact, in: record))
        case .policyAdopted: self = .policyAdopted(PolicyAdopted(fact, in: record))
        case .targetSet: self = .targetSet(TargetSet(fact, in: record))
        case .comparatorPublished:
            self = .comparatorPublished(ComparatorPublished(fact, in: record))
        case .figurePublished: self = .figurePublished(FigurePublished(fact, in: record))
        case .eventAmended: self = .eventAmended(EventAmended(fact, in: record))
        case .eventWithdrawn: self = .eventWithdrawn(EventWithdrawn(fact, in: record))
        case .eventReinstated: self = .eventReinstated(EventReinstated(fact, in: record))
        case .eventErased: self = .eventErased(EventErased(fact, in: record))
        case .tailRecovered: self = .tailRecovered(TailRecovered(fact, in: record))
        case .roleGranted: self = .roleGranted(RoleGranted(fact, in: record))
        case .roleRevoked: self = .roleRevoked(RoleRevoked(fact, in: record))
        default: return nil
        }
    }
}
