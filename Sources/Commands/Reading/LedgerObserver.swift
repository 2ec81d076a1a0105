// The Merkle root over the lines, taken while a ledger is read.

import EventLogs
import Evidence

/// Takes the Merkle root over the lines that it is shown.
struct LedgerObserver: LineObserver {
    private var frontier = MerkleFrontier()
    private static let erasedBy = Array("\"erased_by\"".utf8)

    /// The root over the lines so far.
    var root: Digest { frontier.root }

    mutating func observe(_ line: Span<UInt8>, seq: Int) {
        frontier.append(leafHash: Self.leaf(of: line))
    }

    /// The leaf of a line: of an erased one that which its stub carries.
    static func leaf(of line: Span<UInt8>) -> Digest {
        erasedLeaf(line) ?? MerkleTree.leafHash(line)
    }

    /// The hash that an erased stub carries, nil for an event. A stub has `erased_by` as its second
    /// key, behind `{"seq":` and digits; only what looks so is read.
    private static func erasedLeaf(_ line: Span<UInt8>) -> Digest? {
        var place = 7
        while place < line.count, (0x30...0x39).contains(line[place]) { place += 1 }
        let key = erasedBy
        guard place + 1 + key.count < line.count else { return nil }
        for offset in key.indices where line[place + 1 + offset] != key[offset] { return nil }
        let bytes = line.indices.map { line[$0] }
        guard case .stub(let stub) = try? LineReading.read(bytes) else { return nil }
        return stub.leaf
    }
}

/// Keeps the leaf of every line that it is shown.
struct LeafObserver: LineObserver {
    /// The leaves, in the order of the log.
    private(set) var leaves: [Digest] = []

    mutating func observe(_ line: Span<UInt8>, seq: Int) {
        leaves.append(LedgerObserver.leaf(of: line))
    }
}
