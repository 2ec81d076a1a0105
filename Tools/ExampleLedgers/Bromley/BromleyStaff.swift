// Who works for the service in Bromley: five officers, cover for sickness, their lists.

import Dates

/// The workforce behind the establishment figures, and the book of allocations.
enum BromleyStaff {
    /// An officer's list, and who has held it from which day and why.
    private static let lists: [[(from: Day, iro: String, because: String?)]] = [
        [(Day(2008, 2, 4), "iro-01", nil)],
        [
            (Day(2009, 9, 7), "iro-02", nil), (Day(2013, 12, 2), "iro-07", "iro_sickness"),
            (Day(2014, 3, 20), "iro-02", "iro_returned"),
        ],
        [(Day(2010, 1, 11), "iro-03", nil)],
        [(Day(2011, 5, 3), "iro-04", nil)],
        [(Day(2008, 3, 10), "iro-05", nil), (Day(2012, 12, 13), "iro-06", "iro_left")],
    ]
    /// The officer whom a sessional colleague stood in for at reviews, and when.
    static let stoodIn = (
        officer: "iro-04", by: "iro-08", period: Days(Day(2013, 6, 17), Day(2013, 9, 6))
    )

    static func build(_ town: Town) {
        func officer(_ id: String, _ joined: Day, _ sex: String, _ qualified: Day?) {
            let worker = Worker(id, "iro", "full_time", fte: 1000, joined: joined)
            worker.hours = 36_000
            worker.sex = sex
            worker.ethnicity = "WBRI"
            worker.qualified = qualified
            town.workers.append(worker)
        }
        officer("iro-01", Day(2008, 2, 4), "F", Day(1992, 7, 1))
        officer("iro-02", Day(2009, 9, 7), "F", Day(1989, 7, 1))
        officer("iro-03", Day(2010, 1, 11), "M", Day(1995, 7, 1))
        officer("iro-04", Day(2011, 5, 3), "M", Day(1997, 9, 1))
        officer("iro-05", Day(2008, 3, 10), "F", Day(1994, 7, 1))
        officer("iro-06", Day(2012, 12, 10), "F", Day(1996, 7, 1))
        town.workers[1].absences = [("long_term_sickness", Day(2013, 11, 18), Day(2014, 3, 17))]
        town.workers[3].absences = [("long_term_sickness", Day(2013, 6, 10), Day(2013, 9, 9))]
        town.workers[3].ethnicity = "BCRB"
        town.workers[4].left = (Day(2012, 12, 14), "resigned")
        cover(town)
        for (id, role) in [
            ("bs-01", "business_support"), ("bs-02", "business_support"),
            ("sm-02", "service_manager"),
        ] {
            let worker = Worker(id, role, "full_time", fte: 1000, joined: Day(2009, 4, 6))
            worker.hours = 36_000
            town.workers.append(worker)
        }
    }

    /// The agency officer is in post for the last four months of the year and leaves in July.
    private static func cover(_ town: Town) {
        let agency = Worker("iro-07", "iro", "agency", fte: 1000, joined: Day(2013, 11, 25))
        agency.sex = "U"
        agency.left = (Day(2014, 7, 4), "contract_ended")
        let sessional = Worker("iro-08", "iro", "sessional", fte: 200, joined: Day(2013, 4, 29))
        sessional.sex = "U"
        town.workers += [agency, sessional]
    }

    /// What only the report says of the five, added to the facts of their joining.
    static func describe(_ town: Town) {
        let more: [String: [String: FieldValue]] = [
            "iro-01": [
                "experience_from_on": .day(Day(1992, 9, 1)), "previous_role": .text("management"),
                "disability_experience_years": .whole(7),
            ],
            "iro-02": [
                "experience_from_on": .day(Day(1989, 9, 1)), "previous_role": .text("management"),
            ],
            "iro-03": [
                "experience_from_on": .day(Day(1995, 10, 2)),
                "previous_role": .text("senior_practitioner"),
            ],
            "iro-04": [
                "experience_from_on": .day(Day(1998, 1, 5)),
                "previous_role": .text("management"),
            ],
            "iro-05": [
                "experience_from_on": .day(Day(1994, 9, 1)),
                "previous_role": .text("social_worker"),
            ],
            "iro-06": [
                "experience_from_on": .day(Day(1996, 9, 2)),
                "previous_role": .text("senior_practitioner"),
                "origin": .text("internal_secondment"),
            ],
        ]
        for fact in town.facts where fact.type == "worker_joined" {
            guard case .text(let id)? = fact.fields["worker_id"], let fields = more[id] else {
                continue
            }
            fact.fields.merge(fields) { $1 }
        }
    }

