// When each fact was written down, and so the order of the log.

import Dates

/// Gives facts their instants and their places.
struct RecordingClock {
    var generator: SeededGenerator
    /// Facts from before this day were loaded on it.
    let loadDay: Day
    private var last: [String: Int] = [:]
    private var loads: [Day: Int] = [:]
    private var rows: [String: Int] = [:]
    private var lastCorrection: [ObjectIdentifier: Int] = [:]

    init(generator: SeededGenerator, loadDay: Day) {
        self.generator = generator
        self.loadDay = loadDay
    }

    /// The facts in the order of the log, each with its `recordedAt` and its `sequence`.
    mutating func order(_ facts: [Fact], source: String) -> [Fact] {
        let byDay = facts.enumerated().sorted {
            ($0.element.on, $0.element.rank, $0.offset) < (
                $1.element.on, $1.element.rank, $1.offset
            )
        }
        var corrections: [Fact] = []
        for (_, fact) in byDay {
            if case .correcting = fact.learning {
                corrections.append(fact)
            } else {
                record(fact, source: source)
            }
        }
        for fact in corrections { correct(fact) }
        let inOrder = (byDay.map(\.element)).enumerated().sorted {
            ($0.element.recordedAt, $0.offset) < ($1.element.recordedAt, $1.offset)
        }.map(\.element)
        for (index, fact) in inOrder.enumerated() { fact.sequence = index }
        return inOrder
    }

    private mutating func record(_ fact: Fact, source: String) {
        var at: Int
        switch fact.learning {
        case .after(let days):
            let isLoaded = fact.on < loadDay || fact.type == "ledger_opened"
            at =
                isLoaded
                ? load(fact, on: loadDay, source) : moment((fact.on + days).workingOnOrAfter)
            if !isLoaded, fact.rank < 0 { at = seconds(max(fact.on, loadDay + 1), 7 * 3600) }
        case .loaded(let day): at = load(fact, on: day, source)
        case .at(let day, let second): at = seconds(day, second)
        case .on(let day): at = moment(day.workingOnOrAfter)
        case .correcting: return
        }
        if fact.type == "ledger_opened" { at = seconds(loadDay, 8 * 3600) }
        for chain in fact.chains {
            if let before = last[chain], before >= at { at = before + generator.between(5, 90) }
        }
        fact.recordedAt = at
        for chain in fact.chains where !fact.isLeaf || chain.hasPrefix("review ") {
            last[chain] = at
        }
    }

    /// Loaded facts follow one another at four seconds, the oldest first, and say which row of
    /// which file they were.
    private mutating func load(_ fact: Fact, on day: Day, _ source: String) -> Int {
        let count = loads[day, default: 0]
        loads[day] = count + 1
        let isService = fact.rank < 0
        if !isService {
            fact.by = "migration"
            let file = "\(day.year)/\(file(fact.type)).csv"
            rows[file, default: 1] += 1
            fact.source = "\(source):\(file):\(rows[file, default: 1])"
        }
        return seconds(day, isService ? 8 * 3600 + 60 + count : 9 * 3600 + 4 * count)
    }

    private func file(_ type: String) -> String {
        switch type {
        case "child_registered": "children"
        case "review_held": "reviews"
        case "became_looked_after", "placement_moved", "legal_status_changed": "episodes"
        case "plan_started", "plan_ended": "plans"
        case "iro_allocated": "allocations"
        default: "records"
        }
    }

    /// A moment of the working day, after the load.
    private mutating func moment(_ day: Day) -> Int {
        seconds(max(day, loadDay + 1), generator.between(8 * 3600 + 900, 16 * 3600 + 1800))
    }

    private func seconds(_ day: Day, _ second: Int) -> Int { Int(day.dayNumber) * 86_400 + second }

    /// A correction is dated on the day it is recorded, and follows what it corrects.
    private mutating func correct(_ fact: Fact) {
        guard case .correcting(let target, let day) = fact.learning else { return }
        var at = max(moment(day.workingOnOrAfter), target.recordedAt + 600)
        if let before = lastCorrection[ObjectIdentifier(target)], before >= at {
            at = before + 3600
        }
        lastCorrection[ObjectIdentifier(target)] = at
        fact.recordedAt = at
        fact.on = Instant(seconds: Int64(at)).londonDay
    }
}
