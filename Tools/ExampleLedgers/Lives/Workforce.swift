// The people who do the work, and which child is whose from which day.

/// A worker with the dates of the contract.
final class Worker {
    let id: String
    let role: String
    let contract: String
    /// In thousandths of a full-time post.
    let fte: Int
    let joined: Day
    var left: (day: Day, reason: String)?
    /// A leaving day that was known ahead, and since when.
    var leavingKnown: (on: Day, leavingOn: Day)?
    var absences: [(kind: String, from: Day, to: Day?)] = []
    var sex = "F"
    var ethnicity: String?
    var origin: String?
    var hours: Int?
    var qualified: Day?
    /// The share of a fair caseload the worker holds, in hundredths.
    var share = 100
    /// Holds only the families that name this worker.
    var isReserved = false

    init(_ id: String, _ role: String, _ contract: String, fte: Int, joined: Day) {
        self.id = id
        self.role = role
        self.contract = contract
        self.fte = fte
        self.joined = joined
    }

    func isInPost(on day: Day) -> Bool { joined <= day && (left.map { $0.day > day } ?? true) }
}

/// A line of the allocation book: from that day the officer holds the child, or no longer does.
struct Allocation {
    let child: Child
    let population: String
    let family: String
    let iro: String
    let from: Day
    let isEnd: Bool
    let because: String?
}
