// What some questions counted of some children, and a tree of such counts: one of them exchanged,
// the whole is put together again out of few.

import CareEvents
import Journeys

/// What each of some questions counted of some children; nil where nothing was in its sight.
struct PartialCounts: Sendable {
    /// By question.
    var counts: [(any JourneyProjection)?]

    /// Nothing counted of so many questions.
    init(questions: Int) { counts = Array(repeating: nil, count: questions) }

    /// What both counted of one question, of children none of whom is in both.
    static func merged(
        _ one: (any JourneyProjection)?, _ other: (any JourneyProjection)?
    ) -> (any JourneyProjection)? {
        guard var whole = one else { return other }
        if let other { whole.merge(any: other) }
        return whole
    }

    /// What both counted, of children none of whom is in both.
    static func merged(_ one: PartialCounts, _ other: PartialCounts) -> PartialCounts {
        var whole = one
        for place in whole.counts.indices {
            whole.counts[place] = merged(one.counts[place], other.counts[place])
        }
        return whole
    }
}

/// The projections of some questions, as they were made, ready to count children.
struct FreshCounts: Sendable {
    private let counts: [any JourneyProjection]
    private var groups: [(sight: Sight, places: [Int])] = []

    init(_ counts: [any JourneyProjection]) {
        self.counts = counts
        var index: [Sight: Int] = [:]
        for (place, count) in counts.enumerated() {
            if let group = index[count.sight] {
                groups[group].places.append(place)
            } else {
                index[count.sight] = groups.count
                groups.append((count.sight, [place]))
            }
        }
    }

    /// What is counted of some children; of two ids of one child one has the story.
    func count(
        _ children: some Sequence<ChildNumber>, in context: ReplayContext
    ) -> PartialCounts {
        var partial = PartialCounts(questions: counts.count)
        var journey = Journey()
        var inSight: [Int] = []
        for child in children {
            let places = context.stories.places(of: child)
            guard !places.isEmpty else { continue }
            journey.lay(child, places, in: context.known)
            inSight.removeAll(keepingCapacity: true)
            var depth = Journey.Depth.laid
            for group in groups.indices where groups[group].sight.takes(journey.outline) {
                inSight += groups[group].places
                depth = max(depth, groups[group].sight.depth)
            }
            guard !inSight.isEmpty else { continue }
            journey.fold(depth, in: context.known, against: context.setting)
            for place in inSight {
                if partial.counts[place] == nil { partial.counts[place] = counts[place] }
                partial.counts[place]?.see(journey, in: context)
            }
        }
        return partial
    }
}

/// Partial counts as the leaves of a tree whose nodes hold what is below them.
///
/// Exchanging one leaf of `n` merges as many counts as the tree is high, about the logarithm of `n`
/// to the base 2, in place of all of them.
struct CountsTree {
    private let leaves: Int
    private var nodes: [PartialCounts]

    init(_ partials: [PartialCounts], questions: Int) {
        leaves = partials.count
        nodes = Array(repeating: PartialCounts(questions: questions), count: leaves) + partials
        for place in stride(from: leaves - 1, to: 0, by: -1) {
            nodes[place] = .merged(nodes[2 * place], nodes[2 * place + 1])
        }
    }

    /// What a leaf holds of a question.
    func count(ofLeaf leaf: Int, question: Int) -> (any JourneyProjection)? {
        nodes[leaves + leaf].counts[question]
    }

    /// What all leaves hold of a question.
    func whole(question: Int) -> (any JourneyProjection)? {
        leaves == 0 ? nil : nodes[1].counts[question]
    }

    /// Exchanges what a leaf holds of a question.
    mutating func exchange(
        leaf: Int, question: Int, for count: (any JourneyProjection)?
    ) {
        var place = leaves + leaf
        nodes[place].counts[question] = count
        while place > 1 {
            place /= 2
            nodes[place].counts[question] = PartialCounts.merged(
                nodes[2 * place].counts[question], nodes[2 * place + 1].counts[question])
        }
    }
}
