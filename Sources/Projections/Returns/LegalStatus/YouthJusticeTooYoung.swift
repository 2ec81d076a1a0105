// 903-358: remanded or sentenced under ten.

import CareEvents
import Dates

extension ReturnRule {
    private static let justice: Set<LegalStatus> = [.J1, .J2, .J3]

    /// Ten is the age of criminal responsibility.
    static let youthJusticeTooYoung = ReturnRule(
        "358", needs: [.becameLookedAfter],
        what: "A child under a status of youth justice, J1 to J3, is ten or older."
    ) { story, notes in
        for status in story.statuses {
            guard let code = status.status, justice.contains(code),
                let years = story.years(on: status.from), years < 10
            else { continue }
            notes.note(
                status.fact,
                "\(story.id) was under \(code.rawValue) from \(status.from) at \(years) years of "
                    + "age; check the status and the day of birth")
        }
    }
}
