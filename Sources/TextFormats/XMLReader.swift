// Reads a small, safe part of XML piece by piece: elements and text, nothing declared or fetched.

/// Reads elements and their text. Attributes are checked and passed over, as comments and
/// processing instructions are; a document type is refused, and with it every entity but the five
/// of XML itself, so that nothing is ever expanded or fetched.
///
/// ```swift
/// var reader = XMLReader()
/// reader.add(block)
/// while let token = try reader.next() { … }
/// reader.finish()
/// while let token = try reader.next() { … }
/// ```
///
/// Memory: the block, and the tag or text that is being read.
public struct XMLReader: Sendable {
    /// The most bytes of a tag, a comment or a text.
    public static let longest = 1 << 16
    /// The deepest nesting.
    public static let deepest = 64

    /// What an XML file is made of.
    public enum Token: Hashable, Sendable {
        /// An element begins.
        case start(String)
        /// Text of the element that is open, in pieces perhaps.
        case text(String)
        /// An element ends.
        case end(String)
    }

    private var bytes: [UInt8] = []
    private var index = 0
    private var isFinished = false
    private var open: [String] = []
    private var hasRoot = false
    private var waiting: Token?
    private var isAtStart = true
    /// The line of the next byte, and the byte within it, from 1.
    public private(set) var line = 1
    private var column = 1

    /// A reader at the start of a file.
    public init() {}

    /// Adds the next bytes. Call ``next()`` until nil before adding more.
    public mutating func add(_ more: [UInt8]) {
        bytes.removeFirst(index)
        index = 0
        bytes += more
    }

    /// Says that no bytes follow.
    public mutating func finish() { isFinished = true }

