// What can be wrong with the text of a consistency proof; the words are in …FaultWords.

/// A consistency proof that cannot be read, and the line that shows it.
public struct ConsistencyProofFault: Error, Sendable {
    /// The number of the line in the proof's own text, counted from 1.
    public let line: Int
    let problem: Problem

    init(_ line: Int, _ problem: Problem) {
        self.line = line
        self.problem = problem
    }

    /// What is wrong with a line of a proof.
    enum Problem {
        /// The first line, quoted, does not begin with `old` and a space.
        case oldMissing(String)
        /// What follows `old`, quoted, is not a size that a log can have.
        case oldNotASize(String)
        /// A line of the path is at fault.
        case path(NotePathProblem)
        /// The checkpoint after the blank line is at fault.
        case checkpoint(CheckpointFault.Problem)
    }
}
