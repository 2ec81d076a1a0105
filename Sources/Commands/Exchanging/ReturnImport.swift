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
    /// The parts that are judged at once: those of the files' rows by their numbers, then those of
    /// the other children.
    private let rounds: [Range<Int>]
    private(set) var summary = ReturnSummary()
    /// By part, the numbers of rows that the judge of lines refused; and why.
    private var refusedByJudge: [Int: Set<Int>] = [:]
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
        // Two ids that are read as one child are judged together.
        rounds = Self.rounds(
            of: files.rows, besides: unnamed.count,
            atLeast: named.count < files.rows.childCount
                ? .max : max(Self.rowsOfRound, opened.record.count / 2))
    }

    /// How many rows are judged at once, where the ledger is not large itself: the story of the
    /// ledger is read anew each time.
    private static let rowsOfRound = 1 << 15

    private static func rounds(
        of rows: ReturnRows, besides unnamed: Int, atLeast most: Int
    ) -> [Range<Int>] {
        let perPart = ReturnRows.childrenOfPart
        var rounds: [Range<Int>] = []
        var (start, weight) = (0, 0)
        let count = rows.partCount + (unnamed + perPart - 1) / perPart
        for part in 0..<count {
            weight += part < rows.partCount ? rows.rowCount(ofPart: part) : perPart * 8
            if weight >= most || part == count - 1 {
                rounds.append(start..<(part + 1))
                (start, weight) = (part + 1, 0)
            }
        }
        return rounds
    }

    /// Compares, judges, appends and counts. While some parts are compared, the lines of those
    /// before are read back.
    mutating func run(_ file: EventLogFile, _ judge: LineJudge) throws(AppendFault) {
        let judges = ImportJudge(judge, threads: threads)
        var last: (parts: Range<Int>, pieces: [ReturnPiece]) = (0..<0, [])
        for round in rounds {
            let work = comparing(Array(round))
            let pieces = try whole(file.besides(round.count, threads: threads, work))
            try settle(last.pieces, last.parts, in: file, judge, judges)
            try file.tryImported(pieces.map(\.lines), threads: threads)
            last = (round, pieces)
        }
        try settle(last.pieces, last.parts, in: file, judge, judges)
        judges.end()
        if !call.isDryRun { try file.commitImport() }
        summary.takesFindings = takesFindings
        summary.end(files.rows, refusedByJudge: faultsOfJudge)
        tellOfChildrenLeftAlone()
    }

    /// Has the lines on trial judged until none is refused, and counts what came of them. Every
    /// round leaves out one row at least, or is the last.
    private mutating func settle(
        _ compared: [ReturnPiece], _ parts: Range<Int>, in file: EventLogFile,
        _ judge: LineJudge, _ judges: ImportJudge
    ) throws(AppendFault) {
        var pieces = compared
        while true {
            do throws(AppendFault) {
                try file.judgeImported(dryRun: call.isDryRun) { record, batch in
                    judges.refusals(of: batch, in: record)
                }
                break
            } catch {
                guard case .refused(let refusals) = error, judge.denied == nil else { throw error }
                let touched = try leaveOut(refusals, pieces, parts)
                guard !touched.isEmpty else { throw error }
                let again = try whole(
                    SharedWork.map(touched.count, on: threads, comparing(touched)))
                for (part, piece) in zip(touched, again) {
                    pieces[part - parts.lowerBound] = piece
                }
                try file.tryImported(pieces.map(\.lines), threads: threads)
            }
        }
        for piece in pieces { summary.take(piece) }
    }

    /// All pieces, where what was put aside could be read again.
    private func whole<Result>(_ results: [Result?]) throws(AppendFault) -> [Result] {
        if let failure = files.aside.failure { throw .failed(failure) }
        return results.compactMap(\.self)
    }

    /// What comes of each of some parts.
    private func comparing(_ numbers: [Int]) -> @Sendable (Int) -> ReturnPiece? {
        let (files, ledger, comparison) = (files, ledger, comparison)
        let (unnamed, refused, leftAlone) = (unnamed, refusedByJudge, leftAlone)
        let fresh = ReturnPiece(writing, files, recordedOn: recordedOn)
        return { place in
            let part = numbers[place]
            var piece = fresh
            guard part < files.rows.partCount else {
                let first = (part - files.rows.partCount) * ReturnRows.childrenOfPart
                for number in first..<min(first + ReturnRows.childrenOfPart, unnamed.count) {
                    let child = files.rows.childCount + number
                    guard leftAlone[child] == nil else { continue }
                    let outcome = comparison.outcome(of: unnamed[number], rows: [], in: ledger)
                    piece.take(outcome, of: child)
                }
                return piece
            }
            guard let rows = files.rows.rows(ofPart: part) else { return nil }
            for (child, rows) in zip(files.rows.children(ofPart: part), rows) {
                if let refusal = leftAlone[child] {
                    piece.refuse(rows, for: refusal)
                    continue
                }
                let outcome = comparison.outcome(
                    of: files.rows.id(of: child), rows: rows, in: ledger,
                    leavingOut: refused[part] ?? [])
                piece.take(outcome, of: child)
            }
            piece.count(rows, files.rows.rowCount(ofPart: part))
            return piece
        }
    }

    /// Leaves the rows out whose lines were refused, or where no row says a line the child; says
    /// which parts these are of.
    private mutating func leaveOut(
        _ refusals: [Refusal], _ pieces: [ReturnPiece], _ parts: Range<Int>
    ) throws(AppendFault) -> [Int] {
        var touched: Set<Int> = []
        var ends: [Int] = []
        for piece in pieces { ends.append((ends.last ?? 0) + piece.lines.count) }
        var known: (part: Int, rows: [Int: ReturnRow]) = (-1, [:])
        for refusal in refusals {
            guard let number = ends.firstIndex(where: { refusal.line <= $0 }) else { continue }
            let piece = pieces[number]
            let part = parts.lowerBound + number
            let place = refusal.line - 1 - (ends[number] - piece.lines.count)
            guard piece.rows.indices.contains(place) else { continue }
            if piece.rows[place] < 0 {
                let child = Int(piece.children[place])
                guard leftAlone[child] == nil else { continue }
                leftAlone[child] = refusal
                touched.insert(part)
                continue
            }
            if known.part != part { known = (part, try rows(ofPart: part)) }
            guard let row = known.rows[Int(piece.rows[place])], let at = row.place,
                refusedByJudge[part, default: []].insert(at.number).inserted
            else { continue }
            touched.insert(part)
            faultsOfJudge.append(RowFault(row, at: at, refusal))
        }
        return touched.sorted()
    }

    /// The rows of a part by their numbers.
    private func rows(ofPart part: Int) throws(AppendFault) -> [Int: ReturnRow] {
        let rows = try whole([files.rows.rows(ofPart: part)]).joined().joined()
        return Dictionary(rows.map { ($0.place?.number ?? -1, $0) }) { first, _ in first }
    }

    /// Tells of children that no row is about, and that are left as they are.
    private func tellOfChildrenLeftAlone() {
        for (child, refusal) in leftAlone.sorted(by: { $0.key < $1.key })
        where child >= files.rows.childCount {
            let id = unnamed[child - files.rows.childCount]
            call.tell(escapedForTerminal("\(id) is left as it is: \(refusal.what)"))
        }
    }
}
