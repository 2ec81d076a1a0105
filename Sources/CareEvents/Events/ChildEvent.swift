// A child: registered, born, with other details, or two ids that are one child.

/// An event under the heading "child" of the vocabulary.
public enum ChildEvent: Sendable {
    /// The ledger first knows of a child; nothing else about the child comes before.
    case childRegistered(ChildRegistered)
    /// A child who was registered before birth is born.
    case childBorn(ChildBorn)
    /// What is known of a child is otherwise from this day on.
    case childDetailsChanged(ChildDetailsChanged)
    /// Two ids turn out to be one child.
    case childrenMerged(ChildrenMerged)
}

extension ChildEvent {
    /// The event that a fact of this family tells, nil for a fact of another family.
    init?(_ fact: Fact, in record: borrowing CorrectedRecord) {
        switch fact.type {
        case .childRegistered: self = .childRegistered(ChildRegistered(fact, in: record))
        case .childBorn: self = .childBorn(ChildBorn(fact, in: record))
        case .childDetailsChanged:
            self = .childDetailsChanged(ChildDetailsChanged(fact, in: record))
        case .childrenMerged: self = .childrenMerged(ChildrenMerged(fact, in: record))
        default: return nil
        }
    }
}
