// `audit`: who recorded and changed what, when and why.

import CareEvents
import CommandLines
import Dates
import Journeys
import Projections
import Reports
import Tables

extension Command {
    /// `careledger audit`.
    static let audit = ReadingCommand(
        name: "audit",
        abstract: "Tell who recorded and changed what, when, and why.",
        discussion: "Every line of the log with its values as written; with --by they are counted.",
        options: [
            .option("child", value: "id", help: "Only lines about this child."),
            .option("recorded-by", value: "who", help: "Only lines that this person recorded."),
            .option(
                "type", value: "type", completion: .only(Vocabulary.declarations.map(\.name)),
                help: "Only lines of this type."),
            .option("event", value: "seq", help: "Only this event and its corrections."),
            .option(
                "late-by", value: "length", help: "Only lines this late or later, as '7 days'."),
            .option(
                "by", value: "what",
                completion: .only(AuditSummary.Grouping.allCases.map(\.rawValue)),
                help: "Count the lines."),
        ],
        period: .none,
        examples: [
            (
                "careledger audit --ledger EventLogs/kirklees --child KIR-0001",
                "Every line about one child."
            ),
            (
                "careledger audit --ledger EventLogs/kirklees --by person --late-by '7 days'",
                "How much each person recorded, and how much of it a week late."
            ),
        ]
    ) { inquiry throws(Stop) in
        let call = inquiry.call
        let ledger = inquiry.ledger
        let question = try auditQuestion(call)
        let grouping = call.value("by").flatMap(AuditSummary.Grouping.init)
        let texts = LineTexts(ledger)
        do throws(AuditRefusal) {
            if let grouping {
                let summary = try AuditSummary(
                    question, by: grouping, in: ledger.known, against: ledger.setting)
                return Reply(Document(tables: [AuditReport.table(summary, by: grouping)]))
            }
            let trail = try AuditTrail(
                question, in: ledger.known, against: ledger.setting, words: texts.words,
                unknowns: texts.unknowns)
            return Reply(Document(tables: [AuditReport.table(trail)]))
        } catch {
            switch error {
            case .unknownChild(let id): throw ledger.noChild(id)
            case .unknownEvent(let seq): throw ledger.noEvent(seq)
            }
        }
    }.command

    private static func auditQuestion(_ call: Call) throws(Stop) -> AuditQuestion {
        var question = AuditQuestion(
            childID: call.value("child"), recordedBy: call.value("recorded-by"),
            type: call.value("type").flatMap { Vocabulary.declaration(named: $0)?.type })
        if let seq = call.value("event") {
            question.event = try call.wholeNumber(seq, of: "--event")
        }
        if let text = call.value("late-by") {
            guard let length = Length(text) else {
                throw call.misuse(
                    .badValue(
                        of: "--late-by", value: text,
                        expected: "a length such as '7 days', '5 working days' or '2 months'",
                        nearest: nil))
            }
            question.lateBy = length
        }
        return question
    }
}
