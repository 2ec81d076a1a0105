// Words of the record in a page: what could turn a line round is made visible, and names written
// from right to left stand apart, so that no word moves the words beside it.

import TextFormats

extension Markup {
    /// Words as pieces of markup. Controls and marks of direction are shown as `\u{202e}`, as on a
    /// terminal; line breaks stay. A run of letters written from right to left stands in a `bdi`,
    /// so that a number after it stays after it.
    static func words(_ text: String) -> [Markup] {
        if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return [.text(text)] }
        return directed(text.shownInPages)
    }

    /// Words of a sentence: the same, and a year written as `2016-17` does not break at its hyphen.
    static func sentence(_ text: String) -> [Markup] {
        guard text.utf8.contains(UInt8(ascii: "-")) else { return words(text) }
        var pieces: [Markup] = []
        var start = text.utf8.startIndex
        var rest = text.utf8[...]
        while let hyphen = rest.firstIndex(of: UInt8(ascii: "-")) {
            rest = text.utf8[text.utf8.index(after: hyphen)...]
            guard let year = text.year(around: hyphen), year.lowerBound >= start else { continue }
            pieces += words(String(text[start..<year.lowerBound]))
            pieces.append(.tag("span", ["class": "years"], .text(String(text[year]))))
            start = year.upperBound
        }
        return pieces + words(String(text[start...]))
    }

    /// The words cut up by direction.
    private static func directed(_ text: String) -> [Markup] {
        guard text.unicodeScalars.contains(where: \.isWrittenFromTheRight) else {
            return [.text(text)]
        }
        var pieces: [Markup] = []
        var outside = String.UnicodeScalarView()
        // What is certainly of the run, and what follows it and may be.
        var run = String.UnicodeScalarView()
        var between = String.UnicodeScalarView()
        func close() {
            if !run.isEmpty { pieces.append(.tag("bdi", [:], .text(String(run)))) }
            run.removeAll()
            outside = between
            between.removeAll()
        }
        for scalar in text.unicodeScalars {
            if scalar.isWrittenFromTheRight {
                if run.isEmpty, !outside.isEmpty { pieces.append(.text(String(outside))) }
                if run.isEmpty { outside.removeAll() }
                run.append(contentsOf: between)
                between.removeAll()
                run.append(scalar)
            } else if run.isEmpty {
                outside.append(scalar)
            } else {
                between.append(scalar)
                if scalar.endsRun { close() }
            }
        }
        if !run.isEmpty { close() }
        if !outside.isEmpty { pieces.append(.text(String(outside))) }
        return pieces
    }
}

extension Markup {
    /// The same with its words and the values of its attributes as a page shows them.
    var withWordsShown: Markup {
        switch self {
        case .text(let words): .text(words.shownInPages)
        case .style: self
        case .element(let name, let attributes, let inner):
            .element(
                name,
                attributes.map { Attribute($0.name, $0.value?.shownInPages) },
                inner.map(\.withWordsShown))
        }
    }
}

extension String {
    /// The text as a page shows it, line by line: nothing in it that is obeyed and not seen.
    var shownInPages: String {
        if utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return self }
        return split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
            .map { escapedForTerminal(String($0)) }
            .joined(separator: "\n")
    }
}

extension String {
    /// Where `2016-17` stands about a hyphen, with no letter or digit beside it.
    fileprivate func year(around hyphen: Index) -> Range<Index>? {
        let before = utf8[..<hyphen].suffix(5)
        let after = utf8[hyphen...].dropFirst().prefix(3)
        guard before.suffix(4).count == 4, before.suffix(4).allSatisfy(\.isDigit),
            after.count >= 2, after.prefix(2).allSatisfy(\.isDigit),
            before.count < 5 || before.first?.isWord == false,
            after.count < 3 || after.last?.isWord == false
        else { return nil }
        return before.suffix(4).startIndex..<after.prefix(2).endIndex
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

    /// A digit, a letter, a hyphen, or a piece of a letter beyond ASCII.
    fileprivate var isWord: Bool {
        isDigit || self == UInt8(ascii: "-") || self >= 0x80
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
    }
}

extension Unicode.Scalar {
    /// A letter of a script that runs from right to left: Hebrew, Arabic and their neighbours.
    fileprivate var isWrittenFromTheRight: Bool {
        switch value {
        case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF,
            0x1E800...0x1EFFF:
            true
        default: false
        }
    }

    /// A letter or digit of another script, before which a run from right to left has ended.
    fileprivate var endsRun: Bool {
        properties.isAlphabetic || properties.numericType != nil
    }
}
