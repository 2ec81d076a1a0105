// What begins and ends (missing, social workers, liberty, adoption decisions), and reviews.

import CareEvents
import Dates

/// The rows of spells and the facts that begin and end them. A review is a spell without an end.
enum SpanTelling {
    /// The facts of rows.
    static func facts(
        of rows: ArraySlice<ReturnRow>, in module: ReturnModule, birth: String
    ) -> [ReturnFact] {
        guard let types = module.spanTypes else { return [] }
        var starts: [ReturnFact] = []
        var ends: [ReturnFact] = []
        for number in rows.indices {
            let row = rows[number]
            guard let day = row.day else { continue }
            var start = ReturnFact(types.start, day, row: number)
            for (place, key) in module.spanFields { start.say(key, row.cells[place]) }
            if module == .placedForAdoption { start.say(.plan, PlanKind.adoption.rawValue) }
            starts.append(start)
            guard let type = types.end, let last = row.end else { continue }
            var end = ReturnFact(type, last, row: number)
            if module == .placedForAdoption {
                end.say(.outcome, PlanOutcome.rescinded.rawValue)
                end.say(.reversedBecause, row.cells[4])
            }
            ends.append(end)
        }
        let told = told(starts, ends, module, child: rows.first?.child ?? "", birth: birth)
        for place in starts.indices {
            starts[place].note(rows[starts[place].row], against: told[place])
        }
        return starts + ends
    }

    /// The rows of a module that the facts of a child tell.
    static func rows(
        of facts: [ReturnFact], in module: ReturnModule, child: String, birth: String
    ) -> [ReturnRow] {
        guard let types = module.spanTypes else { return [] }
        var starts = facts.filter { $0.type == types.start }
        var ends = facts.filter { $0.type == types.end }
        if module == .placedForAdoption {
            starts.removeAll { $0.text(.plan) != PlanKind.adoption.rawValue }
            // An adoption plan that was achieved is no decision that was reversed.
            let plans = Set(starts.map { $0.text(.planID) })
            ends.removeAll {
                $0.text(.outcome) != PlanOutcome.rescinded.rawValue
                    || !plans.contains($0.text(.planID))
            }
        }
        starts = starts.enumerated().sorted {
            ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
        }.map(\.element)
        return zip(starts, told(starts, ends, module, child: child, birth: birth)).map {
            var cells = $1
            $0.overrule(&cells, of: module)
            return ReturnRow(module, cells)
        }
    }

    /// The rows as the facts tell them, before their own words.
    private static func told(
        _ starts: [ReturnFact], _ ends: [ReturnFact], _ module: ReturnModule, child: String,
        birth: String
    ) -> [[String]] {
        var left = ends.sorted { $0.day < $1.day }[...]
        return starts.indices.map { place in
            let start = starts[place]
            var cells = [String](repeating: "", count: module.columns.count)
            cells[0] = child
            if let at = module.birthPlace { cells[at] = birth }
            if let at = module.dayPlace { cells[at] = start.day.description }
            for (at, key) in module.spanFields { cells[at] = start.text(key) }
            // An end belongs to the last beginning up to it; of one day nobody can tell which.
            let next = place + 1 < starts.count ? starts[place + 1].day : nil
            let isAlone =
                next != start.day && (place == 0 || starts[place - 1].day != start.day)
            while let end = left.first, end.day < start.day { left = left.dropFirst() }
            guard isAlone, let at = module.endPlace, let end = left.first,
                next.map({ end.day <= $0 }) ?? true
            else { return cells }
            left = left.dropFirst()
            cells[at] = end.day.description
            if module == .placedForAdoption { cells[4] = end.text(.reversedBecause) }
            return cells
        }
    }
}

extension ReturnModule {
    /// The types of what begins and ends, where the module's rows tell of that.
    fileprivate var spanTypes: (start: EventType, end: EventType?)? {
        switch self {
        case .reviews: (.reviewHeld, nil)
        case .missing: (.wentMissing, .returnedFromMissing)
        case .socialWorkers: (.socialWorkerAllocated, .socialWorkerDeallocated)
        case .liberty: (.libertyDeprived, .libertyRestored)
        case .placedForAdoption: (.planStarted, .planEnded)
        case .header, .episodes, .unaccompanied, .outcomes, .careLeavers, .adoptions,
            .previousPermanence:
            nil
        }
    }

    /// Which field of the beginning says which column.
    fileprivate var spanFields: [(place: Int, key: FieldKey)] {
        switch self {
        case .reviews: [(3, .participation)]
        case .missing: [(2, .kind)]
        case .socialWorkers: [(2, .socialWorker), (5, .changedBecause)]
        case .header, .episodes, .unaccompanied, .outcomes, .careLeavers, .adoptions,
            .placedForAdoption, .previousPermanence, .liberty:
            []
        }
    }
}
