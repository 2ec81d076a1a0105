// Open protection plans in the tables of a year: reviewed in time, long ones, households.

import CareEvents
import Dates
import Journeys
import Policies
import Projections
import Tables

/// Plans open on the last day, and whether each was reviewed in time (CP-9).
struct OpenPlansCounter: ToldCounter {
    private let period: YearPeriod
    private var open = 0
    private var asked = 0
    private var inTime = 0

    init(_ period: YearPeriod) { self.period = period }

    var sight: Sight {
        Sight([.planStarted], on: period.lastDay, while: .protection)
    }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        guard let plan = journey.protectionPlan(on: period.end) else { return }
        open += 1
        guard
            let isInTime = journey.reviews(
                of: plan, on: period.end, context.conferences, in: context)?.isInTime
        else { return }
        asked += 1
        inTime += isInTime ? 1 : 0
    }

    mutating func merge(_ other: Self) {
        open += other.open
        asked += other.asked
        inTime += other.inTime
    }

    mutating func exchange(_ cells: inout CounterCells) {
        cells.number(&open)
        cells.number(&asked)
        cells.number(&inTime)
    }

    func table(in context: borrowing ReplayContext) -> Table {
        Table(
            title: "Plans open at \(period.endWords): reviewed in time",
            label: ("what", ""), numbers: YearSection.parts,
            rows: [
                (
                    "open for \(ProtectionTimes.reviewedOnceOpenFor) or more",
                    YearSection.part(asked, of: open, period)
                ),
                (
                    "of them, every review that was required was in time",
                    YearSection.part(inTime, of: asked, period)
                ),
            ]
        ).declaredParts {
            $0.name(QuantityName.at(.childrenSubjectToCpp, period.end), row: 0, "of")
        }
    }
}

/// Plans open for longer than the lengths that are challenged.
struct LongPlansCounter: ToldCounter {
    private let period: YearPeriod
    private var challenges: PlanChallenges?
    private var open = 0
    private var counts = Array(
        repeating: (long: 0, challenged: 0), count: ProtectionTimes.longPlans.count)

    init(_ period: YearPeriod) { self.period = period }

    var sight: Sight {
        Sight([.planStarted], on: period.lastDay, while: .protection)
    }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        guard let plan = journey.protectionPlan(on: period.end) else { return }
        let all = challenges ?? PlanChallenges(context)
        challenges = all
        open += 1
        for (place, length) in ProtectionTimes.longPlans.enumerated() {
            let since = context.setting.date(length, after: plan.from)
            guard since < period.end else { continue }
            counts[place].long += 1
            let challenge = all.challenge(of: journey.child, since: since, on: period.end)
            counts[place].challenged += challenge == nil ? 0 : 1
        }
    }

    mutating func merge(_ other: Self) {
        open += other.open
        for place in counts.indices {
            counts[place].long += other.counts[place].long
            counts[place].challenged += other.counts[place].challenged
        }
    }

    mutating func exchange(_ cells: inout CounterCells) {
        cells.number(&open)
        for place in counts.indices {
            cells.number(&counts[place].long)
            cells.number(&counts[place].challenged)
        }
    }

    func table(in context: borrowing ReplayContext) -> Table {
        Table(
            title: "Plans open for long at \(period.endWords)",
            note: "Challenged: an escalation about protection names the child, open on that day "
                + "or raised since the plan came to be so long.",
            label: ("length", "Longer than"),
            numbers: YearSection.parts + [
                .count("challenged", "Challenged"), .count("of_long", "Of"),
                .share("challenged_percent", "%"),
            ],
            rows: zip(ProtectionTimes.longPlans, counts).map { length, count in
                (
                    length.description,
                    YearSection.part(count.long, of: open, period)
                        + YearSection.part(count.challenged, of: count.long, period)
                )
            }
        ).declaredParts { said in
            said.share("challenged_percent", of: "challenged", in: "of_long")
            for row in said.rows {
                said.name(QuantityName.at(.childrenSubjectToCpp, period.end), row: row, "of")
                said.sum(
                    .cell(row: row, column: "count"), of: [.cell(row: row, column: "of_long")])
                // Who is in the row above and not in this one are children too.
                if row > 0 {
                    said.sum(
                        .cell(row: row - 1, column: "count"),
                        of: [.cell(row: row, column: "count")], rest: .people)
                }
            }
        }
    }
}

/// How the families of children on plans live, by area.
struct HouseholdsCounter: ToldCounter {
    private let period: YearPeriod
    private var areas: [String: Area] = [:]

    private struct Area {
        var children = 0
        var told = 0
        var households: [String: Int] = [:]
    }

    init(_ period: YearPeriod) { self.period = period }

    var sight: Sight {
        Sight([.planStarted], on: period.lastDay, while: .protection)
    }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        guard journey.protectionPlan(on: period.end) != nil else { return }
        let name = context.known.text(journey.area(on: period.end))
        var area = areas[name] ?? Area()
        area.children += 1
        if let household = journey.household(on: period.end, in: context) {
            area.told += 1
            for code in Set(household) { area.households[code, default: 0] += 1 }
        }
        areas[name] = area
    }

    mutating func merge(_ other: Self) {
        for (name, own) in other.areas {
            areas[name, default: Area()].children += own.children
            areas[name, default: Area()].told += own.told
            areas[name, default: Area()].households.merge(own.households, uniquingKeysWith: +)
        }
    }

    mutating func exchange(_ cells: inout CounterCells) {
        cells.entries(&areas, by: .text, Area()) { own, cells in
            cells.number(&own.children)
            cells.number(&own.told)
            cells.named(&own.households)
        }
    }

    func table(in context: borrowing ReplayContext) -> Table {
        let codes = Set(areas.values.flatMap(\.households.keys)).sorted()
        var rows: [[Cell]] = []
        for name in areas.keys.sorted() {
            guard let area = areas[name] else { continue }
            let label = Cell.text(name.isEmpty ? "not recorded" : name)
            rows.append(
                [label, .text("recorded at all")]
                    + YearSection.part(area.told, of: area.children, period))
            for code in codes {
                rows.append(
                    [label, .text(code)]
                        + YearSection.part(area.households[code] ?? 0, of: area.told, period))
            }
        }
        return Table(
            title: "Households of children on plans at \(period.endWords), by area",
            note: "Of the children of whom anything is recorded of how the family lives.",
            columns: [
                Column(key: "area", title: "Area", kind: .text),
                Column(key: "household", title: "Household", kind: .text),
            ] + YearSection.parts, rows: rows
        ).declaredParts { said in
            for row in said.rows {
                guard case .text(let area) = rows[row][0], rows[row][1] == .text("recorded at all")
                else { continue }
                said.name(
                    QuantityName.at(.childrenSubjectToCpp, period.end, "area=\(area)"), row: row,
                    "of")
            }
        }
    }
}

extension Journey {
    /// How the family is recorded to live on a day, by the codes; nil where nothing is recorded.
    func household(on day: CalendarDate, in context: borrowing ReplayContext) -> [String]? {
        guard let detail = details.last(where: { $0.from <= day && $0.household != .none }) else {
            return nil
        }
        return context.known.record.texts(detail.household).map { context.known.text($0) }
    }
}
