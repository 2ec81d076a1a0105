// 903-392d: a placement away from home with the postcode of home.

import CareEvents
import Dates

extension ReturnRule {
    /// With the parents, P1, home is where the child is placed.
    static let postcodesAlike = ReturnRule(
        "392d", needs: [.becameLookedAfter], ground: .line,
        what: "A placement that is not with the parents has not the postcode of home."
    ) { story, notes in
        for placement in story.placements where placement.type != .P1 {
            let home = story.record.symbol(placement.fact, .homePostcode)
            guard home != .none, home == story.record.symbol(placement.fact, .placementPostcode)
            else { continue }
            notes.note(
                placement.fact,
                "the placement of \(story.id) from \(placement.from), "
                    + "\(story.text(placement.fact, .placementType)), has the postcode of home, "
                    + "\(story.text(home)); find out which is right")
        }
    }
}
