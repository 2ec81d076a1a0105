// Small numbers that stand for texts and for children.

/// A text of the log as a number: equal bytes, equal symbol. Number 0 is the empty text.
@frozen
public struct Symbol: Hashable, Sendable {
    /// The number of the text in its table.
    public let number: UInt32

    /// The symbol of that number.
    @inlinable
    public init(number: UInt32) { self.number = number }

    /// The empty text, which stands for "not said".
    public static let none = Symbol(number: 0)
}

/// A child as a number, given in the order in which the log first names them.
@frozen
public struct ChildNumber: Hashable, Comparable, Sendable {
    /// The number, from 0.
    public let number: UInt32

    /// The child of that number.
    @inlinable
    public init(_ number: UInt32) { self.number = number }

    /// No child: the event is about none, or about several.
    public static let none = ChildNumber(.max)

    /// Children in the order in which the log first names them.
    @inlinable
    public static func < (a: ChildNumber, b: ChildNumber) -> Bool { a.number < b.number }
}
