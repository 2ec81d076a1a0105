// Which children's records the retention policy makes due for erasure by a day, and why.

public import CareEvents
public import Dates
import Journeys
import Policies

/// The records that are due for erasure.
///
/// Source: the `retention` policy in force on the day asked, else CPPCR 2010 reg 50 and the
/// Adoption Agencies Regulations 2005 reg 40. A record is due on the anniversary itself. One that
/// is kept on several grounds is kept by the first of: adopted, died before 18, looked after. A
/// child who is looked after on the day asked is not in it, nor one of whom no ground is known.
public struct RetentionList: Sendable {
    /// The records due, by the day they fell due.
    public let due: [Due]
    /// The policy's words that are no period, each with its ground: nothing is due by these.
    public let unread: [(ground: RetentionGround, words: String)]
    /// How many children have lines and no ground to keep or to erase them by.
    public let withoutGround: Int

    /// One child's record.
    public struct Due: Sendable {
        /// The child.
        public let child: ChildNumber
        /// On what ground it was kept.
        public let ground: RetentionGround
        /// What ended, in words.
        public let ended: String
        /// The day that the keeping is counted from.
        public let from: CalendarDate
        /// The words of the period.
        public let keptFor: String
        /// Whether the council adopted the period itself.
        public let isAdopted: Bool
        /// The day on which it fell due.
        public let dueOn: CalendarDate
        /// How many lines would go.
        public let lines: Int
        /// How many of these are about other children as well.
        public let shared: Int
    }

    /// What is due by the end of a day.
    public init(at day: CalendarDate, in context: ReplayContext) {
        let policy = context.setting.retention.inForce(on: day)
        let periods: [(RetentionGround, String)] = [
            (.adopted, policy.adopted), (.died, policy.died), (.lookedAfter, policy.lookedAfter),
        ]
        let rules = Dictionary(uniqueKeysWithValues: periods)
        unread = periods.filter { RetentionRule($0.1) == nil }.map { ($0.0, $0.1) }
        let isAdopted = policy != RetentionPolicy()
        let orders = RetentionList.adoptionOrders(in: context.known)
        var found: [(ChildNumber, Kept, String, CalendarDate)] = []
        var without = 0
        context.forEachJourney { journey in
            guard let kept = Kept(journey, order: orders[journey.child], at: day) else {
                if journey.period(on: day) == nil { without += 1 }
                return
            }
            guard let words = rules[kept.ground], let rule = RetentionRule(words),
                let from = kept.day(rule.after)
            else { return }
            let due = context.setting.date(rule.length, after: from)
            if due <= day { found.append((journey.child, kept, words, from)) }
        }
        let scope = found.isEmpty ? nil : ErasureScope(context.known)
        self.due = found.compactMap { child, kept, words, from in
            guard let scope, let rule = RetentionRule(words) else { return nil }
            let lines = scope.lines(of: child)
            guard !lines.isEmpty else { return nil }
            return Due(
                child: child, ground: kept.ground, ended: kept.ended, from: from, keptFor: words,
                isAdopted: isAdopted, dueOn: context.setting.date(rule.length, after: from),
                lines: lines.count,
                shared: lines.count { scope.children(ofLine: $0.seq).count > 1 })
        }.sorted { a, b in
            if a.dueOn != b.dueOn { return a.dueOn < b.dueOn }
            let (one, other) = (context.known.id(of: a.child), context.known.id(of: b.child))
            return one.utf8.lexicographicallyPrecedes(other.utf8)
        }
        withoutGround = without
    }

    /// The day of each child's first live adoption order.
    private static func adoptionOrders(in known: KnownFacts) -> [ChildNumber: CalendarDate] {
        var orders: [ChildNumber: CalendarDate] = [:]
        for fact in known.facts where fact.type == .orderMade {
            guard known.text(known.record.symbol(fact, .order)) == "adoption" else { continue }
            orders[fact.child] = min(fact.day, orders[fact.child] ?? fact.day)
        }
        return orders
    }
}

/// Why one child's record is kept, and the days that its keeping can be counted from.
private struct Kept {
    let ground: RetentionGround
    let ended: String
    private var days: [RetentionRule.Anchor: CalendarDate] = [:]

    init?(_ journey: Journey, order: CalendarDate?, at day: CalendarDate) {
        guard journey.period(on: day) == nil else { return nil }
        let last = journey.periods.last { $0.from <= day && $0.to != nil }
        let ended = last?.to
        let reason = last.flatMap { ReasonCeased($0.reasonCeased) }
        let isAdopted = reason == .E11 || reason == .E12
        let ordered = order ?? (isAdopted ? ended : nil)
        if let ordered, ordered <= day {
            ground = .adopted
            self.ended = order == nil ? "adopted; the order itself is not recorded" : "adopted"
            days[.order] = ordered
        } else if reason == .E2, let ended, journey.age(on: ended).map({ $0 < 18 }) ?? true {
            ground = .died
            self.ended = "died"
        } else if ended != nil {
            ground = .lookedAfter
            self.ended = "ceased to be looked after"
        } else {
            return nil
        }
        days[.birth] = journey.bornOn
        days[.care] = ended
        if reason == .E2 { days[.death] = ended }
    }

    func day(_ anchor: RetentionRule.Anchor) -> CalendarDate? { days[anchor] }
}
