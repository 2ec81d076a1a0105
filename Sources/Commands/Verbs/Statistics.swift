// `statistics`: measures asked by name, in the long form.

import CommandLines
import Dates
import Journeys
import Projections
import Reports
import Tables

extension Command {
    /// `careledger statistics`.
    static let statistics = ReadingCommand(
        name: "statistics",
        abstract: "Ask measures by name, as at any date and as known at any.",
        discussion:
            "Without --measure every measure is asked. A share has its two counts beside it; "
            + "a value is empty where the log can say nothing.",
        options: [.measures] + .askedCells + [
            .reading,
            .flag(
                "list-measures", help: "List the measures: unit, definition, dimensions, source."),
        ],
        period: .buckets,
        takesLedgers: true,
        examples: [
            (
                "careledger statistics --ledger EventLogs/kirklees --measure children_looked_after "
                    + "--split age_band,sex --at 2017-03-31",
                "Children looked after by age and sex, zeros included."
            ),
            (
                "careledger statistics --ledger EventLogs/kirklees --measure "
                    + "cla_reviews_in_time_percent --year 2016-17 --by month "
                    + "--as-known-at 2017-04-30",
                "Timeliness month by month, as it was known in April 2017."
            ),
        ],
        withoutLedger: { call in
            call.arguments.flag("list-measures") == true
                ? Document(tables: [StatisticsReport.measures()]) : nil
        },
        parted: { asking throws(Stop) in try partedStatistics(asking) }
    ) { inquiry throws(Stop) in
        let questions = try inquiry.questions(
            about: inquiry.call.arguments.values("measure"), saidBy: "--measure")
        let context = inquiry.ledger.context
        return Reply(
            try inquiry.call.statistics(questions, until: context.known.lastDay) {
                context.answer($0)
            })
    }.command

    /// The measures, and where they make a series that may be read those of the year before.
    private static func partedStatistics(_ asking: Asking) throws(Stop) -> PartedQuestion {
        let call = asking.call
        if call.arguments.flag("list-measures") == true {
            throw call.misuse(.contradiction("fold", "--list-measures"))
        }
        _ = try call.bucketingRead()
        let asked = try call.questions(
            about: call.arguments.values("measure"), saidBy: "--measure", at: asking.time)
        let last = asking.context.known.lastDay
        return PartedQuestion(
            questions: call.mayReadSeries ? asked + asked.map(\.yearBefore) : asked
        ) { (told) throws(Stop) in
            try call.statistics(asked, until: last) { Array(told.answers.prefix($0.count)) }
        }
    }
}

extension OptionSpecification {
    /// Which measures are asked.
    static let measures = OptionSpecification.option(
        "measure", value: "name", repeating: true,
        completion: .values(Measure.allCases.map(\.rawValue)),
        help: "A measure; may be repeated.")
}

extension Call {
    /// The answers to questions as the options lay them out; `last` is the day of the last known
    /// line, and `answer` answers questions, which may be others besides.
    func statistics(
        _ questions: [Question], until last: CalendarDate?,
        answer: ([Question]) throws(Stop) -> [[Answer]]
    ) throws(Stop) -> Document {
        guard let bucketing = try bucketingRead() else {
            return Document(tables: [StatisticsReport.table(try answer(questions))])
        }
        let answers = try answer(questions + questions.map(\.yearBefore))
        let table = StatisticsReport.series(
            Array(answers[..<questions.count]), before: Array(answers[questions.count...]),
            of: questions, by: bucketing, until: last)
        return Document(tables: [table])
    }
}

extension Grouping {
    /// The stretches of time, where it is by time.
    var bucketing: Bucketing? {
        if case .time(let bucketing) = self { bucketing } else { nil }
    }

    /// The dimension, where it is by officer or by team.
    var dimension: DimensionKey? {
        switch self {
        case .time: nil
        case .iro: .iro
        case .team: .team
        }
    }
}

extension Call {
    /// The decimals of shares and means: one unless asked otherwise.
    func decimals() throws(Stop) -> Int {
        guard arguments.declares("decimals"), let text = value("decimals") else { return 1 }
        guard let decimals = Int(text), (0...6).contains(decimals) else {
            throw misuse(
                .badValue(
                    of: "--decimals", value: text, expected: "a whole number from 0 to 6",
                    nearest: nil))
        }
        return decimals
    }

    /// The fault of a question, said of the option that asked it.
    func misuse(_ fault: QuestionFault) -> Stop {
        let choices = fault.choices
        let value: String
        let option: String
        switch fault {
        case .noSuchDimension(_, let key): (option, value) = ("--dimensions", key)
        case .noSuchValue(_, let key, let asked):
            (option, value) = ("--dimensions", "\(key.rawValue)=\(asked)")
        case .cannotSplit(_, let key): (option, value) = ("--split", key)
        case .malformed(let text): (option, value) = ("--dimensions", text)
        }
        let asked = value.split(separator: "=").last.map(String.init) ?? value
        return misuse(
            .badValue(
                of: option, value: value, expected: fault.expected,
                nearest: nearest(to: asked, among: choices)))
    }
}
