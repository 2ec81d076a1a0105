// Remedies tried before they are told: on the part of the record that bears on the finding.

import CareEvents
import Dates
import EventLogs
import Journeys
import Projections
import TextFormats

/// What trials on a ledger share: made once, read by all threads.
struct TrialGround: Sendable {
    fileprivate let ledger: LoadedLedger
    fileprivate let finder: RemedyFinder
    fileprivate let texts: LineTexts
    fileprivate let bearing: BearingLines
    fileprivate let kept: KeptFields

    /// For the findings of a ledger as it is known now.
    init(_ ledger: LoadedLedger) {
        self.ledger = ledger
        texts = LineTexts(ledger, forMany: true)
        finder = RemedyFinder(
            ledger.known, against: ledger.setting, stories: ledger.context.stories)
        bearing = BearingLines(ledger.known, ledger.context.stories)
        kept = KeptFields(ledger.known)
    }

    /// The commands that put each of some findings right, in the order of the findings.
    ///
    /// The findings of a child are tried one after another, whatever lies between them in the log,
    /// as they are tried on the same part of it.
    func steps(for findings: [FoundInRecord]) -> [[Remedy]] {
        let threads = ledger.context.threads
        let order = findings.indices.sorted {
            (findings[$0].child.number, $0) < (findings[$1].child.number, $1)
        }
        let pieces = SharedWork.parts(of: order.count, atMost: 64 * threads)
        let tried = SharedWork.map(pieces.count, on: threads) { piece in
            let trial = RemedyTrial(self)
            return order[pieces[piece]].map { trial.steps(for: findings[$0]) }
        }
        var steps: [[Remedy]] = Array(repeating: [], count: findings.count)
        for (place, found) in zip(order, tried.joined()) { steps[place] = found }
        return steps
    }
}

/// Says of each finding the first way to put it right that holds: appended to the record as it
/// stands it is not refused, the finding is gone, and there is no error that was not there before.
///
/// A trial costs what the child's own story costs, not what the ledger does; of a fact of no child
/// the whole record is judged.
private final class RemedyTrial {
    private let ground: TrialGround
    private var ledger: LoadedLedger { ground.ledger }
    private var part: (key: Int64, judged: TriedPart)?

    init(_ ground: TrialGround) { self.ground = ground }

    /// The commands that put a finding right, one after another; empty where none hold.
    func steps(for finding: FoundInRecord) -> [Remedy] {
        let ways: [[Remedy]] =
            switch finding {
            case .breach(let finding): ground.finder.ways(for: finding)
            case .query(let finding): finding.remedy.map { [[$0]] } ?? []
            }
        guard !ways.isEmpty else { return [] }
        let part = part(for: finding.seq, of: finding.child)
        let sought = SoughtFinding(finding, in: ledger.known)
        return ways.first { holds($0, for: sought, part) } ?? []
    }

    private func part(for seq: Int32, of child: ChildNumber) -> TriedPart {
        let isOfNobody = child == .none
        // A line of nobody that a child's part lacks gets a part of its own.
        let key = isOfNobody ? -1 - Int64(seq) : Int64(child.number)
        let whole = ledger.known.record.recorded
        if let part, part.key == key, part.judged.holds(line: whole.lineNumber(at: Int(seq))) {
            return part.judged
        }
        let type = whole.events[Int(seq)].type
        let isWhole = isOfNobody && !type.isEscalation
        let record =
            isWhole
            ? whole
            : record(
                of: ground.bearing.lines(
                    for: seq, of: child, in: ledger.known))
        let setting = isWhole ? nil : ledger.setting
        let judged = TriedPart(
            record, against: setting, kept: ground.kept, whole: isWhole ? nil : ledger.known)
        part = (key, judged)
        return judged
    }

    /// The lines at some places as a record of their own, read again: what is appended to it on
    /// trial copies no more than them. Where a line cannot be read, a part of the whole.
    private func record(of places: [Int]) -> RecordedEvents {
        let whole = ledger.known.record.recorded
        var lines: [(seq: Int, bytes: [UInt8])] = []
        for place in places {
            let number = whole.lineNumber(at: place)
            guard let bytes = ground.texts.bytes(of: number) else { return whole.part(of: places) }
            lines.append((number, bytes))
        }
        return RecordedEvents(ofLines: lines) ?? whole.part(of: places)
    }

    private func holds(_ way: [Remedy], for sought: SoughtFinding, _ part: TriedPart) -> Bool {
        let count = part.count(sought)
        guard count > 0 else { return false }
        var record = part.record
        var state = part
        for remedy in way {
            guard let after = append(remedy, to: &record, state) else { return false }
            state = after
        }
        guard state.count(sought) < count else { return false }
        return state.errors.allSatisfy { $0.value <= part.errors[$0.key, default: 0] }
    }

    /// Appends a remedy's line; nil where it would be refused.
    private func append(
        _ remedy: Remedy, to record: inout RecordedEvents, _ before: TriedPart
    ) -> TriedPart? {
        guard let line = line(remedy, after: before.state, record) else { return nil }
        let bytes = line.bytes
        guard case .event(let whole) = try? LineReading.read(bytes), whole.unknowns.isEmpty else {
            return nil
        }
        let first = record.count
        record.append(whole, from: bytes)
        if !record.lineNumbers.isEmpty { record.lineNumbers.append(Int32(line.seq)) }
        let tried = before.with(record)
        let after = tried.state
        var judged = whole
        judged.seq = first
        judged.refer { after.known.record.recorded.place(ofLine: $0) }
        let proposed = ProposedLine(line: whole, judgedAs: judged, inputLine: 1)
        let checks = CorrectionChecks(after: after.known) { [texts = ground.texts] place in
            if place >= first { return judged }
            return texts.line(after.known.record.recorded.lineNumber(at: place))
        }
        guard checks.refusals(of: [proposed]).isEmpty,
            JourneyRefusals.new(of: [proposed], before: before.state, after: after).isEmpty
        else { return nil }
        return tried
    }

    /// The line that a remedy would append, recorded when the last line was.
    private func line(
        _ remedy: Remedy, after state: JudgedRecord, _ record: RecordedEvents
    ) -> EventLine? {
        let known = state.known
        guard let last = record.events.last else { return nil }
        var child: String?
        if let number = remedy.correctedLine {
            let place = known.record.recorded.place(ofLine: number)
            guard place < record.count else { return nil }
            let about = known.record.fact(at: place).child
            child = about == .none ? nil : known.id(of: about)
        }
        let instant = last.recordedAt
        guard let draft = remedy.draft(about: child, on: instant.londonDay) else { return nil }
        let next = record.lineNumber(at: record.count - 1) + 1
        return EventLine(
            seq: next, id: Self.anyID, type: draft.type, childID: draft.childID,
            occurredOn: draft.occurredOn, recordedAt: instant, recordedBy: "check",
            payload: draft.payload)
    }

    /// Ids of lines are not judged.
    private static let anyID = "01900000-0000-7000-8000-000000000000"
}

extension EventLine {
    /// Makes the line that a correction puts right a place of a part of the log.
    fileprivate mutating func refer(to place: (Int) -> Int) {
        guard let target = correctedSeq else { return }
        payload = payload.map { field in
            switch field.key {
            case .amends, .withdraws, .reinstates, .erases:
                Field(field.key, .number(Thousandths(place(target))), range: field.range)
            default: field
            }
        }
    }
}
