// The rows behind the footprint: contacts, children last seen, missing episodes, notifications.

import CareEvents
public import Dates
import Journeys
public import Projections
public import Tables

/// The rows behind the tables of footprint.
public enum FootprintList {
    /// A row for each child in the stock on the last day for whom no officer did anything since the
    /// last review.
    public static func none(_ context: ReplayContext, _ span: DateSpan) -> Table {
        var table = Table(
            title: "Children with no footprint since their last review, "
                + "at \(DateSpelling.words(span.to))",
            note: "No contact, midway review or oversight by an officer after the day of the last "
                + "review, or since care began where none was held.",
            columns: [
                Column("child_id", .text), Column("iro_id", .text), Column("started_on", .date),
                Column("last_review_on", .date), Column("days", .count),
                Column("next_review_due_on", .date), Column("last_contact_on", .date),
                Column("contact", .text),
            ])
        forEachFootprint(context, on: span.to, in: &table) { own, table in
            guard own.marksSince == 0 else { return }
            table.append([
                .text(context.known.id(of: own.child)), .text(context.known.text(own.iro)),
                .date(own.startedOn), Cell(own.lastReviewOn),
                .count(span.to - (own.lastReviewOn ?? own.startedOn)), Cell(own.nextReviewDueOn),
                Cell(own.lastContact?.day),
                .text(context.known.text(own.lastContact?.contact ?? .none)),
            ])
        }
        return table
    }

    /// A row for each contact of the period.
    public static func contacts(_ context: ReplayContext, _ span: DateSpan) -> Table {
        var table = Table(
            title: "Direct contacts",
            columns: [
                Column("child_id", .text), Column("contacted_on", .date), Column("iro_id", .text),
                Column("contact", .text), Column("seen_alone", .flag),
                Column("before_review_id", .text), Column("looked_after", .flag),
            ])
        let known = context.known
        context.list(in: &table) { journey, table in
            for mark in journey.footprint(through: span.to, in: context)
            where mark.kind == .contact && span.contains(mark.day) {
                table.append([
                    .text(known.id(of: journey.child)), .date(mark.day),
                    .text(known.text(mark.iro)), .text(known.text(mark.contact)),
                    Cell(mark.seenAlone), .text(known.text(mark.beforeReview)),
                    .flag(journey.period(on: mark.day) != nil),
                ])
            }
        }
        return table
    }

    /// A row for each child in the stock on the last day: the last contact, and whether the child
    /// was seen before the last review.
    public static func lastSeen(_ context: ReplayContext, _ span: DateSpan) -> Table {
        var table = Table(
            title: "Last contact with each child looked after at \(DateSpelling.words(span.to))",
            note: "Between: after the review before the last one, or since care began, up to the "
                + "day of the last review.",
            columns: [
                Column("child_id", .text), Column("iro_id", .text),
                Column("last_contact_on", .date), Column("contact", .text),
                Column("seen_alone", .flag), Column("days", .count),
                Column("previous_review_on", .date), Column("last_review_on", .date),
                Column("contacted_between", .flag), Column("visited_between", .flag),
            ])
        forEachFootprint(context, on: span.to, in: &table) { own, table in
            table.append([
                .text(context.known.id(of: own.child)), .text(context.known.text(own.iro)),
                Cell(own.lastContact?.day),
                .text(context.known.text(own.lastContact?.contact ?? .none)),
                Cell(own.lastContact?.seenAlone), Cell(own.lastContact.map { span.to - $0.day }),
                Cell(own.previousReviewOn), Cell(own.lastReviewOn),
                Cell(own.wasContactedBetween), Cell(own.wasVisitedBetween),
            ])
        }
        return table
    }

    /// A row for each missing episode that began in the period.
    public static func missing(_ context: ReplayContext, _ span: DateSpan) -> Table {
        var table = Table(
            title: "Missing episodes and their oversight",
            columns: [
                Column("child_id", .text), Column("kind", .text), Column("went_on", .date),
                Column("returned_on", .date), Column("days", .count),
                Column("oversight_due_on", .date), Column("oversight_on", .date),
                Column("oversight_iro_id", .text), Column("state", .text),
                Column("iro_id", .text),
            ])
        let known = context.known
        context.list(in: &table) { journey, table in
            for episode in journey.missingEpisodes(through: span.to, in: context)
            where span.contains(episode.wentOn) {
                table.append([
                    .text(known.id(of: journey.child)), .text(known.text(episode.kind)),
                    .date(episode.wentOn), Cell(episode.returnedOn),
                    .count((episode.returnedOn ?? span.to) - episode.wentOn),
                    .date(episode.oversightDueOn), Cell(episode.oversight?.day),
                    .text(known.text(episode.oversight?.iro ?? .none)),
                    .text(episode.state(on: span.to).rawValue),
                    .text(known.text(journey.officer(for: .cla, on: episode.wentOn))),
                ])
            }
        }
        return table
    }

    /// A row for each start of care and each significant change of the period.
    public static func notifications(_ context: ReplayContext, _ span: DateSpan) -> Table {
        var table = Table(
            title: "Starts and significant changes, and when the reviewing service was told",
            columns: [
                Column("child_id", .text), Column("what", .text), Column("occurred_on", .date),
                Column("notified_on", .date), Column("days_late", .count),
                Column("working_days_late", .count), Column("notified", .text),
                Column("seq", .count),
            ])
        let known = context.known
        context.list(in: &table) { journey, table in
            for told in journey.notifications(through: span.to, in: context)
            where span.contains(told.occurredOn) {
                table.append([
                    .text(known.id(of: journey.child)), .text(told.what.rawValue),
                    .date(told.occurredOn), Cell(told.notifiedOn), Cell(told.daysLate),
                    Cell(told.workingDaysLate(context.setting)),
                    .text(known.text(told.notified)), .line(told.seq, in: known),
                ])
            }
        }
        return table
    }

    /// A row for each child in the stock on the last day who waits for a review after one held.
    public static func midway(_ context: ReplayContext, _ span: DateSpan) -> Table {
        var table = Table(
            title: "Midway reviews due and held, at \(DateSpelling.words(span.to))",
            note: "Due half way from the last review to the day the next one is due.",
            columns: [
                Column("child_id", .text), Column("iro_id", .text),
                Column("last_review_on", .date), Column("next_review_due_on", .date),
                Column("midway_due_on", .date), Column("midway_held_on", .date),
                Column("state", .text),
            ])
        forEachFootprint(context, on: span.to, in: &table) { own, table in
            guard let due = own.midwayDueOn else { return }
            let state = own.midwayHeldOn != nil ? "held" : due < span.to ? "overdue" : "pending"
            table.append([
                .text(context.known.id(of: own.child)), .text(context.known.text(own.iro)),
                Cell(own.lastReviewOn), Cell(own.nextReviewDueOn), .date(due),
                Cell(own.midwayHeldOn), .text(state),
            ])
        }
        return table
    }

    private static func forEachFootprint(
        _ context: ReplayContext, on day: CalendarDate, in table: inout Table,
        _ row: (ChildFootprint, inout Table) -> Void
    ) {
        context.list(in: &table) { journey, table in
            if let own = ChildFootprint(journey, on: day, in: context) { row(own, &table) }
        }
    }
}
