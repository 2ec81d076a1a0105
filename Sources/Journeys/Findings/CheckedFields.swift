// Which fields of each event are coded and which are ids, laid out once for all ledgers.

import CareEvents

/// The fields that C3 looks at, type by type, and the codes of each as bits.
struct CheckedFields: Sendable {
    /// A coded field with the place of its codes, or an id.
    struct Field: Sendable {
        let key: FieldKey
        let isList: Bool
        /// The first word of the bits of its codes, or -1 for an id.
        let codes: Int32
    }

    /// The fields, type by type.
    private var fields: [Field] = []
    /// By the number of each type, a bit for each of its fields that is among them.
    private(set) var masks: [UInt16] = []
    /// Where each is among them, 16 places to a type.
    private var places: [UInt16] = []
    /// One bit for each text that every ledger shares, field by field.
    private var bits: [UInt64] = []

    /// Those of the vocabulary.
    static let all = CheckedFields()

    private static let words = (SeededTexts.all.count + 63) / 64

    private init() {
        var numbers: [String: Int] = [:]
        for (number, text) in SeededTexts.all.enumerated() { numbers[text] = number }
        for type in EventType.allCases {
            masks.append(0)
            let row = places.count
            places += [UInt16](repeating: 0, count: 16)
            for (place, field) in type.declaration.fields.enumerated() {
                let isList = field.key.shape == .list
                guard field.codes != nil || field.key.isID else { continue }
                masks[masks.count - 1] |= 1 << UInt16(place)
                places[row + place] = UInt16(fields.count)
                fields.append(
                    Field(
                        key: field.key, isList: isList,
                        codes: field.codes == nil ? -1 : Int32(bits.count)))
                guard let codes = field.codes else { continue }
                let first = bits.count
                bits += [UInt64](repeating: 0, count: Self.words)
                for code in codes.compactMap({ numbers[$0] }) {
                    bits[first + code / 64] |= 1 << UInt64(code % 64)
                }
            }
        }
    }

    /// The field at a place of a type, which is among them.
    @inline(__always)
    func field(at place: Int, of type: Int) -> Field { fields[Int(places[type * 16 + place])] }

    /// Whether a symbol is one of the codes of a coded field.
    @inline(__always)
    func allows(_ symbol: Symbol, at field: Field) -> Bool {
        let number = Int(symbol.number)
        return number < Self.words * 64
            && bits[Int(field.codes) + number / 64] >> UInt64(number % 64) & 1 == 1
    }
}

extension FieldKey {
    /// Whether the texts of the field are ids of a kind other than children.
    var isID: Bool {
        (name.hasSuffix("_id") && shape == .text) || (name.hasSuffix("_ids") && shape == .list)
    }
}
