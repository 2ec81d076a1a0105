// How the payload of each type stands in a line: the spelling of its keys, in order.

import CareEvents

/// The keys of every type as the words to look for, and what a line of the type must have.
struct LinePatterns {
    /// The keys of all types, type by type.
    let keys: [KeyPattern]
    /// By the number of the type.
    let types: [TypeShape]

    /// A key with its comma, its quotes and its colon as up to four words, the first byte the
    /// lowest; past its end the masks are zero.
    struct KeyPattern {
        let first: UInt64
        let firstMask: UInt64
        let second: UInt64
        let secondMask: UInt64
        let third: UInt64
        let thirdMask: UInt64
        let fourth: UInt64
        let fourthMask: UInt64
        let length: Int
        let shape: FieldShape
        /// Whether its texts hardly ever come again: ids of single things.
        let isRare: Bool

        init(_ key: FieldKey) {
            let text = Array(",\"\(key.name)\":".utf8)
            precondition(text.count <= 32, "\(key.name) is longer than the scanner takes")
            func word(_ number: Int) -> (word: UInt64, mask: UInt64) {
                var word: UInt64 = 0
                var mask: UInt64 = 0
                for place in number * 8..<min(text.count, max(number * 8, number * 8 + 8)) {
                    word |= UInt64(text[place]) << UInt64(place % 8 * 8)
                    mask |= 0xFF << UInt64(place % 8 * 8)
                }
                return (word, mask)
            }
            func wordOrNone(_ number: Int) -> (word: UInt64, mask: UInt64) {
                number * 8 < text.count ? word(number) : (0, 0)
            }
            (first, firstMask) = wordOrNone(0)
            (second, secondMask) = wordOrNone(1)
            (third, thirdMask) = wordOrNone(2)
            (fourth, fourthMask) = wordOrNone(3)
            length = text.count
            shape = key.shape
            isRare = key.namesOneThing
        }
    }

    /// Where the keys of a type are, and what its lines must have.
    struct TypeShape {
        let first: Int
        let count: Int
        /// The bits of the fields that must be there.
        let required: UInt16
        private let mustHaveChild: Bool
        private let mayHaveChild: Bool

        init(_ declaration: EventDeclaration, first: Int) {
            self.first = first
            count = declaration.fields.count
            required = declaration.fields.enumerated().reduce(0) { bits, field in
                field.element.isRequired ? bits | 1 << UInt16(field.offset) : bits
            }
            mustHaveChild = declaration.subject == .oneChild
            mayHaveChild = mustHaveChild || declaration.subject == .perhapsAChild
        }

        /// Whether a line that has a `child_id`, or has none, can be of the type.
        @inline(__always)
        func fits(hasChild: Bool) -> Bool { hasChild ? mayHaveChild : !mustHaveChild }
    }

    init() {
        var keys: [KeyPattern] = []
        types = EventType.allCases.map { type in
            let declaration = type.declaration
            let first = keys.count
            keys += declaration.fields.map { KeyPattern($0.key) }
            return TypeShape(declaration, first: first)
        }
        self.keys = keys
    }
}

extension FieldKey {
    /// Whether the values are ids of single things, which few lines name.
    var namesOneThing: Bool {
        switch self {
        case .reviewID, .beforeReviewID, .escalationID, .conferenceID, .enquiryID, .familyID,
            .planID,
            .decisionID, .proceedingsID, .documentID, .upn, .homePostcode, .placementPostcode, .urn,
            .sha256:
            true
        default: false
        }
    }
}
