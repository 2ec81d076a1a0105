// Lines rewritten as stubs: a year file is copied beside itself, synced, and put in its place.

import CareEvents
import Evidence
import Glibc

/// Takes lines out of year files. Nothing of a file is held but a block and the line at hand.
enum LineErasing {
    /// The name under which a file is written anew. It is never read, and the next writer removes
    /// what a crash left of it: it holds what was to go.
    static let temporaryName = ".erasing.new"

    /// A line to take out, where it stands and what it must hash to.
    private struct Place {
        let line: PendingErasures.Line
        let offset: Int
        let count: Int
        let leaf: Digest
    }

    /// Makes stubs of lines. The writers' lock is held, and the survey is of the files as they are.
    static func erase(
        _ lines: [PendingErasures.Line], at path: String, surveyed survey: LogSurvey
    ) throws(WriteFailure) {
        var places: [LogDirectory.YearFile: [Place]] = [:]
        for line in lines {
            guard let place = survey.place(of: line.seq) else { continue }
            places[place.file, default: []].append(
                Place(
                    line: line, offset: place.offset, count: place.count,
                    leaf: survey.leaves[line.seq]))
        }
        for file in places.keys.sorted(by: { $0.year < $1.year }) {
            let inOrder = (places[file] ?? []).sorted { $0.offset < $1.offset }
            try rewrite(LogDirectory.join(path, file.name), without: inOrder, in: path)
        }
    }

    private static func rewrite(
        _ file: String, without places: [Place], in path: String
    ) throws(WriteFailure) {
        let temporary = LogDirectory.join(path, temporaryName)
        let source = try FileOperations.openFile(file, O_RDONLY)
        defer { close(source) }
        let copy = try FileOperations.openFile(temporary, O_WRONLY | O_CREAT | O_TRUNC, mode: 0o600)
        do {
            defer { close(copy) }
            var done = 0
            for place in places {
                try FileOperations.copy(file, source, from: done, to: place.offset, into: copy)
                try FileOperations.writeAll(
                    try stub(of: place, file, source), to: copy, path: temporary)
                done = place.offset + place.count
            }
            try FileOperations.copy(file, source, from: done, to: nil, into: copy)
            try FileOperations.giveMode(of: source, to: copy, path: temporary)
            try FileOperations.sync(copy, path: temporary)
            try FileOperations.replace(file, with: temporary)
        } catch {
            unlink(temporary)
            throw error
        }
        try FileOperations.syncDirectory(path)
    }

    /// The bytes of the stub of a line, which is looked at once more: a stub with the hash of
    /// another line would take the proof of the log with it.
    private static func stub(
        of place: Place, _ file: String, _ source: Int32
    ) throws(WriteFailure) -> [UInt8] {
        let bytes = try FileOperations.readBytes(
            descriptor: source, path: file, from: place.offset, count: place.count)
        guard case .event(let line)? = try? LineReading.read(bytes), line.seq == place.line.seq,
            MerkleTree.leafHash(bytes) == place.leaf
        else {
            throw WriteFailure(
                doing: "erase line \(place.line.seq)", path: file,
                words: "it is not where it was read", log: .erasureStands)
        }
        return ErasedStub(
            seq: place.line.seq, erasedBy: place.line.erasedBy, leaf: place.leaf
        ).bytes
    }
}
