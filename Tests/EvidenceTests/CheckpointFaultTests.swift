// The gallery of checkpoints that cannot be read: each with the exact words, and none missing.

import Testing

@testable import Evidence

struct CheckpointFaultTests {
    /// A text that is refused, as bytes because some are no text, and what is said of it.
    struct Refused: Sendable, CustomTestStringConvertible {
        let name: String
        let text: [UInt8]
        let words: String
        var testDescription: String { name }

        init(_ name: String, _ text: String, _ words: String) {
            self.init(name, Array(text.utf8), words)
        }

        init(_ name: String, _ text: [UInt8], _ words: String) {
            self.name = name
            self.text = text
            self.words = words
        }
    }

    static let root = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="
    static let body = "careledger/bromley\n905\n\(root)\n"

    static let gallery: [Refused] =
        lines + sizes
        + [
            Refused(
                "an empty origin", "\n905\n\(root)\n",
                "line 1: the origin is empty. Write the name of the log, such as "
                    + "careledger/bromley."),
            Refused(
                "a root in hexadecimal", "a\n1\n0ac5186a\n",
                "line 3: the root is `0ac5186a`, which is not the base64 of 32 bytes. "
                    + "Compare it with another copy of the checkpoint."),
            Refused(
                "a root with loose bits", "a\n1\n\(root.replacing("2I=", with: "2J="))\n",
                "line 3: the root is `CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=`, which is "
                    + "not the base64 of 32 bytes. Compare it with another copy of the "
                    + "checkpoint."),
            Refused(
                "a root that is much too long", "a\n1\n\(String(repeating: "A", count: 88))\n",
                "line 3: the root is `\(String(repeating: "A", count: 60))` and so on, which is "
                    + "not the base64 of 32 bytes. Compare it with another copy of the "
                    + "checkpoint."),
            Refused(
                "an extension line", body + "timestamp 7\n",
                "line 4: `timestamp 7` follows the root. A checkpoint has three lines; put "
                    + "signatures after a blank line."),
            Refused(
                "a blank line at the end", body + "\n",
                "line 4: the text ends with a blank line. Put signature lines after it, or "
                    + "leave it out."),
            Refused(
                "a signature with a hyphen", body + "\n- a b\n",
                "line 5: `- a b` is not a signature line. A signature begins with U+2014 and a "
                    + "space."),
            Refused(
                "a blank line after a signature", body + "\n\u{2014} a b\n\n",
                "line 6: `` is not a signature line. A signature begins with U+2014 and a "
                    + "space."),
        ]

    static let lines: [Refused] = [
        Refused(
            "nothing", "",
            "line 1: the text has ended before this line. Take the text whole from where it was "
                + "kept."),
        Refused(
            "the root missing", "careledger/bromley\n905\n",
            "line 3: the text has ended before this line. Take the text whole from where it was "
                + "kept."),
        Refused(
            "a last line that is not ended", "careledger/bromley\n905\n\(root)",
            "line 3: the line is not ended. End each line with a line feed, the last one too."),
        Refused(
            "a signature that is not ended", body + "\n\u{2014} a b",
            "line 5: the line is not ended. End each line with a line feed, the last one too."),
        Refused(
            "an editor's line ends", "careledger/bromley\r\n905\r\n\(root)\r\n",
            "line 1: the line has a carriage return. End lines with a line feed alone."),
        Refused(
            "a tab", "care\tledger\n905\n\(root)\n",
            "line 1: the line has the control character 0x09. Take the text unchanged from where "
                + "it was kept."),
        Refused(
            "a deletion in a signature", body + "\n\u{2014} a\u{7f}\n",
            "line 5: the line has the control character 0x7f. Take the text unchanged from where "
                + "it was kept."),
        Refused(
            "an origin in Latin-1", [0x4d, 0xf4, 0x6e, 0x0a],
            "line 1: the line is not UTF-8. Take the text unchanged from where it was kept."),
    ]

    static let sizes: [Refused] =
        [
            ("a leading zero", "0905"), ("two zeros", "00"), ("a sign", "+905"), ("a minus", "-1"),
            ("a blank", " 905"), ("a blank after it", "905 "), ("hexadecimal", "0x10"),
            ("a fraction", "9.5"), ("nothing", ""), ("other digits", "\u{0661}"),
            ("a comma", "1,000"),
        ].map { (name, size) in
            Refused(
                "a size with \(name)", "a\n\(size)\n\(root)\n",
                "line 2: the size is `\(size)`, which is not a decimal number. "
                    + "Write digits without "
                    + "a sign, a blank or a leading zero.")
        } + [
            Refused(
                "a size beyond 63 bits", "a\n9223372036854775808\n\(root)\n",
                "line 2: the size is `9223372036854775808`, more lines than a log can have. "
                    + "Compare "
                    + "it with another copy of the checkpoint.")
        ]

    @Test(arguments: gallery)
    func `a checkpoint that is none is refused with its line and remedy`(refused: Refused) {
        let fault = #expect(throws: CheckpointFault.self) { try Checkpoint(text: refused.text) }
        #expect(fault?.description == refused.words)
    }

    /// The kinds of problem. No switch here has a default, so a new one must be shown above.
    enum Kind: CaseIterable {
        case missing, notEnded, controlCharacter, notUTF8
        case originEmpty, sizeNotDecimal, sizeTooLarge, rootNotADigest, extensionLine
        case blankLineWithoutSignature, notASignature

        init(_ problem: CheckpointFault.Problem) {
            switch problem {
            case .unreadable(let problem): self.init(problem)
            case .originEmpty: self = .originEmpty
            case .sizeNotDecimal: self = .sizeNotDecimal
            case .sizeTooLarge: self = .sizeTooLarge
            case .rootNotADigest: self = .rootNotADigest
            case .extensionLine: self = .extensionLine
            case .blankLineWithoutSignature: self = .blankLineWithoutSignature
            case .notASignature: self = .notASignature
            }
        }

        init(_ problem: NoteLineProblem) {
            switch problem {
            case .missing: self = .missing
            case .notEnded: self = .notEnded
            case .controlCharacter: self = .controlCharacter
            case .notUTF8: self = .notUTF8
            }
        }
    }

    @Test func `the gallery shows every kind of problem`() {
        var shown: Set<Kind> = []
        for refused in CheckpointFaultTests.gallery {
            do throws(CheckpointFault) {
                _ = try Checkpoint(text: refused.text)
            } catch {
                shown.insert(Kind(error.problem))
            }
        }
        #expect(shown == Set(Kind.allCases))
    }
}
