// Which ids the log knows, and of which children: a place for every symbol, no dictionary.

import CareEvents

/// The children that have ids of some kinds.
struct Owners: Sendable {
    /// What an id is of. A text is the id of one kind as a rule.
    enum Kind: UInt32 {
        case review = 1
        case plan, escalation, enquiry, worker
    }

    /// By the number of the symbol: 0 for an id that the log does not know, else the kind in the
    /// upper bits and below it 1 for one of no child, or two more than the number of its first.
    private var first: [UInt32]
    /// Further children, and ids of a further kind: the mark and the symbol.
    private var others: Set<UInt64> = []
    /// The ids of a further kind: the kind and the symbol.
    private var otherKinds: Set<UInt64> = []

    private static let kindShift: UInt32 = 29

    init(symbols count: Int) { first = [UInt32](repeating: 0, count: count) }

    /// An id of a child, or of none.
    mutating func add(_ id: Symbol, _ kind: Kind, of child: ChildNumber) {
        let place = Int(id.number)
        let own = mark(kind, child)
        if first[place] == 0 || (first[place] == mark(kind, .none) && child != .none) {
            first[place] = own
        } else if first[place] >> Self.kindShift != kind.rawValue {
            otherKinds.insert(key(kind.rawValue, id))
            others.insert(key(own, id))
        } else if child != .none, first[place] != own {
            others.insert(key(own, id))
        }
    }

    /// Whether the log knows the id.
    @inline(__always)
    func knows(_ id: Symbol, _ kind: Kind) -> Bool {
        first[Int(id.number)] >> Self.kindShift == kind.rawValue
            || (!otherKinds.isEmpty && otherKinds.contains(key(kind.rawValue, id)))
    }

    /// Whether the child has it.
    @inline(__always)
    func has(_ id: Symbol, _ kind: Kind, _ child: ChildNumber) -> Bool {
        let own = mark(kind, child)
        return first[Int(id.number)] == own || (!others.isEmpty && others.contains(key(own, id)))
    }

    private func mark(_ kind: Kind, _ child: ChildNumber) -> UInt32 {
        kind.rawValue << Self.kindShift | (child == .none ? 1 : child.number + 2)
    }

    private func key(_ mark: UInt32, _ id: Symbol) -> UInt64 {
        UInt64(mark) << 32 | UInt64(id.number)
    }
}
