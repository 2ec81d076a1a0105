// C13: an officer is taken off a child only while allocated.

import CareEvents
import Dates

/// Words that end an allocation that is not there: of another officer, or of none. They end
/// nothing.
enum DeallocationRule {
    static func judge(_ story: ToldStory, _ notes: inout FindingNotes) {
        guard story.types.contains(.iroDeallocated) else { return }
        let record = notes.known.record
        var open: [Symbol: Symbol] = [:]
        for fact in story.facts(of: [.iroAllocated, .iroDeallocated]) {
            let (iro, of) = (record.symbol(fact, .iroID), record.symbol(fact, .population))
            if fact.type == .iroAllocated {
                open[of] = iro
            } else if open[of] == iro {
                open[of] = nil
            } else {
                let other = open[of].map { "\(notes.text($0)) was" } ?? "nobody was"
                notes.note(
                    .deallocatedNotAllocated, fact, of: story.child,
                    "\(notes.text(iro)) was taken off \(notes.id(story.child)) "
                        + "(\(notes.text(of))) on \(fact.day), and \(other) allocated then")
            }
        }
    }
}
