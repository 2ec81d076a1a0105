// Why something cannot be proved, and the words for it.

/// Something that cannot be proved of a log.
public struct ProofFault: Error, Hashable, Sendable {
    /// Why not.
    public let problem: Problem

    init(_ problem: Problem) { self.problem = problem }

    /// Why something cannot be proved.
    public enum Problem: Hashable, Sendable {
        /// The log is damaged, or has no name that a checkpoint can carry.
        case damaged
        /// The log has no such line.
        case noSuchLine(Int, size: Int)
        /// The line was erased, and with it the bytes that a proof would show.
        case erased(Int, by: Int)
        /// The log never had so many lines.
        case shorter(than: Int, size: Int)
        /// No line names the child.
        case noSuchChild(String)
        /// Somebody changed the log while it was read.
        case changed
    }
}
