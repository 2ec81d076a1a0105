// A year file and its copy, byte for byte: where the copy goes on, or where the two part.

import Evidence
import Glibc

/// What is to be done so that a copy of a year file is what the ledger has.
struct CopyStep {
    /// The file of the ledger.
    let file: HeldLog.File
    /// How many bytes of the copy stay; what is behind them goes.
    var kept: Int
    /// Where in the ledger's file the bytes that come behind them begin.
    var from: Int
    /// Lines of the copy are erased in the ledger: its file is to be written anew.
    var isErased = false
    /// How long the copy was.
    let before: Int

    /// Whether the copy is what the ledger has.
    var isDone: Bool { kept == before && from == file.size && !isErased }
}

/// Compares a year file with its copy.
struct CopyComparison {
    let file: HeldLog.File
    /// The path of the copy.
    let copy: String
    /// How many of its bytes are known to have been synced as part of a whole copy.
    let known: Int
    /// Whether it is the ledger's first, in which the ledger is opened.
    let isFirst: Bool
    /// Whether no year file comes after it in the copy, so that it may end in the middle of a line.
    let isLast: Bool

    private static let blockSize = 1 << 20

    /// What is to be done. A difference that is none of an erasure is a fault.
    func step() throws(BackupFault) -> CopyStep {
        do {
            return try compare()
        } catch {
            throw BackupFault(error)
        }
    }

    private func compare() throws -> CopyStep {
        guard let size = try FileOperations.extentIfThere(of: copy)?.size else {
            return CopyStep(file: file, kept: 0, from: 0, before: 0)
        }
        let descriptor = try FileOperations.openFile(copy, O_RDONLY)
        defer { close(descriptor) }
        var one = [UInt8](repeating: 0, count: Self.blockSize)
        var other = one
        var place = 0
        while place < min(size, file.size) {
            let count = min(Self.blockSize, size - place, file.size - place)
            try FileOperations.fill(&one, count, from: file.descriptor, at: place, path: file.path)
            try FileOperations.fill(&other, count, from: descriptor, at: place, path: copy)
            if !FileOperations.areSame(one, other, count) { break }
            place += count
        }
        if place >= size { return CopyStep(file: file, kept: size, from: size, before: size) }
        return try compareLines(from: place, size)
    }

    /// Compares line by line from the block on that differs.
    private func compareLines(from place: Int, _ size: Int) throws -> CopyStep {
        // No line is longer than this: one begins between here and there.
        let start = max(0, place - (BlockReader.longestLine))
        let ours = try FileOperations.readBytes(
            descriptor: file.descriptor, path: file.path, from: start, count: file.size - start)
        let theirs = try FileOperations.readBytes(copy, from: start)
        let beginning = place == 0 ? 0 : (ours[..<(place - start)].lastIndex(of: 0x0A) ?? -1) + 1
        var (own, its) = (beginning, beginning)
        var step = CopyStep(file: file, kept: 0, from: 0, before: size)
        func end() -> CopyStep {
            step.kept = start + its
            step.from = start + own
            return step
        }
        while its < theirs.count {
            guard let itsEnd = theirs[its...].firstIndex(of: 0x0A) else {
                if isLast || start + its >= known { return end() }
                throw fault(at: its, theirs, start)
            }
            guard own < ours.count, let ownEnd = ours[own...].firstIndex(of: 0x0A) else {
                if start + its >= known { return end() }
                throw BackupFault.longer(
                    file: copy, line: try lineNumber(start + its))
            }
            let (line, copied) = (ours[own..<ownEnd], theirs[its..<itsEnd])
            if line != copied {
                if let stub = LineParts.stub(Array(line).span),
                    stub.leaf == MerkleTree.leafHash(Array(copied))
                {
                    step.isErased = true
                } else if start + its >= known {
                    return end()
                } else {
                    throw fault(at: its, theirs, start)
                }
            }
            own = ownEnd + 1
            its = itsEnd + 1
        }
        return end()
    }

    private func fault(at place: Int, _ bytes: [UInt8], _ start: Int) -> BackupFault {
        if start + place == 0, isFirst {
            return .otherLedger(path: LogDirectory.parent(of: copy))
        }
        return .differs(file: copy, line: (try? lineNumber(start + place)) ?? 0)
    }

    /// The number of the line that begins at a byte of the copy, from 1.
    func lineNumber(_ place: Int) throws -> Int {
        try FileOperations.readBytes(copy, count: place).reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
    }
}
