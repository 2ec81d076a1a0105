// A torn tail: the bytes behind the last line feed, put aside and told before anything is appended.

import CareEvents
import Dates
import Evidence
import Glibc
import TextFormats

/// The only repair that is made by itself (the format, section 6).
enum TailRecovery {
    /// The directory of the tails, within that of the ledger.
    static let directory = "quarantine"
    /// The name there under which a tail is written before it has its own.
    static let temporaryName = ".new"

    /// A tail that was put aside.
    struct Tail: Hashable, Sendable {
        /// The name of the file of the tail's bytes, within `quarantine`.
        let name: String
        /// The year file that it was the end of.
        let file: String
        /// Where in that file it began.
        let offset: Int
        /// How many bytes it has.
        let bytes: Int
        /// The hash of its bytes.
        let sha256: Digest
    }

    /// Copies an unterminated tail of the last file to `quarantine`, syncs it, and cuts it off. A
    /// last file that is left without a line goes: a year without events has no file. The lock is
    /// held.
    static func setTailAside(at path: String) throws(AppendFault) {
        let directory: LogDirectory
        do {
            directory = try LogDirectory(path: path)
        } catch {
            throw .cannotOpen(error)
        }
        guard let last = directory.yearFiles.last else { return }
        do throws(WriteFailure) {
            let file = directory.path(of: last.name)
            guard let size = try FileOperations.extentIfThere(of: file)?.size else { return }
            let whole = try lengthOfWholeLines(file, size: size)
            if whole < size {
                let tail = try FileOperations.readBytes(file, from: whole, count: size - whole)
                try quarantine(tail, of: last.name, at: whole, ledger: path)
                try cut(file, to: whole)
            }
            if whole == 0, directory.yearFiles.count > 1 {
                guard unlink(file) == 0 else { throw FileOperations.failure("remove", file) }
                try FileOperations.syncDirectory(path)
            }
        } catch {
            throw .failed(error)
        }
    }

    /// The place behind the last line feed, sought from the end in blocks.
    static func lengthOfWholeLines(
        _ file: String, size: Int
    ) throws(WriteFailure) -> Int {
        var end = size
        while end > 0 {
            let start = max(0, end - (1 << 16))
            let block = try FileOperations.readBytes(file, from: start, count: end - start)
            if let feed = block.lastIndex(of: 0x0A) { return start + feed + 1 }
            end = start
        }
        return 0
    }

    /// Keeps the bytes under a name of their own. The same bytes may be there already, where a
    /// crash came before the cut; other bytes under the name are another tail: both are kept.
    static func quarantine(
        _ tail: [UInt8], of file: String, at offset: Int, ledger: String
    ) throws(WriteFailure) {
        let place = LogDirectory.join(ledger, directory)
        if mkdir(place, 0o777) != 0, errno != EEXIST {
            throw FileOperations.failure("make", place)
        }
        try FileOperations.syncDirectory(ledger)
        var copy = 1
        while true {
            let number = copy == 1 ? "" : ".\(copy)"
            let path = LogDirectory.join(place, "\(file)@\(offset)\(number).torn")
            if try FileOperations.extentIfThere(of: path) != nil {
                if try FileOperations.readBytes(path) == tail { return }
                copy += 1
                continue
            }
            try FileOperations.writeWhole(
                tail, as: path, beside: LogDirectory.join(place, temporaryName), synced: true)
            return try FileOperations.syncDirectory(place)
        }
    }

    static func cut(_ file: String, to length: Int) throws(WriteFailure) {
        let descriptor = try FileOperations.openFile(file, O_WRONLY)
        defer { close(descriptor) }
        try FileOperations.truncate(descriptor, to: length, path: file)
        try FileOperations.syncData(descriptor, path: file)
    }

    /// The tails in `quarantine`, by file and place.
    static func tails(at path: String) throws(WriteFailure) -> [Tail] {
        let place = LogDirectory.join(path, directory)
        var tails: [Tail] = []
        for name in try names(in: place) {
            guard let (file, offset) = parts(of: name) else { continue }
            let bytes = try FileOperations.readBytes(LogDirectory.join(place, name))
            tails.append(
                Tail(
                    name: name, file: file, offset: offset, bytes: bytes.count,
                    sha256: SHA256.hash(bytes)))
        }
        return tails.sorted { ($0.file, $0.offset, $0.name) < ($1.file, $1.offset, $1.name) }
    }

    /// The names in a directory of a ledger's own, none where there is no such directory.
    static func names(in place: String) throws(WriteFailure) -> [String] {
        do {
            return try LogDirectory.names(in: place)
        } catch {
            switch error.problem {
            case .notThere, .noLedger, .unfinishedCopy, .shard: return []
            case .notADirectory:
                throw WriteFailure(
                    doing: "read", path: place, words: systemWords(ENOTDIR), log: .asBefore)
            case .system(let words):
                throw WriteFailure(doing: "read", path: place, words: words, log: .asBefore)
            }
        }
    }

    /// The year file and the place in it that a name in `quarantine` says.
    static func parts(of name: String) -> (file: String, offset: Int)? {
        guard name.hasSuffix(".torn") else { return nil }
        let halves = name.dropLast(5).split(separator: "@", omittingEmptySubsequences: false)
        guard halves.count == 2, LogDirectory.year(of: String(halves[0])) != nil,
            let digits = halves[1].split(separator: ".").first, digits.utf8.count <= 15,
            digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let offset = Int(digits)
        else { return nil }
        return (String(halves[0]), offset)
    }

    /// The tails that no `tail_recovered` tells of, by file, place and hash.
    static func untold(_ tails: [Tail], in record: RecordedEvents) -> [Tail] {
        guard !tails.isEmpty else { return [] }
        let corrected = CorrectedRecord(record)
        var told: Set<String> = []
        for (seq, event) in record.events.enumerated() where event.type == .tailRecovered {
            let fact = corrected.fact(at: seq)
            let file = record.text(corrected.symbol(fact, .file))
            let offset = corrected.number(fact, .offset) ?? -1
            told.insert("\(file)@\(offset) \(record.text(corrected.symbol(fact, .sha256)))")
        }
        return tails.filter { !told.contains("\($0.file)@\($0.offset) \($0.sha256.hex)") }
    }
}

extension EventLogFile {
    /// Tells of the tails that nothing tells of yet. These lines are the writer's own: no
    /// acknowledgement lists them.
    func tellOfTails() throws(AppendFault) {
        let tails: [TailRecovery.Tail]
        do {
            tails = TailRecovery.untold(try TailRecovery.tails(at: path), in: record)
        } catch {
            throw .failed(error)
        }
        guard !tails.isEmpty else { return }
        let instant = instantToRecordAt()
        var staging = Staging(recordedAt: instant)
        for tail in tails {
            warnings.append(
                .tailRecovered(file: tail.file, offset: tail.offset, bytes: tail.bytes))
            let draft = FactDraft(
                type: .tailRecovered, occurredOn: instant.londonDay,
                payload: [
                    EventLine.Field(.file, .string(tail.file)),
                    EventLine.Field(.offset, .number(Thousandths(tail.offset))),
                    EventLine.Field(.bytes, .number(Thousandths(tail.bytes))),
                    EventLine.Field(.sha256, .string(tail.sha256.hex)),
                ], recordedBy: runBy)
            try stage(draft, in: &staging)
        }
        try commit(staging)
    }
}
