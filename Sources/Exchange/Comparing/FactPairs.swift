// The facts of a child as they were told and as they are told now, paired.

import CareEvents
import Dates

/// Facts told before and now, paired: the same fact unchanged, or said otherwise; gone, or new.
struct FactPairs {
    /// Facts that are said otherwise now.
    private(set) var changed: [(old: ReturnFact, new: ReturnFact)] = []
    /// Facts that are no longer told.
    private(set) var gone: [ReturnFact] = []
    /// Facts that were not told before.
    private(set) var new: [ReturnFact] = []
    /// Facts that are told as before.
    private(set) var same: [(old: ReturnFact, new: ReturnFact)] = []

    /// What makes two facts the same.
    private struct Content: Hashable {
        let type: EventType
        let day: CalendarDate?
        let fields: Set<ReturnFact.Field>
        let returned: Set<ReturnFact.Column>

        init(_ fact: ReturnFact, withDay: Bool) {
            type = fact.type
            day = withDay ? fact.day : nil
            fields = Set(fact.fields)
            returned = Set(fact.returned)
        }
    }

    private struct Day: Hashable {
        let type: EventType
        let day: CalendarDate
    }

    init(before: [ReturnFact], now: [ReturnFact]) {
        gone = before
        new = now
        pair({ Content($0, withDay: true) }, into: \.same)
        // The registration is one fact, whatever is said of it.
        pair({ $0.type == .childRegistered ? $0.type : nil }, into: \.changed)
        pair({ Day(type: $0.type, day: $0.day) }, into: \.changed)
        if !gone.isEmpty { pairNearby() }
    }

    /// The most days by which a day is put right: further apart, two facts are two.
    private static let nearby = 31

    /// The same content on a day nearby is the same fact with its day put right.
    private mutating func pairNearby() {
        var left: [ReturnFact] = []
        for fact in new {
            let content = Content(fact, withDay: false)
            let place = gone.firstIndex {
                abs($0.day - fact.day) <= Self.nearby && Content($0, withDay: false) == content
            }
            if let place {
                changed.append((gone.remove(at: place), fact))
            } else {
                left.append(fact)
            }
        }
        new = left
    }

    private mutating func pair<Key: Hashable>(
        _ key: (ReturnFact) -> Key?,
        into pairs: WritableKeyPath<FactPairs, [(old: ReturnFact, new: ReturnFact)]>
    ) {
        guard !gone.isEmpty, !new.isEmpty else { return }
        var waiting: [Key: [Int]] = [:]
        for (place, fact) in gone.enumerated().reversed() {
            if let key = key(fact) { waiting[key, default: []].append(place) }
        }
        var paired: Set<Int> = []
        var left: [ReturnFact] = []
        for fact in new {
            if let key = key(fact), let place = waiting[key]?.popLast() {
                paired.insert(place)
                self[keyPath: pairs].append((gone[place], fact))
            } else {
                left.append(fact)
            }
        }
        new = left
        gone = gone.enumerated().filter { !paired.contains($0.offset) }.map(\.element)
    }
}
