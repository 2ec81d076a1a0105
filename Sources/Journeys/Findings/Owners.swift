// Which ids the log knows, and of which children: a place for every symbol, no dictionary.

import CareEvents

/// The children that have an id of one kind.
struct Owners: Sendable {
    /// By the number of the symbol: 0 for an id that the log does not know, 1 for one of no child,
    /// else two more than the number of the first child.
    private var first: [UInt32]
    /// Further children, by symbol and child.
    private var others: Set<UInt64> = []

    init(symbols count: Int) { first = [UInt32](repeating: 0, count: count) }

    /// An id of a child, or of none.
    mutating func add(_ id: Symbol, of child: ChildNumber) {
        let place = Int(id.number)
        let mark = child == .none ? 1 : child.number + 2
        if first[place] <= 1 {
            first[place] = max(first[place], mark)
        } else if first[place] != mark, child != .none {
            others.insert(key(id, child))
        }
    }

    /// Whether the log knows the id.
    func knows(_ id: Symbol) -> Bool { first[Int(id.number)] != 0 }

    /// Whether the child has it.
    func has(_ id: Symbol, _ child: ChildNumber) -> Bool {
        first[Int(id.number)] == child.number + 2 || others.contains(key(id, child))
    }

    private func key(_ id: Symbol, _ child: ChildNumber) -> UInt64 {
        UInt64(id.number) << 32 | UInt64(child.number)
    }
}
