// Brothers and sisters side by side: how each stands, and what happened on which day to whom.

import CareEvents
import Dates
public import Projections
public import Tables

/// Shows a family.
public enum FamilyReport {
    /// How many children there are and how each stands.
    public static func present(_ family: FamilyStory) -> Table {
        Table(
            title: "The family on \(DateSpelling.words(family.day))", note: summary(family),
            columns: [
                Column("child_id", .text), Column("belongs_by", .text), Column("age", .count),
                Column("care", .text), Column(key: "since_on", title: "Since", kind: .date),
                Column("placement", .text), Column("legal_status", .text),
                Column("next_review_due_on", .date), Column("how", .text),
                Column("iro_id", .text),
                Column(key: "protected_since_on", title: "On a protection plan since", kind: .date),
                Column("escalations", .count),
            ],
            rows: family.members.map(row))
    }

    private static func row(_ member: FamilyStory.Member) -> [Cell] {
        let story = member.story
        func now(_ stays: [Stay]) -> Stay? { stays.last { $0.to == nil } }
        let care = now(story.periods)
        let next = story.clock.last { $0.heldOn == nil && $0.state != .missed }
        let protected = now(story.plans.filter { $0.words.hasPrefix("child protection ") })
        let open = Set(story.stages.filter { $0.leftOn == nil }.map(\.escalationID))
        return [
            .text(story.childID), Cell(member.because), Cell(member.age),
            .text(care?.words ?? (story.periods.isEmpty ? "never in care" : "left care")),
            Cell(care?.from ?? story.periods.last?.to),
            Cell(now(story.placements.map(\.stay))?.words), Cell(now(story.statuses)?.words),
            Cell(next?.dueOn), Cell(next?.words),
            Cell(now(story.officers.filter { $0.more == "looked-after child" })?.words),
            Cell(protected?.from), .count(open.count),
        ]
    }

    /// A row a day, a column a child.
    public static func sideBySide(_ family: FamilyStory) -> Table {
        let days = Set(family.members.flatMap { $0.moments.map(\.day) }).sorted()
        let ids = family.members.map(\.story.childID)
        return Table(
            title: "Side by side",
            columns: [Column("occurred_on", .date)]
                + ids.map { Column(key: $0, title: $0, kind: .text) },
            rows: days.map { day in
                [.date(day)]
                    + family.members.map { member in
                        let words = member.moments.filter { $0.day == day }.map(\.short)
                        return words.isEmpty ? .empty : .text(words.joined(separator: "; "))
                    }
            })
    }

    /// A row for each turning point, for programs: their columns do not depend on who is asked for.
    public static func moments(_ family: FamilyStory) -> Table {
        let all = family.members.enumerated().flatMap { place, member in
            member.moments.enumerated().map { ($1.day, place, $0, $1, member.story.childID) }
        }.sorted { ($0.0, $0.1, $0.2) < ($1.0, $1.1, $1.2) }
        return Table(
            title: "Side by side", note: summary(family),
            columns: [
                Column("occurred_on", .date), Column("child_id", .text), Column("seq", .count),
                Column("type", .text), Column("what", .text),
            ],
            rows: all.map { _, _, _, moment, id in
                [
                    .date(moment.day), .text(id), .count(moment.seq), .text(moment.type.name),
                    .text(moment.what),
                ]
            })
    }

    /// One sentence: how many there are, or that nobody is known.
    public static func summary(_ family: FamilyStory) -> String {
        let id = family.members.first?.story.childID ?? ""
        let others = family.members.count - 1
        guard others > 0 else {
            let said = family.familyID.map { "nobody else is of family \($0)" }
            return "\(id) stands alone: \(said ?? "no family_id is recorded"), and no conference, "
                + "proceedings or enquiry names another child with it"
        }
        let inCare = family.members.count { $0.story.periods.contains { $0.to == nil } }
        return "\(id) and \(others) other \(others == 1 ? "child" : "children")"
            + (family.familyID.map { ", family \($0)" } ?? "") + "; \(inCare) of "
            + "\(family.members.count) in care"
    }
}
