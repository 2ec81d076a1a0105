// Plain words about the cells of a table: how many, what share, more or fewer than before.

import CareEvents
import Dates
import Journeys
import Policies
import Projections
import Tables

/// Words made from cells. What is suppressed is never told: "too few to say".
enum KindWords {
    /// What stands in a sentence for a number that is not told.
    static let tooFew = "too few to say"

    /// A number with what it counts: `1 dispute`, `28 disputes`, `no disputes`; of a number that is
    /// not told `disputes (too few to say)`.
    static func counted(_ cell: Cell, _ one: String, _ many: String) -> String {
        if cell == .suppressed { return "\(many) (\(tooFew))" }
        guard let count = cell.wholeNumber, count != 0 else { return "no \(many)" }
        return count == 1 ? "1 \(one)" : "\(NumberWords.grouped(count)) \(many)"
    }

    /// A cell as a number that is read first: `1,931`, `96.2%`, `c`; `–` where there is none.
    static func shown(_ cell: Cell, unit: String = "") -> String {
        switch cell {
        case .empty: "–"
        case .suppressed: Cell.suppressionMark
        case .count(let count): NumberWords.grouped(count) + unit
        case .decimal(let decimal): NumberWords.grouped(decimal) + unit
        case .text(let text): text
        case .date(let day): DateSpelling.words(day)
        case .instant(let instant): instant.description
        case .flag(let yes): yes ? "yes" : "no"
        }
    }

    /// A share with both of its counts: `96.2% (1,858 of 1,931 reviews)`; where there is nothing of
    /// which it is a share `none of no reviews`.
    static func share(_ percent: Cell, _ part: Cell, _ whole: Cell, _ many: String) -> String {
        if [percent, part, whole].contains(.suppressed) { return tooFew }
        guard let of = whole.wholeNumber, of != 0 else { return "none: there were no \(many)" }
        let above = part.wholeNumber ?? 0
        let counts = "\(NumberWords.grouped(above)) of \(NumberWords.grouped(of)) \(many)"
        return "\(shown(percent, unit: "%")) (\(counts))"
    }

    /// How a number stands against another: `12 more than`, `as many as`, `3 fewer than`.
    static func difference(_ now: Cell, _ then: Cell) -> String? {
        guard let now = now.wholeNumber, let then = then.wholeNumber else { return nil }
        if now == then { return "as many as" }
        return now > then
            ? "\(NumberWords.grouped(now - then)) more than"
            : "\(NumberWords.grouped(then - now)) fewer than"
    }

    /// A code in words: `iro_to_service` is `iro to service`.
    static func code(_ code: String) -> String { code.replacing("_", with: " ") }

    /// What a period is called: `2016-17`, `January to March 2017`, `March 2017`, else its days.
    static func period(_ span: DateSpan) -> String {
        let year = ReportingYear(containing: span.from)
        if year.span == span { return year.name }
        let months = DateSpelling.monthNames
        if Bucketing.month.whole(containing: span.from) == span {
            return Bucketing.month.name(of: span)
        }
        if span.from == span.from.firstOfMonth, span.to == span.to.lastOfMonth {
            let (first, last) = (months[span.from.month - 1], months[span.to.month - 1])
            return span.from.year == span.to.year
                ? "\(first) to \(last) \(span.to.year)"
                : "\(first) \(span.from.year) to \(last) \(span.to.year)"
        }
        if span.count == 1 { return DateSpelling.words(span.from) }
        return "\(DateSpelling.words(span.from)) to \(DateSpelling.words(span.to))"
    }
}

extension Prose {
    /// A sentence from its own first capital on.
    static func sentence(_ words: String) -> Prose {
        Prose(words.prefix(1).uppercased() + words.dropFirst())
    }
}
