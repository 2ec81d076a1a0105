// A child's story as tables: a sentence, then periods, placements, the clock, disputes, gaps.

import Dates
public import Projections
public import Tables

/// Shows the story of a child.
public enum StoryReport {
    /// The sentence above the tables, which has no rows: for people.
    public static func opening(_ story: ChildStory) -> Table {
        Table(title: "Timeline of \(story.childID)", note: story.sentence, columns: [])
    }

    /// The tables of a story. The clock and the gaps are told in any case, the others where they
    /// have rows.
    public static func tables(_ story: ChildStory) -> [Table] {
        let clock = clock(story)
        let others = [
            periods(story), placements(story),
            stays(
                "Legal statuses", story.statuses, what: "legal_status", more: nil, ended: nil),
            clock, stages(story), contacts(story),
            stays(
                "Reviewing officers", story.officers, what: "iro_id", more: "population",
                ended: "ended_because"),
            stays("Plans", story.plans, what: "plan", more: "about", ended: "outcome"),
            decisions(story),
        ]
        return others.filter { !$0.rows.isEmpty || $0.title == clock.title } + [gaps(story)]
    }

    static func periods(_ story: ChildStory) -> Table {
        stays(
            "Periods of care", story.periods, what: "care", more: "need", ended: "reason_ceased")
    }

    /// What held from when to when; columns that are not named are left out.
    static func stays(
        _ title: String, _ stays: [Stay], what: String, more: String?, ended: String?
    ) -> Table {
        var columns = [
            Column("from_on", .date), Column("to_on", .date), Column("days", .count),
            Column(what, .text),
        ]
        columns += [more, ended].compactMap { $0 }.map { Column($0, .text) }
        columns.append(Column(key: "seq", title: "Line", kind: .count))
        return Table(
            title: title, columns: columns,
            rows: stays.map { stay in
                var cells: [Cell] = [
                    .date(stay.from), Cell(stay.to), .count(stay.days), .text(stay.words),
                ]
                if more != nil { cells.append(Cell(stay.more)) }
                if ended != nil { cells.append(Cell(stay.ended)) }
                return cells + [.count(stay.seq)]
            })
    }

    static func placements(_ story: ChildStory) -> Table {
        Table(
            title: "Placements",
            columns: [
                Column("from_on", .date), Column("to_on", .date), Column("days", .count),
                Column("placement", .text), Column("provider", .text),
                Column("outside_authority", .flag), Column("distance_miles", .decimal),
                Column("area", .text), Column(key: "seq", title: "Line", kind: .count),
            ],
            rows: story.placements.map { placement in
                [
                    .date(placement.stay.from), Cell(placement.stay.to),
                    .count(placement.stay.days), .text(placement.stay.words),
                    Cell(placement.provider), Cell(placement.isOutsideAuthority),
                    Cell(placement.distance.map { FixedDecimal.shortest(thousandths: Int($0)) }),
                    Cell(placement.area), .count(placement.stay.seq),
                ]
            })
    }

    static func clock(_ story: ChildStory) -> Table {
        Table(
            title: "The clock of reviews",
            note: story.clock.isEmpty ? "no review was held or due by then" : nil,
            columns: [
                Column("period", .count), Column("number", .count), Column("due_on", .date),
                Column("held_on", .date), Column("how", .text), Column("rule", .text),
                Column(key: "counted_from_on", title: "Counted from", kind: .date),
                Column("review_id", .text), Column("iro_id", .text),
                Column("participation", .text), Column("late_because", .text),
                Column(key: "seq", title: "Line", kind: .count),
            ],
            rows: story.clock.map { row in
                [
                    Cell(row.period), Cell(row.number), Cell(row.dueOn), Cell(row.heldOn),
                    .text(row.words), .text(row.rule), Cell(row.countedFrom), Cell(row.reviewID),
                    Cell(row.officer), Cell(row.participation), Cell(row.lateBecause),
                    Cell(row.seq),
                ]
            })
    }

    static func stages(_ story: ChildStory) -> Table {
        Table(
            title: "Escalations",
            columns: [
                Column("escalation_id", .text), Column("stage", .text),
                Column("entered_on", .date), Column("respond_by_on", .date),
                Column("responded_on", .date), Column("left_on", .date),
                Column("working_days", .count), Column("how", .text),
                Column(key: "seq", title: "Line", kind: .count),
            ],
            rows: story.stages.map { row in
                [
                    .text(row.escalationID), .text(row.stage), .date(row.enteredOn),
                    Cell(row.respondByOn), Cell(row.respondedOn), Cell(row.leftOn),
                    .count(row.workingDays), .text(row.words), .count(row.seq),
                ]
            })
    }

    static func contacts(_ story: ChildStory) -> Table {
        Table(
            title: "Contacts and visits",
            columns: [
                Column("what", .text), Column("times", .count), Column("seen_alone", .count),
                Column("first_on", .date), Column("last_on", .date),
                Column(key: "days_since", title: "Days since", kind: .count),
            ],
            rows: story.contacts.map { row in
                [
                    .text(row.what), .count(row.times), Cell(row.seenAlone), .date(row.firstOn),
                    .date(row.lastOn), .count(row.daysSince),
                ]
            })
    }

    static func decisions(_ story: ChildStory) -> Table {
        Table(
            title: "Decisions",
            columns: [
                Column("decision_id", .text), Column("made_on", .date),
                Column("review_id", .text), Column("responsible", .text),
                Column("due_on", .date), Column("completed_on", .date), Column("how", .text),
                Column(key: "seq", title: "Line", kind: .count),
            ],
            rows: story.decisions.map { row in
                [
                    .text(row.id), .date(row.madeOn), Cell(row.reviewID), Cell(row.responsible),
                    Cell(row.dueOn), Cell(row.completedOn), .text(row.words), .count(row.seq),
                ]
            })
    }

    static func gaps(_ story: ChildStory) -> Table {
        Table(
            title: "Gaps in the record",
            note: story.gaps.isEmpty
                ? "no gap: reviews, officer, contacts, visits and plans are recorded" : nil,
            columns: [
                Column("from_on", .date), Column("to_on", .date), Column("days", .count),
                Column("gap", .text),
            ],
            rows: story.gaps.map { gap in
                [.date(gap.from), Cell(gap.to), .count(gap.days), .text(gap.words)]
            })
    }

    /// What a copy to hand over leaves out, by kind.
    public static func table(_ leftOut: LeftOut) -> Table {
        Table(
            title: "Left out of this copy",
            note: leftOut.kinds.isEmpty ? "nothing had to be left out" : nil,
            columns: [
                Column("what", .text), Column("times", .count), Column("people", .count),
            ],
            rows: leftOut.kinds.map { kind in
                [.text(kind.what), .count(kind.times), Cell(kind.people)]
            })
    }
}
