// A batch of facts: keys, validation of the whole, and the answer for each line.

public import CareEvents
public import Dates

/// What a writer answers for a line that is in the log.
public struct Receipt: Hashable, Sendable {
    /// The position in the log.
    public let seq: Int
    /// The UUIDv7.
    public let id: String
    /// When it was recorded.
    public let recordedAt: Instant
    /// Whether it had been recorded before, under the same key.
    public let isRepeated: Bool
}

/// The answer to one line of a stream.
public enum LineAnswer: Sendable {
    /// It is in the log.
    case recorded(Receipt)
    /// It is not, for these reasons.
    case refused([Refusal])
}

extension EventLogFile {
    /// The most facts of a batch that are judged by the index: the stories that more of them touch
    /// are most of a log, and reading it whole once takes less (measured: 20,000 facts on 34,000
    /// lines took two minutes by the index, and take two seconds by the whole).
    static let mostByIndex = 1000

    /// Appends a batch whole or not at all, and answers for each fact in its order.
    ///
    /// - Parameters:
    ///   - refusedAlready: what was refused while the input was read; then nothing is written, and
    ///     what the rest is refused for is told with it.
    ///   - ifLast: the last event that the client has seen of the child (`--if-last`).
    ///   - validation: judges the new lines against the journey.
    public func append(
        _ batch: [FactDraft], refusedAlready: [Refusal] = [], ifLast: Int? = nil,
        validating validation: LineValidation
    ) throws(AppendFault) -> [Receipt] {
        try open()
        let told = warnings
        var staging = Staging(recordedAt: instantToRecordAt())
        var answers =
            batch.count > Self.mostByIndex
            ? nil
            : try prepareByIndex(
                batch, refusedAlready: refusedAlready, ifLast: ifLast, in: &staging, validation)
        if answers == nil {
            // What is told of the clock is told once.
            warnings = told
            try readWhole()
            staging = Staging(recordedAt: instantToRecordAt())
            answers = try prepare(
                batch, refusedAlready: refusedAlready, ifLast: ifLast, in: &staging, validation)
        }
        try commit(staging)
        try carryOutErasures(of: staging)
        try keepIndexShort()
        return answers ?? []
    }

    /// Takes each fact as a batch of its own, in order, with one write and one sync for all.
    public func appendEach(
        _ facts: [FactDraft], validating validation: LineValidation
    ) throws(AppendFault) -> [LineAnswer] {
        try open()
        var answers: [LineAnswer] = []
        while indexed != nil, answers.count < facts.count {
            answers += try appendEachByIndex(facts[answers.count...], validation)
            guard answers.count < facts.count else { break }
            // The next one is to be judged by the whole; those behind it by the index again.
            try readWhole()
            answers += try appendEachByAll(facts[answers.count...].prefix(1), validation)
            openByIndex()
        }
        answers += try appendEachByAll(facts[answers.count...], validation)
        var told: Set<AppendWarning> = []
        warnings.removeAll { !told.insert($0).inserted }
        return answers
    }

    /// Takes facts as long as the index is enough to judge them.
    private func appendEachByIndex(
        _ facts: ArraySlice<FactDraft>, _ validation: LineValidation
    ) throws(AppendFault) -> [LineAnswer] {
        let told = warnings
        var staging = Staging(recordedAt: instantToRecordAt())
        var answers: [LineAnswer] = []
        for fact in facts {
            do {
                let receipts = try prepareByIndex([fact], ifLast: nil, in: &staging, validation)
                guard let receipts else { break }
                answers += receipts.map { .recorded($0) }
            } catch {
                guard case .refused(let refusals) = error else { throw error }
                answers.append(.refused(refusals))
            }
        }
        if answers.isEmpty { warnings = told }
        try commit(staging)
        try keepIndexShort()
        return answers
    }

    /// Takes facts with the whole log known.
    private func appendEachByAll(
        _ facts: ArraySlice<FactDraft>, _ validation: LineValidation
    ) throws(AppendFault) -> [LineAnswer] {
        guard !facts.isEmpty else { return [] }
        var staging = Staging(recordedAt: instantToRecordAt())
        var answers: [LineAnswer] = []
        for fact in facts {
            do {
                let receipts = try prepare(
                    [fact], refusedAlready: [], ifLast: nil, in: &staging, validation)
                answers += receipts.map { .recorded($0) }
            } catch {
                guard case .refused(let refusals) = error else { throw error }
                answers.append(.refused(refusals))
            }
        }
        try commit(staging)
        try carryOutErasures(of: staging)
        return answers
    }

