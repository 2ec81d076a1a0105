// The files of a ledger in memory, with a checkpoint of their own, to be changed and written.

import Evidence
import Foundation

@testable import EventLogs

/// The year files of a log and its checkpoint.
struct LedgerFiles {
    /// The bytes of each file, by its name; among them `checkpoint`.
    var files: [String: [UInt8]] = [:]
    /// The checkpoint of the lines that it was made of.
    let checkpoint: Checkpoint
    /// Those lines.
    let lines: [[UInt8]]

    /// The names of the year files, in order.
    var years: [String] { files.keys.filter { $0.hasSuffix(".jsonl") }.sorted() }

    /// A log of these lines, by the year in which each was recorded; a stub goes with the line
    /// before it. Stubs without a hash get one of their own, as lines that were erased have.
    init(_ text: [String]) {
        let none = String(repeating: "0", count: 64)
        self.init(
            lines: text.map { line in
                let own = MerkleTree.leafHash(Array(line.utf8)).hex
                return Array(
                    line.replacing(#""leaf":"\#(none)""#, with: #""leaf":"\#(own)""#).utf8)
            })
    }

    init(lines: [[UInt8]]) {
        self.lines = lines
        var year = "2010"
        var frontier = MerkleFrontier()
        for line in lines {
            let text = String(decoding: line, as: UTF8.self)
            if let found = text.firstRange(of: #""recorded_at":""#) {
                year = String(text[found.upperBound...].prefix(4))
            }
            files["\(year).jsonl", default: []] += line + [0x0A]
            let leaf = LineParts.stub(line.span)?.leaf ?? MerkleTree.leafHash(line)
            frontier.append(leafHash: leaf)
        }
        let first = String(decoding: lines.first ?? [], as: UTF8.self)
        let name = first.firstMatch(of: /"ledger":"([^"]*)"/).map { String($0.1) } ?? "none"
        checkpoint = Checkpoint(
            origin: "careledger/" + name, size: lines.count, root: frontier.root)
        files["checkpoint"] = checkpoint.bytes
    }

    /// Writes the files into a directory that is not there, or has those of another ledger.
    func write(to path: String, over old: LedgerFiles? = nil) {
        let disk = FileManager.default
        if old == nil { try? disk.createDirectory(atPath: path, withIntermediateDirectories: true) }
        for name in old?.files.keys.sorted() ?? [] where files[name] == nil {
            try? disk.removeItem(atPath: path + "/" + name)
        }
        for (name, bytes) in files where old?.files[name] != bytes {
            _ = disk.createFile(atPath: path + "/" + name, contents: Data(bytes))
        }
    }

    /// The lines of a file, without their line feeds.
    func lines(of name: String) -> [[UInt8]] {
        let parts = (files[name] ?? []).split(separator: 0x0A, omittingEmptySubsequences: false)
        return parts.dropLast().map(Array.init)
    }

    /// Puts lines in the place of those of a file.
    mutating func put(_ lines: [[UInt8]], in name: String) {
        files[name] = lines.flatMap { $0 + [0x0A] }
    }
}
