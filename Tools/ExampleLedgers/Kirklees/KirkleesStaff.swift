// Who works for the service in Kirklees, from the load to the summer after the report.

import Dates

/// The workforce behind the establishment figures.
enum KirkleesStaff {
    /// The officer with 38 families that are 82 children (line 258 of the report).
    static let largeFamilies = "iro-18"

    static func build(_ town: Town) {
        officers(town)
        town.workers += managers() + others()
    }

    private static func officers(_ town: Town) {
        var generator = town.stream("staff")
        let joined = [
            Day(2003, 6, 2), Day(2005, 1, 10), Day(2006, 4, 3), Day(2006, 9, 4), Day(2008, 2, 4),
            Day(2008, 10, 6), Day(2009, 5, 5), Day(2010, 1, 11), Day(2010, 11, 1),
            Day(2011, 3, 7), Day(2011, 9, 12), Day(2012, 2, 6),
        ]
        for (index, day) in joined.enumerated() {
            let isInterim = index == 11
            town.workers.append(
                officer(index + 1, isInterim ? "interim" : "full_time", 1000, day, &generator))
        }
        town.workers.append(officer(13, "full_time", 1000, Day(2014, 11, 3), &generator))
        for (number, day) in [
            (14, Day(2016, 5, 9)), (15, Day(2016, 6, 6)), (16, Day(2016, 9, 5)),
            (17, Day(2016, 10, 3)),
        ] {
            town.workers.append(officer(number, "part_time", 500, day, &generator))
        }
        // Six interim officers in March 2017, two of them for half the week: 10 + 2 + 5 = 17 (K8).
        for (number, fte, day) in [
            (18, 1000, Day(2016, 4, 11)), (19, 1000, Day(2016, 6, 20)),
            (20, 1000, Day(2016, 8, 15)),
            (21, 1000, Day(2016, 10, 10)), (22, 500, Day(2016, 11, 7)),
            (23, 500, Day(2016, 11, 21)),
            (24, 1000, Day(2016, 7, 4)),
        ] {
            town.workers.append(officer(number, "interim", fte, day, &generator))
        }
        change(town.workers)
    }

    private static func officer(
        _ number: Int, _ contract: String, _ fte: Int, _ joined: Day,
        _ generator: inout SeededGenerator
    ) -> Worker {
        let worker = Worker(
            "iro-" + padded(number, to: 2), "iro", contract, fte: fte, joined: joined)
        worker.hours = fte * 37
        worker.sex = generator.chance(72) ? "F" : "M"
        worker.ethnicity = generator.weighted([("WBRI", 12), ("BCRB", 1), ("WOTH", 1)])
        worker.qualified = joined.months(-generator.between(72, 260)).firstOfMonth
        return worker
    }

    private static func change(_ workers: [Worker]) {
        func worker(_ number: Int) -> Worker { workers[number - 1] }
        worker(1).left = (Day(2014, 11, 28), "retired")
        worker(5).ethnicity = "APKN"
        worker(7).left = (Day(2017, 3, 17), "resigned")
        worker(9).absences = [("long_term_sickness", Day(2016, 9, 12), Day(2017, 1, 30))]
        worker(12).left = (Day(2017, 1, 27), "contract_ended")
        worker(15).leavingKnown = (Day(2017, 3, 20), Day(2017, 6, 23))
        worker(15).left = (Day(2017, 6, 23), "planned")
        worker(18).isReserved = true
        worker(19).origin = "south_africa"
        worker(24).left = (Day(2017, 2, 17), "contract_ended")
        for (index, worker) in workers.enumerated() where index < 13 {
            worker.share = [100, 92, 94, 96, 97, 99, 100, 100, 101, 103, 105, 107, 109][index]
        }
    }

    private static func managers() -> [Worker] {
        let first = Worker(
            "sm-01", "service_manager", "full_time", fte: 1000, joined: Day(2010, 3, 1))
        first.hours = 37_000
        first.absences = [("secondment", Day(2016, 12, 5), nil)]
        let second = Worker(
            "sm-02", "service_manager", "part_time", fte: 500, joined: Day(2012, 5, 8))
        second.hours = 18_500
        second.absences = [("secondment", Day(2017, 2, 6), Day(2017, 6, 1))]
        let third = Worker(
            "sm-03", "service_manager", "interim", fte: 1000, joined: Day(2017, 5, 2))
        third.hours = 37_000
        return [first, second, third]
    }

    private static func others() -> [Worker] {
        [
            Worker("lado-01", "lado", "part_time", fte: 500, joined: Day(2011, 1, 10)),
            Worker("aud-01", "auditor", "full_time", fte: 1000, joined: Day(2013, 9, 2)),
            Worker("aud-02", "auditor", "full_time", fte: 1000, joined: Day(2016, 2, 1)),
        ]
    }

    /// Posts: seventeen full-time equivalents of officers, two of managers, half of one vacant.
    static func posts(_ service: ServiceTelling) {
        for number in 1...12 {
            service.post(
                "post-iro-" + padded(number, to: 2), role: "iro", fte: 1000, on: Day(2012, 4, 2))
        }
        for number in 13...17 {
            service.post(
                "post-iro-" + padded(number, to: 2), role: "iro", fte: 1000, on: Day(2016, 4, 1))
        }
        service.post("post-sm-01", role: "service_manager", fte: 1000, on: Day(2010, 3, 1))
        service.post("post-sm-02", role: "service_manager", fte: 500, on: Day(2012, 4, 2))
        service.post("post-sm-03", role: "service_manager", fte: 500, on: Day(2016, 4, 1))
    }
}
