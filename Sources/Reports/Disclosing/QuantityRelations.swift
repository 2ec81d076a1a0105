// Sums between counts of different tables: a month is of a year, a value is of a dimension.

import Dates
import Tables

/// What follows from the names of counts, whatever tables they stand in: a count by all values of
/// a dimension adds up to the count without it, the counts of a period's parts to that of the
/// period. Only where the numbers do add up: then a reader can add them up, too.
struct QuantityRelations {
    /// The sums.
    private(set) var sums: [Disclosure.Sum] = []

    private struct Quantity {
        let name: String
        let value: Int
        let measure: Substring
        let dimensions: [Substring]
        let time: Substring
    }

    /// The sums between the named counts of some tables.
    init(of tables: [Table]) {
        var seen: Set<String> = []
        var quantities: [Quantity] = []
        for (name, value) in tables.flatMap(\.namedNumbers) where seen.insert(name).inserted {
            let parts = name.split(separator: "|", omittingEmptySubsequences: false)
            guard parts.count == 3 else { continue }
            quantities.append(
                Quantity(
                    name: name, value: value, measure: parts[0],
                    dimensions: parts[1].split(separator: ";"), time: parts[2]))
        }
        addDimensions(quantities)
        addPeriods(quantities)
    }

    private struct Family: Hashable {
        let measure: Substring
        let dimensions: [Substring]
        let time: Substring
        let key: Substring
    }

    /// For each quantity and each of its dimensions: those that differ in it alone.
    private mutating func addDimensions(_ quantities: [Quantity]) {
        var families: [Family: [Quantity]] = [:]
        var order: [Family] = []
        var wholes: [Family: Quantity] = [:]
        for one in quantities {
            wholes[
                Family(measure: one.measure, dimensions: one.dimensions, time: one.time, key: "")] =
                one
            for dimension in one.dimensions {
                let family = Family(
                    measure: one.measure, dimensions: one.dimensions.filter { $0 != dimension },
                    time: one.time, key: dimension.prefix { $0 != "=" })
                if families[family] == nil { order.append(family) }
                families[family, default: []].append(one)
            }
        }
        for family in order {
            let whole = Family(
                measure: family.measure, dimensions: family.dimensions, time: family.time, key: "")
            if let whole = wholes[whole], let parts = families[family] { add(whole, parts) }
        }
    }

    private struct Flow: Hashable {
        let measure: Substring
        let dimensions: [Substring]
    }

    /// For each period: the longest run of shorter ones, end to end, that fills it.
    private mutating func addPeriods(_ quantities: [Quantity]) {
        var flows: [Flow: [(span: DateSpan, quantity: Quantity)]] = [:]
        var order: [Flow] = []
        for one in quantities {
            let days = one.time.split(separator: "/").compactMap { CalendarDate(iso: String($0)) }
            guard days.count == 2 else { continue }
            let flow = Flow(measure: one.measure, dimensions: one.dimensions)
            if flows[flow] == nil { order.append(flow) }
            flows[flow, default: []].append((DateSpan(days[0], through: days[1]), one))
        }
        for flow in order {
            let all = flows[flow] ?? []
            for whole in all {
                let inside = all.filter { part in
                    part.span != whole.span && whole.span.from <= part.span.from
                        && part.span.to <= whole.span.to
                }.sorted { ($0.span.from, $0.span.to) < ($1.span.from, $1.span.to) }
                var parts: [Quantity] = []
                var next = whole.span.from
                for part in inside where part.span.from == next {
                    parts.append(part.quantity)
                    next = part.span.to.adding(days: 1)
                }
                if next == whole.span.to.adding(days: 1) { add(whole.quantity, parts) }
            }
        }
    }

    private mutating func add(_ whole: Quantity, _ parts: [Quantity]) {
        guard !parts.isEmpty, parts.reduce(0, { $0 + $1.value }) == whole.value else { return }
        sums.append(
            Disclosure.Sum(
                total: .named(whole.name, whole.value),
                plus: parts.map { .named($0.name, $0.value) }))
    }
}
