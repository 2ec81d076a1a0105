// What is read together: children of one id or another, and what lines of several of them share.

/// Things that are read together, however many links lead from one to the other.
struct UnitedChildren {
    private var parents: [UInt32]

    /// So many children, each by itself.
    init(_ count: Int) { parents = Array(0..<UInt32(count)) }

    /// Adds something that is no child and may unite some; its number.
    mutating func add() -> UInt32 {
        parents.append(UInt32(parents.count))
        return UInt32(parents.count - 1)
    }

    /// The one that stands for all that are united with one.
    func root(of child: UInt32) -> UInt32 {
        var child = child
        while parents[Int(child)] != child { child = parents[Int(child)] }
        return child
    }

    /// Unites two and all that were united with them.
    mutating func unite(_ one: UInt32, _ other: UInt32) {
        guard one < parents.count, other < parents.count else { return }
        let (root, under) = (root(of: other), self.root(of: one))
        parents[Int(under)] = root
        // Both ways up are short the next time.
        parents[Int(one)] = root
        parents[Int(other)] = root
    }
}
