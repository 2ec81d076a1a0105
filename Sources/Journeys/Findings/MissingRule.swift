// C15: a child goes missing, and returns, in turn.

import CareEvents
import Dates

/// Missing episodes that do not follow each other, and children who were seen while missing.
enum MissingRule {
    private static let seen: EventTypes = [.childContacted, .socialWorkerVisited]

    static func judge(_ story: ToldStory, _ notes: inout FindingNotes) {
        guard story.types.contains(.wentMissing) || story.types.contains(.returnedFromMissing)
        else { return }
        let record = notes.known.record
        var gone: Fact?
        var isTold = false
        for fact in story.facts {
            switch fact.type {
            case .wentMissing:
                if let gone {
                    notes.note(
                        .missingAlready, fact, of: story.child,
                        "\(notes.id(story.child)) went missing on \(fact.day), and had not "
                            + "returned since going missing on \(gone.day) "
                            + "(seq \(notes.number(gone.seq)))")
                } else {
                    gone = fact
                    isTold = false
                }
            case .returnedFromMissing:
                if gone == nil {
                    notes.note(
                        .returnedNotMissing, fact, of: story.child,
                        "\(notes.id(story.child)) returned on \(fact.day), and was not missing")
                }
                gone = nil
            case .childContacted where ContactKind(record.symbol(fact, .contact)) != .visit:
                continue
            case _ where seen.contains(fact.type):
                guard let start = gone, fact.day > start.day, !isTold else { continue }
                isTold = true
                notes.note(
                    .seenWhileMissing, start, of: story.child,
                    "\(notes.id(story.child)) is missing since \(start.day), and was seen on "
                        + "\(fact.day) (seq \(notes.number(fact.seq)))")
            default: continue
            }
        }
    }
}
