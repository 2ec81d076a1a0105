// `timeline`: one child's journey, as a story and fact by fact.

import CommandLines

extension Command {
    /// `careledger timeline CHILD`.
    static let timeline = ReadingCommand(
        name: "timeline",
        abstract: "Tell one child's journey, as a story and fact by fact.",
        discussion: "For people the story comes first: where the child is in care, the periods and "
            + "placements with their days, the clock of reviews, escalations beside it, contacts, "
            + "plans, decisions, and what the record does not say. It stands as at the day of "
            + "--as-at, else of --as-known-at, else of the ledger's last line. Then the facts that "
            + "stand, as corrected, in the order in which they took effect, each with who recorded "
            + "it, when, and how late. In csv, json and jsonl the facts alone.",
        arguments: [ArgumentSpecification("child", help: "The child's id.")],
        options: [
            .option("as-at", value: "day", help: "Only what happened by the end of this day."),
            .flag("with-corrections", help: "Corrections and withdrawn facts too."),
            .flag("story", help: "The story alone, in every format."),
            .flag("facts", help: "The facts alone, in every format."),
            .range(
                "between", value: "from..to",
                help: "What was learnt after one instant and up to another, a day meaning its end, "
                    + "and what the story says otherwise since; --between FROM TO does too."),
            .flag("family", help: "The child and those that belong to it, side by side."),
            .flag(
                "redact",
                help: "A copy to hand over: other people are roles, free texts are left out."),
            .option(
                "proofs", value: "dir", completion: .directory,
                help: "Beside --redact: a directory of proofs that the ledger has its lines, "
                    + "without the lines."),
        ],
        period: .none,
        examples: [
            (
                "careledger timeline KIR-0001 --ledger EventLogs/kirklees --as-at 2017-03-31",
                "The journey as it stood at the end of March 2017."
            ),
            (
                "careledger timeline KIR-0118 --ledger EventLogs/kirklees "
                    + "--between 2017-07-11..2017-07-12",
                "What was learnt in a day, and what it changed."
            ),
        ],
        load: { call, path, knownAt, stamped throws(Stop) in
            let question = try TimelineWords(call)
            guard question.needsWholeLedger else {
                return try call.loadStory(
                    of: question.childID, path, knownAt: knownAt, stamped: stamped)
            }
            return try call.load(
                path, knownAt: question.between?.through ?? knownAt, stamped: stamped)
        }
    ) { inquiry throws(Stop) in
        try TimelineInquiry(inquiry).reply()
    }.command
}
