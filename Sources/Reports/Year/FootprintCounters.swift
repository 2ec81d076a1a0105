// What the footprint counts besides its measures: oversight, children with none, late words.

import CareEvents
import Dates
import Journeys
import Policies
import Projections
import Tables

/// Midway reviews and oversight by what called for it, beside the year before.
struct MarkCounter: ToldCounter {
    let period: YearPeriod
    /// For midway reviews, then each trigger: marks and children, now and a year before.
    private var counts = Array(
        repeating: (marks: 0, children: 0, before: 0), count: 1 + OversightTrigger.allCases.count)

    init(period: YearPeriod) {
        self.period = period
    }

    var sight: Sight {
        let days = DateSpan(period.span.yearBefore.from, through: period.end)
        return Sight([.midwayReviewCompleted, .oversightRecorded], on: days)
    }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        let yearBefore = period.span.yearBefore
        var seen: Set<Int> = []
        for mark in journey.footprint(through: period.end, in: context) {
            let place: Int
            switch mark.kind {
            case .contact: continue
            case .midway: place = 0
            case .oversight:
                guard let trigger = OversightTrigger(mark.trigger),
                    let own = OversightTrigger.allCases.firstIndex(of: trigger)
                else { continue }
                place = 1 + own
            }
            if yearBefore.contains(mark.day) { counts[place].before += 1 }
            guard period.span.contains(mark.day) else { continue }
            counts[place].marks += 1
            if seen.insert(place).inserted { counts[place].children += 1 }
        }
    }

    mutating func merge(_ other: Self) {
        for place in counts.indices {
            counts[place].marks += other.counts[place].marks
            counts[place].children += other.counts[place].children
            counts[place].before += other.counts[place].before
        }
    }

    mutating func exchange(_ cells: inout CounterCells) {
        for place in counts.indices {
            cells.number(&counts[place].marks)
            cells.number(&counts[place].children)
            cells.number(&counts[place].before)
        }
    }

    func table(in context: borrowing ReplayContext) -> Table {
        let labels =
            ["midway reviews completed"]
            + OversightTrigger.allCases.map {
                "oversight: " + $0.rawValue.replacing("_", with: " ")
            }
        return Table(
            title: "Midway reviews and oversight, \(period.name)", label: ("what", ""),
            numbers: [
                .count("number", "Number"), .count("children", "Children"),
                .count("year_before", "A year before"),
            ],
            rows: zip(labels, counts).map { label, own in
                (label, [.count(own.marks), .count(own.children), .count(own.before)])
            }
        ).declared { said in
            said.people("number", "children", "year_before")
            said.atMost("children", "number")
        }
    }
}

/// Children in the stock at the end with nothing done since their last review, by officer.
struct NoFootprintCounter: ToldCounter {
    let period: YearPeriod
    private var officers: [Symbol: (children: Int, none: Int)] = [:]

    init(period: YearPeriod) {
        self.period = period
    }

    var sight: Sight {
        Sight([.becameLookedAfter], on: period.lastDay, while: .care)
    }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        guard let own = ChildFootprint(journey, on: period.end, in: context) else { return }
        officers[own.iro, default: (0, 0)].children += 1
        if own.marksSince == 0 { officers[own.iro, default: (0, 0)].none += 1 }
    }

    mutating func merge(_ other: Self) {
        for (officer, own) in other.officers {
            officers[officer, default: (0, 0)].children += own.children
            officers[officer, default: (0, 0)].none += own.none
        }
    }

    mutating func exchange(_ cells: inout CounterCells) {
        cells.entries(&officers, by: .symbol, (0, 0)) { own, cells in
            cells.number(&own.children)
            cells.number(&own.none)
        }
    }

    func table(in context: borrowing ReplayContext) -> Table {
        let known = context.known
        let sorted = officers.map { (label: known.text($0.key), own: $0.value) }
            .sorted { Array($0.label.utf8).lexicographicallyPrecedes(Array($1.label.utf8)) }
        let all = sorted.reduce((children: 0, none: 0)) {
            ($0.children + $1.own.children, $0.none + $1.own.none)
        }
        return Table(
            title: "Children with no footprint since their last review, at \(period.endWords)",
            note: "`careledger footprint --list` names them.", label: ("iro_id", "Officer"),
            numbers: [
                .count("none", "None"), .count("children", "Children"), .share("percent", "%"),
            ],
            rows: (sorted.map { ($0.label.isEmpty ? "not allocated" : $0.label, $0.own) }
                + [("all", all)]).map { label, own in
                    (
                        label,
                        [
                            .count(own.none), .count(own.children),
                            Cell(
                                FixedDecimal.percent(
                                    numerator: own.none, denominator: own.children,
                                    decimals: period.decimals)),
                        ]
                    )
                }
        ).declared { said in
            said.share("percent", of: "none", in: "children")
            said.lastRowIsTotal(of: "none", "children")
        }
    }
}

/// Missing episodes of the period by how their oversight stood at its end.
struct MissingCounter: ToldCounter {
    let period: YearPeriod
    private var counts: [MissingEpisode.State: Int] = [:]

    init(period: YearPeriod) {
        self.period = period
    }

