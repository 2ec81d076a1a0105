// A batch appended, or refused, by what the index knows.

import CareEvents
import Dates

extension EventLogFile {
    /// Stages a batch and judges it whole by the stories that it touches. A refused batch leaves
    /// everything as it was.
    ///
    /// - Returns: the answers; nil where the stories do not suffice to judge it. Then nothing was
    ///   staged, and the log is to be read whole.
    func prepareByIndex(
        _ batch: [FactDraft], refusedAlready: [Refusal] = [], ifLast: Int?,
        in staging: inout Staging, _ validation: LineValidation
    ) throws(AppendFault) -> [Receipt]? {
        guard let log = indexed else { return nil }
        var refusals = refusedAlready
        var receipts: [Receipt] = []
        var trial = LinesOnTrial(from: log.lineCount, at: staging.recordedAt)
        for draft in batch {
            let by = draft.recordedBy ?? recordedBy
            refusals += DraftChecks.refusals(of: draft, recordedBy: by)
            if let key = draft.key {
                switch trial.line(withKey: key).map(IndexedLog.Keyed.line)
                    ?? log.line(withKey: key)
                {
                case .unknown: return nil
                case .line(let first):
                    refusals += KeyComparison.refusals(of: draft, key: key, first: first)
                    receipts.append(Receipt(of: first, isRepeated: true))
                    continue
                case .noLine: break
                }
            }
            refusals += trial.add(draft, id: try mintID(besides: staging), by: by)
            if let line = trial.lines.last?.line { receipts.append(Receipt(of: line)) }
        }
        let stories: TouchedStories?
        if trial.lines.isEmpty {
            stories = nil
        } else {
            guard let touched = TouchedStories(of: trial, in: log) else { return nil }
            if let ifLast { try touched.checkUnchanged(since: ifLast) }
            refusals += DraftChecks.refusals(ofDated: trial.lines)
            judged = touched
            defer { judged = nil }
            let told = validation(touched.record, touched.lines)
            guard !told.contains(.undecided) else { return nil }
            refusals += told
            stories = touched
        }
        guard refusals.isEmpty else { throw .refused(withoutRepeats(refusals)) }
        take(trial, stories, into: &staging)
        return receipts
    }

    /// Takes lines that are to be written into what is known.
    private func take(
        _ trial: LinesOnTrial, _ stories: TouchedStories?, into staging: inout Staging
    ) {
        guard let log = indexed else { return }
        let first = log.lineCount
        for (place, line) in trial.lines.enumerated() {
            log.take(line.line, trial.bytes[place], trial.terms[place])
            staging.add(line, id: trial.ids[place], bytes: trial.bytes[place])
        }
        stories?.keep(trial, in: log, from: first)
    }

    /// Whether everything that the log says of a child is in the record that is being judged.
    public func isWhole(storyOf child: String) -> Bool {
        judged.map { $0.isWhole(ofChild: child) } ?? true
    }

    /// Puts what a long stream appended into the index, so that it is not held in memory.
    func keepIndexShort() throws(AppendFault) {
        guard let log = indexed, log.index.recent.byteCount > longestHeld else { return }
        guard IndexKeeping.keepRecent(of: log.index) else {
            longestHeld *= 2
            return
        }
        indexed = nil
        if !openByIndex() { try readWhole() }
    }
}

extension TouchedStories {
    /// Refuses where the child has an event after the one that the client saw last.
    fileprivate func checkUnchanged(since asked: Int) throws(AppendFault) {
        guard let child = lines.first?.line.childID,
            lines.allSatisfy({ $0.line.childID == child })
        else { throw .ifLastNeedsOneChild }
        let end = record.count - lines.count
        guard let number = record.child(withID: child) else { return }
        let from = record.lineNumbers.firstIndex { $0 > asked } ?? end
        guard let later = LaterEvents.last(of: number, in: record, from: from, to: end) else {
            return
        }
        throw .changedSince(
            asked: asked, seq: record.lineNumber(at: later), type: record.events[later].type,
            child: child)
    }
}

extension Refusal {
    /// What a validation answers where the stories at hand do not tell whether, or in which words,
    /// lines are to be refused: then they are judged by the whole log.
    public static let undecided = Refusal(line: 0, rule: "undecided", what: "", remedy: "")
}
