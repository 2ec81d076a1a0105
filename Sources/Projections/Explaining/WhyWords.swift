// The words of every reason, with the rule under which it counts.

import CareEvents
import Dates
import Journeys
import Policies

/// What is said of a reason.
struct WhyWords: Sendable {
    /// The rule, or the event that is counted where no rule of counting decides.
    let rule: String
    /// The reason in sums of rows: `24 held late`.
    let group: String
    /// The reason of one row. `{day}` and `{other}` are its days, `{n}` its number, `{n day}` that
    /// many days, `{thousandths}` the number in thousandths, `{word}` its code in words. A part
    /// between brackets is left out where a day or word in it is not said.
    let words: String

    init(_ rule: String, _ group: String, _ words: String) {
        self.rule = rule
        self.group = group
        self.words = words
    }
}

extension WhyKind {
    /// The words of the reason. A test holds the table to every reason.
    var words: WhyWords { Self.table[self] ?? WhyWords("", "", "") }

    static let table: [WhyKind: WhyWords] = [
        .lookedAfter: WhyWords("CAL-7", "looked after", "looked after since {day}"),
        .outsideAuthority: WhyWords(
            "CNT-4", "placed outside the authority", "placed outside the authority since {day}"),
        .overTwentyMiles: WhyWords(
            "CNT-4", "placed over 20 miles away", "placed {thousandths} miles away since {day}"),
        .atHomeUnderOrder: WhyWords(
            "CNT-4", "at home under a care order", "with own parents since {day}[ ({word})]"),
        .started: WhyWords("CNT-1", "became looked after", "became looked after on {day}"),
        .ceased: WhyWords(
            "CNT-1", "ceased to be looked after", "ceased to be looked after on {day}[ ({word})]"),
        .inCareInPeriod: WhyWords("CNT-10", "in the stock on some day", "looked after since {day}"),
        .moved: WhyWords("CNT-4", "moves", "moved on {day}[ ({word})]"),
        .movedTimes: WhyWords("CNT-4", "children who moved", "moved {n time}, last on {day}"),
        .awaitingAdoption: WhyWords(
            "CNT-13", "awaiting adoption", "adoption plan since {day}, no match, not placed"),
        .planMade: WhyWords("CNT-13", "adoption plans made", "adoption plan made on {day}"),
        .planRescinded: WhyWords(
            "CNT-13", "adoption plans rescinded", "adoption plan rescinded on {day}"),
        .matched: WhyWords("CNT-13", "matched", "matched with adopters on {day}"),
        .placedForAdoption: WhyWords(
            "CNT-13", "placed for adoption", "placed for adoption on {day}"),
        .adopted: WhyWords("CNT-13", "adopted", "adoption order made on {day}"),
        .guardianship: WhyWords(
            "CNT-1", "special guardianship orders", "special guardianship order made on {day}"),
        .proceedingsIssued: WhyWords(
            "CNT-1", "proceedings issued", "proceedings {id} issued on {day}"),
        .proceedingsConcluded: WhyWords(
            "CNT-1", "proceedings concluded",
            "proceedings {id} concluded on {day}[, 26 weeks being up on {other}]"),
        .heldInTime: WhyWords("CNT-2", "held in time", "held {day}, in time[, due {other}]"),
        .heldLate: WhyWords(
            "CNT-2", "held late", "held {day}, {n day} late, due {other}[ ({word})]"),
        .heldNeverDue: WhyWords(
            "CNT-2", "held with no due date", "held {day} outside care, with no due date"),
        .tookPart: WhyWords("CNT-3", "reviews", "held {day}, participation {code}"),
        .recordCompleted: WhyWords(
            "CNT-2", "records completed",
            "held {day}, record completed {other}, {n working day} after"),
        .noReviewDue: WhyWords("CNT-2", "no review due", "no review fell due in the period"),
        .allReviewsInTime: WhyWords(
            "CNT-2", "every review in time",
            "{n review} due in the period held in time, the last on {day}"),
        .reviewHeldLate: WhyWords(
            "CNT-2", "with a review held late", "review held {day}, {n day} late, due {other}"),
        .reviewNotHeld: WhyWords(
            "CNT-2", "with a review not held", "review due {other} not held by {day}"),
        .formReturned: WhyWords("CNT-17", "used Viewpoint", "form returned by Viewpoint on {day}"),
        .formNotReturned: WhyWords(
            "CNT-17", "did not use Viewpoint",
            "looked after and old enough on {day}, no form by Viewpoint"),
        .contacted: WhyWords("CNT-15", "contacts", "contact on {day}[ ({word})]"),
        .referredToPanel: WhyWords(
            "exploitation_referred", "referred to the panel", "referred to the panel on {day}"),
        .consideredAtMeeting: WhyWords(
            "map_meeting_held", "considered at a meeting", "considered at a MAP meeting on {day}"),
        .holds: WhyWords("CNT-5", "allocations", "held by the officer since {day}"),
        .isHead: WhyWords("CNT-5", "officers with an allocation", "an officer with an allocation"),
        .inCareOnEve: WhyWords(
            "FORECAST", "looked after", "looked after on {day}, the eve of the period"),
        .onPlanOnEve: WhyWords(
            "FORECAST", "on a plan", "on a protection plan on {day}, the eve of the period"),
        .inPost: WhyWords("CNT-5", "in post", "in post[ since {day}], {thousandths} FTE"),
        .absentInPost: WhyWords(
            "CNT-5", "in post and away", "in post[ since {day}] and away, {thousandths} FTE"),
        .holdsPost: WhyWords(
            "CNT-5", "holders of posts", "holds {thousandths} FTE of the posts since {day}"),
        .postOpen: WhyWords("CNT-5", "posts", "post {id} of {thousandths} FTE, open since {day}"),
        .onSecondment: WhyWords("CNT-5", "on secondment", "away on secondment"),
        .fullTimeForMonths: WhyWords(
            "CNT-5", "full-time officers", "in post full time, {n month} of the period"),
        .joined: WhyWords("worker_joined", "joined", "joined on {day}"),
        .left: WhyWords("worker_left", "left", "left on {day}[ ({word})]"),
        .leavingAnnounced: WhyWords(
            "worker_changed", "leaving announced", "leaving announced for {day}"),
        .postCreated: WhyWords("post_created", "posts created", "post {id} created on {day}"),
        .longTermSick: WhyWords(
            "absence_started", "long-term sick", "away sick from {day}[ to {other}]"),
        .trained: WhyWords(
            "training_attended", "trainings", "{thousandths} days of training on {day}"),
        .agencyCover: WhyWords(
            "worker_joined", "times of agency cover",
            "agency cover from {day} until {other}, {n month}"),
        .supervised: WhyWords(
            "supervision_held", "supervised in time", "supervision due {day}, held in time"),
        .notSupervised: WhyWords(
            "supervision_held", "not supervised in time", "supervision due {day}, not held then"),
        .appraised: WhyWords(
            "appraisal_held", "appraised in time", "appraisal due {day}, held in time"),
        .notAppraised: WhyWords(
            "appraisal_held", "not appraised in time", "appraisal due {day}, not held by then"),
        .qualified: WhyWords("CAL-5", "officers", "qualified on {day}, {n year} ago"),
        .experienced: WhyWords("CAL-5", "officers", "in social work since {day}, {n year}"),
        .inService: WhyWords("CAL-5", "officers", "in the service since {day}, {n year}"),
        .disabilityYears: WhyWords(
            "worker_joined", "officers", "{thousandths} years with disabled children"),
        .hours: WhyWords("CNT-5", "officers", "{thousandths} hours a week"),
        .lastPostCreated: WhyWords(
            "CAL-3", "posts created", "the last post of an IRO, {id}, was created on {day}"),
        .lastLeft: WhyWords("CAL-3", "officers who left", "the last IRO to leave left on {day}"),
    ].merging(disputes) { one, _ in one }.merging(others) { one, _ in one }

