// Wrong lines, with the fault each must give: the table of the error gallery.

import Testing
import TextFormats

/// A wrong line and what is to be said of it.
struct JSONFaultExample: Sendable, CustomTestStringConvertible {
    let line: [UInt8]
    let kind: JSONFault.Kind
    let offset: Int
    let length: Int
    /// What is wrong, a semicolon, what to do.
    let words: String

    var testDescription: String { String(decoding: line.prefix(60), as: UTF8.self) }

    init(_ line: some Sequence<UInt8>, _ kind: JSONFault.Kind, _ place: Range<Int>, _ words: String)
    {
        self.line = Array(line)
        self.kind = kind
        self.offset = place.lowerBound
        self.length = place.count
        self.words = words
    }

    init(_ line: String, _ kind: JSONFault.Kind, _ place: Range<Int>, _ words: String) {
        self.init(line.utf8, kind, place, words)
    }
}

private let badUTF8 =
    "these bytes are not UTF-8; "
    + "save the file as UTF-8; most likely it was saved as Windows-1252 or UTF-16"
private let badReturn =
    "there is a carriage return (CR) here; end lines with one line feed (LF); in text write \\r"
private let badEscape =
    "this is not an escape of JSON; "
    + #"write \" \\ \/ \b \f \n \r \t or \u and four hexadecimal digits; a backslash is \\"#
private let badEnd =
    "the line ends before its brackets are closed; "
    + "close what is open, or restore the rest of the line from a copy"
private let badKey =
    "the key is not lower-case letters, digits and underscores after a letter; "
    + "name the key like child_id"
private let noValue =
    "; write text in double quotes, a number, true, false, a list or an object"
private let lone =
    "half of a surrogate pair stands alone; "
    + "write both halves, \\ud83d\\ude00, or the character itself"
private let noComma =
    "a comma or the closing bracket is missing here; "
    + "put a comma between values, or close the bracket"
private let noKey = "a key in double quotes is missing here; write each member as \"key\":value"
private let openText =
    #"the text has no closing quote; close the text with a double quote; a quote in it is \""#
private let nul = "the text holds the character U+0000; remove the character"
private let word =
    "this word is neither true nor false; "
    + "write true or false in small letters, or put text in double quotes"

let jsonFaultGallery: [JSONFaultExample] = lineExamples + tokenExamples + textExamples + numbers

private let lineExamples: [JSONFaultExample] = [
    .init("", .emptyLine, 0..<0, "the line is empty; remove the line"),
    .init(" \t", .emptyLine, 0..<2, "the line is empty; remove the line"),
    .init(
        String(repeating: " ", count: 65_537), .tooLong(65_537), 65_535..<65_537,
        "the line has 65537 bytes, more than the 65535 allowed; "
            + "shorten the text, or keep it elsewhere and refer to it"),
    .init(
        "\u{FEFF}{}", .byteOrderMark, 0..<3,
        "the line begins with a byte order mark; save the file as UTF-8 without a byte order mark"),
    .init([0x7B, 0x22, 0x61, 0xE9, 0x22], .notUTF8, 3..<4, badUTF8),
    .init([0x22, 0xC0, 0xAF], .notUTF8, 1..<2, badUTF8),
    .init([0x22, 0xED, 0xA0, 0x80], .notUTF8, 1..<2, badUTF8),
    .init([0x22, 0xF4, 0x90, 0x80, 0x80], .notUTF8, 1..<2, badUTF8),
    .init([0x22, 0xE2, 0x82], .notUTF8, 1..<3, badUTF8),
    .init(
        "[1]", .notAnObject, 0..<1,
        "the line does not begin with an object; write one object { ... } a line"),
    .init(
        "{} {}", .trailingCharacters, 3..<5,
        "something follows the end of the value; "
            + "begin a new line for the next object, or remove what follows"),
    .init("{\"a\":", .unexpectedEnd, 5..<5, badEnd),
    .init("{", .unexpectedEnd, 1..<1, badEnd),
    .init("{\"a\":[1,2", .unexpectedEnd, 9..<9, badEnd),
    .init("{\"a\":1,", .unexpectedEnd, 7..<7, badEnd),
    .init(
        "{\"a\":[[[[[[[[1]]]]]]]]}", .tooDeep, 12..<13,
        "brackets stand more than 8 deep; write the value flatter"),
]

