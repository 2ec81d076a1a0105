// What a first look through a log makes of each field of each type.

import CareEvents

/// What a field is to a first look.
struct FieldUse: Sendable {
    let shape: FieldShape
    /// Whether its texts come again and again, or are counted across children: they keep their
    /// number from part to part.
    let isKept: Bool
    /// Whether an id brings those together who name it: a number for each kind of id, or 0.
    let link: UInt32

    /// By the number of each type, in the order of its fields.
    static let all: [[FieldUse]] = EventType.allCases.map { type in
        type.declaration.fields.map { FieldUse($0.key, of: type) }
    }

    /// What a field says that an amendment replaces.
    init(_ key: FieldKey, of type: EventType) {
        shape = key.shape
        isKept = !key.namesOneThing || key == .familyID || key == .escalationID
        link = Self.link(key, type)
    }

    /// Reviews bring together only those who are said to have held them: of one of two ids.
    private static func link(_ key: FieldKey, _ type: EventType) -> UInt32 {
        switch key {
        case .familyID: 1
        case .enquiryID: 2
        case .conferenceID: 3
        case .proceedingsID: type == .orderMade || type == .orderDischarged ? 0 : 4
        case .reviewID: type == .reviewHeld || type == .eventAmended ? 5 : 0
        default: 0
        }
    }
}
