// A main figure of a page: a measure this year and the year before, with the words to speak of it.

import Dates
import Projections
import Tables

/// A main figure. The rows of main figures are what sentences and key numbers are made of.
struct Headline: Sendable {
    /// What it is called in tables: `Reviews held in time`.
    let what: String
    /// How a sentence about it begins, where that is longer: `The number of reviews`.
    let subject: String
    /// What is counted, after a number: `reviews`.
    let noun: String
    /// Whether its words are plural: `Reviews … were`.
    let isPlural: Bool
    /// The question about this year.
    let question: Question
    /// Whether more of it is late or missing, so that it is told among what is late.
    var tellsOfLateness = false

    /// A main figure.
    init(
        _ what: String, subject: String? = nil, noun: String, isPlural: Bool = true,
        _ question: Question, late: Bool = false
    ) {
        self.what = what
        self.subject = subject ?? what
        self.noun = noun
        self.isPlural = isPlural
        self.question = question
        tellsOfLateness = late
    }

    /// How many questions a main figure asks: this year, and the year before.
    var questions: [Question] { [question, question.yearBefore] }

    /// How it is counted.
    var form: Form {
        switch question.measure.declaration.unit {
        case "percent": .share
        default: question.measure == .iroCaseload ? .mean : .count
        }
    }

    /// How a main figure is counted.
    enum Form: Sendable {
        case count, share, mean
    }

    /// The columns in which a page without shares, or without targets, has nothing to say.
    static let columnsThatMayBeEmpty: Set<String> = [
        "of", "share", "before_count", "before_of", "before_share", "target",
    ]

    /// The columns of a table of main figures.
    static func columns(_ period: YearPeriod, before: String) -> [Column] {
        [
            Column(key: "what", title: "What", kind: .text),
            .count("count", "\(period.name): count"), .count("of", "of"),
            .share("share", "% or mean"), .count("before_count", "\(before): count"),
            .count("before_of", "of"), .share("before_share", "% or mean"),
            .share("target", "Target"),
        ]
    }

    /// The table of some main figures. `answers` are those of their questions, in order.
    static func table(
        _ headlines: [Headline], _ answers: [[Answer]], _ period: YearPeriod, before: String,
        targets: TargetsAndComparators, reach: RecordReach
    ) -> MeasuredTable {
        MeasuredTable(
            title: "Main figures, \(period.name) and the year before",
            note: "Numbers of people and things stand under “count”. A share has its count, what "
                + "it is a share of, and the percentage.",
            columns: columns(period, before: before),
            rows: headlines.enumerated().map { place, headline in
                let target = targets.target(of: headline.question)
                let isTold = reach.tells(headline.question.yearBefore)
                return [.text(headline.what)] + headline.cells(answers[2 * place].only)
                    + headline.cells(isTold ? answers[2 * place + 1].only : nil)
                    + [MeasuredCell(Cell(target))]
            }, declare: { $0.open("target") })
    }

    private func cells(_ answer: Answer?) -> [MeasuredCell] {
        switch form {
        case .count: [.value(answer), .empty, .empty]
        case .share, .mean: [.above(answer), .below(answer), .value(answer)]
        }
    }
}
