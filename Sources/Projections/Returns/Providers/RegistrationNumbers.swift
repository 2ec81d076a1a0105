// Placements with and without a registration number of Ofsted.

import CareEvents

extension ReturnStory.Placement {
    /// Whether the place is not registered with Ofsted, so that it has no number.
    var isUnregistered: Bool { type.map { Self.unregistered.contains($0) } ?? true }

    private static let unregistered: Set<PlacementType> = [
        .H5, .P1, .P2, .P3, .R1, .R2, .R5, .T0, .T1, .T2, .T3, .T4, .Z1, .Z11, .Z12, .Z13, .Z14,
    ]
}
