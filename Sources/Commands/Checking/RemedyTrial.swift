// Remedies tried before they are told: on the part of the record that bears on the finding.

import CareEvents
import Dates
import EventLogs
import Journeys
import Projections
import TextFormats

/// Says of each finding the first way to put it right that holds: appended to the record as it
/// stands it is not refused, the finding is gone, and there is no error that was not there before.
///
/// A trial costs what the child's own story costs, not what the ledger does; of a fact of no child
/// the whole record is judged.
final class RemedyTrial {
    private let ledger: LoadedLedger
    private let finder: RemedyFinder
    private let texts: LineTexts
    private lazy var bearing = BearingLines(ledger.known, ledger.context.stories)
    private lazy var kept = KeptFields(ledger.known)
    private var parts: [Int64: Judged] = [:]

    /// A part of the record, as it is before anything is tried.
    private struct Judged {
        let record: RecordedEvents
        let state: JudgedRecord
        /// What it is read against; nil where the part is the whole, which says it itself.
        let setting: Setting?
    }

    /// Trials on a ledger as it is known now.
    init(_ ledger: LoadedLedger) {
        self.ledger = ledger
        texts = LineTexts(ledger)
        finder = RemedyFinder(
            ledger.known, against: ledger.setting, stories: ledger.context.stories)
    }

    /// The commands that put a finding right, one after another; empty where none hold.
    func steps(for finding: Finding) -> [Remedy] {
        let ways = finder.ways(for: finding)
        guard !ways.isEmpty else { return [] }
        let part = part(for: finding.seq, of: finding.child)
        let sought = Sought(finding, line: line(finding.seq))
        return ways.first { holds($0, for: sought, part) } ?? []
    }

    /// The command that puts right what the return would query; empty where it does not hold.
    func steps(for finding: ReturnFinding) -> [Remedy] {
        guard let remedy = finding.remedy else { return [] }
        let part = part(for: finding.seq, of: finding.child)
        let sought = Sought(finding, line: line(finding.seq))
        return holds([remedy], for: sought, part) ? [remedy] : []
    }

    private func line(_ seq: Int32) -> Int {
        ledger.known.record.recorded.lineNumber(at: Int(seq))
    }

    private func part(for seq: Int32, of child: ChildNumber) -> Judged {
        let isOfNobody = child == .none
        let key = isOfNobody ? -1 - Int64(seq) : Int64(child.number)
        if let part = parts[key] { return part }
        let type = ledger.known.record.recorded.events[Int(seq)].type
        let isWhole = isOfNobody && !type.isEscalation
        let record = ledger.known.record.recorded
        let taken =
            isWhole ? record : record.part(of: bearing.lines(for: seq, of: child, in: ledger.known))
        let setting = isWhole ? nil : ledger.setting
        let part = Judged(
            record: taken, state: JudgedRecord(taken, against: setting), setting: setting)
        // Findings come in the order of lines, so that few children are asked for again soon.
        if parts.count > Self.mostParts || isWhole { parts.removeAll() }
        parts[key] = part
        return part
    }

    private static let mostParts = 64

    private func holds(_ way: [Remedy], for sought: Sought, _ part: Judged) -> Bool {
        let count = count(sought, in: part.state)
        guard count > 0 else { return false }
        var record = part.record
        var state = part.state
        for remedy in way {
            guard let after = append(remedy, to: &record, state, part.setting) else { return false }
            state = after
        }
        guard self.count(sought, in: state) < count else { return false }
        let before = Sought.errors(part.state)
        return Sought.errors(state).allSatisfy { $0.value <= before[$0.key, default: 0] }
    }

    /// How often a finding stands in a part.
    private func count(_ sought: Sought, in judged: JudgedRecord) -> Int {
        let record = judged.known.record.recorded
        switch sought.what {
        case .breach:
            return judged.findings.count {
                Sought($0, line: record.lineNumber(at: Int($0.seq))) == sought
            }
        case .query:
            // Whether a field is kept is a matter of the whole ledger.
            let context = ReplayContext(judged.known, against: judged.setting)
            return ReturnFindings.all(context, kept: kept).count {
                Sought($0, line: record.lineNumber(at: Int($0.seq))) == sought
            }
        }
    }

    /// Appends a remedy's line; nil where it would be refused.
    private func append(
        _ remedy: Remedy, to record: inout RecordedEvents, _ before: JudgedRecord,
        _ setting: Setting?
    ) -> JudgedRecord? {
        guard let line = line(remedy, after: before, record) else { return nil }
        let bytes = line.bytes
        guard case .event(let whole) = try? LineReading.read(bytes), whole.unknowns.isEmpty else {
            return nil
        }
        let first = record.count
        record.append(whole, from: bytes)
        if !record.lineNumbers.isEmpty { record.lineNumbers.append(Int32(line.seq)) }
        let after = JudgedRecord(record, against: setting)
        var judged = whole
        judged.seq = first
        judged.refer { after.known.record.recorded.place(ofLine: $0) }
        let proposed = ProposedLine(line: whole, judgedAs: judged, inputLine: 1)
        let checks = CorrectionChecks(after: after.known) { [texts] place in
            if place >= first { return judged }
            return texts.line(after.known.record.recorded.lineNumber(at: place))
        }
        guard checks.refusals(of: [proposed]).isEmpty,
            JourneyRefusals.new(of: [proposed], before: before, after: after).isEmpty
        else { return nil }
        return after
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

/// A finding without its words, by the line of the log.
private struct Sought: Hashable {
    let line: Int
    let child: ChildNumber
    let what: What

    enum What: Hashable {
        case breach(Breach)
        /// A query of the return, by the code of its rule.
        case query(String)
    }

    init(_ finding: Finding, line: Int) {
        self.line = line
        child = finding.child
        // Whether another child has an id is seen only where that child's lines are there.
        what = .breach(
            finding.breach == .referenceOfAnotherChild ? .noSuchReference : finding.breach)
    }

    init(_ finding: ReturnFinding, line: Int) {
        self.line = line
        child = finding.child
        what = .query(finding.rule.code)
    }

    static func errors(_ judged: JudgedRecord) -> [Sought: Int] {
        let record = judged.known.record.recorded
        return judged.findings.filter { $0.severity == .error }.reduce(into: [:]) {
            $0[Sought($1, line: record.lineNumber(at: Int($1.seq))), default: 0] += 1
        }
    }
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
