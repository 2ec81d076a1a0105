// The fields of plans, permanence, the court and child protection.

import CareEvents

extension LineWriter {
    /// `detail`: the kind of plan, the order, a mask of siblings; `first`: the number of the plan,
    /// the proceedings, the enquiry or the conference; `second`: an outcome, an order, a chair.
    mutating func planFields(_ deed: Deed, _ type: EventType, _ bits: UInt64) {
        let number = Int(deed.first)
        switch type {
        case .planStarted, .planUpdated, .planEnded: plan(deed, type, bits)
        case .adoptionMatched: childNumbered("plan_id", deed, Wording.planIDs[3], number)
        case .orderMade, .orderDischarged:
            text("order", Wording.orders[Int(deed.detail)])
            if deed.second > 0 {
                familyNumbered("proceedings_id", deed, "CP-", Int(deed.second))
            }
        case .proceedingsIssued:
            familyNumbered("proceedings_id", deed, "CP-", number)
            childIDs(deed, Int(deed.detail))
            text("application", Wording.applications.word(bits))
            if bits >> 8 & 7 == 0 { flag("court_pilot", true) }
        case .proceedingsConcluded:
            familyNumbered("proceedings_id", deed, "CP-", number)
            childIDs(deed, Int(deed.detail))
            key("orders")
            put("[\"")
            put(Wording.orders[Int(deed.second)])
            put("\"]")
        case .section47Started: familyNumbered("enquiry_id", deed, "ENQ-", number)
        case .section47Concluded:
            familyNumbered("enquiry_id", deed, "ENQ-", number)
            flag("conference_required", deed.detail == 1)
        case .conferenceRequested, .conferenceHeld, .conferenceCancelled:
            conference(deed, type, bits)
        case .panelDecided:
            text("panel", Wording.panels.word(bits))
            text("decision", Wording.panelDecisions.word(bits >> 8))
        case .socialWorkerVisited: flag("seen_alone", bits & 3 != 0)
        case .shortBreaksStarted: text("legal_basis", deed.detail == 0 ? "s17_6" : "s20_4")
        default: break
        }
    }

    private mutating func plan(_ deed: Deed, _ type: EventType, _ bits: UInt64) {
        let kind = Int(deed.detail)
        childNumbered("plan_id", deed, Wording.planIDs[kind], Int(deed.first))
        if type == .planEnded {
            text("outcome", Wording.outcomes[Int(deed.second)])
            return
        }
        if type == .planStarted { text("plan", Wording.plans[kind]) }
        if kind == 0 { text("category", Wording.abuse[Int(deed.second)]) }
        if kind == 2 { text("goal", Wording.goals.word(bits)) }
        if type == .planStarted {
            if kind == 0 { familyID(deed) }
            return
        }
        text("quality", Wording.qualities.word(bits >> 4))
        if bits >> 8 & 1 == 0 { list("topics", Wording.themes, bits >> 9) }
    }

    private mutating func conference(_ deed: Deed, _ type: EventType, _ bits: UInt64) {
        familyNumbered("conference_id", deed, "CPC-", Int(deed.first))
        if type != .conferenceCancelled {
            text("conference", Wording.conferences[Int(deed.second >> 20 & 3)])
        }
        childIDs(deed, Int(deed.detail))
        if type == .conferenceHeld { familyID(deed) }
        if deed.second >> 24 > 0 {
            familyNumbered("enquiry_id", deed, "ENQ-", Int(deed.second >> 24))
        }
        if type == .conferenceHeld { worker("iro_id", deed.second & 0xf_ffff) }
        if type == .conferenceCancelled { text("reason_cancelled", "became_looked_after") }
    }
}
