// What participation counts besides its measures: consultations, booklets, reasons for absence.

import CareEvents
import Dates
import Journeys
import Projections
import Tables

/// Consultations sent and returned, by month and tool.
struct ConsultationCounter: ToldCounter {
    let period: YearPeriod
    private let months: [DateSpan]
    /// For each month and tool: sent and returned.
    private var counts: [(sent: Int, returned: Int)]

    /// The tools in the order of the columns.
    private static let tools: [ConsultationTool] = [.viewpoint, .booklet, .form]

    init(period: YearPeriod) {
        self.period = period
        months = Bucketing.month.buckets(of: period.span)
        counts = Array(repeating: (0, 0), count: months.count * Self.tools.count)
    }

    var sight: Sight {
        Sight([.consultationSent, .consultationReturned], on: period.span)
    }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        for own in journey.consultations(through: period.end, in: context) {
            guard let tool = ConsultationTool(own.tool).flatMap(Self.tools.firstIndex) else {
                continue
            }
            if let month = month(of: own.sentOn) { counts[place(month, tool)].sent += 1 }
            if let month = month(of: own.returnedOn) { counts[place(month, tool)].returned += 1 }
        }
    }

    private func month(of day: CalendarDate?) -> Int? {
        day.flatMap { day in months.firstIndex { $0.contains(day) } }
    }

    private func place(_ month: Int, _ tool: Int) -> Int { month * Self.tools.count + tool }

    mutating func merge(_ other: Self) {
        for place in counts.indices {
            counts[place].sent += other.counts[place].sent
            counts[place].returned += other.counts[place].returned
        }
    }

    mutating func exchange(_ cells: inout CounterCells) {
        for place in counts.indices {
            cells.number(&counts[place].sent)
            cells.number(&counts[place].returned)
        }
    }

    func table(in context: borrowing ReplayContext) -> Table {
        var rows = months.indices.map { month in
            (label: Bucketing.month.name(of: months[month]), cells: cells(of: [month]))
        }
        rows.append((period.name, cells(of: Array(months.indices))))
        return Table(
            title: "Consultations by month and tool, \(period.name)", note: lowest,
            label: ("month", "Month"),
            numbers: Self.tools.flatMap { tool in
                let name = tool.rawValue.prefix(1).uppercased() + tool.rawValue.dropFirst()
                return [
                    Column.count(tool.rawValue + "_sent", name + " sent"),
                    Column.count(tool.rawValue + "_returned", "returned"),
                ]
            }, rows: rows
        ).declared { said in
            for tool in Self.tools {
                for column in [tool.rawValue + "_sent", tool.rawValue + "_returned"] {
                    said.people(column)
                    said.lastRowIsTotal(of: column)
                }
            }
            let first = (Self.tools.first?.rawValue ?? "") + "_returned"
            if lowest != nil { said.noteTells(said.rows.map { .cell(row: $0, column: first) }) }
        }
    }

    private func cells(of months: [Int]) -> [Cell] {
        Self.tools.indices.flatMap { tool -> [Cell] in
            let own = months.map { counts[place($0, tool)] }
            return [
                .count(own.reduce(0) { $0 + $1.sent }), .count(own.reduce(0) { $0 + $1.returned }),
            ]
        }
    }

    /// The months in which the fewest came back by Viewpoint, where any did in the period.
    private var lowest: String? {
        let returned = months.indices.map { counts[place($0, 0)].returned }
        guard let least = returned.min(), returned.contains(where: { $0 > 0 }) else { return nil }
        let names = months.indices.filter { returned[$0] == least }
            .map { Bucketing.month.name(of: months[$0]) }
        return "Fewest returned by Viewpoint: \(least), in \(names.joined(separator: ", "))."
    }
}

/// Booklets for the reviews of a period, by respondent: how many were back before the review.
struct BookletCounter: ToldCounter {
    let period: YearPeriod
    private var respondents: [Symbol: (asked: Int, returned: Int, before: Int)] = [:]

    init(period: YearPeriod) {
        self.period = period
    }

