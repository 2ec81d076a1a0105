// A run of consecutive leaves as the complete subtrees over it: what parts of a log merge by.

/// The roots of the complete subtrees over the leaves from `first` on, so many of them.
///
/// A log that is read in parts, by several threads or in several passes, gives one of these for
/// each part. Put together in the order of the log they are the same, whatever the parts were: a
/// run that begins at leaf 0 knows its root. At most 126 hashes, and one for every 1,024 leaves.
public struct MerkleRun: Hashable, Sendable {
    /// The number of the first leaf in the log.
    public let first: Int
    /// How many leaves there are.
    public private(set) var count = 0
    private var nodes: [Node] = []
    /// The roots of the complete blocks of 1,024 leaves in the run, in order: `MerkleBlocks`.
    private(set) var blocks: [Digest] = []

    /// A block has two to the power of this many leaves.
    static let blockLevel = 10

    /// A complete subtree: the leaves from `place << level`, `1 << level` of them.
    struct Node: Hashable, Sendable {
        let level: Int
        let place: Int
        let hash: Digest
    }

    /// A run without leaves yet.
    public init(from first: Int) { self.first = first }

    /// A run of these nodes and the blocks that went into them.
    init(from first: Int, nodes: [Node], blocks: [Digest]) {
        self.first = first
        for node in nodes { append(node) }
        self.blocks = blocks
    }

    /// All leaves of a tree so far. What blocks lie in it is not known any more.
    public init(_ frontier: MerkleFrontier) {
        first = 0
        for hash in frontier.parts {
            let level = (frontier.count - count).nonzeroLeadingLevel
            append(Node(level: level, place: count >> level, hash: hash))
        }
        blocks = []
    }

    /// The number of the leaf that would come next.
    public var end: Int { first + count }

    /// Appends a leaf, given its hash.
    public mutating func append(leafHash: Digest) {
        append(Node(level: 0, place: end, hash: leafHash))
    }

    /// Appends the run that begins where this one ends.
    public mutating func append(_ next: MerkleRun) {
        precondition(next.first == end, "a run is followed by the one that begins at its end")
        for node in next.nodes { append(node) }
        // A block that lies in both runs was made just now, and comes before those of the next.
        blocks += next.blocks
    }

    /// Appends a subtree that begins where this run ends. Where it is the right half of a larger
    /// one whose left half is here, the two become one, and so on upwards.
    mutating func append(_ node: Node) {
        precondition(node.place << node.level == end, "a subtree begins where the run ends")
        count += 1 << node.level
        var (level, place, hash) = (node.level, node.place, node.hash)
        while place % 2 == 1, let left = nodes.last, left.level == level {
            hash = MerkleTree.nodeHash(left.hash, hash)
            nodes.removeLast()
            level += 1
            place /= 2
            if level == MerkleRun.blockLevel { blocks.append(hash) }
        }
        nodes.append(Node(level: level, place: place, hash: hash))
    }

    /// The root of the tree of all leaves (RFC 9162, section 2.1.1), as `MerkleFrontier.root`.
    /// Precondition: the run begins at leaf 0.
    public var root: Digest {
        precondition(first == 0, "only a run from the beginning has a root")
        guard var root = nodes.last?.hash else { return MerkleTree.emptyRoot }
        for left in nodes.dropLast().reversed() { root = MerkleTree.nodeHash(left.hash, root) }
        return root
    }
}

extension Int {
    /// The level of the largest complete tree of at most so many leaves.
    fileprivate var nonzeroLeadingLevel: Int { bitWidth - 1 - leadingZeroBitCount }
}
