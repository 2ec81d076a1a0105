// What is taken down of each line while a ledger is read: its place, and its leaf for the root.

import EventLogs
import Evidence

/// Takes down where the lines stand and, if it is asked to, the Merkle root.
struct LedgerObserver: LineObserver {
    /// Where the lines stand.
    private(set) var lines = LinePlaces()
    private var frontier: MerkleFrontier?
    private static let erasedBy = Array("\"erased_by\"".utf8)

    init(takesRoot: Bool) { frontier = takesRoot ? MerkleFrontier() : nil }

    /// The root over the lines so far, nil where it was not asked for.
    var root: Digest? { frontier?.root }

    mutating func begin(_ file: LogDirectory.YearFile) { lines.begin(file) }

    mutating func observe(_ line: Span<UInt8>, seq: Int) {
        lines.add(line.count)
        guard frontier != nil else { return }
        let leaf = erasedLeaf(line) ?? MerkleTree.leafHash(line)
        frontier?.append(leafHash: leaf)
    }

    /// The hash that an erased stub carries, nil for an event. A stub has `erased_by` as its second
    /// key, behind `{"seq":` and digits; only what looks so is read.
    private func erasedLeaf(_ line: Span<UInt8>) -> Digest? {
        var place = 7
        while place < line.count, (0x30...0x39).contains(line[place]) { place += 1 }
        let key = Self.erasedBy
        guard place + 1 + key.count < line.count else { return nil }
        for offset in key.indices where line[place + 1 + offset] != key[offset] { return nil }
        let bytes = line.indices.map { line[$0] }
        guard case .stub(let stub) = try? LineReading.read(bytes) else { return nil }
        return stub.leaf
    }
}

/// Where each line of a log stands: its file, its number there, its bytes. Eight bytes a line.
struct LinePlaces: Sendable {
    private var files: [(file: LogDirectory.YearFile, firstLine: Int)] = []
    private var starts: [Int] = []
    private var next = 0

    fileprivate mutating func begin(_ file: LogDirectory.YearFile) {
        files.append((file, starts.count))
        next = 0
    }

    fileprivate mutating func add(_ count: Int) {
        starts.append(next)
        next += count + 1
    }

    /// The file of a line, its number in that file from 1, and its first byte there.
    /// Precondition: there is such a line.
    func place(of seq: Int) -> (file: LogDirectory.YearFile, line: Int, offset: Int) {
        guard let part = files.last(where: { $0.firstLine <= seq }), seq < starts.count else {
            preconditionFailure("the log has no line \(seq)")
        }
        return (part.file, seq - part.firstLine + 1, starts[seq])
    }
}
