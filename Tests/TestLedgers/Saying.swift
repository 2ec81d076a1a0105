// An event written as one short line: `2013-04-01 A became_looked_after legal_status=C2`.

import CareEvents

/// One event in the words of a test: the day, the child (`-` for none), the type, and its fields as
/// `key=value`. Lists are parted by commas; a value that begins with `{` is the rest of the line.
struct Saying {
    let day: String
    let child: String
    let type: String
    private(set) var fields: [(key: String, value: String)] = []

    /// Fields that an event must have and a test seldom cares about.
    private static let usual: [String: [(key: String, value: String)]] = [
        "ledger_opened": [
            ("ledger", "test"), ("authority", "Test"), ("authority_code", "E1"), ("format", "1"),
        ],
        "child_registered": [("sex", "F")],
        "became_looked_after": [
            ("legal_status", "C2"), ("category_of_need", "N1"), ("placement_type", "U4"),
        ],
        "ceased_to_be_looked_after": [("reason_ceased", "E8")],
        "worker_joined": [("role", "iro"), ("contract", "full_time"), ("fte", "1")],
        "iro_allocated": [("population", "cla")],
        "iro_deallocated": [("population", "cla")],
        "escalation_raised": [("population", "cla")],
        "escalation_closed": [("closed_because", "stale")],
        "event_amended": [("reason", "data_entry")],
        "event_withdrawn": [("reason", "duplicate")],
        "event_reinstated": [("reason", "data_entry")],
        "event_erased": [
            ("reason", "legal_order"), ("authority", "court"), ("approved_by", "officer"),
        ],
    ]

    init(_ text: String) {
        var words = text.split(separator: " ").map(String.init)
        precondition(words.count >= 3, "day, child and type: \(text)")
        (day, child, type) = (words[0], words[1], words[2])
        words.removeFirst(3)
        while let word = words.first {
            words.removeFirst()
            let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
            precondition(parts.count == 2, "key=value: \(text)")
            if parts[1].hasPrefix("{") {
                fields.append((parts[0], ([parts[1]] + words).joined(separator: " ")))
                words = []
            } else {
                fields.append((parts[0], parts[1]))
            }
        }
        let said = fields.map(\.key)
        fields += (Self.usual[type] ?? []).filter { !said.contains($0.key) }
    }

    /// Takes a field out and answers its value: what is said to the builder and not to the ledger.
    mutating func take(_ key: String) -> String? {
        guard let place = fields.firstIndex(where: { $0.key == key }) else { return nil }
        return fields.remove(at: place).value
    }

    /// Whether a field is said.
    func has(_ key: String) -> Bool { fields.contains { $0.key == key } }

    /// Says a field besides.
    mutating func say(_ key: String, _ value: String) { fields.append((key, value)) }

    /// The line of the ledger.
    func line(seq: Int, recordedAt: String) -> String {
        let tail = String(seq, radix: 16)
        let id = "019342a7-6f0e-7c3a-9b1e-" + String(repeating: "0", count: 12 - tail.count) + tail
        let about = child == "-" ? "" : "\"child_id\":\"\(child)\","
        let payload = fields.map { ",\"\($0.key)\":\(Self.json($0.value, of: $0.key))" }.joined()
        return """
            {"seq":\(seq),"id":"\(id)","type":"\(type)",\(about)"occurred_on":"\(day)",\
            "recorded_at":"\(recordedAt)","recorded_by":"clerk"\(payload)}
            """
    }

    private static func json(_ text: String, of key: String) -> String {
        if text.hasPrefix("{") { return text }
        return switch FieldKey(name: key)?.shape {
        case .integer, .number, .flag: text
        case .list, .children:
            "[\(text.split(separator: ",").map { "\"\($0)\"" }.joined(separator: ","))]"
        case .date, .text, .words, .child, .object, .replacements, nil: "\"\(text)\""
        }
    }
}
