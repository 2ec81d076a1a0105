// A report before anybody reads it: its tables first, so that they can be suppressed together.

public import Tables

/// A report in two steps. First all tables that any page of it will show or speak of; then the
/// pages, whose sentences, key numbers and charts are made of these tables and of nothing else.
/// Between the two stands suppression: what a table does not tell, no sentence can.
public struct ReportDraft: Sendable {
    /// Every table that the pages are made of, in a fixed order.
    public let tables: [Table]
    private let lay: @Sendable ([Table], Page.Readers) -> Site

    /// A report of some tables. `lay` gets the tables back in the same order, each with the same
    /// columns and rows, some of their cells perhaps suppressed.
    public init(
        tables: [Table], lay: @escaping @Sendable ([Table], Page.Readers) -> Site
    ) {
        self.tables = tables
        self.lay = lay
    }

    /// The pages for those who may see personal data.
    public func site() -> Site { lay(tables, .ownStaff) }

    /// The pages of tables that were suppressed together.
    public func site(of told: [Table], for readers: Page.Readers) -> Site {
        precondition(
            told.count == tables.count
                && zip(told, tables).allSatisfy {
                    $0.columns == $1.columns && $0.rows.count == $1.rows.count
                }, "suppression changes cells, and neither columns nor rows")
        return lay(told, readers)
    }
}
