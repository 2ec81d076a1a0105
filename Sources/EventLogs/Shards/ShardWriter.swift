// Unsafe: copies lines that the block reader lends into the buffers of their shards.

import CareEvents
import Evidence
import Glibc

/// Takes every line of a log and writes it, byte for byte, to the shards that it goes to.
///
/// Memory is a buffer for each shard; a file is opened only to write a full buffer to it, so that
/// any number of shards needs no more than one open file.
struct ShardWriter: LineObserver {
    private let paths: [String]
    private var routes: ShardRoutes
    private var frontier = MerkleFrontier()
    private var buffers: [[UInt8]]
    /// The lines and bytes of each shard.
    private(set) var lines: [Int]
    private(set) var bytes: [Int]
    private var year = ""
    /// What stopped it; then nothing more is written.
    private(set) var failure: WriteFailure?
    /// Whether something came that is no line.
    private(set) var isDamaged = false

    private static let bufferSize = 1 << 16

    init(_ routes: ShardRoutes, paths: [String]) {
        self.routes = routes
        self.paths = paths
        buffers = Array(repeating: [], count: paths.count)
        lines = Array(repeating: 0, count: paths.count)
        bytes = lines
    }

    /// How many lines came.
    var size: Int { frontier.count }
    /// The Merkle root over them.
    var root: Digest { frontier.root }

    mutating func begin(_ file: LogDirectory.YearFile) {
        flush()
        year = file.name
    }

    mutating func observe(_ line: Span<UInt8>, seq: Int) {
        guard failure == nil, !isDamaged else { return }
        guard let routed = routes.route(line) else { return isDamaged = true }
        frontier.append(leafHash: routed.erased ?? MerkleTree.leafHash(line))
        switch routed.route {
        case .shard(let shard): add(line, to: shard)
        case .every: for shard in paths.indices { add(line, to: shard) }
        }
    }

    /// Writes what is left in the buffers.
    mutating func flush() {
        for shard in paths.indices { flush(shard) }
    }

    private mutating func add(_ line: Span<UInt8>, to shard: Int) {
        line.withUnsafeBufferPointer { buffers[shard].append(contentsOf: $0) }
        buffers[shard].append(0x0A)
        lines[shard] += 1
        bytes[shard] += line.count + 1
        if buffers[shard].count >= Self.bufferSize { flush(shard) }
    }

    private mutating func flush(_ shard: Int) {
        guard failure == nil, !buffers[shard].isEmpty else { return }
        let path = LogDirectory.join(paths[shard], year)
        do throws(WriteFailure) {
            let descriptor = try FileOperations.openFile(path, O_WRONLY | O_CREAT | O_APPEND)
            defer { close(descriptor) }
            try FileOperations.writeAll(buffers[shard], to: descriptor, path: path)
        } catch {
            failure = error
        }
        buffers[shard].removeAll(keepingCapacity: true)
    }
}
