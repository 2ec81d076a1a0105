// Unsafe: the leaf hashes of many lines in one buffer, and the tree over them, two at a time.
//
// The C code reads 64 bytes more than a line and one in front of it, and writes 32 bytes a hash.
// What it is given is checked here, once for each batch: the places of the lines rise, the first
// is at least 1, and the last is 64 bytes before the end of the buffer; each level of the tree has
// room for what is written to it, and four words in front of its first hash.

import SHA256Blocks

/// Hashes the lines of a log from a number on, batch by batch, into the run of their leaves.
///
///     var hasher = LineHasher(from: 41)
///     hasher.append(buffer.span, starts: starts.span)  // as often as there is more
///     let run = hasher.run
///
/// With SHA instructions two messages are hashed side by side, which is what the processor can do
/// in the time of one; elsewhere the portable hash does the same. Batches of a few hundred lines
/// keep both busy, as the tree above them is hashed level by level.
public struct LineHasher: Sendable {
    private var levels: [Level] = [Level()]
    private var edges: [MerkleRun.Node] = []
    /// The roots of complete blocks, as `MerkleRun.blocks`.
    private var blocks: [Digest] = []
    private let first: Int
    private let usesInstructions: Bool
    /// The number of the line that comes next.
    public private(set) var next: Int

    /// The hashes of one level that have no parent yet, the first of them a left half.
    private struct Level {
        /// Four words for each hash, as its bytes lie in memory, behind four words in front.
        var words: [UInt64] = [0, 0, 0, 0]
        /// The place of the first of them; nil until one was there.
        var place: Int?

        var count: Int { words.count / 4 - 1 }

        func hash(_ index: Int) -> Digest {
            let at = 4 + 4 * index
            return Digest(
                words[at].bigEndian, words[at + 1].bigEndian, words[at + 2].bigEndian,
                words[at + 3].bigEndian)
        }

        mutating func append(_ hash: Digest) {
            words.append(hash.a.bigEndian)
            words.append(hash.b.bigEndian)
            words.append(hash.c.bigEndian)
            words.append(hash.d.bigEndian)
        }

        mutating func removeFirst(_ count: Int) { words.removeSubrange(4..<(4 + 4 * count)) }

        /// Makes room for hashes that are written next.
        mutating func grow(by count: Int) {
            words.append(contentsOf: repeatElement(0, count: 4 * count))
        }
    }

    /// A hasher whose first line has this number in the log. `portably: true` leaves the SHA
    /// instructions unused, for comparison.
    public init(from first: Int, portably: Bool = false) {
        self.first = first
        next = first
        usesInstructions = !portably && SHA256State.hasInstructions
    }

    /// How many bytes behind the last line feed a buffer of lines must have.
    public static let slack = 64

    /// Appends the lines of a buffer. Line i is the bytes from `starts[i]` to before
    /// `starts[i + 1] - 1`, where its line feed is; so there is one start more than lines, and the
    /// first is at least 1. `marks` receives the first eight bytes of each leaf hash, as a number.
    public mutating func append(
        _ bytes: Span<UInt8>, starts: Span<UInt32>, marks: inout [UInt64]
    ) {
        let count = starts.count - 1
        guard count > 0 else { return }
        check(bytes.count, starts)
        let old = levels[0].count
        if usesInstructions {
            levels[0].grow(by: count)
            levels[0].words.withUnsafeMutableBytes { words in
                bytes.withUnsafeBufferPointer { bytes in
                    starts.withUnsafeBufferPointer { starts in
                        let hashes = words.baseAddress?.assumingMemoryBound(to: UInt8.self)
                        careledger_sha256_leaves(
                            bytes.baseAddress, starts.baseAddress, count,
                            hashes.map { $0 + 32 * (old + 1) })
                    }
                }
            }
        } else {
            for line in 0..<count {
                let range = Int(starts[line])..<(Int(starts[line + 1]) - 1)
                levels[0].append(MerkleTree.leafHash(bytes.extracting(range)))
            }
        }
        for leaf in old..<(old + count) { marks.append(levels[0].words[4 + 4 * leaf].bigEndian) }
        if levels[0].place == nil { levels[0].place = next }
        next += count
        raise()
    }

    /// Appends one leaf, given its hash: that of an erased line.
    public mutating func append(leafHash: Digest) {
        levels[0].append(leafHash)
        if levels[0].place == nil { levels[0].place = next }
        next += 1
        raise()
    }

    /// The run of the lines so far. The hasher may go on.
    public var run: MerkleRun {
        var nodes = edges
        for (number, level) in levels.enumerated().reversed() where level.count > 0 {
            nodes.append(
                MerkleRun.Node(level: number, place: level.place ?? 0, hash: level.hash(0)))
        }
        return MerkleRun(from: first, nodes: nodes, blocks: blocks)
    }

    private func check(_ size: Int, _ starts: Span<UInt32>) {
        precondition(starts[0] >= 1, "a byte stands in front of the first line")
        precondition(
            Int(starts[starts.count - 1]) + Self.slack <= size,
            "64 bytes stand behind the last line")
        var areRising = true
        for index in 1..<starts.count { areRising = areRising && starts[index - 1] < starts[index] }
        precondition(areRising, "the lines stand one behind the other")
    }

    /// Hashes each pair of a level into the level above, upwards, until each has one at most. A
    /// first hash that is a right half has its left half before the run and is put by.
    private mutating func raise() {
        var level = 0
        while let place = levels[level].place {
            var done = 0
            if place % 2 == 1, levels[level].count > 0 {
                let hash = levels[level].hash(0)
                edges.append(MerkleRun.Node(level: level, place: place, hash: hash))
                done = 1
            }
            let pairs = (levels[level].count - done) / 2
            if level + 1 == levels.count { levels.append(Level()) }
            if levels[level + 1].place == nil, done == 1 || pairs > 0 {
                levels[level + 1].place = (place + done) / 2
            }
            hashPairs(of: level, from: done, pairs)
            if level + 1 == MerkleRun.blockLevel {
                let above = levels[level + 1]
                for made in (above.count - pairs)..<above.count { blocks.append(above.hash(made)) }
            }
            levels[level].removeFirst(done + 2 * pairs)
            levels[level].place = place + done + 2 * pairs
            if pairs == 0 { return }
            level += 1
        }
    }

    /// Appends the hashes of so many pairs to the level above.
    private mutating func hashPairs(of level: Int, from start: Int, _ count: Int) {
        guard count > 0 else { return }
        guard usesInstructions else {
            for pair in 0..<count {
                let left = levels[level].hash(start + 2 * pair)
                let right = levels[level].hash(start + 2 * pair + 1)
                levels[level + 1].append(MerkleTree.nodeHash(left, right))
            }
            return
        }
        let old = levels[level + 1].count
        levels[level + 1].grow(by: count)
        let below = levels[level].words
        levels[level + 1].words.withUnsafeMutableBytes { above in
            below.withUnsafeBytes { below in
                let pairs = below.baseAddress?.assumingMemoryBound(to: UInt8.self)
                let hashes = above.baseAddress?.assumingMemoryBound(to: UInt8.self)
                careledger_sha256_nodes(
                    pairs.map { $0 + 32 * (start + 1) }, count,
                    hashes.map { $0 + 32 * (old + 1) })
            }
        }
    }
}

extension Digest {
    /// The first eight bytes as a number, as `LineHasher` gives them for each leaf.
    public var mark: UInt64 { a }
}
