// An attack by bounds: what each sum and each percentage says of each number, over and over.

import Tables

/// Draws the bounds of every number together until nothing moves.
struct BoundsAttack {
    let knowledge: Knowledge
    /// What each number may be.
    private(set) var bounds: [(least: Int, most: Int)]
    /// Whether nothing can be all of it: the pages contradict themselves.
    private(set) var isImpossible = false

    init(_ knowledge: Knowledge) {
        self.knowledge = knowledge
        bounds = knowledge.bounds
        draw()
    }

    /// The attack from bounds that somebody assumes.
    init(_ knowledge: Knowledge, from bounds: [(least: Int, most: Int)]) {
        self.knowledge = knowledge
        self.bounds = bounds
        draw()
    }

    private mutating func draw() {
        var isMoving = true
        var rounds = 0
        while isMoving && !isImpossible && rounds < 200 {
            isMoving = false
            rounds += 1
            for sum in knowledge.sums where draw(sum) { isMoving = true }
            for share in knowledge.shares where draw(share) { isMoving = true }
        }
    }

    private mutating func limit(_ item: Int, _ least: Int, _ most: Int) -> Bool {
        let new = (max(bounds[item].least, least), min(bounds[item].most, most))
        if new.0 > new.1 { isImpossible = true }
        if new == bounds[item] { return false }
        bounds[item] = new
        return true
    }

    private mutating func draw(_ sum: [(item: Int, factor: Int)]) -> Bool {
        var low = 0
        var high = 0
        for (item, factor) in sum {
            let ends = [factor * bounds[item].least, factor * bounds[item].most]
            low += ends.min() ?? 0
            high += ends.max() ?? 0
        }
        var moved = false
        for (item, factor) in sum {
            let ends = [factor * bounds[item].least, factor * bounds[item].most]
            // The rest is between these, so that factor × item is between their opposites.
            let most = -(low - (ends.min() ?? 0))
            let least = -(high - (ends.max() ?? 0))
            let limits =
                factor > 0
                ? (ceiling(least, factor), floor(most, factor))
                : (ceiling(-most, -factor), floor(-least, -factor))
            if limit(item, limits.0, limits.1) { moved = true }
            if isImpossible { return true }
        }
        return moved
    }

    /// A part between percent − ½ and percent + ½ of the last decimal, of a whole likewise.
    private mutating func draw(_ share: Knowledge.Share) -> Bool {
        var scale = 200
        for _ in 0..<share.percent.decimals { scale *= 10 }
        let twice = 2 * Int(share.percent.units)
        let whole = bounds[share.whole]
        if whole.most > Knowledge.most / 2 { return false }
        var moved = limit(
            share.part, ceiling((twice - 1) * whole.least, scale),
            floor((twice + 1) * whole.most, scale))
        let part = bounds[share.part]
        if isImpossible { return true }
        if twice > 1 {
            moved =
                limit(
                    share.whole, ceiling(part.least * scale, twice + 1),
                    floor(part.most * scale, twice - 1)) || moved
        }
        return moved
    }

    private func floor(_ a: Int, _ b: Int) -> Int { a >= 0 ? a / b : -((-a + b - 1) / b) }
    private func ceiling(_ a: Int, _ b: Int) -> Int { -floor(-a, b) }
}
