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

/// A ledger of which only the whole is held: every child's story is read with its part.
struct LedgerInParts {
    /// What a first look told.
    let look: LogLook
    /// How much memory is allowed.
    let memory: MemorySize

    /// What the counts of all parts may take beside the part that is read.
    private var kept: Int { memory.bytes / 16 }
    /// A part takes so much more than its record while it is counted, in hundredths.
    private static let counting = 150

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
            sections, parts, ledger.context, inLongForm: inLongForm, withFindings: withFindings,
            after: call.surroundings.memory.giveBack)
        guard let document else {
            throw Stop(
                .busy, "\(ledger.directory.path): the log changed while it was read",
                remedy: "ask again")
        }
        return (document, note(parts, ledger, in: call))
    }

    /// The statistics of a year, part after part; nil where the log changed meanwhile. `whole` is
    /// what is of no child, and `after` is called after each part.
    static func document(
        _ sections: [YearSection], _ parts: LogParts, _ whole: ReplayContext, inLongForm: Bool,
        withFindings: Bool, after: () -> Void = {}
    ) -> Document? {
        var year = YearInParts(
            sections, whole, inLongForm: inLongForm,
            findings: withFindings
                ? { parts.standing(of: $0, in: whole.known, part: nil) } : nil)
        for part in 0..<parts.count {
            guard let record = parts.read(part, threads: whole.threads) else { return nil }
            let known = KnownFacts(record, asKnownAt: whole.known.knownAt)
            let context = ReplayContext(known, threads: whole.threads)
            year.take(context, children: parts.children(of: part)) { finding in
                parts.standing(of: finding, in: known, part: part)
            }
            after()
        }
        return year.document()
    }

    /// The parts, none of which takes more than is left of the memory allowed.
    private func parts(of ledger: LoadedLedger, in call: Call) throws(Stop) -> LogParts {
        let held = call.surroundings.memory.inUse() + kept
        let room = (memory.bytes - held) * 100 / Self.counting
        if room > 0, let parts = look.parts(ofBytes: room) { return parts }
        let least = call.surroundings.memory.inUse() + look.leastBytes * Self.counting / 100
        throw Stop(
            .usage, "--memory \(memory.words) is too little for \(ledger.name)",
            remedy: "give it \(MemorySize(bytes: least * 16 / 15 + (1 << 20)).words) at least")
    }

    private func note(_ parts: LogParts, _ ledger: LoadedLedger, in call: Call) -> String {
        let peak = MemorySize(bytes: call.surroundings.memory.atMost())
        let more =
            peak.bytes > memory.bytes ? ", more than the \(memory.words) that were allowed" : ""
        return "\(ledger.name): \(parts.count + 2) passes, \(parts.count) of them over a part of the "
            + "children each; \(peak.words) of memory at most\(more)"
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
    /// Reads a ledger within the memory allowed: at once where it fits, else what of it is of no
    /// child. The stories are read in parts when they are asked for.
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
        guard let look, let whole = look.readWhole(threads: threads) else {
            throw damage(of: directory)
        }
        tell(look.tornTail, of: directory)
        let known = KnownFacts(whole.record, asKnownAt: knownAt)
        var ledger = LoadedLedger(
            directory: directory, contents: whole,
            context: ReplayContext(known, threads: threads), root: root)
        ledger.parts = LedgerInParts(look: look, memory: memory)
        return ledger
    }
}
