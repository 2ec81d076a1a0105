// What can be wrong with a line of JSON, and where; the words for it are in JSONFaultWords.swift.

/// One thing that is wrong with a line, and its place.
public struct JSONFault: Error, Hashable, Sendable {
    /// What is wrong.
    public let kind: Kind
    /// The first wrong byte, counted from 0 at the start of the line.
    public let offset: Int
    /// The number of wrong bytes; 0 where something is missing at the end of the line.
    public let length: Int

    /// A fault at a place.
    public init(_ kind: Kind, offset: Int, length: Int) {
        self.kind = kind
        self.offset = offset
        self.length = length
    }

    /// Everything that the narrow subset of RFC 8259 refuses.
    public enum Kind: Hashable, Sendable {
        /// Nothing but blanks.
        case emptyLine
        /// More bytes than a line may have; how many there are.
        case tooLong(Int)
        /// The bytes EF BB BF at the start (RFC 8259, 8.1).
        case byteOrderMark
        /// Bytes that are no UTF-8 (RFC 3629): overlong, a surrogate, above U+10FFFF, cut short.
        case notUTF8
        /// The line holds something else than one object.
        case notAnObject
        /// Something follows the value.
        case trailingCharacters
        /// The line ends within an object or a list.
        case unexpectedEnd
        /// More than ``JSONReader/depthLimit`` objects and lists within each other.
        case tooDeep

        /// A carriage return, as editors put at the end of lines.
        case carriageReturn
        /// A line feed between tokens: a line is one line.
        case lineFeed
        /// U+0000, as a byte or as an escape.
        case nulCharacter
        /// A control character that is written as itself in text.
        case controlCharacter(UInt8)

        /// A byte with which no value begins.
        case unexpected(UInt8)
        /// A bare word that is neither `true` nor `false`.
        case unknownWord
        /// `null`: the subset leaves the key out.
        case null
        /// Neither a comma nor the closing bracket after a value.
        case missingComma
        /// A comma before the closing bracket.
        case trailingComma
        /// No colon after a key.
        case missingColon

        /// No quoted key where one should stand.
        case missingKey
        /// A key that is not `[a-z][a-z0-9_]*`.
        case badKey
        /// A backslash in a key: keys are written plain.
        case escapeInKey
        /// The key was there before in the same object.
        case duplicateKey(String)

        /// No closing quote before the end of the line.
        case unterminatedString
        /// A backslash that no escape of RFC 8259 begins with.
        case badEscape
        /// Half of a surrogate pair.
        case loneSurrogate

        /// A number in a form that the subset refuses.
        case badNumber(NumberRule)
    }

    /// The rules of `-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,3})?` that a number can break.
    public enum NumberRule: Hashable, Sendable, CaseIterable {
        /// `+1`.
        case plusSign
        /// `-` with no digit after it.
        case missingDigits
        /// `.5` or `-.5`.
        case missingWholePart
        /// `007`.
        case leadingZero
        /// Sixteen digits or more before the point.
        case tooManyDigits
        /// `1.`.
        case missingDecimals
        /// Four places or more after the point.
        case tooManyDecimals
        /// `1e3`.
        case exponent
    }
}
