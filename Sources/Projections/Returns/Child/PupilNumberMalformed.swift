// 903-168: a unique pupil number that is none.

import CareEvents

extension ReturnRule {
    /// The check letter is left to the schools: only the form is held.
    static let pupilNumberMalformed = ReturnRule(
        "168", needs: [.becameLookedAfter], ground: .line,
        what: "A unique pupil number has the form of one, or is a code from UN1 to UN5."
    ) { story, notes in
        for fact in story.details where story.record.place(fact, .upn) != nil {
            let text = story.text(fact, .upn)
            if PupilNumber.unknown.contains(text) || PupilNumber.isNumber(text) { continue }
            notes.note(
                fact,
                "\"\(text)\", recorded of \(story.id), has not the form of a unique pupil number; "
                    + "ask the school")
        }
    }
}
