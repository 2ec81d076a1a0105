// A policy's object into the policy, key by key; what is left out keeps the statutory default.

import Dates
import Policies
public import TextFormats

/// Reads the object of a `policy_adopted`, and keeps a list of what it could not take.
public struct PolicyReading {
    /// The keys and values that the policy does not have, in words.
    public private(set) var complaints: [String] = []
    private let members: [JSONObject.Member]
    private var taken: Set<String> = []

    /// A reading of one object.
    public init(_ object: JSONObject) {
        members = object.members
    }

    /// Closes the reading: keys that nobody asked for are complaints too.
    mutating func finish() {
        for member in members where !taken.contains(member.key) {
            complaints.append("the policy has no key \"\(member.key)\"")
        }
    }

    mutating func length(_ key: String, _ length: inout Length) {
        guard let text = text(key) else { return }
        if let read = Length(text) { length = read } else { refuseLength(text, key) }
    }

    mutating func optionalLength(_ key: String, _ length: inout Length?) {
        guard let text = text(key) else { return }
        if let read = Length(text) { length = read } else { refuseLength(text, key) }
    }

    mutating func lengths(_ key: String, _ lengths: inout [Length]) {
        guard let value = value(key) else { return }
        guard case .list(let values) = value, !values.isEmpty else {
            return refuse(key, "a list of lengths such as \"4 weeks\"")
        }
        var read: [Length] = []
        for case .string(let text) in values {
            guard let length = Length(text) else { return refuseLength(text, key) }
            read.append(length)
        }
        guard read.count == values.count else {
            return refuse(key, "a list of lengths such as \"4 weeks\"")
        }
        lengths = read
    }

    mutating func text(_ key: String) -> String? {
        guard let value = value(key) else { return nil }
        if case .string(let text) = value { return text }
        refuse(key, "text")
        return nil
    }

    mutating func flag(_ key: String) -> Bool? {
        guard let value = value(key) else { return nil }
        if case .bool(let yes) = value { return yes }
        refuse(key, "true or false")
        return nil
    }

    mutating func wholeNumber(_ key: String, _ number: inout Int) {
        guard let value = value(key) else { return }
        guard case .number(let read) = value, let whole = read.wholeNumber else {
            return refuse(key, "a whole number")
        }
        number = Int(whole)
    }

    mutating func days(_ key: String, _ days: inout [CalendarDate]) {
        guard let value = value(key) else { return }
        guard case .list(let values) = value else { return refuse(key, "a list of days") }
        for value in values {
            guard case .string(let text) = value else { return refuse(key, "a list of days") }
            if let day = CalendarDate(iso: text) {
                days.append(day)
            } else {
                complaints.append("\"\(text)\" in \"\(key)\" is not a day")
            }
        }
    }

    mutating func objects(_ key: String) -> [JSONObject]? {
        guard let value = value(key) else { return nil }
        guard case .list(let values) = value else {
            refuse(key, "a list of objects")
            return nil
        }
        let objects: [JSONObject] = values.compactMap {
            if case .object(let object) = $0 { object } else { nil }
        }
        if objects.count < values.count { refuse(key, "a list of objects") }
        return objects
    }

    mutating func value(_ key: String) -> JSONValue? {
        taken.insert(key)
        return members.first { $0.key == key }?.value
    }

    mutating func complain(_ words: String) { complaints.append(words) }

    mutating func takeAll() -> [JSONObject.Member] {
        taken.formUnion(members.map(\.key))
        return members
    }

    private mutating func refuse(_ key: String, _ expected: String) {
        complaints.append("\"\(key)\" is not \(expected)")
    }

    private mutating func refuseLength(_ text: String, _ key: String) {
        complaints.append(
            "\"\(text)\" in \"\(key)\" is not a length such as \"20 working days\" or \"3 months\"")
    }
}
