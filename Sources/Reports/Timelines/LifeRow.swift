// What a picture of a life is made of: stays, reviews, visits, each with when it was written down.

import CareEvents
import Dates
import Projections

/// One thing in the picture of a life.
struct LifeRow {
    /// The lane in which it stands.
    let lane: LifeLane
    /// The day it began or was, nil for a review that was not held.
    var from: CalendarDate?
    /// The day it ended, nil where it goes on or was of one day.
    var to: CalendarDate?
    /// What it is, in a few words.
    let what: String
    /// How it went, in a few words.
    var how: String?
    /// What it belongs to together with others.
    var group: String?
    /// The day from which the time for it ran.
    var allowedFrom: CalendarDate?
    /// The last day of that time.
    var due: CalendarDate?
    /// The line that says so, nil for what no line says.
    var seq: Int?
    /// The day on which it was written down.
    var written: CalendarDate?

    /// How many days after it was it was written down; nil where one of both is not known.
    var lag: Int? { from.flatMap { from in written.map { $0 - from } } }

    /// What was written down after more days than these was written down late.
    static let lateAfterDays = 31

    /// Whether it is a stay or a stage that has not ended.
    var goesOn: Bool { lane.hasStays && from != nil && to == nil }

    /// Whether it was written down late.
    var isLate: Bool { lag.map { $0 > Self.lateAfterDays } ?? false }
}

/// The lanes of the picture of a life, from the top.
enum LifeLane: String, CaseIterable {
    case care = "In care"
    case statuses = "Legal status"
    case placements = "Placements"
    case missing = "Missing"
    case officers = "Reviewing officer"
    case reviews = "Reviews"
    case visits = "Visits by the social worker"
    case contacts = "Contact by the reviewing officer"
    case oversight = "Looks at the case by the reviewing officer"
    case health = "Health assessments"
    case consultation = "What people said before a review"
    case escalations = "Escalations"
    case plans = "Plans"
    case corrections = "Put right"
    case erasures = "Erased"
    case today = "The day of this page"

    /// Whether its rows go from one day to another.
    var hasStays: Bool {
        switch self {
        case .care, .statuses, .placements, .missing, .officers, .escalations, .plans: true
        case .reviews, .visits, .contacts, .oversight, .health, .consultation, .corrections,
            .erasures, .today:
            false
        }
    }
}

extension LifeRow {
    /// What a story and a timeline tell of a life, lane by lane, each in the order of days.
    ///
    /// The timeline is that of all days, with corrections: a review that counts as held on an
    /// earlier day has its line later than the story goes.
    static func all(of story: ChildStory, _ timeline: Timeline) -> [LifeRow] {
        var rows = stays(of: story)
        rows += story.clock.map(LifeRow.init)
        rows += story.contactDays.map(LifeRow.init)
        rows += story.stages.map(LifeRow.init)
        rows += corrections(in: timeline, upTo: story.day)
        rows += timeline.erasures.map(LifeRow.init)
        // A line is told twice in the timeline only by its corrections.
        var written: [Int: CalendarDate] = [:]
        for row in timeline.rows where row.corrects == nil {
            written[row.seq] = row.recordedAt.londonDay
        }
        for place in rows.indices where rows[place].written == nil {
            rows[place].written = rows[place].seq.flatMap { written[$0] }
        }
        // Where all has ended the picture ends with it, and the day of the page is none of it.
        let isWaiting = story.clock.contains { $0.state == .pending || $0.state == .overdue }
        if isWaiting || rows.contains(where: \.goesOn) {
            rows.append(LifeRow(lane: .today, from: story.day, what: LifeLane.today.rawValue))
        }
        return LifeLane.allCases.flatMap { lane in rows.filter { $0.lane == lane } }
    }

    private static func stays(of story: ChildStory) -> [LifeRow] {
        func lane(_ lane: LifeLane, _ stays: [Stay]) -> [LifeRow] {
            stays.map { LifeRow($0, in: lane, on: story.day) }
        }
        let officers = story.officers.map { stay in
            let isProtection = stay.more == "child protection plan"
            return LifeRow(
                stay, in: .officers, on: story.day,
                as: isProtection ? stay.words + ", for the protection plan" : stay.words)
        }
        return lane(.care, story.periods) + lane(.statuses, story.statuses)
            + lane(.placements, story.placements.map(\.stay)) + lane(.missing, story.absences)
            + officers
            + story.plans.map { plan in
                LifeRow(plan, in: .plans, on: story.day, as: LifeWords.withoutID(plan.words))
            }
    }

    private init(
        _ stay: Stay, in lane: LifeLane, on day: CalendarDate, as words: String? = nil
    ) {
        let days = LifeWords.days(stay.days) + (stay.to == nil ? " so far" : "")
        self.init(
            lane: lane, from: stay.from, to: stay.to,
            what: words ?? LifeWords.withoutCode(stay.words),
            how: [days, stay.ended.map(LifeWords.withoutCode)].compactMap(\.self)
                .joined(separator: "; "),
            seq: stay.seq)
    }

    private init(_ row: ClockRow) {
        let number = row.number.map { "review \($0)" } ?? "review"
        let period = row.period.map { $0 > 1 ? " of period \($0)" : "" } ?? ""
        self.init(
            lane: .reviews, from: row.heldOn, what: number + period, how: row.words,
            allowedFrom: row.countedFrom, due: row.dueOn, seq: row.seq)
    }

    private init(_ contact: ContactDay) {
        let lane: LifeLane =
            switch contact.sort {
            case .visit: .visits
            case .officer: .contacts
            case .oversight: .oversight
            case .health: .health
            case .consultation: .consultation
            }
        self.init(
            lane: lane, from: contact.on, what: contact.words,
            how: contact.seenAlone.map { $0 ? "seen alone" : "not seen alone" },
            seq: contact.seq)
    }

    private init(_ stage: StageRow) {
        self.init(
            lane: .escalations, from: stage.enteredOn, to: stage.leftOn,
            what: "\(stage.escalationID), stage \(stage.stage)", how: stage.words,
            group: stage.escalationID, due: stage.respondByOn, seq: stage.seq)
    }

    /// Corrections stand on the day of what they put right, and were written down on their own.
    private static func corrections(
        in timeline: Timeline, upTo day: CalendarDate
    ) -> [LifeRow] {
        var days: [Int: CalendarDate] = [:]
        for row in timeline.rows where row.corrects == nil { days[row.seq] = row.occurredOn }
        return timeline.rows.compactMap { row in
            guard let target = row.corrects, row.occurredOn <= day else { return nil }
            let word =
                switch row.type {
                case .eventAmended: "amended"
                case .eventWithdrawn: "withdrawn"
                case .eventReinstated: "reinstated"
                case .eventErased: "erased"
                default: row.type.name
                }
            return LifeRow(
                lane: .corrections, from: days[target] ?? row.occurredOn,
                what: "line \(target) \(word)", how: "by \(row.recordedBy)", seq: row.seq,
                written: row.recordedAt.londonDay)
        }
    }

    /// Nobody knows the day of what was erased; the day on which it was erased is known.
    private init(_ erasure: Timeline.Erasure) {
        let day = erasure.recordedAt.londonDay
        self.init(
            lane: .erasures, from: day, what: "line \(erasure.seq) erased",
            how: "on the authority of \(erasure.authority)", seq: erasure.erasedBy, written: day)
    }
}
