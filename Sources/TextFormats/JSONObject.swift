// A JSON object: its members in the order they were written, and where in the input they stand.

/// The members of an object in their order. No key occurs twice.
///
/// Two objects are equal when they have the same keys with equal values: order and places in the
/// input do not count, because facts are compared by value.
public struct JSONObject: Hashable, Sendable {
    /// A key, its value, and the bytes of the input that hold them.
    public struct Member: Sendable {
        /// The key, without quotes.
        public let key: String
        /// The value.
        public let value: JSONValue
        /// The bytes of the key in the input, quotes included. Empty where nothing was read.
        public let keyRange: Range<Int>
        /// The bytes of the value in the input, quotes or brackets included.
        public let valueRange: Range<Int>

        /// A member that was read from bytes, or (without ranges) made by hand.
        public init(
            key: String, value: JSONValue, keyRange: Range<Int> = 0..<0,
            valueRange: Range<Int> = 0..<0
        ) {
            self.key = key
            self.value = value
            self.keyRange = keyRange
            self.valueRange = valueRange
        }
    }

    /// The members as they were written.
    public let members: [Member]

    /// An object of these members. Precondition: no key twice.
    public init(_ members: [Member]) {
        precondition(Set(members.map { Array($0.key.utf8) }).count == members.count, "a key twice")
        self.members = members
    }

    /// An object of these keys and values, in this order. Precondition: no key twice.
    public init(_ pairs: KeyValuePairs<String, JSONValue>) {
        self.init(pairs.map { Member(key: $0.key, value: $0.value) })
    }

    /// The members of a reader that has seen to it that no key occurs twice.
    init(withoutRepeats members: [Member]) {
        self.members = members
    }

    /// The value of a key, nil where the object has no such key. Looks from the first member on.
    public subscript(key: String) -> JSONValue? {
        member(key)?.value
    }

    /// The member of a key with its places, nil where the object has no such key.
    public func member(_ key: String) -> Member? {
        members.first { sameBytes($0.key, key) }
    }

    /// The same keys with equal values, in any order and at any place.
    public static func == (left: JSONObject, right: JSONObject) -> Bool {
        guard left.members.count == right.members.count else { return false }
        // Sorted, so that two long objects are not compared each key against each.
        return zip(left.sortedMembers, right.sortedMembers).allSatisfy { a, b in
            sameBytes(a.key, b.key) && a.value == b.value
        }
    }

    /// Equal objects give equal hashes: a sum over the members, which no order changes.
    public func hash(into hasher: inout Hasher) {
        var sum = 0
        for member in members {
            var one = Hasher()
            hashBytes(of: member.key, into: &one)
            one.combine(member.value)
            sum &+= one.finalize()
        }
        hasher.combine(members.count)
        hasher.combine(sum)
    }

    private var sortedMembers: [Member] {
        members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    }
}