    /// The next token; nil when more bytes are needed, or at the end.
    public mutating func next() throws(XMLFault) -> Token? {
        if let token = waiting {
            waiting = nil
            return token
        }
        if isAtStart {
            guard bytes.count - index >= 3 || isFinished else { return nil }
            if bytes[index...].starts(with: [0xEF, 0xBB, 0xBF]) { index += 3 }
            isAtStart = false
        }
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "<") {
                guard let end = try endOfMarkup() else { return nil }
                if let token = try take(markup: index..<end) { return token }
            } else {
                guard let end = try endOfText() else { return nil }
                if let token = try take(text: index..<end) { return token }
            }
        }
        if isFinished, !open.isEmpty || !hasRoot { throw fault(.unfinished) }
        return nil
    }

    // MARK: Where things end

    private func endOfText() throws(XMLFault) -> Int? {
        if let end = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
            if end - index > Self.longest { throw fault(.tooLong(limit: Self.longest)) }
            return end
        }
        if bytes.count - index > Self.longest { throw fault(.tooLong(limit: Self.longest)) }
        return isFinished ? bytes.count : nil
    }

    /// One past the `>` that ends the markup at the index.
    private func endOfMarkup() throws(XMLFault) -> Int? {
        let rest = bytes[index...]
        var end: Int?
        if isTag {
            if let plain = endOfPlainTag() { return plain }
            end = try endOfTag()
        } else if starts("<!--") {
            end = find("-->", from: index + 4)
        } else if starts("<![CDATA[") {
            end = find("]]>", from: index + 9)
        } else if starts("<?") {
            end = find("?>", from: index + 2)
        } else if starts("<!") {
            let isPart =
                rest.count < 9 && !isFinished
                && ("<!--".utf8.starts(with: rest)
                    || "<![CDATA[".utf8.starts(with: rest))
            if !isPart { throw fault(.documentType) }
        } else {
            end = try endOfTag()
        }
        if (end ?? bytes.count) - index > Self.longest {
            throw fault(.tooLong(limit: Self.longest))
        }
        if end == nil, isFinished { throw fault(.unfinished) }
        return end
    }

    /// Whether the markup at the index is a tag for certain, by the byte behind its `<`.
    private var isTag: Bool {
        guard index + 1 < bytes.count else { return false }
        return bytes[index + 1] != UInt8(ascii: "!") && bytes[index + 1] != UInt8(ascii: "?")
    }

    /// One past the `>` of a tag that is a name and nothing else; nil for any other.
    private func endOfPlainTag() -> Int? {
        var place = index + (bytes[index + 1] == UInt8(ascii: "/") ? 2 : 1)
        while place < bytes.count, place - index < 256, Self.isPlain(bytes[place]) { place += 1 }
        return place < bytes.count && bytes[place] == UInt8(ascii: ">") ? place + 1 : nil
    }

    private func endOfTag() throws(XMLFault) -> Int? {
        var quote: UInt8?
        for place in index..<bytes.count {
            let byte = bytes[place]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return place + 1
            } else if byte == UInt8(ascii: "<"), place > index {
                throw fault(.badMarkup)
            }
        }
        return nil
    }

    private func starts(_ text: String) -> Bool { bytes[index...].starts(with: text.utf8) }

    private func find(_ text: String, from start: Int) -> Int? {
        let wanted = Array(text.utf8)
        guard start <= bytes.count - wanted.count else { return nil }
        for place in start...(bytes.count - wanted.count)
        where bytes[place..<(place + wanted.count)].elementsEqual(wanted) {
            return place + wanted.count
        }
        return nil
    }

    // MARK: What things say

    private mutating func take(markup range: Range<Int>) throws(XMLFault) -> Token? {
        defer { move(to: range.upperBound) }
        if !isTag {
            if starts("<!--") { return nil }
            if starts("<?") {
                try checkDeclaration(range)
                return nil
            }
            if starts("<![CDATA[") {
                guard !open.isEmpty else { throw fault(.outsideRoot) }
                return .text(try checked((range.lowerBound + 9)..<(range.upperBound - 3)))
            }
        }
        let isEnd = bytes[range.lowerBound + 1] == UInt8(ascii: "/")
        let isEmpty = !isEnd && bytes[range.upperBound - 2] == UInt8(ascii: "/")
        let inner =
            (range.lowerBound + (isEnd ? 2 : 1))..<(range.upperBound - (isEmpty ? 2 : 1))
        let text = inner.isEmpty ? "" : try checked(inner)
        var name = text
        if !isPlainName(inner) {
            name = String(text.prefix { !$0.isWhitespace })
            guard Self.isName(name), !isEnd || name.utf8.count == trimmedCount(text),
                isEnd || Self.areAttributes(text.dropFirst(name.count))
            else { throw fault(.badMarkup) }
        }
        if isEnd {
            guard let expected = open.popLast() else { throw fault(.outsideRoot) }
            guard expected == name else {
                throw fault(.wrongEnd(expected: expected, found: name))
            }
            return .end(name)
        }
        if open.isEmpty, hasRoot { throw fault(.outsideRoot) }
        hasRoot = true
        if isEmpty {
            waiting = .end(name)
        } else {
            open.append(name)
            if open.count > Self.deepest { throw fault(.tooDeep(limit: Self.deepest)) }
        }
        return .start(name)
    }

    /// Whether a tag is a name of ASCII and nothing else, as nearly all are.
    private func isPlainName(_ range: Range<Int>) -> Bool {
        guard let start = range.first, !(0x2D...0x39 ~= bytes[start]) else { return false }
        for place in range where !Self.isPlain(bytes[place]) { return false }
        return true
    }

    /// Whether a byte may stand in a name: a letter, a digit, or one of `_-.:`.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x61...0x7A, 0x41...0x5A, 0x30...0x3A, 0x2D, 0x2E, 0x5F: true
        default: false
        }
    }

    private func trimmedCount(_ text: String) -> Int {
        text.utf8.count { !($0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D) }
    }

    private mutating func take(text range: Range<Int>) throws(XMLFault) -> Token? {
        defer { move(to: range.upperBound) }
        let text = try checked(range)
        guard !open.isEmpty else {
            if text.utf8.contains(where: { !($0 == 0x20 || (0x09...0x0D ~= $0)) }) {
                throw fault(.outsideRoot)
            }
            return nil
        }
        return .text(try expanded(text))
    }

    /// The declaration of the file may name no encoding but UTF-8 and its part ASCII.
    private func checkDeclaration(_ range: Range<Int>) throws(XMLFault) {
        guard starts("<?xml ") else { return }
        let text = try checked(range)
        guard let at = text.range(ofASCII: "encoding=") else { return }
        let value = text[at.upperBound...].dropFirst().prefix { $0 != "\"" && $0 != "'" }
        let name = value.uppercased()
        guard ["UTF-8", "UTF8", "US-ASCII", "ASCII"].contains(name) else {
            throw fault(.encoding(String(value.prefix(40))))
        }
    }

    /// The text of some bytes, which are UTF-8 and no control characters.
    private func checked(_ range: Range<Int>) throws(XMLFault) -> String {
        var isPlain = true
        for place in range where !(0x20..<0x80 ~= bytes[place]) { isPlain = false }
        if isPlain { return String(decoding: bytes[range], as: UTF8.self) }
        let part = Array(bytes[range])
        if UTF8Check.firstFault(in: part) != nil { throw fault(.notUTF8) }
        for byte in part where byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D {
            throw fault(.forbiddenCharacter)
        }
        return String(decoding: part, as: UTF8.self)
    }

    /// Text with its references replaced, once: what a reference gives is not looked at again.
    private func expanded(_ text: String) throws(XMLFault) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var result = ""
        var rest = text[...]
        while let at = rest.firstIndex(of: "&") {
            result += rest[..<at]
            guard let end = rest[at...].firstIndex(of: ";") else { throw fault(.badMarkup) }
            let name = rest[rest.index(after: at)..<end]
            guard let scalar = Self.scalar(name) else {
                throw fault(.entity(String(name.prefix(40))))
            }
            result.unicodeScalars.append(scalar)
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }

    private static func scalar(_ name: Substring) -> Unicode.Scalar? {
        switch name {
        case "lt": return "<"
        case "gt": return ">"
        case "amp": return "&"
        case "apos": return "'"
        case "quot": return "\""
        default:
            guard name.first == "#" else { return nil }
            let digits = name.dropFirst()
            let code =
                digits.first == "x"
                ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
            guard let code, code >= 0x20 || code == 0x09 || code == 0x0A || code == 0x0D else {
                return nil
            }
            return Unicode.Scalar(code)
        }
    }

    private static func isName(_ name: String) -> Bool {
        guard let first = name.unicodeScalars.first, isInName(first),
            !("0"..."9").contains(first), first != "-", first != "."
        else { return false }
        return name.unicodeScalars.allSatisfy(isInName)
    }

    /// Whether a character may stand in a name. What is known of all others is asked of those
    /// alone that are not ASCII: it costs more than the rest of the name.
    private static func isInName(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_", "-", ".", ":": true
        default: !scalar.isASCII && scalar.properties.isAlphabetic
        }
    }

    /// Whether a text is attributes: names, each with a value in quotes and without a `<`.
    private static func areAttributes(_ text: Substring) -> Bool {
        var rest = text.drop { $0.isWhitespace }
        while !rest.isEmpty {
            let name = rest.prefix { !$0.isWhitespace && $0 != "=" }
            guard isName(String(name)) else { return false }
            rest = rest.dropFirst(name.count).drop { $0.isWhitespace }
            guard rest.first == "=" else { return false }
            rest = rest.dropFirst().drop { $0.isWhitespace }
            guard let quote = rest.first, quote == "\"" || quote == "'" else { return false }
            let value = rest.dropFirst().prefix { $0 != quote }
            guard !value.contains("<"), rest.count > value.count + 1 else { return false }
            rest = rest.dropFirst(value.count + 2).drop { $0.isWhitespace }
        }
        return true
    }

    // MARK: Places

    private mutating func move(to end: Int) {
        for byte in bytes[index..<end] {
            column += 1
            if byte == 0x0A {
                line += 1
                column = 1
            }
        }
        index = end
    }

    private func fault(_ kind: XMLFault.Kind) -> XMLFault {
        XMLFault(kind: kind, line: line, column: column)
    }
}

extension String {
    /// Where a short text stands first.
    fileprivate func range(ofASCII text: String) -> Range<String.Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(text) {
                return start..<index(start, offsetBy: text.count)
            }
            start = index(after: start)
        }
        return nil
    }
}
