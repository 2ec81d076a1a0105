// Facts as they stand after corrections, as drafts: for judging a correction, or for saying anew.

import CareEvents
import EventLogs
import Journeys

/// Says of a line what its fact is after the corrections that had an effect.
struct StandingFacts {
    /// The story.
    let known: KnownFacts
    /// A line as it was written, nil where it cannot be had.
    let line: (Int) -> EventLine?

    /// The fact of a line as it stands, or stood before another line.
    func fact(of target: Int, before end: Int = .max) -> FactDraft? {
        guard let line = line(target) else { return nil }
        var fact = FactDraft(of: line)
        for correction in known.corrections
        where correction.hadEffect && Int(correction.target) == target
            && Int(correction.seq) < end
        {
            guard let earlier = self.line(Int(correction.seq)), earlier.type == .eventAmended
            else { continue }
            fact = AmendmentChecks.applying(FactDraft(of: earlier), to: fact)
        }
        return fact
    }
}
