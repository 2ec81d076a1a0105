// What was in force on a day: each adoption stands until the next of the same name.

public import Dates

/// The adoptions of one policy, with the statutory default before the first.
public struct PolicyTimeline<Policy: Sendable>: Sendable {
    /// What stands before the first adoption.
    public let standing: Policy
    /// From when each adoption stands, in order, with its line and the policy.
    @usableFromInline var days: [CalendarDate] = []
    private var seqs: [Int] = []
    @usableFromInline var policies: [Policy] = []

    /// A timeline on which only the default stands.
    public init(standing: Policy) {
        self.standing = standing
    }

    /// Adopts a policy from a day; of two adopted on one day the later `seq` stands.
    public mutating func adopt(_ policy: Policy, from day: CalendarDate, seq: Int) {
        let place = days.indices.first { (days[$0], seqs[$0]) > (day, seq) } ?? days.count
        days.insert(day, at: place)
        seqs.insert(seq, at: place)
        policies.insert(policy, at: place)
    }

    /// The policy in force on a day.
    @inlinable
    public func inForce(on day: CalendarDate) -> Policy {
        var place = days.count
        while place > 0 {
            place -= 1
            if days[place] <= day { return policies[place] }
        }
        return standing
    }

    /// Every policy in force on some day of a span, in the order of adoption.
    public func inForce(during span: DateSpan) -> [Policy] {
        let later = days.indices.filter { days[$0] > span.from && days[$0] <= span.to }
        return [inForce(on: span.from)] + later.map { policies[$0] }
    }

    /// Whether the council ever adopted one.
    public var isAdopted: Bool { !days.isEmpty }

    /// How many times the council adopted one.
    public var count: Int { days.count }
}
