// What was learnt about a child as tables: the lines, and what the story says otherwise.

import CareEvents
public import Dates
public import Projections
public import Tables

/// Shows what was learnt about a child between two instants.
public enum LearntReport {
    /// The lines, under the columns of the timeline.
    public static func lines(
        _ learnt: LearntLines, between words: String, forPeople: Bool
    ) -> Table {
        Table(
            title: "What was learnt about \(learnt.childID)",
            note: forPeople ? nil : summary(learnt, between: words),
            columns: TimelineReport.columns,
            rows: learnt.lines.map { line in
                guard let said = line.said else {
                    return [
                        .empty, .empty, .count(line.seq), .text(line.type.name),
                        .text("1 line was erased here"), .empty, .empty, .empty,
                    ]
                }
                return [
                    .date(said.occurredOn), .instant(line.recordedAt), .count(line.seq),
                    .text(line.type.name), .text(said.what), .text(said.recordedBy),
                    .count(said.lagDays), Cell(said.corrects),
                ]
            })
    }

    /// What the story says otherwise.
    public static func changes(_ learnt: LearntLines, at day: CalendarDate) -> Table {
        Table(
            title: "What the story says otherwise, at \(DateSpelling.words(day))",
            note: learnt.changes.isEmpty ? "nothing in the story changed by it" : nil,
            columns: [
                Column("what", .text), Column("from_on", .date), Column("to_on", .date),
                Column("before", .text), Column("after", .text),
            ],
            rows: learnt.changes.map { change in
                [
                    .text(change.what), Cell(change.from), Cell(change.to), Cell(change.before),
                    Cell(change.after),
                ]
            })
    }

    /// One sentence: how many lines of what kind, and how much they changed.
    public static func summary(_ learnt: LearntLines, between words: String) -> String {
        let kinds: [(String, (LearntLines.Line) -> Bool)] = [
            ("fact", { !$0.type.isCorrection && $0.type != .erased }),
            ("amendment", { $0.type == .eventAmended }),
            ("withdrawal", { $0.type == .eventWithdrawn }),
            ("reinstatement", { $0.type == .eventReinstated }),
            ("erasure", { $0.type == .eventErased }),
            ("erased line", { $0.type == .erased }),
        ]
        let told = kinds.compactMap { kind, isOne -> String? in
            let count = learnt.lines.count(where: isOne)
            return count == 0 ? nil : number(count, kind)
        }
        guard !learnt.lines.isEmpty else {
            return "\(words) nothing was recorded about \(learnt.childID)" + policies(learnt)
        }
        let known = learnt.wasUnknown ? ", who was not known before," : ""
        return "\(words) \(number(learnt.lines.count, "line")) about \(learnt.childID)\(known) "
            + "\(learnt.lines.count == 1 ? "was" : "were") recorded "
            + "(\(told.joined(separator: ", "))); "
            + "\(number(learnt.changes.count, "thing")) in the story "
            + "\(learnt.changes.count == 1 ? "is" : "are") told otherwise since" + policies(learnt)
    }

    private static func policies(_ learnt: LearntLines) -> String {
        guard !learnt.ofPolicies.isEmpty else { return "" }
        let lines = learnt.ofPolicies.map(String.init).joined(separator: ", ")
        return "; policies that bear on every child were recorded too (lines \(lines))"
    }

    private static func number(_ count: Int, _ thing: String) -> String {
        "\(count) \(thing)\(count == 1 ? "" : "s")"
    }
}