    private static let disputes: [WhyKind: WhyWords] = [
        .stageEntered: WhyWords("CNT-14", "stages entered", "{word} entered on {day}"),
        .highestStage: WhyWords(
            "CNT-14", "escalations at their highest", "{word}, the highest, entered on {day}"),
        .formalEntry: WhyWords("CNT-17", "formal entries", "{word}, formal, entered on {day}"),
        .informalEntry: WhyWords(
            "CNT-17", "informal entries", "{word}, informal, entered on {day}"),
        .answeredInTime: WhyWords(
            "CNT-14", "answered in time", "{word}: answer due {day}, given {other}"),
        .notAnsweredInTime: WhyWords(
            "CNT-14", "not answered in time",
            "{word}: answer due {day}, not given by then[ but on {other}]"),
        .meetingHeld: WhyWords("escalation_meeting_held", "meetings", "meeting held on {day}"),
        .alertIssued: WhyWords("CNT-14", "alerts", "alert issued on {day}"),
        .concern: WhyWords("CNT-14", "concerns", "{word}, on the alert of {day}"),
        .resolvedIn: WhyWords(
            "CNT-14", "alerts resolved", "raised {day}, resolved {other}, {n working day} after"),
        .resolvedAt: WhyWords("CNT-17", "resolved", "resolved on {day} at {word}"),
        .onAlert: WhyWords("CNT-14", "children on alerts", "on the alert of {day}"),
        .escalatedTo: WhyWords(
            "CNT-14", "children at the highest stage", "{word}, the highest, entered on {day}"),
        .adviceSought: WhyWords("legal_advice_sought", "advice sought", "legal advice on {day}"),
        .acknowledged: WhyWords(
            "practice_acknowledged", "themes", "{word}, acknowledged on {day}"),
        .onPlan: WhyWords("CP-7", "subject to a plan", "subject to a plan since {day}"),
        .onJointPlan: WhyWords(
            "CNT-9", "looked after and on a plan", "looked after and on a plan, last on {day}"),
        .jointPlanEnded: WhyWords(
            "CNT-9", "plans ended by the second review",
            "plan ended {other}, by the second review of care"),
        .jointPlanNotEnded: WhyWords(
            "CNT-9", "plans not ended by the second review",
            "plan not ended by the second review of care[, but on {other}]"),
        .conferenceInTime: WhyWords(
            "CNT-12", "conferences in time", "{id} held {day}[, due {other}]"),
        .conferenceLate: WhyWords(
            "CNT-12", "conferences not in time", "{id} held {day}, not in time[, due {other}]"),
        .conferenceHeld: WhyWords(
            "CNT-12", "children at conferences", "{id} held {day}[, due {other}]"),
        .enquiryConcluded: WhyWords(
            "CNT-17", "enquiries", "enquiry {id} concluded {day}: a conference is needed"),
    ]

