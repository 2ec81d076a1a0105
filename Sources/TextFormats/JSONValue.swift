// A JSON value as the narrow subset knows it: text, number, yes or no, list, object; no null.

/// A value of the narrow RFC 8259 subset that a ledger line may contain.
///
/// Values are compared as facts: text byte for byte, numbers by value (`20.0` equals `20`),
/// lists in order, objects whatever the order of their keys.
///
/// Swift's own `String ==` treats a letter with an accent and the letter followed by a combining
/// accent as one text. A record must not: the bytes differ, so the facts differ. Equality and hash
/// are therefore written out here over the UTF-8 bytes.
public enum JSONValue: Hashable, Sendable {
    /// Text, any Unicode scalars but U+0000.
    case string(String)
    /// An exact decimal.
    case number(Thousandths)
    /// `true` or `false`.
    case bool(Bool)
    /// Values in their order.
    case list([JSONValue])
    /// Keys and their values.
    case object(JSONObject)

    /// Whether two values are the same fact; see the type.
    public static func == (left: JSONValue, right: JSONValue) -> Bool {
        switch (left, right) {
        case (.string(let a), .string(let b)): sameBytes(a, b)
        case (.number(let a), .number(let b)): a == b
        case (.bool(let a), .bool(let b)): a == b
        case (.list(let a), .list(let b)): a == b
        case (.object(let a), .object(let b)): a == b
        case (.string, _), (.number, _), (.bool, _), (.list, _), (.object, _): false
        }
    }

    /// Equal values give equal hashes: text by its bytes.
    public func hash(into hasher: inout Hasher) {
        switch self {
        case .string(let text):
            hasher.combine(0)
            hashBytes(of: text, into: &hasher)
        case .number(let number):
            hasher.combine(1)
            hasher.combine(number)
        case .bool(let yes):
            hasher.combine(2)
            hasher.combine(yes)
        case .list(let values):
            hasher.combine(3)
            hasher.combine(values)
        case .object(let object):
            hasher.combine(4)
            hasher.combine(object)
        }
    }
}

/// Whether two texts are the same bytes, which is narrower than `==`.
func sameBytes(_ left: String, _ right: String) -> Bool {
    left.utf8.elementsEqual(right.utf8)
}

/// Adds a text's bytes, and their number so that neighbours do not run together.
func hashBytes(of text: String, into hasher: inout Hasher) {
    hasher.combine(text.utf8.count)
    for byte in text.utf8 { hasher.combine(byte) }
}
