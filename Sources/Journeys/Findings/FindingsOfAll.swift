// All findings of a record: one pass over the lines, one over the stories of the children.

import CareEvents

extension Findings {
    /// Every finding of the corrected story, in the order of lines.
    ///
    /// Linear in the number of events; words are made only where something is found. Erasure is
    /// exempt: what only an erased line can explain is no finding.
    public static func all(known: KnownFacts, setting: Setting) -> [Finding] {
        all(known: known, setting: setting, stories: Stories(known))
    }

    /// The same, where the stories have been gathered already.
    public static func all(
        known: KnownFacts, setting: Setting, stories: Stories
    ) -> [Finding] {
        var notes = FindingNotes(known, against: setting)
        readLines(&notes)
        readStories(stories, &notes)
        CorrectionRule.judge(&notes)
        return notes.inOrder()
    }

    /// The rules that go over the whole ledger.
    private static func readLines(_ notes: inout FindingNotes) {
        let facts = notes.known.facts
        var references = ReferenceRule(notes.known)
        var holdings = HoldingRule(notes.known)
        var escalations = EscalationRule(notes.known)
        var vocabulary = VocabularyRule(notes.known)
        for fact in facts {
            references.learn(fact, notes.known)
            if fact.type.isEscalation { escalations.take(fact, at: Int(fact.seq), notes.known) }
        }
        for fact in facts {
            FutureRule.take(fact, &notes)
            references.take(fact, &notes)
            vocabulary.take(fact, &notes)
            if fact.type == .reviewHeld { holdings.take(fact, &notes) }
            if fact.type == .decisionMade { DecisionRule.take(fact, &notes) }
        }
        escalations.judge(&notes)
        vocabulary.judgeCorrections(&notes)
    }

    /// The rules that go over the story of each child.
    private static func readStories(_ stories: Stories, _ notes: inout FindingNotes) {
        var registration = RegistrationRule()
        var care = CareRule()
        var plans = PlanRule()
        var allocations = AllocationRule()
        var adoption = AdoptionRule()
        var participation = ParticipationRule()
        let facts = notes.known.facts
        let known = notes.known
        for number in 0..<UInt32(stories.childCount) {
            let child = ChildNumber(number)
            let story = stories.places(of: child)
            guard !story.isEmpty else { continue }
            registration.begin(child, story, &notes)
            care.begin()
            plans.begin()
            allocations.begin()
            adoption.begin()
            participation.begin()
            for place in story {
                let fact = facts[Int(place)]
                registration.take(fact, &notes)
                switch fact.type {
                case .becameLookedAfter, .ceasedToBeLookedAfter, .placementMoved,
                    .legalStatusChanged, .reviewDirected:
                    care.take(fact, of: child, &notes)
                case .reviewHeld, .reviewPartHeld:
                    care.take(fact, of: child, &notes)
                    participation.take(fact, known)
                case .participationRecorded: participation.take(fact, known)
                case .planStarted, .planUpdated, .planEnded: plans.take(fact, of: child, &notes)
                case .iroAllocated, .iroDeallocated: allocations.take(fact, known)
                case .orderMade: adoption.take(fact, known)
                default: continue
                }
            }
            allocations.judge(of: child, care.periods, &notes)
            adoption.judge(of: child, care.periods, &notes)
            participation.judge(of: child, bornOn: registration.bornOn, story, &notes)
        }
    }
}
