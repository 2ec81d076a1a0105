// 903-146: a type of placement that was not yet or is no longer used.

import CareEvents
import Dates

extension ReturnRule {
    private static let withoutSemiIndependent = CalendarDate(year: 2024, month: 4, day: 1)
    private static let withFourOthers = CalendarDate(year: 2025, month: 4, day: 1)

    /// H5 went with the return of 2024-25; Z1 was divided into Z11 to Z14 with that of 2025-26.
    static let placementOutOfUse = ReturnRule(
        "146", needs: [.becameLookedAfter],
        what: "The type of a placement is one that was used at its time."
    ) { story, notes in
        guard let withoutSemiIndependent, let withFourOthers else { return }
        for placement in story.placements {
            guard let type = placement.type else { continue }
            let last = placement.to ?? story.lastDay
            let words: String
            switch type {
            case .H5 where last >= withoutSemiIndependent:
                words = "is not used from \(withoutSemiIndependent) on; find out whether it is K3"
            case .Z1 where last >= withFourOthers:
                words = "is divided into Z11 to Z14 from \(withFourOthers) on; choose one of them"
            case .Z11, .Z12, .Z13, .Z14:
                if placement.from >= withFourOthers || last >= withFourOthers { continue }
                words = "is not used before \(withFourOthers); check the type"
            default: continue
            }
            notes.note(
                placement.fact,
                "the placement of \(story.id) from \(placement.from), \(type.rawValue), \(words)")
        }
    }
}
