// The rest of the record in Bradford: notifications, plans, surveys, targets, training, thanks.

import Dates

/// Tells of what surrounds the lives and the reviews.
struct BradfordRecord {
    let town: Town
    var generator: SeededGenerator
    private let years = Days(BradfordShape.loadDay, Day(2014, 3, 31))

    init(town: Town, generator: SeededGenerator) {
        self.town = town
        self.generator = generator
    }

    private func add(
        _ type: String, _ child: Child?, _ day: Day, _ by: String,
        _ fields: [String: FieldValue] = [:], learning: Learning = .after(days: 0)
    ) {
        town.tell(
            Fact(type, child: child, on: day, by: by, fields, learning: learning, isLeaf: true))
    }

    /// The reviewing service hears of most starts within days, of a few only after weeks (198).
    mutating func notifyStarts() {
        for spell in town.spells where years.contains(spell.start) && !spell.isShortBreak {
            let lag = generator.weighted([(0, 6), (1, 6), (2, 3), (5, 2), (11, 1)])
            let day = max(spell.start, spell.start.workingDays(lag))
            guard day < (spell.end ?? .latest), generator.chance(96) else { continue }
            add(
                "start_notified", spell.child, day, "bs-01",
                ["notified": .text("reviewing_service")])
        }
    }

    /// Some reviews were cancelled more than once, and most of those came late (line 194). Answers
    /// the ids of the reviews, of which nothing else need be said.
    mutating func putOff(
        _ reviews: [(review: Review, spell: Spell, fact: Fact)], except touched: Set<String>
    ) -> Set<String> {
        var told: Set<String> = []
        for (review, spell, _) in reviews {
            guard !touched.contains(review.id), let due = review.due, !review.isFinal,
                generator.chance(review.isLate ? 55 : 2), due + -50 > spell.start
            else { continue }
            let held = spell.reviews.map(\.held) + spell.loadedReviews
            let before = held.filter { $0 < review.held }.max() ?? spell.start
            let times = generator.weighted([(1, 4), (2, 4), (3, 1)])
            let first = (review.held + -12 * times).workingOnOrAfter
            let planned = (first + -generator.between(20, 45)).workingOnOrAfter
            guard planned > before else { continue }
            told.insert(review.id)
            arrange("review_scheduled", review, spell, planned, for: first)
            for time in 1...times {
                let next = time == times ? review.held : (first + 12 * time).workingOnOrAfter
                let last = (first + 12 * (time - 1)).workingOnOrAfter
                let day = (last + -generator.between(0, 3)).workingOnOrBefore
                arrange("review_rescheduled", review, spell, day, for: next)
            }
        }
        return told
    }

    private mutating func arrange(
        _ type: String, _ review: Review, _ spell: Spell, _ day: Day, for planned: Day
    ) {
        var fields: [String: FieldValue] = [
            "review_id": .text(review.id), "planned_on": .day(planned),
        ]
        if type == "review_rescheduled" {
            let reasons = [
                ("no_report", 4), ("social_worker_unavailable", 4), ("carer_unavailable", 2),
                ("iro_sickness", 1), ("young_person_asked", 2),
            ]
            fields["postponed_because"] = .text(generator.weighted(reasons))
        }
        town.tell(
            Fact(
                type, child: spell.child, on: day, by: "bs-01", fields,
                chains: ["review " + review.id], isLeaf: true))
    }

    // MARK: Plans

    /// Personal education plans for those at school, others for a share of those concerned.
    mutating func plan() {
        for child in town.children {
            guard let spell = child.spells.last, !spell.isShortBreak else { continue }
            let age = child.age(on: BradfordShape.year.last)
            if (5...15).contains(age), generator.chance(84) {
                keep("pep", spell, every: (110, 190), from: Day(2013, 4, 15))
            }
            if age >= 16, generator.chance(82) {
                keep("pathway", spell, every: (170, 260), from: Day(2013, 5, 13))
            }
            if generator.chance(18) {
                keep("health", spell, every: (180, 360), from: Day(2013, 4, 8))
            }
            if generator.chance(9) {
                keep("delegated_authority", spell, every: (300, 500), from: Day(2013, 6, 3))
            }
            if spell.start > BradfordShape.year.first, generator.chance(22) {
                keep("care", spell, every: (90, 180), from: spell.start + 8)
            }
        }
    }

