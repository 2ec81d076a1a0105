// What the section on permanence counts besides its measures: how care ended, and plans in time.

import CareEvents
import Dates
import Journeys
import Policies
import Projections
import Tables

/// The periods of care that ended in a period, by reason, with how long they had lasted.
struct EndedCareCounter: ToldCounter {
    let period: YearPeriod
    private var byReason: [Int: TimeInCare] = [:]
    private var all = TimeInCare()

    init(period: YearPeriod) { self.period = period }

    var sight: Sight {
        Sight([.ceasedToBeLookedAfter], on: period.span)
    }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        for ended in journey.endedCare(in: period.span) {
            let reason = ReasonCeased(ended.period.reasonCeased)
            // A code that is on no list stands after those that are.
            let place =
                reason.flatMap { ReasonCeased.allCases.firstIndex(of: $0) }
                ?? ReasonCeased.allCases.count
            byReason[place, default: TimeInCare()].add(ended.days)
            all.add(ended.days)
        }
    }

    mutating func merge(_ other: Self) {
        for (reason, times) in other.byReason {
            byReason[reason, default: TimeInCare()].merge(times)
        }
        all.merge(other.all)
    }

    mutating func exchange(_ cells: inout CounterCells) {
        cells.entries(&byReason, by: .place, TimeInCare()) { $1.times(&$0) }
        cells.times(&all)
    }

    func table(in context: borrowing ReplayContext) -> Table {
        var table = Table(
            title: "Periods of care ended in \(period.name), by reason, with days in care",
            note: "A quarter, a half and three quarters of the periods had ended within so many "
                + "days; short breaks are left out.",
            columns: [
                Column(key: "reason_ceased", title: "Reason", kind: .text), Column("label", .text),
                .count("periods", "Periods"), .count("of", "Of"), .share("percent", "%"),
                .count("lower_quartile", "A quarter"), .count("median", "Median"),
                .count("upper_quartile", "Three quarters"),
            ])
        for (place, times) in byReason.sorted(by: { $0.key < $1.key }) {
            let all = ReasonCeased.allCases
            let reason = all.indices.contains(place) ? all[place] : nil
            table.append(
                row(reason?.rawValue ?? "", reason?.label.shortened ?? "no such reason", times))
        }
        table.append(row("all", "", all))
        return table.declaredParts("periods") { said in
            said.lastRowIsTotal(of: "periods")
            for column in ["lower_quartile", "median", "upper_quartile"] {
                said.made(column, of: ["periods"])
            }
            said.name(
                QuantityName.over(.childrenCeasedLookedAfter, period.span, "count=spells"),
                row: said.last, "periods")
        }
    }

    private func row(_ code: String, _ label: String, _ times: TimeInCare) -> [Cell] {
        [
            .text(code), .text(label), .count(times.count), .count(all.count),
            Cell(YearSection.share(times.count, of: all.count, period)), Cell(times.quartile(1)),
            Cell(times.quartile(2)), Cell(times.quartile(3)),
        ]
    }
}

/// The second reviews of a period of care held in a period, and whether there was by then a plan
/// for permanence: one of that kind or of adoption, open on the day.
struct SecondReviewCounter: ToldCounter {
    let period: YearPeriod
    private var held = 0
    private var planned = 0

    init(period: YearPeriod) { self.period = period }

    var sight: Sight {
        Sight([.reviewHeld], on: period.span)
    }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        for review in journey.reviews
        where review.number == PlanTimes.permanenceByReview && period.span.contains(review.heldOn)
            && !journey.periods[Int(review.period)].isShortBreak
        {
            held += 1
            let isPlanned = journey.plans.contains { plan in
                let kind = PlanKind(plan.kind)
                return (kind == .permanence || kind == .adoption) && plan.isOpen(on: review.heldOn)
            }
            if isPlanned { planned += 1 }
        }
    }

    mutating func merge(_ other: Self) {
        held += other.held
        planned += other.planned
    }

    mutating func exchange(_ cells: inout CounterCells) {
        cells.number(&held)
        cells.number(&planned)
    }

    func table(in context: borrowing ReplayContext) -> Table {
        Table(
            title: "Plans for permanence by the second review, \(period.name)",
            label: ("what", ""),
            numbers: [
                .count("count", "Count"), .count("of", "Of"), .share("percent", "%"),
            ],
            rows: [
                (
                    "second reviews with a plan for permanence or adoption",
                    [
                        .count(planned), .count(held),
                        Cell(YearSection.share(planned, of: held, period)),
                    ]
                )
            ]
        ).declaredParts()
    }
}

extension String {
    /// The words of a label up to a width that a table can hold.
    fileprivate var shortened: String {
        var short = ""
        for word in split(separator: " ") {
            if short.count + word.count > 48 { return short + " …" }
            short += (short.isEmpty ? "" : " ") + word
        }
        return short
    }
}
