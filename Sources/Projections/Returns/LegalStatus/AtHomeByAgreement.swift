// 903-378: accommodated by agreement of the parents, and living with them.

import CareEvents
import Dates

extension ReturnRule {
    /// Under section 20 a child who lives at home is not looked after.
    static let atHomeByAgreement = ReturnRule(
        "378", needs: [.becameLookedAfter],
        what: "A child placed with the parents, P1, is not accommodated under section 20, V2."
    ) { story, notes in
        var told = -1
        for episode in story.episodes
        where episode.placement.type == .P1 && episode.status.status == .V2 {
            guard told != Int(episode.placement.fact.seq) else { continue }
            told = Int(episode.placement.fact.seq)
            notes.note(
                episode.fact,
                "\(story.id) lived with the parents, P1, under V2 from \(episode.from); find out "
                    + "whether care had ended, or under which order it went on")
        }
    }
}
