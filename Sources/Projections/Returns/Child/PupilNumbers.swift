// Unique pupil numbers: how they are spelt, and the codes that say why there is none.

import CareEvents

/// A unique pupil number as the return takes it.
enum PupilNumber {
    /// The codes for a number that is not known, each with its own reason.
    static let unknown = ["UN1", "UN2", "UN3", "UN4", "UN5"]

    /// Whether a text is a number, a letter and twelve digits, or a letter, eleven digits and a
    /// letter for one that is temporary. I, O and S are not used at its start.
    static func isNumber(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count == 13, isLetter(bytes[0]), !"IOS".utf8.contains(bytes[0]),
            bytes[1..<12].allSatisfy(isDigit)
        else { return false }
        return isDigit(bytes[12]) || isLetter(bytes[12])
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    }
}
