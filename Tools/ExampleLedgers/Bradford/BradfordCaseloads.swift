// The allocation book of Bradford: by rotation, brothers and sisters together, no other work (121).

import Dates

/// Keeps the book day by day, and evens it out on the days for which caseloads were printed.
struct BradfordCaseloads {
    let town: Town
    var generator: SeededGenerator
    /// The smallest and the largest list on a day.
    let known: [(day: Day, least: Int, most: Int)]

    private var lists: [String: [Child]] = [:]
    private var holder: [Int: String] = [:]
    private var before: [Int: String] = [:]
    private var book: [Allocation] = []

    init(
        town: Town, generator: SeededGenerator, known: [(day: Day, least: Int, most: Int)]
    ) {
        self.town = town
        self.generator = generator
        self.known = known
    }

    mutating func build(from earliest: Day) {
        var coming: [Day: [Child]] = [:]
        var going: [Day: [Child]] = [:]
        for spell in town.spells where !spell.isShortBreak {
            var from = max(spell.start, earliest)
            let later = from.workingDays(
                generator.weighted([(0, 5), (1, 4), (2, 3), (4, 2), (7, 1)]))
            // Nobody waits on the days that are counted: all 878 have an officer (CNT-5).
            let isCounted = known.contains { from <= $0.day && $0.day < later }
            if from > earliest, later < (spell.end ?? .latest), !isCounted {
                from = max(from, later)
            }
            coming[from, default: []].append(spell.child)
            if let end = spell.end { going[end, default: []].append(spell.child) }
        }
        var day = earliest
        while day <= BradfordShape.closing {
            for child in going[day] ?? [] { release(child, on: day) }
            for child in coming[day] ?? [] {
                give(child, to: choose(child, on: day), on: day, because: nil)
            }
            for worker in officers { change(worker, on: day) }
            for known in known where known.day == day { settle(known) }
            day = day + 1
        }
        town.allocations = book
    }

    private var officers: [Worker] { town.workers.filter { $0.role == "iro" } }

    private func load(_ worker: Worker) -> Int { lists[worker.id]?.count ?? 0 }

    /// A few days of sickness take nobody's children away.
    private func isAway(_ worker: Worker, on day: Day) -> Bool {
        worker.absences.contains {
            $0.kind != "sickness" && $0.from <= day && ($0.to ?? .latest) > day
        }
    }

    private func available(on day: Day) -> [Worker] {
        officers.filter { $0.joined + 5 <= day && !isAway($0, on: day) }
    }

    // MARK: The book's entries

    private mutating func give(_ child: Child, to iro: String, on day: Day, because: String?) {
        if let old = holder[child.number] { lists[old]?.removeAll { $0 === child } }
        holder[child.number] = iro
        before[child.number] = iro
        lists[iro, default: []].append(child)
        book.append(
            Allocation(
                child: child, population: "cla", family: child.family, iro: iro, from: day,
                isEnd: false, because: because))
    }

    private mutating func release(_ child: Child, on day: Day) {
        guard let iro = holder.removeValue(forKey: child.number) else { return }
        lists[iro]?.removeAll { $0 === child }
        book.append(
            Allocation(
                child: child, population: "cla", family: child.family, iro: iro, from: day,
                isEnd: true, because: "ceased"))
    }

    /// The officer the child knew, or that of a brother or sister, else whoever has most room.
    private func choose(_ child: Child, on day: Day) -> String {
        let able = available(on: day)
        let room = able.map(load).reduce(0, +) / max(1, able.count) + 4
        for worker in able where load(worker) * 1000 < room * worker.fte {
            let knows =
                before[child.number] == worker.id
                || (lists[worker.id] ?? []).contains { $0.family == child.family }
            if knows { return worker.id }
        }
        return roomiest(able).id
    }

    private func roomiest(_ workers: [Worker]) -> Worker {
        var best = workers[0]
        for worker in workers where load(worker) * best.fte < load(best) * worker.fte {
            best = worker
        }
        return best
    }

    // MARK: New officers, absence, an even hand

    private mutating func change(_ worker: Worker, on day: Day) {
        for absence in worker.absences where absence.kind != "sickness" && absence.from == day {
            for child in lists[worker.id] ?? [] {
                let iro = roomiest(available(on: day)).id
                give(child, to: iro, on: day, because: "iro_" + absence.kind)
            }
        }
        if worker.joined + 5 == day, worker.joined > BradfordShape.loadDay {
            let wanted = holder.count * 9 / 100
            while load(worker) < wanted {
                let fullest = officers.filter { $0 !== worker }.max {
                    (load($0) * 1000 / $0.fte, $0.id) < (load($1) * 1000 / $1.fte, $1.id)
                }
                guard let fullest else { return }
                move(from: fullest, to: worker, on: day)
            }
        }
    }

    /// Moves single children until the smallest and the largest list are as known.
    private mutating func settle(_ known: (day: Day, least: Int, most: Int)) {
        let holding = officers.filter { load($0) > 0 }
            .sorted { (load($0), $0.id) < (load($1), $1.id) }
        let total = holding.map(load).reduce(0, +)
        let between = holding.count - 2
        var left = total - known.least - known.most
        var wanted = [known.least]
        for index in 0..<between {
            let share = left / (between - index)
            wanted.append(share)
            left -= share
        }
        wanted.append(known.most)
        require(
            wanted.allSatisfy { known.least <= $0 && $0 <= known.most },
            "\(total) children on \(holding.count) lists of \(known.least) to \(known.most)")
        for (index, to) in holding.enumerated() {
            while load(to) < wanted[index] {
                let from = holding.indices.max {
                    load(holding[$0]) - wanted[$0] < load(holding[$1]) - wanted[$1]
                }
                guard let from, load(holding[from]) > wanted[from] else { return }
                move(from: holding[from], to: to, on: known.day)
            }
        }
    }

    /// One child with no brother or sister on the list, who has not come this very day.
    private mutating func move(from: Worker, to: Worker, on day: Day) {
        let list = lists[from.id] ?? []
        let child = list.first { child in
            list.filter { $0.family == child.family }.count == 1
                && !child.spells.contains { $0.start >= day + -10 }
        }
        guard let child = child ?? list.first else { return }
        give(child, to: to.id, on: day, because: "workload")
    }
}
