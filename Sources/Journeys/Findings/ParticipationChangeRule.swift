// C20: how a child took part in a review is not changed once the year's return has closed.

import CareEvents
import Dates
import Policies

/// Codes of participation that were said otherwise after the national return for the review's year
/// had closed: what was returned is no longer what the record says.
enum ParticipationChangeRule {
    /// Of codes recorded apart from the review, or again.
    static func judge(_ story: ToldStory, _ notes: inout FindingNotes) {
        guard story.types.contains(.participationRecorded) else { return }
        let record = notes.known.record
        for said in story.reviews.said where said.fact.type == .participationRecorded {
            guard let review = story.reviews.held(said.review) else { continue }
            let before = story.reviews.said.last { other in
                other.fact.type == .participationRecorded && other.review == said.review
                    && other.fact.seq < said.fact.seq
            }
            let old = record.symbol(before?.fact ?? review, .participation)
            let new = record.symbol(said.fact, .participation)
            note(said.fact.seq, of: story.child, review, said.id, old, new, &notes)
        }
    }

    /// Of codes that were amended, over all corrections.
    static func judgeAmendments(_ notes: inout FindingNotes) {
        let record = notes.known.record
        let types: EventTypes = [.reviewHeld, .participationRecorded]
        for correction in notes.known.corrections where correction.hadEffect {
            guard let target = notes.known.fact(of: correction.target),
                types.contains(target.type), !notes.mayBeErased(of: target.child)
            else { continue }
            let line = record.fact(at: Int(correction.seq))
            guard line.type == .eventAmended else { continue }
            let pairs = Array(record.members(record.list(line, .set)))
            let place = stride(from: 0, to: pairs.count, by: 2).first {
                pairs[$0] == UInt32(FieldKey.participation.rawValue)
            }
            guard let place else { continue }
            let old = record.symbol(record.fact(at: Int(correction.target)), .participation)
            note(
                correction.seq, of: target.child, target, record.symbol(target, .reviewID), old,
                Symbol(number: pairs[place + 1]), &notes)
        }
    }

    private static func note(
        _ seq: Int32, of child: ChildNumber, _ review: Fact, _ id: Symbol, _ old: Symbol,
        _ new: Symbol, _ notes: inout FindingNotes
    ) {
        let closed = NationalReturn.closes(forDay: review.day)
        let day = notes.known.recordedAt(seq).londonDay
        guard old != new, day > closed else { return }
        let was = old == .none ? "nothing" : notes.text(old)
        notes.note(
            .participationChangedLate, seq: seq, of: child,
            "participation in the review \(notes.text(id)) on \(review.day) was said to be "
                + "\(notes.text(new)) on \(day), after the return for its year closed on "
                + "\(closed) with \(was)")
    }
}
