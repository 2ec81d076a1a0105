// Writes JSON without blanks, one way for each value, so that the same facts are the same bytes.

/// Appends JSON to a buffer of bytes. The inverse of ``JSONReader`` over the subset it reads.
///
/// Text: `\"` `\\` `\n` `\r` `\t` `\b` `\f`, other control characters as `\u00XX` in lower case,
/// everything else as itself (RFC 8259, section 7). Commas are put by the writer; that brackets and
/// keys pair up is the caller's part.
public struct JSONWriter: Sendable {
    /// What has been written.
    public private(set) var bytes: [UInt8] = []
    /// Whether a value stands before, in the same object or list.
    private var needsComma = false

    /// An empty writer, with room for so many bytes.
    public init(reserving capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    /// Forgets what has been written and keeps the room.
    public mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        needsComma = false
    }

    /// `{`.
    public mutating func beginObject() { open("{") }
    /// `}`.
    public mutating func endObject() { close("}") }
    /// `[`.
    public mutating func beginList() { open("[") }
    /// `]`.
    public mutating func endList() { close("]") }

    /// A key and its colon. A ledger's keys are `[a-z][a-z0-9_]*`; others are escaped as text is.
    public mutating func key(_ key: String) {
        separate()
        quote(key)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// Text in quotes.
    public mutating func string(_ text: String) {
        separate()
        quote(text)
    }

    /// A number, in its shortest form.
    public mutating func number(_ number: Thousandths) {
        separate()
        bytes.append(contentsOf: number.description.utf8)
    }

    /// A whole number. More than fifteen digits are written, but ``JSONReader`` refuses them.
    public mutating func number(_ number: Int) {
        separate()
        bytes.append(contentsOf: String(number).utf8)
    }

    /// `true` or `false`.
    public mutating func bool(_ yes: Bool) {
        separate()
        bytes.append(contentsOf: (yes ? "true" : "false").utf8)
    }

    /// `null`, for answers that show an empty cell. Never in a ledger: ``JSONReader`` refuses it.
    public mutating func null() {
        separate()
        bytes.append(contentsOf: "null".utf8)
    }

    /// A value that is JSON already, as its bytes stand: a stored line, a number of many places.
    public mutating func verbatim(_ json: some Collection<UInt8>) {
        separate()
        bytes.append(contentsOf: json)
    }

    /// The line feed that ends a line; the next value begins afresh.
    public mutating func endLine() {
        bytes.append(0x0A)
        needsComma = false
    }

    /// A whole value, the members of objects in their order.
    public mutating func value(_ value: JSONValue) {
        switch value {
        case .string(let text): string(text)
        case .number(let number): self.number(number)
        case .bool(let yes): bool(yes)
        case .list(let values):
            beginList()
            for element in values { self.value(element) }
            endList()
        case .object(let object):
            beginObject()
            for member in object.members {
                key(member.key)
                self.value(member.value)
            }
            endObject()
        }
    }

    private mutating func open(_ bracket: Unicode.Scalar) {
        separate()
        bytes.append(UInt8(ascii: bracket))
        needsComma = false
    }

    private mutating func close(_ bracket: Unicode.Scalar) {
        bytes.append(UInt8(ascii: bracket))
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    private mutating func quote(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        if text.utf8.contains(where: needsEscape) {
            for byte in text.utf8 {
                if needsEscape(byte) { escape(byte) } else { bytes.append(byte) }
            }
        } else {
            bytes.append(contentsOf: text.utf8)  // as a block: most text needs no escape
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ byte: UInt8) {
        let letter: Unicode.Scalar
        switch byte {
        case UInt8(ascii: "\""): letter = "\""
        case UInt8(ascii: "\\"): letter = "\\"
        case 0x08: letter = "b"
        case 0x09: letter = "t"
        case 0x0A: letter = "n"
        case 0x0C: letter = "f"
        case 0x0D: letter = "r"
        default:
            bytes.append(contentsOf: (byte < 0x10 ? "\\u000" : "\\u00").utf8)
            bytes.append(contentsOf: String(byte, radix: 16).utf8)
            return
        }
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(UInt8(ascii: letter))
    }
}

/// What text cannot hold as itself (RFC 8259, section 7).
private func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
}
