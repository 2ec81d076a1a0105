// The work list gathered child by child in one replay, with what became of each item if asked.

import CareEvents
import Dates
import Journeys

/// Gathers what is to be done for the children, one after another.
struct WorkGathering: JourneyCounting {
    private let day: CalendarDate
    /// The day from which it is looked back, nil where that is not asked.
    private let later: CalendarDate?
    /// What is to be done, and what became of it; in the order of the children.
    private(set) var found: [(item: WorkItem, fate: WorkFate?)] = []
    /// Who answers for each child.
    private(set) var desks: [ChildNumber: ChildDesk] = [:]
    /// The families of the children whom enquiries name, on the day and on the later one.
    private(set) var families: EnquiryFamilies
    private(set) var familiesLater: EnquiryFamilies?

    init(on day: CalendarDate, lookedBackFrom later: CalendarDate?) {
        self.day = day
        self.later = later
        families = EnquiryFamilies(on: day)
        familiesLater = later.map { EnquiryFamilies(on: $0) }
    }

    var sight: Sight { .everything }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        desks[journey.child] = ChildDesk(journey, on: day)
        families.see(journey)
        familiesLater?.see(journey)
        let work = journey.work(on: day, in: context)
        guard let later else {
            found += work.map { ($0, nil) }
            return
        }
        guard !work.isEmpty else { return }
        let open = Set(journey.work(on: later, in: context).map(\.key))
        for item in work {
            let back = LookingBack(item: item, day: day, later: later)
            found.append(
                (item, open.contains(item.key) ? .open : journey.fate(back, in: context)))
        }
    }

    mutating func merge(_ other: Self) {
        found += other.found
        desks.merge(other.desks) { own, _ in own }
        families.merge(other.families)
        if let families = other.familiesLater { familiesLater?.merge(families) }
    }
}

extension Journey {
    /// Everything that is to be done for the child at the end of a day, however far ahead. Disputes
    /// and enquiries are of several children and not here.
    func work(on day: CalendarDate, in context: borrowing ReplayContext) -> [WorkItem] {
        reviewWork(on: day, in: context) + footprintWork(on: day, in: context)
            + recordWork(on: day, in: context) + decisionWork(on: day)
            + allocationWork(on: day, context.setting) + notificationWork(on: day, in: context)
            + visitWork(on: day, context.setting) + missingWork(on: day, in: context)
            + planWork(on: day, in: context) + conferenceWork(on: day, in: context)
    }
}

extension ReplayContext {
    /// The answers that disputes wait for, and what became of each.
    func disputeWork(
        on day: CalendarDate, lookedBackFrom later: CalendarDate?,
        _ desks: [ChildNumber: ChildDesk]
    ) -> [(item: WorkItem, fate: WorkFate?)] {
        escalations.histories.indices.flatMap { place -> [(item: WorkItem, fate: WorkFate?)] in
            let then = escalations.history(at: place, upTo: day, in: known, against: setting)
            let work = then.work(desks)
            guard let later, !work.isEmpty else { return work.map { ($0, nil) } }
            let now = escalations.history(at: place, upTo: later, in: known, against: setting)
            return work.map { ($0, now.fate(of: $0)) }
        }
    }

    /// The initial conferences that enquiries wait for, and what became of each.
    func enquiryWork(
        on day: CalendarDate, lookedBackFrom later: CalendarDate?, _ gathered: WorkGathering
    ) -> [(item: WorkItem, fate: WorkFate?)] {
        func outcomes(_ day: CalendarDate, _ families: EnquiryFamilies) -> [EnquiryOutcome] {
            EnquiryOutcomes(
                DateSpan(min(.earliest, day), through: day), families, in: self
            ).outcomes(in: self)
        }
        let work = outcomes(day, gathered.families)
            .compactMap { $0.work(on: day, gathered.desks) }
        guard let later, let families = gathered.familiesLater, !work.isEmpty else {
            return work.map { ($0, nil) }
        }
        var fates: [Symbol: WorkFate] = [:]
        for outcome in outcomes(later, families) { fates[outcome.enquiry.id] = outcome.fate }
        return work.map { item in
            guard case .enquiry(let id) = item.subject else { return (item, nil) }
            return (item, fates[id])
        }
    }
}

extension EscalationHistory {
    /// What became of an answer that was waited for, as the history stands now.
    func fate(of item: WorkItem) -> WorkFate? {
        guard case .stage(_, _, let seq) = item.subject,
            let entry = entries.first(where: { $0.seq == seq })
        else { return nil }
        if let answered = entry.answeredOn { return .done(answered) }
        switch entry.ended {
        case nil: return .open
        case .movedOn: return .wentAway(.movedOn)
        case .resolved: return .wentAway(.resolvedElsewhere)
        case .closed: return .wentAway(.closed)
        }
    }
}

extension EnquiryOutcome {
    /// What became of the conference that the enquiry waited for.
    var fate: WorkFate? {
        switch standing {
        case .held: conference.map { .done($0.day) }
        case .cancelled: .wentAway(.conferenceCancelled)
        case .duplicated: .wentAway(.duplicated)
        case .notLinked: .wentAway(.notLinked)
        case .otherChild: .wentAway(.otherChild)
        case .pending, .neverRecorded: .open
        }
    }
}
