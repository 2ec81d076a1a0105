// C16: a placement lasts a day at least.

import CareEvents
import Dates

/// Two placements that begin on one day: the earlier lasted no day, and counts as a move (CNT-4).
enum PlacementOfNoDayRule {
    private static let types: EventTypes = [
        .becameLookedAfter, .placementMoved, .ceasedToBeLookedAfter,
    ]

    static func judge(_ story: ToldStory, _ notes: inout FindingNotes) {
        guard story.types.contains(.placementMoved) else { return }
        let record = notes.known.record
        var last: Fact?
        let types = Self.types
        for fact in story.facts where types.contains(fact.type) {
            if fact.type == .ceasedToBeLookedAfter {
                last = nil
                continue
            }
            defer { last = fact }
            guard let before = last, before.day == fact.day, fact.type == .placementMoved else {
                continue
            }
            func type(_ fact: Fact) -> String { notes.text(record.symbol(fact, .placementType)) }
            notes.note(
                .placementOfNoDay, fact, of: story.child,
                "\(notes.id(story.child)) was placed twice on \(fact.day): the placement "
                    + "\(type(before)) (seq \(notes.number(before.seq))) gave way to \(type(fact)) "
                    + "the same day")
        }
    }
}
