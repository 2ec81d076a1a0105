// A chart and the table it is drawn from: one value, so that they cannot say different numbers.

/// A chart with its numbers. The chart names columns of the table and holds no number of its own
/// that the table has; what has no number in the table is not drawn.
public struct Figure: Sendable, Hashable {
    /// What is seen, as a sentence: `Timeliness fell from 96.2% to 93.3%.`
    public let title: String
    /// The numbers. Its title says what they are; its note what a reader must know.
    public let table: Table
    /// How they are drawn.
    public let chart: Chart

    /// A figure. A chart that names a column which the table has not is a bug in the caller.
    public init(_ title: String, _ table: Table, _ chart: Chart) {
        let keys = Set(table.columns.map(\.key))
        precondition(
            chart.columns.allSatisfy(keys.contains), "a chart draws columns of its own table")
        self.title = title
        self.table = table
        self.chart = chart
    }
}
