// A return into the ledger: compared, judged, appended as one batch, and counted.

import CareEvents
import Dates
import EventLogs
import Exchange
import Journeys
import TextFormats

/// One import of a return.
struct ReturnImport {
    private let call: Call
    private let files: ReturnFiles
    private let year: ReportingYear
    private let takesFindings: Bool
    private var ledger: LedgerChildren
    private let comparison: ReturnComparison
    private let recordedOn: CalendarDate

    /// The events of each child that has any, in the order of the batch.
    private var outcomes: [(child: String, outcome: ChildOutcome)] = []
    private(set) var summary = ReturnSummary()
    /// Rows that the judge of lines refused, and why.
    private var refusedByJudge: Set<RowPlace> = []
    private var faultsOfJudge: [RowFault] = []

    /// Reads the ledger, under its lock unless nothing is to be written.
    init(
        _ files: ReturnFiles, of year: ReportingYear, takingFindings: Bool, into file: EventLogFile,
        for call: Call
    ) throws(AppendFault) {
        self.call = call
        self.files = files
        self.year = year
        takesFindings = takingFindings
        let opened = try call.isDryRun ? file.rehearseWhole() : file.openForImport()
        recordedOn = opened.instant.londonDay
        ledger = LedgerChildren(KnownFacts(opened.record))
        comparison = ReturnComparison(
            scope: ReturnScope(year: year, modules: files.modules), recordedOn: recordedOn,
            takesFindings: takingFindings)
    }

    /// Compares, appends and counts.
    mutating func run(_ file: EventLogFile, _ judge: LineJudge) throws(AppendFault) {
        // Every round leaves out one row at least, or is the last.
        while true {
            compare()
            let batch = outcomes.flatMap(\.outcome.events)
            let drafts = batch.enumerated().map { draft(of: $1, number: $0) }
            do throws(AppendFault) {
                let count =
                    drafts.isEmpty
                    ? 0
                    : try file.appendImported(
                        drafts, takingFindings: takesFindings, dryRun: call.isDryRun,
                        validating: judge.refusals)
                summarise(batch, count)
                return
            } catch {
                guard case .refused(let refusals) = error, leaveOut(refusals, batch) else {
                    throw error
                }
            }
        }
    }

    private mutating func compare() {
        outcomes = []
        for child in files.children {
            let outcome = comparison.outcome(
                of: child, rows: files.rows[child] ?? [], in: ledger, leavingOut: refusedByJudge)
            outcomes.append((child, outcome))
        }
        let named = Set(files.children.map(ledger.reading))
        for child in ledger.ids where !named.contains(child) {
            let outcome = comparison.outcome(of: child, rows: [], in: ledger)
            if !outcome.events.isEmpty { outcomes.append((child, outcome)) }
        }
    }

    /// Leaves the rows out whose events were refused; false where none of them is a row's.
    private mutating func leaveOut(_ refusals: [Refusal], _ batch: [ReturnEvent]) -> Bool {
        let before = refusedByJudge.count
        for refusal in refusals where batch.indices.contains(refusal.line - 1) {
            let event = batch[refusal.line - 1]
            guard let place = event.place,
                let row = files.rows[event.child]?.first(where: { $0.place == place }),
                refusedByJudge.insert(place).inserted
            else { continue }
            faultsOfJudge.append(
                RowFault(
                    place: place, module: row.module, column: "CHILD", value: row.child,
                    rule: refusal.rule, what: refusal.what, remedy: refusal.remedy))
        }
        return refusedByJudge.count > before
    }

    // MARK: Lines

    private func draft(of event: ReturnEvent, number: Int) -> FactDraft {
        let source = event.place.map(files.source)
        func draft(
            _ type: EventType, _ day: CalendarDate, _ payload: [EventLine.Field]
        ) -> FactDraft {
            FactDraft(
                type: type, childID: event.child, occurredOn: day, payload: payload,
                source: source, inputLine: number + 1)
        }
        let because = EventLine.Field(
            .reason, .string(CorrectionReason.sourceCorrected.rawValue))
        switch event.deed {
        case .record(let type, let day, let fields):
            return draft(type, day, fields.map { EventLine.Field($0.key, $0.value) })
        case .amend(let seq, let set, let unset):
            var payload = [EventLine.Field(.amends, .number(Thousandths(seq)))]
            if !set.isEmpty {
                let members = set.map { JSONObject.Member(key: $0.key.name, value: $0.value) }
                payload.append(.init(.set, .object(JSONObject(members))))
            }
            if !unset.isEmpty {
                payload.append(.init(.unset, .list(unset.map { .string($0.name) })))
            }
            return draft(.eventAmended, recordedOn, payload + [because])
        case .withdraw(let seq):
            return draft(
                .eventWithdrawn, recordedOn,
                [EventLine.Field(.withdraws, .number(Thousandths(seq))), because])
        }
    }

    // MARK: What came of it

    private mutating func summarise(_ batch: [ReturnEvent], _ count: Int) {
        summary.takesFindings = takesFindings
        var refused = refusedByJudge
        var faults = files.misshapen + faultsOfJudge
        for (_, outcome) in outcomes {
            refused.formUnion(outcome.refused)
            faults += outcome.faults
        }
        let telling = Set(batch.compactMap(\.place)).subtracting(refused)
        for (module, rows) in files.counts {
            summary.modules[module] = ReturnSummary.Counts(rows: rows)
        }
        for fault in files.misshapen { summary.modules[fault.module]?.refused += 1 }
        for row in files.rows.values.lazy.joined() {
            guard let place = row.place else { continue }
            if refused.contains(place) {
                summary.modules[row.module]?.refused += 1
            } else if telling.contains(place) {
                summary.modules[row.module]?.recorded += 1
            } else {
                summary.modules[row.module]?.unchanged += 1
            }
        }
        for event in batch {
            switch event.deed {
            case .record: summary.appended += 1
            case .amend: summary.amended += 1
            case .withdraw: summary.withdrawn += 1
            }
        }
        summary.faults = faults.sorted {
            ($0.place.file, $0.place.line) < ($1.place.file, $1.place.line)
        }
    }
}
