// What was in force on a day: each adoption stands until the next of the same name.

public import Dates

/// The adoptions of one policy, with the statutory default before the first.
public struct PolicyTimeline<Policy: Sendable>: Sendable {
    /// What stands before the first adoption.
    public let standing: Policy
    private var adoptions: [(from: CalendarDate, seq: Int, policy: Policy)] = []

    /// A timeline on which only the default stands.
    public init(standing: Policy) {
        self.standing = standing
    }

    /// Adopts a policy from a day; of two adopted on one day the later `seq` stands.
    public mutating func adopt(_ policy: Policy, from day: CalendarDate, seq: Int) {
        let place = adoptions.firstIndex { ($0.from, $0.seq) > (day, seq) } ?? adoptions.count
        adoptions.insert((day, seq, policy), at: place)
    }

    /// The policy in force on a day.
    public func inForce(on day: CalendarDate) -> Policy {
        adoptions.last { $0.from <= day }?.policy ?? standing
    }

    /// Every policy in force on some day of a span, in the order of adoption.
    public func inForce(during span: DateSpan) -> [Policy] {
        let later = adoptions.filter { $0.from > span.from && $0.from <= span.to }
        return [inForce(on: span.from)] + later.map(\.policy)
    }

    /// Whether the council ever adopted one.
    public var isAdopted: Bool { !adoptions.isEmpty }

    /// How many times the council adopted one.
    public var count: Int { adoptions.count }
}
