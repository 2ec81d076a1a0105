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

    /// The same, where the stories have been gathered already, on some threads.
    public static func all(
        known: KnownFacts, setting: Setting, stories: Stories, threads: Int = 1
    ) -> [Finding] {
        let parts = SharedWork.parts(of: stories.childCount, atMost: 32 * threads)
        var told = StoryFindings(known, against: setting)
        let partial = SharedWork.gather(parts.count, on: threads, into: told) { own, part in
            var journey = Journey()
            for number in parts[part] {
                let child = ChildNumber(UInt32(number))
                let places = stories.places(of: child)
                guard !places.isEmpty else { continue }
                journey.lay(child, places, in: known)
                own.take(journey)
            }
        }
        for part in partial { told.merge(part) }
        return all(known: known, setting: setting, ofStories: told, threads: threads)
    }

    /// The same, where every story has been held against its rules already.
    public static func all(
        known: KnownFacts, setting: Setting, ofStories told: StoryFindings, threads: Int = 1
    ) -> [Finding] {
        let fresh = LineFindings(known, against: setting, threads: threads)
        let parts = SharedWork.parts(of: known.facts.endIndex, atMost: 32 * threads)
        let partial = SharedWork.gather(1 + parts.count, on: threads, into: fresh) { own, part in
            if part == 0 { own.takeWhole() } else { own.take(parts[part - 1]) }
        }
        var notes = told.notes
        for part in partial { notes.merge(part.notes) }
        return notes.inOrder()
    }
}

/// The rules that go over the lines of the whole ledger.
private struct LineFindings: Sendable {
    private(set) var notes: FindingNotes
    private let vocabulary: VocabularyRule
    private let references: ReferenceRule
    /// What was found while the ids were learnt, in the order of all lines.
    private let heldTwice: FindingNotes

    init(_ known: KnownFacts, against setting: Setting, threads: Int) {
        notes = FindingNotes(known, against: setting)
        vocabulary = VocabularyRule(known, threads: threads)
        var references = ReferenceRule(known)
        var holdings = HoldingRule(known)
        let learnt = ReferenceRule.learnt
        let parts = SharedWork.parts(of: known.facts.endIndex, atMost: threads)
        let places = SharedWork.map(parts.count, on: threads) { part in
            parts[part].lazy.filter {
                learnt.contains(known.facts.events[$0].type) && known.facts.stands($0)
            }.map { UInt32($0) } as [UInt32]
        }
        for place in places.joined() {
            let fact = known.fact(at: Int(place))
            references.learn(fact, known)
            if fact.type == .reviewHeld { holdings.take(fact, &notes) }
        }
        self.references = references
        heldTwice = notes
        notes = FindingNotes(known, against: setting)
    }

    /// Holds the facts at some places, each by itself.
    mutating func take(_ places: Range<Int>) {
        let known = notes.known
        let record = known.record
        let facts = known.facts
        for place in places where facts.stands(place) {
            let fact = facts[place]
            FutureRule.take(fact, &notes)
            references.take(fact, record, &notes)
            vocabulary.take(fact, record, &notes)
            if fact.type == .decisionMade { DecisionRule.take(fact, &notes) }
        }
    }

    /// Holds what is seen only in the order of all lines.
    mutating func takeWhole() {
        let known = notes.known
        notes.merge(heldTwice)
        var escalations = EscalationRule()
        for place in known.places(of: EscalationRule.types) {
            escalations.take(known.fact(at: Int(place)), at: Int(place), known)
        }
        escalations.judge(&notes)
        StaleEscalationRule.judge(&notes)
        ConferenceRule.judge(&notes)
        ParticipationChangeRule.judgeAmendments(&notes)
        vocabulary.judgeCorrections(&notes)
        CorrectionRule.judge(&notes)
    }
}
