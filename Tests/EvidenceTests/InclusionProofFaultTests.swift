// The gallery of proofs that cannot be read: each with the exact words, and none missing.

import Testing

@testable import Evidence

struct InclusionProofFaultTests {
    typealias Refused = CheckpointFaultTests.Refused

    static let hash = CheckpointFaultTests.root
    static let body = CheckpointFaultTests.body
    static let head = "c2sp.org/tlog-proof@v1\n"
    static let start = head + "extra eyJzZXEiOjB9\nindex 0\n"

    static let gallery: [Refused] = [
        Refused(
            "nothing", "",
            "line 1: the text has ended before this line. Take the text whole from where it was "
                + "kept."),
        Refused(
            "another format", "c2sp.org/tlog-proof@v2\n",
            "line 1: `c2sp.org/tlog-proof@v2` is not the first line of a proof. A proof begins "
                + "with the line c2sp.org/tlog-proof@v1."),
        Refused(
            "a proof without the line proved", head + "index 0\n\n" + body,
            "line 2: `index 0` stands where the event should be. Write `extra`, a space and the "
                + "base64 of the line that is proved."),
        Refused(
            "an extra without a space", head + "extra\nindex 0\n\n" + body,
            "line 2: `extra` stands where the event should be. Write `extra`, a space and the "
                + "base64 of the line that is proved."),
        Refused(
            "a line that is not base64", head + "extra {}\nindex 0\n\n" + body,
            "line 2: what follows `extra` is not base64. Take the proof unchanged from where it "
                + "was kept."),
        Refused(
            "no index", head + "extra e30=\n\n" + body,
            "line 3: `` stands where the index should be. Write `index`, a space and the `seq` "
                + "of the line that is proved."),
        Refused(
            "an index with a leading zero", head + "extra e30=\nindex 01\n\n" + body,
            "line 3: the index is `01`, which is not a decimal number. Write digits without a "
                + "sign, a blank or a leading zero."),
        Refused(
            "an index with an accent on its blank", head + "extra e30=\nindex \u{301}1\n\n",
            "line 3: the index is `\u{301}1`, which is not a decimal number. Write digits "
                + "without a sign, a blank or a leading zero."),
        Refused(
            "an index beyond 63 bits", head + "extra e30=\nindex 9223372036854775808\n\n" + body,
            "line 3: the index is `9223372036854775808`, more lines than a log can have. Take "
                + "the proof unchanged from where it was kept."),
        Refused(
            "no blank line before the checkpoint", start + body,
            "line 4: `careledger/bromley` in the path is not the base64 of 32 bytes. Write one "
                + "hash a line, and a blank line before the checkpoint."),
        Refused(
            "a hash cut short", start + "\(hash)\n\(hash.dropLast())\n\n" + body,
            "line 5: `CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I` in the path is not the base64 "
                + "of 32 bytes. Write one hash a line, and a blank line before the checkpoint."),
        Refused(
            "a path of 64 hashes", start + String(repeating: hash + "\n", count: 64) + "\n" + body,
            "line 67: the path has more than 63 hashes, more than any log needs. Take the proof "
                + "unchanged from where it was kept."),
        Refused(
            "no checkpoint", start + "\(hash)\n\n",
            "line 6: the text has ended before this line. Take the text whole from where it was "
                + "kept."),
        Refused(
            "a fault in the checkpoint", start + "\(hash)\n\ncareledger/bromley\n007\n\(hash)\n",
            "line 7: the size is `007`, which is not a decimal number. Write digits without a "
                + "sign, a blank or a leading zero."),
        Refused(
            "an editor's line ends", "c2sp.org/tlog-proof@v1\r\n",
            "line 1: the line has a carriage return. End lines with a line feed alone."),
    ]

    @Test(arguments: gallery)
    func `a proof that is none is refused with its line and remedy`(refused: Refused) {
        let fault = #expect(throws: InclusionProofFault.self) {
            try InclusionProof(text: refused.text)
        }
        #expect(fault?.description == refused.words)
    }

    @Test func `a path of 63 hashes can be read`() throws {
        let path = String(repeating: InclusionProofFaultTests.hash + "\n", count: 63)
        let text = InclusionProofFaultTests.start + path + "\n" + InclusionProofFaultTests.body
        let proof = try InclusionProof(text: Array(text.utf8))
        #expect(proof.path.count == 63)
        #expect(!proof.verify())
    }

    /// The kinds of problem. The switch has no default, so a new one must be shown above.
    enum Kind: CaseIterable {
        case unreadable, otherFormat, extraMissing, extraNotBase64, indexMissing, indexNotDecimal
        case indexTooLarge, notADigest, pathTooLong, checkpoint

        init(_ problem: InclusionProofFault.Problem) {
            switch problem {
            case .unreadable: self = .unreadable
            case .otherFormat: self = .otherFormat
            case .extraMissing: self = .extraMissing
            case .extraNotBase64: self = .extraNotBase64
            case .indexMissing: self = .indexMissing
            case .indexNotDecimal: self = .indexNotDecimal
            case .indexTooLarge: self = .indexTooLarge
            case .notADigest: self = .notADigest
            case .pathTooLong: self = .pathTooLong
            case .checkpoint: self = .checkpoint
            }
        }
    }

    @Test func `the gallery shows every kind of problem`() {
        var shown: Set<Kind> = []
        for refused in InclusionProofFaultTests.gallery {
            do throws(InclusionProofFault) {
                _ = try InclusionProof(text: refused.text)
            } catch {
                shown.insert(Kind(error.problem))
            }
        }
        #expect(shown == Set(Kind.allCases))
    }
}
