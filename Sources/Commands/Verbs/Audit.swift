// `audit`: who recorded and changed what, when and why.

import CareEvents
import CommandLines
import Dates
import Journeys
import Projections
import Renderers
import Reports
import Tables

extension Command {
    /// `careledger audit`.
    static let audit = ReadingCommand(
        name: "audit",
        abstract: "Tell who recorded and changed what, when, and why.",
        discussion: "Every line of the log with its values as written; with --by they are counted. "
            + "For people --event also shows every version of the fact side by side. With --effect "
            + "and --own-late-reviews corrections are asked what they did to the timeliness of "
            + "reviews, of all years or of a period.",
        options: [
            .option("child", value: "id", help: "Only lines about this child."),
            .option("recorded-by", value: "who", help: "Only lines that this person recorded."),
            .option(
                "type", value: "type", completion: .only(Vocabulary.declarations.map(\.name)),
                help: "Only lines of this type."),
            .option("event", value: "seq", help: "Only this event and its corrections."),
            .option(
                "late-by", value: "length", help: "Only lines this late or later, as '7 days'."),
            .flag(
                "outside-hours",
                help: "Only lines recorded at night, at weekends or on bank holidays, in London."),
            .option(
                "hours", value: "from-to",
                help: "The hours of a working day (default: 08:00-18:00)."),
            .option(
                "by", value: "what",
                completion: .only(AuditSummary.Grouping.allCases.map(\.rawValue)),
                help: "Count the lines."),
            .flag("versions", help: "Of --event the versions alone, in every format."),
            .flag("effect", help: "What each correction did to the timeliness of reviews."),
            .flag(
                "own-late-reviews",
                help: "Corrections by which who had recorded a late review made it timely or none."
            ),
        ] + [OptionSpecification].period.filter { $0.long != "at" },
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
        try AuditInquiry(inquiry).reply()
    }.command
}

/// What `audit` is asked about one ledger.
private struct AuditInquiry {
    private let inquiry: Inquiry
    private let call: Call
    private let ledger: LoadedLedger
    private let question: AuditQuestion
    private let texts: LineTexts

    /// The views, which cannot be had at once.
    private static let views = ["by", "versions", "effect", "own-late-reviews"]

    init(_ inquiry: Inquiry) throws(Stop) {
        self.inquiry = inquiry
        call = inquiry.call
        ledger = inquiry.ledger
        texts = LineTexts(ledger)
        question = try call.auditQuestion()
        let call = call
        let asked = Self.views.filter { $0 == "by" ? call.value($0) != nil : call.has($0) }
        if asked.count > 1 {
            throw call.misuse(.contradiction("--" + asked[0], "--" + asked[1]))
        }
        if call.has("versions"), question.event == nil {
            throw call.misuse(.missingOption("--event", valueName: "seq"))
        }
        if inquiry.asked != nil, !call.has("effect"), !call.has("own-late-reviews") {
            let option = call.value("year") == nil ? "from" : "year"
            throw call.misuse(
                .badValue(
                    of: "--" + option, value: call.value(option) ?? "",
                    expected: "a question of timeliness beside it: --effect or --own-late-reviews",
                    nearest: nil))
        }
    }

    func reply() throws(Stop) -> Reply {
        do throws(AuditRefusal) {
            if let grouping = call.value("by").flatMap(AuditSummary.Grouping.init) {
                let summary = try AuditSummary(
                    question, by: grouping, in: ledger.known, against: ledger.setting)
                return Reply(Document(tables: [AuditReport.table(summary, by: grouping)]))
            }
            if call.has("effect") || call.has("own-late-reviews") { return try effects() }
            return try lines()
        } catch {
            switch error {
            case .unknownChild(let id): throw ledger.noChild(id)
            case .unknownEvent(let seq): throw ledger.noEvent(seq)
            }
        }
    }

    /// The lines that are asked for; of one event for people also its versions.
    private func lines() throws(AuditRefusal) -> Reply {
        var tables: [Table] = []
        if let seq = question.event, call.has("versions") || isForPeople {
            let versions = try FactVersions(of: seq, in: ledger.known, words: texts.words)
            tables.append(AuditVersionsReport.table(versions))
            if call.has("versions") { return Reply(Document(tables: tables)) }
        }
        let trail = try trail(nil)
        tables.append(
            question.outside == nil ? AuditReport.table(trail) : AuditReport.outsideHours(trail))
        return Reply(Document(tables: tables))
    }

    /// What corrections did to timeliness, all of them or those of own late reviews.
    private func effects() throws(AuditRefusal) -> Reply {
        let span = inquiry.asked?.span ?? DateSpan(.earliest, through: .latest)
        let effects = CorrectionEffects(ledger.context, during: span)
        if call.has("effect") {
            let trail = try trail(effects.effects.map(\.seq))
            return Reply(
                Document(tables: [
                    AuditEffectReport.table(effects, trail, in: inquiry.asked?.name)
                ]))
        }
        let own = OwnLateReview.all(effects, in: ledger.known)
        var seqs = own.map(\.seq)
        seqs = seqs.indices.filter { $0 == 0 || seqs[$0] != seqs[$0 - 1] }.map { seqs[$0] }
        return Reply(
            Document(tables: [
                AuditEffectReport.table(own, try trail(seqs), in: ledger.context)
            ]))
    }

    private func trail(_ only: [Int]?) throws(AuditRefusal) -> AuditTrail {
        try AuditTrail(
            question, in: ledger.known, against: ledger.setting, only: only, words: texts.words,
            unknowns: texts.unknowns)
    }

    /// Whether the format is one that people read; programs rely on the columns of the lines.
    private var isForPeople: Bool {
        (try? call.destination().isForPeople) == true
    }
}

extension Call {
    /// Whether a flag was given.
    fileprivate func has(_ flag: String) -> Bool {
        flag != "by" && arguments.flag(flag) == true
    }

    /// The conditions that lines are chosen by.
    fileprivate func auditQuestion() throws(Stop) -> AuditQuestion {
        var question = AuditQuestion(
            childID: value("child"), recordedBy: value("recorded-by"),
            type: value("type").flatMap { Vocabulary.declaration(named: $0)?.type })
        if let seq = value("event") {
            question.event = try wholeNumber(seq, of: "--event")
        }
        if let text = value("late-by") {
            guard let length = Length(text) else {
                throw misuse(
                    .badValue(
                        of: "--late-by", value: text,
                        expected: "a length such as '7 days', '5 working days' or '2 months'",
                        nearest: nil))
            }
            question.lateBy = length
        }
        if has("outside-hours") { question.outside = .usual }
        if let text = value("hours") {
            guard let hours = WorkingHours(text) else {
                throw misuse(
                    .badValue(
                        of: "--hours", value: text,
                        expected: "hours of a day such as 08:00-18:00 or 7:30-19",
                        nearest: nil))
            }
            question.outside = hours
        }
        return question
    }
}
