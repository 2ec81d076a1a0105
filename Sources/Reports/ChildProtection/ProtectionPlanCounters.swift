// Protection plans in the tables of a year: started, ended, how long they lasted, second plans.

import CareEvents
import Dates
import Journeys
import Policies
import Projections
import Tables

/// Plans started and ended in a period and in the same period a year before, by category.
struct PlanFlowCounter: ToldCounter {
    private let period: YearPeriod
    private var started: [ProtectionCategory?: Pair] = [:]
    private var ended: [ProtectionCategory?: Pair] = [:]

    private struct Pair {
        var now = 0
        var before = 0

        mutating func count(_ day: CalendarDate, _ period: YearPeriod) {
            now += period.span.contains(day) ? 1 : 0
            before += period.span.yearBefore.contains(day) ? 1 : 0
        }

        mutating func exchange(_ cells: inout CounterCells) {
            cells.number(&now)
            cells.number(&before)
        }

        static func + (left: Pair, right: Pair) -> Pair {
            Pair(now: left.now + right.now, before: left.before + right.before)
        }
    }

    init(_ period: YearPeriod) { self.period = period }

    /// What the plans that started in a period are called.
    static func started(_ period: YearPeriod) -> String {
        "plans started|\(period.span.from)/\(period.span.to)"
    }

    /// What the plans that ended in a period are called.
    static func ended(_ period: YearPeriod) -> String {
        "plans ended|\(period.span.from)/\(period.span.to)"
    }

    var sight: Sight {
        // A category outside the list has a row, whenever the plan was.
        let days = DateSpan(period.span.yearBefore.from, through: period.end)
        return Sight([.planStarted], on: days, orUnlistedCategory: true)
    }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        for plan in journey.plans where plan.isForProtection {
            let first = ProtectionCategory(of: plan, on: plan.from)
            started[first, default: Pair()].count(plan.from, period)
            guard let end = plan.to else { continue }
            let last = ProtectionCategory(of: plan, on: end)
            ended[last, default: Pair()].count(end, period)
        }
    }

    mutating func merge(_ other: Self) {
        started.merge(other.started, uniquingKeysWith: +)
        ended.merge(other.ended, uniquingKeysWith: +)
    }

    mutating func exchange(_ cells: inout CounterCells) {
        cells.entries(&started, by: .perhaps(), Pair()) { $0.exchange(&$1) }
        cells.entries(&ended, by: .perhaps(), Pair()) { $0.exchange(&$1) }
    }

    func table(in context: borrowing ReplayContext) -> Table {
        func cells(_ started: Pair, _ ended: Pair) -> [Cell] {
            [
                .count(started.now), .count(started.before), .count(ended.now),
                .count(ended.before),
            ]
        }
        var rows = ProtectionCategory.allCases.map { category in
            (
                label: category.rawValue,
                cells: cells(started[category] ?? Pair(), ended[category] ?? Pair())
            )
        }
        if started[nil] != nil || ended[nil] != nil {
            rows.append(("not in the list", cells(started[nil] ?? Pair(), ended[nil] ?? Pair())))
        }
        rows.append(
            (
                "all",
                cells(started.values.reduce(Pair(), +), ended.values.reduce(Pair(), +))
            ))
        return Table(
            title: "Protection plans started and ended in \(period.name)",
            note: "Plans, by the category on their first and on their last day.",
            label: ("category", "Category"),
            numbers: [
                .count("started", "Started"), .count("started_before", "Started, the year before"),
                .count("ended", "Ended"), .count("ended_before", "Ended, the year before"),
            ], rows: rows
        ).declared { said in
            said.people("started", "started_before", "ended", "ended_before")
            said.lastRowIsTotal(of: "started", "started_before", "ended", "ended_before")
            said.name(PlanFlowCounter.started(period), row: said.last, "started")
            said.name(PlanFlowCounter.ended(period), row: said.last, "ended")
        }
    }
}

/// Plans ended in a period by their length at the end, which is never one with length so far (K1).
struct EndedLengthCounter: ToldCounter {
    private let period: YearPeriod
    private var lengths = Array(repeating: 0, count: ProtectionTimes.lengthBands.count + 1)

    init(_ period: YearPeriod) { self.period = period }

