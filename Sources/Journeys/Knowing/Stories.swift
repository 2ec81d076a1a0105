// The facts of each child brought together and put in the order in which they take effect.

public import CareEvents
import Dates

/// The stories of all children: for each, the places of its facts in the order of days.
///
/// Children are numbered, so gathering is a counting sort. Facts about several children are in the
/// story of each.
public struct Stories: Sendable {
    private var starts: [UInt32]
    private var order: [UInt32]

    /// The stories of the known facts.
    public init(_ known: KnownFacts) {
        let count = known.children.count
        var starts = [UInt32](repeating: 0, count: count + 1)
        Self.visit(known) { child, _ in starts[Int(child.number) + 1] += 1 }
        for child in 0..<count { starts[child + 1] += starts[child] }
        var order = [UInt32](repeating: 0, count: Int(starts[count]))
        var next = starts
        Self.visit(known) { child, place in
            order[Int(next[Int(child.number)])] = UInt32(place)
            next[Int(child.number)] += 1
        }
        self.starts = starts
        self.order = order
        sort(known)
    }

    /// How many children there are, those without a fact included.
    public var childCount: Int { starts.count - 1 }

    /// The places of a child's facts in `KnownFacts.facts`, in the order in which they take effect.
    @inlinable
    public func places(of child: ChildNumber) -> ArraySlice<UInt32> {
        slice(Int(child.number))
    }

    @usableFromInline
    func slice(_ child: Int) -> ArraySlice<UInt32> {
        order[Int(starts[child])..<Int(starts[child + 1])]
    }

    private static func visit(_ known: KnownFacts, _ body: (ChildNumber, Int) -> Void) {
        for fact in known.facts {
            if fact.child != .none {
                body(fact.child, Int(fact.seq))
            } else {
                known.forEachChild(of: fact) { body($0, Int(fact.seq)) }
            }
        }
    }

    /// Facts are in `seq` order already; most are in order of days as well, so each is carried back
    /// only as far as it must be.
    private mutating func sort(_ known: KnownFacts) {
        var keys: [UInt64] = []
        for child in 0..<childCount {
            let range = Int(starts[child])..<Int(starts[child + 1])
            guard range.count > 1 else { continue }
            keys.removeAll(keepingCapacity: true)
            for place in range {
                let fact = known.facts[Int(order[place])]
                let day = UInt64(UInt32(bitPattern: fact.day.dayNumber &+ 1_000_000))
                keys.append(day << 36 | UInt64(fact.type.classOfDay) << 32 | UInt64(order[place]))
            }
            keys.sort()
            for (offset, key) in keys.enumerated() {
                order[range.lowerBound + offset] = UInt32(truncatingIfNeeded: key)
            }
        }
    }
}

extension EventType {
    /// Whether the event names several children.
    @inlinable
    public var isAboutSeveral: Bool {
        self == .escalationRaised || self == .conferenceHeld || self == .conferenceRequested
            || self == .conferenceCancelled || self == .proceedingsIssued
            || self == .proceedingsConcluded
    }

    /// The order in which the events of one day take effect (journey rule 7): registered, born,
    /// details; became looked after; legal status; placement; plans; allocation; the rest; ceased.
    public var classOfDay: UInt8 { Self.classesOfDay[Int(rawValue)] }

    private static let classesOfDay: [UInt8] = allCases.map(\.classAmongEvents)

    private var classAmongEvents: UInt8 {
        switch self {
        case .childRegistered: 0
        case .childBorn: 1
        case .childDetailsChanged, .childrenMerged: 2
        case .becameLookedAfter: 3
        case .legalStatusChanged: 4
        case .placementMoved: 5
        case .planStarted, .planUpdated, .planEnded: 6
        case .iroAllocated, .iroDeallocated: 7
        case .ceasedToBeLookedAfter: 9
        default: 8
        }
    }
}
