// Who holds which child, day by day: new cases to whoever has most room, handovers, no loose ends.

import Dates

/// Keeps the allocation book of a service.
struct CaseloadBook {
    let town: Town
    var generator: SeededGenerator
    let closing: Day
    /// A day on which the smallest and the largest caseload are known.
    let known: (day: Day, least: Int, most: Int)?
    /// Cases a worker on long-term sickness gives up.
    let givenUp: Int

    private struct Demand {
        let child: Child
        let population: String
        let family: String
        let from: Day
        let to: Day?
        let chair: String?
        var key: String { "\(population) \(child.number)" }
    }

    private var open: [String: (demand: Demand, iro: String)] = [:]
    private var held: [String: [String]] = [:]
    /// Who held a child last, on whichever list: a child who comes back meets a known face.
    private var lastOfficer: [Int: String] = [:]
    private(set) var book: [Allocation] = []

    init(
        town: Town, generator: SeededGenerator, closing: Day,
        known: (day: Day, least: Int, most: Int)?, givenUp: Int
    ) {
        self.town = town
        self.generator = generator
        self.closing = closing
        self.known = known
        self.givenUp = givenUp
    }

    private var officers: [Worker] { town.workers.filter { $0.role == "iro" } }

    mutating func build(from earliest: Day) {
        let demands = demands(from: earliest)
        var starting: [Day: [Demand]] = [:]
        var ending: [Day: [Demand]] = [:]
        for demand in demands {
            starting[demand.from, default: []].append(demand)
            if let to = demand.to { ending[to, default: []].append(demand) }
        }
        for worker in officers { held[worker.id] = [] }
        var day = earliest
        while day <= closing {
            for demand in ending[day] ?? [] where open[demand.key]?.demand.from ?? day < day {
                release(demand, on: day)
            }
            for demand in starting[day] ?? [] { allocate(demand, on: day) }
            for demand in ending[day] ?? [] where open[demand.key]?.demand.from == day {
                release(demand, on: day)
            }
            handOver(on: day)
            if let known, known.day == day { balance(known) }
            day = day + 1
        }
        town.allocations = book
    }

    private mutating func demands(from earliest: Day) -> [Demand] {
        var result: [Demand] = []
        for spell in town.spells where !spell.isShortBreak {
            var from = max(spell.start, earliest)
            let later = from.workingDays(
                generator.weighted([(0, 4), (1, 4), (2, 3), (4, 2), (7, 1)]))
            if later > from, later < (spell.end ?? closing) { from = later }
            result.append(
                Demand(
                    child: spell.child, population: "cla", family: spell.child.family, from: from,
                    to: spell.end, chair: nil))
        }
        for family in town.families {
            for member in family.members {
                result.append(
                    Demand(
                        child: member.child, population: "cpp", family: family.family,
                        from: max(family.start, earliest), to: family.end, chair: family.chair))
            }
        }
        return result
    }

    // MARK: The book's entries

    private mutating func write(_ demand: Demand, to iro: String, on day: Day, because: String?) {
        if let before = open[demand.key] { held[before.iro]?.removeAll { $0 == demand.key } }
        open[demand.key] = (demand, iro)
        held[iro]?.append(demand.key)
        lastOfficer[demand.child.number] = iro
        book.append(
            Allocation(
                child: demand.child, population: demand.population, family: demand.family, iro: iro,
                from: day, isEnd: false, because: because))
    }

    private mutating func release(_ demand: Demand, on day: Day) {
        guard let entry = open.removeValue(forKey: demand.key) else { return }
        held[entry.iro]?.removeAll { $0 == demand.key }
        book.append(
            Allocation(
                child: demand.child, population: demand.population, family: demand.family,
                iro: entry.iro, from: day, isEnd: true,
                because: demand.population == "cla" ? "ceased" : "plan_ended"))
    }

    private mutating func allocate(_ demand: Demand, on day: Day) {
        write(demand, to: choose(demand, on: day), on: day, because: nil)
    }