    var sight: Sight {
        Sight([.wentMissing], on: period.span)
    }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        for episode in journey.missingEpisodes(through: period.end, in: context)
        where period.span.contains(episode.wentOn) {
            counts[episode.state(on: period.end), default: 0] += 1
        }
    }

    mutating func merge(_ other: Self) {
        counts.merge(other.counts, uniquingKeysWith: +)
    }

    mutating func exchange(_ cells: inout CounterCells) {
        cells.listed(&counts)
    }

    func table(in context: borrowing ReplayContext) -> Table {
        let all = counts.values.reduce(0, +)
        let within = context.setting.oversight.inForce(on: period.end).missingWithin
        return Table(
            title: "Missing episodes that began in \(period.name)",
            note: "Oversight is due within \(within) of the day the child went missing.",
            label: ("oversight", "Oversight"),
            numbers: [
                .count("episodes", "Episodes"), .count("of", "Of"), .share("percent", "%"),
            ],
            rows: MissingEpisode.State.allCases.map { state in
                let own = counts[state] ?? 0
                return (
                    words(of: state),
                    [
                        .count(own), .count(all),
                        Cell(
                            FixedDecimal.percent(
                                numerator: own, denominator: all, decimals: period.decimals)),
                    ]
                )
            }
        ).declaredParts("episodes") { said in
            said.sum(
                .cell(row: 0, column: "of"),
                of: said.rows.map { .cell(row: $0, column: "episodes") })
        }
    }

    private func words(of state: MissingEpisode.State) -> String {
        switch state {
        case .inTime: "in time"
        case .late: "late"
        case .overdue: "none, and overdue"
        case .pending: "none yet, with time left"
        }
    }
}

/// How many days after the day itself the service was told of starts and of changes.
struct NotificationCounter: ToldCounter {
    let period: YearPeriod
    /// By how many days late, how many were told of.
    private var days: [ServiceNotification.What: [Int: Int]] = [:]
    private var untold: [ServiceNotification.What: Int] = [:]

    /// The bands of days in which the table counts, each to the day before the next.
    private static let bands = [0, 1, 3, 6, 11, 31]

    init(period: YearPeriod) {
        self.period = period
    }

    var sight: Sight {
        Sight([.becameLookedAfter, .significantChangeNotified], on: period.span)
    }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        for told in journey.notifications(through: period.end, in: context)
        where period.span.contains(told.occurredOn) {
            if let late = told.daysLate {
                days[told.what, default: [:]][late, default: 0] += 1
            } else {
                untold[told.what, default: 0] += 1
            }
        }
    }

    mutating func merge(_ other: Self) {
        days.merge(other.days) { $0.merging($1, uniquingKeysWith: +) }
        untold.merge(other.untold, uniquingKeysWith: +)
    }

    private func number(of what: ServiceNotification.What) -> Int {
        (days[what] ?? [:]).values.reduce(0, +)
    }

    mutating func exchange(_ cells: inout CounterCells) {
        cells.entries(&days, by: .word(), [:]) { own, cells in
            cells.entries(&own, by: .place, 0) { $1.number(&$0) }
        }
        cells.listed(&untold)
    }

    func table(in context: borrowing ReplayContext) -> Table {
        let whats = ServiceNotification.What.allCases
        var rows: [(label: String, cells: [Cell])] = []
        for (place, from) in Self.bands.enumerated() {
            let next = place + 1 < Self.bands.count ? Self.bands[place + 1] : nil
            let label =
                next.map { $0 - 1 == from ? "\(from)" : "\(from) to \($0 - 1)" }
                ?? "\(from) or more"
            rows.append(
                (
                    from == 0 ? "on the day" : label + " days",
                    whats.map { what in
                        .count(
                            (days[what] ?? [:]).reduce(0) { sum, told in
                                let isIn = told.key >= from && (next.map { told.key < $0 } ?? true)
                                return sum + (isIn ? told.value : 0)
                            })
                    }
                ))
        }
        rows.append(("not told, or no day said", whats.map { .count(untold[$0] ?? 0) }))
        rows.append(("all", whats.map { .count(number(of: $0) + (untold[$0] ?? 0)) }))
        rows.append(("median days", whats.map { Cell(median(of: days[$0] ?? [:], decimals: 1)) }))
        return Table(
            title: "When the reviewing service was told, \(period.name)",
            note: "Days from the start of care, or from the change, to the notification.",
            label: ("days", "Days later"),
            numbers: [
                .share("starts", "Starts of care"),
                .share("significant_changes", "Significant changes"),
            ], rows: rows
        ).declared { said in
            let all = said.last - 1
            for column in ["starts", "significant_changes"] {
                said.people(column, rows: 0..<said.last)
                said.sum(row: all, of: 0..<all, in: column)
                said.made(row: said.last, column, of: [.cell(row: all, column: column)])
            }
        }
    }
}

/// The middle of numbers of which each is there so often, or half way between the two in the
/// middle; nil of none.
private func median(of counts: [Int: Int], decimals: Int) -> FixedDecimal? {
    let sorted = counts.sorted { $0.key < $1.key }
    let count = counts.values.reduce(0, +)
    func number(at rank: Int) -> Int? {
        var left = rank
        return sorted.first { entry in
            left -= entry.value
            return left < 0
        }?.key
    }
    guard let lower = number(at: (count - 1) / 2), let upper = number(at: count / 2) else {
        return nil
    }
    return .ratio(upper + lower, 2, decimals: decimals)
}

/// The middle of some numbers, or half way between the two in the middle; nil of none.
func median(_ numbers: [Int], decimals: Int) -> FixedDecimal? {
    guard !numbers.isEmpty else { return nil }
    let sorted = numbers.sorted()
    let upper = sorted[sorted.count / 2]
    let lower = sorted[(sorted.count - 1) / 2]
    return .ratio(upper + lower, 2, decimals: decimals)
}
