// Lengths of time and codes in the plain words of a page about a life.

import Dates

/// Plain words for a page that a young person may read.
enum LifeWords {
    /// How long it was between two days: `3 days`, `5 months`, `2 years and 3 months`.
    ///
    /// Under two months in days; under two years in months; else in years and months. Whole
    /// months are counted, what is over is left off.
    static func length(from: CalendarDate, to: CalendarDate) -> String {
        let months = wholeMonths(from: from, to: to)
        guard months >= 2 else { return days(to - from) }
        guard months >= 24 else { return counted(months, "month") }
        let years = counted(months / 12, "year")
        return months % 12 == 0 ? years : "\(years) and \(counted(months % 12, "month"))"
    }

    /// `1 day`, `3,414 days`.
    static func days(_ count: Int) -> String { counted(count, "day") }

    /// `1 review`, `2 reviews`, `1,931 reviews`, `no reviews`.
    static func counted(_ count: Int, _ thing: String, _ things: String? = nil) -> String {
        "\(grouped(count)) \(count == 1 ? thing : things ?? thing + "s")"
    }

    /// A number with commas between thousands.
    static func grouped(_ count: Int) -> String {
        let digits = String(count.magnitude)
        var told = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0 { told.append(",") }
            told.append(digit)
        }
        return (count < 0 ? "-" : "") + told
    }

    /// `A`, `A and B`, `A, B and C`.
    static func list(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " and " + last
    }

    /// What a national code means, where a text begins with the code: of `U6 (foster care)` the
    /// words `foster care`. Any other text stays as it is.
    static func withoutCode(_ text: String) -> String {
        guard let space = text.firstIndex(of: " "), text.hasSuffix(")") else { return text }
        let code = text[..<space]
        let rest = text[text.index(after: space)...]
        let isCode =
            code.utf8.count <= 3
            && code.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
        guard isCode, rest.hasPrefix("(") else { return text }
        return String(rest.dropFirst().dropLast())
    }

    /// A plan without its id: of `pathway plan KIR-0118-pathway1` the words `pathway plan`.
    static func withoutID(_ text: String) -> String {
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        guard let place = words.firstIndex(of: "plan") else { return text }
        return words[...place].joined(separator: " ")
    }
}
