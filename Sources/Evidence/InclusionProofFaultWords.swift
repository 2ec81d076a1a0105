// The words for what is wrong with an inclusion proof: line, what, and what to do.

extension InclusionProofFault: CustomStringConvertible {
    /// One sentence that says the line and what is wrong, and one that says what to do.
    public var description: String { "line \(line): \(problem.words)" }
}

extension InclusionProofFault.Problem {
    /// What is wrong and what to do, without the line.
    var words: String {
        switch self {
        case .unreadable(let problem): problem.words
        case .otherFormat(let text):
            "\(quoted(text)) is not the first line of a proof. "
                + "A proof begins with the line \(InclusionProof.header)."
        case .extraMissing(let text):
            "\(quoted(text)) stands where the event should be. "
                + "Write `extra`, a space and the base64 of the line that is proved."
        case .extraNotBase64:
            "what follows `extra` is not base64. Take the proof unchanged from where it was kept."
        case .indexMissing(let text):
            "\(quoted(text)) stands where the index should be. "
                + "Write `index`, a space and the `seq` of the line that is proved."
        case .indexNotDecimal(let text):
            "the index is \(quoted(text)), which is not a decimal number. "
                + "Write digits without a sign, a blank or a leading zero."
        case .indexTooLarge(let text):
            "the index is \(quoted(text)), more lines than a log can have. "
                + "Take the proof unchanged from where it was kept."
        case .notADigest(let text): NotePathProblem.notADigest(text).words
        case .pathTooLong: NotePathProblem.tooLong.words
        case .checkpoint(let problem): problem.words
        }
    }
}

extension NotePathProblem {
    /// What is wrong and what to do, without the line.
    var words: String {
        switch self {
        case .unreadable(let problem): problem.words
        case .notADigest(let text):
            "\(quoted(text)) in the path is not the base64 of 32 bytes. "
                + "Write one hash a line, and a blank line before the checkpoint."
        case .tooLong:
            "the path has more than \(NoteLines.longestPath) hashes, more than any log needs. "
                + "Take the proof unchanged from where it was kept."
        }
    }
}
