// Supervision at its interval and one appraisal a year, for everybody in post.

import Dates

/// Tells of the supervision of a service.
struct SupervisionTelling {
    let town: Town
    var generator: SeededGenerator
    /// The longest that may lie between two supervisions, in days.
    let within: Int
    let from: Day
    let closing: Day

    /// Every worker is supervised again before the interval is over; who is away for long is seen
    /// on the last day before and the first day back.
    mutating func supervise(by manager: String) {
        for worker in town.workers {
            var last = max(worker.joined, from) + generator.between(0, 30)
            while true {
                last = (last + generator.between(within - 12, within - 3)).workingOnOrBefore
                last = beforeAbsence(worker, last)
                guard last <= closing, worker.isInPost(on: last) else { break }
                let by = worker.id == manager ? "ad-01" : manager
                tell("supervision_held", worker, last, by: by)
                if let back = worker.absences.first(where: { $0.from == last + 1 })?.to {
                    last = back.workingOnOrAfter
                    tell("supervision_held", worker, last, by: by)
                }
            }
        }
    }

    /// A day within an absence becomes the day before it. Absences begin on the day after a
    /// working day.
    private func beforeAbsence(_ worker: Worker, _ day: Day) -> Day {
        for absence in worker.absences {
            guard let to = absence.to, absence.from + -12 <= day, day < to else { continue }
            return absence.from + -1
        }
        return day
    }

    /// One appraisal for each worker at the end of each reporting year, each year a little earlier
    /// in the year than the last.
    mutating func appraise(
        _ years: ClosedRange<Int>, by manager: String, percent: Int = 100
    ) {
        for worker in town.workers {
            let base = generator.between(0, 12)
            for year in years {
                let early = 11 * (year - years.lowerBound)
                let day = (Day(year + 1, 3, 27) + -(base + early)).workingOnOrBefore
                guard worker.isInPost(on: day), worker.joined + 60 < day,
                    percent == 100 || generator.chance(percent)
                else { continue }
                tell("appraisal_held", worker, day, by: worker.id == manager ? "ad-01" : manager)
            }
        }
    }

    /// Officers and others are supervised at about the interval, some of them weeks after it, and
    /// nobody while away.
    mutating func superviseUnevenly(by manager: String) {
        for worker in town.workers where worker.id != manager {
            var last = max(worker.joined, from) + generator.between(5, 40)
            while true {
                let late = generator.weighted([(-9, 5), (-4, 5), (0, 2), (9, 2), (26, 1)])
                last = (last + within + late).workingOnOrBefore
                while let back = absence(of: worker, on: last) { last = back.workingOnOrAfter }
                guard last <= closing, worker.isInPost(on: last) else { break }
                tell("supervision_held", worker, last, by: manager)
            }
        }
    }

    /// The first day back of who is away on a day.
    private func absence(of worker: Worker, on day: Day) -> Day? {
        worker.absences.compactMap { absence in
            let back = absence.to ?? .latest
            return absence.from <= day && day < back ? back : nil
        }.first
    }

    private func tell(_ type: String, _ worker: Worker, _ day: Day, by: String) {
        town.tell(
            Fact(
                type, on: day, by: by, ["worker_id": .text(worker.id)],
                chains: ["worker " + worker.id]))
    }
}
