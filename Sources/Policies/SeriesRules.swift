// By which rules a series of months is read: how many months, how long a run is no chance any more.

/// The numbers of a chart of a series: how many points it takes, and what in it is a signal.
///
/// Sources: `Citations`, Series. The rules of the two charts differ because a median has half the
/// points on either side whatever they are, and a mean with limits has not.
public struct SeriesRules: Hashable, Sendable {
    /// The fewest points that are read at all.
    public let leastPoints: Int
    /// So many in a row on one side of the centre line are a shift.
    public let shift: Int
    /// So many in a row that all rise, or all fall, are a trend.
    public let trend: Int

    /// The rules of a p-chart: a share about its mean, with limits. Source: Provost and Murray, The
    /// Health Care Data Guide (2011), the rules for Shewhart charts.
    public static let limits = SeriesRules(leastPoints: 12, shift: 8, trend: 6)
    /// The rules of a run chart: numbers about their median. Source: Perla, Provost and Murray, BMJ
    /// Quality and Safety 20 (2011) 46-51.
    public static let runs = SeriesRules(leastPoints: 10, shift: 6, trend: 5)

    /// How many standard deviations from the mean the limits of a p-chart lie. Source: Shewhart;
    /// Montgomery, Introduction to Statistical Quality Control.
    public static let sigmas = 3
    /// How many of the rarer outcome a month of a p-chart has on average, at the least: with fewer
    /// the limits are no measure of chance. Source: Montgomery (np of 3 makes 95 in 100 samples
    /// have one); Provost and Murray (a sample above 300 over the percentage).
    public static let leastOfTheRarer = 3
}
