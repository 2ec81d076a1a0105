// The rows of one child, module by module, in the order that both ways of telling share.

/// What a return, or the ledger, says of one child.
struct ChildRows: Sendable {
    /// The child's id in the ledger.
    let child: String
    /// Whether sex is spelt with letters, as from the return of 2024-25 on (rule 101).
    let spellsSexInLetters: Bool
    /// The rows of all modules; each module's are in order and follow one another.
    private(set) var rows: [ReturnRow] = []

    /// Rows in any order.
    init(_ child: String, _ rows: [ReturnRow], spellsSexInLetters: Bool) {
        self.child = child
        self.spellsSexInLetters = spellsSexInLetters
        self.rows = rows.sorted { one, other in
            if one.module != other.module { return one.module.rawValue < other.module.rawValue }
            return ReturnRow.precedes(one, other)
        }
    }

    /// The numbers of the rows of a module.
    func numbers(of module: ReturnModule) -> Range<Int> {
        let start = rows.firstIndex { $0.module == module } ?? rows.endIndex
        let end = rows[start...].firstIndex { $0.module != module } ?? rows.endIndex
        return start..<end
    }

    /// The child's date of birth as its header says it, empty where there is none.
    var birth: String {
        guard let first = rows.first, first.module == .header else { return "" }
        return first.cells[2]
    }

    /// The child's sex as its header says it.
    var sex: String {
        guard let first = rows.first, first.module == .header else { return "" }
        return first.cells[1]
    }

    /// Whether both say the same, wherever it stands.
    func says(_ other: ChildRows) -> Bool {
        rows.count == other.rows.count && zip(rows, other.rows).allSatisfy { $0.says($1) }
    }
}
