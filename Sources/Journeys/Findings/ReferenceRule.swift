// J6: what an event refers to exists in the log, on whatever day, and is of this child.

import CareEvents
import Dates

/// Holds the ids that events refer to against those that other events bring into the log.
struct ReferenceRule: Sendable {
    private var reviews: Owners
    private var plans: Owners
    private var escalations: Owners
    private var enquiries: Owners
    private var workers: Owners

    init(_ known: KnownFacts) {
        let count = known.record.recorded.symbols.count
        reviews = Owners(symbols: count)
        plans = reviews
        escalations = reviews
        enquiries = reviews
        workers = reviews
        for place in 0..<known.facts.count {
            let fact = known.fact(at: place)
            if Self.learnt.contains(fact.type) { learn(fact, known) }
        }
    }

    /// The events that bring an id into the log.
    private static let learnt: EventTypes = [
        .reviewScheduled, .reviewPartHeld, .reviewHeld, .planStarted, .section47Started,
        .escalationRaised, .workerJoined,
    ]

    /// Takes an event that brings an id into the log; other events are none of its business.
    private mutating func learn(_ fact: Fact, _ known: borrowing KnownFacts) {
        let record = known.record
        switch fact.type {
        case .reviewScheduled, .reviewPartHeld, .reviewHeld:
            reviews.add(record.symbol(fact, .reviewID), of: fact.child)
        case .planStarted: plans.add(record.symbol(fact, .planID), of: fact.child)
        case .section47Started: enquiries.add(record.symbol(fact, .enquiryID), of: fact.child)
        case .escalationRaised:
            let id = record.symbol(fact, .escalationID)
            escalations.add(id, of: .none)
            for child in known.children(of: fact) { escalations.add(id, of: child) }
        case .workerJoined: workers.add(record.symbol(fact, .workerID), of: .none)
        default: return
        }
    }

    /// Holds every reference of an event.
    func take(_ fact: Fact, _ record: borrowing CorrectedRecord, _ notes: inout FindingNotes) {
        let type = Int(fact.type.rawValue)
        for place in Int(Self.starts[type])..<Int(Self.starts[type + 1]) {
            let (key, slot) = Self.keys[place]
            guard record.slot(fact, at: slot) != SlotLayout.absent else { continue }
            switch key {
            case .reviewID, .beforeReviewID: judge(key, "review", reviews, fact, &notes)
            case .planID: judge(key, "plan", plans, fact, &notes)
            case .escalationID: judge(key, "escalation", escalations, fact, &notes)
            case .enquiryID: judge(key, "enquiry", enquiries, fact, &notes)
            case .workerIDs:
                for worker in notes.known.record.texts(notes.known.record.list(fact, key)) {
                    judgeWorker(worker, fact, &notes)
                }
            default: judgeWorker(notes.known.record.symbol(fact, key), fact, &notes)
            }
        }
    }

    private func judge(
        _ key: FieldKey, _ kind: String, _ owners: borrowing Owners, _ fact: Fact,
        _ notes: inout FindingNotes
    ) {
        let id = notes.known.record.symbol(fact, key)
        guard id != .none, !(fact.child != .none && owners.has(id, fact.child)) else { return }
        let child = fact.child
        if !owners.knows(id) {
            guard !isErased(fact, notes) else { return }
            notes.note(
                .noSuchReference, fact, of: child,
                "the ledger has no \(kind) \(notes.text(id))")
        } else if child != .none {
            guard !isErased(fact, notes) else { return }
            notes.note(
                .referenceOfAnotherChild, fact, of: child,
                "the \(kind) \(notes.text(id)) is not of \(notes.id(child))")
        } else if fact.type.isAboutSeveral, fact.type != .escalationRaised {
            // Siblings share an enquiry: it is of one of them at least.
            let children = notes.known.children(of: fact)
            guard !children.contains(where: { owners.has(id, $0) }), !isErased(fact, notes)
            else { return }
            notes.note(
                .referenceOfAnotherChild, fact, of: .none,
                "the \(kind) \(notes.text(id)) is of none of the children named")
        }
    }

    private func judgeWorker(_ id: Symbol, _ fact: Fact, _ notes: inout FindingNotes) {
        guard id != .none, !workers.knows(id),
            !notes.mayBeErased(of: .none, before: fact.seq)
        else { return }
        notes.note(
            .noSuchReference, fact, of: fact.child, "the ledger has no worker \(notes.text(id))")
    }

    /// Whether what the event refers to may have been erased: of its children, or of none.
    private func isErased(_ fact: Fact, _ notes: FindingNotes) -> Bool {
        notes.mayBeErased(of: .none, before: fact.seq)
            || notes.known.children(of: fact).contains {
                notes.mayBeErased(of: $0, before: fact.seq)
            }
    }

    /// The keys by which events of each type refer, type by type, and where each type's begin.
    private static let keys: [(key: FieldKey, slot: Int)] = EventType.allCases.flatMap { type in
        references(of: type).map { ($0, SlotLayout.place(of: $0, in: type)) }
    }
    private static let starts: [UInt16] = EventType.allCases.reduce(into: [0]) { starts, type in
        starts.append((starts.last ?? 0) + UInt16(references(of: type).count))
    }

    private static func references(of type: EventType) -> [FieldKey] {
        let referring: Set<FieldKey> = [
            .reviewID, .beforeReviewID, .escalationID, .enquiryID, .iroID, .workerID, .workerIDs,
        ]
        return type.declaration.fields.map(\.key).filter { key in
            switch (type, key) {
            // These bring the id into the log.
            case (.reviewScheduled, .reviewID), (.reviewPartHeld, .reviewID),
                (.reviewHeld, .reviewID), (.section47Started, .enquiryID),
                (.escalationRaised, .escalationID), (.workerJoined, .workerID):
                false
            // The plan that is updated or ended is a matter of J3.
            case (.adoptionMatched, .planID): true
            default: referring.contains(key)
            }
        }
    }
}
