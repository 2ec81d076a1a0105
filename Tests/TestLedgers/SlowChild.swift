// How a child stands at the end of a day, by telling the story again up to that day.

public import Dates

/// A child's story up to the end of a day, told from the beginning for every day that is asked.
public struct SlowChild: Sendable {
    /// The line that began the period of care that is open, nil outside care.
    public private(set) var start: SlowFact?
    /// The fact that tells where the child lives: the start or a move, temporary or not.
    public private(set) var placement: SlowFact?
    /// The same, temporary placements looked through.
    public private(set) var settled: SlowFact?
    /// The legal status.
    public private(set) var legalStatus: String?
    /// The primary need.
    public private(set) var need: String?
    /// The day of birth, which is so on every day, whenever it is told; nil where it never is.
    public private(set) var bornOn: CalendarDate?
    /// What was last said of each detail of the child.
    public private(set) var details: [String: SlowFact] = [:]
    /// The open allocation of each population.
    public private(set) var allocations: [String: SlowFact] = [:]
    /// Each start of a period of care, with its end where it has ended.
    public private(set) var periods: [(start: SlowFact, end: SlowFact?)] = []
    /// Whether the child is registered.
    public private(set) var isRegistered = false

    /// The child at the end of a day. Facts are in the order in which they take effect.
    public init(_ facts: [SlowFact], on day: CalendarDate) {
        for fact in facts where fact.day <= day { take(fact) }
        let registered = facts.first { $0.type == "child_registered" }
        bornOn =
            registered?.date("born_on")
            ?? facts.first { $0.type == "child_born" }?.date("born_on")
    }

    private mutating func take(_ fact: SlowFact) {
        switch fact.type {
        case "child_registered":
            // Of two registrations the earlier stands.
            guard !isRegistered else { return }
            isRegistered = true
            takeDetails(fact)
        case "child_born": takeDetails(fact)
        case "child_details_changed": takeDetails(fact)
        case "became_looked_after":
            // A start while looked after is ignored.
            guard start == nil else { return }
            start = fact
            placement = fact
            settled = fact.isTemporaryPlacement ? nil : fact
            legalStatus = fact.text("legal_status")
            need = fact.text("category_of_need")
            periods.append((fact, nil))
        case "placement_moved":
            guard start != nil else { return }
            placement = fact
            if !fact.isTemporaryPlacement { settled = fact }
            need = fact.text("category_of_need") ?? need
        case "legal_status_changed":
            guard start != nil else { return }
            legalStatus = fact.text("legal_status")
            need = fact.text("category_of_need") ?? need
        case "ceased_to_be_looked_after":
            guard start != nil else { return }
            start = nil
            periods[periods.count - 1].end = fact
        case "iro_allocated": allocations[fact.text("population") ?? ""] = fact
        case "iro_deallocated":
            let population = fact.text("population") ?? ""
            if allocations[population]?.text("iro_id") == fact.text("iro_id") {
                allocations[population] = nil
            }
        default: return
        }
    }

    private mutating func takeDetails(_ fact: SlowFact) {
        for key in fact.fields.keys { details[key] = fact }
    }

    /// A detail as last said.
    public func detail(_ key: String) -> String? { details[key]?.text(key) }

    /// The age on a day, nil for an unborn child.
    public func age(on day: CalendarDate) -> Int? {
        guard let bornOn, bornOn <= day else { return nil }
        return SlowFacts.age(bornOn: bornOn, on: day)
    }

    /// Whether the child is looked after and not on short breaks.
    public var isInStock: Bool { start.map { $0.flag("short_break") != true } ?? false }
}

extension SlowFact {
    /// Whether it tells of one of the temporary placements.
    public var isTemporaryPlacement: Bool {
        ["T0", "T1", "T2", "T3", "T4"].contains(text("placement_type"))
    }

    /// Whether it tells of a placement for adoption.
    public var isAdoptivePlacement: Bool {
        ["A3", "A4", "A5", "A6"].contains(text("placement_type"))
    }
}
