// What a line can be found by: a child, an escalation, a review held, a worker, a key, a type.

import CareEvents

/// The kinds of terms. The number is part of the index's format.
enum TermKind: UInt8, CaseIterable {
    /// The id of a child that the line names, alone or among others.
    case child = 1
    /// The id of an escalation.
    case escalation = 2
    /// The id of a review that the line holds, or that an amendment sets.
    case review = 3
    /// The id of a worker who joins, leaves or changes.
    case worker = 4
    /// The idempotency key.
    case key = 5
    /// The name of a type that stories are read against, such as `policy_adopted`.
    case type = 6
    /// The id of a child that is merged with another, in lines of merges.
    case merge = 7
    /// Every `event_erased`, under one name: how many there are says what is owed.
    case erasure = 8
    /// Every erased stub, under one name.
    case stub = 9
    /// The id of a review that the line names in any way.
    case reviewNamed = 10
    /// The id of a plan that begins, or that a match refers to.
    case planNamed = 11
    /// The id of an enquiry that the line names in any way.
    case enquiryNamed = 12

    /// Whether the lines that have the term belong to a story. A key is one line's own, and what
    /// was erased is only counted.
    var leadsToAStory: Bool {
        switch self {
        case .child, .escalation, .review, .worker, .type, .merge: true
        case .key, .erasure, .stub, .reviewNamed, .planNamed, .enquiryNamed: false
        }
    }
}

/// Terms as the index keeps them: 40 bits. Two terms may share them, so that whoever looks a term
/// up reads the lines and judges for himself.
enum TermHash {
    /// How many bits a hash has.
    static let bits = 40

    /// The hash of a term: its kind and length, then eight bytes at a time, the first the lowest,
    /// each mixed by a multiplication; the upper 40 bits of the last.
    static func of(_ kind: TermKind, _ text: Span<UInt8>) -> UInt64 {
        var hash = UInt64(kind.rawValue) << 32 | UInt64(text.count)
        var place = 0
        while place < text.count {
            var word: UInt64 = 0
            let end = min(place + 8, text.count)
            var shift: UInt64 = 0
            while place < end {
                word |= UInt64(text[place]) << shift
                shift += 8
                place += 1
            }
            hash = mix(hash ^ word)
        }
        return mix(hash) >> UInt64(64 - bits)
    }

    /// The hash of a term that is at hand as a text.
    static func of(_ kind: TermKind, _ text: String) -> UInt64 {
        let bytes = Array(text.utf8)
        return of(kind, bytes.span)
    }

    /// The hash under which all lines of a kind are found that goes by no name of theirs.
    static func ofAll(_ kind: TermKind) -> UInt64 { of(kind, "") }

    /// The hash under which the merges of a child are found, made of the child's own.
    static func ofMerges(ofChild hash: UInt64) -> UInt64 { hash ^ 0x6D_6572_6765 }

    private static func mix(_ word: UInt64) -> UInt64 {
        let mixed = (word ^ (word >> 29)) &* 0xD6E8_FEB8_6659_FD93
        return mixed ^ (mixed >> 32)
    }
}

extension EventType {
    /// Whether a line of the type is found by its name, because stories are read against all such.
    var isFoundByType: Bool {
        switch self {
        case .ledgerOpened, .policyAdopted, .roleGranted, .roleRevoked, .eventErased,
            .tailRecovered:
            true
        default: false
        }
    }

    /// Whether a line of the type brings the id of a review, a plan or an enquiry into the log.
    var bringsAnID: Bool {
        switch self {
        case .reviewScheduled, .reviewPartHeld, .reviewHeld, .planStarted, .section47Started: true
        default: false
        }
    }

    /// Whether a line of the type is found by its worker.
    var isOfAWorker: Bool {
        self == .workerJoined || self == .workerLeft || self == .workerChanged
    }
}
