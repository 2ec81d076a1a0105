// The rows behind permanence: children on the way to adoption, and periods of care that ended.

import CareEvents
public import Dates
import Journeys
public import Projections
public import Tables

/// The children on the way to adoption.
public enum AdoptionPipelineList {
    /// A row for each child who had an adoption plan or a placement for adoption on some day of a
    /// period, or was adopted in it, as at its last day.
    public static func table(_ context: ReplayContext, _ span: DateSpan) -> Table {
        var table = Table(
            title: "Children on the way to adoption, as at \(DateSpelling.words(span.to))",
            columns: [
                Column("child_id", .text), Column("age", .count), Column("stands", .text),
                Column("plan_id", .text), Column("plan_made_on", .date),
                Column("matched_on", .date), Column("placed_on", .date),
                Column("adopted_on", .date), Column("plan_ended_on", .date),
                Column("outcome", .text), Column("days_from_plan", .count),
                Column("iro_id", .text), Column("team", .text),
            ])
        let known = context.known
        context.list(in: &table) { journey, table in
            let story = PermanenceStory(journey, in: known)
            guard let child = Child(story, span) else { return }
            table.append(
                [.text(known.id(of: journey.child)), Cell(journey.age(on: span.to))]
                    + child.cells(known)
                    + [
                        .text(known.text(journey.officer(for: .cla, on: span.to))),
                        .text(known.text(journey.team(on: span.to))),
                    ])
        }
        return table
    }

    /// Where one child stands on the last day.
    private struct Child {
        let plan: Journey.Plan?
        let matchedOn, placedOn, adoptedOn, endedOn: CalendarDate?
        let stands: String
        let end: CalendarDate

        /// Nil for a child who was not on the way in the period.
        init?(_ story: PermanenceStory, _ span: DateSpan) {
            func touches(_ from: CalendarDate, _ to: CalendarDate?) -> Bool {
                from <= span.to && (to.map { $0 >= span.from } ?? true)
            }
            let place = story.plans.lastIndex { $0.from <= span.to }
            let placed = story.spells.last { $0.from <= span.to }
            let adopted = story.adoptions.last { $0.day <= span.to }?.day
            let isOnTheWay =
                story.plans.contains { touches($0.from, $0.to) }
                || story.spells.contains { touches($0.from, $0.to) }
                || adopted.map(span.contains) == true
            guard isOnTheWay else { return nil }
            plan = place.map { story.plans[$0] }
            matchedOn =
                story.matches.last { $0.plan == place && $0.moment.day <= span.to }?
                .moment.day
            placedOn = placed?.from
            adoptedOn = adopted
            endedOn = plan?.to.flatMap { $0 <= span.to ? $0 : nil }
            end = span.to
            if adopted != nil {
                stands = "adopted"
            } else if story.isPlaced(on: span.to) {
                stands = "placed"
            } else if story.awaitingPlan(on: span.to) != nil {
                stands = "awaiting"
            } else {
                stands = endedOn == nil && matchedOn != nil ? "matched" : "ended"
            }
        }

        func cells(_ known: borrowing KnownFacts) -> [Cell] {
            let last = adoptedOn ?? endedOn ?? end
            return [
                .text(stands), Cell(plan.map { known.text($0.id) }), Cell(plan?.from),
                Cell(matchedOn), Cell(placedOn), Cell(adoptedOn), Cell(endedOn),
                Cell(endedOn.flatMap { _ in plan.map { known.text($0.outcome) } }),
                Cell(plan.map { max(0, last - $0.from) }),
            ]
        }
    }
}

/// The periods of care that ended.
public enum EndedCareList {
    /// A row for each period of care that ended in a period of time, short breaks left out.
    public static func table(_ context: ReplayContext, _ span: DateSpan) -> Table {
        var table = Table(
            title: "Periods of care ended",
            columns: [
                Column("child_id", .text), Column("started_on", .date), Column("ended_on", .date),
                Column("days", .count), Column("age", .count), Column("reason_ceased", .text),
                Column("label", .text), Column("order_made_on", .date), Column("team", .text),
            ])
        let known = context.known
        context.list(in: &table) { journey, table in
            let story = PermanenceStory(journey, in: known)
            for (care, days) in journey.endedCare(in: span) {
                let end = care.to ?? span.to
                // The order by which the child left, made in the period of care or on its last day.
                let order = (story.adoptions + story.guardianships).map(\.day).sorted().last {
                    $0 >= care.from && $0 <= end
                }
                table.append([
                    .text(known.id(of: journey.child)), .date(care.from), .date(end),
                    .count(days), Cell(journey.age(on: end)),
                    .text(known.text(care.reasonCeased)),
                    .text(ReasonCeased(care.reasonCeased)?.label ?? ""), Cell(order),
                    .text(known.text(journey.team(on: end))),
                ])
            }
        }
        return table
    }
}
