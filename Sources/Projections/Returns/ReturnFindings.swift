// All findings of the rules of the return: one pass over the stories of the children in care.

import CareEvents
import Dates
import Journeys

/// What the rules of the return find in a record.
public enum ReturnFindings {
    /// Every finding of the corrected story, in the order of lines, then of rules.
    ///
    /// Erasure is exempt as in the journey rules: of a child of whom anything was erased, only what
    /// a line says by itself is a finding.
    ///
    /// - Parameter kept: the fields that the ledger keeps, where the record is a part of it.
    public static func all(_ context: ReplayContext, kept: KeptFields? = nil) -> [ReturnFinding] {
        let known = context.known
        let kept = kept ?? KeptFields(known)
        let erased = Set(known.erasures.children.map { known.canonical($0) })
        let stories = context.stories
        let parts = SharedWork.parts(of: stories.childCount, atMost: 32 * context.threads)
        let partial = SharedWork.gather(
            parts.count, on: context.threads, into: ReturnNotes()
        ) { own, part in
            let story = ReturnStory(known, kept)
            for number in parts[part] {
                let child = ChildNumber(UInt32(number))
                let places = stories.places(of: child)
                guard !places.isEmpty, story.tell(child, places) else { continue }
                judge(story, mayBeErased: erased.contains(child), &own)
            }
        }
        var notes = ReturnNotes()
        for part in partial { notes.merge(part) }
        return notes.inOrder()
    }

    private static func judge(
        _ story: ReturnStory, mayBeErased: Bool, _ notes: inout ReturnNotes
    ) {
        for (place, rule) in rules.enumerated()
        where story.types.meets(rule.needs) && !(mayBeErased && rule.ground == .story) {
            notes.turn(to: place, of: story.child)
            rule.judge(story, &notes)
        }
    }
}
