// C14: care and child protection end with childhood.

import CareEvents
import Dates
import Policies

/// Periods of care and protection plans that go on after the eighteenth birthday. Source: Children
/// Act 1989 s105(1), SSDA903 rules on the end of care.
enum EighteenRule {
    static func judge(_ story: ToldStory, _ notes: inout FindingNotes) {
        guard let bornOn = story.bornOn else { return }
        let end = Childhood.end(bornOn: bornOn)
        guard story.today > end else { return }
        for period in story.periods where period.to > end {
            let isOpen = period.endSeq < 0
            notes.note(
                .lookedAfterAtEighteen, seq: isOpen ? period.seq : period.endSeq, of: story.child,
                "\(notes.id(story.child)) turned \(Childhood.endsAtAge) on \(end) and "
                    + (isOpen ? "is still looked after" : "was looked after until \(period.to)"))
        }
        guard story.types.contains(.planStarted) else { return }
        judgePlans(story, end, &notes)
    }

    private static func judgePlans(
        _ story: ToldStory, _ end: CalendarDate, _ notes: inout FindingNotes
    ) {
        let record = notes.known.record
        var open: [(id: Symbol, start: Fact)] = []
        func note(_ start: Fact, _ seq: Int32, _ words: String) {
            notes.note(
                .protectedAtEighteen, seq: seq, of: story.child,
                "\(notes.id(story.child)) turned \(Childhood.endsAtAge) on \(end), and the child "
                    + "protection plan \(notes.text(record.symbol(start, .planID))) \(words)")
        }
        for fact in story.facts where fact.type == .planStarted || fact.type == .planEnded {
            let id = record.symbol(fact, .planID)
            if fact.type == .planStarted {
                guard PlanKind(record.symbol(fact, .plan)) == .childProtection else { continue }
                open.append((id, fact))
            } else if let place = open.lastIndex(where: { $0.id == id }) {
                let start = open.remove(at: place).start
                if fact.day > end { note(start, fact.seq, "ended only on \(fact.day)") }
            }
        }
        for plan in open { note(plan.start, plan.start.seq, "is still open") }
    }
}
