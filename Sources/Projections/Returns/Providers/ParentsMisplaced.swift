// 903-550: parents as the provider of a placement that is not with them.

import CareEvents
import Dates

extension ReturnRule {
    /// PR0 and P1 go together.
    static let parentsMisplaced = ReturnRule(
        "550", needs: [.becameLookedAfter], ground: .line,
        what: "Only a placement with the parents, P1, is provided by them, PR0."
    ) { story, notes in
        for placement in story.placements {
            guard let type = placement.type, type != .P1, !placement.isTemporary,
                story.provider(of: placement) == .PR0
            else { continue }
            notes.note(
                placement.fact,
                "the placement of \(story.id) from \(placement.from), \(type.rawValue), is said to "
                    + "be provided by the parents, PR0; find out who provides it")
        }
    }
}
