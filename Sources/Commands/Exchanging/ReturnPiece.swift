// Some children of a return, compared with the ledger, and the lines that come of it.

import CareEvents
import Dates
import EventLogs
import Exchange
import TextFormats

/// What came of the rows of some children.
struct ReturnPiece: Sendable {
    /// The lines, without their numbers.
    private(set) var lines: LineTails
    /// By line, the number of the row that says it; -1 where rows that are lacking do.
    private(set) var rows: [Int32] = []
    /// By line, the place of its child among those of the import.
    private(set) var children: [Int32] = []
    /// What is wrong with rows.
    private(set) var faults: [RowFault] = []
    /// The numbers of the rows that are not taken.
    private var refused: [Int] = []
    /// By module, how many rows are recorded and refused.
    private(set) var counts = [ReturnSummary.Counts](
        repeating: ReturnSummary.Counts(rows: 0), count: ReturnModule.allCases.count)
    private(set) var appended = 0
    private(set) var amended = 0
    private(set) var withdrawn = 0

    private let sources: [SourceFile]
    private let recordedOn: CalendarDate

    init(_ writing: TailWriting, _ files: ReturnFiles, recordedOn: CalendarDate) {
        lines = LineTails(writing)
        sources = files.sources
        self.recordedOn = recordedOn
    }

    /// Counts the rows of the children that were taken.
    mutating func count(_ children: [[ReturnRow]], _ count: Int) {
        var isRefused = [Bool](repeating: false, count: count)
        var tells = isRefused
        for number in refused { isRefused[number] = true }
        for number in rows where number >= 0 { tells[Int(number)] = true }
        for rows in children {
            for row in rows {
                guard let number = row.place?.number else { continue }
                let module = row.module.rawValue
                if isRefused[number] {
                    counts[module].refused += 1
                } else if tells[number] {
                    counts[module].recorded += 1
                } else {
                    counts[module].unchanged += 1
                }
            }
        }
    }

    /// Takes what came of one child.
    mutating func take(_ outcome: ChildOutcome, of child: Int) {
        faults += outcome.faults
        refused += outcome.refused
        for event in outcome.events {
            children.append(Int32(child))
            take(event)
        }
    }

    /// Refuses all rows of a child, which is left as it is.
    mutating func refuse(_ rows: [ReturnRow], for refusal: Refusal) {
        for row in rows {
            guard let place = row.place else { continue }
            refused.append(place.number)
            faults.append(RowFault(row, at: place, refusal))
        }
    }

    private mutating func take(_ event: ReturnEvent) {
        let source = event.place.map { LineSource(sources[$0.file], line: $0.line) }
        rows.append(Int32(event.place?.number ?? -1))
        switch event.deed {
        case .record(let type, let day, let fields):
            appended += 1
            lines.add(type, child: event.child, on: day, source: source) { key in
                for field in fields where field.key == key { return field.value }
                return nil
            }
        case .amend(let seq, let set, let unset):
            amended += 1
            var payload = [EventLine.Field(.amends, .number(Thousandths(seq)))]
            if !set.isEmpty {
                let members = set.map { JSONObject.Member(key: $0.key.name, value: $0.value) }
                payload.append(.init(.set, .object(JSONObject(members))))
            }
            if !unset.isEmpty {
                payload.append(.init(.unset, .list(unset.map { .string($0.name) })))
            }
            correct(.eventAmended, event.child, payload, source)
        case .withdraw(let seq):
            withdrawn += 1
            correct(
                .eventWithdrawn, event.child,
                [EventLine.Field(.withdraws, .number(Thousandths(seq)))], source)
        }
    }

    private mutating func correct(
        _ type: EventType, _ child: String, _ payload: [EventLine.Field], _ source: LineSource?
    ) {
        let because = EventLine.Field(
            .reason, .string(CorrectionReason.sourceCorrected.rawValue))
        let fields = payload + [because]
        lines.add(type, child: child, on: recordedOn, source: source) { key in
            fields.first { $0.key == key }?.value
        }
    }
}

extension RowFault {
    /// The fault of a row whose line was refused.
    init(_ row: ReturnRow, at place: RowPlace, _ refusal: Refusal) {
        self.init(
            place: place, module: row.module, column: "CHILD", value: row.child,
            rule: refusal.rule, what: refusal.what, remedy: refusal.remedy)
    }
}
