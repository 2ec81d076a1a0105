// A ledger on disk: its directory, its year files in order, its checkpoint.

public import Evidence
import Glibc

/// The directory of a ledger as it was found.
public struct LogDirectory: Sendable {
    /// The path as it was given.
    public let path: String
    /// The year files in the order of the log.
    public let yearFiles: [YearFile]

    /// One year of the log.
    public struct YearFile: Hashable, Sendable {
        /// The UTC year of `recorded_at` of its events.
        public let year: Int
        /// The name within the directory.
        public var name: String { "\(year).jsonl" }
    }

    /// Looks into a directory; refuses what is not there, is none, or holds no ledger. A shard of a
    /// ledger is refused too, unless it is asked for.
    public init(path: String, mayBeShard: Bool = false) throws(LogOpenFault) {
        self.path = path
        let names = try Self.names(in: path)
        if !mayBeShard, names.contains(ShardNote.name) {
            throw LogOpenFault(path: path, problem: .shard)
        }
        let years = names.compactMap(Self.year)
        guard !years.isEmpty else {
            let isBegun = FileOperations.extent(of: Self.join(path, CopyMarker.name)) != nil
            throw LogOpenFault(path: path, problem: isBegun ? .unfinishedCopy : .noLedger)
        }
        yearFiles = years.sorted().map(YearFile.init)
    }

    /// The names in a directory, in no order: all of them, or a fault. What is not seen may be
    /// there all the same, and a log read without its last year would be taken for shorter.
    package static func names(in directory: String) throws(LogOpenFault) -> [String] {
        guard let handle = opendir(directory) else {
            throw LogOpenFault(path: directory, errno: errno)
        }
        defer { closedir(handle) }
        var names: [String] = []
        while true {
            errno = 0
            guard let entry = readdir(handle) else {
                if errno != 0 { throw LogOpenFault(path: directory, errno: errno) }
                return names
            }
            names.append(
                withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                    pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
                        String(cString: $0)
                    }
                })
        }
    }

    /// The name of the ledger: the last part of its path, whatever way it was given.
    public var name: String { Self.name(of: path) }

    /// The last part of a path, whatever way it was given.
    public static func name(of path: String) -> String {
        let parts = path.split(separator: "/").filter { $0 != "." }
        if let last = parts.last, last != ".." { return String(last) }
        return resolved(path)?.split(separator: "/").last.map(String.init) ?? path
    }

    /// How many bytes the year files have together.
    public var byteCount: Int {
        yearFiles.reduce(0) { sum, file in
            var status = stat()
            return stat(path(of: file.name), &status) == 0 ? sum + Int(status.st_size) : sum
        }
    }

    /// Whether this is a shard of a ledger.
    public var isShard: Bool { FileOperations.extent(of: path(of: ShardNote.name)) != nil }

    /// Whether this is a copy whose backup is not finished.
    public var isUnfinishedCopy: Bool {
        FileOperations.extent(of: path(of: CopyMarker.name)) != nil
    }

    /// The directory that something lies in, or is to lie in.
    static func parent(of path: String) -> String {
        let trimmed = path.utf8.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        guard let slash = trimmed.lastIndex(of: "/") else { return "." }
        return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
    }

    /// A path without links and turns, nil where nothing has it.
    static func resolved(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// The path of a file of the ledger.
    public func path(of name: String) -> String { Self.join(path, name) }

    /// The path of a file in a directory.
    static func join(_ path: String, _ name: String) -> String {
        path.hasSuffix("/") ? path + name : path + "/" + name
    }

    /// What the file `checkpoint` states, unproved; nil where there is none that can be read.
    public var statedCheckpoint: Checkpoint? { (try? CheckpointOnDisk(self))?.checkpoint }

    /// The year that a file name stands for, nil for every other file.
    static func year(of name: String) -> Int? {
        guard name.utf8.count == 10, name.hasSuffix(".jsonl") else { return nil }
        let digits = name.utf8.prefix(4)
        guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(name.prefix(4))
    }
}

/// Why a ledger could not be opened.
public struct LogOpenFault: Error, Hashable, Sendable {
    /// The path as it was given.
    public let path: String
    /// What is in the way.
    public let problem: Problem

    /// What can be in the way.
    public enum Problem: Hashable, Sendable {
        /// Nothing has this name.
        case notThere
        /// Something has, and is no directory.
        case notADirectory
        /// A directory without a year file.
        case noLedger
        /// A backup was begun here and is not finished.
        case unfinishedCopy
        /// A shard of a ledger, which says nothing by itself.
        case shard
        /// The system says no, with its own words.
        case system(String)
    }

    init(path: String, problem: Problem) {
        self.path = path
        self.problem = problem
    }

    init(path: String, errno code: Int32) {
        self.path = path
        problem =
            switch code {
            case ENOENT: .notThere
            case ENOTDIR: .notADirectory
            default: .system(systemWords(code))
            }
    }

    /// What is wrong, with the path.
    public var what: String {
        switch problem {
        case .notThere: "\(path): there is no such directory"
        case .notADirectory: "\(path): this is not a directory, and a ledger is one"
        case .noLedger: "\(path): there is no ledger in this directory (no file such as 2016.jsonl)"
        case .unfinishedCopy: "\(path): a backup was begun here and is not finished"
        case .shard: "\(path): this is a shard of a ledger, and no ledger by itself"
        case .system(let words): "\(path): \(words)"
        }
    }

    /// What to do about it.
    public var remedy: String {
        switch problem {
        case .notThere, .notADirectory:
            "name the ledger's directory with --ledger DIR, or set CARELEDGER"
        case .noLedger: "name another directory, or make a ledger with `careledger init`"
        case .unfinishedCopy:
            "run `careledger backup` again; to go on without, delete \(CopyMarker.name)"
        case .shard: "fold it with `careledger fold` and put the parts together with `merge`"
        case .system: "see to it that the files can be read"
        }
    }
}

/// What the system says of an error number.
func systemWords(_ code: Int32) -> String { String(cString: strerror(code)) }