    var sight: Sight {
        Sight([.consultationSent, .consultationReturned], on: period.span)
    }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        for own in journey.consultations(through: period.end, in: context) {
            guard ConsultationTool(own.tool) == .booklet, let held = own.reviewHeldOn,
                period.span.contains(held)
            else { continue }
            var counts = respondents[own.respondent] ?? (0, 0, 0)
            counts.asked += 1
            if own.returnedOn != nil { counts.returned += 1 }
            if own.isBackBeforeReview == true { counts.before += 1 }
            respondents[own.respondent] = counts
        }
    }

    mutating func merge(_ other: Self) {
        for (respondent, own) in other.respondents {
            respondents[respondent, default: (0, 0, 0)].asked += own.asked
            respondents[respondent, default: (0, 0, 0)].returned += own.returned
            respondents[respondent, default: (0, 0, 0)].before += own.before
        }
    }

    mutating func exchange(_ cells: inout CounterCells) {
        cells.entries(&respondents, by: .symbol, (0, 0, 0)) { own, cells in
            cells.number(&own.asked)
            cells.number(&own.returned)
            cells.number(&own.before)
        }
    }

    func table(in context: borrowing ReplayContext) -> Table {
        let known = context.known
        let sorted = respondents.map { (label: known.text($0.key), own: $0.value) }
            .sorted { $0.label < $1.label }
        let all = sorted.reduce((asked: 0, returned: 0, before: 0)) {
            ($0.asked + $1.own.asked, $0.returned + $1.own.returned, $0.before + $1.own.before)
        }
        return Table(
            title: "Booklets for the reviews held in \(period.name)",
            note: "Before the review: on or before the day it was held. The share is of all sent.",
            label: ("respondent", "Respondent"),
            numbers: [
                .count("sent", "Sent"), .count("returned", "Returned"),
                .count("before_review", "Before the review"), .share("percent", "%"),
            ],
            rows: (sorted + [("all", all)]).map { label, own in
                (
                    label,
                    [
                        .count(own.asked), .count(own.returned), .count(own.before),
                        Cell(
                            FixedDecimal.percent(
                                numerator: own.before, denominator: own.asked,
                                decimals: period.decimals)),
                    ]
                )
            }
        ).declared { said in
            said.share("percent", of: "before_review", in: "sent")
            said.share(of: "returned", in: "sent")
            said.share(of: "before_review", in: "returned")
            said.lastRowIsTotal(of: "sent", "returned", "before_review")
        }
    }
}

/// Why children were not at their reviews, and whether they had wished to be.
struct NotAttendingCounter: ToldCounter {
    let period: YearPeriod
    private var reasons: [Symbol: (reviews: Int, wanted: Int, unwanted: Int)] = [:]

    init(period: YearPeriod) {
        self.period = period
    }

    var sight: Sight {
        Sight([.reviewHeld], on: period.span)
    }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        for part in journey.takingPart(during: period.span, in: context)
        where part.isNotAttending || part.reasonNotAttending != .none {
            var counts = reasons[part.reasonNotAttending] ?? (0, 0, 0)
            counts.reviews += 1
            if part.wantedToAttend == true { counts.wanted += 1 }
            if part.wantedToAttend == false { counts.unwanted += 1 }
            reasons[part.reasonNotAttending] = counts
        }
    }

    mutating func merge(_ other: Self) {
        for (reason, own) in other.reasons {
            reasons[reason, default: (0, 0, 0)].reviews += own.reviews
            reasons[reason, default: (0, 0, 0)].wanted += own.wanted
            reasons[reason, default: (0, 0, 0)].unwanted += own.unwanted
        }
    }

    mutating func exchange(_ cells: inout CounterCells) {
        cells.entries(&reasons, by: .symbol, (0, 0, 0)) { own, cells in
            cells.number(&own.reviews)
            cells.number(&own.wanted)
            cells.number(&own.unwanted)
        }
    }

    func table(in context: borrowing ReplayContext) -> Table {
        let known = context.known
        let rows = reasons.map { (label: known.text($0.key), own: $0.value) }
            .sorted { ($1.own.reviews, $0.label) < ($0.own.reviews, $1.label) }
        return Table(
            title: "Why children were not at their reviews, \(period.name)",
            note: "`careledger participation --list --of not-attending` names them.",
            label: ("reason_not_attending", "Reason"),
            numbers: [
                .count("reviews", "Reviews"), .count("wanted", "Wanted to attend"),
                .count("did_not_want", "Did not"), .count("not_said", "Not said"),
            ],
            rows: rows.map { row in
                (
                    row.label.isEmpty ? "not said" : row.label.replacing("_", with: " "),
                    [
                        .count(row.own.reviews), .count(row.own.wanted), .count(row.own.unwanted),
                        .count(row.own.reviews - row.own.wanted - row.own.unwanted),
                    ]
                )
            }
        ).declared { said in
            said.people("reviews", "wanted", "did_not_want", "not_said")
            said.sum("reviews", of: ["wanted", "did_not_want", "not_said"])
            said.ordered(by: "reviews")
        }
    }
}
