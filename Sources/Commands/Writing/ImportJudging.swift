// Whether the lines of an import may stand: what `LineJudge` asks, of very many lines at once.

import CareEvents
import EventLogs
import Journeys

/// Judges the lines of an import some at a time, by the same law as other lines.
///
/// They are facts about single children, and corrections of such facts, whose cells were held
/// against the lists already; so only what the whole story tells is asked here, without making a
/// value of every line. Lines about one child are judged at once, those about others at any time:
/// what is asked of a child does not hang on what an import says of another.
final class ImportJudge {
    private let judge: LineJudge
    private let threads: Int
    /// The story before the import.
    private var before: JudgedRecord?
    private var rights: AccessRights?
    /// The kinds of lines that the account may append.
    private var granted: Set<[EventType]> = []
    /// Older facts that do not fit lines which were taken: the first of them, and how many.
    private var outlived: [Finding] = []
    private var outlivedCount = 0

    /// Judges with a judge's rights and tolerance, by some threads.
    init(_ judge: LineJudge, threads: Int) {
        self.judge = judge
        self.threads = threads
    }

    /// Everything that lines are refused for.
    func refusals(of batch: ImportedBatch, in record: borrowing RecordedEvents) -> [Refusal] {
        let all = KnownFacts(copy record)
        if before == nil {
            var earlier = copy record
            earlier.removeEvents(downTo: batch.first)
            let known = KnownFacts(earlier)
            rights = AccessRights(known, against: Setting(known))
            before = JudgedRecord(known, threads: threads)
        }
        guard let before, let rights else { return [] }
        if rights.isGuarded,
            let denied = rights.denial(of: samples(of: batch, in: all), by: judge.account)
        {
            judge.denial = denied
            return [denied.refusal]
        }
        var refusals = withoutEffect(batch, in: all)
        guard judge.tolerance != .ofAll else { return refusals }
        refusals += unregistered(batch, in: all)
        let told = Set(refusals.map(\.line))
        let after = JudgedRecord(all, threads: threads)
        let found = JourneyRefusals.new(from: batch.first, before: before, after: after)
        let (own, older) = judge.parted(found, from: batch.first)
        refusals += JourneyRefusals.refusals(from: batch.first, for: own, after: after)
            .filter { !told.contains($0.line) }
        if refusals.isEmpty { note(older) }
        return refusals
    }

    private func note(_ older: [Finding]) {
        outlivedCount += older.count
        outlived += older.prefix(LineJudge.mostTold)
        outlived.sort { $0.seq < $1.seq }
        outlived.removeLast(max(0, outlived.count - LineJudge.mostTold))
    }

    /// Tells the judge of the older facts that do not fit any more.
    func end() { judge.tell(ofOlder: outlived, outlivedCount) }

    /// Corrections that change nothing.
    private func withoutEffect(_ batch: ImportedBatch, in after: KnownFacts) -> [Refusal] {
        let idle = after.corrections.filter { Int($0.seq) >= batch.first && !$0.hadEffect }
        let checks = CorrectionChecks(after: after) { batch.line($0)?.line }
        return checks.refusals(of: idle.compactMap { batch.line(Int($0.seq)) })
    }

    /// Facts about children whom nobody registered.
    private func unregistered(_ batch: ImportedBatch, in after: KnownFacts) -> [Refusal] {
        let children = UnknownChildren(after: after)
        let events = after.record.recorded.events
        let unknown = (batch.first..<events.count).filter { seq in
            let event = events[seq]
            return !event.type.isCorrection && event.child != .none
                && !children.registered[Int(event.child.number)]
        }
        return children.refusals(of: unknown.compactMap { batch.line($0) })
    }

    /// A line of each kind that was not asked about yet: what may append one may append all of its
    /// kind.
    private func samples(of batch: ImportedBatch, in known: KnownFacts) -> [ProposedLine] {
        let events = known.record.recorded.events
        return (batch.first..<(batch.first + batch.count)).compactMap { seq in
            let target = known.record.target(of: seq)
            let kind = [events[seq].type] + (target.map { [events[$0].type] } ?? [])
            return granted.insert(kind).inserted ? batch.line(seq) : nil
        }
    }
}
