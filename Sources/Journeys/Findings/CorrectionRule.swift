// C4 and C5: corrections that change nothing, decisions without a day.

import CareEvents

/// Corrections that have no effect: what is withdrawn is amended, what is live is reinstated.
enum CorrectionRule {
    static func judge(_ notes: inout FindingNotes) {
        for correction in notes.known.corrections where !correction.hadEffect {
            let event = notes.known.record.recorded.events[Int(correction.seq)]
            notes.note(
                .correctionWithoutEffect, seq: correction.seq,
                of: notes.known.canonical(event.child),
                "the \(event.type.words) of seq \(notes.number(correction.target)) has no effect")
        }
    }
}

/// Decisions that do not say by when: reported, not refused.
enum DecisionRule {
    static func take(_ fact: Fact, _ notes: inout FindingNotes) {
        guard notes.known.record.date(fact, .dueOn) == nil else { return }
        let decision = notes.known.record.symbol(fact, .decisionID)
        notes.note(
            .undatedDecision, fact, of: fact.child,
            "the decision \(notes.text(decision)) does not say by when it is due")
    }
}
