// Another world that prints the same pages: hidden numbers changed so that every sum still holds.

/// Looks for changes of hidden quantities, one of them given, under which every equation holds and
/// none is less than a reader must think possible.
struct WorldSearch {
    private let net: QuantityNet
    private let isHidden: [Bool]
    /// With a number: the small ones stay below it in this world too.
    private let smallBelow: Int?
    private let isPrimary: [Bool]
    private var changes: [Int: Int] = [:]
    /// How far each equation is out, where it is.
    private var out: [Int: Int] = [:]
    private var steps = 0

    /// More steps than any table of people asks for; where they do not do, more is suppressed.
    private static let mostSteps = 600

    init(_ net: QuantityNet, _ isHidden: [Bool], smallBelow: Int?, _ isPrimary: [Bool]) {
        self.net = net
        self.isHidden = isHidden
        self.smallBelow = smallBelow
        self.isPrimary = isPrimary
    }

    /// The changes of a world in which one quantity is changed by so many; nil if none is found.
    mutating func world(changing target: Int, by step: Int) -> [Int: Int]? {
        guard allows(target, step) else { return nil }
        for most in [4, 8, 16, 40] {
            changes = [:]
            out = [:]
            steps = 0
            change(target, by: step)
            if repair(most) { return changes }
        }
        return nil
    }

    private func allows(_ quantity: Int, _ step: Int) -> Bool {
        let value = net.quantities[quantity].value + step
        if let least = net.quantities[quantity].least, value < least { return false }
        // A balance that is suppressed is not zero.
        if net.quantities[quantity].isBalance && value == 0 { return false }
        if let smallBelow, isPrimary[quantity], value.magnitude >= smallBelow { return false }
        return true
    }

    private mutating func change(_ quantity: Int, by step: Int) {
        let new = changes[quantity, default: 0] + step
        changes[quantity] = new == 0 ? nil : new
        for place in net.quantities[quantity].equations {
            for term in net.equations[place].terms where term.quantity == quantity {
                let left = out[place, default: 0] + term.factor * step
                out[place] = left == 0 ? nil : left
            }
        }
    }

    /// Changes one more quantity in the first equation that is out, until none is.
    private mutating func repair(_ most: Int) -> Bool {
        guard let place = out.keys.min(), let left = out[place] else { return true }
        steps += 1
        if most == 0 || steps > Self.mostSteps { return false }
        let choices = net.equations[place].terms.filter { term in
            isHidden[term.quantity] && changes[term.quantity] == nil
                && left % term.factor == 0 && allows(term.quantity, -left / term.factor)
        }.sorted { a, b in rank(a.quantity) < rank(b.quantity) }
        for choice in choices {
            let step = -left / choice.factor
            change(choice.quantity, by: step)
            if repair(most - 1) { return true }
            change(choice.quantity, by: -step)
        }
        return false
    }

    /// First what is in the fewest equations, and of those the largest.
    private func rank(_ quantity: Int) -> (Int, Int, Int) {
        (
            net.quantities[quantity].equations.count,
            -Int(clamping: net.quantities[quantity].value.magnitude), quantity
        )
    }
}
