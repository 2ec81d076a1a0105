// Caseloads in a year's statistics: per head and per FTE, changes of officer, late allocations.

import CareEvents
import Dates
import Journeys
import Projections
import Tables

extension YearSection {
    /// Caseloads at the end, month by month, who changed officer and whose came late.
    public static func caseloads(_ period: YearPeriod) -> YearSection {
        func asked(_ pairs: (DimensionKey, String)...) -> [Question.Asked] {
            pairs.map { Question.Asked($0.0, $0.1) }
        }
        return YearSection(
            title: "Caseloads",
            questions: [
                period.at(.iroCaseload),
                period.at(.iroCaseload, asked((.stat, "min"))),
                period.at(.iroCaseload, asked((.stat, "max"))),
                period.at(.iroCaseload, asked((.per, "fte"))),
                period.at(.iroCaseload, asked((.per, "available_fte"))),
                period.at(.iroCaseload, asked((.counting, "cases"), (.per, "fte"))),
                period.over(.iroCaseload, by: .month),
            ],
            counters: [
                { HoldersCounter(day: period.end) }, { ContinuityCounter(period: period) },
                { ReasonsCounter(period: period) },
            ]
        ) { answers, counted, _ in
            [ways(period, answers), counted[0], series(answers[6]), counted[1], counted[2]]
        }
    }

    private static func ways(_ period: YearPeriod, _ answers: [[Answer]]) -> Table {
        let labels = [
            "children per officer with an allocation, mean", "least", "most",
            "children per contracted FTE", "children per available FTE",
            "cases per contracted FTE (children looked after, families on plans)",
        ]
        return Table(
            title: "Caseloads at \(period.endWords)", label: ("what", ""),
            numbers: [
                .share("value", "Caseload"), .share("count", "Count"), .share("of", "Of"),
            ],
            rows: zip(labels, answers).map { label, answers in
                let answer = answers.first
                return (
                    label,
                    [Cell(answer?.value), Cell(answer?.numerator), Cell(answer?.denominator)]
                )
            }
        ).declared { said in
            said.people("count")
            said.open("of")
            said.made("value", of: ["count"])
            said.people("value", rows: 1..<3)
            said.name(heldName(period.end), row: 0, "count")
            if let mean = answers[0].first {
                said.name(QuantityName.above(mean), row: 0, "count")
            }
        }
    }

    /// What the children whom all officers hold together are called.
    static func heldName(_ day: CalendarDate) -> String { "children held by officers|\(day)" }

    private static func series(_ answers: [Answer]) -> Table {
        Table(
            title: "Mean caseload at the ends of months", label: ("month", "Month"),
            numbers: [
                .share("mean", "Mean"), .share("allocations", "Allocations"),
                .share("officers", "Officers"),
            ],
            rows: answers.map { answer in
                let end = answer.at ?? .earliest
                return (
                    Bucketing.month.name(of: DateSpan(end.firstOfMonth, through: end)),
                    [Cell(answer.value), Cell(answer.numerator), Cell(answer.denominator)]
                )
            }
        ).declared { said in
            said.people("allocations")
            said.open("officers")
            said.made("mean", of: ["allocations"])
            for (row, answer) in answers.enumerated() {
                if let day = answer.at { said.name(heldName(day), row: row, "allocations") }
            }
        }
    }
}

/// Who holds whom on the last day.
struct HoldersCounter: ToldYearCounter {
    let day: CalendarDate
    private var caseloads = Caseloads()

    init(day: CalendarDate) {
        self.day = day
    }

