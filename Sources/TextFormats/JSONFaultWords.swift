// The words for each fault of a line of JSON: what is wrong, and what to do about it.

extension JSONFault {
    /// What is wrong, a sentence without its full stop.
    public var what: String { kind.what }
    /// What to do about it, a sentence without its full stop.
    public var remedy: String { kind.remedy }
}

extension JSONFault.Kind {
    /// What is wrong, a sentence without its full stop.
    public var what: String {
        switch self {
        case .emptyLine: "the line is empty"
        case .tooLong(let bytes):
            "the line has \(bytes) bytes, more than the \(JSONReader.lineLimit) allowed"
        case .byteOrderMark: "the line begins with a byte order mark"
        case .notUTF8: "these bytes are not UTF-8"
        case .notAnObject: "the line does not begin with an object"
        case .trailingCharacters: "something follows the end of the value"
        case .unexpectedEnd: "the line ends before its brackets are closed"
        case .tooDeep: "brackets stand more than \(JSONReader.depthLimit) deep"
        case .carriageReturn: "there is a carriage return (CR) here"
        case .lineFeed: "there is a line feed (LF) inside the line"
        case .nulCharacter: "the text holds the character U+0000"
        case .controlCharacter(let byte):
            "the control character \(codePoint(byte)) is written as itself"
        case .unexpected(let byte): "no value begins with \(shown(byte))"
        case .unknownWord: "this word is neither true nor false"
        case .null: "null is not used here"
        case .missingComma: "a comma or the closing bracket is missing here"
        case .trailingComma: "a comma stands before the closing bracket"
        case .missingColon: "the colon after the key is missing"
        case .missingKey: "a key in double quotes is missing here"
        case .badKey: "the key is not lower-case letters, digits and underscores after a letter"
        case .escapeInKey: "the key is written with a backslash"
        case .duplicateKey(let key): "the key \"\(key)\" is there twice"
        case .unterminatedString: "the text has no closing quote"
        case .badEscape: "this is not an escape of JSON"
        case .loneSurrogate: "half of a surrogate pair stands alone"
        case .badNumber(let rule): rule.what
        }
    }

    /// What to do about it, a sentence without its full stop.
    public var remedy: String {
        switch self {
        case .emptyLine: "remove the line"
        case .tooLong: "shorten the text, or keep it elsewhere and refer to it"
        case .byteOrderMark: "save the file as UTF-8 without a byte order mark"
        case .notUTF8: "save the file as UTF-8; most likely it was saved as Windows-1252 or UTF-16"
        case .notAnObject: "write one object { ... } a line"
        case .trailingCharacters: "begin a new line for the next object, or remove what follows"
        case .unexpectedEnd: "close what is open, or restore the rest of the line from a copy"
        case .tooDeep: "write the value flatter"
        case .carriageReturn: "end lines with one line feed (LF); in text write \\r"
        case .lineFeed: "write the object on one line"
        case .nulCharacter: "remove the character"
        case .controlCharacter(let byte): "write it as \(escape(byte))"
        case .unexpected: "write text in double quotes, a number, true, false, a list or an object"
        case .unknownWord: "write true or false in small letters, or put text in double quotes"
        case .null: "leave the key out"
        case .missingComma: "put a comma between values, or close the bracket"
        case .trailingComma: "remove the comma"
        case .missingColon: "put a colon between the key and its value"
        case .missingKey: "write each member as \"key\":value"
        case .badKey: "name the key like child_id"
        case .escapeInKey: "write the key plain"
        case .duplicateKey: "keep one of the two"
        case .unterminatedString: #"close the text with a double quote; a quote in it is \""#
        case .badEscape:
            #"write \" \\ \/ \b \f \n \r \t or \u and four hexadecimal digits; a backslash is \\"#
        case .loneSurrogate: "write both halves, \\ud83d\\ude00, or the character itself"
        case .badNumber(let rule): rule.remedy
        }
    }
}

extension JSONFault.NumberRule {
    /// What is wrong, a sentence without its full stop.
    public var what: String {
        switch self {
        case .plusSign: "the number begins with a plus sign"
        case .missingDigits: "no digit follows the minus sign"
        case .missingWholePart: "the number has no digit before its point"
        case .leadingZero: "the number begins with a needless 0"
        case .tooManyDigits: "the number has more than 15 digits before its point"
        case .missingDecimals: "the number has no digit after its point"
        case .tooManyDecimals: "the number has more than 3 decimal places"
        case .exponent: "the number has an exponent"
        }
    }

    /// What to do about it, a sentence without its full stop.
    public var remedy: String {
        switch self {
        case .plusSign: "remove the plus sign"
        case .missingDigits: "write the number, or put text in double quotes"
        case .missingWholePart: "write 0 before the point"
        case .leadingZero: "remove the 0, or put an identifier in double quotes"
        case .tooManyDigits: "put an identifier in double quotes"
        case .missingDecimals: "remove the point"
        case .tooManyDecimals: "round to 3 places"
        case .exponent: "write the digits out"
        }
    }
}

/// `U+000A` for a byte.
private func codePoint(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
}

/// A byte as a reader of the message should see it: itself if it can be printed.
private func shown(_ byte: UInt8) -> String {
    byte > 0x20 && byte < 0x7F
        ? "\"\(Character(Unicode.Scalar(byte)))\"" : "the byte 0x\(hexPair(byte))"
}

/// Two upper-case hexadecimal digits.
private func hexPair(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
}

/// How a control character is written in JSON text.
private func escape(_ byte: UInt8) -> String {
    var writer = JSONWriter()
    writer.string(String(Unicode.Scalar(byte)))
    return String(String(decoding: writer.bytes, as: UTF8.self).dropFirst().dropLast())
}
