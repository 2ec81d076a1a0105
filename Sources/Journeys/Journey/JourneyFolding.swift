// The fold: the facts of one child in order, into the child's journey.

public import CareEvents
import Dates

extension Journey {
    /// How much of a story is folded.
    public enum Depth: UInt8, Comparable, Sendable {
        /// Nothing: the story is laid out.
        case laid
        /// Details and decisions.
        case details
        /// Details, decisions and the facts that are laid aside.
        case asides
        /// All of it.
        case whole

        /// What is all of it is the more.
        public static func < (a: Depth, b: Depth) -> Bool { a.rawValue < b.rawValue }
    }

    /// Lays out the story of a child, with its outline, and folds nothing yet.
    public mutating func lay(
        _ child: ChildNumber, _ places: ArraySlice<UInt32>, in known: borrowing KnownFacts
    ) {
        self.child = child
        story.removeAll(keepingCapacity: true)
        story.reserveCapacity(places.count)
        // The facts of a child lie far apart: a word of each is fetched with nothing else to wait
        // for.
        near = known.facts.near(places)
        for place in places { story.append(known.fact(at: Int(place))) }
        let record = known.record
        let turns = StoryOutline.turns
        // So do their fields: one of each is read at once, before anything depends on them.
        let fetched = Self.fetched
        for fact in story where fetched.contains(fact.type) {
            near &+= record.firstSlot(of: fact)
        }
        outline.begin()
        for fact in story { outline.take(fact, in: record, turns) }
        outline.end()
    }

    /// The types whose fields nearly every question asks for.
    private static let fetched: EventTypes = [
        .becameLookedAfter, .placementMoved, .ceasedToBeLookedAfter, .legalStatusChanged,
        .planStarted, .planUpdated, .planEnded, .iroAllocated, .iroDeallocated, .reviewScheduled,
        .reviewRescheduled, .reviewCancelled, .reviewHeld, .reviewPartHeld, .reviewRecordCompleted,
        .reviewRecordDistributed, .participationRecorded, .decisionMade, .decisionCompleted,
    ]

    /// Lays out the story of a child and folds all of it.
    public mutating func fold(
        _ child: ChildNumber, _ places: ArraySlice<UInt32>, in known: borrowing KnownFacts,
        against setting: borrowing Setting
    ) {
        lay(child, places, in: known)
        fold(.whole, in: known, against: setting)
    }

    /// Folds the story that was laid out. Facts that break a journey rule never stop it: a start
    /// while looked after and an end while not are ignored; a move outside care, a second open plan
    /// and a second holding of a review count (journey rule 8).
    public mutating func fold(
        _ depth: Depth, in known: borrowing KnownFacts, against setting: borrowing Setting
    ) {
        empty()
        guard depth != .laid else { return }
        let isWhole = depth == .whole
        let record = known.record
        let (keepings, besides) = (EventType.keepings, Self.besides)
        var reviews = ReviewFacts()
        for fact in story {
            let keeping = keepings[Int(fact.type.rawValue)]
            if depth >= .asides && keeping != .inTheFold { asides.append(fact) }
            guard keeping != .aside, isWhole || besides.contains(fact.type) else { continue }
            if fact.type == .decisionMade {
                make(fact, in: record)
                continue
            }
            if fact.type == .decisionCompleted {
                completions.append((record.symbol(fact, .decisionID), fact.day))
                continue
            }
            guard let event = Event(fact, in: record) else { continue }
            switch event {
            case .child(let event): take(event, of: fact)
            case .care(let event): take(event, of: fact, &reviews)
            case .plans(let event): take(event, of: fact)
            case .reviews(let event): reviews.take(event, of: fact)
            case .service(let event): take(event, of: fact)
            case .escalations, .ledger: continue
            }
        }
        for completion in completions { complete(completion.id, on: completion.day) }
        if isWhole { runClock(reviews, against: setting) }
    }

    /// What is folded at the lesser depth.
    private static let besides: EventTypes = [
        .childRegistered, .childBorn, .childDetailsChanged, .childrenMerged, .decisionMade,
        .decisionCompleted,
    ]

    private mutating func empty() {
        registration = nil
        bornOn = nil
        details.removeAll(keepingCapacity: true)
        periods.removeAll(keepingCapacity: true)
        placements.removeAll(keepingCapacity: true)
        statuses.removeAll(keepingCapacity: true)
        reviews.removeAll(keepingCapacity: true)
        clock.removeAll(keepingCapacity: true)
        plans.removeAll(keepingCapacity: true)
        allocations.removeAll(keepingCapacity: true)
        decisions.removeAll(keepingCapacity: true)
        completions.removeAll(keepingCapacity: true)
        asides.removeAll(keepingCapacity: true)
    }

    private mutating func take(_ event: ChildEvent, of fact: Fact) {
        switch event {
        case .childRegistered(let registered):
            // Of two registrations of one child the earlier stands.
            guard registration == nil else { return }
            registration = Registration(day: fact.day, seq: fact.seq)
            bornOn = registered.bornOn
            details.append(
                Detail(
                    from: fact.day, seq: fact.seq, sex: registered.sex,
                    ethnicity: registered.ethnicity, area: registered.area,
                    family: registered.familyID, team: registered.team,
                    disability: registered.disability, household: registered.household,
                    isUnaccompanied: registered.uasc))
        case .childBorn(let born):
            if bornOn == nil { bornOn = born.bornOn }
            details.append(
                Detail(
                    from: fact.day, seq: fact.seq, sex: born.sex, ethnicity: .none, area: .none,
                    family: .none, team: .none, disability: .none, household: .none,
                    isUnaccompanied: nil))
        case .childDetailsChanged(let changed):
            details.append(
                Detail(
                    from: fact.day, seq: fact.seq, sex: changed.sex,
                    ethnicity: changed.ethnicity, area: changed.area, family: changed.familyID,
                    team: changed.team, disability: changed.disability,
                    household: changed.household, isUnaccompanied: changed.uasc))
        case .childrenMerged: return
        }
    }

