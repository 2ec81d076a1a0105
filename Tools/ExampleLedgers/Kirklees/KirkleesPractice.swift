// What the report of Kirklees asks about and could not answer: plausible practice, not its figures.

import Dates

/// Adds leave, supervision, plans, advocacy, audits and the rest to the lives of Kirklees.
struct KirkleesPractice {
    let town: Town
    var shortBreaks: ShortBreakTelling
    private let year = KirkleesShape.year
    private let closing = KirkleesShape.closing
    private let teams = [
        "assessment", "intervention_east", "intervention_west", "looked_after", "leaving_care",
        "disabled_children",
    ]

    init(town: Town) {
        self.town = town
        shortBreaks = ShortBreakTelling(
            town: town, generator: town.stream("breaks at home"),
            period: Days(Day(2015, 10, 1), Day(2017, 6, 2)))
    }

    /// Summer and Christmas above all; nobody is on leave as the year ends, when officers are
    /// counted.
    func takeLeave() {
        var book = LeaveBook(
            town: town, generator: town.stream("leave"),
            besides: Days(Day(2017, 3, 24), Day(2017, 4, 5)))
        book.take(
            in: Days(Day(2016, 7, 25), Day(2016, 8, 22)), percent: 88, weeks: [(2, 4), (3, 1)])
        book.take(in: Days(Day(2016, 12, 19), Day(2016, 12, 25)), percent: 34, weeks: [(2, 1)])
        book.take(in: Days(Day(2016, 12, 26), Day(2017, 1, 1)), percent: 30, weeks: [(1, 1)])
        let weeks = [
            Days(Day(2016, 4, 4), Day(2016, 5, 22)), Days(Day(2016, 5, 30), Day(2016, 6, 5)),
            Days(Day(2016, 6, 6), Day(2016, 7, 17)), Days(Day(2016, 9, 12), Day(2016, 10, 16)),
            Days(Day(2016, 10, 24), Day(2016, 10, 30)), Days(Day(2016, 11, 7), Day(2016, 12, 11)),
            Days(Day(2017, 2, 20), Day(2017, 2, 26)), Days(Day(2017, 4, 10), Day(2017, 4, 23)),
            Days(Day(2017, 5, 29), Day(2017, 6, 4)),
        ]
        for span in weeks { book.take(in: span, percent: 34, weeks: [(1, 1)]) }
        book.close()
    }

    /// The team of each child who is or was in care and not yet with one.
    func nameTeams() {
        for child in town.children where child.team == nil {
            guard let spell = child.spells.last else { continue }
            let isLeaving = child.age(on: min(spell.end ?? year.last, year.last)) >= 16
            child.team =
                spell.isShortBreak
                ? "disabled_children" : isLeaving ? "leaving_care" : "looked_after"
        }
    }

    /// Who chaired while officers were away, where reviews met, what helped, why some stayed away.
    func describe(_ reviews: [(review: Review, spell: Spell, fact: Fact)]) {
        let lately = reviews.filter { $0.review.held >= year.first && !$0.review.isFinal }
        var circumstances = ReviewCircumstances(
            town: town, generator: town.stream("circumstances"), reviews: lately)
        circumstances.standIn(officers: town.workers.filter { $0.role == "iro" })
        circumstances.setVenues(percent: 46)
        circumstances.giveReasons(percent: 32)
        circumstances.support(percent: 62)
    }

    mutating func tell(_ reviews: [(review: Review, spell: Spell, fact: Fact)]) {
        supervise()
        shortBreaks.tell()
        var disputes = DisputeFollowUp(
            town: town, generator: town.stream("dispute follow up"), closing: closing)
        disputes.categorise(KirkleesPolicies.categoryWeights)
        disputes.decide(percent: 42, since: year.first)
        disputes.seekAdvice(9, in: year)
        var advocacy = AdvocacyTelling(
            town: town, generator: town.stream("advocacy"), closing: closing)
        advocacy.tell()
        var plans = CurrentPlans(
            town: town, generator: town.stream("current plans"), from: Day(2016, 8, 15),
            closing: closing)
        plans.tell(since: Day(2017, 2, 1))
        plans.answerRisks()
        var discharge = DischargeTelling(town: town, generator: town.stream("discharge"))
        discharge.apply(on: year.last, percent: 42, prefix: "PRC-D")
        watch(reviews)
        audit()
    }