    private static let others: [WhyKind: WhyWords] = [
        .formsIssued: WhyWords("survey_issued", "issues of forms", "{n form} issued on {day}"),
        .formCameBack: WhyWords("survey_answered", "forms returned", "form returned on {day}"),
        .ticked: WhyWords("survey_answered", "forms", "answered in the form of {day}"),
        .answered: WhyWords(
            "survey_answered", "forms with another answer",
            "answered otherwise in the form of {day}"),
        .auditCompleted: WhyWords("audit_completed", "audits", "audit {id} completed on {day}"),
        .recordAudited: WhyWords("record_audited", "records", "looked at on {day} in audit {id}"),
        .samples: WhyWords("CNT-7", "days of the mean", "the mean is of {n day}"),
        .shortBreaks: WhyWords("CNT-9", "on short breaks", "on short breaks, since {day}"),
        .noShortBreaks: WhyWords(
            "CNT-9", "not on short breaks", "looked after other than by short breaks, since {day}"),
        .underFourWeeks: WhyWords(
            "CNT-2", "less than four weeks in care", "in care for less than four weeks, since {day}"
        ),
        .placedWithAdopters: WhyWords("CNT-2", "placed for adoption", "placed for adoption"),
        .underFour: WhyWords("CNT-3", "under four", "under four on the day"),
        .overEighteen: WhyWords("CNT-3", "over eighteen", "over eighteen on the day"),
        .ageNotKnown: WhyWords("CNT-3", "of no known age", "not born, or no day of birth known"),
        .notAsked: WhyWords("ASKED", "not in the dimensions asked", "not in the dimensions asked"),
        .inNoCell: WhyWords(
            "ASKED", "in no cell of the split", "of no value of a dimension that is split by"),
        .inCareEarlier: WhyWords(
            "CNT-1", "looked after earlier in the year",
            "started on {day}, looked after earlier in the reporting year"),
        .recordNotCompleted: WhyWords(
            "CNT-2", "records not completed", "held {day}, no record completed"),
        .isMatched: WhyWords("CNT-13", "matched", "adoption plan since {day}, matched"),
        .isPlaced: WhyWords(
            "CNT-13", "placed for adoption", "adoption plan since {day}, placed for adoption"),
        .notCareProceedings: WhyWords(
            "CNT-1", "not care proceedings", "{id} is no set of care proceedings"),
        .notWithinTime: WhyWords(
            "CNT-1", "not within 26 weeks", "concluded on {day}[, 26 weeks being up on {other}]"),
        .notLastReview: WhyWords(
            "CNT-17", "not the last review", "held {day}, not the child's last of the period"),
        .noAnswerDue: WhyWords(
            "CNT-14", "stages with no day for an answer", "{word} entered {day}, no answer due"),
        .neverFormal: WhyWords("CNT-17", "never formal", "resolved on {day}, never formal"),
        .notExperienced: WhyWords("CAL-5", "less experienced", "less experienced than asked"),
        .notFormal: WhyWords(
            "CNT-14", "informal alone", "no formal stage entered in the period, {word} on {day}"),
        .notPut: WhyWords(
            "survey_answered", "spoke to the officer", "form of {day}: spoke to the officer"),
        .notOfScope: WhyWords("record_audited", "of another scope", "of another scope, on {day}"),
        .holdsNobody: WhyWords(
            "CNT-5", "officers with no allocation", "in post, with no allocation"),
    ]
}

