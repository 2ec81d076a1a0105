// 903-222: a registration number of a place that is not registered.

import CareEvents
import Dates
import Journeys

extension ReturnRule {
    /// XXXXXXX says that there is none.
    static let registrationNotAsked = ReturnRule(
        "222", needs: [.becameLookedAfter], ground: .line,
        what: "A placement that is not registered with Ofsted has no registration number."
    ) { story, notes in
        for placement in story.placements
        where placement.type != nil && placement.isUnregistered && placement.type != .H5 {
            let number = story.text(placement.fact, .urn)
            guard !number.isEmpty, number != "XXXXXXX" else { continue }
            notes.note(
                placement.fact,
                "the placement of \(story.id) from \(placement.from), "
                    + "\(story.text(placement.fact, .placementType)), is not registered with "
                    + "Ofsted, and has the number \(number)",
                remedy: story.say.unset(placement.fact.seq, .urn))
        }
    }
}
