// 903-1015: own provision in another authority.

import CareEvents
import Dates

extension ReturnRule {
    /// Families live where they live; homes of the authority stand in it.
    static let ownProvisionElsewhere = ReturnRule(
        "1015", needs: [.becameLookedAfter],
        what: "Own provision, PR1, families and short breaks aside, is in the authority's area."
    ) { story, notes in
        for placement in story.placements {
            let period = story.periods[placement.period]
            guard story.provider(of: placement) == .PR1,
                story.record.flag(placement.fact, .outsideAuthority) == true,
                !placement.isFostering && !placement.isForAdoption,
                let status = story.status(on: placement.from, in: period), !status.isShortBreak
            else { continue }
            notes.note(
                placement.fact,
                "the placement of \(story.id) from \(placement.from), "
                    + "\(story.text(placement.fact, .placementType)), is said to be own provision, "
                    + "PR1, and outside the authority; find out which is right")
        }
    }
}
