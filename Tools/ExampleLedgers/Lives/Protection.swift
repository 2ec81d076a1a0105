// Child protection: a family's plans, its conferences, and the enquiries before them.

/// Children of one family whose plans begin and end together.
final class ProtectionFamily {
    let family: String
    let members: [Member]
    let start: Day
    var end: Day?
    var outcome = "no_longer_needed"
    /// The plans must still be open on this day.
    var keepUntil: Day?
    /// The days of its review conferences.
    var reviews: [Day] = []
    /// The one officer who must hold this family, where a figure asks for it.
    var chair: String?
    /// An earlier plan of the same children, over before the ledger was loaded.
    var earlier: (start: Day, end: Day)?

    struct Member {
        let child: Child
        /// NEG, PHY, SAB, EMO or MUL.
        let category: String
    }

    init(family: String, members: [Member], start: Day) {
        self.family = family
        self.members = members
        self.start = start
    }

    func isOpen(on day: Day) -> Bool { start <= day && (end.map { $0 > day } ?? true) }

    var size: Int { members.count }
}

/// A section 47 enquiry about one child.
final class Enquiry {
    var id = ""
    let child: Child
    let started: Day
    let concluded: Day

    init(child: Child, started: Day, concluded: Day) {
        self.child = child
        self.started = started
        self.concluded = concluded
    }
}

/// A conference that was asked for: held, or cancelled, or never told of again.
final class Conference {
    var id = ""
    let kind: String
    let children: [Child]
    let family: String
    let enquiry: Enquiry?
    let held: Day?
    var requested: Day?
    var cancelled: (day: Day, reason: String)?

    init(_ kind: String, children: [Child], family: String, enquiry: Enquiry?, held: Day?) {
        self.kind = kind
        self.children = children
        self.family = family
        self.enquiry = enquiry
        self.held = held
    }
}
