// The facts of each child brought together and put in the order in which they take effect.

public import CareEvents
import Dates

/// The stories of all children: for each, the places of its facts in the order of days.
///
/// Children are numbered, so gathering is a counting sort. Facts about several children are in the
/// story of each.
@frozen
public struct Stories: Sendable {
    @usableFromInline let starts: [UInt32]
    @usableFromInline let order: [UInt32]

    /// The stories of the known facts, gathered by so many threads.
    public init(_ known: KnownFacts, threads: Int = 1) {
        (starts, order) = StoryGathering(known, threads: threads).gather()
    }

    /// How many children there are, those without a fact included.
    @inlinable public var childCount: Int { starts.count - 1 }

    /// The places of a child's facts in `KnownFacts.facts`, in the order in which they take effect.
    @inlinable
    public func places(of child: ChildNumber) -> ArraySlice<UInt32> {
        let number = Int(child.number)
        return order[Int(starts[number])..<Int(starts[number + 1])]
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

    /// By the number of each type.
    static let classesOfDay: [UInt8] = allCases.map(\.classAmongEvents)

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