    private func supervise() {
        var supervision = SupervisionTelling(
            town: town, generator: town.stream("supervision"), within: 56, from: Day(2016, 2, 1),
            closing: closing)
        supervision.superviseUnevenly(by: "sm-02")
        supervision.appraise(2015...2016, by: "sm-02", percent: 84)
    }

    private func watch(_ reviews: [(review: Review, spell: Spell, fact: Fact)]) {
        var watch = ServiceWatch(town: town, generator: town.stream("watch"), closing: closing)
        watch.assure(
            reviews.filter { year.contains($0.review.held) && !$0.review.isFinal }, percent: 4,
            by: "sm-02")
        watch.hear(31, in: Days(Day(2016, 4, 11), Day(2017, 6, 23)), teams: teams)
        watch.observe(8, in: Days(Day(2016, 9, 5), Day(2017, 3, 17)), by: "sm-02")
        watch.refer(7, meetings: 2, in: Days(Day(2016, 4, 18), Day(2017, 3, 10)))
        var footprint = FootprintTelling(town: town, generator: town.stream("footprint"))
        footprint.contact(
            430, in: Days(Day(2016, 9, 5), Day(2017, 6, 30)),
            [("visit", 60), ("phone", 26), ("message", 9), ("letter", 5)])
        footprint.oversee(120, in: Days(Day(2016, 11, 7), Day(2017, 6, 30)))
        footprint.acknowledge(
            4, themes: ["child_voice", "permanence", "partnership", "timely_planning"],
            in: Days(Day(2016, 4, 11), Day(2017, 3, 24)), teams: teams)
    }

    private func audit() {
        var audits = AuditTelling(
            town: town, generator: town.stream("audits"), teams: teams, manager: "sm-02",
            auditor: "aud-02")
        audits.midway(
            10, in: Days(Day(2016, 5, 1), Day(2017, 3, 31)), prefix: "AUD-P-", kind: "peer",
            scope: "footprint")
        audits.midway(
            8, in: Days(Day(2016, 7, 1), Day(2017, 3, 31)), prefix: "AUD-S-", kind: "self",
            scope: "minutes")
        for audit in Self.audits { audits.target(audit, among: nil) }
    }

    private static let audits = [
        AuditTelling.Targeted(
            id: "AUD-T1", theme: "participation_codes", done: Day(2016, 9, 23),
            records: [(["minutes"], nil, 20)],
            findings: [("code_unclear", 4), ("code_as_written", 6), ("reason_missing", 3)],
            learning: ["codes are used alike", "say why a child stays away"], replies: 4),
        AuditTelling.Targeted(
            id: "AUD-T2", theme: "long_plans", done: Day(2016, 11, 25),
            records: [(["plan"], nil, 12)],
            findings: [("drift", 4), ("progressed", 5)],
            learning: [
                "challenge meetings before fifteen months", "core groups write down progress",
            ], replies: 5),
        AuditTelling.Targeted(
            id: "AUD-T3", theme: "footprint", done: Day(2017, 2, 24),
            records: [(["footprint"], nil, 24)],
            findings: [("footprint_thin", 5), ("footprint_on_file", 6)],
            learning: ["one case note for each contact", "say when the child was seen"],
            replies: 3),
        AuditTelling.Targeted(
            id: "AUD-T4", theme: "decisions", done: Day(2016, 7, 22),
            records: [(["minutes"], nil, 16)],
            findings: [("timescales_unclear", 5), ("specific", 6)],
            learning: ["every decision has a day and a person"], replies: 4),
    ]
}
