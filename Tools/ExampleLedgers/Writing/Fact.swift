// One thing that happened and when the ledger is to learn it, before it has a place in the log.

/// A value of a payload. Numbers are held in thousandths, as the log holds them.
enum FieldValue {
    case text(String)
    case whole(Int)
    case thousandths(Int)
    case flag(Bool)
    case list([String])
    case object([(String, FieldValue)])
    case objects([FieldValue])
    /// The `seq` of another fact, known only when the log is in order.
    case place(of: Fact)

    static func day(_ day: Day) -> FieldValue { .text(day.iso) }
}

/// When the ledger learns of a fact.
enum Learning {
    /// So many days after it happened, moved to the next working day.
    case after(days: Int)
    /// Brought in with the records of a load on that day.
    case loaded(on: Day)
    /// On that day, and not before what it depends on.
    case on(Day)
    /// On that day at that second of it.
    case at(Day, second: Int)
    /// Some time after the fact it corrects, on or after that day.
    case correcting(Fact, on: Day)
}

/// One event to be. A class, because corrections point at the very fact they correct.
final class Fact {
    let type: String
    let child: Child?
    var on: Day
    var by: String
    var fields: [String: FieldValue]
    var learning: Learning
    /// What this fact must be recorded after, by name: its children, its escalation.
    var chains: [String]
    /// A leaf may be recorded weeks late without holding up what comes after it.
    var isLeaf: Bool
    var source: String?
    var recordedAt = 0
    var sequence = -1

    init(
        _ type: String, child: Child? = nil, on: Day, by: String,
        _ fields: [String: FieldValue] = [:], learning: Learning = .after(days: 0),
        chains: [String] = [], isLeaf: Bool = false
    ) {
        self.type = type
        self.child = child
        self.on = on
        self.by = by
        self.fields = fields
        self.learning = learning
        self.chains = (child.map { ["child \($0.number)"] } ?? []) + chains
        self.isLeaf = isLeaf
    }

    /// The order in which facts of one day take effect (the journey rules' seventh).
    var rank: Int {
        switch type {
        case "ledger_opened": -9
        case "role_granted", "policy_adopted", "post_created", "worker_joined": -8
        case "child_registered": 0
        case "child_born": 1
        case "child_details_changed": 2
        case "section47_started", "section47_concluded", "conference_requested": 3
        case "conference_held", "became_looked_after": 4
        case "legal_status_changed": 5
        case "placement_moved": 6
        case "plan_ended": 7
        case "plan_started", "plan_updated", "adoption_matched": 8
        case "iro_allocated", "iro_deallocated": 9
        case "ceased_to_be_looked_after": 11
        case "worker_left": 12
        default: 10
        }
    }
}
