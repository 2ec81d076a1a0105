// J6: what an event refers to exists in the log, on whatever day, and is of this child.

import CareEvents
import Dates

/// Holds the ids that events refer to against those that other events bring into the log.
struct ReferenceRule: Sendable {
    private var owners: Owners
    private let keys = Self.keysOfTypes
    private let starts = Self.startsOfTypes

    init(_ known: KnownFacts) {
        owners = Owners(symbols: known.record.recorded.symbols.count)
    }

    /// The events that bring an id into the log.
    static let learnt: EventTypes = [
        .reviewScheduled, .reviewPartHeld, .reviewHeld, .planStarted, .section47Started,
        .escalationRaised, .workerJoined,
    ]

    /// Takes an event that brings an id into the log; other events are none of its business.
    mutating func learn(_ fact: Fact, _ known: borrowing KnownFacts) {
        let record = known.record
        switch fact.type {
        case .reviewScheduled, .reviewPartHeld, .reviewHeld:
            owners.add(record.symbol(fact, .reviewID), .review, of: fact.child)
        case .planStarted: owners.add(record.symbol(fact, .planID), .plan, of: fact.child)
        case .section47Started:
            owners.add(record.symbol(fact, .enquiryID), .enquiry, of: fact.child)
        case .escalationRaised:
            let id = record.symbol(fact, .escalationID)
            owners.add(id, .escalation, of: .none)
            for child in known.children(of: fact) { owners.add(id, .escalation, of: child) }
        case .workerJoined: owners.add(record.symbol(fact, .workerID), .worker, of: .none)
        default: return
        }
    }

    /// Holds every reference of an event.
    func take(_ fact: Fact, _ record: borrowing CorrectedRecord, _ notes: inout FindingNotes) {
        let type = Int(fact.type.rawValue)
        for place in Int(starts[type])..<Int(starts[type + 1]) {
            let (key, at) = keys[place]
            let slot = record.slot(fact, at: at)
            guard slot != SlotLayout.absent else { continue }
            let id = Symbol(number: UInt32(bitPattern: slot))
            switch key {
            case .reviewID, .beforeReviewID: take(id, .review, fact, &notes)
            case .planID: take(id, .plan, fact, &notes)
            case .escalationID: take(id, .escalation, fact, &notes)
            case .enquiryID: take(id, .enquiry, fact, &notes)
            case .workerIDs:
                for worker in record.members(ListPlace(place: slot)) {
                    takeWorker(Symbol(number: worker), fact, &notes)
                }
            default: takeWorker(id, fact, &notes)
            }
        }
    }

    @inline(__always)
    private func take(
        _ id: Symbol, _ kind: Owners.Kind, _ fact: Fact, _ notes: inout FindingNotes
    ) {
        if id == .none || (fact.child != .none && owners.has(id, kind, fact.child)) { return }
        judge(id, kind, fact, &notes)
    }

    private func judge(
        _ id: Symbol, _ kind: Owners.Kind, _ fact: Fact, _ notes: inout FindingNotes
    ) {
        let child = fact.child
        if !owners.knows(id, kind) {
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
            guard !children.contains(where: { owners.has(id, kind, $0) }), !isErased(fact, notes)
            else { return }
            notes.note(
                .referenceOfAnotherChild, fact, of: .none,
                "the \(kind) \(notes.text(id)) is of none of the children named")
        }
    }

    @inline(__always)
    private func takeWorker(_ id: Symbol, _ fact: Fact, _ notes: inout FindingNotes) {
        if id == .none || owners.knows(id, .worker) { return }
        judgeWorker(id, fact, &notes)
    }

    private func judgeWorker(_ id: Symbol, _ fact: Fact, _ notes: inout FindingNotes) {
        guard !notes.mayBeErased(of: .none, before: fact.seq) else { return }
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
    private static let keysOfTypes: [(key: FieldKey, slot: Int)] = EventType.allCases.flatMap {
        type in
        references(of: type).map { ($0, SlotLayout.place(of: $0, in: type)) }
    }
    private static let startsOfTypes: [UInt16] = EventType.allCases.reduce(into: [0]) {
        starts, type in
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
