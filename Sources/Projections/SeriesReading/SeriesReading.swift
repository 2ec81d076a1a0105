// What a series shows: a p-chart of a share, a run chart of anything else, or too few points.

public import Policies
public import Tables

/// A series read by the stated rules: which of its points are no chance, if any.
///
/// A value of points alone, worked out in whole numbers: the same points give the same reading
/// everywhere.
public struct SeriesReading: Sendable {
    /// How the series was read.
    public let chart: Chart
    /// What is no chance, by the first point.
    public let signals: [Signal]
    let points: [SeriesPoint?]
    let centre: Fraction?

    /// What the points are.
    public enum Kind: Sendable {
        /// Shares by their two counts.
        case share
        /// Counts or other numbers.
        case number
    }

    /// How a series is read.
    public enum Chart: Hashable, Sendable {
        /// A share about its mean, with limits for each point by its own base.
        case limits
        /// Numbers about their median.
        case runs
        /// Not at all: so many points are too few for the least number.
        case tooFew(points: Int, least: Int)
        /// Not at all: all points are the same.
        case allTheSame

        /// The rules by which it is read, nil where it is not.
        public var rules: SeriesRules? {
            switch self {
            case .limits: .limits
            case .runs: .runs
            case .tooFew, .allTheSame: nil
            }
        }
    }

    /// Something in a series that is no chance by the rules.
    public struct Signal: Hashable, Sendable {
        /// What it is.
        public let rule: Rule
        /// Whether it lies above, or goes up.
        public let isUp: Bool
        /// The places of its points, from the first to the last.
        public let places: ClosedRange<Int>
        /// How many points it is made of.
        public let length: Int
    }

    /// A rule of reading.
    public enum Rule: Int, Hashable, Sendable {
        /// One point beyond a limit.
        case outside
        /// Many in a row on one side of the centre line.
        case shift
        /// Many in a row that all rise, or all fall.
        case trend
    }

    /// Reads a series. A point that is not there (nothing was counted that month) is passed over.
    public init(_ points: [SeriesPoint?], of kind: Kind) {
        self.points = points
        let own = points.enumerated().compactMap { place, point in
            point.map { (place: place, point: $0) }
        }
        let fractions = own.map(\.point.fraction)
        let total = SeriesTotal(own.map(\.point))
        let isLimited =
            kind == .share && own.count >= SeriesRules.limits.leastPoints
            && total.hasEnoughOfTheRarer
        let least = SeriesRules.runs.leastPoints
        if own.count < least {
            chart = .tooFew(points: own.count, least: least)
        } else if fractions.allSatisfy({ $0 == fractions[0] }) {
            chart = .allTheSame
        } else {
            chart = isLimited ? .limits : .runs
        }
        centre = isLimited ? total.share : fractions.median
        guard let rules = chart.rules, let centre else {
            signals = []
            return
        }
        var found: [Signal] = []
        if chart == .limits {
            for (place, point) in own where total.isOutside(point) {
                found.append(
                    Signal(
                        rule: .outside, isUp: point.fraction > centre, places: place...place,
                        length: 1))
            }
        }
        let values = own.map { (place: $0.place, value: $0.point.fraction) }
        found += Self.shifts(values, about: centre, atLeast: rules.shift)
        found += Self.trends(values, atLeast: rules.trend)
        signals = found.sorted { a, b in
            (a.places.lowerBound, a.places.upperBound, a.rule.rawValue)
                < (b.places.lowerBound, b.places.upperBound, b.rule.rawValue)
        }
    }

    /// Whether there is a point at a place.
    public func isRead(at place: Int) -> Bool {
        points.indices.contains(place) && points[place] != nil
    }

    /// The signals that a point is part of.
    public func signals(at place: Int) -> [Signal] { signals.filter { $0.places.contains(place) } }

    /// Runs on one side of the centre line. A point on the line neither makes a run nor breaks one.
    private static func shifts(
        _ values: [(place: Int, value: Fraction)], about centre: Fraction, atLeast least: Int
    ) -> [Signal] {
        var signals: [Signal] = []
        var run: (isUp: Bool, first: Int, last: Int, length: Int)?
        func end() {
            guard let own = run, own.length >= least else { return }
            signals.append(
                Signal(
                    rule: .shift, isUp: own.isUp, places: own.first...own.last, length: own.length))
        }
        for (place, value) in values where value != centre {
            let isUp = value > centre
            if let own = run, own.isUp == isUp {
                run = (isUp, own.first, place, own.length + 1)
            } else {
                end()
                run = (isUp, place, place, 1)
            }
        }
        end()
        return signals
    }

    /// Runs that only rise or only fall. Of equal points one after another the first counts.
    private static func trends(
        _ values: [(place: Int, value: Fraction)], atLeast least: Int
    ) -> [Signal] {
        var signals: [Signal] = []
        var run: (isUp: Bool, first: Int, last: Int, length: Int)?
        func end() {
            guard let own = run, own.length >= least else { return }
            signals.append(
                Signal(
                    rule: .trend, isUp: own.isUp, places: own.first...own.last, length: own.length))
        }
        var previous: (place: Int, value: Fraction)?
        for own in values {
            guard let before = previous else {
                previous = own
                continue
            }
            guard own.value != before.value else { continue }
            let isUp = own.value > before.value
            if let going = run, going.isUp == isUp {
                run = (isUp, going.first, own.place, going.length + 1)
            } else {
                end()
                // The point where it turns is the first of what follows.
                run = (isUp, before.place, own.place, 2)
            }
            previous = own
        }
        end()
        return signals
    }
}

extension SeriesReading {
    /// The centre line: in percent for shares that are shown so (`hundredfold`), else as numbers in
    /// units of the last of so many decimals. Nil where the series is not read.
    public func centre(hundredfold: Bool, unitsPer scale: Int = 1, decimals: Int) -> FixedDecimal? {
        guard chart.rules != nil, let centre else { return nil }
        let numerator = centre.numerator * (hundredfold ? 100 : 1)
        let denominator = centre.denominator * Int128(scale)
        guard let above = Int(exactly: numerator), let below = Int(exactly: denominator) else {
            return nil
        }
        return FixedDecimal.ratio(above, below, decimals: decimals)
    }

    /// The limits of a point in percent; nil where the chart has none.
    public func limits(
        at place: Int, decimals: Int
    ) -> (lower: FixedDecimal, upper: FixedDecimal)? {
        guard chart == .limits, let point = points[place] else { return nil }
        return SeriesTotal(points.compactMap(\.self)).limits(of: point, decimals: decimals)
    }
}
