// `timeline`: one child's journey, fact by fact.

import CommandLines
import EventLogs
import Journeys
import Projections
import Reports
import Tables

extension Command {
    /// `careledger timeline CHILD`.
    static let timeline = ReadingCommand(
        name: "timeline",
        abstract: "Tell one child's journey, fact by fact.",
        discussion: "The facts that stand, as corrected, in the order in which they took effect, "
            + "each with who recorded it, when, and how late.",
        arguments: [ArgumentSpecification("child", help: "The child's id.")],
        options: [
            .option("as-at", value: "day", help: "Only what happened by the end of this day."),
            .flag("with-corrections", help: "Corrections and withdrawn facts too."),
        ],
        period: .none,
        examples: [
            (
                "careledger timeline KIR-0001 --ledger EventLogs/kirklees",
                "The journey as it is known today."
            ),
            (
                "careledger timeline KIR-0001 --ledger EventLogs/kirklees --with-corrections "
                    + "--as-known-at 2017-03-31",
                "The journey as it was known at the end of March 2017, slips included."
            ),
        ],
        load: { call, path, knownAt, stamped throws(Stop) in
            try call.loadStory(
                of: call.arguments.positional.first ?? "", path, knownAt: knownAt,
                stamped: stamped)
        }
    ) { inquiry throws(Stop) in
        let call = inquiry.call
        let ledger = inquiry.ledger
        let id = call.arguments.positional.first ?? ""
        var question = TimelineQuestion(childID: id)
        question.withCorrections = call.arguments.flag("with-corrections") == true
        if let day = call.value("as-at") { question.asAt = try call.day(day, of: "--as-at") }
        let texts = LineTexts(ledger)
        guard
            let timeline = Timeline(
                question, in: ledger.known, against: ledger.setting, words: texts.words)
        else {
            // Which ids there are is known to the whole ledger only.
            let whole =
                try ledger.story == nil
                ? ledger
                : call.load(
                    ledger.directory.path, knownAt: ledger.known.knownAt, stamped: false)
            throw whole.noChild(id)
        }
        var reply = Reply(Document(tables: [TimelineReport.table(timeline)]))
        reply.notes = TimelineReport.erasedWords(timeline).map { [$0] } ?? []
        reply.document.stamp = ledger.stamp(asAt: question.asAt)
        return reply
    }.command
}
