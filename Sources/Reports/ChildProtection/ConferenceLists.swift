// The rows behind the tables of child protection: conferences, enquiries, steps.

import CareEvents
public import Dates
import Journeys
import Policies
public import Projections
public import Tables

/// The conferences held.
public enum ConferenceList {
    /// A row for each child on each conference held in a period: a review conference is due for
    /// each child by that child's own clock.
    public static func table(_ context: ReplayContext, _ span: DateSpan) -> Table {
        var table = Table(
            title: "Conferences held",
            columns: [
                Column("child_id", .text), Column("conference_id", .text),
                Column("conference", .text), Column("held_on", .date), Column("due_on", .date),
                Column("in_time", .flag), Column("days_late", .count),
                Column("enquiry_id", .text), Column("enquiry_started_on", .date),
                Column("working_days", .count), Column("family_id", .text),
                Column("iro_id", .text),
            ])
        let known = context.known
        let conferences = context.conferences
        context.list(in: &table) { journey, table in
            guard journey.asides.contains(where: { $0.type == .conferenceHeld }) else { return }
            for own in journey.conferences(of: conferences, in: context).own
            where span.contains(own.conference.day) {
                let conference = own.conference
                let start = conferences.enquiry(conference.enquiry)?.startedOn
                let working = start.map {
                    context.setting.workingDays(on: $0).count(after: $0, through: conference.day)
                }
                let iro =
                    conference.iro == .none
                    ? journey.officer(for: .cpp, on: conference.day) : conference.iro
                let late = own.dueOn.flatMap { conference.day > $0 ? conference.day - $0 : nil }
                let isTimed = conference.kind == .initial || conference.kind == .review
                table.append([
                    .text(known.id(of: journey.child)), .text(known.text(conference.id)),
                    .text(conference.kind?.rawValue ?? ""), .date(conference.day),
                    Cell(own.dueOn), isTimed ? .flag(own.isInTime) : .empty, Cell(late),
                    .text(known.text(conference.enquiry)), Cell(start), Cell(working),
                    .text(known.text(conference.family)), .text(known.text(iro)),
                ])
            }
        }
        return table
    }
}

/// The enquiries that call for a conference.
public enum EnquiryList {
    /// A row for each enquiry concluded in a period that calls for a conference.
    public static func all(_ context: ReplayContext, _ span: DateSpan) -> Table {
        table(context, span, title: "Enquiries that call for a conference") { _ in true }
    }

    /// The rows of those that no conference names.
    public static func unmet(_ context: ReplayContext, _ span: DateSpan) -> Table {
        table(context, span, title: "Enquiries that no conference names") { $0.standing != .held }
    }

    private static func table(
        _ context: ReplayContext, _ span: DateSpan, title: String,
        takes: (EnquiryOutcome) -> Bool
    ) -> Table {
        var families = EnquiryFamilies(on: span.to)
        context.forEachJourney { families.see($0) }
        let outcomes = EnquiryOutcomes(span, families, in: context)
        let known = context.known
        var table = Table(
            title: title + ", as at \(DateSpelling.words(span.to))",
            columns: [
                Column("enquiry_id", .text), Column("child_ids", .text),
                Column("started_on", .date), Column("concluded_on", .date),
                Column("due_on", .date), Column("outcome", .text), Column("conference_id", .text),
                Column("held_on", .date), Column("conference_enquiry_id", .text),
            ])
        for outcome in outcomes.outcomes(in: context) where takes(outcome) {
            let children = outcome.enquiry.children.map { known.id(of: $0) }
                .sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
            let conference = outcome.conference
            let row: [Cell] = [
                .text(known.text(outcome.enquiry.id)), .text(children.joined(separator: ";")),
                Cell(outcome.enquiry.startedOn), .date(outcome.concludedOn), Cell(outcome.dueOn),
                .text(outcome.standing.rawValue),
                .text(conference.map { known.text($0.id) } ?? ""), Cell(conference?.day),
                .text(conference.map { known.text($0.enquiry) } ?? ""),
            ]
            table.append(row, at: RowPlace(known.line(of: outcome.enquiry.firstSeq), 0))
        }
        return table
    }
}

/// The steps between a plan and being looked after.
public enum PlanStepList {
    /// A row for each step of a period, and for each plan that ended in it as the child became
    /// looked after where no start of care is recorded.
    public static func table(_ context: ReplayContext, _ span: DateSpan) -> Table {
        var table = Table(
            title: "Steps between a plan and being looked after",
            columns: [
                Column("child_id", .text), Column("step", .text), Column("step_on", .date),
                Column("plan_id", .text), Column("plan_started_on", .date),
                Column("plan_ended_on", .date), Column("plan_outcome", .text),
                Column("care_started_on", .date), Column("care_ended_on", .date),
                Column("reason_ceased", .text),
            ])
        let known = context.known
        context.list(in: &table) { journey, table in
            for step in journey.planSteps(in: context) where span.contains(step.day) {
                table.append([
                    .text(known.id(of: journey.child)), .text(step.direction.rawValue),
                    .date(step.day), .text(known.text(step.plan.id)), .date(step.plan.from),
                    Cell(step.plan.to), .text(known.text(step.plan.outcome)),
                    .date(step.care.from), Cell(step.care.to),
                    .text(known.text(step.care.reasonCeased)),
                ])
            }
            for plan in journey.plansEndedIntoCareNotRecorded(in: context) {
                guard let end = plan.to, span.contains(end) else { continue }
                table.append([
                    .text(known.id(of: journey.child)), .text("up_not_recorded"), .date(end),
                    .text(known.text(plan.id)), .date(plan.from), .date(end),
                    .text(known.text(plan.outcome)), .empty, .empty, .empty,
                ])
            }
        }
        return table
    }
}
