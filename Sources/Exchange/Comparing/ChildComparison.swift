// The rows of one child in a return, held against what the ledger knows of it.

import CareEvents
public import Dates
import TextFormats

/// Compares returns with the ledger, child by child.
public struct ReturnComparison: Sendable {
    let scope: ReturnScope
    let recordedOn: CalendarDate
    let takesFindings: Bool

    /// A comparison with a return of a scope, which is recorded on a London day.
    ///
    /// - Parameter takesFindings: whether rows that break the rules of journeys are taken as they
    ///   are; what no event can say is refused all the same.
    public init(scope: ReturnScope, recordedOn: CalendarDate, takesFindings: Bool) {
        self.scope = scope
        self.recordedOn = recordedOn
        self.takesFindings = takesFindings
    }

    /// What the rows of a child come to. Without rows: what the return lacks of the child.
    ///
    /// - Parameter refusedByLedger: the numbers of rows whose lines were refused.
    public func outcome(
        of child: String, rows: [ReturnRow], in ledger: LedgerChildren,
        leavingOut refusedByLedger: Set<Int> = []
    ) -> ChildOutcome {
        var outcome = ChildOutcome()
        let known = ledger.facts(of: child)
        let old = ChildRows(
            child, telling: known.told, spellsSexInLetters: scope.spellsSexInLetters)
        var taken: [ReturnRow] = []
        taken.reserveCapacity(rows.count)
        for row in rows {
            let faults = CellJudge.faults(of: row)
            outcome.faults += faults
            if row.place.map({ refusedByLedger.contains($0.number) }) == true
                || faults.contains(where: { $0.isUnsayable || !takesFindings })
            {
                if let place = row.place { outcome.refused.insert(place.number) }
            } else {
                taken.append(row)
            }
        }
        var new = union(taken, with: old, refused: refused(rows, outcome))
        var judge = JourneyJudge(
            isRegistered: new.rows.first?.module == .header, recordedOn: recordedOn,
            leavesOut: !takesFindings)
        judge.judge(new)
        outcome.faults += judge.faults
        if !takesFindings, !judge.faults.isEmpty {
            outcome.refused.formUnion(judge.faults.map(\.place.number))
            taken.removeAll { isRefused($0, outcome) }
            new = union(taken, with: old, refused: refused(rows, outcome))
        }
        if isForgotten(old, new, others: known.others) { new = ChildRows(child, [], like: new) }
        if !old.says(new) {
            outcome.events = ChildChanges(child: child, old: old, new: new, in: known.told).events
        }
        return outcome
    }

    private func refused(_ rows: [ReturnRow], _ outcome: ChildOutcome) -> [ReturnRow] {
        outcome.refused.isEmpty ? [] : rows.filter { isRefused($0, outcome) }
    }

    private func isRefused(_ row: ReturnRow, _ outcome: ChildOutcome) -> Bool {
        row.place.map { outcome.refused.contains($0.number) } ?? false
    }

    /// The rows that are told once the return is known: those of the return, and of the ledger's
    /// those that it says nothing of. What it says wrongly stays as the ledger has it, and what its
    /// file has no column for.
    private func union(
        _ taken: [ReturnRow], with old: ChildRows, refused: [ReturnRow]
    ) -> ChildRows {
        // Of several headers the one that comes first in order is the child's, as in what is told.
        let header = taken.filter { $0.module == .header }.min(by: ReturnRow.precedes)
        var rows = taken.map { row in
            row.absent == 0 ? row : Self.repeating(header ?? old.rows.first, in: row)
        }
        guard !old.rows.isEmpty else { return ChildRows(old.child, rows, like: old) }
        var replacing: [RowKey: [Int]] = [:]
        for (place, row) in taken.enumerated().reversed() {
            replacing[RowKey(row), default: []].append(place)
        }
        var kept: [RowKey: Int] = [:]
        for row in refused { kept[RowKey(row), default: 0] += 1 }
        // A child with rows and without a header is taken in as it is, where findings are.
        let isHeadless =
            takesFindings && scope.modules.contains(.header) && !taken.isEmpty
            && !(taken + refused).contains { $0.module == .header }
        // What is said again as it was first, so that of two rows of one day none takes the other's
        // place.
        var left: [(key: RowKey, row: ReturnRow)] = []
        for row in old.rows where !(isHeadless && row.module == .header) {
            let key = RowKey(row)
            let row = Self.repeating(header, in: row, of: old)
            if let same = replacing[key]?.firstIndex(where: { rows[$0].says(row) }) {
                replacing[key]?.remove(at: same)
            } else {
                left.append((key, row))
            }
        }
        for (key, row) in left {
            if let place = replacing[key]?.popLast() {
                rows[place] = rows[place].filled(from: row)
            } else if let left = kept[key], left > 0 {
                kept[key] = left - 1
                rows.append(row)
            } else if !scope.modules.contains(row.module) || !scope.includes(row) {
                rows.append(row)
            }
        }
        return ChildRows(old.child, rows, like: old)
    }

    /// A row whose file has no column for what the header says, as the header says it.
    private static func repeating(_ header: ReturnRow?, in row: ReturnRow) -> ReturnRow {
        guard let header, header.module == .header, row.module != .header else { return row }
        var row = row
        if let place = row.module.birthPlace, row.lacks(place) {
            row = row.saying(header.cells[2], at: place)
        }
        if row.module == .unaccompanied, row.lacks(1) { row = row.saying(header.cells[1], at: 1) }
        return row
    }

    /// A row of the ledger that repeats what the header said, repeating what it says now.
    private static func repeating(
        _ header: ReturnRow?, in row: ReturnRow, of old: ChildRows
    ) -> ReturnRow {
        guard let header, row.module != .header else { return row }
        var row = row
        row.hasLetter = header.hasLetter
        if let place = row.module.birthPlace, row.cells[place] == old.birth,
            row.cells[place] != header.cells[2]
        {
            row = row.saying(header.cells[2], at: place)
        }
        if row.module == .unaccompanied, row.cells[1] == old.sex {
            row = row.saying(header.cells[1], at: 1)
        }
        return row
    }

    /// By what a row of a return and one of the ledger are known to be of the same fact.
    private struct RowKey: Hashable {
        let module: ReturnModule
        let day: CalendarDate?

        init(_ row: ReturnRow) {
            module = row.module
            day = row.day
        }
    }

    /// Whether nothing is left of a child whom the return lacks, so that its registration goes too.
    private func isForgotten(_ old: ChildRows, _ new: ChildRows, others: Int) -> Bool {
        scope.modules.contains(.header) && others == 0 && old.rows.contains(where: scope.includes)
            && new.rows.allSatisfy { $0.module == .header && $0.place == nil }
    }
}

extension ChildRows {
    /// Rows of the same child, spelt in the same way.
    init(_ child: String, _ rows: [ReturnRow], like other: ChildRows) {
        self.init(child, rows, spellsSexInLetters: other.spellsSexInLetters)
    }
}
