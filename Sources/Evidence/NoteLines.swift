// The lines of a signed-note text, read one after the other and refused where they are no text.

/// Reads the lines of a text as C2SP *signed-note* allows them: UTF-8, each ended by a line feed,
/// without other control characters.
struct NoteLines {
    private var rest: ArraySlice<UInt8>

    /// The number of the line read last, counted from 1; 0 before the first.
    private(set) var number: Int

    init(_ bytes: ArraySlice<UInt8>, after number: Int = 0) {
        rest = bytes
        self.number = number
    }

    /// What has not been read yet.
    var unread: ArraySlice<UInt8> { rest }

    /// The next line without its line feed.
    mutating func next() throws(NoteLineProblem) -> String {
        number += 1
        guard !rest.isEmpty else { throw .missing }
        guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { throw .notEnded }
        let line = rest[..<end]
        rest = rest[(end + 1)...]
        if let control = line.first(where: { $0 < 0x20 || $0 == 0x7f }) {
            throw .controlCharacter(control)
        }
        guard let text = String(validating: line, as: UTF8.self) else { throw .notUTF8 }
        return text
    }
}

extension NoteLines {
    /// More hashes than a path of any log can have: a size below 2^63 needs no more than 63.
    static let longestPath = 63

    /// Hashes, one a line, up to the empty line that ends them.
    mutating func path() throws(NotePathProblem) -> [Digest] {
        var path: [Digest] = []
        while true {
            let line: String
            do { line = try next() } catch { throw .unreadable(error) }
            if line.isEmpty { return path }
            guard let hash = Digest(base64: line) else { throw .notADigest(line) }
            guard path.count < NoteLines.longestPath else { throw .tooLong }
            path.append(hash)
        }
    }
}

/// What can be wrong with a line of a path.
enum NotePathProblem: Error {
    case unreadable(NoteLineProblem)
    case notADigest(String)
    case tooLong
}

/// A decimal number as checkpoints and proofs write it.
enum NoteNumber {
    case number(Int)
    case notDecimal
    case tooLarge

    /// Reads digits without a sign, a blank or a leading zero.
    init(_ text: String) {
        let digits = text.utf8
        let zero = UInt8(ascii: "0")
        let isDecimal = digits.allSatisfy { zero...UInt8(ascii: "9") ~= $0 }
        guard isDecimal, let first = digits.first, first != zero || digits.count == 1 else {
            self = .notDecimal
            return
        }
        self = Int(text).map { .number($0) } ?? .tooLarge
    }
}
