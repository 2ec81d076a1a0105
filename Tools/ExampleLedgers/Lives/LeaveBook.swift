// The leave of officers: a fortnight in summer, days at Christmas, a week here and there.

import Dates

/// Writes the leave of officers into their absences.
struct LeaveBook {
    let town: Town
    var generator: SeededGenerator
    /// Nobody's leave touches these days.
    let besides: Days

    /// Leave in the weeks that begin in a run of days, for so many officers of a hundred, of so
    /// many weeks by weight.
    mutating func take(in starts: Days, percent: Int, weeks: [(Int, Int)]) {
        for worker in town.workers where worker.role == "iro" {
            guard generator.chance(percent) else { continue }
            var monday = generator.day(in: starts)
            monday = monday + (1 - monday.weekday.rawValue)
            let from = monday.workingOnOrAfter
            let back = (monday + 7 * generator.weighted(weeks)).workingOnOrAfter
            guard from >= starts.first, isFree(worker, Days(from, back)) else { continue }
            worker.absences.append(("leave", from, back))
        }
    }

    private func isFree(_ worker: Worker, _ days: Days) -> Bool {
        guard worker.isInPost(on: days.first + -14), worker.isInPost(on: days.last),
            days.overlap(besides).count == 0
        else { return false }
        return worker.absences.allSatisfy { absence in
            days.overlap(Days(absence.from + -7, (absence.to ?? .latest) + 7)).count == 0
        }
    }

    /// In order of day, as they are told.
    func close() {
        for worker in town.workers { worker.absences.sort { $0.from < $1.from } }
    }
}
