// The rows behind participation: where, who chaired, what helped, why not there, codes said anew.

import CareEvents
public import Dates
import Journeys
public import Projections
public import Tables

/// Lists of how children took part in the reviews held in a period.
public enum TakingPartList {
    /// A row for each review: where it was held and who chose the place.
    public static func venues(_ context: ReplayContext, _ span: DateSpan) -> Table {
        let known = context.known
        return table(
            context, span, "Where reviews were held, and who chose",
            [
                Column("mode", .text), Column("venue", .text), Column("venue_chosen_by", .text),
                Column("chosen_by_child", .flag),
            ]
        ) { part in
            let chosenBy = part.held?.venueChosenBy ?? .none
            return [
                .text(known.text(part.held?.mode ?? .none)),
                .text(known.text(part.held?.venue ?? .none)), .text(known.text(chosenBy)),
                chosenBy == .none ? .empty : .flag(VenueChooser(chosenBy) == .child),
            ]
        }
    }

    /// A row for each child who chaired a review, alone or with the officer.
    public static func chairing(_ context: ReplayContext, _ span: DateSpan) -> Table {
        var table = Table(
            title: "Children who chaired their reviews",
            columns: [
                Column("child_id", .text), Column("age", .count), Column("chaired", .count),
                Column("co_chaired", .count), Column("reviews", .count), Column("last_on", .date),
            ])
        context.list(in: &table) { journey, table in
            let parts = journey.takingPart(during: span, in: context)
            let chaired = parts.filter { $0.chair == .child || $0.chair == .joint }
            guard let last = chaired.last else { return }
            table.append([
                .text(context.known.id(of: journey.child)),
                Cell(journey.age(on: last.review.heldOn)),
                .count(chaired.count { $0.chair == .child }),
                .count(chaired.count { $0.chair == .joint }), .count(parts.count),
                .date(last.review.heldOn),
            ])
        }
        return table
    }

    /// A row for each review of a child with a disability: whether and how the child was helped to
    /// take part.
    public static func support(_ context: ReplayContext, _ span: DateSpan) -> Table {
        let known = context.known
        func joined(_ symbols: [Symbol]) -> Cell {
            .text(symbols.map { known.text($0) }.joined(separator: ";"))
        }
        return table(
            context, span, "Children with a disability, and what helped them to take part",
            [
                Column("disability", .text), Column("participation", .text),
                Column("supported", .flag), Column("supported_by", .text),
            ], where: { !$0.disabilities.isEmpty }
        ) { part in
            [
                joined(part.disabilities), .text(code(part, known)), .flag(!part.support.isEmpty),
                joined(part.support),
            ]
        }
    }

    /// A row for each review at which the child was not, by the code or by a reason that is said.
    public static func notAttending(_ context: ReplayContext, _ span: DateSpan) -> Table {
        let known = context.known
        return table(
            context, span, "Reviews at which the child was not",
            [
                Column("participation", .text), Column("reason_not_attending", .text),
                Column("wanted_to_attend", .flag),
            ], where: { $0.isNotAttending || $0.reasonNotAttending != .none }
        ) { part in
            [
                .text(code(part, known)), .text(known.text(part.reasonNotAttending)),
                Cell(part.wantedToAttend),
            ]
        }
    }

    /// A row for each change of a code of participation after it was first said.
    public static func correctedCodes(_ context: ReplayContext, _ span: DateSpan) -> Table {
        var table = Table(
            title: "Participation codes that were changed",
            columns: [
                Column("child_id", .text), Column("review_id", .text), Column("held_on", .date),
                Column("before", .text), Column("after", .text), Column("recorded_at", .instant),
                Column("recorded_by", .text), Column("how", .text), Column("seq", .count),
            ])
        let known = context.known
        let recorded = known.record.recorded
        let codes = CorrectedCodes(known)
        context.list(in: &table) { journey, table in
            for change in codes.changes(of: journey, during: span) {
                let line = recorded.events[Int(change.seq)]
                table.append([
                    .text(known.id(of: change.child)), .text(known.text(change.review)),
                    .date(change.heldOn), .text(known.text(change.before)),
                    .text(known.text(change.after)), .instant(line.recordedAt),
                    .text(known.text(line.recordedBy)), .text(line.type.declaration.name),
                    .line(change.seq, in: known),
                ])
            }
        }
        return table
    }

    private static func code(_ part: TakingPart, _ known: KnownFacts) -> String {
        part.review.participation == .none
            ? Participation.notRecorded.rawValue : known.text(part.review.participation)
    }

    /// A row for each review that is taken: the child, the review, and the columns of a list.
    private static func table(
        _ context: ReplayContext, _ span: DateSpan, _ title: String, _ columns: [Column],
        where takes: (TakingPart) -> Bool = { _ in true }, cells: (TakingPart) -> [Cell]
    ) -> Table {
        var table = Table(
            title: title,
            columns: [
                Column("child_id", .text), Column("review_id", .text), Column("held_on", .date),
                Column("age", .count),
            ] + columns + [Column("iro_id", .text)])
        let known = context.known
        context.list(in: &table) { journey, table in
            for part in journey.takingPart(during: span, in: context) where takes(part) {
                let review = part.review
                table.append(
                    [
                        .text(known.id(of: journey.child)), .text(known.text(review.id)),
                        .date(review.heldOn), Cell(journey.age(on: review.heldOn)),
                    ] + cells(part) + [.text(known.text(journey.officer(of: review)))])
            }
        }
        return table
    }
}

/// The consultations before reviews.
public enum ConsultationList {
    /// A row for each consultation sent or returned in a period.
    public static func table(_ context: ReplayContext, _ span: DateSpan) -> Table {
        var table = Table(
            title: "Consultations before reviews",
            note: "The review is the one named, else the next one held.",
            columns: [
                Column("child_id", .text), Column("tool", .text), Column("respondent", .text),
                Column("sent_on", .date), Column("returned_on", .date),
                Column("review_id", .text), Column("review_held_on", .date),
                Column("returned_before_review", .flag),
            ])
        let known = context.known
        context.list(in: &table) { journey, table in
            for own in journey.consultations(through: span.to, in: context) {
                let isWithin =
                    own.sentOn.map(span.contains) == true
                    || own.returnedOn.map(span.contains) == true
                guard isWithin else { continue }
                table.append([
                    .text(known.id(of: own.child)), .text(known.text(own.tool)),
                    .text(known.text(own.respondent)), Cell(own.sentOn), Cell(own.returnedOn),
                    .text(known.text(own.review)), Cell(own.reviewHeldOn),
                    Cell(own.isBackBeforeReview),
                ])
            }
        }
        return table
    }
}
