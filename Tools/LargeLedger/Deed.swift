// What happened, as small as it can be kept until it is written: 24 bytes an event.

/// An event to be. What its numbers mean is said beside the words that write its type.
struct Deed {
    /// `recorded_at`, in seconds since 1970.
    var at: UInt32
    /// `occurred_on`, in days since 1970.
    var on: UInt16
    /// The type, as `EventType.rawValue`.
    var type: UInt8
    /// A code: a legal status, a kind of plan, a stage, a mask of siblings.
    var detail: UInt8 = 0
    /// The child: four times the family, and the place in it. Of a worker's deed, the worker.
    var who: UInt32
    /// A number of the type's own.
    var first: UInt32 = 0
    /// Another, a worker as a rule.
    var second: UInt32 = 0
    /// Ties a correction to its target; 0 where there is none.
    var mark: UInt32 = 0

    /// The family of the child.
    var family: UInt32 { who >> 2 }
}

/// Workers are numbered by role: the role in the upper byte, the number in the rest.
enum Staff {
    static let iro: UInt32 = 0
    static let manager: UInt32 = 1 << 24
    static let chair: UInt32 = 2 << 24
    static let auditor: UInt32 = 3 << 24
    static let support: UInt32 = 4 << 24
    static let lado: UInt32 = 5 << 24
    /// Recorders who are no workers of the service.
    static let socialWorker: UInt32 = 6 << 24
    static let lawyer: UInt32 = 7 << 24
    static let personnel: UInt32 = 8 << 24
    static let administrator: UInt32 = 9 << 24
}