    var sight: Sight {
        Sight([.iroAllocated], on: DateSpan(day, through: day), while: .allocation)
    }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        if !journey.allocations.isEmpty { caseloads.add(journey, on: day) }
    }

    mutating func merge(_ other: Self) {
        caseloads.merge(other.caseloads)
    }

    func tell(_ telling: inout PartialTelling, in context: borrowing ReplayContext) {
        caseloads.tell(&telling, in: context)
    }

    mutating func take(
        _ counts: Counts, at words: ArraySlice<PartialSums.Word>,
        in context: borrowing ReplayContext
    ) -> Bool {
        caseloads.take(counts, at: words, in: context)
    }

    func table(in context: borrowing ReplayContext) -> Table {
        CaseloadsReport.table(caseloads, context, at: day)
    }
}

/// Changes of officer within care, and starts without an officer in time.
private struct ContinuityCounter: ToldCounter {
    let period: YearPeriod
    private var changes = 0
    private var children = 0
    private var starts = 0
    private var late = 0

    init(period: YearPeriod) {
        self.period = period
    }

    var sight: Sight {
        Sight([.becameLookedAfter, .iroAllocated], on: period.span)
    }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        let own = journey.changesOfOfficer(during: period.span).count
        changes += own
        children += own > 0 ? 1 : 0
        for due in journey.allocationsDue(during: period.span, in: context.setting) {
            starts += 1
            late += due.isAllocated ? 0 : 1
        }
    }

    mutating func merge(_ other: Self) {
        changes += other.changes
        children += other.children
        starts += other.starts
        late += other.late
    }

    mutating func exchange(_ cells: inout CounterCells) {
        cells.number(&changes)
        cells.number(&children)
        cells.number(&starts)
        cells.number(&late)
    }

    func table(in context: borrowing ReplayContext) -> Table {
        Table(
            title: "Officers of looked-after children in \(period.name)", label: ("what", ""),
            numbers: [.count("count", "Count"), .count("of", "Of")],
            rows: [
                ("changes of officer while looked after", [.count(changes), .empty]),
                ("children who changed officer", [.count(children), .empty]),
                (
                    "starts without an officer within the time of the policy",
                    [.count(late), .count(starts)]
                ),
            ]
        ).declared { said in
            said.people("count")
            said.share(of: "count", in: "of", rows: 2..<3)
            said.name(changesName(period), row: 0, "count")
            said.sum(
                .cell(row: 0, column: "count"), of: [.cell(row: 1, column: "count")], rest: .slack)
        }
    }
}

/// What the changes of officer of a period are called.
private func changesName(_ period: YearPeriod) -> String {
    "changes of officer|\(period.span.from)/\(period.span.to)"
}

/// Why officers changed, by the word of the record.
private struct ReasonsCounter: ToldCounter {
    let period: YearPeriod
    private var changes: [String: Int] = [:]
    private var children: [String: Int] = [:]

    init(period: YearPeriod) {
        self.period = period
    }

    var sight: Sight {
        Sight([.iroAllocated], on: period.span)
    }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        let own = journey.changesOfOfficer(during: period.span).map { change in
            change.because == .none ? "not recorded" : context.known.text(change.because)
        }
        for reason in own { changes[reason, default: 0] += 1 }
        for reason in Set(own) { children[reason, default: 0] += 1 }
    }

    mutating func merge(_ other: Self) {
        changes.merge(other.changes, uniquingKeysWith: +)
        children.merge(other.children, uniquingKeysWith: +)
    }

    mutating func exchange(_ cells: inout CounterCells) {
        cells.named(&changes)
        cells.named(&children)
    }

    func table(in context: borrowing ReplayContext) -> Table {
        Table(
            title: "Why officers changed in \(period.name)", label: ("because", "Because"),
            numbers: [.count("changes", "Changes"), .count("children", "Children")],
            rows: changes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
                ($0.key, [.count($0.value), .count(children[$0.key] ?? 0)])
            }
        ).declared { said in
            said.people("changes", "children")
            said.atMost("children", "changes")
            said.ordered(by: "changes")
            said.sum(
                .named(changesName(period), changes.values.reduce(0, +)),
                of: said.rows.map { .cell(row: $0, column: "changes") })
        }
    }
}
