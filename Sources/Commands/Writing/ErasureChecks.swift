// What an append refuses of erasures: lines that cannot go, or not by themselves.

import CareEvents
import EventLogs
import Journeys
import Projections

/// Judges the `event_erased` among new lines (the format, sections 4 and 7).
struct ErasureChecks {
    /// The story with the new lines.
    let after: KnownFacts

    /// What an erasure is refused for. Its target is an earlier line.
    func refusals(of proposed: ProposedLine, _ target: Int) -> [Refusal] {
        let fact = after.record.fact(at: target)
        if fact.type == .erased || isErasedBefore(proposed.line.seq, target) {
            return refusal(proposed, .erased(target))
        }
        guard fact.type.mayBeErased else { return refusal(proposed, .stays(target, fact.type)) }
        if fact.type == .eventWithdrawn || fact.type == .eventReinstated,
            let corrected = after.record.target(of: target), !isErased(corrected)
        {
            return refusal(proposed, .goesWith(target, fact.type, corrected))
        }
        let child = fact.child == .none ? nil : after.id(of: fact.child)
        if proposed.line.childID != child { return refusal(proposed, .otherChild(target, child)) }
        return []
    }

    private func refusal(_ proposed: ProposedLine, _ obstacle: ErasureObstacle) -> [Refusal] {
        [
            Refusal(
                line: proposed.inputLine, rule: "C4", what: obstacle.what,
                remedy: obstacle.remedy)
        ]
    }

    private func isErased(_ seq: Int) -> Bool {
        isErasedBefore(.max, seq) || after.record.recorded.events[seq].type == .erased
    }

    /// Whether a line before another one erases the target.
    private func isErasedBefore(_ seq: Int, _ target: Int) -> Bool {
        after.record.recorded.repairs.contains {
            Int($0) < seq && after.record.erases(Int($0)) == target
        }
    }
}
