// Ways to put right what events say of each other: officers, ends of care, moves, conferences.

import CareEvents
import Dates
import Policies

extension Flaw {
    /// C1, C12 and C13: allocations and the officers of reviews.
    var officerWays: [[Remedy]] {
        guard let fact else { return [] }
        let worker = setting.workforce.worker(symbol(fact, .iroID))
        switch finding.breach {
        case .outlivesCare:
            let ends = journey.periods.compactMap(\.to).filter { $0 >= fact.day }
            return ends.flatMap { ending(fact, on: $0) }
        case .outlivesService:
            let days = worker?.left.map { max($0.day, fact.day) } ?? []
            return days.flatMap { ending(fact, on: $0) }
        case .allocatedBeforeJoining:
            let joined = worker?.joined.map { [say.move(seq, to: $0.day)] } ?? []
            return joined + withdrawal()
        case .reviewedOutOfPost:
            let officer = journey.officer(for: .cla, on: fact.day)
            let isThere = setting.workforce.worker(officer)?.isInPost(on: fact.day) ?? false
            return (isThere ? [[say.amend(seq, .iroID, known.text(officer))]] : [])
                + [[say.unset(seq, .iroID)]]
        default: return withdrawal()
        }
    }

    /// An allocation ended on a day: the end that was recorded moved there, or one recorded.
    private func ending(_ fact: Fact, on day: CalendarDate) -> [[Remedy]] {
        let (iro, population) = (symbol(fact, .iroID), symbol(fact, .population))
        let late = story.first { end in
            end.type == .iroDeallocated && end.day > day && symbol(end, .iroID) == iro
                && symbol(end, .population) == population
        }
        let recorded = say.record(
            .iroDeallocated, of: child, on: day,
            [(.iroID, known.text(iro)), (.population, known.text(population))])
        return (late.map { [[say.move($0.seq, to: day)]] } ?? []) + [[recorded]]
    }

    /// C2, C6, C14, C15 and C16: where and how the child lives.
    var livingWays: [[Remedy]] {
        guard let fact else { return [] }
        switch finding.breach {
        case .adoptedWithoutOrder:
            return [
                [
                    say.record(
                        .orderMade, of: child, on: fact.day,
                        [(.order, CourtOrder.adoption.rawValue)])
                ]
            ]
        case .orderWithoutAdoption:
            return [[say.amend(seq, .reasonCeased, ReasonCeased.E11.rawValue)]]
        case .lookedAfterAtEighteen: return eighteenWays(fact)
        case .protectedAtEighteen: return protectionWays(fact)
        case .missingAlready:
            let returned = say.record(
                .returnedFromMissing, of: child, on: fact.day.adding(days: -1))
            let gone = story.last { $0.type == .wentMissing && $0.day < fact.day }
            return (gone == nil ? [] : [[returned]]) + withdrawal(.duplicate)
        case .seenWhileMissing: return returnWays(fact)
        case .placementOfNoDay:
            let before = story.last {
                $0.type == .placementMoved && $0.day == fact.day && $0.seq < seq
            }
            return (before.map { [[say.withdraw($0.seq, .duplicate)]] } ?? [])
                + withdrawal(.duplicate)
        default: return withdrawal()
        }
    }

    private func eighteenWays(_ fact: Fact) -> [[Remedy]] {
        guard let bornOn = journey.bornOn else { return [] }
        let birthday = Childhood.end(bornOn: bornOn)
        if fact.type == .ceasedToBeLookedAfter { return [[say.move(seq, to: birthday)]] }
        let inCare: EventTypes = [
            .placementMoved, .legalStatusChanged, .reviewHeld, .reviewPartHeld, .reviewDirected,
            .iroAllocated,
        ]
        let last = story.filter { inCare.contains($0.type) }.map(\.day).max()
        let officer = journey.allocations.last {
            Population($0.population) == .cla && $0.to == nil
        }
        let days = [max(birthday, fact.day)] + (last.map { $0 > birthday ? [$0] : [] } ?? [])
        return days.flatMap { day in
            let cease = say.record(
                .ceasedToBeLookedAfter, of: child, on: day,
                [(.reasonCeased, ReasonCeased.E8.rawValue)])
            let off = officer.map {
                say.record(
                    .iroDeallocated, of: child, on: max(day, $0.from),
                    [(.iroID, known.text($0.iro)), (.population, Population.cla.rawValue)])
            }
            return [[cease]] + (off.map { [[$0, cease]] } ?? [])
        }
    }

    private func protectionWays(_ fact: Fact) -> [[Remedy]] {
        guard let bornOn = journey.bornOn else { return [] }
        let birthday = Childhood.end(bornOn: bornOn)
        if fact.type == .planEnded { return [[say.move(seq, to: birthday)]] }
        let id = symbol(fact, .planID)
        let later = story.filter { $0.type == .planUpdated && symbol($0, .planID) == id }
        let days = [birthday, later.map(\.day).max() ?? birthday].filter { $0 > fact.day }
        return days.map { day in
            [
                say.record(
                    .planEnded, of: child, on: day,
                    [(.planID, known.text(id)), (.outcome, PlanOutcome.agedOut.rawValue)])
            ]
        } + withdrawal()
    }

    /// A return the day before the child was seen again.
    private func returnWays(_ fact: Fact) -> [[Remedy]] {
        let visits = story.filter { other in
            other.day > fact.day
                && (other.type == .socialWorkerVisited
                    || other.type == .childContacted
                        && ContactKind(symbol(other, .contact)) == .visit)
        }
        return visits.prefix(1).map { seen in
            [say.record(.returnedFromMissing, of: child, on: seen.day.adding(days: -1))]
        } + withdrawal()
    }

    /// C19: the day and the kind that the conference was first recorded with.
    var conferenceWays: [[Remedy]] {
        guard let fact else { return [] }
        if finding.breach == .cancelledAfterHeld { return withdrawal() }
        let id = symbol(fact, .conferenceID)
        let first = known.facts(of: [.conferenceHeld]).first { symbol($0, .conferenceID) == id }
        guard let first else { return [] }
        return finding.breach == .conferenceDaysDiffer
            ? [[say.move(seq, to: first.day)]]
            : [[say.amend(seq, .conference, text(first, .conference))]]
    }
}