extension Because {
    /// The reason in words, and who recorded the line that decided.
    func words(in known: KnownFacts, samples: Int) -> String {
        var words = WhyFilling(why: why, known: known).fill(why.kind.words.words)
        if let due = why.due { words += " (\(due.rawValue))" }
        if samples > 1 { words += "; on \(samples) days" }
        guard seq >= 0 else { return words }
        return words
            + "; recorded by \(known.text(known.record.recorded.events[Int(seq)].recordedBy))"
    }
}

/// Fills the days and numbers of a reason into its words.
private struct WhyFilling {
    let why: Why
    let known: KnownFacts

    /// The words with every blank filled; a part between brackets goes where one is not said.
    func fill(_ words: String) -> String {
        var filled = ""
        var rest = Substring(words)
        while let open = rest.firstIndex(of: "[") {
            filled += plain(rest[..<open]) ?? ""
            let close = rest.firstIndex(of: "]") ?? rest.endIndex
            filled += plain(rest[rest.index(after: open)..<close]) ?? ""
            rest = close == rest.endIndex ? "" : rest[rest.index(after: close)...]
        }
        return filled + (plain(rest) ?? "")
    }

    /// A part without brackets, nil where one of its blanks is not said.
    private func plain(_ words: Substring) -> String? {
        var filled = ""
        var rest = words
        while let open = rest.firstIndex(of: "{"), let close = rest.firstIndex(of: "}") {
            guard let value = value(of: rest[rest.index(after: open)..<close]) else { return nil }
            filled += rest[..<open] + value
            rest = rest[rest.index(after: close)...]
        }
        return filled + rest
    }

    private func value(of blank: Substring) -> String? {
        switch blank {
        case "day": return why.day.map(DateSpelling.words)
        case "other": return why.other.map(DateSpelling.words)
        case "thousandths": return decimal(Int64(why.number))
        case "word": return why.word == .none ? nil : inWords(code: known.text(why.word))
        case "id": return why.word == .none ? "" : known.text(why.word)
        case "code": return why.word == .none ? "not recorded" : known.text(why.word)
        default: return counted(why.number, String(blank.dropFirst(2)))
        }
    }
}
