// C13: an officer is taken off a child only while allocated.

import CareEvents
import Dates

/// Words that end an allocation that is not there: of another officer, or of none. They end
/// nothing.
enum DeallocationRule {
    static func judge(_ story: ToldStory, _ notes: inout FindingNotes) {
        guard story.types.contains(.iroDeallocated) else { return }
        let record = notes.known.record
        // There are two populations: a list is quicker than a dictionary.
        var open: [(of: Symbol, iro: Symbol)] = []
        for fact in story.facts where fact.type == .iroAllocated || fact.type == .iroDeallocated {
            let (iro, of) = (record.symbol(fact, .iroID), record.symbol(fact, .population))
            let place = open.firstIndex { $0.of == of }
            if fact.type == .iroAllocated {
                if let place { open[place].iro = iro } else { open.append((of, iro)) }
            } else if let place, open[place].iro == iro {
                open.remove(at: place)
            } else {
                let other = place.map { "\(notes.text(open[$0].iro)) was" } ?? "nobody was"
                notes.note(
                    .deallocatedNotAllocated, fact, of: story.child,
                    "\(notes.text(iro)) was taken off \(notes.id(story.child)) "
                        + "(\(notes.text(of))) on \(fact.day), and \(other) allocated then")
            }
        }
    }
}
