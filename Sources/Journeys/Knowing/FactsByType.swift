// Where the facts of the rarer types are, so that who asks for a few reads no more than those.

public import CareEvents

/// The places of facts by their types, in the order of lines.
///
/// Made in one pass. What only the stories of single children say, which is most of a ledger, is
/// left out, but for plans and for what brings several children together.
struct FactsByType: Sendable {
    private var places: [[UInt32]]

    /// The types that are kept: those of no one child, and those of plans, conferences, enquiries
    /// and the court.
    static let kept: [Bool] = EventType.allCases.map { type in
        switch type {
        case .section47Started, .section47Concluded, .conferenceRequested, .conferenceHeld,
            .conferenceCancelled, .proceedingsIssued, .proceedingsConcluded, .recordAudited,
            .planStarted, .planUpdated, .planEnded:
            true
        default: type.declaration.subject != .oneChild
        }
    }

    /// The facts in the order of lines, gone through by so many threads.
    init(_ facts: LiveFacts, threads: Int) {
        let none = Array(repeating: [UInt32](), count: EventType.allCases.count)
        let kept = Self.kept
        let parts = SharedWork.parts(of: facts.endIndex, atMost: threads)
        let gathered = SharedWork.map(parts.count, on: threads) { part in
            var places = none
            for seq in parts[part] {
                let type = Int(facts.events[seq].type.rawValue)
                if kept[type], facts.stands(seq) { places[type].append(UInt32(seq)) }
            }
            return places
        }
        places = gathered.first ?? none
        for part in gathered.dropFirst() {
            for type in places.indices { places[type] += part[type] }
        }
    }

    /// The places of the facts of a type that is kept.
    subscript(type: EventType) -> [UInt32] { places[Int(type.rawValue)] }
}

extension KnownFacts {
    /// The places in `facts` of the facts of some types, in the order of lines.
    public func places(of types: EventTypes) -> [UInt32] {
        let asked = EventType.allCases.filter(types.contains)
        guard asked.allSatisfy({ FactsByType.kept[Int($0.rawValue)] }) else {
            return facts.indices.filter { types.contains(facts[$0].type) }.map { UInt32($0) }
        }
        let own = asked.map { byType[$0] }.filter { !$0.isEmpty }
        return own.count == 1 ? own[0] : own.joined().sorted()
    }

    /// The facts of some types, in the order of lines.
    public func facts(of types: EventTypes) -> some Sequence<Fact> {
        places(of: types).lazy.map { self.fact(at: Int($0)) }
    }

    /// The fact at a place of `facts`.
    @inlinable
    public func fact(at place: Int) -> Fact { facts[place] }
}
