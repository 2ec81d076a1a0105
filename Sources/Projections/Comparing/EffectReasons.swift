// Who recorded a line that changed a figure, and why, in words.

import CareEvents
import Dates
public import Journeys

/// Tells of the lines that changed figures who recorded them and why they came when they did.
public struct EffectReasons {
    /// How lines come one after the other.
    public enum Order: Sendable {
        /// As they were recorded: what matters is how late, and what put what right.
        case learnt
        /// As what they tell of happened.
        case happened
    }

    private let known: KnownFacts
    private let order: Order
    private let reading: AuditReading

    /// Reasons out of all that is known in the end.
    ///
    /// - Parameter words: gives the free words of a line, which are left out without it.
    public init(
        _ known: KnownFacts, _ order: Order, words: @escaping FreeWords = { _, _ in nil }
    ) {
        self.known = known
        self.order = order
        reading = AuditReading(known: known, words: words, unknowns: { _ in [] })
    }

    /// Who recorded a line.
    public func recordedBy(_ line: Int) -> String {
        known.text(known.record.recorded.events[line].recordedBy)
    }

    /// Why a line made a step.
    public func why(_ line: Int) -> String {
        let fact = known.record.fact(at: line)
        switch order {
        case .happened:
            let stands = known.fact(of: Int32(line)) ?? fact
            return "happened: \(subject(stands)) on \(stands.day)"
        case .learnt:
            if let target = known.record.target(of: line) { return correction(fact, of: target) }
            if fact.type == .policyAdopted {
                return "policy changed: \(policy(fact)) in force from \(fact.day)"
            }
            if fact.type == .childrenMerged {
                return "merged: \(known.id(of: fact.child)) is read as "
                    + known.id(of: known.record.child(fact, .into))
            }
            return recording(fact)
        }
    }

    private func recording(_ fact: Fact) -> String {
        let lag = known.recordedAt(fact.seq).londonDay - fact.day
        let days = lag.magnitude == 1 ? "1 day" : "\(lag.magnitude) days"
        let what = "\(subject(fact)) on \(fact.day)"
        if lag > 0 { return "late: \(what), recorded \(days) after it happened" }
        if lag < 0 { return "ahead: \(what), recorded \(days) before its day" }
        return "on the day: \(what)"
    }

    private func correction(_ fact: Fact, of target: Int) -> String {
        let said = reading.said(at: Int(fact.seq))
        let done =
            switch fact.type {
            case .eventAmended: "amended"
            case .eventWithdrawn: "withdrawn"
            case .eventReinstated: "reinstated"
            default: "corrected"
            }
        guard target >= 0, target < known.lineCount else { return done }
        let original = known.record.fact(at: target)
        let isPolicy = original.type == .policyAdopted
        let what = isPolicy ? policy(original) : subject(original)
        return (isPolicy ? "policy changed: " : "") + done
            + (said.reason.map { " (\($0))" } ?? "") + ": line \(target), \(what)"
            + (said.change.isEmpty ? "" : "; \(said.change)")
    }

    private func policy(_ fact: Fact) -> String { known.text(known.record.symbol(fact, .policy)) }

    /// What a line is about: its type, and the children it names.
    private func subject(_ fact: Fact) -> String {
        let ids: [String]
        if fact.child != .none {
            ids = [known.id(of: fact.child)]
        } else if fact.type.isAboutSeveral {
            ids = known.record.children(known.record.list(fact, .childIDs)).map(known.id(of:))
        } else {
            ids = []
        }
        switch ids.count {
        case 0: return fact.type.name
        case 1...4: return "\(fact.type.name) of \(ids.joined(separator: ", "))"
        default: return "\(fact.type.name) of \(ids.count) children"
        }
    }
}
