// 903-213: a provider of a temporary placement.

import CareEvents
import Dates
import Journeys

extension ReturnRule {
    /// The vocabulary too expects none there.
    static let providerNotAsked = ReturnRule(
        "213", needs: [.becameLookedAfter], ground: .line,
        what: "A temporary placement, T0 to T4, has no provider."
    ) { story, notes in
        for placement in story.placements where placement.isTemporary {
            guard let provider = story.provider(of: placement) else { continue }
            notes.note(
                placement.fact,
                "the temporary placement of \(story.id) from \(placement.from), "
                    + "\(story.text(placement.fact, .placementType)), has a provider, "
                    + "\(provider.rawValue), and the return takes none",
                remedy: story.say.unset(placement.fact.seq, .placementProvider))
        }
    }
}
