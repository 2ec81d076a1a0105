// What was put right in one part of the record: which fields, why, how long after.

public import CareEvents
public import Dates
import Journeys

/// A correction that had an effect, with what it put right.
public struct RecordCorrection: Sendable {
    /// The line of the correction.
    public let seq: Int
    /// The day it was recorded.
    public let day: CalendarDate
    /// Whether it amended, withdrew, reinstated or erased.
    public let kind: EventType
    /// The line that it puts right.
    public let target: Int
    /// The type of that line.
    public let type: EventType
    /// The child of that line, `.none` where it names several or none.
    public let child: ChildNumber
    /// The fields that an amendment says anew or takes back, in the order of the vocabulary.
    public let fields: [FieldKey]
    /// Why, by the code.
    public let reason: Symbol
    /// Days from the recording of the line to that of its correction.
    public let days: Int
}

extension ReplayContext {
    /// The corrections recorded in a period of lines about child protection: enquiries,
    /// conferences, and plans of that kind. In the order of their lines.
    public func protectionCorrections(during span: DateSpan) -> [RecordCorrection] {
        let plans = protectionPlans
        return known.corrections.compactMap { correction in
            let event = known.record.recorded.events[Int(correction.seq)]
            let day = event.recordedAt.londonDay
            guard correction.hadEffect, span.contains(day), correction.target >= 0,
                Int(correction.target) < known.lineCount,
                !known.record.recorded.foreign.contains(correction.target)
            else { return nil }
            let target = known.record.fact(at: Int(correction.target))
            guard isAboutProtection(target, plans) else { return nil }
            let fact = known.record.fact(at: Int(correction.seq))
            let recorded = known.record.recorded.events[Int(correction.target)].recordedAt
            return RecordCorrection(
                seq: Int(correction.seq), day: day, kind: fact.type, target: Int(target.seq),
                type: target.type, child: target.child, fields: fields(of: fact),
                reason: known.record.symbol(fact, .reason), days: day - recorded.londonDay)
        }.sorted { $0.seq < $1.seq }
    }

    /// How many lines about child protection were recorded in each of some periods that follow one
    /// another, corrections aside.
    public func protectionLines(during spans: [DateSpan]) -> [Int] {
        let plans = protectionPlans
        var lines = Array(repeating: 0, count: spans.count)
        guard let first = spans.first, let last = spans.last else { return lines }
        // A London day begins at most an hour before the UTC day, and ends so.
        let from = Int64(first.from.dayNumber - 1) * 86_400
        let to = Int64(last.to.dayNumber + 2) * 86_400
        for type in EventType.allCases where type.isOfEnquiries || type.isOfPlans {
            let places = known.places(of: [type])
            // Lines are in the order of recording, and facts in that of lines.
            var next = places.partition { self.recordedAt($0).seconds < from }
            while next < places.count, recordedAt(places[next]).seconds < to {
                let fact = known.fact(at: Int(places[next]))
                let day = recordedAt(places[next]).londonDay
                next += 1
                guard isAboutProtection(fact, plans),
                    let place = spans.firstIndex(where: { $0.contains(day) })
                else { continue }
                lines[place] += 1
            }
        }
        return lines
    }

    private func recordedAt(_ place: UInt32) -> Instant {
        known.recordedAt(known.fact(at: Int(place)).seq)
    }

    /// The plans ever started as those of child protection, withdrawn ones included.
    private var protectionPlans: PlansOfChildren {
        var plans = PlansOfChildren(symbols: known.record.recorded.symbols.count)
        let standing = known.facts(of: [.planStarted]).map { Int($0.seq) }
        let withdrawn = known.withdrawn.map { Int($0.seq) }
        for seq in standing + withdrawn + known.erasures.lines where seq < known.lineCount {
            let fact = known.record.fact(at: seq)
            guard fact.type == .planStarted else { continue }
            if PlanKind(known.record.symbol(fact, .plan)) == .childProtection {
                plans.add(known.record.symbol(fact, .planID), of: known.canonical(fact.child))
            }
        }
        return plans
    }

    private func isAboutProtection(_ fact: Fact, _ plans: PlansOfChildren) -> Bool {
        if fact.type.isOfEnquiries { return true }
        guard fact.type.isOfPlans else { return false }
        return plans.has(known.record.symbol(fact, .planID), known.canonical(fact.child))
    }

    private func fields(of correction: Fact) -> [FieldKey] {
        guard correction.type == .eventAmended else { return [] }
        let pairs = Array(known.record.members(known.record.list(correction, .set)))
        let said = stride(from: 0, to: pairs.count - 1, by: 2).compactMap { place in
            FieldKey(rawValue: UInt8(truncatingIfNeeded: pairs[place]))
        }
        let unsaid = known.record.texts(known.record.list(correction, .unset)).compactMap {
            FieldKey($0)
        }
        return (said + unsaid).sorted { $0.rawValue < $1.rawValue }
    }
}

/// Plans by their ids, which are unique in a child: most are in the whole ledger.
private struct PlansOfChildren {
    /// By the number of the id, one more than the number of the first child who has it, or 0.
    private var first: [UInt32]
    private var others: Set<UInt64> = []

    init(symbols count: Int) { first = Array(repeating: 0, count: count) }

    mutating func add(_ plan: Symbol, of child: ChildNumber) {
        let place = Int(plan.number)
        if first[place] == 0 {
            first[place] = child.number &+ 1
        } else if first[place] != child.number &+ 1 {
            others.insert(UInt64(plan.number) << 32 | UInt64(child.number))
        }
    }

    func has(_ plan: Symbol, _ child: ChildNumber) -> Bool {
        first[Int(plan.number)] == child.number &+ 1
            || others.contains(UInt64(plan.number) << 32 | UInt64(child.number))
    }
}

extension [UInt32] {
    /// How many come before, of a list in which all that do stand first.
    fileprivate func partition(_ comesBefore: (UInt32) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if comesBefore(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension EventType {
    /// Whether it tells of an enquiry or a conference.
    fileprivate var isOfEnquiries: Bool {
        self == .section47Started || self == .section47Concluded || self == .conferenceRequested
            || self == .conferenceHeld || self == .conferenceCancelled
    }

    /// Whether it tells of a plan, of whatever kind.
    fileprivate var isOfPlans: Bool {
        self == .planStarted || self == .planUpdated || self == .planEnded
    }
}
