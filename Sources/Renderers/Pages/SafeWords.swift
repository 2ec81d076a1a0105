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

extension String {
    /// The text as a page shows it, line by line: nothing in it that is obeyed and not seen.
    var shownInPages: String {
        split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
            .map { escapedForTerminal(String($0)) }
            .joined(separator: "\n")
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
