// The words for what is wrong with a checkpoint: line, what, and what to do.

extension CheckpointFault: CustomStringConvertible {
    /// One sentence that says the line and what is wrong, and one that says what to do.
    public var description: String { "line \(line): \(problem.words)" }
}

extension CheckpointFault.Problem {
    /// What is wrong and what to do, without the line.
    var words: String {
        switch self {
        case .unreadable(let problem): problem.words
        case .originEmpty:
            "the origin is empty. Write the name of the log, such as careledger/bromley."
        case .sizeNotDecimal(let text):
            "the size is \(quoted(text)), which is not a decimal number. "
                + "Write digits without a sign, a blank or a leading zero."
        case .sizeTooLarge(let text):
            "the size is \(quoted(text)), more lines than a log can have. "
                + "Compare it with another copy of the checkpoint."
        case .rootNotADigest(let text):
            "the root is \(quoted(text)), which is not the base64 of 32 bytes. "
                + "Compare it with another copy of the checkpoint."
        case .extensionLine(let text):
            "\(quoted(text)) follows the root. "
                + "A checkpoint has three lines; put signatures after a blank line."
        case .blankLineWithoutSignature:
            "the text ends with a blank line. "
                + "Put signature lines after it, or leave it out."
        case .notASignature(let text):
            "\(quoted(text)) is not a signature line. "
                + "A signature begins with U+2014 and a space."
        }
    }
}

extension NoteLineProblem {
    /// What is wrong and what to do, without the line.
    var words: String {
        switch self {
        case .missing:
            "the text has ended before this line. Take the text whole from where it was kept."
        case .notEnded:
            "the line is not ended. End each line with a line feed, the last one too."
        case .controlCharacter(0x0d):
            "the line has a carriage return. End lines with a line feed alone."
        case .controlCharacter(let byte):
            "the line has the control character 0x\(byte < 16 ? "0" : "")"
                + "\(String(byte, radix: 16)). Take the text unchanged from where it was kept."
        case .notUTF8:
            "the line is not UTF-8. Take the text unchanged from where it was kept."
        }
    }
}

/// The text between backquotes, cut after 60 characters.
func quoted(_ text: String) -> String {
    let start = String(text.unicodeScalars.prefix(60))
    return start.utf8.count == text.utf8.count ? "`\(text)`" : "`\(start)` and so on"
}
