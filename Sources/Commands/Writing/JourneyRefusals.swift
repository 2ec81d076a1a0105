// The findings that new lines would bring into the journeys, as refusals.

import EventLogs
import Journeys

/// Judges new lines by what `check` would newly find (the journey rules J1 to J6).
struct JourneyRefusals {
    let before: KnownFacts
    let after: KnownFacts

    /// A refusal for each finding that the story did not have before, on the line that brings it.
    func refusals(of lines: [ProposedLine]) -> [Refusal] {
        []
    }
}