    /// The lines that a batch would become (`--dry-run`). Nothing is written: no lock is taken, a
    /// torn tail is passed over, and what is known is as it was.
    public func rehearse(
        _ batch: [FactDraft], refusedAlready: [Refusal] = [], ifLast: Int? = nil,
        validating validation: LineValidation
    ) throws(AppendFault) -> [[UInt8]] {
        if !surroundings.judgesByWholeLog, batch.count <= Self.mostByIndex,
            let log = IndexedLog(at: path)
        {
            indexed = log
            defer { indexed = nil }
            let told = warnings
            var staging = Staging(recordedAt: instantToRecordAt())
            let answers = try prepareByIndex(
                batch, refusedAlready: refusedAlready, ifLast: ifLast, in: &staging, validation)
            if answers != nil { return staging.bytes }
            warnings = told
        }
        indexed = nil
        if known == nil { known = try KnownLog(reading: path) }
        defer { known = nil }
        var staging = Staging(recordedAt: instantToRecordAt())
        _ = try prepare(
            batch, refusedAlready: refusedAlready, ifLast: ifLast, in: &staging, validation)
        return staging.bytes
    }

    /// Stages a batch and judges it whole. A refused batch leaves the staging and the record as
    /// they were.
    private func prepare(
        _ batch: [FactDraft], refusedAlready: [Refusal], ifLast: Int?, in staging: inout Staging,
        _ validation: LineValidation
    ) throws(AppendFault) -> [Receipt] {
        let mark = record.mark
        let before = staging.lines.count
        do {
            return try prepareOrLeave(
                batch, refusedAlready: refusedAlready, ifLast: ifLast, in: &staging, validation)
        } catch {
            known?.record.takeBack(to: mark)
            staging.takeBack(to: before)
            throw error
        }
    }

    private func prepareOrLeave(
        _ batch: [FactDraft], refusedAlready: [Refusal], ifLast: Int?, in staging: inout Staging,
        _ validation: LineValidation
    ) throws(AppendFault) -> [Receipt] {
        var refusals = refusedAlready
        var receipts: [Receipt] = []
        let before = staging.lines.count
        for draft in batch {
            refusals += DraftChecks.refusals(of: draft, recordedBy: draft.recordedBy ?? recordedBy)
            if let key = draft.key, let first = try keyed(key, staging) {
                refusals += KeyComparison.refusals(of: draft, key: key, first: first)
                receipts.append(Receipt(of: first, isRepeated: true))
                continue
            }
            refusals += try stage(draft, in: &staging)
            if let line = staging.lines.last?.line { receipts.append(Receipt(of: line)) }
        }
        let added = Array(staging.lines[before...])
        if let ifLast, !added.isEmpty { try checkUnchanged(since: ifLast, added) }
        refusals += DraftChecks.refusals(ofDated: added)
        if !added.isEmpty, let known { refusals += validation(known.record, added) }
        guard refusals.isEmpty else {
            throw .refused(withoutRepeats(refusals))
        }
        return receipts
    }

    /// The line that has a key already, in the log or among those staged.
    private func keyed(_ key: String, _ staging: Staging) throws(AppendFault) -> EventLine? {
        if let place = staging.place(ofKey: key) { return staging.lines[place].line }
        guard let seq = line(withKey: key) else { return nil }
        // Read before it is judged: a line that the system does not give is not a key that is free.
        let bytes = try bytes(of: seq)
        guard case .event(let line) = try? LineReading.read(bytes) else { return nil }
        return line
    }

    /// In the order of the input; a reason that two judges give is given once.
    func withoutRepeats(_ refusals: [Refusal]) -> [Refusal] {
        var seen: Set<Refusal> = []
        let inOrder = refusals.enumerated().sorted { one, other in
            (one.element.line, one.offset) < (other.element.line, other.offset)
        }
        return inOrder.map(\.element).filter { seen.insert($0).inserted }
    }

    /// Refuses where the child has an event after the one that the client saw last.
    private func checkUnchanged(
        since asked: Int, _ added: [ProposedLine]
    ) throws(AppendFault) {
        guard let child = added.first?.line.childID,
            added.allSatisfy({ $0.line.childID == child })
        else { throw .ifLastNeedsOneChild }
        guard let known, let number = known.record.child(withID: child) else { return }
        let end = known.record.count - added.count
        let later = LaterEvents.last(of: number, in: known.record, from: asked + 1, to: end)
        guard let later else { return }
        throw .changedSince(
            asked: asked, seq: later, type: known.record.events[later].type, child: child)
    }
}

extension Receipt {
    init(of line: EventLine, isRepeated: Bool = false) {
        self.init(
            seq: line.seq, id: line.id, recordedAt: line.recordedAt, isRepeated: isRepeated)
    }
}

/// The events that name a child.
enum LaterEvents {
    /// The last event from one line up to another that names the child, alone or among others.
    static func last(
        of child: ChildNumber, in record: RecordedEvents, from: Int, to end: Int
    ) -> Int? {
        guard from < end else { return nil }
        let corrected = CorrectedRecord(record)
        return (max(0, from)..<end).last { names(child, $0, corrected) }
    }

    private static func names(
        _ child: ChildNumber, _ seq: Int, _ record: borrowing CorrectedRecord
    ) -> Bool {
        let fact = record.fact(at: seq)
        if fact.child == child { return true }
        guard fact.type != .erased else { return false }
        return fact.type.declaration.fields.contains { field in
            switch field.key.shape {
            case .child: record.child(fact, field.key) == child
            case .children: record.members(record.list(fact, field.key)).contains(child.number)
            default: false
            }
        }
    }
}
