// The fields of disputes and of praise.

import CareEvents

extension LineWriter {
    /// `first`: the number of the dispute, the population above bit 16; `detail`: the stage, and
    /// in a raising the siblings below it; `second`: the officer.
    mutating func escalationFields(_ deed: Deed, _ type: EventType, _ bits: UInt64) {
        if type == .practiceAcknowledged {
            text("team", Wording.teams.word(bits))
            text("theme", Wording.themes.word(bits >> 8))
            return
        }
        familyNumbered("escalation_id", deed, "DRP-", Int(deed.first & 0xffff))
        switch type {
        case .escalationRaised:
            childIDs(deed, Int(deed.detail & 15))
            text("stage", Wording.stages[Int(deed.detail >> 4)])
            text("population", Wording.populations[Int(deed.first >> 16)])
            list("categories", Wording.categories, bits)
            text("direction", bits >> 24 & 31 == 0 ? "service_to_iro" : "iro_to_service")
            text("team", Wording.teams.word(mixed(UInt64(deed.family)) >> 8))
            text("raised_by", Wording.raisers.word(bits >> 30))
            if bits >> 34 & 3 == 0 { date("respond_by_on", Int(deed.on) + 7) }
        case .escalationStageEntered:
            stage(deed)
            if bits & 3 == 0 { date("respond_by_on", Int(deed.on) + 7) }
        case .escalationResponded, .escalationReopened: stage(deed)
        case .escalationResolved:
            stage(deed)
            text("outcome", Wording.resolutions.word(bits))
            flag("iro_satisfied", bits >> 8 & 15 > 0)
        case .escalationClosed: text("closed_because", Wording.closings.word(bits))
        default: break
        }
    }

    private mutating func stage(_ deed: Deed) { text("stage", Wording.stages[Int(deed.detail)]) }
}
