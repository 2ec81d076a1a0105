// A deed as its line: who it is about, the words of its type, where it came from.

import CareEvents

/// What every line is written with.
struct LineContext: Sendable {
    /// The ledger's name.
    let name: String
    /// The account that may write everything.
    let administrator: String
    let seed: UInt64
}

extension LineWriter {
    /// Writes the line of a deed. `target` is the `seq` of what a correction corrects.
    mutating func write(_ deed: Deed, seq: Int, target: Int, in context: LineContext) {
        let bits = mixed(context.seed ^ UInt64(seq) << 20)
        begin(deed, seq: seq, identity: bits)
        let type = EventType(rawValue: deed.type) ?? .ledgerOpened
        if type.namesChild, deed.family > 0 || type.family != .service {
            put(",\"child_id\":\"")
            child(deed.who)
            put("\"")
        }
        told(deed, by: recorder(of: deed, type, bits))
        switch type.family {
        case .child: childFields(deed, type, bits)
        case .care: careFields(deed, type, bits)
        case .plans: planFields(deed, type, bits)
        case .reviews: reviewFields(deed, type, bits)
        case .escalations: escalationFields(deed, type, bits)
        case .service: serviceFields(deed, type, bits)
        case .ledger: ledgerFields(deed, type, bits, target, context)
        }
        provenance(deed, type, bits, seq)
        end()
    }

    /// Who records what: officers their reviews, clerks the post, social workers the rest.
    private func recorder(of deed: Deed, _ type: EventType, _ bits: UInt64) -> UInt32 {
        let clerk = Staff.support + 1 + UInt32(bits >> 30 & 1)
        switch type.family {
        case .ledger: return type.isCorrection ? clerk : Staff.administrator + 1
        case .service:
            guard type == .iroAllocated || type == .iroDeallocated else {
                return type == .recordAudited ? deed.second : Staff.personnel + 1
            }
            return clerk
        case .escalations: return deed.second
        case .reviews:
            switch type {
            case .reviewHeld, .participationRecorded, .reviewRecordCompleted, .reviewDirected,
                .midwayReviewCompleted, .childContacted, .oversightRecorded, .reviewPartHeld:
                return deed.second >> 24 == 0 && deed.second > 1 ? deed.second : clerk
            case .reviewScheduled, .reviewRescheduled, .reviewCancelled, .consultationSent,
                .consultationReturned, .reviewRecordDistributed, .documentAttached,
                .reviewReportReceived:
                return clerk
            default: break
            }
        case .plans:
            if type == .proceedingsIssued || type == .proceedingsConcluded {
                return Staff.lawyer + 1
            }
        case .child, .care: break
        }
        return Staff.socialWorker + UInt32(mixed(UInt64(deed.family)) >> 30 % 900) + 1
    }

    /// Where an imported fact came from, and the key of the program that sent it.
    private mutating func provenance(
        _ deed: Deed, _ type: EventType, _ bits: UInt64, _ seq: Int
    ) {
        guard type.family != .ledger else { return }
        if bits >> 50 & 15 < 13 {
            key("source")
            put("\"")
            put(Wording.sources.word(bits >> 44))
            put(":")
            put(days.text(of: Int(deed.on)), 4)
            put("/social_work_records/")
            put(Wording.areas.word(mixed(UInt64(deed.family))))
            put("/")
            put(Wording.tables.word(UInt64(deed.type)))
            put(".csv:")
            number(seq % 1_000_003 + 2)
            put("\"")
        }
        if bits >> 54 & 15 < 14 {
            key("key")
            put("\"case-system/")
            typeName(deed.type)
            put("/")
            hex(mixed(UInt64(seq) ^ 0x6b65_7973), digits: 16)
            hex(bits, digits: 8)
            put("\"")
        }
    }

    // MARK: Ids

    mutating func childNumbered(
        _ key: StaticString, _ deed: Deed, _ part: StaticString, _ number: Int
    ) {
        self.key(key)
        put("\"")
        child(deed.who)
        put(part)
        self.number(number)
        put("\"")
    }

    mutating func familyNumbered(
        _ key: StaticString, _ deed: Deed, _ part: StaticString, _ number: Int
    ) {
        self.key(key)
        put("\"")
        put(part)
        padded(Int(deed.family), digits: 6)
        put("-")
        self.number(number)
        put("\"")
    }

    mutating func familyID(_ deed: Deed) {
        key("family_id")
        put("\"FAM-")
        padded(Int(deed.family), digits: 6)
        put("\"")
    }

    /// The children of a mask of siblings.
    mutating func childIDs(_ deed: Deed, _ mask: Int) {
        key("child_ids")
        put("[")
        var isFirst = true
        for place in 0..<4 where mask >> place & 1 == 1 {
            put(isFirst ? "\"" : ",\"")
            child(deed.family * 4 + UInt32(place))
            put("\"")
            isFirst = false
        }
        put("]")
    }

    /// One or two words of a list.
    mutating func list(_ key: StaticString, _ words: [StaticString], _ bits: UInt64) {
        self.key(key)
        put("[\"")
        put(words.word(bits))
        if bits >> 20 & 3 == 0, words.word(bits).utf8Start != words.word(bits + 1).utf8Start {
            put("\",\"")
            put(words.word(bits + 1))
        }
        put("\"]")
    }

    /// One sentence or two.
    mutating func sentences(_ key: StaticString, _ bits: UInt64) {
        self.key(key)
        put("\"")
        put(Wording.findings.word(bits))
        if bits >> 12 & 3 != 0 {
            put(" ")
            put(Wording.findings.word(bits + 1 + bits >> 16 & 7))
        }
        put("\"")
    }
}

extension EventType {
    /// Whether a line of this type names its child in the envelope.
    fileprivate var namesChild: Bool {
        switch declaration.subject {
        case .oneChild, .perhapsAChild: true
        case .severalChildren, .noChild: false
        }
    }
}