    static func posts(_ service: ServiceTelling) {
        for number in 1...5 {
            service.post(
                "post-iro-" + padded(number, to: 2), role: "iro", fte: 1000, on: Day(2012, 4, 1))
        }
    }

    // MARK: Allocations

    /// Every child is on one of five lists for as long as care lasts, brothers and sisters on the
    /// same; a list passes whole from one officer to the next.
    static func allocate(_ town: Town, _ lives: BromleyLives) {
        var generator = town.stream("allocations")
        var lines: [Allocation] = []
        var held = [[(child: Child, end: Day?)]](repeating: [], count: lists.count)
        for spell in town.spells.sorted(by: {
            ($0.start, $0.child.number) < ($1.start, $1.child.number)
        }) {
            var from = spell.start.workingDays(generator.weighted([(0, 4), (1, 5), (2, 3)]))
            if let late = lives.recordedLate.first(where: { $0.spell === spell }) { from = late.as }
            from = max(spell.start, from)
            let end = spell.end
            if let end, from >= end { continue }
            for index in held.indices {
                held[index].removeAll { $0.end.map { $0 <= spell.start } ?? false }
            }
            let family = held.indices.first { index in
                held[index].count < 66
                    && held[index].contains { $0.child.family == spell.child.family }
            }
            let list =
                family
                ?? held.indices.min { (held[$0].count, $0) < (held[$1].count, $1) } ?? 0
            held[list].append((spell.child, end))
            lines += book(spell, from: from, on: list)
        }
        town.allocations = lines.sorted { $0.from < $1.from }
    }

    private static func book(_ spell: Spell, from: Day, on list: Int) -> [Allocation] {
        func line(_ iro: String, _ day: Day, _ isEnd: Bool, _ because: String?) -> Allocation {
            Allocation(
                child: spell.child, population: "cla", family: spell.child.family, iro: iro,
                from: day, isEnd: isEnd, because: because)
        }
        let holders = lists[list]
        let first = holders.lastIndex { $0.from <= from } ?? 0
        let start = max(from, holders[first].from)
        var result = [line(holders[first].iro, start, false, nil)]
        for holder in holders[(first + 1)...] where spell.end.map({ $0 > holder.from }) ?? true {
            result.append(line(holder.iro, holder.from, false, holder.because))
        }
        if let end = spell.end {
            result.append(line(result[result.count - 1].iro, end, true, "ceased"))
        }
        return result
    }

    /// The sessional officer chairs the reviews of a colleague who is away.
    static func standIn(_ reviews: [(review: Review, spell: Spell, fact: Fact)]) {
        for entry in reviews
        where stoodIn.period.contains(entry.review.held) && entry.review.iro == stoodIn.officer {
            entry.review.iro = stoodIn.by
            entry.fact.fields["iro_id"] = .text(stoodIn.by)
            entry.fact.by = stoodIn.by
        }
    }

    // MARK: Learning

    /// Six days of training, monthly supervision, a review of each officer observed in the year.
    static func learn(_ town: Town) {
        let trainings = [
            Day(2013, 6, 12), Day(2013, 7, 10), Day(2013, 9, 25), Day(2013, 11, 6),
            Day(2014, 1, 15), Day(2014, 2, 26),
        ]
        let officers = town.workers.filter { $0.role == "iro" && $0.contract == "full_time" }
        for training in trainings {
            let there = officers.filter { $0.isInPost(on: training) && !isAway($0, training) }
            add(
                town, "training_attended", training, "hr",
                ["worker_ids": .list(there.map(\.id)), "days": .whole(1)])
        }
        var generator = town.stream("learning")
        for month in Days(Day(2012, 4, 1), Day(2014, 6, 30)).months {
            for worker in officers {
                let day = (month.first + generator.between(3, 20)).workingOnOrAfter
                guard worker.isInPost(on: day), !isAway(worker, day), generator.chance(94) else {
                    continue
                }
                add(town, "supervision_held", day, "sm-02", ["worker_id": .text(worker.id)])
            }
        }
        for (index, worker) in officers.enumerated() where worker.isInPost(on: Day(2014, 3, 31)) {
            add(
                town, "practice_observed", Day(2014, 1, 8) + 6 * index, "sm-02",
                ["worker_id": .text(worker.id), "findings": .text("good_chairing")])
        }
    }

    private static func isAway(_ worker: Worker, _ day: Day) -> Bool {
        worker.absences.contains { $0.from <= day && ($0.to ?? .latest) > day }
    }

    private static func add(
        _ town: Town, _ type: String, _ day: Day, _ by: String, _ fields: [String: FieldValue]
    ) {
        town.tell(Fact(type, on: day.workingOnOrAfter, by: by, fields, isLeaf: true))
    }
}
