// A report before anybody reads it: its tables first, so that they can be suppressed together.

public import Tables

/// A report in two steps. First all tables that any page of it will show or speak of; then the
/// pages, whose sentences, key numbers and charts are made of these tables and of nothing else.
/// Between the two stands suppression: what a table does not tell, no sentence can.
public struct ReportDraft: Sendable {
    /// Every table that the pages are made of, in a fixed order; those of each ledger together, as
    /// no child is in two.
    public let tables: [[Table]]
    private let lay: @Sendable ([[Table]], Page.Readers) -> Site

    /// A report of some tables. `lay` gets the tables back in the same order, each with the same
    /// columns and as many rows, some of their cells perhaps suppressed.
    public init(
        tables: [[Table]], lay: @escaping @Sendable ([[Table]], Page.Readers) -> Site
    ) {
        self.tables = tables
        self.lay = lay
    }

    /// A report of one ledger's tables.
    public init(
        tables: [Table], lay: @escaping @Sendable ([Table], Page.Readers) -> Site
    ) {
        self.init(tables: [tables]) { told, readers in lay(told[0], readers) }
    }

    /// The pages for those who may see personal data.
    public func site() -> Site { lay(tables, .ownStaff) }

    /// The pages for everyone: counts of people below the threshold are suppressed in all tables
    /// of a ledger together (CNT-8), before any sentence is made.
    public func published(below threshold: Int) -> Site {
        lay(
            tables.map { own in
                Publication.suppressed(
                    own, below: threshold, also: QuantityRelations(of: own).sums)
            },
            .everyone(threshold: threshold))
    }
}
