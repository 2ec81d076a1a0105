// Which children must be read together: those whom one line or one id brings together.

/// Groups of children. Siblings in a conference, the two ids of one child, children who share a
/// family, an enquiry or a set of proceedings are of one group: no count of one group looks at
/// another.
///
/// Ids are told apart by 32 bits of their hash. Two that happen to agree join two groups that need
/// not be one, which makes no answer wrong.
struct ChildLinks: Sendable {
    /// The node above each, itself for the first of a group.
    private var above: [UInt32] = []
    /// The hash of an id above and one more than its node below; 0 for nothing.
    private var ids = [UInt64](repeating: 0, count: 1024)
    private var idCount = 0

    /// How many nodes there are.
    var count: Int { above.count }

    /// A new node, in a group of its own.
    mutating func add() -> UInt32 {
        above.append(UInt32(above.count))
        return UInt32(above.count - 1)
    }

    /// The first node of the group of a node.
    mutating func first(of node: UInt32) -> UInt32 {
        var node = node
        while above[Int(node)] != node {
            above[Int(node)] = above[Int(above[Int(node)])]
            node = above[Int(node)]
        }
        return node
    }

    /// Makes one group of those of two nodes.
    mutating func join(_ a: UInt32, _ b: UInt32) {
        let a = first(of: a)
        let b = first(of: b)
        guard a != b else { return }
        above[Int(max(a, b))] = min(a, b)
    }

    /// Joins the node to whoever named an id before.
    mutating func join(_ node: UInt32, toID hash: UInt32) {
        let place = place(of: hash)
        if ids[place] == 0 {
            hold(hash, node, at: place)
        } else {
            join(node, UInt32(truncatingIfNeeded: ids[place]) - 1)
        }
    }

    /// The node of an id, a new one where nobody has named it.
    mutating func node(ofID hash: UInt32) -> UInt32 {
        let place = place(of: hash)
        guard ids[place] == 0 else { return UInt32(truncatingIfNeeded: ids[place]) - 1 }
        let node = add()
        hold(hash, node, at: place)
        return node
    }

    /// Forgets the ids, once all lines have been seen.
    mutating func forgetIDs() { ids = [] }

    private func place(of hash: UInt32) -> Int {
        var place = Int(hash) & (ids.count - 1)
        while ids[place] != 0, UInt32(truncatingIfNeeded: ids[place] >> 32) != hash {
            place = (place + 1) & (ids.count - 1)
        }
        return place
    }

    private mutating func hold(_ hash: UInt32, _ node: UInt32, at place: Int) {
        ids[place] = UInt64(hash) << 32 | UInt64(node + 1)
        idCount += 1
        guard idCount * 10 > ids.count * 8 else { return }
        let entries = ids.filter { $0 != 0 }
        ids = [UInt64](repeating: 0, count: ids.count * 2)
        for entry in entries {
            ids[self.place(of: UInt32(truncatingIfNeeded: entry >> 32))] = entry
        }
    }
}
