// Who works for the service in Worcestershire: a settled team, one of whom retires.

import Dates

/// The workforce of the report.
enum WorcestershireStaff {
    static let manager = "sm-01"
    static let chairs = ["cpc-01", "cpc-02", "cpc-03"]

    static func build(_ town: Town) {
        var generator = town.stream("staff")
        for number in 1...14 {
            let isPartTime = [3, 8, 12].contains(number)
            let joined = Day(2006 + number * 9 / 10, 1 + number * 5 % 12, 4).workingOnOrAfter
            town.workers.append(
                officer(
                    number, isPartTime ? "part_time" : "full_time", isPartTime ? 600 : 1000,
                    joined, &generator))
        }
        let starter = officer(15, "full_time", 1000, Day(2022, 7, 1), &generator)
        town.workers.append(starter)
        town.workers[1].left = (Day(2022, 3, 18), "retired")
        // Two were away through illness, neither of them in the same months.
        town.workers[4].absences = [("long_term_sickness", Day(2021, 6, 8), Day(2021, 7, 26))]
        town.workers[8].absences = [("long_term_sickness", Day(2021, 10, 19), Day(2021, 12, 6))]
        for (index, worker) in town.workers.enumerated() {
            worker.ethnicity = ["WBRI", "WBRI", "APKN", "WBRI", "BCRB", "WBRI"][index % 6]
        }
        town.workers.append(
            Worker(manager, "service_manager", "full_time", fte: 1000, joined: Day(2014, 9, 1)))
        town.workers.append(
            Worker("aud-01", "auditor", "full_time", fte: 1000, joined: Day(2018, 2, 5)))
        for (index, id) in chairs.enumerated() {
            town.workers.append(
                Worker(
                    id, "conference_chair", "full_time", fte: 1000, joined: Day(2015 + index, 5, 11)
                ))
        }
    }

    private static func officer(
        _ number: Int, _ contract: String, _ fte: Int, _ joined: Day,
        _ generator: inout SeededGenerator
    ) -> Worker {
        let worker = Worker(
            "iro-" + padded(number, to: 2), "iro", contract, fte: fte, joined: joined)
        worker.hours = fte * 37
        worker.sex = generator.chance(70) ? "F" : "M"
        worker.qualified = joined.months(-generator.between(96, 240)).firstOfMonth
        worker.share = 96 + number * 5 % 9
        return worker
    }

    static func posts(_ service: ServiceTelling) {
        for number in 1...14 {
            let isPartTime = [3, 8, 12].contains(number)
            service.post(
                "post-iro-" + padded(number, to: 2), role: "iro", fte: isPartTime ? 600 : 1000,
                on: Day(2018, 4, 3))
        }
        service.post("post-sm-01", role: "service_manager", fte: 1000, on: Day(2018, 4, 3))
    }
}
