// The ledger itself: policies, targets, what was published, corrections.

/// An event under the heading "ledger" of the vocabulary.
public enum LedgerEvent: Sendable {
    /// The ledger begins: its first line.
    case ledgerOpened(LedgerOpened)
    /// A council adopts a policy, in force from the day of the event.
    case policyAdopted(PolicyAdopted)
    /// A council aims at a value of a measure.
    case targetSet(TargetSet)
    /// Somebody else published a figure to compare with.
    case comparatorPublished(ComparatorPublished)
    /// The council said a figure in public.
    case figurePublished(FigurePublished)
    /// An earlier fact is said right.
    case eventAmended(EventAmended)
    /// An earlier fact should not be there.
    case eventWithdrawn(EventWithdrawn)
    /// A withdrawn fact stands after all.
    case eventReinstated(EventReinstated)
    /// A line is lawfully erased.
    case eventErased(EventErased)
    /// The torn end of a log was put aside.
    case tailRecovered(TailRecovered)
    /// An account may append more families of events.
    case roleGranted(RoleGranted)
    /// An account may append fewer.
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
