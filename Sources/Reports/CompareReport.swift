// Figures compared, as a table: a row for each line that made a difference, and sentences first.

import CareEvents
import Dates
public import Projections
public import Tables

/// Shows what figures were, what they are, and why.
public enum CompareReport {
    /// The columns that other programs rely on (`commands.md`).
    public static let columns: [Column] = [
        Column("measure", .text), Column("dimensions", .text), Column("from_on", .date),
        Column("to_on", .date), Column("at_on", .date), Column("before", .decimal),
        Column("after", .decimal), Column("change", .decimal),
        Column(key: "seq", title: "Line", kind: .count), Column("effect", .decimal),
        Column("recorded_by", .text), Column("reason", .text),
    ]

    /// What a line is told with.
    public struct Teller {
        let here: EffectReasons
        let there: EffectReasons?
        /// How lines come to bear, for the sentence: `learnt between … and …`.
        let how: String

        /// - Parameter there: of two ledgers the reasons of the first.
        public init(_ here: EffectReasons, there: EffectReasons? = nil, how: String) {
            self.here = here
            self.there = there
            self.how = how
        }
    }

    /// A row for each step of each figure that is not what it was.
    public static func table(
        _ figures: [ComparedFigure], _ teller: Teller, title: String = "What changed"
    ) -> Table {
        let changed = figures.filter(\.isChanged)
        var table = Table(
            title: title, note: note(changed, of: figures, teller), columns: columns)
        for figure in changed {
            for effect in figure.effects { table.append(row(figure, effect, teller)) }
        }
        return table
    }

    /// Sentences on what changed nothing in the end, for stderr; none where nothing bore on it.
    public static func cancelled(_ figures: [ComparedFigure]) -> [String] {
        let cancelled = figures.filter { !$0.isChanged && !$0.effects.isEmpty }
        guard cancelled.count <= mostSentences else {
            let lines = Set(cancelled.flatMap { $0.effects.map(\.cause) }).count
            return [
                "\(cancelled.count) figures are what they were, though "
                    + "\(AuditReport.counted(lines, "line")) bore on them: the effects cancel out, "
                    + "or do not show at the decimals printed"
            ]
        }
        return cancelled.map { figure in
            let isShown = figure.effects.contains { $0.amount.units != 0 }
            return "\(name(figure)): \(value(figure.after, figure)) before and after, though "
                + "\(AuditReport.counted(figure.effects.count, "line")) bore on it: "
                + (isShown ? "the effects cancel out" : "none shows at the decimals printed")
        }
    }

    private static func row(
        _ figure: ComparedFigure, _ effect: ComparedFigure.Effect, _ teller: Teller
    ) -> [Cell] {
        let (line, by, reason): (Int?, String?, String) =
            switch effect.cause {
            case .line(let line): (line, teller.here.recordedBy(line), teller.here.why(line))
            case .notThere(let line):
                (
                    line, teller.there?.recordedBy(line),
                    "not in the other ledger: " + (teller.there?.why(line) ?? "")
                )
            case .time:
                (nil, nil, "time: ages, lengths and the period move on with the day asked about")
            }
        return [
            .text(figure.measure.rawValue), .text(figure.dimensions), Cell(figure.span?.from),
            Cell(figure.span?.to), Cell(figure.at), Cell(figure.before), Cell(figure.after),
            .decimal(figure.change), Cell(line), .decimal(effect.amount), Cell(by), .text(reason),
        ]
    }

    // MARK: Sentences

    /// More figures than these are told in one sentence.
    private static let mostSentences = 5

    private static func note(
        _ changed: [ComparedFigure], of figures: [ComparedFigure], _ teller: Teller
    ) -> String {
        if changed.isEmpty { return nothing(figures, teller) }
        var sentences = changed.prefix(mostSentences).map { sentence($0, teller) }
        if changed.count > mostSentences {
            sentences.append("\(changed.count - mostSentences) more figures changed.")
        }
        return sentences.joined(separator: " ")
    }

    private static func nothing(_ figures: [ComparedFigure], _ teller: Teller) -> String {
        let bore = Set(figures.flatMap { $0.effects.map(\.cause) }).count
        let lines =
            bore == 0
            ? "no line \(teller.how) bore on it"
            : "\(AuditReport.counted(bore, "line")) \(teller.how) bore on it, and cancel out or do "
                + "not show at the decimals printed"
        guard let only = figures.first, figures.count == 1 else {
            return "Nothing changed in \(figures.count) figures: \(lines)."
        }
        return "Nothing changed: \(name(only)) is \(value(only.after, only)) before and after; "
            + "\(lines)."
    }

    private static func sentence(_ figure: ComparedFigure, _ teller: Teller) -> String {
        let lines = figure.effects.filter { $0.cause != .time }
        let change = (figure.change.units > 0 ? "+" : "") + figure.change.description
        var words =
            "\(name(figure)): \(value(figure.before, figure)) became "
            + "\(value(figure.after, figure)) (\(change)): "
            + "\(AuditReport.counted(lines.count, "line")) \(teller.how)"
        let largest = lines.max { $0.amount.size < $1.amount.size }
        if lines.count > 1, let largest, largest.amount.units != 0 {
            words += "; the largest effect, \(largest.amount), is \(place(largest.cause))"
        }
        if lines.count < figure.effects.count { words += "; the rest is time going on" }
        return words + "."
    }

    private static func place(_ cause: ComparedFigure.Cause) -> String {
        switch cause {
        case .line(let line): "that of line \(line)"
        case .notThere(let line): "that of line \(line), which is not there"
        case .time: "that of time"
        }
    }

    private static func name(_ figure: ComparedFigure) -> String {
        var words = figure.measure.rawValue
        if !figure.dimensions.isEmpty { words += " (\(figure.dimensions))" }
        if let span = figure.span { words += ", \(span.from) to \(span.to)" }
        if let at = figure.at { words += ", at \(at)" }
        return words
    }

    private static func value(_ value: FixedDecimal?, _ figure: ComparedFigure) -> String {
        guard let value else { return "no value" }
        return "\(value)" + (figure.measure.declaration.unit == "percent" ? "%" : "")
    }
}

extension FixedDecimal {
    /// How large it is, for comparing effects of one figure.
    fileprivate var size: UInt128 {
        (decimals..<Self.mostDecimals).reduce(UInt128(units.magnitude)) { size, _ in size * 10 }
    }
}
