// Figures of years as Explore Education Statistics takes them: tidy data with its meta.

public import Dates
public import Projections
public import Tables

/// The files for the platform of one ledger: all suppressed together, as all are read together.
///
/// Source: the Department's open data standards (the analysts' guide) and its data screener, read
/// on 22 November 2026. A row is a year and a value of each filter; every filter has a `Total`.
public struct ExploreStatistics: Sendable {
    /// A data file with the file that describes it.
    public struct DataSet: Sendable {
        /// The name of both files, without endings.
        public let name: String
        /// The data.
        public let data: Table
        /// A row for each filter and indicator.
        public let meta: Table
        /// How many cells are suppressed.
        public let suppressed: Int
    }

    /// What the files say of the place.
    public struct Place: Sendable {
        let name: String
        let code: String
        let oldCode: String

        /// A local authority, by its name, its code of nine characters (`E08000034`) and its code
        /// of three digits, which a ledger does not hold; a code that is not given is `x`.
        public init(name: String, code: String, oldCode: String?) {
            self.name = name
            self.code = code.isEmpty ? Self.notAvailable : code
            self.oldCode = oldCode ?? Self.notAvailable
        }

        private static let notAvailable = "x"
    }

    /// The files, in order.
    public let sets: [DataSet]
    /// What the declarations of the numbers say wrongly: a bug.
    public let complaints: [String]

    /// The files of some years, counts of people below the threshold suppressed.
    public init(
        of years: [ReportingYear], at place: Place, below threshold: Int,
        in context: ReplayContext
    ) {
        let layouts = StatisticsLayout.all
        let tables = layouts.map { $0.table(of: years, at: place, in: context) }
        let published = Publication.published(
            tables, below: threshold, also: QuantityRelations(of: tables).sums)
        complaints = published.complaints
        sets = layouts.indices.map { number in
            DataSet(
                name: layouts[number].name,
                data: published.tables[number].withSymbols,
                meta: layouts[number].meta, suppressed: published.suppressed[number])
        }
    }
}

extension Table {
    /// The table with the platform's symbols: a cell that the ledger can say nothing for is `x`.
    fileprivate var withSymbols: Table {
        Table(
            title: title, columns: columns,
            rows: rows.map { row in row.map { $0 == .empty ? .text("x") : $0 } })
    }
}
