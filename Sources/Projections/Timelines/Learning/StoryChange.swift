// What one story of a child says and another does not, both told at the end of one day.

public import Dates

/// Something that a story says otherwise than an earlier one.
public struct StoryChange: Hashable, Sendable {
    /// What it is about: `placement`, `review KIR-0118-r7`, `next review`.
    public let what: String
    /// From which day it is told otherwise, nil for what is of no stretch of days.
    public let from: CalendarDate?
    /// The day from which both tell the same again; nil where they differ up to the day asked.
    public let to: CalendarDate?
    /// What the earlier story says, nil where it says nothing.
    public let before: String?
    /// What the later story says, nil where it says nothing any more.
    public let after: String?

    /// Every change, in the order: care, placements, statuses, officers, reviews, escalations,
    /// plans, decisions.
    static func all(from before: ChildStory?, to after: ChildStory) -> [StoryChange] {
        var changes: [StoryChange] = []
        func days(_ what: String, _ stays: (ChildStory) -> [Stay]) {
            changes += byDay(what, before.map(stays) ?? [], stays(after), upTo: after.day)
        }
        func things(_ said: (ChildStory) -> [(key: String, on: CalendarDate?, words: String)]) {
            changes += byKey(before.map(said) ?? [], said(after))
        }
        days("in care", \.periods)
        days("placement") { $0.placements.map(\.stay) }
        days("legal status", \.statuses)
        days("reviewing officer") { $0.officers.filter { $0.more == "looked-after child" } }
        things { $0.clock.map { ($0.key, $0.heldOn, $0.told) } }
        things { story in
            story.stages.map { row in
                (
                    "escalation \(row.escalationID), stage \(row.stage)", row.enteredOn,
                    "entered \(DateSpelling.words(row.enteredOn)), \(row.words)"
                )
            }
        }
        things { $0.plans.map { ($0.words, $0.from, $0.told) } }
        things { $0.decisions.map { ("decision \($0.id)", $0.madeOn, $0.words) } }
        return changes
    }

    /// The stretches of days of which two stories tell otherwise.
    private static func byDay(
        _ what: String, _ before: [Stay], _ after: [Stay], upTo day: CalendarDate
    ) -> [StoryChange] {
        let edges = (before + after).flatMap { [$0.from, $0.to] }.compactMap { $0 }
        let marks = Set(edges).sorted().filter { $0 <= day }
        func told(_ stays: [Stay], _ day: CalendarDate) -> String? {
            stays.last { $0.holds(on: day) }?.words
        }
        var changes: [StoryChange] = []
        for (place, mark) in marks.enumerated() {
            let (was, isNow) = (told(before, mark), told(after, mark))
            if was == isNow { continue }
            let end = place + 1 < marks.count ? marks[place + 1] : nil
            if let last = changes.last, last.to == mark, last.before == was, last.after == isNow {
                changes[changes.count - 1] = StoryChange(
                    what: what, from: last.from, to: end, before: was, after: isNow)
            } else {
                changes.append(
                    StoryChange(what: what, from: mark, to: end, before: was, after: isNow))
            }
        }
        return changes
    }

    /// The things of which two stories tell otherwise, those of the later one first; what is told
    /// twice under one key is told by its turn.
    private static func byKey(
        _ before: [(key: String, on: CalendarDate?, words: String)],
        _ after: [(key: String, on: CalendarDate?, words: String)]
    ) -> [StoryChange] {
        let (was, isNow) = (inTurn(before), inTurn(after))
        var changes: [StoryChange] = []
        for thing in isNow {
            let earlier = was.first { $0.key == thing.key && $0.turn == thing.turn }
            if earlier?.words == thing.words { continue }
            changes.append(
                StoryChange(
                    what: thing.key, from: thing.on, to: nil, before: earlier?.words,
                    after: thing.words))
        }
        for thing in was
        where !isNow.contains(where: { $0.key == thing.key && $0.turn == thing.turn }) {
            changes.append(
                StoryChange(
                    what: thing.key, from: thing.on, to: nil, before: thing.words, after: nil))
        }
        return changes
    }

    private static func inTurn(
        _ things: [(key: String, on: CalendarDate?, words: String)]
    ) -> [(key: String, turn: Int, on: CalendarDate?, words: String)] {
        var turns: [String: Int] = [:]
        return things.map { thing in
            turns[thing.key, default: 0] += 1
            return (thing.key, turns[thing.key] ?? 1, thing.on, thing.words)
        }
    }
}

extension ClockRow {
    /// What the row is about, whichever story tells it.
    fileprivate var key: String {
        if let reviewID { return "review \(reviewID)" }
        return state == .missed ? "missed review" : "next review"
    }

    fileprivate var told: String {
        let due = dueOn.map { "due \(DateSpelling.words($0)) (\(rule))" }
        let held = heldOn.map { "held \(DateSpelling.words($0))" }
        return [due, held, words].compactMap { $0 }.joined(separator: ", ")
    }
}

extension Stay {
    /// From when to when, and how it ended.
    fileprivate var told: String {
        let until = to.map { " to \(DateSpelling.words($0))" } ?? ""
        return "from \(DateSpelling.words(from))\(until)" + (ended.map { ", \($0)" } ?? "")
    }
}
