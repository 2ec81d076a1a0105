// 903-435: a move that changes nothing.

import CareEvents
import Dates
import Journeys

extension ReturnRule {
    /// Without an address two placements of a kind may well be two: only what has the same postcode
    /// or the same registration number is the same, or what was said twice of one day.
    static let placementUnchanged = ReturnRule(
        "435", needs: [.placementMoved],
        what: "A move leads to another placement than the one before."
    ) { story, notes in
        for place in story.placements.indices.dropFirst() {
            let (last, now) = (story.placements[place - 1], story.placements[place])
            guard last.period == now.period, now.fact.type == .placementMoved,
                story.isSamePlace(last.fact, now.fact)
            else { continue }
            notes.note(
                now.fact,
                "\(story.id) moved on \(now.from) to \(story.text(now.fact, .placementType)), the "
                    + "same place as before (\(story.named(last.fact)))",
                remedy: story.say.withdraw(now.fact.seq, .duplicate))
        }
    }
}

extension ReturnStory {
    private static let whereabouts: [FieldKey] = [
        .placementType, .placementProvider, .outsideAuthority, .area, .setting, .placementPostcode,
        .urn,
    ]

    /// Whether two lines speak of the same place.
    fileprivate func isSamePlace(_ a: Fact, _ b: Fact) -> Bool {
        let isSame = Self.whereabouts.allSatisfy { record.slot(a, $0) == record.slot(b, $0) }
        let hasAddress = [FieldKey.placementPostcode, .urn].contains {
            record.place(a, $0) != nil
        }
        let isTwice = a.type == b.type && a.day == b.day
        return isSame && (hasAddress || isTwice)
    }
}