private let tokenExamples: [JSONFaultExample] = [
    .init("{}\r", .carriageReturn, 2..<3, badReturn),
    .init("{\"a\":\"b\rc\"}", .carriageReturn, 7..<8, badReturn),
    .init(
        "{\n}", .lineFeed, 1..<2,
        "there is a line feed (LF) inside the line; write the object on one line"),
    .init("{\u{0}}", .nulCharacter, 1..<2, nul),
    .init("{\"a\":'b'}", .unexpected(0x27), 5..<6, "no value begins with \"'\"" + noValue),
    .init("{\"a\":,\"b\":1}", .unexpected(0x2C), 5..<6, "no value begins with \",\"" + noValue),
    .init(
        "{\"a\":é}", .unexpected(0xC3), 5..<7, "no value begins with the byte 0xC3" + noValue),
    .init("{\"a\":True}", .unknownWord, 5..<9, word),
    .init("{\"a\":NaN}", .unknownWord, 5..<8, word),
    .init("{\"a\":null}", .null, 5..<9, "null is not used here; leave the key out"),
    .init("{\"a\":1 \"b\":2}", .missingComma, 7..<8, noComma),
    .init("{\"a\":[1}", .missingComma, 7..<8, noComma),
    .init(
        "{\"a\":1,}", .trailingComma, 6..<7,
        "a comma stands before the closing bracket; remove the comma"),
    .init(
        "{\"a\":[1 , ]}", .trailingComma, 8..<9,
        "a comma stands before the closing bracket; remove the comma"),
    .init(
        "{\"a\" 1}", .missingColon, 5..<6,
        "the colon after the key is missing; put a colon between the key and its value"),
    .init("{a:1}", .missingKey, 1..<2, noKey),
    .init("{,\"a\":1}", .missingKey, 1..<2, noKey),
    .init("{\"a\":1,,\"b\":1}", .missingKey, 7..<8, noKey),
    .init("{\"Name\":1}", .badKey, 1..<7, badKey),
    .init("{\"\":1}", .badKey, 1..<3, badKey),
    .init("{\"1a\":1}", .badKey, 1..<5, badKey),
    .init("{\"a-b\":1}", .badKey, 1..<6, badKey),
    .init("{\"é\":1}", .badKey, 1..<5, badKey),
    .init(
        "{\"\\u0061\":1}", .escapeInKey, 2..<3,
        "the key is written with a backslash; write the key plain"),
    .init(
        "{\"seq\":1,\"seq\":1}", .duplicateKey("seq"), 9..<14,
        "the key \"seq\" is there twice; keep one of the two"),
]

private let textExamples: [JSONFaultExample] = [
    .init(
        "{\"a\":\"b\tc\"}", .controlCharacter(9), 7..<8,
        "the control character U+0009 is written as itself; write it as \\t"),
    .init(
        "{\"a\":\"\n\"}", .controlCharacter(10), 6..<7,
        "the control character U+000A is written as itself; write it as \\n"),
    .init(
        "{\"a\u{1B}\":1}", .controlCharacter(0x1B), 3..<4,
        "the control character U+001B is written as itself; write it as \\u001b"),
    .init("{\"a\":\"\u{0}\"}", .nulCharacter, 6..<7, nul),
    .init("{\"a\":\"\\u0000\"}", .nulCharacter, 6..<12, nul),
    .init("{\"a\":\"b}", .unterminatedString, 5..<8, openText),
    .init("{\"a", .unterminatedString, 1..<3, openText),
    .init("{\"a\":\"\\", .unterminatedString, 5..<7, openText),
    .init("{\"a\":\"\\x41\"}", .badEscape, 6..<8, badEscape),
    .init("{\"a\":\"\\é\"}", .badEscape, 6..<9, badEscape),
    .init("{\"a\":\"\\u12g4\"}", .badEscape, 6..<10, badEscape),
    .init("{\"a\":\"\\u12\"}", .badEscape, 6..<10, badEscape),
    .init("{\"a\":\"\\ud800\"}", .loneSurrogate, 6..<12, lone),
    .init("{\"a\":\"\\udc00\\ud800\"}", .loneSurrogate, 6..<12, lone),
    .init("{\"a\":\"\\ud800\\u0041\"}", .loneSurrogate, 6..<12, lone),
]

private let numbers: [JSONFaultExample] = [
    .init(
        "{\"a\":+1}", .badNumber(.plusSign), 5..<7,
        "the number begins with a plus sign; remove the plus sign"),
    .init(
        "{\"a\":-}", .badNumber(.missingDigits), 5..<6,
        "no digit follows the minus sign; write the number, or put text in double quotes"),
    .init(
        "{\"a\":-.5}", .badNumber(.missingWholePart), 5..<8,
        "the number has no digit before its point; write 0 before the point"),
    .init(
        "{\"a\":007}", .badNumber(.leadingZero), 5..<8,
        "the number begins with a needless 0; remove the 0, or put an identifier in double quotes"),
    .init(
        "{\"a\":1234567890123456}", .badNumber(.tooManyDigits), 5..<21,
        "the number has more than 15 digits before its point; put an identifier in double quotes"),
    .init(
        "{\"a\":1.}", .badNumber(.missingDecimals), 5..<7,
        "the number has no digit after its point; remove the point"),
    .init(
        "{\"a\":0.1234}", .badNumber(.tooManyDecimals), 5..<11,
        "the number has more than 3 decimal places; round to 3 places"),
    .init(
        "{\"a\":1e3}", .badNumber(.exponent), 5..<8,
        "the number has an exponent; write the digits out"),
]
