// What comes of holding a published figure against replay.

public import Tables

/// The verdict on a figure as it was published.
public enum Verdict: String, CaseIterable, Hashable, Sendable {
    /// Replay gives it, at the decimals that were published.
    case agrees
    /// Replay gives another number, which some record could have been.
    case differs
    /// Replay gives another number, and no record could give the one that was published.
    case impossible
    /// It is nothing that a record could tell: a target, somebody else's, a measure unknown.
    case notDerivable = "not_derivable"
}

/// A figure held against replay, with everything that was looked at.
public struct ReconciledFigure: Sendable {
    /// The figure.
    public let figure: PublishedFigure
    /// The verdict on it as published.
    public internal(set) var verdict: Verdict
    /// What was asked of the record; nil where nothing could be.
    public internal(set) var question: Question?
    /// What replay gave.
    public internal(set) var replayed: ReplayedValue?
    /// Why it is not derivable, in words.
    public internal(set) var reason: String?
    /// Words of its dimensions that were left out of the question.
    public internal(set) var leftOut: [String] = []
    /// What its `read_as` gives, where it has one.
    public internal(set) var meant: MeantResult?
    /// The grounds of the impossible that were tried, for a figure that replay contradicts.
    public internal(set) var grounds: [GroundTried] = []
    /// What happened to the record since, for a figure that differs.
    public internal(set) var since: SincePublication?
    /// Readings of the measure that give what was published, for a figure that replay contradicts.
    public internal(set) var otherDefinitions: [String] = []

    init(_ figure: PublishedFigure, _ verdict: Verdict) {
        self.figure = figure
        self.verdict = verdict
    }
}

/// What replay gave for a figure.
public struct ReplayedValue: Sendable {
    /// The value at the decimals that are printed, nil where the record says nothing.
    public let value: FixedDecimal?
    /// What is above the line of a share or mean.
    public let numerator: FixedDecimal?
    /// What is below.
    public let denominator: FixedDecimal?
}

/// What a figure's `read_as` gives.
public struct MeantResult: Sendable {
    /// The reading in words: `over 2017-01-23 to 2017-03-31, as known at …`.
    public let words: String
    /// What replay gave, nil where it could not be asked.
    public let replayed: ReplayedValue?
    /// Whether that is what was published.
    public let agrees: Bool
    /// Why it could not be asked.
    public let obstacle: String?
}

/// A ground of the impossible, tried on a figure.
public struct GroundTried: Sendable {
    /// Which ground.
    public let ground: Ground
    /// Whether it shows that no record could give the figure.
    public let isImpossible: Bool
    /// The arithmetic, with the nearest possible values.
    public let words: String
}

/// The grounds on which a figure is impossible.
public enum Ground: String, CaseIterable, Hashable, Sendable {
    /// A percentage that no whole number of its base gives.
    case percentage = "a percentage and its base"
    /// A part that is more than its whole.
    case part = "a part and its whole"
    /// A stock that is not what was before, and came, less what went.
    case bridge = "the bridge of a period"
    /// A change that is not the difference.
    case change = "a change and the two figures it is between"
    /// Another figure of the same cell.
    case sameCell = "another figure of the same cell"
    /// A time since something last happened that its published flows contradict.
    case since = "the time since and the flow"
}
