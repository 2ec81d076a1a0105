// What a series shows, in words: whether the last month after the one before is more than chance.

import Dates
import Policies
import Projections
import Tables

/// A reading of one series as people are told it.
struct SeriesWords {
    private let reading: SeriesReading
    private let names: [String]
    private let values: [FixedDecimal?]
    private let limits: [(lower: FixedDecimal, upper: FixedDecimal)?]
    private let isStock: Bool
    private let isPercent: Bool
    private let bucket: String
    /// The centre line as it is printed.
    let centre: FixedDecimal?

    init(
        _ reading: SeriesReading, _ answers: [Answer], kind: SeriesReading.Kind, isStock: Bool,
        by bucketing: Bucketing, decimals: Int
    ) {
        self.reading = reading
        self.isStock = isStock
        names = answers.map {
            bucketing.name(of: $0.span ?? DateSpan($0.at ?? .earliest, through: $0.at ?? .earliest))
        }
        values = answers.map(\.value)
        limits = answers.indices.map { reading.limits(at: $0, decimals: decimals) }
        isPercent = answers[0].measure.declaration.unit == "percent"
        bucket = bucketing.rawValue
        let own = values.compactMap { $0?.decimals }.max() ?? 0
        let scale = (0..<own).reduce(1) { power, _ in power * 10 }
        centre =
            kind == .share
            ? reading.centre(hundredfold: true, decimals: decimals)
            : reading.centre(hundredfold: false, unitsPer: scale, decimals: max(own, 1))
    }

    /// Whether anything in it is more than chance.
    var hasSignal: Bool { !reading.signals.isEmpty }

    /// What is told beside one point.
    func word(at place: Int) -> String {
        guard reading.chart.rules != nil, values[place] != nil else { return "" }
        guard reading.isRead(at: place) else { return "not read: part of a \(bucket)" }
        let signals = reading.signals(at: place)
        if signals.isEmpty { return reading.chart == .limits ? "within" : "no signal" }
        return signals.map { signal in
            switch signal.rule {
            case .outside: signal.isUp ? "above" : "below"
            case .shift: signal.isUp ? "shift up" : "shift down"
            case .trend: signal.isUp ? "trend up" : "trend down"
            }
        }.joined(separator: ", ")
    }

    /// The whole reading.
    var sentence: String {
        if isStock {
            return "Not read: who is counted in a \(bucket) was mostly counted in the \(bucket) "
                + "before, and the rules are for numbers that do not depend on one another."
        }
        switch reading.chart {
        case .tooFew(let points, let least):
            return
                "Too few to say: \(points) \(bucket)\(points == 1 ? "" : "s") with a value, and a "
                + "reading takes \(least)."
        case .allTheSame: return "Every \(bucket) is the same."
        case .limits, .runs: return latest + earlier
        }
    }

    /// The last point, and the one before it.
    private var latest: String {
        let read = values.indices.filter(reading.isRead)
        guard let last = read.last, let value = values[last] else { return "" }
        let before = read.dropLast().last
        var words = "\(shown(value)) in \(names[last])"
        if let before, let then = values[before] {
            words += " after \(shown(then)) in \(names[before])"
        }
        let signals = reading.signals(at: last)
        let about = centre.map { shown($0) } ?? ""
        if let outside = signals.first(where: { $0.rule == .outside }), let limits = limits[last] {
            return words + " is \(outside.isUp ? "above" : "below") what chance gives (limits "
                + "\(limits.lower) to \(limits.upper) about \(about)): a change."
        }
        if let signal = signals.first {
            return words + ": \(told(signal)), which is more than chance: a change."
        }
        if let limits = limits[last] {
            return words + " is within what chance gives (limits \(limits.lower) to "
                + "\(limits.upper) about \(about)): no change shown."
        }
        return words + " shows no change: about the median \(about) no "
            + "\(SeriesRules.runs.shift) \(bucket)s in a row lie on one side up to the last, and "
            + "no "
            + "\(SeriesRules.runs.trend) rise or fall."
    }

    /// What came before and is over.
    private var earlier: String {
        let last = values.indices.last(where: reading.isRead)
        let over = reading.signals.filter { signal in
            last.map { !signal.places.contains($0) } ?? true
        }
        guard !over.isEmpty else { return "" }
        return " Before that: " + over.map(told).joined(separator: "; ") + "."
    }

    private func told(_ signal: SeriesReading.Signal) -> String {
        let (first, last) = (names[signal.places.lowerBound], names[signal.places.upperBound])
        let about = centre.map { shown($0) } ?? ""
        switch signal.rule {
        case .outside: return "\(first) \(signal.isUp ? "above" : "below") the limits"
        case .shift:
            return "\(signal.length) \(bucket)s in a row \(signal.isUp ? "above" : "below") "
                + "\(about), \(first) to \(last)"
        case .trend:
            return "\(signal.length) \(bucket)s in a row \(signal.isUp ? "rising" : "falling"), "
                + "\(first) to \(last)"
        }
    }

    private func shown(_ value: FixedDecimal) -> String {
        isPercent ? "\(value)%" : value.description
    }
}
