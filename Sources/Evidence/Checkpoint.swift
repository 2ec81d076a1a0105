// A checkpoint: the few lines that fix what a log was when it had a certain size.

/// What a log had become at one size: its name, how many leaves, and the root over them
/// (C2SP *tlog-checkpoint*, without extension lines).
///
///     careledger/bromley
///     905
///     CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
///
/// A checkpoint that was kept elsewhere proves later that nothing before it has changed.
/// Signature lines are kept as they came and not judged: that is for the tools that made them.
public struct Checkpoint: Hashable, Sendable {
    /// The name of the log, such as `careledger/bromley`: never empty, no control characters.
    public let origin: String
    /// How many leaves the log had, from 0.
    public let size: Int
    /// The root of the Merkle tree over those leaves.
    public let root: Digest
    /// The signature lines as they came, each beginning with U+2014 and a space, without its line
    /// feed.
    public let signatures: [String]

    /// A checkpoint of a log.
    public init(origin: String, size: Int, root: Digest, signatures: [String] = []) {
        precondition(Checkpoint.isLine(origin) && !origin.isEmpty, "an origin is one line of text")
        precondition(size >= 0, "a log has no fewer than 0 leaves")
        precondition(
            signatures.allSatisfy { Checkpoint.isLine($0) && Checkpoint.isSignature($0) },
            "a signature is one line that begins with U+2014 and a space")
        self.origin = origin
        self.size = size
        self.root = root
        self.signatures = signatures
    }

    /// Reads a checkpoint's text, exactly as `text` writes it. Stops at the first fault: what
    /// comes after it has no certain meaning.
    public init(text bytes: [UInt8]) throws(CheckpointFault) {
        var lines = NoteLines(bytes[...])
        try self.init(reading: &lines)
    }

    /// Reads a checkpoint from here to the end of the text.
    init(reading lines: inout NoteLines) throws(CheckpointFault) {
        let origin = try Checkpoint.line(&lines)
        guard !origin.isEmpty else { throw CheckpointFault(lines.number, .originEmpty) }
        let sizeText = try Checkpoint.line(&lines)
        let size: Int
        switch NoteNumber(sizeText) {
        case .number(let number): size = number
        case .notDecimal: throw CheckpointFault(lines.number, .sizeNotDecimal(sizeText))
        case .tooLarge: throw CheckpointFault(lines.number, .sizeTooLarge(sizeText))
        }
        let rootText = try Checkpoint.line(&lines)
        guard let root = Digest(base64: rootText) else {
            throw CheckpointFault(lines.number, .rootNotADigest(rootText))
        }
        let signatures = try Checkpoint.signatures(&lines)
        self.init(origin: origin, size: size, root: root, signatures: signatures)
    }

    private static func signatures(_ lines: inout NoteLines) throws(CheckpointFault) -> [String] {
        guard !lines.unread.isEmpty else { return [] }
        let blank = try line(&lines)
        guard blank.isEmpty else { throw CheckpointFault(lines.number, .extensionLine(blank)) }
        guard !lines.unread.isEmpty else {
            throw CheckpointFault(lines.number, .blankLineWithoutSignature)
        }
        var signatures: [String] = []
        while !lines.unread.isEmpty {
            let signature = try line(&lines)
            guard isSignature(signature) else {
                throw CheckpointFault(lines.number, .notASignature(signature))
            }
            signatures.append(signature)
        }
        return signatures
    }

    private static func line(_ lines: inout NoteLines) throws(CheckpointFault) -> String {
        do {
            return try lines.next()
        } catch {
            throw CheckpointFault(lines.number, .unreadable(error))
        }
    }

    /// What a signature line begins with: U+2014 and a space, in UTF-8 (C2SP *signed-note*).
    private static func isSignature(_ line: String) -> Bool {
        line.utf8.starts(with: "\u{2014} ".utf8)
    }

    private static func isLine(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7f }
    }

    /// The part that is signed: three lines, each ended by a line feed.
    public var body: String { "\(origin)\n\(size)\n\(root.base64)\n" }

    /// The whole text: the body, and where there are signatures a blank line and one line for
    /// each. The inverse is `init(text:)`, byte for byte.
    public var text: String {
        signatures.isEmpty ? body : signatures.reduce(into: body + "\n") { $0 += $1 + "\n" }
    }

    /// The bytes of `text`.
    public var bytes: [UInt8] { Array(text.utf8) }
}
