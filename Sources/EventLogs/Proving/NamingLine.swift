// Whom a line names: its child, the children of a list, the other id of a merge, at any depth.

import TextFormats

/// A line of a log with the children and the escalation that it names.
struct NamingLine {
    let seq: Int
    let bytes: [UInt8]
    /// Everybody it names, as bytes: two spellings of a letter are two ids.
    private(set) var children: Set<[UInt8]> = []
    /// Whether it is about one child, and says so as every such line does.
    let isOfOneChild: Bool
    /// The escalation that it is of.
    private(set) var escalation: [UInt8]?
    /// The line that it puts right.
    let target: Int?
    /// The line that it erases.
    let erases: Int?

    /// Nil for what is no event: a stub names nobody.
    init?(_ bytes: [UInt8]) {
        guard let object = try? JSONReader.readObject(bytes), let seq = Self.number(object["seq"]),
            object["type"] != nil
        else { return nil }
        self.seq = seq
        self.bytes = bytes
        isOfOneChild = object["child_id"] != nil
        target =
            Self.number(object["amends"]) ?? Self.number(object["withdraws"])
            ?? Self.number(object["reinstates"])
        erases = Self.number(object["erases"])
        if case .string(let id)? = object["escalation_id"] { escalation = Array(id.utf8) }
        note(.object(object), namesChild: false)
    }

    /// Notes the children that a value names, those of fields that nobody knows yet included.
    private mutating func note(_ value: JSONValue, namesChild: Bool) {
        switch value {
        case .string(let id): if namesChild { children.insert(Array(id.utf8)) }
        case .list(let values): for value in values { note(value, namesChild: namesChild) }
        case .object(let object):
            for member in object.members {
                let key = member.key
                let names = ["child_id", "child_ids"].contains { key.hasSuffix($0) }
                note(member.value, namesChild: names || key == "into")
            }
        case .number, .bool: break
        }
    }

    private static func number(_ value: JSONValue?) -> Int? {
        guard case .number(let number)? = value else { return nil }
        return number.wholeNumber.map(Int.init)
    }
}
