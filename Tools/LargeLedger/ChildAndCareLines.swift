// The fields of a child's own events and of being looked after.

import CareEvents

extension LineWriter {
    /// What a child is and stays, whatever line tells it.
    private func nature(of deed: Deed) -> UInt64 { mixed(UInt64(deed.who) &+ 0x4e61_7475) }

    /// `detail`: the sex, or 4 more for an unborn child; `first`: the day of birth, or expected.
    mutating func childFields(_ deed: Deed, _ type: EventType, _ bits: UInt64) {
        let nature = nature(of: deed)
        switch type {
        case .childRegistered:
            if deed.detail >= 4 {
                date("expected_on", Int(deed.first))
            } else {
                date("born_on", Int(deed.first))
            }
            text("sex", Wording.sexes[Int(deed.detail & 3)])
            text("ethnicity", Wording.ethnicities.word(nature))
            if nature >> 8 & 15 == 0 { list("disability", Wording.disabilities, nature >> 16) }
            if nature >> 12 & 31 == 0, deed.detail < 4 { flag("uasc", true) }
            text("area", Wording.areas.word(mixed(UInt64(deed.family))))
            familyID(deed)
            if nature >> 20 & 3 == 0 { list("household", Wording.households, nature >> 24) }
            text("team", Wording.teams.word(mixed(UInt64(deed.family)) >> 8))
        case .childBorn:
            date("born_on", Int(deed.first))
            text("sex", Wording.sexes[Int(deed.detail)])
        case .childDetailsChanged:
            if bits & 1 == 0 {
                text("area", Wording.areas.word(bits >> 8))
            } else {
                list("disability", Wording.disabilities, bits >> 8)
            }
            if bits & 2 == 0 { text("team", Wording.teams.word(bits >> 16)) }
        case .childrenMerged:
            key("into")
            put("\"")
            child(deed.first)
            put("\"")
        default: break
        }
    }

    /// `first`: the placement; `detail`: the legal status, the reason, the kind of absence.
    mutating func careFields(_ deed: Deed, _ type: EventType, _ bits: UInt64) {
        switch type {
        case .becameLookedAfter:
            text("legal_status", Wording.statuses[Int(deed.detail)])
            text("category_of_need", Wording.needs.word(nature(of: deed)))
            if deed.second == 1 { flag("short_break", true) }
            placement(Int(deed.first), bits)
        case .startNotified: text("notified", "reviewing_service")
        case .placementMoved:
            placement(Int(deed.first), bits)
            if bits >> 40 & 7 == 0 { text("category_of_need", Wording.needs.word(bits >> 43)) }
            text("move_reason", Wording.moveReasons.word(bits >> 32))
            if bits >> 36 & 1 == 0 { flag("planned", bits >> 37 & 3 > 0) }
            if bits >> 39 & 15 == 0 { flag("same_carer", true) }
        case .legalStatusChanged: text("legal_status", Wording.statuses[Int(deed.detail)])
        case .ceasedToBeLookedAfter:
            text("reason_ceased", Wording.reasonsCeased[Int(deed.detail)])
            if bits & 1 == 0 { text("destination", Wording.settings.word(bits >> 1)) }
        case .wentMissing: text("kind", deed.detail == 0 ? "A" : "M")
        default: returnFields(deed, type, bits)
        }
    }

    private mutating func placement(_ place: Int, _ bits: UInt64) {
        text("placement_type", Wording.placements[place])
        switch Wording.placements[place].utf8Start.pointee {
        case UInt8(ascii: "P"): if place == 6 { text("placement_provider", "PR0") }
        case UInt8(ascii: "T"), UInt8(ascii: "Z"): break
        default: text("placement_provider", Wording.providers.word(bits >> 3))
        }
        flag("outside_authority", bits >> 6 & 7 < 3)
        tenths("distance_miles", Int(bits >> 9 & 255) * (bits >> 17 & 3 == 0 ? 3 : 1) + 2)
        text("distance_from", "home")
        text("area", Wording.areas.word(bits >> 19))
        if bits >> 22 & 1 == 0 { text("setting", Wording.settings.word(bits >> 23)) }
        if bits >> 25 & 1 == 0 {
            postcode("home_postcode", bits >> 26)
            postcode("placement_postcode", bits >> 30)
        }
        if bits >> 34 & 3 == 0 {
            key("urn")
            put("\"SC")
            padded(Int(bits >> 10 % 899_999) + 100_000, digits: 6)
            put("\"")
        }
    }

    private mutating func postcode(_ key: StaticString, _ bits: UInt64) {
        self.key(key)
        put("\"")
        put(Wording.postcodes.word(bits))
        put(bits & 1 == 0 ? "AB" : "QX")
        put("\"")
    }
}
