// Which lines are a child's: facts that name it, events of its escalations, corrections of both.

import CareEvents
import Journeys

/// The lines of one child, gathered out of what is known.
struct ChildLines {
    /// The child, two ids read as one.
    let child: ChildNumber
    /// The live facts in the order in which they take effect.
    let live: [Fact]
    /// The places in `KnownFacts.facts` of those that name the child: its story.
    let story: [UInt32]
    /// The facts that stand withdrawn, in `seq` order, with their last values.
    let withdrawn: [Fact]
    /// The corrections of the child's facts, in `seq` order.
    let corrections: [KnownFacts.Correction]
    /// Whether any line known then names the child.
    let isNamed: Bool

    init(of child: ChildNumber, in known: KnownFacts) {
        let record = known.record
        func names(_ fact: Fact) -> Bool {
            fact.child == .none
                ? known.children(of: fact).contains(child) : known.canonical(fact.child) == child
        }
        // A withdrawn raising still tells whose dispute it was.
        var disputes: Set<Symbol> = []
        for fact in known.facts + known.withdrawn
        where fact.type == .escalationRaised && names(fact) {
            disputes.insert(record.symbol(fact, .escalationID))
        }
        func isOfItsDisputes(_ fact: Fact) -> Bool {
            guard fact.type.isEscalation || fact.type == .legalAdviceSought, !disputes.isEmpty
            else { return false }
            let id = record.symbol(fact, .escalationID)
            return id != .none && disputes.contains(id)
        }
        func order(_ a: Fact, _ b: Fact) -> Bool {
            (a.day, a.type.classOfDay, a.seq) < (b.day, b.type.classOfDay, b.seq)
        }

        var live: [Fact] = []
        var story: [UInt32] = []
        for fact in known.facts {
            if names(fact) {
                story.append(UInt32(fact.seq))
                live.append(fact)
            } else if isOfItsDisputes(fact) {
                live.append(fact)
            }
        }
        self.live = live.sorted(by: order)
        self.story = story.sorted { order(known.facts[Int($0)], known.facts[Int($1)]) }
        let withdrawn = known.withdrawn.filter { names($0) || isOfItsDisputes($0) }
        self.withdrawn = withdrawn

        let shown = Set((live + withdrawn).map(\.seq))
        corrections = known.corrections.filter { correction in
            let named = record.recorded.events[Int(correction.seq)].child
            return shown.contains(correction.target)
                || (named != .none && known.canonical(named) == child)
        }
        self.child = child
        isNamed = !live.isEmpty || !withdrawn.isEmpty || !corrections.isEmpty
    }

    /// Every line, facts by the day on which they took effect, corrections behind them: the order
    /// in which people first appear.
    func inOrder(in known: KnownFacts) -> [Fact] {
        (live + withdrawn).sorted { a, b in
            (a.day, a.type.classOfDay, a.seq) < (b.day, b.type.classOfDay, b.seq)
        } + corrections.map { known.record.fact(at: Int($0.seq)) }
    }
}
