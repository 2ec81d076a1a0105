// What comes in place of a file where - is named: standard input, to its end.

extension Call {
    /// The bytes of a file, or all of standard input where the path is `-`. A file that is not
    /// there is exit 66, an input that fails is exit 74 with `remedy`.
    func fileOrInput(_ path: String, remedy: String) throws(Stop) -> [UInt8] {
        guard path == "-" else { return try Files.read(path) }
        var bytes: [UInt8] = []
        while true {
            switch surroundings.input() {
            case .bytes(let more): bytes += more
            case .end: return bytes
            case .failed(let words): throw .inputFailed(words, remedy: remedy)
            }
        }
    }
}

extension Stop {
    /// Standard input could not be read.
    static func inputFailed(_ words: String, remedy: String) -> Stop {
        Stop(.inputOutput, "standard input: could not read: \(words)", remedy: remedy)
    }

    /// What to do where facts were being sent when the input failed.
    static let sendAgain = "send the facts again with their keys: they are not recorded twice"
}
