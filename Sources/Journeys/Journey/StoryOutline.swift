// What can be told of a story before it is folded: from when to when, of what, what goes on.

public import CareEvents
public import Dates

/// The outline of one child's story: enough to see that a question has nothing to look for in it,
/// so that the story need not be folded.
public struct StoryOutline: Sendable {
    /// The types of its facts.
    public private(set) var types = EventTypes()
    /// The day of its first fact.
    public private(set) var first = CalendarDate.latest
    /// The day of its last fact. Whatever is over was over by the end of that day.
    public private(set) var last = CalendarDate.earliest
    /// Whether a category of a protection plan is outside the list.
    public private(set) var hasUnlistedCategory = false
    /// Whether a placement is one for adoption.
    public private(set) var hasAdoptivePlacement = false
    private var isInCare = false
    private var openPlans: [(id: Symbol, kind: PlanKind?)] = []
    private var openAllocations: [(population: Symbol, iro: Symbol)] = []

    /// What may go on after the last fact.
    public struct Going: OptionSet, Hashable, Sendable {
        /// One bit each.
        public let rawValue: UInt8

        /// The set of those bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// A period of care.
        public static let care = Going(rawValue: 1)
        /// A child protection plan.
        public static let protection = Going(rawValue: 2)
        /// An adoption plan.
        public static let adoption = Going(rawValue: 4)
        /// The allocation of a reviewing officer.
        public static let allocation = Going(rawValue: 8)
    }

    /// What goes on after the last fact.
    public private(set) var going: Going = []

    init() {}

    mutating func begin() {
        types = EventTypes()
        first = .latest
        last = .earliest
        hasUnlistedCategory = false
        hasAdoptivePlacement = false
        isInCare = false
        going = []
        openPlans.removeAll(keepingCapacity: true)
        openAllocations.removeAll(keepingCapacity: true)
    }

    /// Takes the next fact, in the order in which facts take effect.
    @inline(__always)
    mutating func take(_ fact: Fact, in record: borrowing CorrectedRecord) {
        types.insert(fact.type)
        if fact.day < first { first = fact.day }
        if fact.day > last { last = fact.day }
        if Self.turns.contains(fact.type) { turn(fact, record) }
    }

    /// The types that begin or end what may go on.
    private static let turns: EventTypes = [
        .becameLookedAfter, .placementMoved, .ceasedToBeLookedAfter, .planStarted, .planUpdated,
        .planEnded, .iroAllocated, .iroDeallocated,
    ]

    /// As the fold does: a start while looked after and an end while not are ignored, a plan ends
    /// by its id, an allocation by the next of its population or by its officer.
    private mutating func turn(_ fact: Fact, _ record: borrowing CorrectedRecord) {
        switch fact.type {
        case .becameLookedAfter:
            isInCare = true
            judgePlacement(fact, record)
        case .placementMoved: judgePlacement(fact, record)
        case .ceasedToBeLookedAfter: isInCare = false
        case .planStarted:
            let kind = PlanKind(record.symbol(fact, .plan))
            openPlans.append((record.symbol(fact, .planID), kind))
            if kind == .childProtection { judgeCategory(fact, record) }
        case .planUpdated: judgeCategory(fact, record)
        case .planEnded:
            let id = record.symbol(fact, .planID)
            if let open = openPlans.lastIndex(where: { $0.id == id }) { openPlans.remove(at: open) }
        case .iroAllocated:
            let population = record.symbol(fact, .population)
            openAllocations.removeAll { $0.population == population }
            openAllocations.append((population, record.symbol(fact, .iroID)))
        default:
            let (population, iro) = (record.symbol(fact, .population), record.symbol(fact, .iroID))
            openAllocations.removeAll { $0.population == population && $0.iro == iro }
        }
    }

    private mutating func judgePlacement(_ fact: Fact, _ record: borrowing CorrectedRecord) {
        let type = PlacementType(record.symbol(fact, .placementType))
        if type?.isForAdoption ?? false { hasAdoptivePlacement = true }
    }

    private mutating func judgeCategory(_ fact: Fact, _ record: borrowing CorrectedRecord) {
        let category = record.symbol(fact, .category)
        if category != .none && AbuseCategory(category) == nil { hasUnlistedCategory = true }
    }

    /// Says what goes on, once every fact was taken.
    mutating func end() {
        if isInCare { going.insert(.care) }
        if !openAllocations.isEmpty { going.insert(.allocation) }
        for plan in openPlans {
            if plan.kind == .childProtection { going.insert(.protection) }
            if plan.kind == .adoption { going.insert(.adoption) }
        }
    }
}
