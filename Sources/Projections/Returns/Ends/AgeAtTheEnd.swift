// What the rules about the age at which care ends for a reason have in common.

import CareEvents
import Dates

extension ReturnRule {
    /// A rule of reasons why care ends that go with some ages only.
    static func ageAtTheEnd(
        _ number: String, _ reasons: Set<ReasonCeased>, called name: String, ages: Range<Int>,
        what: String
    ) -> ReturnRule {
        ReturnRule(number, needs: [.ceasedToBeLookedAfter], what: what) { story, notes in
            for period in story.periods {
                guard let end = period.end, let reason = period.reason, reasons.contains(reason),
                    let years = story.years(on: end.day), !ages.contains(years)
                else { continue }
                notes.note(
                    end,
                    "\(story.id) ceased for \(reason.rawValue), \(name), on \(end.day) at "
                        + "\(years) years of age; check the reason and the day of birth")
            }
        }
    }
}
