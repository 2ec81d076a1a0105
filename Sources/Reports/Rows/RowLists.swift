// The rows behind the tables of a year: children in care, placements, reviews, allocations.

import CareEvents
public import Dates
import Journeys
public import Projections
public import Tables

/// The children in the stock.
public enum PopulationList {
    /// A row for each child looked after at the end of a period, those on short breaks marked.
    public static func table(_ context: ReplayContext, _ span: DateSpan) -> Table {
        var table = Table(
            title: "Children looked after at \(DateSpelling.words(span.to))",
            columns: [
                Column("child_id", .text), Column("started_on", .date), Column("days", .count),
                Column("age", .count), Column("sex", .text), Column("ethnicity", .text),
                Column("legal_status", .text), Column("primary_need", .text),
                Column("placement_type", .text), Column("iro_id", .text), Column("team", .text),
                Column("short_break", .flag),
            ])
        let known = context.known
        context.list(in: &table) { journey, table in
            guard let open = journey.period(on: span.to) else { return }
            let care = journey.periods[open]
            table.append([
                .text(known.id(of: journey.child)), .date(care.from),
                .count(span.to - care.from), Cell(journey.age(on: span.to)),
                .text(known.text(journey.sex(on: span.to))),
                .text(known.text(journey.ethnicity(on: span.to))),
                .text(known.text(journey.legalStatus(on: span.to))),
                .text(known.text(journey.need(on: span.to))),
                .text(known.text(journey.placement(on: span.to)?.type ?? .none)),
                .text(known.text(journey.officer(for: .cla, on: span.to))),
                .text(known.text(journey.team(on: span.to))), .flag(care.isShortBreak),
            ])
        }
        return table
    }
}

/// The placements in force.
public enum PlacementList {
    /// A row for each child's placement at the end of a period.
    public static func table(_ context: ReplayContext, _ span: DateSpan) -> Table {
        var table = Table(
            title: "Placements at \(DateSpelling.words(span.to))",
            columns: [
                Column("child_id", .text), Column("placement_type", .text),
                Column("placement_provider", .text), Column("from_on", .date),
                Column("outside_authority", .flag), Column("distance_miles", .decimal),
                Column("distance_from", .text), Column("area", .text), Column("setting", .text),
                Column("moves", .count),
            ])
        let known = context.known
        context.list(in: &table) { journey, table in
            guard let placement = journey.placement(on: span.to) else { return }
            let moves = journey.placements.count { $0.isMove && span.contains($0.from) }
            table.append([
                .text(known.id(of: journey.child)), .text(known.text(placement.type)),
                .text(known.text(placement.provider)), .date(placement.from),
                Cell(placement.isOutsideAuthority),
                Cell(placement.distance.map { FixedDecimal.shortest(thousandths: Int($0)) }),
                .text(known.text(placement.distanceFrom)), .text(known.text(placement.area)),
                .text(known.text(placement.setting)), .count(moves),
            ])
        }
        return table
    }
}

/// The reviews of a period and how children took part.
public enum ParticipationList {
    /// A row for each review held in a period.
    public static func table(_ context: ReplayContext, _ span: DateSpan) -> Table {
        var table = Table(
            title: "Reviews held, and how children took part",
            columns: [
                Column("child_id", .text), Column("review_id", .text), Column("held_on", .date),
                Column("age", .count), Column("participation", .text), Column("iro_id", .text),
            ])
        let known = context.known
        context.list(in: &table) { journey, table in
            for review in journey.reviews where span.contains(review.heldOn) {
                let iro =
                    review.iro == .none ? journey.officer(for: .cla, on: review.heldOn) : review.iro
                table.append([
                    .text(known.id(of: journey.child)), .text(known.text(review.id)),
                    .date(review.heldOn), Cell(journey.age(on: review.heldOn)),
                    .text(
                        review.participation == .none
                            ? Participation.notRecorded.rawValue
                            : known.text(review.participation)),
                    .text(known.text(iro)),
                ])
            }
        }
        return table
    }
}

/// The open allocations.
public enum AllocationList {
    /// A row for each allocation that is open at the end of a day.
    public static func table(_ context: ReplayContext, at day: CalendarDate) -> Table {
        var table = Table(
            title: "Allocations open at \(DateSpelling.words(day))",
            columns: [
                Column("iro_id", .text), Column("child_id", .text), Column("population", .text),
                Column("family_id", .text), Column("weight", .decimal), Column("from_on", .date),
            ])
        let known = context.known
        context.list(in: &table) { journey, table in
            for allocation in journey.allocations where allocation.isOpen(on: day) {
                let family =
                    allocation.family == .none ? journey.family(on: day) : allocation.family
                table.append([
                    .text(known.text(allocation.iro)), .text(known.id(of: journey.child)),
                    .text(known.text(allocation.population)), .text(known.text(family)),
                    .decimal(.shortest(thousandths: Int(allocation.weight ?? 1000))),
                    .date(allocation.from),
                ])
            }
        }
        return table
    }
}

extension Cell {
    /// The number in the log of a line that is known by its place among those read.
    static func line(_ seq: Int32, in known: KnownFacts) -> Cell { .count(known.line(of: seq)) }
}
