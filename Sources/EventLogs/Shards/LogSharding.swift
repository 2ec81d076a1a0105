// A ledger dealt out to shards of whole stories: two passes, memory by its children.

import CareEvents
import Glibc

/// Deals a ledger out to shards.
///
/// Children whom one line or id brings together go to one shard, with every line that names them.
/// A line of no child goes to every shard, a correction wherever the line goes that it puts right.
/// Each line is written as it stands, so that numbers, hashes and places stay those of the ledger.
public struct LogSharding: Sendable {
    /// The most shards that a ledger can be dealt out to.
    public static let most = 4096

    private let directory: LogDirectory
    private let count: Int
    private let target: String

    /// A dealing out of the ledger in a directory to so many shards in another.
    public init(_ directory: LogDirectory, count: Int, into target: String) {
        precondition((1...Self.most).contains(count), "shards are from 1 to \(Self.most)")
        self.directory = directory
        self.count = count
        self.target = target
    }

    /// Deals it out, and answers what each shard has.
    public func run(
        threads: Int = 1, progress: (Int) -> Void = { _ in }
    ) throws(ShardFault) -> [ShardNote] {
        let reader = LogReader.sparing(directory)
        guard let look = reader.look(threads: threads, progress: progress),
            let setting = look.readSetting(threads: threads)?.record
        else { throw .damaged(path: directory.path) }
        let parts = look.parts(count)
        let paths = try makeDirectories()
        var writer = ShardWriter(ShardRoutes(look, shards: parts.parts), paths: paths)
        do throws(LogOpenFault) { try reader.show(to: &writer) } catch { throw .cannotOpen(error) }
        writer.flush()
        if let failure = writer.failure { throw .failed(failure) }
        guard !writer.isDamaged, writer.size == look.size, let last = look.lastKnown else {
            throw .changed(path: directory.path)
        }
        let unshown = look.unshownChildren(of: parts, count: count)
        let notes = (0..<count).map { place in
            ShardNote(
                number: place + 1, count: count, ledger: setting.ledgerName ?? directory.name,
                size: look.size, root: writer.root, last: last, lines: writer.lines[place],
                bytes: writer.bytes[place], children: unshown[place], days: look.firstsOfDays)
        }
        // Last of all: a directory without the note is no shard.
        do throws(WriteFailure) {
            for (note, path) in zip(notes, paths) {
                let name = LogDirectory.join(path, ShardNote.name)
                try FileOperations.writeWhole(
                    note.written, as: name, beside: name + ".new", synced: false)
            }
        } catch {
            throw .failed(error)
        }
        return notes
    }

    /// The directories of the shards, `shard-01` and so on, made.
    private func makeDirectories() throws(ShardFault) -> [String] {
        if mkdir(target, 0o777) != 0 {
            guard errno == EEXIST else { throw .failed(Self.failure(target)) }
            let names: [String]
            do throws(LogOpenFault) { names = try LogDirectory.names(in: target) } catch {
                throw .cannotOpen(error)
            }
            guard names.allSatisfy({ $0 == "." || $0 == ".." }) else {
                throw .notEmpty(path: target)
            }
        }
        let digits = String(count).count
        var paths: [String] = []
        for number in 1...count {
            let padded = String(repeating: "0", count: digits - String(number).count)
            let path = LogDirectory.join(target, "shard-\(padded)\(number)")
            if mkdir(path, 0o777) != 0 { throw .failed(Self.failure(path)) }
            paths.append(path)
        }
        return paths
    }

    private static func failure(_ path: String) -> WriteFailure {
        WriteFailure(doing: "make", path: path, words: systemWords(errno), log: .asBefore)
    }
}

extension LogLook {
    /// By shard, the ids of its children of whom no line is counted.
    fileprivate func unshownChildren(of parts: LogParts, count: Int) -> [[String]] {
        var unshown = [[String]](repeating: [], count: count)
        for (child, load) in loads.enumerated() where load.events == 0 {
            unshown[Int(parts.parts[child])].append(children[UInt32(child)])
        }
        return unshown
    }
}
