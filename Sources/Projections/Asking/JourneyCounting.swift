// What counts journeys: it sees each child's story once, and its parts merge to the same.

import CareEvents
public import Journeys

/// A count over the journeys of all children.
///
/// Partial counts of different children merge, in any order, to the same.
public protocol JourneyCounting: Sendable {
    /// The journeys that can leave a trace in it.
    var sight: Sight { get }
    /// Takes the journey of one child.
    mutating func see(_ journey: Journey, in context: borrowing ReplayContext)
    /// Adds what another count of the same making saw, of other children.
    mutating func merge(_ other: Self)
    /// Counts what children have in common, once every child of the context was seen: what is left
    /// holds no line and no text that only this context knows.
    mutating func close(in context: borrowing ReplayContext)
}

extension JourneyCounting {
    /// Most count each child by itself.
    public mutating func close(in context: borrowing ReplayContext) {}

    /// Adds another count, which must be of the same kind.
    public mutating func merge(any other: any JourneyCounting) {
        guard let other = other as? Self else {
            preconditionFailure("counts of two kinds are merged")
        }
        merge(other)
    }
}

/// Counts of one replay, those of one sight together, so that a sight is asked once a child.
struct CountingPass {
    private(set) var counts: [any JourneyCounting]
    private let groups: [(sight: Sight, places: [Int])]

    /// The counts as they were made. Where `seesAll` is true no journey is passed by.
    init(_ counts: [any JourneyCounting], seesAll: Bool = false) {
        self.counts = counts
        var groups: [(sight: Sight, places: [Int])] = []
        var index: [Sight: Int] = [:]
        for (place, count) in counts.enumerated() {
            let sight = seesAll ? .everything : count.sight
            if let group = index[sight] {
                groups[group].places.append(place)
            } else {
                index[sight] = groups.count
                groups.append((sight, [place]))
            }
        }
        self.groups = groups
    }

    /// Shows the counts the journeys of some children, in their order.
    mutating func see(_ part: some Sequence<Int>, in context: ReplayContext) {
        var journey = Journey()
        var inSight: [Int] = []
        for number in part {
            let child = ChildNumber(UInt32(number))
            let places = context.stories.places(of: child)
            guard !places.isEmpty else { continue }
            journey.lay(child, places, in: context.known)
            inSight.removeAll(keepingCapacity: true)
            var depth = Journey.Depth.laid
            for place in groups.indices where groups[place].sight.takes(journey.outline) {
                inSight.append(place)
                depth = max(depth, groups[place].sight.depth)
            }
            guard !inSight.isEmpty else { continue }
            journey.fold(depth, in: context.known, against: context.setting)
            for group in inSight {
                for place in groups[group].places { counts[place].see(journey, in: context) }
            }
        }
    }

    /// Adds what another pass of the same counts saw, of other children.
    mutating func merge(_ other: CountingPass) {
        for place in counts.indices { counts[place].merge(any: other.counts[place]) }
    }
}
