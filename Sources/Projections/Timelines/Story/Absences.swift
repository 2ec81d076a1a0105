// When a child was missing, and which team held the case when.

import CareEvents
import Dates
import Journeys

extension StoryScene {
    /// The missing episodes that had begun.
    var absences: [Stay] {
        journey.missingEpisodes(through: day, in: context).map { episode in
            stay(
                from: episode.wentOn, to: episode.returnedOn, words(for: episode),
                seq: episode.seq)
        }
    }

    private func words(for episode: MissingEpisode) -> String {
        switch MissingKind(episode.kind) {
        case .M: "missing"
        case .A: "away without authorisation"
        case nil: plain(episode.kind) ?? "missing"
        }
    }

    /// The teams that held the case, each until the next is said.
    var teams: [Stay] {
        var told: [Journey.Detail] = []
        for detail in journey.details
        where detail.from <= day && detail.team != .none && detail.team != told.last?.team {
            told.append(detail)
        }
        return told.enumerated().map { place, detail in
            stay(
                from: detail.from, to: place + 1 < told.count ? told[place + 1].from : nil,
                plain(detail.team) ?? "", seq: detail.seq)
        }
    }
}
