// 903-444: two children with one unique pupil number.

import CareEvents

extension ReturnRule {
    /// The finding is on the child of whom the number was recorded later.
    static let pupilNumberOfAnother = ReturnRule(
        "444", needs: [.becameLookedAfter],
        what: "No two children have the same unique pupil number."
    ) { story, notes in
        for fact in story.details where story.record.place(fact, .upn) != nil {
            let number = story.record.symbol(fact, .upn)
            guard PupilNumber.isNumber(story.text(number)),
                let first = story.kept.firstPupil(number), first != story.child
            else { continue }
            notes.note(
                fact,
                "the pupil number of \(story.id), \(story.text(number)), is also that of "
                    + "\(story.id(of: first)); find out whose it is, or whether they are one")
        }
    }
}
