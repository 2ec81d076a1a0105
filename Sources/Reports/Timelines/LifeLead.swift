// What a page about a life says first: a few sentences, by rules, of what the tables show.

import Dates
import Projections

/// The first sentences of a page about a life.
struct LifeLead {
    let story: ChildStory
    let rows: [LifeRow]

    /// A paragraph each: in care, reviews, escalations, what was written down late, what is next.
    var paragraphs: [String] {
        [care, [reviews, next].compactMap(\.self).joined(separator: " "), escalations, late]
            .compactMap { $0 }.filter { !$0.isEmpty }
    }

    private var id: String { story.childID }

    /// `A-1 has been looked after for 2 years and 3 months, in 4 placements, the last since 3 May
    /// 2016.`
    var care: String {
        let day = DateSpelling.words(story.day)
        guard let first = story.periods.first, let last = story.periods.last else {
            return "\(id) was not in care at any time up to \(day)."
        }
        let isOpen = last.to == nil
        let length: String
        if story.periods.count == 1 {
            length = LifeWords.length(from: first.from, to: last.to ?? story.day)
        } else {
            let days = story.periods.reduce(0) { $0 + $1.days }
            length =
                LifeWords.days(days) + " in all, in "
                + LifeWords.counted(story.periods.count, "period") + " of care"
        }
        var words = "\(id) \(isOpen ? "has been" : "was") looked after for \(length)"
        if let placed = story.placements.last {
            let count = story.placements.count
            words += count == 1 ? ", in 1 placement" : ", in \(count) placements"
            if isOpen, count > 1 {
                words += ", the last since \(DateSpelling.words(placed.stay.from))"
            }
        }
        guard let end = last.to else { return words + ". This is how it stood on \(day)." }
        let why = last.ended.map { ": \(LifeWords.withoutCode($0))" } ?? ""
        return words + ". Care ended on \(DateSpelling.words(end))\(why)."
    }

    /// `7 reviews were held, 6 of them in time.` A review that never was due is in no share.
    var reviews: String? {
        let held = story.clock.filter { $0.heldOn != nil }
        let missed = story.clock.count { $0.state == .missed }
        guard !held.isEmpty || missed > 0 else {
            return story.periods.isEmpty ? nil : "No review has been held."
        }
        let inTime = held.count { $0.state == .onTime }
        let late = held.count { $0.state == .late }
        let undated = held.count - inTime - late
        var words: String
        if held.isEmpty {
            words = "No review was held"
        } else if held.count == 1 {
            words = "1 review was held" + (inTime == 1 ? ", in time" : late == 1 ? ", late" : "")
        } else {
            words = LifeWords.counted(held.count, "review") + " were held, "
            let share = inTime == held.count ? "all" : inTime == 0 ? "none" : "\(inTime)"
            words += share + " of them in time"
            if undated > 0 { words += " and \(undated) when none was due" }
        }
        if missed > 0 {
            let was = missed == 1 ? "was" : "were"
            words += "; \(LifeWords.counted(missed, "review")) that \(was) due \(was) never held"
        }
        return words + "."
    }

    /// `The next review is due by 3 June 2017.`
    var next: String? {
        guard
            let row = story.clock.last(where: { $0.state == .pending || $0.state == .overdue }),
            let due = row.dueOn
        else { return nil }
        return row.state == .overdue
            ? "A review was due by \(DateSpelling.words(due)) and has not been held."
            : "The next review is due by \(DateSpelling.words(due))."
    }

    /// `2 escalations were raised; 1 is open.`
    var escalations: String? {
        let raised = Dictionary(grouping: story.stages, by: \.escalationID)
        guard !raised.isEmpty else { return nil }
        let open = raised.values.count { stages in stages.contains { $0.leftOn == nil } }
        let were = raised.count == 1 ? "was" : "were"
        let words = "\(LifeWords.counted(raised.count, "escalation")) \(were) raised"
        if open == 0 {
            return words + (raised.count == 1 ? "; it has ended." : "; all have ended.")
        }
        if open == raised.count {
            return words + (open == 1 ? "; it is still open." : "; all are still open.")
        }
        return words + "; \(open) \(open == 1 ? "is" : "are") still open."
    }

    /// `1 thing in the picture was written down more than a month after it happened.`
    var late: String? {
        let dated = rows.filter { $0.lag != nil && $0.lane != .erasures }
        guard !dated.isEmpty else { return nil }
        let late = dated.count(where: \.isLate)
        let corrected = rows.count { $0.lane == .corrections }
        let erased = rows.count { $0.lane == .erasures }
        var words =
            late == 0
            ? "Everything in the picture was written down within a month of the day it happened."
            : "\(LifeWords.counted(late, "thing")) in the picture "
                + "\(late == 1 ? "was" : "were") written down more than a month after "
                + "\(late == 1 ? "it" : "they") happened."
        if corrected > 0 {
            words += " The record was put right \(times(corrected))."
        }
        if erased > 0 {
            words +=
                " \(LifeWords.counted(erased, "line")) of the record "
                + "\(erased == 1 ? "was" : "were") erased."
        }
        return words
    }

    private func times(_ count: Int) -> String {
        count == 1 ? "once" : count == 2 ? "twice" : "\(LifeWords.grouped(count)) times"
    }
}
