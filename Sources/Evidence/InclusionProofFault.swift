// What can be wrong with the text of an inclusion proof; the words are in InclusionProofFaultWords.

/// An inclusion proof that cannot be read, and the line that shows it.
public struct InclusionProofFault: Error, Hashable, Sendable {
    /// The number of the line in the proof's own text, counted from 1.
    public let line: Int
    /// What is wrong with it.
    public let problem: Problem

    init(_ line: Int, _ problem: Problem) {
        self.line = line
        self.problem = problem
    }

    /// What is wrong with a line of a proof.
    public enum Problem: Hashable, Sendable {
        /// The line is not there, not ended or not text.
        case unreadable(NoteLineProblem)
        /// The first line, quoted, is not that of a tlog-proof in version 1.
        case otherFormat(String)
        /// The second line, quoted, does not begin with `extra`.
        case extraMissing(String)
        /// What follows `extra` is not strict base64.
        case extraNotBase64
        /// The third line, quoted, does not begin with `index`.
        case indexMissing(String)
        /// The index, quoted, is not a decimal number without a leading zero.
        case indexNotDecimal(String)
        /// The index, quoted, is above 9,223,372,036,854,775,807.
        case indexTooLarge(String)
        /// A line of the path, quoted, is not the strict base64 of 32 bytes.
        case notADigest(String)
        /// The path has more than 63 hashes.
        case pathTooLong
        /// The checkpoint after the blank line is at fault.
        case checkpoint(CheckpointFault.Problem)
    }
}

extension InclusionProofFault.Problem {
    init(_ problem: NotePathProblem) {
        self =
            switch problem {
            case .unreadable(let line): .unreadable(line)
            case .notADigest(let text): .notADigest(text)
            case .tooLong: .pathTooLong
            }
    }
}
