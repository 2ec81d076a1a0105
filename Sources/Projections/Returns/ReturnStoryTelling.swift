// How a child's facts become the story that the rules of the return read.

import CareEvents
import Dates
import Journeys

extension ReturnStory {
    /// Tells the story of a child; false where the child was never looked after, whom no return
    /// names.
    ///
    /// What the journey rules find is not told again here: a start while looked after, an end, a
    /// move or a status outside care is left out.
    func tell(_ child: ChildNumber, _ places: ArraySlice<UInt32>) -> Bool {
        types = EventTypes()
        for place in places { types.insert(known.fact(at: Int(place)).type) }
        guard types.meets([.becameLookedAfter]) else { return false }
        begin(child)
        for place in places {
            let fact = known.fact(at: Int(place))
            lastFact = max(lastFact, fact.day)
            take(fact)
        }
        end()
        return true
    }

    private func begin(_ child: ChildNumber) {
        self.child = child
        (bornOn, registration, lastFact) = (nil, nil, .earliest)
        details.removeAll(keepingCapacity: true)
        periods.removeAll(keepingCapacity: true)
        placements.removeAll(keepingCapacity: true)
        statuses.removeAll(keepingCapacity: true)
        episodes.removeAll(keepingCapacity: true)
        absences.removeAll(keepingCapacity: true)
        secondAbsences.removeAll(keepingCapacity: true)
        strayReturns.removeAll(keepingCapacity: true)
        decisions.removeAll(keepingCapacity: true)
        planUpdates.removeAll(keepingCapacity: true)
        matches.removeAll(keepingCapacity: true)
        orders.removeAll(keepingCapacity: true)
        reviews.removeAll(keepingCapacity: true)
        codes.removeAll(keepingCapacity: true)
    }

    private func take(_ fact: Fact) {
        switch fact.type {
        case .childRegistered:
            guard registration == nil else { return }
            registration = fact
            if bornOn == nil { bornOn = record.date(fact, .bornOn) }
            details.append(fact)
        case .childBorn:
            if bornOn == nil { bornOn = record.date(fact, .bornOn) }
            details.append(fact)
        case .childDetailsChanged: details.append(fact)
        case .becameLookedAfter, .placementMoved, .legalStatusChanged, .ceasedToBeLookedAfter:
            takeCare(fact)
        case .wentMissing, .returnedFromMissing: takeAbsence(fact)
        case .planStarted, .planUpdated, .planEnded: takePlan(fact)
        case .adoptionMatched: matches.append(fact)
        case .orderMade: orders.append(fact)
        case .reviewHeld: reviews.append(fact)
        case .participationRecorded:
            codes[record.symbol(fact, .reviewID)] = record.symbol(fact, .participation)
        default: return
        }
    }

    private var isInCare: Bool { periods.last.map { $0.end == nil } ?? false }

    private func takeCare(_ fact: Fact) {
        switch fact.type {
        case .becameLookedAfter:
            guard !isInCare else { return }
            periods.append(
                Period(
                    start: fact, placements: placements.count..<placements.count,
                    statuses: statuses.count..<statuses.count))
            place(fact)
            stand(fact)
        case .placementMoved: if isInCare { place(fact) }
        case .legalStatusChanged: if isInCare { stand(fact) }
        default:
            guard isInCare else { return }
            let last = periods.count - 1
            periods[last].end = fact
            periods[last].reason = ReasonCeased(record.symbol(fact, .reasonCeased))
            placements[placements.count - 1].to = fact.day
            statuses[statuses.count - 1].to = fact.day
        }
    }

    private func place(_ fact: Fact) {
        let last = periods.count - 1
        if !periods[last].placements.isEmpty { placements[placements.count - 1].to = fact.day }
        placements.append(
            Placement(
                fact: fact, period: last,
                type: PlacementType(record.symbol(fact, .placementType))))
        periods[last].placements = periods[last].placements.lowerBound..<placements.count
    }

    private func stand(_ fact: Fact) {
        let last = periods.count - 1
        if !periods[last].statuses.isEmpty { statuses[statuses.count - 1].to = fact.day }
        statuses.append(
            Status(fact: fact, period: last, status: LegalStatus(record.symbol(fact, .legalStatus)))
        )
        periods[last].statuses = periods[last].statuses.lowerBound..<statuses.count
    }

    private func takeAbsence(_ fact: Fact) {
        let open = absences.last.flatMap { $0.returned == nil ? $0 : nil }
        if fact.type == .wentMissing {
            if let open {
                secondAbsences.append((fact, open))
            } else {
                absences.append(Absence(fact: fact))
            }
        } else if open == nil {
            strayReturns.append(fact)
        } else {
            absences[absences.count - 1].returned = fact
        }
    }

    private func takePlan(_ fact: Fact) {
        let plan = record.symbol(fact, .planID)
        switch fact.type {
        case .planStarted:
            guard PlanKind(record.symbol(fact, .plan)) == .adoption else { return }
            decisions.append(Decision(fact: fact, plan: plan))
        case .planUpdated: planUpdates.append(fact)
        default:
            guard let open = decisions.lastIndex(where: { $0.plan == plan && $0.end == nil })
            else { return }
            decisions[open].end = fact
            decisions[open].isRescinded =
                PlanOutcome(record.symbol(fact, .outcome)) == .rescinded
        }
    }

    /// Cuts the periods into episodes: a new one on each day on which placement or status changes.
    private func end() {
        for period in periods {
            var (placement, status) = (period.placements.lowerBound, period.statuses.lowerBound)
            var day = period.from
            while true {
                while placement + 1 < period.placements.upperBound,
                    placements[placement + 1].from <= day
                { placement += 1 }
                while status + 1 < period.statuses.upperBound, statuses[status + 1].from <= day {
                    status += 1
                }
                var episode = Episode(
                    from: day, placement: placements[placement], status: statuses[status])
                let next = [
                    placement + 1 < period.placements.upperBound
                        ? placements[placement + 1].from : nil,
                    status + 1 < period.statuses.upperBound ? statuses[status + 1].from : nil,
                ].compactMap(\.self).min()
                episode.to = next ?? period.to
                episodes.append(episode)
                guard let next else { break }
                day = next
            }
        }
    }
}
