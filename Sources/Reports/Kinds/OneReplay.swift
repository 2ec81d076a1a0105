// Everything that a report asks and counts, answered in one replay of the ledger.

import CareEvents
import Dates
import Journeys
import Policies
import Projections
import Tables

/// Questions and counts of one report, gathered before the replay that answers them all.
struct OneReplay {
    private let context: ReplayContext
    private var questions: [Question] = []
    private var counters: [any JourneyCounting] = []

    /// The place of a question in what is asked.
    struct Asked: Hashable { fileprivate let place: Int }

    /// The place of a count.
    struct Counted<Counter>: Hashable { fileprivate let place: Int }

    init(_ context: ReplayContext) { self.context = context }

    /// Asks a question too.
    mutating func ask(_ question: Question) -> Asked {
        questions.append(question)
        return Asked(place: questions.count - 1)
    }

    /// Makes a count too.
    mutating func count<Counter: JourneyCounting>(_ counter: Counter) -> Counted<Counter> {
        counters.append(counter)
        return Counted(place: counters.count - 1)
    }

    /// Gathers a work list too.
    mutating func gather(_ question: WorkList.Question) -> Counted<WorkList> {
        counters.append(WorkList.gathering(question))
        return Counted(place: counters.count - 1)
    }

    /// The replay.
    func made() -> Made {
        let (answers, counted) = context.answer(questions, alsoCounting: counters)
        return Made(answers: answers, counters: counted)
    }

    /// What came of it.
    struct Made {
        fileprivate let answers: [[Answer]]
        fileprivate let counters: [any JourneyCounting]

        /// The rows of an answer.
        subscript(_ asked: Asked) -> [Answer] { answers[asked.place] }

        /// A count with all that it saw.
        subscript<Counter: JourneyCounting>(_ counted: Counted<Counter>) -> Counter {
            guard let counter = counters[counted.place] as? Counter else {
                preconditionFailure("a count is asked back as what it is not")
            }
            return counter
        }

        /// A work list of what was gathered for its question.
        func list(
            _ counted: Counted<WorkList>, _ question: WorkList.Question, _ context: ReplayContext
        ) -> WorkList {
            WorkList(question, gathered: counters[counted.place], in: context)
        }
    }
}
