// The words for what is wrong with a consistency proof: line, what, and what to do.

extension ConsistencyProofFault: CustomStringConvertible {
    /// One sentence that says the line and what is wrong, and one that says what to do.
    public var description: String { "line \(line): \(problem.words)" }
}

extension ConsistencyProofFault.Problem {
    /// What is wrong and what to do, without the line.
    var words: String {
        switch self {
        case .oldMissing(let text):
            "\(quoted(text)) is not the first line of a consistency proof. "
                + "Write `old`, a space and the size of the older log."
        case .oldNotASize(let text):
            "the older size is \(quoted(text)), which is not a number of lines. "
                + "Write digits without a sign, a blank or a leading zero."
        case .path(let problem): problem.words
        case .checkpoint(let problem): problem.words
        }
    }
}
