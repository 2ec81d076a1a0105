// What the rules about providers that cannot have provided a placement have in common.

import CareEvents
import Dates
import Journeys

extension ReturnRule {
    /// A rule of placements that a kind of provider does not provide. With the parents there is
    /// only one right code, PR0.
    static func misplaced(
        _ number: String, _ provider: PlacementProvider, _ types: Set<PlacementType>,
        called name: String, what: String
    ) -> ReturnRule {
        ReturnRule(number, needs: [.becameLookedAfter], ground: .line, what: what) { story, notes in
            for placement in story.placements {
                guard let type = placement.type, types.contains(type),
                    story.provider(of: placement) == provider
                else { continue }
                let isWithParents = type == .P1
                notes.note(
                    placement.fact,
                    "the placement of \(story.id) from \(placement.from), \(type.rawValue), is "
                        + "said to be \(name), \(provider.rawValue)"
                        + (isWithParents
                            ? ", and the parents provide it" : "; find out who provides it"),
                    remedy: isWithParents
                        ? story.say.amend(placement.fact.seq, .placementProvider, "PR0") : nil)
            }
        }
    }
}

extension ReturnStory {
    /// Who provides a placement.
    func provider(of placement: Placement) -> PlacementProvider? {
        PlacementProvider(record.symbol(placement.fact, .placementProvider))
    }
}
