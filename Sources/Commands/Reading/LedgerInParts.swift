// A ledger that is larger than the memory allowed: read in parts of its children, several passes.

import CareEvents
import CommandLines
import Dates
import EventLogs
import Evidence
import Journeys
import Projections
import Reports
import Tables

/// A ledger of which only the setting is held: every child's story is read with its part.
struct LedgerInParts {
    /// What a first look told.
    let look: LogLook
    /// How much memory is allowed.
    let memory: MemorySize

    /// What the counts of all parts take beside the part that is read, and what reading takes for
    /// itself; measured, as are the shares below (the page `Speed`).
    private static let counts = 12 << 20
    private static let reading = 6 << 20
    /// What a part takes, in hundredths of what its record comes to: the lines that every part has,
    /// with the disputes made of them, and its own. What the whole takes besides.
    private static let ofEverywhere = 195
    private static let ofPart = 75
    private static let ofWhole = 145

    /// The most that a ledger of so many bytes takes when it is read at once.
    static func atOnce(_ bytes: Int) -> Int { (32 << 20) + bytes / 4 }

    /// The statistics of a year, part after part, with a sentence on how they were read.
    func document(
        _ sections: [YearSection], of ledger: LoadedLedger, inLongForm: Bool, withFindings: Bool,
        in call: Call
    ) throws(Stop) -> (document: Document, note: String) {
        call.surroundings.memory.giveBack()
        let parts = try parts(of: ledger, in: call)
        let document = Self.document(
            sections, look, parts, ledger.context, inLongForm: inLongForm,
            withFindings: withFindings, after: call.surroundings.memory.giveBack)
        guard let document else {
            throw Stop(
                .busy, "\(ledger.directory.path): the log changed while it was read",
                remedy: "ask again")
        }
        return (document, note(parts, ledger, in: call))
    }

    /// The statistics of a year, part after part; nil where the log changed meanwhile. `setting` is
    /// what stories are read against, and `after` is called after each part.
    static func document(
        _ sections: [YearSection], _ look: LogLook, _ parts: LogParts, _ setting: ReplayContext,
        inLongForm: Bool, withFindings: Bool, after: () -> Void = {}
    ) -> Document? {
        var year = YearInParts(
            sections, setting, inLongForm: inLongForm, withFindings: withFindings)
        for part in 0..<parts.count {
            guard take(part, of: parts, into: &year, setting, after) else { return nil }
            after()
        }
        return Self.document(year, look, parts, setting, after)
    }

    /// Reads and counts a part, of which nothing is held any more when this returns; false where
    /// the log changed.
    private static func take(
        _ part: Int, of parts: LogParts, into year: inout YearInParts, _ setting: ReplayContext,
        _ after: () -> Void
    ) -> Bool {
        guard let record = parts.read(part, threads: setting.threads) else { return false }
        after()
        let known = KnownFacts(record, asKnownAt: setting.known.knownAt)
        year.take(
            ReplayContext(known, threads: setting.threads), children: parts.children(of: part)
        ) { parts.standing(of: $0, in: known, part: part) }
        return true
    }

    /// The tables, once every part was taken: what is of no child is read last.
    private static func document(
        _ year: YearInParts, _ look: LogLook, _ parts: LogParts, _ setting: ReplayContext,
        _ after: () -> Void
    ) -> Document? {
        guard let record = look.readWhole(threads: setting.threads)?.record else { return nil }
        after()
        let known = KnownFacts(record, asKnownAt: setting.known.knownAt)
        return year.document(ReplayContext(known, threads: setting.threads)) {
            parts.standing(of: $0, in: known, part: nil)
        }
    }

    /// The parts, none of which takes more than is left of the memory allowed.
    private func parts(of ledger: LoadedLedger, in call: Call) throws(Stop) -> LogParts {
        let held = call.surroundings.memory.inUse() + Self.counts + Self.reading
        let everywhere = look.everywhereBytes * Self.ofEverywhere / 100
        let whole = (look.everywhereBytes + look.wholeBytes) * Self.ofWhole / 100
        // A twentieth is left for what comes and goes.
        let left = memory.bytes * 19 / 20 - held
        if left >= whole, let parts = look.parts(ofBytes: (left - everywhere) * 100 / Self.ofPart) {
            return parts
        }
        let part = everywhere + look.leastBytes * Self.ofPart / 100
        let least = (held + max(whole, part)) * 20 / 19 + (1 << 20)
        throw Stop(
            .usage, "--memory \(memory.words) is too little for \(ledger.name)",
            remedy: "give it \(MemorySize(bytes: least).words) at least")
    }

    private func note(_ parts: LogParts, _ ledger: LoadedLedger, in call: Call) -> String {
        let peak = MemorySize(bytes: call.surroundings.memory.atMost())
        let more =
            peak.bytes > memory.bytes ? ", more than the \(memory.words) that were allowed" : ""
        return "\(ledger.name): \(parts.count + 3) passes, \(parts.count) of them over a part of "
            + "the children each; \(peak.words) of memory at most\(more)"
    }
}

extension LogParts {
    /// Where a finding counts, of a part or (nil) of the whole.
    fileprivate func standing(
        of finding: Finding, in known: KnownFacts, part: Int?
    ) -> FindingsOfParts.Standing {
        switch home(of: Int(finding.seq), in: known.record) {
        case .part(let home): return home == part ? .here : .elsewhere
        case .whole: return part == nil ? .here : .elsewhere
        case .everywhere:
            guard finding.child == .none else {
                return self.part(of: finding.child) == part ? .here : .elsewhere
            }
            return .everywhere(line: known.record.recorded.lineNumber(at: Int(finding.seq)))
        }
    }
}

extension Call {
    /// Reads a ledger within the memory allowed: at once where it fits, else what stories are read
    /// against. The stories are read in parts when they are asked for.
    func load(
        _ path: String, knownAt: Instant?, stamped: Bool, within memory: MemorySize
    ) throws(Stop) -> LoadedLedger {
        let threads = try threads()
        let directory: LogDirectory
        var root: Digest?
        surroundings.memory.giveBack()
        do throws(LogOpenFault) { directory = try LogDirectory(path: path) } catch {
            throw Stop(error)
        }
        let bytes = Files.bytes(in: directory.yearFiles.map { directory.path(of: $0.name) })
        if LedgerInParts.atOnce(bytes) <= memory.bytes {
            return try load(path, knownAt: knownAt, stamped: stamped)
        }
        let progress = Progress(self, reading: directory.name, bytes: bytes)
        defer { progress.end() }
        let look = LogReader.sparing(directory).look(
            knownAt: knownAt, threads: threads, progress: progress.reached)
        if look != nil, stamped {
            var observer = LedgerObserver()
            do throws(LogOpenFault) { try LogReader(directory).show(to: &observer) } catch {
                throw Stop(error)
            }
            root = observer.root
        }
        guard let look, let setting = look.readSetting(threads: threads) else {
            throw damage(of: directory)
        }
        tell(look.tornTail, of: directory)
        let known = KnownFacts(setting.record, asKnownAt: knownAt)
        var ledger = LoadedLedger(
            directory: directory, contents: setting,
            context: ReplayContext(known, threads: threads), root: root)
        ledger.parts = LedgerInParts(look: look, memory: memory)
        return ledger
    }
}
