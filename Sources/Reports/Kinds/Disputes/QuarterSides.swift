// The numbers of a quarter beside those of the quarter before and of the same a year before.

import CareEvents
import Dates
import Journeys
import Policies
import Projections
import Tables

/// Escalations of three periods side by side.
struct QuarterSides {
    private let spans: [DateSpan]
    private let asked: [[OneReplay.Asked]]

    /// The row of those raised.
    static let raised = "escalations raised"
    /// The row of those whose answer is overdue.
    static let overdue = "open at the end, an answer overdue"

    private static let answered = "% of answers due that came in time"
    private static let open = "open at the end"

    private static let measures: [(words: String, measure: Measure)] = [
        ("stages entered", .drpsByStage),
        ("children whose escalation was formal", .childrenWithIssuesEscalated),
        ("referrals to Cafcass", .cafcassReferrals),
        ("meetings held about them", .disputeResolutionMeetingsHeld),
        ("legal advice sought", .independentLegalAdviceSought),
        (answered, .drpsRespondedInTimePercent),
    ]

    init(_ question: KindQuestion, _ before: DateSpan, in replay: inout OneReplay) {
        spans = [question.span, before, question.span.yearBefore]
        asked = spans.map { span in
            let period = YearPeriod(span, name: "", decimals: question.decimals)
            return Self.measures.map { replay.ask(period.over($0.measure)) }
        }
    }

    /// The period of the same kind before one: the months before whole months, else as many days.
    static func before(_ span: DateSpan) -> DateSpan {
        let last = span.from.adding(days: -1)
        if span.from == span.from.firstOfMonth, span.to == span.to.lastOfMonth {
            let months =
                (span.to.year - span.from.year) * 12 + span.to.month - span.from.month + 1
            return DateSpan(span.from.adding(months: -months), through: last)
        }
        return DateSpan(last.adding(days: 1 - span.count), through: last)
    }

    /// A row for each number, a column for each period.
    func table(_ title: String, _ made: OneReplay.Made, _ context: ReplayContext) -> Table {
        var rows: [(label: String, cells: [Cell])] = []
        func add(_ words: String, _ count: (DateSpan) -> Int) {
            rows.append((words, spans.map { .count(count($0)) }))
        }
        let histories = context.escalations.histories
        add(Self.raised) { span in
            histories.count { $0.raisedOn.map(span.contains) ?? false }
        }
        for (place, measure) in Self.measures.enumerated() {
            rows.append(
                (measure.words, asked.map { Cell(made[$0[place]].first?.value) }))
        }
        add("informal ones that became formal") { span in
            histories.count { history in
                history.beganInformally
                    && history.formalStart(by: span.to).map { span.contains($0.enteredOn) } == true
            }
        }
        add("resolved") { context.disputesResolved(in: $0) }
        add(Self.open) { span in
            histories.count { !$0.openEntries(on: span.to).isEmpty }
        }
        add(Self.overdue) { span in
            histories.count { history in
                history.openEntries(on: span.to).contains { entry in
                    entry.answeredOn.map { $0 > span.to } ?? true
                        && entry.respondByOn.map { $0 < span.to } ?? false
                }
            }
        }
        return Table(
            title: title, label: ("what", ""),
            numbers: [
                .share("now", KindWords.period(spans[0])),
                .share("before", KindWords.period(spans[1])),
                .share("year_before", KindWords.period(spans[2])),
            ], rows: rows
        ).declared { said in declare(&said, rows.map(\.label), made) }
    }

    /// What the numbers of each period are, and which of them stand in other tables too.
    private func declare(
        _ said: inout Disclosure, _ labels: [String], _ made: OneReplay.Made
    ) {
        let share = labels.firstIndex(of: Self.answered)
        let (open, late) = (
            labels.firstIndex(of: Self.open), labels.firstIndex(of: Self.overdue)
        )
        for (place, column) in ["now", "before", "year_before"].enumerated() {
            let days = spans[place].inNames
            for (row, label) in labels.enumerated() {
                if row == share { continue }
                said.people(column, rows: row..<row + 1)
                switch label {
                case Self.raised: said.name("raised \(days)", row: row, column)
                case "stages entered": said.name("stages entered \(days)", row: row, column)
                case "resolved": said.name("resolved \(days)", row: row, column)
                default: continue
                }
            }
            if let open, let late {
                said.share(row: late, of: column, in: .cell(row: open, column: column))
            }
            let asked = Self.measures.firstIndex { $0.words == Self.answered }
            guard let share, let asked, let answer = made[self.asked[place][asked]].first else {
                continue
            }
            let inTime = Disclosure.Number.named(
                "answers in time \(days)", Int(answer.numerator?.units ?? 0))
            let due = Disclosure.Number.named(
                "answers due \(days)", Int(answer.denominator?.units ?? 0))
            said.made(row: share, column, of: [inTime, due])
            said.sum(due, of: [inTime], rest: .people)
        }
    }
}

/// Escalations by team, and what came of those that were resolved.
enum DisputeTeams {
    /// A row for each team about which an escalation was raised, the most first.
    static func table(_ title: String, _ context: ReplayContext, _ span: DateSpan) -> Table {
        var counts: [String: (raised: Int, resolved: Int)] = [:]
        for history in context.escalations.histories {
            guard let raised = history.raisedOn, span.contains(raised) else { continue }
            let team = context.known.text(history.team)
            let name = team.isEmpty ? "no team named" : team
            counts[name, default: (0, 0)].raised += 1
            if history.end(standingOn: span.to)?.ending == .resolved {
                counts[name, default: (0, 0)].resolved += 1
            }
        }
        return Table(
            title: title, label: ("team", "Team"),
            numbers: [
                .count("raised", "Raised"), .count("resolved", "Of them resolved by the end"),
            ],
            rows: counts.sorted { ($1.value.raised, $0.key) < ($0.value.raised, $1.key) }.map {
                ($0.key, [.count($0.value.raised), .count($0.value.resolved)])
            }
        ).declared { said in
            said.share(of: "resolved", in: "raised")
            said.ordered(by: "raised")
            said.sum(
                .named("raised \(span.inNames)", counts.values.reduce(0) { $0 + $1.raised }),
                of: said.rows.map { .cell(row: $0, column: "raised") })
        }
    }

    /// A row for each outcome of those resolved in the period, the most frequent first.
    static func outcomes(_ title: String, _ context: ReplayContext, _ span: DateSpan) -> Table {
        let list = EscalationLists.outcomes(context, span)
        var counts: [String: Int] = [:]
        for cell in list.column("outcome") {
            counts[cell.words.isEmpty ? "not said" : cell.words.capitalised, default: 0] += 1
        }
        return Table(
            title: title, label: ("outcome", "Outcome"),
            numbers: [.count("escalations", "Escalations")],
            rows: counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
                ($0.key, [.count($0.value)])
            }
        ).declared { said in
            said.people("escalations")
            said.ordered(by: "escalations")
            said.sum(
                .named("resolved \(span.inNames)", list.rows.count),
                of: said.rows.map { .cell(row: $0, column: "escalations") })
        }
    }
}
