// The proof of a suppression, gone through once more before anything is published.

/// Goes through the worlds that a suppressor found, trusting none of its steps.
enum SuppressionAudit {
    /// Whether every world leaves what is told as it is, keeps every sum, and is one that a reader
    /// must think possible, and every suppressed number differs enough between them.
    static func holds(_ suppressor: Suppressor) -> Bool {
        let net = suppressor.net
        var least = net.quantities.map(\.value)
        var most = least
        for world in suppressor.worlds {
            for (quantity, change) in world {
                let value = net.quantities[quantity].value + change
                guard suppressor.isHidden[quantity] || change == 0 else { return false }
                if let bound = net.quantities[quantity].least, value < bound, change != 0 {
                    return false
                }
                least[quantity] = min(least[quantity], value)
                most[quantity] = max(most[quantity], value)
            }
            for equation in net.equations {
                let sum = equation.terms.reduce(0) { sum, term in
                    let value = net.quantities[term.quantity].value + (world[term.quantity] ?? 0)
                    return sum + term.factor * value
                }
                guard sum == 0 else { return false }
            }
        }
        return net.quantities.indices.allSatisfy { quantity in
            !suppressor.isHidden[quantity]
                || most[quantity] - least[quantity] >= suppressor.spread(of: quantity)
        }
    }
}
