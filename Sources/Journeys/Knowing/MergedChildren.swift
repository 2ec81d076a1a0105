// Two ids that are one child: the history of both is read as one, on every day, once known.

public import CareEvents

/// As whom each child is read.
@usableFromInline
struct MergedChildren: Sendable {
    private(set) var readAs: [ChildNumber]
    @usableFromInline let isEmpty: Bool

    init(_ lineages: Lineages) {
        readAs = (0..<lineages.record.recorded.children.count).map { ChildNumber(UInt32($0)) }
        let merges = lineages.merges()
        isEmpty = merges.isEmpty
        for merge in merges where merge.child != .none && merge.into != .none {
            let from = readAs[Int(merge.child.number)]
            let into = readAs[Int(merge.into.number)]
            guard from != into else { continue }
            for place in readAs.indices where readAs[place] == from { readAs[place] = into }
        }
    }

    func reading(_ fact: Fact) -> Fact {
        guard !isEmpty else { return fact }
        var read = fact
        read.child = reading(fact.child)
        return read
    }

    @usableFromInline
    func reading(_ child: ChildNumber) -> ChildNumber {
        child == .none ? child : readAs[Int(child.number)]
    }
}
