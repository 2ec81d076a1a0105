// Disputes week by week, month by month or quarter by quarter: by stage, by kind, answers, ends.

import CareEvents
import Dates
import Journeys
import Policies
import Projections
import Tables

/// The counts of disputes in each bucket of a period.
struct DisputesOverTime {
    private let bucketing: Bucketing
    private let span: DateSpan
    private let entries: OneReplay.Asked
    private let stages: OneReplay.Asked
    private let populations: OneReplay.Asked
    private let formality: OneReplay.Asked
    private let answered: OneReplay.Asked

    /// Asks for them.
    init(_ period: YearPeriod, by bucketing: Bucketing, in replay: inout OneReplay) {
        self.bucketing = bucketing
        span = period.span
        entries = replay.ask(period.over(.drpsByStage, by: bucketing))
        stages = replay.ask(period.over(.drpsByStage, split: [.stage], by: bucketing))
        populations = replay.ask(period.over(.drpsByStage, split: [.population], by: bucketing))
        formality = replay.ask(period.over(.drpsFormalBelowInformalPercent, by: bucketing))
        answered = replay.ask(period.over(.drpsRespondedInTimePercent, by: bucketing))
    }

    /// The row of each bucket: stages entered, by stage and by kind; answers due; ends.
    func table(_ title: String, _ made: OneReplay.Made, _ context: ReplayContext) -> Table {
        let codes = made[stages].values(of: .stage).filter { code in
            made[stages].contains { $0.has("stage", code) && $0.number != 0 }
        }
        let buckets = bucketing.buckets(of: span)
        var table = Table(
            title: title,
            note: "Every stage entered counts, so a dispute that moved on counts again at the "
                + "next stage. An answer counts where it was due.",
            columns: [
                Column(
                    key: bucketing.rawValue, title: bucketing.rawValue.capitalised, kind: .text),
                .count("entries", "Stages entered"),
            ] + codes.enumerated().map { .count("stage_\($0 + 1)", $1.capitalised) } + [
                .count("informal", "Informal"), .count("formal", "Formal"),
                .count("cla", "Looked after"), .count("cpp", "Child protection"),
                .count("resolved", "Disputes resolved"), .count("due", "Answers due"),
                .count("in_time", "Answered in time"), .share("percent", "% in time"),
            ])
        for (place, bucket) in buckets.enumerated() {
            func at(_ asked: OneReplay.Asked, _ key: String, _ value: String) -> Int {
                let own = made[asked].filter { $0.has(key, value) }
                return place < own.count ? own[place].number : 0
            }
            let formal = made[formality][place]
            let informal = Int(formal.denominator?.units ?? 0)
            let answer = made[answered][place]
            table.append(
                [.text(bucketing.name(of: bucket)), .count(made[entries][place].number)]
                    + codes.map { .count(at(stages, "stage", $0)) } + [
                        .count(informal),
                        .count(informal - Int(formal.numerator?.units ?? 0)),
                        .count(at(populations, "population", "cla")),
                        .count(at(populations, "population", "cpp")),
                        .count(context.disputesResolved(in: bucket)),
                        .count(Int(answer.denominator?.units ?? 0)),
                        .count(Int(answer.numerator?.units ?? 0)), Cell(answer.value),
                    ])
        }
        return table
    }
}

extension ReplayContext {
    /// How many disputes were resolved in a period and stand so on its last day.
    func disputesResolved(in span: DateSpan) -> Int {
        escalations.histories.count { history in
            guard let end = history.end(standingOn: span.to) else { return false }
            return end.ending == .resolved && span.contains(end.day)
        }
    }
}

extension Answer {
    /// The whole number that is the value, 0 where there is none.
    var number: Int { Int(value?.units ?? 0) }

    /// Whether it is of a value of a dimension.
    func has(_ key: String, _ value: String) -> Bool {
        dimensions.contains { $0.key == key && $0.value == value }
    }
}

extension [Answer] {
    /// The row of a value of a dimension, nil where there is none.
    func row(_ key: String, _ value: String) -> Answer? { first { $0.has(key, value) } }
}

extension String {
    /// The words of a code with a capital first: `stage_1` is `Stage 1`.
    var capitalised: String {
        let words = KindWords.code(self)
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}