    var sight: Sight {
        Sight([.planStarted], on: period.span)
    }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        for plan in journey.plans where plan.isForProtection {
            guard let end = plan.to, period.span.contains(end) else { continue }
            lengths[plan.lengthBand(on: end, in: context)] += 1
        }
    }

    mutating func merge(_ other: Self) {
        for place in lengths.indices { lengths[place] += other.lengths[place] }
    }

    mutating func exchange(_ cells: inout CounterCells) {
        cells.numbers(&lengths)
    }

    func table(in context: borrowing ReplayContext) -> Table {
        let all = lengths.reduce(0, +)
        return Table(
            title: "Protection plans ended in \(period.name), by length at the end",
            label: ("duration", "Length at the end"), numbers: YearSection.parts,
            rows: zip(PlanLengths.labels, lengths).map { label, number in
                (label, YearSection.part(number, of: all, period))
            }
        ).declaredParts { said in
            for row in said.rows { said.name(PlanFlowCounter.ended(period), row: row, "of") }
            said.sum(
                .cell(row: 0, column: "of"), of: said.rows.map { .cell(row: $0, column: "count") })
        }
    }
}

/// Second and later plans among those started in a period (CP-8).
struct LaterPlansCounter: ToldCounter {
    private let period: YearPeriod
    private var started = 0
    private var gaps = Array(repeating: 0, count: ProtectionTimes.lengthBands.count + 1)
    private var stillOpen = 0
    private var outcomes: [String: Int] = [:]

    init(_ period: YearPeriod) { self.period = period }

    var sight: Sight {
        Sight([.planStarted], on: period.span)
    }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        let own = journey.plans.count { $0.isForProtection && period.span.contains($0.from) }
        guard own > 0 else { return }
        started += own
        for later in journey.laterPlans where period.span.contains(later.plan.from) {
            guard let end = later.previous.to, end <= later.plan.from else {
                stillOpen += 1
                continue
            }
            let gap = ProtectionTimes.lengthBands.count {
                context.setting.date($0, after: end) <= later.plan.from
            }
            gaps[gap] += 1
            outcomes[context.known.text(later.previous.outcome), default: 0] += 1
        }
    }

    mutating func merge(_ other: Self) {
        started += other.started
        for place in gaps.indices { gaps[place] += other.gaps[place] }
        stillOpen += other.stillOpen
        outcomes.merge(other.outcomes, uniquingKeysWith: +)
    }

    mutating func exchange(_ cells: inout CounterCells) {
        cells.number(&started)
        cells.numbers(&gaps)
        cells.number(&stillOpen)
        cells.named(&outcomes)
    }

    func table(in context: borrowing ReplayContext) -> Table {
        let later = gaps.reduce(stillOpen, +)
        func row(_ label: String, _ number: Int) -> (label: String, cells: [Cell]) {
            (label, YearSection.part(number, of: later, period))
        }
        var rows = [
            (
                label: "second or later, of the plans started",
                cells: YearSection.part(later, of: started, period)
            )
        ]
        for (label, number) in zip(PlanLengths.labels, gaps) {
            rows.append(row("of them, \(label) after the plan before had ended", number))
        }
        rows.append(row("of them, while the plan before was open", stillOpen))
        for outcome in outcomes.keys.sorted() {
            rows.append(row("the plan before ended: \(outcome)", outcomes[outcome] ?? 0))
        }
        return Table(
            title: "Second or later protection plans started in \(period.name)",
            label: ("what", ""), numbers: YearSection.parts, rows: rows
        ).declaredParts { said in
            func cells(_ rows: Range<Int>) -> [Disclosure.Number] {
                rows.map { .cell(row: $0, column: "count") }
            }
            let open = gaps.count + 1
            said.name(PlanFlowCounter.started(period), row: 0, "of")
            said.sum(.cell(row: 0, column: "count"), of: cells(1..<(open + 1)))
            said.sum(
                .cell(row: 0, column: "count"), of: cells(open..<said.rows.upperBound))
        }
    }
}

/// The bands of a plan's length in words.
enum PlanLengths {
    /// One more than the limits between them.
    static let labels: [String] = {
        let months = ProtectionTimes.lengthBands.map(\.amount)
        let between = zip([0] + months, months).map { "\($0)-\($1)m" }
        return between + ["\(months.last ?? 0)m+"]
    }()
}
