// Which quantities are suppressed: the small ones, and others until nothing follows from the rest.

/// Chooses what is suppressed, and keeps for each suppressed number worlds in which it is another
/// and every page is the same: the proof that it cannot be worked out.
struct Suppressor {
    let net: QuantityNet
    let threshold: Int
    /// Whether each quantity is suppressed.
    private(set) var isHidden: [Bool]
    /// The small ones.
    let isPrimary: [Bool]
    /// Worlds that print the same pages, as changes of quantities.
    private(set) var worlds: [[Int: Int]] = []
    /// The least and the most that each quantity is in some world.
    private(set) var ranges: [ClosedRange<Int>]

    init(_ net: QuantityNet, below threshold: Int) {
        self.net = net
        self.threshold = threshold
        isPrimary = net.quantities.map { quantity in
            quantity.isSensitive && quantity.value != 0 && quantity.value.magnitude < threshold
        }
        isHidden = zip(net.quantities, isPrimary).map { !$0.isSensitive || $1 }
        ranges = net.quantities.map { $0.value...$0.value }
    }

    /// Suppresses until every suppressed number has its worlds.
    mutating func run() {
        closeEquations(Array(net.equations.indices))
        var queue = net.quantities.indices.filter { isHidden[$0] }
        while let target = queue.popLast() {
            while !isProtected(target) {
                findWorlds(for: target)
                if isProtected(target) { break }
                guard let more = another(near: target) else {
                    scaleComponent(of: target)
                    break
                }
                queue += hide(more)
            }
        }
    }

    /// By how much a number differs at least between its worlds: a small count by two, so that
    /// three values are possible; another that is printed by one.
    func spread(of quantity: Int) -> Int {
        if isPrimary[quantity] { return max(0, min(2, threshold - 2)) }
        return net.quantities[quantity].prints > 0 ? 1 : 0
    }

    func isProtected(_ quantity: Int) -> Bool {
        ranges[quantity].upperBound - ranges[quantity].lowerBound >= spread(of: quantity)
    }
}

extension Suppressor {
    /// Hides a quantity and what has to go with it; says which all went.
    private mutating func hide(_ quantity: Int) -> [Int] {
        let before = isHidden
        isHidden[quantity] = true
        closeEquations(net.quantities[quantity].equations)
        return isHidden.indices.filter { isHidden[$0] && !before[$0] }
    }

    /// Hides one more in each equation that would tell its only hidden number, or that tells how
    /// many there are in some hidden numbers together, where those are few.
    private mutating func closeEquations(_ start: [Int]) {
        var queue = start
        while let place = queue.popLast() {
            guard isTelling(net.equations[place]) else { continue }
            guard let more = cheapest(net.equations[place].terms.map(\.quantity)) else { continue }
            isHidden[more] = true
            queue += net.quantities[more].equations.filter { $0 != place }
            queue.append(place)
        }
    }

    /// Whether an equation tells a hidden number, or a small number of people in several.
    private func isTelling(_ equation: Equation) -> Bool {
        let hidden = equation.terms.filter { isHidden[$0.quantity] }
        if hidden.count < 2 { return hidden.count == 1 && !equation.isBound }
        if equation.isBound { return false }
        let signs = Set(hidden.map { $0.factor.signum() })
        let isOneSided =
            signs.count == 1
            && hidden.allSatisfy {
                !net.quantities[$0.quantity].isBalance
            }
        let sum = hidden.reduce(0) { $0 + $1.factor * net.quantities[$1.quantity].value }
        return isOneSided && sum.magnitude < threshold
    }

    /// The quantity among some that costs the fewest cells and calls for the fewest others; of
    /// those the smallest, of those the first.
    private func cheapest(_ candidates: [Int]) -> Int? {
        func cost(_ candidate: Int) -> (Int, UInt, Int) {
            let quantity = net.quantities[candidate]
            var cost = quantity.cells
            for place in quantity.equations {
                switch net.equations[place].terms.count(where: { isHidden[$0.quantity] }) {
                case 0: cost += 3
                case 1: cost -= 3
                default: continue
                }
            }
            return (cost, quantity.value.magnitude, candidate)
        }
        return candidates.filter { !isHidden[$0] && net.quantities[$0].value != 0 }
            .map { (cost($0), $0) }.min { $0.0 < $1.0 }?.1
    }

    /// The cheapest to hide of the equations nearest to a quantity that have something to hide.
    private func another(near target: Int) -> Int? {
        var seen: Set<Int> = [target]
        var ring = [target]
        while !ring.isEmpty {
            let around = ring.flatMap { net.quantities[$0].equations }
                .flatMap { net.equations[$0].terms.map(\.quantity) }
            if let found = cheapest(around) { return found }
            ring = around.filter { seen.insert($0).inserted }
        }
        return nil
    }

    /// With everything near it suppressed, twice and three times all of it is a world too.
    private mutating func scaleComponent(of target: Int) {
        var seen: Set<Int> = [target]
        var ring = [target]
        while !ring.isEmpty {
            ring = ring.flatMap { net.quantities[$0].equations }
                .flatMap { net.equations[$0].terms.map(\.quantity) }
                .filter { seen.insert($0).inserted }
        }
        var world: [Int: Int] = [:]
        for quantity in seen { world[quantity] = 2 * net.quantities[quantity].value }
        keep(world)
    }

    private mutating func findWorlds(for target: Int) {
        let steps = spread(of: target) > 1 ? [1, -1, 2, -2] : [1, -1]
        for isBounded in [true, false] {
            for step in steps where !isProtected(target) {
                var search = WorldSearch(
                    net, isHidden, smallBelow: isBounded ? threshold : nil, isPrimary)
                if let world = search.world(changing: target, by: step) { keep(world) }
            }
        }
    }

    private mutating func keep(_ world: [Int: Int]) {
        worlds.append(world)
        for (quantity, change) in world {
            let value = net.quantities[quantity].value + change
            let range = ranges[quantity]
            ranges[quantity] = min(range.lowerBound, value)...max(range.upperBound, value)
        }
    }
}
