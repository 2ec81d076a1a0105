// What must be unique in a log, and its Merkle tree: taken down while the lines are read.

import CareEvents
import Evidence
import TextFormats

/// Watches a reading and keeps what a writer and a verifier have to know of every line: where it
/// stands, its id, its key, its leaf.
///
/// Memory: some 100 bytes a line. A line costs a leaf hash and a search for its id and key, which
/// stand where the appender writes them or are looked for the slow way.
struct LogSurvey: LineObserver {
    /// The tree over the lines so far.
    private(set) var frontier = MerkleFrontier()
    /// The leaf hash of each line.
    private(set) var leaves: [Digest] = []
    /// The place of each line's first byte in the year files end to end.
    private(set) var starts: [Int] = []
    /// The bytes so far, line feeds counted.
    private(set) var end = 0
    /// The files with the first line and the first byte of each.
    private(set) var files: [Part] = []
    /// Ids and keys that were met before, and by which line first.
    private(set) var repeats: [(seq: Int, problem: OrderProblem)] = []
    /// The roots at the sizes that were to be watched.
    private(set) var roots: [Int: Digest] = [:]

    private var ids: [UInt128: Int32] = [:]
    private var keys = SymbolTable()
    private var keyLines: [Int32] = []
    private var stubs: [Int] = []
    private let watched: Set<Int>

    /// A year file among the bytes of the log.
    struct Part: Sendable {
        let file: LogDirectory.YearFile
        let firstLine: Int
        let firstByte: Int
    }

    /// A survey that notes the root at these sizes.
    init(watching sizes: [Int] = []) {
        watched = Set(sizes)
        roots[0] = MerkleTree.emptyRoot
    }

    /// How many lines there are.
    var count: Int { starts.count }

    mutating func begin(_ file: LogDirectory.YearFile) {
        files.append(Part(file: file, firstLine: count, firstByte: end))
    }

    mutating func observe(_ line: Span<UInt8>, seq: Int) {
        let place = count
        starts.append(end)
        end += line.count + 1
        let leaf: Digest
        if let stub = LineParts.stub(line) {
            stubs.append(place)
            leaf = stub.leaf
        } else {
            leaf = MerkleTree.leafHash(line)
            note(LineParts(line), at: place)
        }
        leaves.append(leaf)
        frontier.append(leafHash: leaf)
        if watched.contains(count) { roots[count] = frontier.root }
    }

    private mutating func note(_ parts: LineParts, at place: Int) {
        if let id = parts.id {
            if let first = ids[id] {
                repeats.append((place, .repeatedID(first: Int(first))))
            } else {
                ids[id] = Int32(place)
            }
        }
        if let key = parts.key {
            let number = Int(keys.intern(key))
            if number < keyLines.count {
                repeats.append((place, .repeatedKey(first: Int(keyLines[number]))))
            } else {
                keyLines.append(Int32(place))
            }
        }
    }

    /// Whether a line has this id.
    func hasID(_ id: UInt128) -> Bool { ids[id] != nil }

    /// The line that has this key, nil where none has.
    func line(withKey key: String) -> Int? { keys.find(key).map { Int(keyLines[Int($0)]) } }

    /// The erased lines whose hash is that of another line as well, erased or not.
    var repeatedLeaves: [(seq: Int, problem: OrderProblem)] {
        guard !stubs.isEmpty else { return [] }
        var first: [Digest: Int] = [:]
        let erased = Set(stubs.map { leaves[$0] })
        var found: [(seq: Int, problem: OrderProblem)] = []
        for (place, leaf) in leaves.enumerated() where erased.contains(leaf) {
            if let before = first[leaf] {
                found.append((place, .repeatedLeaf(first: before)))
            } else {
                first[leaf] = place
            }
        }
        return found
    }

    /// Where a line stands: its file, its line there from 1, its first byte there, its length
    /// without the line feed.
    func place(
        of seq: Int
    ) -> (file: LogDirectory.YearFile, line: Int, offset: Int, count: Int)? {
        guard (0..<count).contains(seq),
            let part = files.last(where: { $0.firstLine <= seq })
        else { return nil }
        let next = seq + 1 < count ? starts[seq + 1] : end
        return (
            part.file, seq - part.firstLine + 1, starts[seq] - part.firstByte,
            next - starts[seq] - 1
        )
    }
}
