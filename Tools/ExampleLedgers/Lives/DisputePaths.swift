// Disputes made to paths through the stages, with so many entries answered in time.

/// Raises disputes whose stages, answers and ends are all told beforehand.
struct DisputePaths {
    let town: Town
    var generator: SeededGenerator
    /// The working days within which an answer is due at every stage used.
    let answerWithin: Int
    /// The officers who chair conferences and raise what concerns children on plans.
    let chairs: [String]

    /// The disputes of a year.
    struct Year {
        let period: Days
        /// The stages passed through, and how many disputes took that path.
        let paths: [(stages: [String], count: Int)]
        /// Of the entries into the informal stage and into formal ones, how many were answered in
        /// time.
        let informalInTime: Int
        let formalInTime: Int
        /// Formal disputes, by the stage they end at, still open when the year ends.
        let leftOpen: [(stage: String, count: Int)]
        /// When those are resolved, where they are.
        let resolvedLater: Days?
    }

    mutating func build(_ year: Year) {
        var informal: [Bool] = []
        var formal: [Bool] = []
        for (stages, count) in year.paths {
            for stage in stages {
                if stage == "informal" {
                    informal += [Bool](repeating: false, count: count)
                } else {
                    formal += [Bool](repeating: false, count: count)
                }
            }
        }
        require(
            informal.count >= year.informalInTime && formal.count >= year.formalInTime,
            "more answers in time than disputes")
        for index in 0..<year.informalInTime { informal[index] = true }
        for index in 0..<year.formalInTime { formal[index] = true }
        informal = generator.shuffled(informal)
        formal = generator.shuffled(formal)
        var open = Dictionary(uniqueKeysWithValues: year.leftOpen.map { ($0.stage, $0.count) })
        for (stages, count) in year.paths {
            for _ in 0..<count {
                let end = stages[stages.count - 1]
                let isOpen = end != "informal" && open[end, default: 0] > 0
                if isOpen { open[end, default: 0] -= 1 }
                // Most of those left open are the ones nobody answered.
                let answers = stages.map { stage in
                    if stage == "informal" { return informal.removeLast() }
                    let silent = formal.firstIndex(of: false)
                    return isOpen ? formal.remove(at: silent ?? 0) : formal.removeLast()
                }
                raise(stages, answers, isOpen: isOpen, year)
            }
        }
    }

    /// Draws a day until the whole dispute fits into the year.
    private mutating func raise(
        _ stages: [String], _ inTime: [Bool], isOpen: Bool, _ year: Year
    ) {
        let first = isOpen ? year.period.last + -60 : year.period.first
        while true {
            let day = generator.day(in: Days(first, year.period.last)).workingOnOrBefore
            guard day >= year.period.first else { continue }
            var steps = [Dispute.Step(stage: stages[0], entered: day)]
            for stage in stages.dropFirst() {
                let at = steps[steps.count - 1].entered
                let wait = generator.between(answerWithin + 1, answerWithin + 9)
                steps.append(.init(stage: stage, entered: at.workingDays(wait)))
            }
            let last = steps[steps.count - 1].entered
            guard last.workingDays(answerWithin) <= year.period.last else { continue }
            let end = last.workingDays(generator.between(answerWithin + 2, answerWithin + 16))
            let isFormal = stages[stages.count - 1] != "informal"
            guard isOpen || !isFormal || end <= year.period.last,
                let about = subject(on: day)
            else { continue }
            let dispute = Dispute(
                population: about.population, children: about.children, iro: about.iro,
                steps: steps)
            answer(dispute, inTime, isOpen: isOpen)
            finish(dispute, on: end, isFormal: isFormal, isOpen: isOpen, year)
            town.disputes.append(dispute)
            return
        }
    }

    private mutating func answer(_ dispute: Dispute, _ inTime: [Bool], isOpen: Bool) {
        for index in dispute.steps.indices {
            let entered = dispute.steps[index].entered
            if inTime[index] {
                dispute.steps[index].responded = entered.workingDays(
                    generator.between(1, answerWithin))
            } else if index == dispute.steps.count - 1, !isOpen, generator.chance(40) {
                dispute.steps[index].responded = entered.workingDays(answerWithin + 1)
            }
        }
    }

    private mutating func finish(
        _ dispute: Dispute, on day: Day, isFormal: Bool, isOpen: Bool, _ year: Year
    ) {
        guard let last = dispute.steps.last else { return }
        let outcome = generator.weighted([
            ("plan_progressed", 4), ("information_shared", 3), ("assessment_completed", 2),
            ("no_change", 1),
        ])
        if isOpen {
            guard let later = year.resolvedLater else { return }
            dispute.ending = .resolved(
                stage: last.stage, day: generator.day(in: later).workingOnOrAfter, outcome: outcome)
        } else if isFormal || generator.chance(last.responded == nil ? 60 : 80) {
            dispute.ending = .resolved(stage: last.stage, day: day, outcome: outcome)
        } else if generator.chance(60) {
            let because = generator.weighted([("withdrawn", 3), ("superseded", 1), ("stale", 1)])
            dispute.ending = .closed(day: day, because: because)
        }
    }

    private mutating func subject(
        on day: Day
    ) -> (population: String, children: [Child], iro: String)? {
        if generator.chance(78) {
            let spell = generator.pick(town.spells)
            guard !spell.isShortBreak, spell.isOpen(on: day), spell.isOpen(on: day + 1),
                let iro = town.officer(of: spell.child, "cla", on: day)
            else { return nil }
            return ("cla", [spell.child], iro)
        }
        let family = generator.pick(town.families)
        guard family.isOpen(on: day) else { return nil }
        return ("cpp", family.members.map(\.child), generator.pick(chairs))
    }
}
