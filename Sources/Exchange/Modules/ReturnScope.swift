// What a return is complete for: the modules it has, in its year.

public import Dates

/// The scope of a return: what the ledger holds in it and the return lacks is not so.
public struct ReturnScope: Sendable {
    /// The year of the return.
    public let year: ReportingYear
    /// The modules that were returned. Nothing is concluded about others.
    public let modules: Set<ReturnModule>

    /// The scope of a return of these modules.
    public init(year: ReportingYear, modules: Set<ReturnModule>) {
        self.year = year
        self.modules = modules
    }

    /// Whether sex is spelt with letters in the return of this year (rule 101).
    var spellsSexInLetters: Bool { year.startYear >= 2024 }

    /// Whether a row is one of the year: what it tells lasts on a day of it, the first and the last
    /// included, or is said of it. A header is, where any other row of its child is.
    func includes(_ row: ReturnRow) -> Bool {
        let days = year.span
        if row.module.isYearly { return row.yearEnd == days.to }
        guard row.module != .header, let day = row.day else { return false }
        guard row.module != .reviews else { return days.contains(day) }
        return day <= days.to && (row.end.map { $0 >= days.from } ?? true)
    }

    /// The rows of a child that the return of the year has.
    func rows(of child: ChildRows) -> [ReturnRow] {
        let said = child.rows.filter(includes)
        guard !said.isEmpty else { return [] }
        return child.rows.filter { $0.module == .header } + said
    }
}
