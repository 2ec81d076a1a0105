// The fields of workers, posts, allocations, surveys and audits.

import CareEvents

extension LineWriter {
    /// `who`: the worker, but of a child's events the child; `first`: a number or a year;
    /// `detail`: a population, an absence, a survey.
    mutating func serviceFields(_ deed: Deed, _ type: EventType, _ bits: UInt64) {
        switch type {
        case .workerJoined: joined(deed)
        case .workerChanged:
            worker("worker_id", deed.who)
            text("contract", "part_time")
            tenths("fte", 6)
            tenths("hours", 222)
        case .workerLeft:
            worker("worker_id", deed.who)
            text("reason_left", Wording.leavings.word(bits))
        case .absenceStarted, .absenceEnded:
            worker("worker_id", deed.who)
            text("absence", Wording.absences[Int(deed.detail)])
        case .postCreated:
            key("post_id")
            post(deed.who)
            text("role", Wording.roles[Int(deed.who >> 24)])
            number("fte", 1)
            text("contract", "full_time")
        case .postClosed:
            key("post_id")
            post(deed.who)
        case .iroAllocated:
            worker("iro_id", deed.second)
            text("population", Wording.populations[Int(deed.detail)])
            familyID(deed)
            if bits & 15 == 0 { tenths("weight", 15) }
            if deed.first > 0 { text("because", Wording.changes[0]) }
        case .iroDeallocated:
            worker("iro_id", deed.second)
            text("population", Wording.populations[Int(deed.detail)])
            text("because", Wording.deallocations[Int(deed.detail)])
        case .supervisionHeld, .appraisalHeld: worker("worker_id", deed.who)
        case .trainingAttended:
            key("worker_ids")
            put("[\"")
            worker(deed.who)
            put("\",\"")
            worker(Staff.manager + 1)
            put("\"]")
            tenths("days", bits & 3 == 0 ? 5 : 10)
        case .practiceObserved:
            worker("worker_id", deed.who)
            sentences("findings", bits)
        default: surveyFields(deed, type, bits)
        }
    }

    private mutating func post(_ worker: UInt32) {
        put("\"post-")
        self.worker(worker)
        put("\"")
    }

    private mutating func joined(_ deed: Deed) {
        let nature = mixed(UInt64(deed.who) &+ 77)
        let contract = Wording.contracts.word(nature)
        let isPart = nature & 7 == 3 || nature & 7 == 4 || nature & 7 == 7
        worker("worker_id", deed.who)
        text("role", Wording.roles[Int(deed.who >> 24)])
        text("contract", contract)
        tenths("fte", isPart ? 6 : 10)
        tenths("hours", isPart ? 222 : 370)
        text("sex", nature >> 8 & 3 == 0 ? "M" : "F")
        text("ethnicity", Wording.ethnicities.word(nature >> 10))
        date("qualified_on", Int(deed.on) - 1500 - Int(nature >> 16 & 4095))
        date("experience_from_on", Int(deed.on) - 1300 - Int(nature >> 16 & 4095))
        if nature >> 30 & 3 == 0 {
            number("disability_experience_years", Int(nature >> 32 & 7) + 1)
        }
        text("origin", Wording.origins.word(nature >> 36))
        text("previous_role", Wording.formerRoles.word(nature >> 40))
        text("team", "reviewing")
    }

    private mutating func surveyFields(_ deed: Deed, _ type: EventType, _ bits: UInt64) {
        switch type {
        case .surveyIssued:
            survey(deed)
            number("count", Int(deed.second))
            number("eligible", Int(deed.second) * 3 / 2)
            key("questions")
            put(#"{"knows_officer":"Do you know who your officer is?","#)
            put(#""felt_listened_to":"Were you listened to at the last review?","#)
            put(#""how_attended":"How did you take part?"}"#)
        case .surveyAnswered:
            survey(deed)
            key("answers")
            put(bits & 3 > 0 ? #"{"knows_officer":["yes"]"# : #"{"knows_officer":["no"]"#)
            if bits >> 2 & 7 > 0 {
                put(
                    bits >> 5 & 1 == 0
                        ? #","felt_listened_to":["a_lot"]"#
                        : #","felt_listened_to":["a_little","not_always"]"#)
            }
            if bits >> 6 & 3 > 0 { put(#","how_attended":["in_person"]"#) }
            put("}")
        case .feedbackReceived:
            text("feedback", Wording.feedbacks.word(bits))
            text("team", Wording.teams.word(bits >> 8))
        case .auditCompleted:
            audit(deed)
            text("audit", Wording.audits[Int(deed.detail)])
            text("theme", Wording.themes.word(UInt64(deed.first)))
        case .auditLearningRecorded:
            audit(deed)
            text("learning", Wording.learnings.word(bits))
            text("team", Wording.teams.word(bits >> 8))
            date("feed_back_by_on", Int(deed.on) + 40)
        case .auditFeedbackReceived:
            audit(deed)
            text("team", Wording.teams.word(bits >> 8))
            text("reply", "actions agreed in supervision, and looked at again in the autumn")
        case .recordAudited:
            audit(deed)
            text("scope", Wording.scopes.word(bits))
            text("sample", Wording.samples.word(bits >> 8))
            text("finding", bits >> 16 & 1 == 0 ? "sound" : "thin_on_wishes")
        case .exploitationReferred: text("panel", "mase")
        default: break
        }
    }

    private mutating func audit(_ deed: Deed) {
        key("audit_id")
        put("\"AUD-")
        number(Int(deed.first))
        put("\"")
    }

    private mutating func survey(_ deed: Deed) {
        key("survey_id")
        put("\"SUR-")
        number(Int(deed.first) + 1)
        put(deed.detail == 0 ? "-children\"" : "-parents\"")
        text("respondents", deed.detail == 0 ? "child" : "parent")
    }
}
