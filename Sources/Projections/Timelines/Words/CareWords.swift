// The words for being looked after: starts, placements, statuses, ends, missing.

import CareEvents
import Dates
import Journeys

extension EventWords {
    func words(for event: CareEvent, of fact: Fact) -> String {
        switch event {
        case .becameLookedAfter(let start): words(for: start, of: fact)
        case .startNotified(let told):
            phrase(
                "start of care notified to the \(plain(told.notified) ?? "")", [lag(after: fact)])
        case .placementMoved(let move): words(for: move, of: fact)
        case .legalStatusChanged(let change):
            phrase(
                "legal status changed to \(status(change.legalStatus) ?? "")",
                [need(change.categoryOfNeed)])
        case .ceasedToBeLookedAfter(let end): words(for: end, of: fact)
        case .wentMissing(let missing):
            switch MissingKind(missing.kind) {
            case .M: "went missing (M)"
            case .A: "away from placement without authorisation (A)"
            case nil: "went missing (\(names.id(missing.kind)))"
            }
        case .returnedFromMissing: phrase("returned from missing", [away(until: fact)])
        case .socialWorkerAllocated: "a social worker became responsible"
        case .socialWorkerDeallocated: "the social worker is no longer responsible"
        case .libertyDeprived: "deprived of liberty by order of a court"
        case .libertyRestored: "no longer deprived of liberty"
        case .unaccompaniedReported: "returned as an unaccompanied asylum seeker in the year"
        case .outcomesReported: "health and conduct in the year returned (OC2)"
        case .careLeaverReported: "returned as a care leaver in the year (OC3)"
        case .adoptionReported: "the adoption returned (AD1)"
        case .previousPermanenceReported: "earlier permanence returned"
        }
    }

    private func words(for start: BecameLookedAfter, of fact: Fact) -> String {
        let isIgnored =
            isLive(fact) && !journey.periods.contains { $0.seq == fact.seq }
        return phrase(
            "became looked after",
            [
                status(start.legalStatus), need(start.categoryOfNeed),
                start.shortBreak == true ? "a series of short breaks" : nil,
            ],
            then: [
                "placed in \(placement(start.placementType) ?? "")"
                    + whereabouts(
                        provider: start.placementProvider, outside: start.outsideAuthority,
                        miles: start.distanceMiles, from: start.distanceFrom, area: start.area,
                        setting: start.setting),
                isIgnored ? "was looked after already, so that this start does not count" : nil,
            ])
    }

    private func words(for move: PlacementMoved, of fact: Fact) -> String {
        let place = journey.placements.first { $0.seq == fact.seq }
        return phrase(
            "moved to \(placement(move.placementType) ?? "")"
                + whereabouts(
                    provider: move.placementProvider, outside: move.outsideAuthority,
                    miles: move.distanceMiles, from: move.distanceFrom, area: move.area,
                    setting: move.setting),
            [],
            then: [
                coded(move.moveReason) { (reason: MoveReason) in CodeWords.words(reason) }.map {
                    "because \($0)"
                },
                move.planned.map { $0 ? "planned" : "not planned" },
                move.sameCarer.map { $0 ? "with the same carer" : "with another carer" },
                need(move.categoryOfNeed),
                place.map { $0.period < 0 ? "not looked after that day" : nil } ?? nil,
            ])
    }

    private func words(for end: CeasedToBeLookedAfter, of fact: Fact) -> String {
        let period = journey.periods.first { $0.endSeq == fact.seq }
        let days = period.flatMap { period in
            period.to.map { counted($0 - period.from, "day") }
        }
        return phrase(
            "ceased to be looked after" + (days.map { " after \($0)" } ?? ""),
            [
                coded(end.reasonCeased) { (reason: ReasonCeased) in CodeWords.words(reason) },
                said("destination", plain(end.destination)),
            ],
            then: [
                isLive(fact) && period == nil
                    ? "was not looked after, so that this end does not count" : nil
            ])
    }

    /// How long after the start the service was told.
    private func lag(after fact: Fact) -> String? {
        guard let period = journey.periods.last(where: { $0.from <= fact.day }) else { return nil }
        let days = fact.day - period.from
        return days == 0 ? "on the day" : counted(days, "day") + " after the start"
    }

    private func away(until fact: Fact) -> String? {
        last(.wentMissing, upTo: fact).map { gone in
            gone.day == fact.day ? "the same day" : "after " + counted(fact.day - gone.day, "day")
        }
    }

    func isLive(_ fact: Fact) -> Bool { facts.contains { $0.seq == fact.seq } }

    private func status(_ code: Symbol) -> String? {
        coded(code) { (status: LegalStatus) in CodeWords.words(status) }
    }

    private func need(_ code: Symbol) -> String? {
        said("need", coded(code) { (need: CategoryOfNeed) in need.label.lowercased() })
    }

    private func placement(_ code: Symbol) -> String? {
        coded(code) { (type: PlacementType) in CodeWords.words(type) }
    }

    private func whereabouts(
        provider: Symbol, outside: Bool?, miles: Int64?, from: Symbol, area: Symbol,
        setting: Symbol
    ) -> String {
        let origin = plain(from).map { $0 == "authority" ? "the authority" : $0 } ?? "home"
        let parts = [
            coded(provider) { (provider: PlacementProvider) in CodeWords.words(provider) },
            outside.map { $0 ? "outside the authority" : "in the authority" },
            miles.map { "\(decimal($0)) miles from \(origin)" },
            said("area", plain(area)), plain(setting),
        ].compactMap { $0 }
        return parts.isEmpty ? "" : ", " + parts.joined(separator: ", ")
    }
}
