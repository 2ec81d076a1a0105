// What the rules about the age of a child in a placement have in common.

import CareEvents
import Dates

extension ReturnRule {
    /// A rule of placements that are for children of some age and over.
    static func placedTooYoung(
        _ number: String, _ types: Set<PlacementType>, called name: String, from age: Int,
        what: String
    ) -> ReturnRule {
        ReturnRule(number, needs: [.becameLookedAfter], what: what) { story, notes in
            for placement in story.placements {
                guard let type = placement.type, types.contains(type),
                    let years = story.years(on: placement.from), years < age
                else { continue }
                notes.note(
                    placement.fact,
                    "\(story.id) was placed in \(type.rawValue), \(name), on \(placement.from) at "
                        + "\(years) years of age, and it is for those of \(age) and over; check "
                        + "the placement and the day of birth")
            }
        }
    }

    /// A rule of how long a temporary placement may last.
    static func temporaryAtMost(
        _ number: String, _ type: PlacementType, called name: String, days: Int, what: String
    ) -> ReturnRule {
        ReturnRule(number, needs: [.placementMoved, .becameLookedAfter], what: what) {
            story, notes in
            for placement in story.placements where placement.type == type {
                let length = story.days(from: placement.from, to: placement.to)
                guard length > days else { continue }
                let end = placement.to.map { "to \($0)" } ?? "and on \(story.lastDay) still"
                notes.note(
                    placement.fact,
                    "\(story.id) was in \(type.rawValue), \(name), from \(placement.from) \(end): "
                        + "\(length) days, and \(days) are the most; find out when the child "
                        + "returned, or which placement it was")
            }
        }
    }
}
