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
    private let takesFindings: Bool
    private let threads: Int
    private let ledger: LedgerChildren
    private let comparison: ReturnComparison
    private let writing: TailWriting
    private let recordedOn: CalendarDate

    /// The children of the ledger that the files do not name.
    private let unnamed: [String]
    /// The children, some at a time: those of the files by their numbers, then the others.
    private let parts: [Range<Int>]
    /// What came of each part.
    private var pieces: [ReturnPiece] = []
    private(set) var summary = ReturnSummary()
    /// The numbers of rows that the judge of lines refused, and why.
    private var refusedByJudge: Set<Int> = []
    private var faultsOfJudge: [RowFault] = []
    /// Children that are left as they are, by their places: what would be so of them without any
    /// row saying it was refused.
    private var leftAlone: [Int: Refusal] = [:]

    /// Reads the ledger, under its lock unless nothing is to be written.
    init(
        _ files: ReturnFiles, of year: ReportingYear, takingFindings: Bool, threads: Int,
        into file: EventLogFile, for call: Call
    ) throws(AppendFault) {
        self.call = call
        self.files = files
        self.threads = threads
        takesFindings = takingFindings
        let opened =
            call.isDryRun
            ? try file.rehearseImport(threads: threads) : try file.openForImport(threads: threads)
        recordedOn = opened.instant.londonDay
        writing = file.tailWriting
        let ledger = LedgerChildren(KnownFacts(opened.record))
        self.ledger = ledger
        comparison = ReturnComparison(
            scope: ReturnScope(year: year, modules: files.rows.modules), recordedOn: recordedOn,
            takesFindings: takingFindings)
        let named = Set((0..<files.rows.childCount).map { ledger.reading(files.rows.id(of: $0)) })
        unnamed = ledger.ids.filter { !named.contains($0) }
        let all = files.rows.childCount + unnamed.count
        parts = stride(from: 0, to: all, by: Self.childrenOfPart).map {
            $0..<min($0 + Self.childrenOfPart, all)
        }
    }

    /// How many children a thread takes at a time.
    private static let childrenOfPart = 64

    /// Compares, appends and counts.
    mutating func run(_ file: EventLogFile, _ judge: LineJudge) throws(AppendFault) {
        pieces = compare(Array(parts.indices))
        // Every round leaves out one row at least, or is the last.
        while true {
            do throws(AppendFault) {
                let count = try file.appendImported(
                    pieces.map(\.lines), threads: threads, dryRun: call.isDryRun
                ) { record, batch in
                    judge.refusals(ofImported: batch, in: record, threads: threads)
                }
                summarise(count)
                tellOfChildrenLeftAlone()
                return
            } catch {
                guard case .refused(let refusals) = error else { throw error }
                let touched = leaveOut(refusals)
                guard !touched.isEmpty else { throw error }
                for (part, piece) in zip(touched, compare(touched)) { pieces[part] = piece }
            }
        }
    }

    /// What comes of some parts, side by side.
    private func compare(_ numbers: [Int]) -> [ReturnPiece] {
        let (files, ledger, comparison) = (files, ledger, comparison)
        let (parts, unnamed, refused) = (parts, unnamed, refusedByJudge)
        let leftAlone = leftAlone
        let fresh = ReturnPiece(writing, files, recordedOn: recordedOn)
        return SharedWork.map(numbers.count, on: threads) { number in
            var piece = fresh
            for child in parts[numbers[number]] {
                let isNamed = child < files.rows.childCount
                let rows = isNamed ? files.rows.rows(of: child) : []
                if let refusal = leftAlone[child] {
                    piece.refuse(rows, for: refusal)
                    continue
                }
                let id =
                    isNamed
                    ? files.rows.id(of: child) : unnamed[child - files.rows.childCount]
                piece.take(
                    comparison.outcome(of: id, rows: rows, in: ledger, leavingOut: refused),
                    of: child)
            }
            return piece
        }
    }

    /// Leaves the rows out whose lines were refused, or where no row says a line the child; says
    /// which parts these are of.
    private mutating func leaveOut(_ refusals: [Refusal]) -> [Int] {
        var touched: Set<Int> = []
        var ends: [Int] = []
        for piece in pieces { ends.append((ends.last ?? 0) + piece.lines.count) }
        for refusal in refusals {
            guard let part = ends.firstIndex(where: { refusal.line <= $0 }) else { continue }
            let piece = pieces[part]
            let place = refusal.line - 1 - (ends[part] - piece.lines.count)
            guard piece.rows.indices.contains(place) else { continue }
            if piece.rows[place] < 0 {
                let child = Int(piece.children[place])
                guard leftAlone[child] == nil else { continue }
                leftAlone[child] = refusal
                touched.insert(part)
                continue
            }
            let row = files.rows.row(Int(piece.rows[place]))
            guard let at = row.place, refusedByJudge.insert(at.number).inserted else { continue }
            touched.insert(part)
            faultsOfJudge.append(RowFault(row, at: at, refusal))
        }
        return touched.sorted()
    }

    /// Tells of children that no row is about, and that are left as they are.
    private func tellOfChildrenLeftAlone() {
        for (child, refusal) in leftAlone.sorted(by: { $0.key < $1.key })
        where child >= files.rows.childCount {
            let id = unnamed[child - files.rows.childCount]
            call.tell(escapedForTerminal("\(id) is left as it is: \(refusal.what)"))
        }
    }

    // MARK: What came of it

    private mutating func summarise(_ count: Int) {
        let rows = files.rows
        summary.takesFindings = takesFindings
        var isRefused = [Bool](repeating: false, count: rows.count)
        var tells = isRefused
        var faults = rows.misshapen + faultsOfJudge
        for number in refusedByJudge { isRefused[number] = true }
        for piece in pieces {
            for number in piece.refused { isRefused[number] = true }
            for number in piece.rows where number >= 0 { tells[Int(number)] = true }
            faults += piece.faults
            summary.appended += piece.appended
            summary.amended += piece.amended
            summary.withdrawn += piece.withdrawn
        }
        for module in ReturnModule.allCases where rows.counts[module.rawValue] > 0 {
            summary.modules[module] = ReturnSummary.Counts(rows: rows.counts[module.rawValue])
        }
        for fault in rows.misshapen { summary.modules[fault.module]?.refused += 1 }
        for number in 0..<rows.count {
            let module = rows.module(ofRow: number)
            if isRefused[number] {
                summary.modules[module]?.refused += 1
            } else if tells[number] {
                summary.modules[module]?.recorded += 1
            } else {
                summary.modules[module]?.unchanged += 1
            }
        }
        summary.faults = faults.sorted {
            ($0.place.file, $0.place.line) < ($1.place.file, $1.place.line)
        }
    }
}
