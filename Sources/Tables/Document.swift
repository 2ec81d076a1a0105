// What a command prints: one table or several, under a heading, with the stamp.

/// The tables that answer one question, with what they were made from.
@frozen public struct Document: Sendable, Hashable {
    /// What stands above all tables, for people, or nil.
    public var heading: String?
    /// The tables, in order.
    public var tables: [Table]
    /// What the tables were made from, or nil where it was not asked for.
    public var stamp: Stamp?

    /// A document of tables.
    public init(heading: String? = nil, tables: [Table], stamp: Stamp? = nil) {
        self.heading = heading
        self.tables = tables
        self.stamp = stamp
    }
}
