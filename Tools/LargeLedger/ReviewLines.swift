// The fields of reviews and of what goes round them.

import CareEvents

extension LineWriter {
    /// `first`: the number of the review or the decision, with marks above bit 16; `second`: the
    /// officer, or a day; `detail`: a participation code, a trigger, a risk, a yes.
    mutating func reviewFields(_ deed: Deed, _ type: EventType, _ bits: UInt64) {
        switch type {
        case .reviewScheduled:
            review(deed)
            date("planned_on", Int(deed.second))
        case .reviewRescheduled:
            review(deed)
            date("planned_on", Int(deed.second))
            text("postponed_because", Wording.lateness.word(bits))
        case .reviewCancelled:
            review(deed)
            text("postponed_because", Wording.lateness.word(bits))
        case .reviewPartHeld:
            review(deed)
            number("part", Int(deed.second))
        case .reviewHeld: held(deed, bits)
        case .participationRecorded:
            review(deed)
            text("participation", Wording.participation[Int(deed.detail)])
            if deed.detail > 4 {
                text("reason_not_attending", Wording.absentBecause.word(bits))
                flag("wanted_to_attend", bits >> 8 & 1 == 0)
            }
            if bits >> 9 & 3 == 0 { list("supported_by", Wording.supports, bits >> 11) }
        case .reviewDirected: date("by_on", Int(deed.first))
        case .reviewRecordCompleted, .reviewRecordDistributed: review(deed)
        case .consultationSent, .consultationReturned:
            // The same words in both, so that what comes back is what was sent.
            let words = mixed(UInt64(deed.who) << 20 | UInt64(deed.first))
            text("tool", Wording.tools.word(words))
            text("respondent", Wording.respondents.word(words >> 8))
            review(deed)
        case .decisionMade, .decisionCompleted, .decisionChecked: decision(deed, type, bits)
        default: between(deed, type, bits)
        }
    }

    private mutating func review(_ deed: Deed) {
        childNumbered("review_id", deed, "-r", Int(deed.first & 0xffff))
    }

    private mutating func held(_ deed: Deed, _ bits: UInt64) {
        review(deed)
        worker("iro_id", deed.second)
        text("participation", Wording.participation[Int(deed.detail)])
        text("mode", Wording.modes.word(bits))
        text("venue", Wording.venues.word(bits >> 4))
        if bits >> 8 & 1 == 0 { text("venue_chosen_by", Wording.choosers.word(bits >> 9)) }
        if bits >> 11 & 3 == 0 { text("chaired_by", Wording.chairs.word(bits >> 13)) }
        if bits >> 16 & 31 == 0 { flag("joint_with_child_protection", true) }
        if deed.first >> 16 & 1 == 1 { flag("final", true) }
        if deed.first >> 17 & 1 == 1 { text("late_because", Wording.lateness.word(bits >> 21)) }
    }

    private mutating func decision(_ deed: Deed, _ type: EventType, _ bits: UInt64) {
        childNumbered("decision_id", deed, "-d", Int(deed.first & 0xffff))
        if type == .decisionChecked { flag("agreed", deed.detail == 1) }
        guard type == .decisionMade else { return }
        if deed.first >> 16 > 0 { childNumbered("review_id", deed, "-r", Int(deed.first >> 16)) }
        if deed.second > 0 { date("due_on", Int(deed.second)) }
        text("responsible", Wording.responsible.word(bits))
        text("raised_by", Wording.raisers.word(bits >> 8))
        if deed.detail > 0 { familyNumbered("escalation_id", deed, "DRP-", Int(deed.detail)) }
    }

    /// What lies between reviews.
    private mutating func between(_ deed: Deed, _ type: EventType, _ bits: UInt64) {
        switch type {
        case .midwayReviewCompleted:
            worker("iro_id", deed.second)
            sentences("findings", bits)
        case .childContacted:
            worker("iro_id", deed.second)
            text("contact", Wording.contacts.word(bits))
            flag("seen_alone", bits >> 8 & 3 > 0)
            if deed.first > 0 { childNumbered("before_review_id", deed, "-r", Int(deed.first)) }
        case .significantChangeNotified:
            text("change", Wording.significant.word(bits))
            text("notified", "reviewing_service")
            date("notified_on", Int(deed.first))
        case .reviewQualityAssured:
            review(deed)
            sentences("findings", bits)
        case .advocateEngaged: text("because", "review")
        case .riskIdentified, .riskEnded: text("risk", Wording.risks[Int(deed.detail)])
        case .housingAssessmentCompleted:
            text("outcome", Wording.housing.word(bits))
            date("presented_on", Int(deed.on) - 6)
            flag("joint", bits >> 8 & 1 == 0)
        case .documentAttached:
            childNumbered("document_id", deed, "-doc", Int(deed.first))
            text("document", Wording.documents.word(bits))
            key("sha256")
            put("\"")
            for word in 0..<4 { hex(mixed(bits &+ UInt64(word)), digits: 16) }
            put("\"")
        case .oversightRecorded:
            worker("iro_id", deed.second)
            text("trigger", Wording.triggers[Int(deed.detail)])
        case .reviewReportReceived:
            review(deed)
            text("report", Wording.reports.word(bits))
        default: break
        }
    }
}
