// 903-408: placed for adoption by order of the court, and no such order is the status.

import CareEvents
import Dates
import Journeys

extension ReturnRule {
    /// Freed (D1) is the older form of the same.
    static let placedWithoutOrder = ReturnRule(
        "408", needs: [.becameLookedAfter],
        what: "A child placed for adoption under an order, A5 or A6, is under E1, or freed."
    ) { story, notes in
        for episode in story.episodes
        where episode.placement.type == .A5 || episode.placement.type == .A6 {
            let status = episode.status
            guard let code = status.status, code != .E1 && code != .D1 else { continue }
            notes.note(
                episode.fact,
                "\(story.id) was placed in \(story.text(episode.placement.fact, .placementType)) "
                    + "from \(episode.from) under \(code.rawValue) (\(story.named(status.fact)))"
                    + (story.placementOrder(before: episode) == nil
                        ? ", and no placement order is recorded; find out when it was made" : ""),
                remedy: story.placementOrder(before: episode).map {
                    story.say.record(
                        .legalStatusChanged, of: story.child, on: $0.day, [(.legalStatus, "E1")])
                })
        }
    }
}

extension ReturnStory {
    /// The placement order that was made before an episode in the same period, since its status.
    fileprivate func placementOrder(before episode: Episode) -> Fact? {
        let period = periods[episode.placement.period]
        return orders.last {
            CourtOrder(record.symbol($0, .order)) == .placement && $0.day <= episode.from
                && $0.day >= period.from && $0.day >= episode.status.from
        }
    }
}
