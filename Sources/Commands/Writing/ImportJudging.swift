// Whether the lines of an import may stand: what `LineJudge` asks, of very many lines at once.

import CareEvents
import EventLogs
import Journeys

extension LineJudge {
    /// Everything that the lines of an import are refused for, by the same law as other lines.
    ///
    /// They are facts about single children, and corrections of such facts, whose cells were held
    /// against the lists already; so only what the whole story tells is asked here: once for all,
    /// by some threads, and without making a value of every line.
    func refusals(
        ofImported batch: ImportedBatch, in record: borrowing RecordedEvents, threads: Int
    ) -> [Refusal] {
        var earlier = copy record
        earlier.removeEvents(downTo: batch.first)
        let known = KnownFacts(earlier)
        let rights = AccessRights(known, against: Setting(known))
        let all = KnownFacts(copy record)
        if rights.isGuarded,
            let denied = rights.denial(of: batch.samples(in: all), by: account)
        {
            denial = denied
            return [denied.refusal]
        }
        var refusals = withoutEffect(batch, in: all)
        guard tolerance != .ofAll else { return refusals }
        refusals += unregistered(batch, in: all)
        let told = Set(refusals.map(\.line))
        let before = JudgedRecord(known, threads: threads)
        let after = JudgedRecord(all, threads: threads)
        let found = tolerated(
            JourneyRefusals.new(from: batch.first, before: before, after: after),
            from: batch.first)
        refusals += JourneyRefusals.refusals(from: batch.first, for: found, after: after)
            .filter { !told.contains($0.line) }
        return refusals
    }

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
}

extension ImportedBatch {
    /// A line of each kind: what may append one may append all of its kind.
    fileprivate func samples(in known: KnownFacts) -> [ProposedLine] {
        let events = known.record.recorded.events
        var seen: Set<[EventType]> = []
        return (first..<(first + count)).compactMap { seq in
            let target = known.record.target(of: seq)
            let kind = [events[seq].type] + (target.map { [events[$0].type] } ?? [])
            return seen.insert(kind).inserted ? line(seq) : nil
        }
    }
}
