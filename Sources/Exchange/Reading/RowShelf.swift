// Where rows lie while they wait, when they are too many to be held.

/// Takes bytes, and gives them back: a file beside the ledger. Called by several threads at once
/// only for what it gives back.
public protocol RowShelf: AnyObject, Sendable {
    /// Takes bytes, and says where they lie; nil where there is no room, and they must be held.
    func put(_ bytes: [UInt8]) -> Int?
    /// Bytes that were put there; nil where they cannot be read again.
    func bytes(at place: Int, count: Int) -> [UInt8]?
}
