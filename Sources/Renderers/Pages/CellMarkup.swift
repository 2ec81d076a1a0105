// A cell as a page shows it: days in words, thousands set off, nothing where nothing is known.

import Dates
import Tables
import TextFormats

extension Cell {
    /// What stands in the cell of a page. A day is `31 March 2017`; an instant is its London day
    /// and hour (CAL-4: that is the day that counts), with the instant itself for programs; whole
    /// numbers of four digits and more are set off by commas, unless they name something.
    func inPages(naming: Bool = false) -> [Markup] {
        switch self {
        case .empty: []
        case .text(let text): Markup.words(text)
        case .count(let count): [.text(naming ? String(count) : count.setOff)]
        case .decimal(let decimal): [.text(decimal.description.setOffByThousands)]
        case .date(let date): [.text(date.unbroken)]
        case .instant(let instant):
            [.tag("time", ["datetime": instant.description], .text(instant.inLondon))]
        case .flag(let yes): [.text(yes ? "yes" : "no")]
        case .suppressed: [.text(Cell.suppressionMark)]
        }
    }

    /// The same as words alone, for documents without elements.
    func wordsInPages(naming: Bool = false) -> String {
        switch self {
        case .text(let text): text
        default:
            String(
                inPages(naming: naming).map(\.wordsAlone).joined()
                    .map { $0 == "\u{A0}" ? " " : $0 })
        }
    }
}

extension Column {
    /// Whether its numbers name a line of the log, and count nothing: they are written as they are
    /// typed, so that they can be typed again.
    var namesLines: Bool {
        ["seq", "corrects", "line", "review_seq", "size"].contains(key)
    }
}

extension Int {
    /// `1,931`.
    var setOff: String { String(self).setOffByThousands }
}

extension String {
    /// A written number with a comma before each three digits of its whole part.
    fileprivate var setOffByThousands: String {
        let digits = utf8.drop { $0 == UInt8(ascii: "-") }.prefix { $0 != UInt8(ascii: ".") }
        guard digits.count > 3 else { return self }
        var text = hasPrefix("-") ? "-" : ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0 { text += "," }
            text.unicodeScalars.append(Unicode.Scalar(digit))
        }
        return text + self[digits.endIndex...]
    }
}

extension CalendarDate {
    /// `31 March 2017` with blanks that no line breaks at.
    fileprivate var unbroken: String {
        String(DateSpelling.words(self).map { $0 == " " ? "\u{A0}" : $0 })
    }
}

extension Instant {
    /// `30 June 2016, 23:59:59`, by the clocks of London.
    fileprivate var inLondon: String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        let second = Int(seconds - 3600 * (seconds / 3600))
        let ofHour = second < 0 ? second + 3600 : second
        return londonDay.unbroken + ", \(two(londonHour)):\(two(ofHour / 60)):\(two(ofHour % 60))"
    }
}

extension Markup {
    /// The words within, without elements.
    var wordsAlone: String {
        switch self {
        case .text(let words): words
        case .element(_, _, let inner): inner.map(\.wordsAlone).joined()
        case .style: ""
        }
    }
}
