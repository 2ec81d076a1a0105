// An attack that leaves nothing out: is there any other world in which the pages are the same?

import Tables

/// Tries every value of every number that the bounds leave open. A number is recovered where no
/// world has another value for it.
struct ExhaustiveAttack {
    /// What came of it for one number.
    enum Verdict {
        /// There is a world in which it is another.
        case open
        /// There is none: the attack has succeeded.
        case recovered
        /// Given up after so many tries.
        case undecided
    }

    private let knowledge: Knowledge
    private let start: BoundsAttack
    private var tries = 0
    private let mostTries: Int

    init(_ knowledge: Knowledge, mostTries: Int = 3000) {
        self.knowledge = knowledge
        self.mostTries = mostTries
        start = BoundsAttack(knowledge)
    }

    /// Whether a number could be another than it is. The attacker does not know what it is; the
    /// judge asks on the attacker's behalf whether the pages leave only that.
    mutating func attack(_ item: Int) -> Verdict {
        let truth = knowledge.items[item].truth
        let bounds = start.bounds
        var isUndecided = false
        for range in [(bounds[item].least, truth - 1), (truth + 1, bounds[item].most)]
        where range.0 <= range.1 {
            tries = 0
            var assumed = bounds
            assumed[item] = range
            switch solve(assumed) {
            case true?: return .open
            case false?: continue
            case nil: isUndecided = true
            }
        }
        return isUndecided ? .undecided : .recovered
    }

    /// Whether a world exists within bounds; nil where it was given up.
    private mutating func solve(_ bounds: [(least: Int, most: Int)]) -> Bool? {
        tries += 1
        if tries > mostTries { return nil }
        let drawn = BoundsAttack(knowledge, from: bounds)
        if drawn.isImpossible { return false }
        let open = drawn.bounds.indices.filter { drawn.bounds[$0].least < drawn.bounds[$0].most }
        guard
            let place = open.min(by: { a, b in
                (drawn.bounds[a].most - drawn.bounds[a].least, a)
                    < (drawn.bounds[b].most - drawn.bounds[b].least, b)
            })
        else { return isExact(drawn.bounds.map(\.least)) }
        let (least, most) = drawn.bounds[place]
        var gaveUp = false
        // One value near the truth first, then what is below it, then what is above.
        let first = min(max(knowledge.items[place].truth, least), most)
        for range in [(first, first), (least, first - 1), (first + 1, most)]
        where range.0 <= range.1 {
            var assumed = drawn.bounds
            assumed[place] = range
            switch solve(assumed) {
            case true?: return true
            case false?: continue
            case nil: gaveUp = true
            }
            if gaveUp { return nil }
        }
        return false
    }

    /// Whether a world prints the pages exactly.
    private func isExact(_ world: [Int]) -> Bool {
        knowledge.sums.allSatisfy { sum in
            sum.reduce(0) { $0 + world[$1.item] * $1.factor } == 0
        }
            && knowledge.shares.allSatisfy { share in
                FixedDecimal.percent(
                    numerator: world[share.part], denominator: world[share.whole],
                    decimals: share.percent.decimals) == share.percent
            }
    }
}