    /// The officer the child knows, or that of a brother or sister, else whoever has most room.
    private func choose(_ demand: Demand, on day: Day) -> String {
        if let chair = demand.chair { return chair }
        if let before = lastOfficer[demand.child.number],
            let worker = officers.first(where: { $0.id == before }),
            worker.isInPost(on: day + 15), !worker.isReserved, !isAway(worker, on: day),
            load(worker) < 92 * worker.fte / 1000
        {
            return before
        }
        for worker in officers where worker.isInPost(on: day + 15) && !worker.isReserved {
            let same = (held[worker.id] ?? []).contains { key in
                open[key]?.demand.family == demand.family
            }
            if same, load(worker) < 96 * worker.fte / 1000 { return worker.id }
        }
        return roomiest(on: day, except: "")
    }

    private func roomiest(on day: Day, except leaving: String) -> String {
        var best = ""
        var bestLoad = Int.max
        for worker in officers
        where worker.isInPost(on: day + 15) && worker.joined <= day && worker.id != leaving
            && !worker.isReserved && !isAway(worker, on: day)
        {
            let relative = (load(worker) * 2 + 1) * 50_000_000 / (worker.fte * worker.share)
            if relative < bestLoad {
                best = worker.id
                bestLoad = relative
            }
        }
        require(!best.isEmpty, "nobody in post on \(day)")
        return best
    }

    private func isAway(_ worker: Worker, on day: Day) -> Bool {
        worker.absences.contains { $0.from <= day && ($0.to ?? .latest) > day }
    }

    /// Distinct children, whichever list they are on.
    private func load(_ worker: Worker) -> Int {
        Set((held[worker.id] ?? []).compactMap { open[$0]?.demand.child.number }).count
    }

    // MARK: Leaving, sickness, an even hand

    private mutating func handOver(on day: Day) {
        for worker in officers {
            if let left = worker.left, (left.day + -1).workingOnOrBefore == day {
                for key in held[worker.id] ?? [] { move(key, from: worker, on: day, "iro_left") }
            }
            for absence in worker.absences
            where absence.kind == "long_term_sickness" && (absence.from + 10) == day {
                for key in (held[worker.id] ?? []).prefix(givenUp) {
                    move(key, from: worker, on: day, "iro_sickness")
                }
            }
        }
    }

    private mutating func move(_ key: String, from worker: Worker, on day: Day, _ because: String) {
        guard let entry = open[key] else { return }
        let iro = roomiest(on: day, except: worker.id)
        write(entry.demand, to: iro, on: day, because: because)
    }

    /// Moves single cases until the smallest and the largest caseload are as known.
    private mutating func balance(_ known: (day: Day, least: Int, most: Int)) {
        let inPost = officers.filter { $0.isInPost(on: known.day) }
            .sorted { (load($0), $0.id) < (load($1), $1.id) }
        guard let least = inPost.first, let most = inPost.last else { return }
        let middle = inPost.dropFirst().dropLast()
        func lightest() -> Worker? { middle.min { (load($0), $0.id) < (load($1), $1.id) } }
        func heaviest() -> Worker? { middle.max { (load($0), $0.id) < (load($1), $1.id) } }
        while load(least) > known.least, let to = lightest() { shift(least, to, known.day) }
        while load(least) < known.least, let from = heaviest() { shift(from, least, known.day) }
        while load(most) > known.most, let to = lightest() { shift(most, to, known.day) }
        while load(most) < known.most, let from = heaviest() { shift(from, most, known.day) }
    }

    /// Moves one child who is on one list only and has no brother or sister there.
    private mutating func shift(_ from: Worker, _ to: Worker, _ day: Day) {
        let keys = held[from.id] ?? []
        let entries = keys.compactMap { open[$0]?.demand }
        for demand in entries
        where demand.from < day && entries.filter({ $0.family == demand.family }).count == 1 {
            write(demand, to: to.id, on: day, because: "workload")
            return
        }
        preconditionFailure("nobody can be moved from \(from.id)")
    }
}
