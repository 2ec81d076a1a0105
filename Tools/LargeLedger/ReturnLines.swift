// The fields of what only the national return tells.

import CareEvents

extension LineWriter {
    /// `detail`: a code by number; `first`: an earlier day, where one is told.
    mutating func returnFields(_ deed: Deed, _ type: EventType, _ bits: UInt64) {
        switch type {
        case .socialWorkerAllocated:
            key("social_worker")
            put("\"sw-")
            padded(Int(bits & 0xfff), digits: 4)
            put("\"")
            text("changed_because", Wording.workerChanges[Int(deed.detail)])
        case .outcomesReported:
            if bits & 7 == 0 {
                text("sdq_reason", Wording.questionnaireReasons.word(bits >> 3))
            } else {
                number("sdq_score", Int(bits >> 3 % 41))
            }
            flag("convicted", bits >> 9 & 31 == 0)
            flag("health_check", bits >> 14 & 15 != 0)
            flag("immunisations", bits >> 18 & 15 != 0)
            flag("teeth_check", bits >> 22 & 7 != 0)
            flag("health_assessment", bits >> 25 & 15 != 0)
            flag("substance_misuse", bits >> 29 & 31 == 0)
        case .careLeaverReported:
            text("in_touch", bits & 15 == 0 ? "NO" : "YES")
            text("activity", Wording.activities.word(bits >> 4))
            text("accommodation", Wording.accommodations.word(bits >> 8))
        case .adoptionReported:
            date("decided_on", Int(deed.first))
            date("matched_on", Int(deed.first) + 60)
            flag("former_foster_carer", bits & 7 == 0)
            number("adopters", deed.detail < 2 ? 1 : 2)
            text("adopters_sex", Wording.adopters[Int(deed.detail)])
            text("adopters_legal_status", deed.detail < 2 ? "L0" : "L11")
        case .previousPermanenceReported:
            text("previous_permanence", Wording.earlierPermanence[Int(deed.detail)])
        default: break
        }
    }
}
