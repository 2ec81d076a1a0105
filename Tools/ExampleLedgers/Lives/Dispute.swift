// Disputes and the stages they pass through, made to a count of stage entries.

/// A concern raised with managers and what became of it.
final class Dispute {
    var id = ""
    let population: String
    let children: [Child]
    let iro: String
    var steps: [Step]
    var ending: Ending?
    var reopened: (stage: String, day: Day)?

    struct Step {
        let stage: String
        let entered: Day
        var responded: Day?
    }

    enum Ending {
        case resolved(stage: String, day: Day, outcome: String)
        case closed(day: Day, because: String)
    }

    init(population: String, children: [Child], iro: String, steps: [Step]) {
        self.population = population
        self.children = children
        self.iro = iro
        self.steps = steps
    }
}

/// Raises disputes about children in care and on plans.
struct DisputeDiary {
    let town: Town
    var generator: SeededGenerator
    let closing: Day
    /// The lowest stage, which every dispute enters, and those above it, in order.
    let stages: [String]
    /// Before this day outstanding disputes were left; around it they were looked through.
    let clearing: Days

    /// Stage entries of one population in a period; `skips` leave out the first formal stage.
    struct Entries {
        let population: String
        let period: Days
        /// By stage, from the lowest.
        let counts: [Int]
        /// How many of the entries of each stage came straight from the lowest stage.
        let skips: [Int]
    }

    mutating func build(_ entries: Entries) {
        var paths = paths(entries)
        paths = generator.shuffled(paths)
        for path in paths { raise(path, entries) }
    }

    /// The stages of each dispute. Whoever enters a stage without a skip was in the one below.
    private func paths(_ entries: Entries) -> [[Int]] {
        var paths = [[Int]](repeating: [0], count: entries.counts[0])
        var free = 0
        var from: [Int] = []
        for stage in 1..<entries.counts.count {
            let skips = entries.skips[stage]
            let steady = entries.counts[stage] - skips
            var entered: [Int] = []
            if stage == 1 {
                for _ in 0..<entries.counts[stage] {
                    entered.append(free)
                    free += 1
                }
            } else {
                entered += from.prefix(steady)
                for _ in 0..<skips {
                    entered.append(free)
                    free += 1
                }
            }
            require(entered.count == entries.counts[stage], "stage \(stage) cannot be met")
            for index in entered { paths[index].append(stage) }
            // The skippers come last, so that the next stage takes those who came step by step
            // first and, where it needs more, skippers too.
            from = entered
        }
        return paths
    }

    private mutating func raise(_ path: [Int], _ entries: Entries) {
        let needed = path.count * 16
        while true {
            let last = entries.period.last + -(path.count > 1 ? needed : 0)
            let day = generator.day(in: Days(entries.period.first, last)).workingOnOrBefore
            guard entries.period.contains(day),
                let about = subject(entries.population, on: day)
            else { continue }
            var steps = [Dispute.Step(stage: stages[0], entered: day)]
            var at = day
            for stage in path.dropFirst() {
                at = at.workingDays(generator.between(4, 9))
                steps.append(.init(stage: stages[stage], entered: at))
            }
            let dispute = Dispute(
                population: entries.population, children: about.children, iro: about.iro,
                steps: steps)
            respond(dispute)
            finish(dispute)
            town.disputes.append(dispute)
            return
        }
    }

    /// Children one officer holds on that day: one child, or a whole family on plans.
    private mutating func subject(_ population: String, on day: Day) -> (
        children: [Child], iro: String
    )? {
        if population == "cla" {
            let spell = generator.pick(town.spells)
            guard !spell.isShortBreak, spell.isOpen(on: day), spell.isOpen(on: day + 1) else {
                return nil
            }
            return iro(of: spell.child, population, on: day).map { ([spell.child], $0) }
        }
        let family = generator.pick(town.families)
        guard family.isOpen(on: day) else { return nil }
        let children = family.members.map(\.child)
        return iro(of: children[0], population, on: day).map { (children, $0) }
    }

    private func iro(of child: Child, _ population: String, on day: Day) -> String? {
        town.officer(of: child, population, on: day)
    }

    /// Some managers answer, most of those in five working days.
    private mutating func respond(_ dispute: Dispute) {
        for index in dispute.steps.indices where dispute.steps[index].stage != stages[0] {
            guard generator.chance(48) else { continue }
            let day = dispute.steps[index].entered.workingDays(
                generator.weighted([(2, 3), (4, 4), (8, 2)]))
            let next = index + 1 < dispute.steps.count ? dispute.steps[index + 1].entered : closing
            if day < next, day < closing { dispute.steps[index].responded = day }
        }
    }

    private mutating func finish(_ dispute: Dispute) {
        guard let last = dispute.steps.last else { return }
        let after = max(last.entered, last.responded ?? last.entered)
        let day = after.workingDays(generator.between(1, 30))
        let isOld = day < clearing.first
        if day < closing, generator.chance(isOld ? 55 : 35) {
            let outcome = generator.weighted([
                ("plan_progressed", 4), ("information_shared", 3), ("assessment_completed", 2),
                ("no_change", 1),
            ])
            dispute.ending = .resolved(stage: last.stage, day: day, outcome: outcome)
        } else if generator.chance(70), after < clearing.first {
            let day = generator.day(in: clearing).workingOnOrAfter
            dispute.ending = .closed(day: min(day, clearing.last), because: "stale")
        }
    }
}

extension DisputeDiary {
    /// Disputes that were resolved in the period and taken up again.
    mutating func reopen(_ wanted: Int, in period: Days) {
        var left = wanted
        for dispute in town.disputes where left > 0 {
            guard case .resolved(let stage, let day, _)? = dispute.ending, period.contains(day)
            else { continue }
            dispute.reopened = (stage, (day + generator.between(8, 20)).workingOnOrAfter)
            left -= 1
        }
        require(left == 0, "too few disputes to reopen in \(period.first)")
    }
}

extension Town {
    /// Who held the child on that day.
    func officer(of child: Child, _ population: String, on day: Day) -> String? {
        var found: String?
        for line in allocationLines[child.number] ?? [] where line.population == population {
            if line.from > day { break }
            found = line.isEnd ? nil : line.iro
        }
        return found
    }
}
