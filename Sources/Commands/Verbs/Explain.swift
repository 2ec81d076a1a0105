// `explain`: the events behind a number.

import CommandLines
import Projections
import Reports
import Tables

extension Command {
    /// `careledger explain MEASURE…`.
    static let explain = ReadingCommand(
        name: "explain",
        abstract: "Show who makes a figure up, because of which event and under which rule.",
        discussion:
            "The rows add up to what `statistics` prints for the same words: counts to the "
            + "numerator or value, below to the denominator. Without a measure every measure is "
            + "explained.",
        arguments: [
            ArgumentSpecification(
                "measure", arity: .many, completion: .values(Measure.allCases.map(\.rawValue)),
                help: "A measure; none means all of them.")
        ],
        options: .askedCells + [
            .flag("not", help: "Those who were considered and left out, and why.")
        ],
        period: .buckets,
        examples: [
            (
                "careledger explain cla_reviews_in_time_percent --ledger EventLogs/kirklees "
                    + "--from 2017-03-01 --to 2017-03-31",
                "Every review of March 2017: in time, or late and by how much."
            ),
            (
                "careledger explain cla_review_participation_percent --ledger EventLogs/kirklees "
                    + "--from 2017-03-01 --to 2017-03-31 --not",
                "The reviews that participation is not told of, and why."
            ),
        ]
    ) { inquiry throws(Stop) in
        let call = inquiry.call
        let questions = try inquiry.questions(
            about: call.arguments.positional, saidBy: "explain")
        let context = inquiry.ledger.context
        let isOfLeftOut = call.arguments.flag("not") == true
        let tables =
            isOfLeftOut
            ? ExplainReport.leftOut(context, questions) : ExplainReport.tables(context, questions)
        let isForPeople = try call.destination().isForPeople
        var reply = Reply(
            isForPeople
                ? ExplainReport.forPeople(tables)
                : Document(tables: [ExplainReport.together(tables)]))
        if !isForPeople && tables.allSatisfy(\.rows.isEmpty) {
            // Rows alone cannot say why there are none.
            reply.notes = tables.prefix(10).map { "\($0.title): \($0.note ?? "")" }
        }
        return reply
    }.command
}
