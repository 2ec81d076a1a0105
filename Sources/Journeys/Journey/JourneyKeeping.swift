// Which facts the fold keeps in a journey, and which are left beside it for projections to read.

import CareEvents

/// What the fold does with a fact of some type.
enum Keeping: UInt8 {
    /// The journey says all of it.
    case inTheFold
    /// The journey only lays it aside.
    case aside
    /// The journey says a part of it and lays the fact aside too.
    case both
}

extension EventType {
    /// What the fold does with facts of this type.
    @inline(__always)
    var keeping: Keeping { Self.keepings[Int(rawValue)] }

    private static let keepings: [Keeping] = allCases.map { type in
        wholly.contains(type) ? .inTheFold : partly.contains(type) ? .both : .aside
    }

    private static let wholly: Set<EventType> = [
        .childRegistered, .childBorn, .childDetailsChanged, .childrenMerged, .becameLookedAfter,
        .placementMoved, .legalStatusChanged, .ceasedToBeLookedAfter, .planStarted, .planEnded,
        .reviewDirected, .iroAllocated, .decisionMade, .decisionCompleted,
    ]

    private static let partly: Set<EventType> = [
        .planUpdated, .reviewPartHeld, .reviewHeld, .participationRecorded, .iroDeallocated,
    ]
}
