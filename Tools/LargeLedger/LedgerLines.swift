// The fields of the ledger's own events: policies, figures, corrections, roles.

import CareEvents

extension LineWriter {
    mutating func ledgerFields(
        _ deed: Deed, _ type: EventType, _ bits: UInt64, _ target: Int, _ context: LineContext
    ) {
        switch type {
        case .ledgerOpened:
            key("ledger")
            string(context.name)
            text("authority", "Example County")
            text("authority_code", "E10000099")
            number("format", 1)
        case .policyAdopted:
            let policy = Policies.all[Int(deed.first)]
            text("policy", policy.name)
            key(policy.name)
            put(policy.object)
        case .targetSet, .comparatorPublished, .figurePublished: figure(deed, type)
        case .eventAmended:
            number("amends", target)
            replacement(deed, bits)
            text("reason", Wording.corrections.word(bits >> 40))
            if bits >> 50 & 1 == 0 { text("note", Wording.notes.word(bits >> 44)) }
        case .eventWithdrawn:
            number("withdraws", target)
            text("reason", "duplicate")
            if bits & 1 == 0 { text("note", Wording.notes.word(bits >> 44)) }
        case .eventReinstated:
            number("reinstates", target)
            text("reason", "data_entry")
            text("note", "it was the only record of the visit")
        case .eventErased:
            number("erases", target)
            text("reason", "legal_order")
            text("authority", "request under article 17, granted by the records officer")
            text("approved_by", "sm-0001")
        case .tailRecovered: torn(deed)
        case .roleGranted, .roleRevoked:
            key("account")
            string(deed.detail == 0 ? context.administrator : "account-\(deed.detail)")
            text("role", Self.ledgerRoles[Int(deed.detail)])
        default: break
        }
    }

    private static let ledgerRoles: [StaticString] = [
        "administrator", "iro", "social_worker", "manager", "records_officer", "auditor",
    ]

    private mutating func string(_ text: String) {
        put("\"")
        for byte in text.utf8 { withUnsafePointer(to: byte) { put($0, 1) } }
        put("\"")
    }

    private mutating func torn(_ deed: Deed) {
        key("file")
        put("\"")
        put(days.text(of: Int(deed.on)), 4)
        put(".jsonl\"")
        number("offset", 40_960)
        number("bytes", 117)
        key("sha256")
        put("\"")
        for word in 0..<4 { hex(mixed(UInt64(deed.at) + UInt64(word)), digits: 16) }
        put("\"")
    }

    /// What is said of a figure: the measure by `first`, the year by `second`.
    private mutating func figure(_ deed: Deed, _ type: EventType) {
        let measures: [StaticString] = [
            "children_looked_after", "cla_reviews_in_time_percent", "iro_caseload",
            "cla_review_participation_percent",
        ]
        let value = 40 + Int(mixed(UInt64(deed.first) << 8 | UInt64(deed.second)) % 55)
        let start = Int(deed.on) - Int(deed.on) % 365
        if type == .figurePublished {
            key("figure_id")
            put("\"example-")
            number(Int(deed.second))
            put("-")
            number(Int(deed.first))
            put("\"")
        }
        text("measure", measures[Int(deed.first)])
        let isStock = deed.first % 2 == 0
        if type == .figurePublished, isStock {
            date("at_on", start)
        } else {
            date("from_on", start - 364)
            date("to_on", start)
        }
        number("value", value)
        if type == .comparatorPublished { text("published_by", "Department for Education") }
        guard type == .figurePublished else { return }
        text("unit", deed.first == 0 ? "children" : isStock ? "children" : "percent")
        text("where", "Annual report of the reviewing service, page 12")
        number("decimals", 0)
        text("kind", "event-derivable")
    }

    /// What an amendment says instead; `detail` is the target's type, `second` its day.
    private mutating func replacement(_ deed: Deed, _ bits: UInt64) {
        key("set")
        switch EventType(rawValue: deed.detail) ?? .ledgerOpened {
        case .reviewHeld:
            put(#"{"late_because":"weather","mode":"virtual"},"unset":["venue"]"#)
        case .placementMoved: put(#"{"distance_miles":17.125},"unset":["distance_from"]"#)
        case .decisionMade:
            put(#"{"due_on":""#)
            put(days.text(of: Int(deed.second) + 45 + Int(bits >> 50 & 31)), 10)
            put("\"}")
        case .childRegistered: put(#"{"area":"moved_here"}"#)
        case .becameLookedAfter: put(#"{"distance_miles":12.5}"#)
        case .planUpdated: put(#"{"quality":"judged_again"}"#)
        default:
            put(#"{"occurred_on":""#)
            put(days.text(of: Int(deed.second) - 1 - Int(bits >> 50 & 1)), 10)
            put("\"}")
        }
    }
}
