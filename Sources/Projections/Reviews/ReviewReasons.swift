// Why a review counts: held in time or late, and how the child took part.

import CareEvents
import Dates
import Journeys

extension Journey.Review {
    /// The review with its clock, in time as the question takes it.
    func because(_ child: ChildNumber, inTime: Bool? = nil) -> Because {
        let why: Why
        if inTime ?? isOnTime {
            why = Why(.heldInTime, heldOn, dueOn, due: rule)
        } else if let dueOn {
            why = Why(
                .heldLate, heldOn, dueOn, number: heldOn - dueOn, word: lateBecause, due: rule)
        } else {
            why = Why(.heldNeverDue, heldOn)
        }
        return Because(seq, of: child, review: id, why)
    }

    /// The review with the code of participation that stands, and the line that said it last.
    func participationBecause(_ child: ChildNumber) -> Because {
        Because(
            participation == .none ? seq : participationSeq, of: child, review: id,
            Why(.tookPart, heldOn, word: participation))
    }
}

extension CountedQuestion {
    /// The highest share of some samples, the first of equals; nothing where none has a base.
    func highest(of samples: Range<Int>, _ cell: AnswerCell) -> Figure {
        let highest = samples.reduce(nil as Int?) { highest, own in
            let mine = tally[cell.at(own)]
            guard mine.below > 0 else { return highest }
            guard let highest else { return own }
            let other = tally[cell.at(highest)]
            return mine.above * other.below > other.above * mine.below ? own : highest
        }
        return figure(.percent, highest.map { [.both(cell.at($0))] } ?? [])
    }
}
