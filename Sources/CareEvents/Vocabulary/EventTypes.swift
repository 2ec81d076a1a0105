// Some of the types of event: one bit each, so that asking whether two sets meet is one AND.

/// A set of types of event.
@frozen
public struct EventTypes: Hashable, Sendable, ExpressibleByArrayLiteral {
    @usableFromInline var low: UInt64
    @usableFromInline var high: UInt64

    /// No type.
    @inlinable
    public init() {
        low = 0
        high = 0
    }

    /// The types named.
    public init(arrayLiteral types: EventType...) {
        self.init()
        for type in types { insert(type) }
    }

    /// Every type of which something holds.
    public init(where holds: (EventType) -> Bool) {
        self.init()
        for type in EventType.allCases where holds(type) { insert(type) }
    }

    /// Whether no type is in it.
    @inlinable public var isEmpty: Bool { low | high == 0 }

    /// Adds a type. There are fewer than 128 (the number of a type is its place in the vocabulary).
    @inlinable
    public mutating func insert(_ type: EventType) {
        let number = UInt64(type.rawValue)
        if number < 64 { low |= 1 &<< number } else { high |= 1 &<< (number &- 64) }
    }

    /// Whether a type is in it.
    @inlinable
    public func contains(_ type: EventType) -> Bool {
        let number = UInt64(type.rawValue)
        return (number < 64 ? low &>> number : high &>> (number &- 64)) & 1 == 1
    }

    /// Whether some type is in both.
    @inlinable
    public func meets(_ other: EventTypes) -> Bool {
        (low & other.low) | (high & other.high) != 0
    }
}
