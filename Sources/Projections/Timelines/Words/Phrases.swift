// How fragments are put together: numbers, lists of words, days early and late.

import Dates

/// A head and what is said of it: `head: a, b; c; d`. What is nil is not said.
func phrase(_ head: String, _ details: [String?] = [], then: [String?] = []) -> String {
    var words = head
    let details = details.compactMap { $0 }
    if !details.isEmpty { words += ": " + details.joined(separator: ", ") }
    for more in then.compactMap({ $0 }) { words += "; " + more }
    return words
}

/// Words in a row, `A1, A2 and A3`; nil where there are none.
func enumeration(_ words: [String]) -> String? {
    guard let last = words.last else { return nil }
    guard words.count > 1 else { return last }
    return words.dropLast().joined(separator: ", ") + " and " + last
}

/// A code in words: `face_to_face` is `face to face`.
func inWords(code: String) -> String { String(code.map { $0 == "_" ? " " : $0 }) }

/// A number of things: `1 day`, `2 days`, `1 person`, `2 people`.
func counted(_ number: Int, _ thing: String, _ things: String? = nil) -> String {
    "\(number) \(number == 1 ? thing : things ?? thing + "s")"
}

/// A number in thousandths, the shortest way: 20100 is `20.1`.
func decimal(_ thousandths: Int64) -> String {
    let size = thousandths.magnitude
    let sign = thousandths < 0 ? "-" : ""
    let (whole, rest) = size.quotientAndRemainder(dividingBy: 1000)
    guard rest > 0 else { return "\(sign)\(whole)" }
    var digits = String(1000 + rest).dropFirst()
    while digits.last == "0" { digits = digits.dropLast() }
    return "\(sign)\(whole).\(digits)"
}

/// Whether what was due on a day was done in time: `on time`, `3 days late`.
func timeliness(of done: CalendarDate, due: CalendarDate) -> String {
    done <= due ? "on time" : counted(done - due, "day") + " late"
}
