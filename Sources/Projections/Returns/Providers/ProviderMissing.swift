// 903-526: a placement without a provider.

import CareEvents
import Dates
import Journeys

extension ReturnRule {
    /// The vocabulary expects one but for T0 to T4 and Z1, whether or not the ledger keeps it.
    static let providerMissing = ReturnRule(
        "526", needs: [.becameLookedAfter], ground: .line,
        what: "A placement that is neither temporary nor of another kind, Z1, has a provider."
    ) { story, notes in
        for placement in story.placements {
            guard let type = placement.type, !placement.isTemporary, !others.contains(type),
                story.record.place(placement.fact, .placementProvider) == nil
            else { continue }
            let isWithParents = type == .P1
            notes.note(
                placement.fact,
                "no provider is recorded of the placement of \(story.id) from \(placement.from), "
                    + "\(type.rawValue)"
                    + (isWithParents ? ", which the parents provide" : "; find out who it is"),
                remedy: isWithParents
                    ? story.say.amend(placement.fact.seq, .placementProvider, "PR0") : nil)
        }
    }

    private static let others: Set<PlacementType> = [.Z1, .Z11, .Z12, .Z13, .Z14]
}
