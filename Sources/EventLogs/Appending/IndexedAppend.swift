// A batch appended by what the index knows, as long as nothing of it is to be refused.

import CareEvents
import Dates

extension EventLogFile {
    /// Stages a batch and judges it whole by the stories that it touches.
    ///
    /// - Returns: the answers; nil where anything is to be refused or cannot be judged so. Then
    ///   nothing was staged, and the log is to be read whole.
    func prepareByIndex(
        _ batch: [FactDraft], ifLast: Int?, in staging: inout Staging, _ validation: LineValidation
    ) throws(AppendFault) -> [Receipt]? {
        guard let log = indexed else { return nil }
        var receipts: [Receipt] = []
        var trial = IndexedTrial(first: log.lineCount)
        for draft in batch {
            let by = draft.recordedBy ?? recordedBy
            guard DraftChecks.refusals(of: draft, recordedBy: by).isEmpty else { return nil }
            if let key = draft.key {
                switch trial.line(withKey: key).map(IndexedLog.Keyed.line)
                    ?? log.line(withKey: key)
                {
                case .unknown: return nil
                case .line(let first):
                    guard KeyComparison.refusals(of: draft, key: key, first: first).isEmpty else {
                        return nil
                    }
                    receipts.append(Receipt(of: first, isRepeated: true))
                    continue
                case .noLine: break
                }
            }
            let id = try mintID(besides: staging)
            guard let line = trial.add(draft, id: id, by: by, at: staging.recordedAt) else {
                return nil
            }
            receipts.append(Receipt(of: line))
        }
        guard !trial.lines.isEmpty else { return receipts }
        guard DraftChecks.refusals(ofDated: trial.lines).isEmpty,
            let stories = TouchedStories(of: trial.lines, trial.bytes, in: log),
            stories.isUnchanged(since: ifLast),
            validation(stories.record, stories.lines).isEmpty
        else { return nil }
        for (place, line) in trial.lines.enumerated() {
            log.take(line, trial.bytes[place])
            staging.add(line, id: trial.ids[place], bytes: trial.bytes[place])
        }
        return receipts
    }

    /// Puts what was appended into the index once it is more than is read in its place.
    func keepIndexShort() throws(AppendFault) {
        guard let log = indexed, log.index.recent.byteCount > LogIndex.mostRecentBytes else {
            return
        }
        IndexKeeping.keepRecent(of: log.index)
        indexed = nil
        if !openByIndex() { try readWhole() }
    }
}

/// The lines of a batch before anything is known of them but themselves.
private struct IndexedTrial {
    private let first: Int
    private(set) var lines: [ProposedLine] = []
    private(set) var bytes: [[UInt8]] = []
    private(set) var ids: [UInt128] = []

    init(first: Int) { self.first = first }

    /// Makes the next line of a draft; nil where it could not be read back as it is.
    mutating func add(
        _ draft: FactDraft, id: UInt128, by recorder: String, at instant: Instant
    ) -> EventLine? {
        let line = EventLine(
            seq: first + lines.count, id: uuidText(id), type: draft.type, childID: draft.childID,
            occurredOn: draft.occurredOn, recordedAt: instant, recordedBy: recorder,
            payload: draft.payload, source: draft.source, key: draft.key)
        let text = line.bytes
        guard case .event(let whole) = try? LineReading.read(text), whole.unknowns.isEmpty else {
            return nil
        }
        lines.append(ProposedLine(line: whole, inputLine: draft.inputLine))
        bytes.append(text)
        ids.append(id)
        return whole
    }

    /// The line of the batch that has a key.
    func line(withKey key: String) -> EventLine? {
        lines.first { $0.line.key.map { sameBytes($0, key) } == true }?.line
    }
}

extension TouchedStories {
    /// Whether the child of the lines has no event later than the one that the client saw last;
    /// false also where that cannot be said of these lines.
    fileprivate func isUnchanged(since asked: Int?) -> Bool {
        guard let asked else { return true }
        let end = record.count - lines.count
        guard let child = lines.first?.line.childID, asked < record.lineNumber(at: end),
            lines.allSatisfy({ $0.line.childID == child })
        else { return false }
        guard let number = record.child(withID: child) else { return true }
        let from = record.lineNumbers.firstIndex { $0 > asked } ?? end
        return LaterEvents.last(of: number, in: record, from: from, to: end) == nil
    }
}
