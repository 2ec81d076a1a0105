// Spreadsheets into a ledger: each file judged and appended as one batch, without the rows refused.

import CareEvents
import EventLogs
import Exchange
import Tables
import TextFormats

/// A spreadsheet, read.
struct Sheet {
    let path: String
    var rows: [ToldRow] = []

    /// The file with its directory, as `source` has it.
    fileprivate var source: String { path.split(separator: "/").suffix(2).joined(separator: "/") }
}

/// One import of spreadsheets by a map.
struct SheetImport {
    private let call: Call
    private let map: SheetMap
    private let sheets: [Sheet]
    private(set) var summary = SheetSummary()
    /// What a dry run would have written before the file that is judged.
    private var rehearsed: [FactDraft] = []
    /// The rows that a dry run shows, with the lines that they would become.
    private var shown: [(path: String, row: ToldRow)] = []
    private var lines: [String: [UInt8]] = [:]

    /// How many rows a dry run shows.
    private static let mostShown = 5

    init(_ call: Call, _ map: SheetMap, _ sheets: [Sheet]) {
        self.call = call
        self.map = map
        self.sheets = sheets
    }

    /// A fact with the row that says it.
    private struct Draft {
        let row: Int
        let fact: SheetFact
        let draft: FactDraft
    }

    /// Takes all files in, one after the other.
    mutating func run(_ file: EventLogFile) throws(Stop) {
        let judge = LineJudge(of: file, account: call.surroundings.account())
        for sheet in sheets {
            var counts = SheetSummary.Counts(path: sheet.path, rows: sheet.rows.count)
            counts.skipped = sheet.rows.count { $0.facts.isEmpty && $0.faults.isEmpty }
            do throws(AppendFault) {
                defer { call.tellWarnings(of: file) }
                try take(sheet, into: file, judge, &counts)
                if !call.isDryRun { try file.release() }
            } catch {
                throw judge.denied ?? judge.stop(error, source: sheet.path)
            }
            summary.files.append(counts)
            shown += sheet.rows.prefix(Self.mostShown - min(shown.count, Self.mostShown))
                .map { (sheet.path, $0) }
        }
        call.tellWarnings(of: judge)
    }

    private mutating func take(
        _ sheet: Sheet, into file: EventLogFile, _ judge: LineJudge,
        _ counts: inout SheetSummary.Counts
    ) throws(AppendFault) {
        var faults = sheet.rows.flatMap(\.faults)
        var refused = Set(sheet.rows.indices.filter { !sheet.rows[$0].faults.isEmpty })
        // Every round leaves out one row at least, or is the last.
        while true {
            let drafts = drafts(of: sheet, without: refused)
            do throws(AppendFault) {
                let written = try append(drafts, into: file, judge)
                count(drafts, written, &counts)
                break
            } catch {
                guard case .refused(let refusals) = error, judge.denied == nil else { throw error }
                let before = refused.count
                for refusal in refusals {
                    let place = refusal.line - 1 - rehearsed.count
                    guard drafts.indices.contains(place),
                        refused.insert(drafts[place].row).inserted
                    else { continue }
                    faults.append(drafts[place].fact.fault(refusal, sheet.rows[drafts[place].row]))
                }
                if refused.count == before { throw error }
            }
        }
        counts.refused = refused.count
        summary.faults += faults.sorted { $0.line < $1.line }
            .map { SheetSummary.Fault(path: sheet.path, fault: $0) }
    }

    private func drafts(of sheet: Sheet, without refused: Set<Int>) -> [Draft] {
        var drafts: [Draft] = []
        for (row, told) in sheet.rows.enumerated() where !refused.contains(row) {
            for fact in told.facts {
                let draft = FactDraft(
                    type: fact.type, childID: fact.child, occurredOn: fact.day,
                    payload: fact.payload.map { EventLine.Field($0.key, $0.value) },
                    source: "csv:\(sheet.source):\(told.row.line)", key: fact.key,
                    inputLine: rehearsed.count + drafts.count + 1)
                drafts.append(Draft(row: row, fact: fact, draft: draft))
            }
        }
        return drafts
    }

    /// Appends a batch, or rehearses it; says of each whether it is new.
    private mutating func append(
        _ drafts: [Draft], into file: EventLogFile, _ judge: LineJudge
    ) throws(AppendFault) -> [Bool] {
        guard !drafts.isEmpty else { return [] }
        guard call.isDryRun else {
            return try file.append(drafts.map(\.draft), validating: judge.refusals)
                .map { !$0.isRepeated }
        }
        let all = rehearsed + drafts.map(\.draft)
        for bytes in try file.rehearse(all, validating: judge.refusals) {
            guard case .event(let line)? = try? LineReading.read(bytes), let key = line.key
            else { continue }
            lines[key] = bytes
        }
        rehearsed = all
        var seen: Set<String> = []
        return drafts.map { lines[$0.fact.key] != nil && seen.insert($0.fact.key).inserted }
    }

    private func count(
        _ drafts: [Draft], _ isNew: [Bool], _ counts: inout SheetSummary.Counts
    ) {
        counts.events = isNew.count { $0 }
        let rows = Set(drafts.map(\.row))
        let recorded = Set(zip(drafts, isNew).filter { $0.1 }.map(\.0.row))
        counts.recorded = recorded.count
        counts.unchanged = rows.count - recorded.count
    }

    // MARK: Both ways

    /// The first rows as they were read and as they would be recorded, field by field.
    var firstRows: Table {
        var table = Table(
            title: "The first rows, both ways",
            columns: ["file", "line", "column", "cell", "type", "field", "value"].map {
                Column($0, $0 == "line" ? .count : .text)
            })
        for (path, told) in shown {
            func add(
                _ column: String, _ cell: String, _ type: String, _ field: String, _ to: String
            ) {
                let words = [column, cell, type, field, to].map { Cell.text($0) }
                table.append([.text(path), .count(told.row.line)] + words)
            }
            for fact in told.facts {
                for one in fact.readings {
                    add(one.column, one.cell, fact.type.name, one.field, one.value)
                }
            }
            for fault in told.faults { add(fault.column, fault.value, "", "", fault.what) }
            if told.facts.isEmpty, told.faults.isEmpty { add("", "", "", "", "says no event") }
        }
        return table
    }

    /// The lines that these rows would become.
    var shownLines: [[UInt8]] {
        shown.flatMap { $0.row.facts.compactMap { lines[$0.key] } }
    }
}

extension SheetFact {
    /// A refusal of the event, said of the cell that it is about.
    fileprivate func fault(_ refusal: Refusal, _ told: ToldRow) -> SheetRowFault {
        let names =
            switch refusal.rule {
            case "key": ["key"]
            case "J1", "C1": ["child_id", "child_ids", "occurred_on"]
            case "J3", "J4", "J5", "J6":
                readings.map(\.field).filter { $0.hasSuffix("_id") && $0 != "child_id" }
                    + ["stage", "occurred_on"]
            case "format", "C3":
                readings.map(\.field).filter { field in
                    refusal.what.contains("\"\(field.prefix { $0 != "." })\"")
                }
            default: ["occurred_on"]
            }
        let reading =
            names.lazy.compactMap { name in self.readings.first { $0.field == name } }.first
        return SheetRowFault(
            line: told.row.line, column: reading?.column ?? "", value: reading?.cell ?? "",
            rule: refusal.rule, what: refusal.what, remedy: refusal.remedy)
    }
}