    private mutating func take(_ event: CareEvent, of fact: Fact, _ reviews: inout ReviewFacts) {
        switch event {
        case .becameLookedAfter(let start):
            guard periods.last.map({ $0.to != nil }) ?? true else { return }
            periods.append(
                CarePeriod(
                    from: fact.day, seq: fact.seq, isShortBreak: start.shortBreak ?? false,
                    need: start.categoryOfNeed))
            statuses.append(
                Status(
                    from: fact.day, seq: fact.seq, status: start.legalStatus,
                    need: start.categoryOfNeed))
            placements.append(
                Placement(
                    from: fact.day, seq: fact.seq, period: Int32(periods.count - 1), isMove: false,
                    type: start.placementType, provider: start.placementProvider,
                    isOutsideAuthority: start.outsideAuthority, distance: start.distanceMiles,
                    distanceFrom: start.distanceFrom, area: start.area, setting: start.setting))
        case .placementMoved(let move):
            let isOpen = periods.last.map { $0.to == nil } ?? false
            placements.append(
                Placement(
                    from: fact.day, seq: fact.seq, period: isOpen ? Int32(periods.count - 1) : -1,
                    isMove: true, type: move.placementType, provider: move.placementProvider,
                    isOutsideAuthority: move.outsideAuthority, distance: move.distanceMiles,
                    distanceFrom: move.distanceFrom, area: move.area, setting: move.setting))
            if isOpen && move.categoryOfNeed != .none, let status = statuses.last {
                statuses.append(
                    Status(
                        from: fact.day, seq: fact.seq, status: status.status,
                        need: move.categoryOfNeed))
            }
        case .legalStatusChanged(let change):
            statuses.append(
                Status(
                    from: fact.day, seq: fact.seq, status: change.legalStatus,
                    need: change.categoryOfNeed))
        case .ceasedToBeLookedAfter(let end):
            guard let last = periods.indices.last, periods[last].to == nil else { return }
            periods[last].to = fact.day
            periods[last].endSeq = fact.seq
            periods[last].reasonCeased = end.reasonCeased
        case .startNotified, .wentMissing, .returnedFromMissing,
            .socialWorkerAllocated, .socialWorkerDeallocated, .libertyDeprived, .libertyRestored,
            .unaccompaniedReported, .outcomesReported, .careLeaverReported, .adoptionReported,
            .previousPermanenceReported:
            return
        }
    }

    private mutating func take(_ event: PlanEvent, of fact: Fact) {
        switch event {
        case .planStarted(let start):
            plans.append(
                Plan(
                    id: start.planID, kind: start.plan, from: fact.day, seq: fact.seq,
                    category: start.category, goal: start.goal))
        case .planUpdated(let update):
            guard update.category != .none, let open = openPlan(update.planID) else { return }
            plans[open].changes.append((fact.day, update.category))
        case .planEnded(let end):
            guard let open = openPlan(end.planID) else { return }
            plans[open].to = fact.day
            plans[open].endSeq = fact.seq
            plans[open].outcome = end.outcome
        case .adoptionMatched, .orderMade, .orderDischarged, .proceedingsIssued,
            .proceedingsConcluded, .section47Started, .section47Concluded, .conferenceRequested,
            .conferenceHeld, .conferenceCancelled, .disruptionMeetingHeld, .panelDecided,
            .healthAssessmentCompleted, .socialWorkerVisited, .shortBreaksStarted,
            .shortBreaksEnded:
            return
        }
    }

    private func openPlan(_ id: Symbol) -> Int? {
        plans.lastIndex { $0.id == id && $0.to == nil }
    }

    private mutating func take(_ event: ServiceEvent, of fact: Fact) {
        switch event {
        case .iroAllocated(let allocated):
            if let open = openAllocation(allocated.population) { allocations[open].to = fact.day }
            allocations.append(
                Allocation(
                    iro: allocated.iroID, population: allocated.population, from: fact.day,
                    seq: fact.seq, family: allocated.familyID, weight: allocated.weight,
                    because: allocated.because))
        case .iroDeallocated(let deallocated):
            // Only the officer who holds the child can be taken off: a late word about an earlier
            // one ends nothing.
            guard let open = openAllocation(deallocated.population),
                allocations[open].iro == deallocated.iroID
            else { return }
            allocations[open].to = fact.day
            allocations[open].endedBecause = deallocated.because
        case .workerJoined, .workerChanged, .workerLeft, .absenceStarted, .absenceEnded,
            .postCreated, .postClosed, .supervisionHeld, .appraisalHeld, .trainingAttended,
            .surveyIssued, .surveyAnswered, .auditCompleted, .practiceObserved, .feedbackReceived,
            .auditFeedbackReceived, .auditLearningRecorded, .recordAudited, .exploitationReferred,
            .mapMeetingHeld:
            return
        }
    }

    private func openAllocation(_ population: Symbol) -> Int? {
        allocations.lastIndex { $0.population == population && $0.to == nil }
    }
}
