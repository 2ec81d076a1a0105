// The rows behind plans: those not current, risks, homeless young people, short breaks.

import CareEvents
public import Dates
import Journeys
public import Projections
public import Tables

/// The plans that are not current.
public enum PlansNotCurrentList {
    /// A row for each plan that a child should have current at the end of a period and has not.
    public static func table(_ context: ReplayContext, _ span: DateSpan) -> Table {
        var table = Table(
            title: "Plans not current at \(DateSpelling.words(span.to))",
            columns: [
                Column("child_id", .text), Column("age", .count), Column("plan", .text),
                Column("last_on", .date), Column("current_until", .date),
                Column("days_over", .count), Column("iro_id", .text), Column("team", .text),
            ])
        let known = context.known
        context.list(in: &table) { journey, table in
            for plan in RequiredPlan.allCases {
                guard let standing = journey.standing(of: plan, on: span.to, in: context),
                    !standing.isCurrent
                else { continue }
                table.append([
                    .text(known.id(of: journey.child)), Cell(journey.age(on: span.to)),
                    .text(plan.rawValue), Cell(standing.lastOn), Cell(standing.currentUntil),
                    Cell(standing.currentUntil.map { span.to - $0 }),
                    .text(known.text(journey.officer(for: .cla, on: span.to))),
                    .text(known.text(journey.team(on: span.to))),
                ])
            }
        }
        return table
    }
}

/// The risks that are open.
public enum RiskList {
    /// A row for each risk open at the end of a period, with the plan that has named it since.
    public static func table(_ context: ReplayContext, _ span: DateSpan) -> Table {
        var table = Table(
            title: "Risks open at \(DateSpelling.words(span.to))",
            columns: [
                Column("child_id", .text), Column("risk", .text), Column("identified_on", .date),
                Column("days", .count), Column("named_in_a_plan", .flag),
                Column("named_on", .date), Column("plan_id", .text),
                Column("looked_after", .flag), Column("iro_id", .text), Column("team", .text),
            ])
        let known = context.known
        context.list(in: &table) { journey, table in
            for risk in journey.openRisks(on: span.to, in: known) {
                table.append([
                    .text(known.id(of: journey.child)), .text(known.text(risk.risk)),
                    .date(risk.from), .count(span.to - risk.from), .flag(risk.namedOn != nil),
                    Cell(risk.namedOn), .text(known.text(risk.plan)),
                    .flag(journey.period(on: span.to) != nil),
                    .text(known.text(journey.officer(for: .cla, on: span.to))),
                    .text(known.text(journey.team(on: span.to))),
                ])
            }
        }
        return table
    }
}

/// The homeless young people.
public enum HousingList {
    /// A row for each assessment of a homeless young person in a period.
    public static func table(_ context: ReplayContext, _ span: DateSpan) -> Table {
        var table = Table(
            title: "Homeless young people assessed",
            columns: [
                Column("child_id", .text), Column("age", .count), Column("presented_on", .date),
                Column("assessed_on", .date), Column("days", .count), Column("joint", .flag),
                Column("outcome", .text), Column("looked_after_from", .date),
                Column("team", .text),
            ])
        let known = context.known
        context.list(in: &table) { journey, table in
            for assessment in journey.housingAssessments(in: span, known) {
                let came = assessment.presentedOn ?? assessment.assessedOn
                table.append([
                    .text(known.id(of: journey.child)), Cell(journey.age(on: came)),
                    Cell(assessment.presentedOn), .date(assessment.assessedOn),
                    Cell(assessment.presentedOn.map { assessment.assessedOn - $0 }),
                    Cell(assessment.isJoint), .text(known.text(assessment.outcome)),
                    Cell(assessment.lookedAfterFrom),
                    .text(known.text(journey.team(on: assessment.assessedOn))),
                ])
            }
        }
        return table
    }
}

/// The children on short breaks.
public enum ShortBreaksList {
    /// A row for each child's short breaks at the end of a period.
    public static func table(_ context: ReplayContext, _ span: DateSpan) -> Table {
        var table = Table(
            title: "Short breaks at \(DateSpelling.words(span.to))",
            columns: [
                Column("child_id", .text), Column("age", .count), Column("legal_basis", .text),
                Column("period_of_care", .flag), Column("started_on", .date),
                Column("reviewed_on", .date), Column("due_on", .date), Column("overdue", .flag),
                Column("days_over", .count), Column("iro_id", .text),
            ])
        let known = context.known
        context.list(in: &table) { journey, table in
            for breaks in journey.shortBreaks(on: span.to, in: context) {
                let isOverdue = breaks.isOverdue(on: span.to)
                table.append([
                    .text(known.id(of: journey.child)), Cell(journey.age(on: span.to)),
                    .text(breaks.basis.rawValue), .flag(breaks.isInCare), .date(breaks.from),
                    Cell(breaks.reviewedOn), Cell(breaks.dueOn), .flag(isOverdue),
                    Cell(breaks.dueOn.map { max(0, span.to - $0) }),
                    .text(known.text(journey.officer(for: .cla, on: span.to))),
                ])
            }
        }
        return table
    }
}
