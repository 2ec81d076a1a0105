// Who works for the service in Bradford: ten full time, two for three days a week, no leavers.

import Dates

/// The workforce behind the establishment figures.
enum BradfordStaff {
    /// The two posts of the end of 2012 (line 49), eighteen months before the writing (B9).
    static let added = [Day(2012, 12, 3), Day(2012, 12, 10)]

    static func build(_ town: Town) {
        var generator = town.stream("staff")
        let joined = [
            Day(2004, 9, 6), Day(2005, 4, 4), Day(2006, 1, 9), Day(2007, 6, 4), Day(2008, 3, 3),
            Day(2009, 2, 2), Day(2009, 10, 5), Day(2010, 9, 6),
        ]
        for (index, day) in joined.enumerated() {
            town.workers.append(officer(index + 1, fte: 1000, day, &generator))
        }
        for (index, day) in added.enumerated() {
            town.workers.append(officer(index + 9, fte: 1000, day + 7, &generator))
        }
        town.workers.append(officer(11, fte: 600, Day(2007, 1, 8), &generator))
        town.workers.append(officer(12, fte: 600, Day(2010, 4, 12), &generator))
        describe(town.workers)
        let manager = Worker(
            "sm-01", "service_manager", "full_time", fte: 1000, joined: Day(2008, 6, 2))
        manager.hours = 37_000
        town.workers.append(manager)
    }

    private static func officer(
        _ number: Int, fte: Int, _ joined: Day, _ generator: inout SeededGenerator
    ) -> Worker {
        let worker = Worker(
            "iro-" + padded(number, to: 2), "iro", fte == 1000 ? "full_time" : "part_time",
            fte: fte, joined: joined)
        worker.hours = fte * 37
        worker.qualified = joined.months(-generator.between(76, 200)).firstOfMonth
        worker.ethnicity = "WBRI"
        return worker
    }

    /// Five women and seven men; the least experienced has five years since qualifying. Two with
    /// a European background have no ethnicity on file: none is from a BME community (line 125).
    private static func describe(_ workers: [Worker]) {
        for (index, worker) in workers.enumerated() {
            worker.sex = [1, 4, 6, 9, 10].contains(index) ? "F" : "M"
        }
        workers[9].qualified = Day(2008, 7, 1)
        workers[3].ethnicity = nil
        workers[3].origin = "europe"
        workers[7].ethnicity = nil
        workers[7].origin = "eastern_europe"
        // Nobody was long away but the two part-time officers, who held no list in the spring of
        // 2014: one on leave, one lent to the work on participation (line 129).
        workers[10].absences = [("leave", Day(2014, 1, 13), nil)]
        workers[11].absences = [("secondment", Day(2014, 2, 3), Day(2014, 7, 7))]
        workers[1].absences = [("sickness", Day(2013, 11, 18), Day(2013, 11, 23))]
        workers[4].absences = [("sickness", Day(2013, 6, 10), Day(2013, 6, 13))]
        workers[6].absences = [("sickness", Day(2012, 10, 22), Day(2012, 11, 5))]
        workers[8].absences = [("sickness", Day(2014, 2, 17), Day(2014, 2, 21))]
    }

    static func tellPosts(_ town: Town) {
        func post(_ id: String, _ role: String, _ fte: Int, _ contract: String, _ day: Day) {
            town.tell(
                Fact(
                    "post_created", on: day, by: "hr",
                    [
                        "post_id": .text(id), "role": .text(role), "fte": .thousandths(fte),
                        "contract": .text(contract),
                    ]))
        }
        post("post-sm-01", "service_manager", 1000, "full_time", Day(2008, 4, 1))
        for number in 1...12 {
            let isNew = number == 9 || number == 10
            post(
                "post-iro-" + padded(number, to: 2), "iro", number > 10 ? 600 : 1000,
                number > 10 ? "part_time" : "full_time",
                isNew ? added[number - 9] : Day(2010, 4, 1))
        }
    }

    /// An officer is in the process of reducing hours (line 125).
    static func tellChanges(_ town: Town) {
        town.tell(
            Fact(
                "worker_changed", on: Day(2014, 7, 7), by: "hr",
                [
                    "worker_id": .text("iro-01"), "fte": .thousandths(800),
                    "hours": .thousandths(29_600), "contract": .text("part_time"),
                ], chains: ["worker iro-01"]))
    }
}
