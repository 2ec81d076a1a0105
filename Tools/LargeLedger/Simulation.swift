// As many families as it takes for the events asked, simulated on all cores.

import CareEvents
import Dispatch
import Synchronization

/// The making of all deeds of a ledger.
struct Simulation: Sendable {
    let events: Int
    let seed: UInt64
    /// The first day, and the day on which recording stops.
    private let first = day(2005, 1, 4)
    private let last = day(2025, 1, 1)
    /// Children in care for each desk when the ledger is in full flow.
    private static let eventsPerDesk = 28_000

    /// All deeds in order, at least as many as asked, and the number of families they tell of.
    func run() -> (OrderedDeeds, families: Int) {
        let service = Service(
            desks: max(1, events / Self.eventsPerDesk), from: first, to: last, seed: seed)
        let own = service.deeds.filter { $0.at < end }
        var families = estimate(service, others: own.count)
        var tries = 0
        while true {
            tries += 1
            let parts = lives(families, service)
            let count = parts.reduce(own.count) { $0 + $1.count }
            if count >= events,
                count - events <= max(events / 12, 500) || families <= 2
                    || count >= events && tries > 4
            {
                return (OrderedDeeds([own] + parts), families)
            }
            // Too few, or so many that the last years would not be told: in proportion, and a bit
            // more each time that it is too few.
            let wanted = families * (events - own.count) / max(1, count - own.count)
            families =
                count < events ? max(families, wanted) + wanted / 40 + 1 : max(2, wanted + 1)
        }
    }

    private var end: UInt32 { UInt32(last * 86_400) }

    /// How many families tell about as much as asked, and two in a hundred more, by a sample.
    private func estimate(_ service: Service, others: Int) -> Int {
        var tale = Tale(service: service, end: end)
        let sample = min(4000, max(100, events / 100))
        for family in 1...sample {
            tale.begin(UInt32(family + 1000), seed: seed)
            tale.tellFamily(from: start(of: family, among: sample))
        }
        return max(1, (events - others) * sample / tale.deeds.count * 102 / 100) + 3
    }

    /// The day on which a family comes to notice, evenly over the years.
    private func start(of family: Int, among families: Int) -> Int {
        first + 2 + (last - first - 10) * (family - 1) / families
    }

    /// The deeds of all families, in parts of neighbours.
    private func lives(_ families: Int, _ service: Service) -> [[Deed]] {
        let size = max(50, families / 128)
        let count = (families + size - 1) / size
        let parts = Mutex([[Deed]](repeating: [], count: count))
        DispatchQueue.concurrentPerform(iterations: count) { part in
            var tale = Tale(service: service, end: end)
            for family in part * size + 1...min((part + 1) * size, families) {
                tale.begin(UInt32(family), seed: seed)
                tale.tellFamily(from: start(of: family, among: families))
            }
            let deeds = tale.deeds
            parts.withLock { $0[part] = deeds }
        }
        return parts.withLock { $0 }
    }
}
