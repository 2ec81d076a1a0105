// A question that parts of a ledger answer each for themselves, and how the whole is laid out.

import CommandLines
import Dates
import Journeys
import Projections
import Reports
import Tables

/// What a command is asked of a story: of a whole ledger, or of a part of one.
struct Asking {
    /// The call, for the command's own options and arguments.
    let call: Call
    /// The story as known at the instant asked.
    let context: ReplayContext
    /// The period as it was asked, nil where none was.
    let asked: AskedPeriod?

    /// The period: as asked, or the last reporting year that had ended by the London day of the
    /// last known line.
    var period: AskedPeriod {
        asked ?? .standing(on: context.known.lastDay ?? call.today)
    }

    /// The period as projections are asked: at one day, or over its days.
    var time: Question.Time { period.time }

    /// The period for the sections of a year.
    func yearPeriod() throws(Stop) -> YearPeriod {
        YearPeriod(period.span, name: period.name, decimals: try call.decimals())
    }
}

/// A question in the pieces of which partial answers are made: figures and counts, which are sums,
/// and lists, which are rows.
struct PartedQuestion {
    /// The figures.
    var questions: [Question] = []
    /// What is counted besides.
    var counters: [any ToldCounting] = []
    /// The rows.
    var lists: [RowsBehind.Part] = []
    /// Whether the answer is laid out beside lines that are of no child's story: disputes, surveys,
    /// feedback.
    var needsLinesOfNoStory = false
    /// Whether people are told what it was made from unasked.
    var isStamped = false
    /// Lays the answer out.
    var lay: (PartedAnswers) throws(Stop) -> Document
}

/// What all parts of a ledger come to.
struct PartedAnswers {
    /// What the figures are, by the questions.
    var answers: [[Answer]] = []
    /// The counts.
    var counters: [any JourneyCounting] = []
    /// The rows, by the lists.
    var tables: [Table] = []
    /// What is of no child.
    let context: ReplayContext
}

extension PartedQuestion {
    /// A question for rows.
    init(_ rows: RowsBehind, _ asking: Asking) {
        self.init(lists: rows.parts) { answers in
            Document(tables: [rows.lay(answers.tables, answers.context, asking.period)])
        }
    }

    /// A question for figures.
    init(
        _ questions: [Question], _ lay: @escaping ([[Answer]], ReplayContext) throws(Stop) -> Table
    ) {
        self.init(questions: questions) { (answers) throws(Stop) in
            Document(tables: [try lay(answers.answers, answers.context)])
        }
    }

    /// The answer of a ledger at once.
    func answer(_ asking: Asking) throws(Stop) -> Document {
        let context = asking.context
        let (answers, counters) =
            questions.isEmpty && counters.isEmpty
            ? ([], []) : context.answer(questions, alsoCounting: counters)
        return try lay(
            PartedAnswers(
                answers: answers, counters: counters,
                tables: lists.map { $0.table(context, asking.period) }, context: context))
    }
}
