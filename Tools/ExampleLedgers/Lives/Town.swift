// Everything one example ledger is made of while it is being built.

/// The people, the families under protection, the disputes and the staff of one council.
final class Town {
    let prefix: String
    let seed: UInt64
    var children: [Child] = []
    var spells: [Spell] = []
    var families: [ProtectionFamily] = []
    var enquiries: [Enquiry] = []
    var conferences: [Conference] = []
    var disputes: [Dispute] = []
    var workers: [Worker] = []
    var allocations: [Allocation] = [] {
        didSet { allocationLines = Dictionary(grouping: allocations) { $0.child.number } }
    }
    /// The book by child, each child's lines in order of day.
    private(set) var allocationLines: [Int: [Allocation]] = [:]
    var facts: [Fact] = []
    private var familyCount = 0

    init(prefix: String, seed: UInt64) {
        self.prefix = prefix
        self.seed = seed
    }

    func stream(_ name: String) -> SeededGenerator { SeededGenerator(seed: seed, stream: name) }

    func newFamily() -> String {
        familyCount += 1
        return "FAM-" + padded(familyCount, to: 4)
    }

    func newChild(
        born: Day, sex: String, ethnicity: String, area: String, family: String
    ) -> Child {
        let child = Child(
            number: children.count, born: born, sex: sex, ethnicity: ethnicity, area: area,
            family: family)
        children.append(child)
        return child
    }

    @discardableResult
    func tell(_ fact: Fact) -> Fact {
        facts.append(fact)
        return fact
    }

    /// Gives every child an id in the order in which the council came to know of them.
    func nameChildren() {
        let order = children.sorted { ($0.known, $0.number) < ($1.known, $1.number) }
        for (index, child) in order.enumerated() {
            child.id = prefix + "-" + padded(index + 1, to: 4)
        }
    }
}

/// A whole number with leading zeros.
func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