    private mutating func keep(
        _ plan: String, _ spell: Spell, every days: (Int, Int), from first: Day
    ) {
        let start = (max(spell.start + 6, first) + generator.between(0, 60)).workingOnOrAfter
        let last = min(BradfordShape.closing, (spell.end ?? .latest) + -1)
        guard start < last else { return }
        let id: FieldValue = .text("\(spell.child.id)-\(plan.prefix(4))1")
        let by = "sw-" + padded(spell.child.number % 37 + 1, to: 2)
        func tell(_ type: String, _ day: Day, _ fields: [String: FieldValue]) {
            town.tell(
                Fact(
                    type, child: spell.child, on: day, by: by,
                    fields.merging(["plan_id": id]) { $1 },
                    chains: ["plan \(plan) \(spell.child.number)"], isLeaf: false))
        }
        tell("plan_started", start, ["plan": .text(plan)])
        var day = (start + generator.between(days.0, days.1)).workingOnOrAfter
        while day < last, generator.chance(68) {
            let quality = generator.weighted([("good", 5), ("adequate", 4), ("poor", 1)])
            tell("plan_updated", day, plan == "pep" ? ["quality": .text(quality)] : [:])
            day = (day + generator.between(days.0, days.1)).workingOnOrAfter
        }
        if let end = spell.end, end <= BradfordShape.closing {
            tell("plan_ended", end, ["outcome": .text("no_longer_needed")])
        }
    }

    // MARK: The service

    mutating func serve() {
        let officers = town.workers.filter { $0.role == "iro" }
        add(
            "training_attended", nil, Day(2013, 10, 9), "hr",
            ["worker_ids": .list(officers.map(\.id)), "days": .whole(1)])
        for worker in officers where worker.fte == 1000 {
            for month in [Day(2013, 5, 7), Day(2013, 9, 3), Day(2014, 1, 7), Day(2014, 5, 6)] {
                let day = (month + generator.between(0, 17)).workingOnOrAfter
                add("supervision_held", nil, day, "sm-01", ["worker_id": .text(worker.id)])
            }
        }
        set("cla_reviews_in_time_percent", 95, nil, BradfordShape.year, on: Day(2013, 4, 4))
        set(
            "viewpoint_usage_percent", 65, "age=4-18", Days(reportingYear: 2014),
            on: Day(2014, 4, 3))
        thank()
        survey()
    }

    private func set(
        _ measure: String, _ value: Int, _ dimensions: String?, _ period: Days, on day: Day
    ) {
        var fields: [String: FieldValue] = [
            "measure": .text(measure), "value": .whole(value), "from_on": .day(period.first),
            "to_on": .day(period.last),
        ]
        if let dimensions { fields["dimensions"] = .text(dimensions) }
        add("target_set", nil, day, "sm-01", fields)
    }

    private mutating func thank() {
        for _ in 0..<14 {
            let day = generator.day(in: Days(Day(2013, 4, 8), Day(2014, 6, 20))).workingOnOrBefore
            let theme = generator.weighted([
                ("preparation", 3), ("permanence", 2), ("participation", 2), ("life_story", 1),
            ])
            add(
                "practice_acknowledged", nil, day, "iro-" + padded(generator.between(1, 10), to: 2),
                [
                    "theme": .text(theme),
                    "team": .text(generator.weighted([("looked_after", 3), ("leaving_care", 1)])),
                ])
        }
    }

    /// Two small surveys of the year, with few questions and few answers (line 282).
    private mutating func survey() {
        let questions: [(String, FieldValue)] = [
            ("q1", .text("Did your IRO explain the review to you?")),
            ("q2", .text("Did you feel listened to?")),
        ]
        for (id, who, day, sent, back) in [
            ("SUR-2013-1", "child", Day(2013, 7, 8), 60, 13),
            ("SUR-2013-2", "carer", Day(2013, 11, 4), 80, 19),
        ] {
            add(
                "survey_issued", nil, day, "sm-01",
                [
                    "survey_id": .text(id), "respondents": .text(who), "count": .whole(sent),
                    "questions": .object(questions),
                ])
            for _ in 0..<back {
                var answers: [(String, FieldValue)] = [
                    ("q1", .list([generator.weighted([("yes", 8), ("partly", 3), ("no", 1)])]))
                ]
                if generator.chance(70) {
                    let option = generator.weighted([("yes", 7), ("partly", 3), ("no", 2)])
                    answers.append(("q2", .list([option])))
                }
                let on = (day + generator.between(5, 40)).workingOnOrAfter
                town.tell(
                    Fact(
                        "survey_answered", on: on, by: "bs-02",
                        [
                            "survey_id": .text(id), "respondents": .text(who),
                            "answers": .object(answers),
                        ], chains: ["survey " + id]))
            }
        }
    }
}
