// Who holds how many children at the end of a day, in children, families, cases and weights.

public import CareEvents
public import Dates
public import Journeys

/// The open allocations of everybody at the end of one day (CNT-5).
public struct Caseloads: Sendable {
    /// What each officer holds, by the officer.
    public private(set) var loads: [Symbol: Load] = [:]
    /// The children on any open allocation, each once.
    public private(set) var children = 0
    private var families: Set<Family> = []
    private var looked = 0
    private var protectedFamilies: Set<Family> = []
    private var weighted: Int = 0
    /// Families of other parts of the ledger, none of which is in two.
    private var toldFamilies = 0
    private var toldProtectedFamilies = 0

    /// A family, or a child who stands alone for one.
    enum Family: Hashable, Sendable {
        case family(Symbol)
        case alone(ChildNumber)
    }

    /// What one officer holds.
    public struct Load: Sendable {
        /// Children of both populations, each once.
        public fileprivate(set) var children = 0
        /// The sum of the weights of the allocations, in thousandths.
        public fileprivate(set) var weighted: Int = 0
        /// Looked-after children, for the count of cases.
        fileprivate var lookedAfter = 0
        fileprivate var families: Set<Family> = []
        fileprivate var protectedFamilies: Set<Family> = []
        fileprivate var toldFamilies = 0
        fileprivate var toldProtectedFamilies = 0

        /// Adds an allocation.
        mutating func take(_ holding: Holding) {
            children += holding.isNewToOfficer ? 1 : 0
            weighted += holding.weight
            if holding.population == .cla { lookedAfter += 1 }
            guard let family = holding.family else { return }
            families.insert(family)
            if holding.population == .cpp { protectedFamilies.insert(family) }
        }

        /// An officer who holds nobody.
        public init() {}

        /// Families, a child without one standing alone.
        public var familyCount: Int { families.count + toldFamilies }
        /// Looked-after children and families with a child on a protection plan.
        public var cases: Int { lookedAfter + protectedFamilies.count + toldProtectedFamilies }
    }

    /// How a caseload is counted.
    public enum Counting: String, Sendable {
        case children, families, cases, weighted
    }

    /// Nobody holds anybody.
    public init() {}

    /// Adds the open allocations of one child at the end of a day.
    public mutating func add(
        _ journey: Journey, on day: CalendarDate, population: Population? = nil,
        iro: Symbol? = nil, families countsFamilies: Bool = true
    ) {
        Self.forEachHolding(
            of: journey, on: day, population: population, iro: iro, families: countsFamilies
        ) { take($0) }
    }

    /// Visits the open allocations of one child at the end of a day.
    static func forEachHolding(
        of journey: Journey, on day: CalendarDate, population: Population?, iro: Symbol?,
        families countsFamilies: Bool, _ body: (Holding) -> Void
    ) {
        func counts(_ allocation: Journey.Allocation) -> Bool {
            allocation.isOpen(on: day)
                && (population == nil || Population(allocation.population) == population)
                && (iro == nil || allocation.iro == iro)
        }
        var isHeld = false
        for (place, allocation) in journey.allocations.enumerated() where counts(allocation) {
            let isNew = !journey.allocations[..<place].contains {
                $0.iro == allocation.iro && counts($0)
            }
            body(
                Holding(
                    officer: allocation.iro, child: journey.child, seq: allocation.seq,
                    from: allocation.from, weight: Int(allocation.weight ?? 1000),
                    isNewToOfficer: isNew, isNew: !isHeld,
                    family: countsFamilies ? Self.family(of: allocation, journey, on: day) : nil,
                    population: Population(allocation.population)))
            isHeld = true
        }
    }

    /// Adds an allocation to what all officers hold, and to what its own holds.
    mutating func take(_ holding: Holding) {
        weighted += holding.weight
        if holding.population == .cla { looked += 1 }
        if holding.isNew { children += 1 }
        if let family = holding.family {
            families.insert(family)
            if holding.population == .cpp { protectedFamilies.insert(family) }
        }
        loads[holding.officer, default: Load()].take(holding)
    }

    private static func family(
        of allocation: Journey.Allocation, _ journey: Journey, on day: CalendarDate
    ) -> Family {
        if allocation.family != .none { return .family(allocation.family) }
        let own = journey.family(on: day)
        return own == .none ? .alone(journey.child) : .family(own)
    }

    /// Adds the allocations of other children.
    public mutating func merge(_ other: Caseloads) {
        for (officer, load) in other.loads { loads[officer, default: Load()].merge(load) }
        children += other.children
        families.formUnion(other.families)
        looked += other.looked
        protectedFamilies.formUnion(other.protectedFamilies)
        weighted += other.weighted
        toldFamilies += other.toldFamilies
        toldProtectedFamilies += other.toldProtectedFamilies
    }

    /// What all officers hold together, each child, family and case once; weights in thousandths.
    func total(_ counting: Counting) -> Int {
        switch counting {
        case .children: Int(children)
        case .families: families.count + toldFamilies
        case .cases: looked + protectedFamilies.count + toldProtectedFamilies
        case .weighted: weighted
        }
    }
}

extension Caseloads.Load {
    /// Adds what the officer holds of other children.
    fileprivate mutating func merge(_ other: Caseloads.Load) {
        children += other.children
        weighted += other.weighted
        lookedAfter += other.lookedAfter
        families.formUnion(other.families)
        protectedFamilies.formUnion(other.protectedFamilies)
        toldFamilies += other.toldFamilies
        toldProtectedFamilies += other.toldProtectedFamilies
    }

    /// What the officer holds; weights in thousandths.
    func value(_ counting: Caseloads.Counting) -> Int {
        switch counting {
        case .children: Int(children)
        case .families: Int(familyCount)
        case .cases: Int(cases)
        case .weighted: weighted
        }
    }
}

// MARK: Told to other parts

extension Caseloads {
    /// Which two of the numbers are told together.
    enum Told: Int, CaseIterable {
        case childrenAndWeight, families, lookedAfter
    }

    /// Two of the numbers that all officers hold together, or that one holds.
    func told(_ told: Told, of officer: Symbol?) -> Counts {
        guard let officer else {
            return switch told {
            case .childrenAndWeight: Counts(above: children, below: weighted)
            case .families: Counts(above: total(.families), below: total(.cases) - looked)
            case .lookedAfter: Counts(above: looked)
            }
        }
        let load = loads[officer] ?? Load()
        return switch told {
        case .childrenAndWeight: Counts(above: load.children, below: load.weighted)
        case .families: Counts(above: load.familyCount, below: load.cases - load.lookedAfter)
        case .lookedAfter: Counts(above: load.lookedAfter)
        }
    }

    /// Adds two numbers of other children.
    mutating func take(_ counts: Counts, _ told: Told, of officer: Symbol?) {
        guard let officer else {
            switch told {
            case .childrenAndWeight:
                children += counts.above
                weighted += counts.below
            case .families:
                toldFamilies += counts.above
                toldProtectedFamilies += counts.below
            case .lookedAfter: looked += counts.above
            }
            return
        }
        var load = loads[officer] ?? Load()
        switch told {
        case .childrenAndWeight:
            load.children += counts.above
            load.weighted += counts.below
        case .families:
            load.toldFamilies += counts.above
            load.toldProtectedFamilies += counts.below
        case .lookedAfter: load.lookedAfter += counts.above
        }
        loads[officer] = load
    }
}
