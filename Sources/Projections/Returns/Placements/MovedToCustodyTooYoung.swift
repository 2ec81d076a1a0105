// 903-234: moved into custody under ten.

import CareEvents
import Dates

extension ReturnRule {
    /// Ten is the age of criminal responsibility.
    static let movedToCustodyTooYoung = ReturnRule(
        "234", needs: [.placementMoved],
        what: "A child who moves because of custody is ten or older."
    ) { story, notes in
        for placement in story.placements {
            guard MoveReason(story.record.symbol(placement.fact, .moveReason)) == .CUSTOD,
                let years = story.years(on: placement.from), years < 10
            else { continue }
            notes.note(
                placement.fact,
                "\(story.id) moved on \(placement.from) because of custody, CUSTOD, at \(years) "
                    + "years of age; check the reason and the day of birth")
        }
    }
}
