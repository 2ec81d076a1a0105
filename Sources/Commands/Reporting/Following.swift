// `report --follow`: the pages are made again when the log grows, until a signal ends it.

import CommandLines
import EventLogs
import Glibc
import Tables
import TextFormats

extension [OptionSpecification] {
    /// The options of following.
    static let following: [OptionSpecification] = [
        .flag(
            "follow",
            help: "Stay, and renew what changed when a ledger grows, until interrupted."),
        .option(
            "interval", value: "seconds",
            help: "With --follow, how often it looks (default: 2; 0.1 to 3600)."),
    ]
}

/// What a ledger's files look like from outside. It differs whenever something was written.
struct LedgerTrace: Hashable {
    private let files: [File]

    private struct File: Hashable {
        let path: String
        let size: Int
        let inode: UInt64
        let seconds: Int
        let nanoseconds: Int
    }

    /// The trace of some ledgers; of one that cannot be opened there is none, and reading tells.
    init(of ledgers: [String]) {
        var files: [File] = []
        for path in ledgers {
            guard let directory = try? LogDirectory(path: path) else { continue }
            for name in directory.yearFiles.map(\.name) + ["checkpoint"] {
                let path = directory.path(of: name)
                var status = stat()
                guard stat(path, &status) == 0 else { continue }
                files.append(
                    File(
                        path: path, size: Int(status.st_size), inode: UInt64(status.st_ino),
                        seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec))
            }
        }
        self.files = files
    }
}

extension Call {
    /// How often a ledger is looked at, in milliseconds; nil where it is not followed.
    func followed(_ target: ReportTarget) throws(Stop) -> Int? {
        let interval = value("interval")
        guard arguments.flag("follow") == true else {
            guard interval == nil else {
                throw Stop(
                    .usage, "--interval says how often --follow looks, and --follow is missing",
                    remedy: "add --follow, or leave --interval out")
            }
            return nil
        }
        guard target.isFile else { throw misuse(.missingOption("-o", valueName: "dir")) }
        guard let interval else { return 2000 }
        guard let milliseconds = Self.milliseconds(interval),
            (100...3_600_000).contains(milliseconds)
        else {
            throw misuse(
                .badValue(
                    of: "--interval", value: interval,
                    expected: "seconds from 0.1 to 3600, such as 2 or 0.5", nearest: nil))
        }
        return milliseconds
    }

    /// The thousandths of a number such as `2` or `0.5`.
    private static func milliseconds(_ text: String) -> Int? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let isNumber = parts.allSatisfy { part in
            (1...6).contains(part.utf8.count)
                && part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        }
        guard isNumber, parts.count <= 2, let whole = Int(parts[0]) else { return nil }
        guard parts.count == 2 else { return whole * 1000 }
        let decimals = parts[1].prefix(3)
        return Int(decimals + String(repeating: "0", count: 3 - decimals.count)).map {
            whole * 1000 + $0
        }
    }

    /// Makes pages, and makes them again whenever the ledgers look otherwise. A signal is taken
    /// between two rounds, so that no page is left half written and no list of pages untrue.
    func follow(
        _ ledgers: [String], every milliseconds: Int, _ target: ReportTarget,
        make: () throws(Stop) -> Site
    ) throws(Stop) -> ExitCode {
        surroundings.holdSignals(true)
        defer { surroundings.holdSignals(false) }
        // Looked at before it is read: what comes in between is seen at the next look.
        var seen = LedgerTrace(of: ledgers)
        try target.write(try make(), self)
        while surroundings.pause(milliseconds) {
            let now = LedgerTrace(of: ledgers)
            if now == seen { continue }
            seen = now
            try target.write(try make(), self, isRenewal: true)
        }
        return .done
    }
}
