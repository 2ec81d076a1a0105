// C17: a decision is made, falls due and is completed in that order.

import CareEvents
import Dates

/// Decisions whose days contradict each other.
enum DecisionDaysRule {
    static func judge(_ story: ToldStory, _ notes: inout FindingNotes) {
        let isCompleted = story.types.contains(.decisionCompleted)
        guard isCompleted || story.types.contains(.decisionMade) else { return }
        let record = notes.known.record
        // One told twice stands as it was told first.
        var made = SymbolPlaces()
        for (place, fact) in story.facts.enumerated() where fact.type == .decisionMade {
            let id = record.symbol(fact, .decisionID)
            if isCompleted { _ = made.place(of: id, orNew: place) }
            guard let due = record.date(fact, .dueOn), due < fact.day else { continue }
            notes.note(
                .dueBeforeMade, fact, of: story.child,
                "the decision \(notes.text(id)) was made on \(fact.day), and was due on \(due)")
        }
        for fact in story.facts where fact.type == .decisionCompleted {
            let id = record.symbol(fact, .decisionID)
            guard let start = made[id].map({ story.facts[$0] }) else {
                notes.note(
                    .completedNeverMade, fact, of: story.child,
                    "the decision \(notes.text(id)) was completed on \(fact.day), and was never "
                        + "made")
                continue
            }
            guard fact.day < start.day else { continue }
            notes.note(
                .completedBeforeMade, fact, of: story.child,
                "the decision \(notes.text(id)) was completed on \(fact.day), before it was made "
                    + "on \(start.day) (seq \(notes.number(start.seq)))")
        }
    }
}
