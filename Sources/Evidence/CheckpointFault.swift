// What can be wrong with the text of a checkpoint; the words for it are in CheckpointFaultWords.

/// A checkpoint text that cannot be read, and the line that shows it.
public struct CheckpointFault: Error, Hashable, Sendable {
    /// The number of the line, counted from 1.
    public let line: Int
    /// What is wrong with it.
    public let problem: Problem

    init(_ line: Int, _ problem: Problem) {
        self.line = line
        self.problem = problem
    }

    /// What is wrong with a line of a checkpoint.
    public enum Problem: Hashable, Sendable {
        /// The line is not there, not ended or not text.
        case unreadable(NoteLineProblem)
        /// The first line is empty.
        case originEmpty
        /// The second line, quoted, is not a decimal number without a leading zero.
        case sizeNotDecimal(String)
        /// The second line, quoted, is above 9,223,372,036,854,775,807.
        case sizeTooLarge(String)
        /// The third line, quoted, is not the strict base64 of 32 bytes.
        case rootNotADigest(String)
        /// There is a fourth line, quoted, that is not blank.
        case extensionLine(String)
        /// The text ends with a blank line.
        case blankLineWithoutSignature
        /// A line after the blank one, quoted, does not begin with U+2014 and a space.
        case notASignature(String)
    }
}

/// What can be wrong with any line of a note, whatever it should say.
public enum NoteLineProblem: Error, Hashable, Sendable {
    /// The text has ended already.
    case missing
    /// The text ends within the line: no line feed comes.
    case notEnded
    /// The line has a control character, this byte.
    case controlCharacter(UInt8)
    /// The line is not UTF-8.
    case notUTF8
}
