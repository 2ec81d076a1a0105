// Numbers as people read them: a comma between thousands, a plural after all but one.

import Tables

/// Numbers in words and figures.
enum NumberWords {
    /// `1,931`.
    static func grouped(_ number: Int) -> String {
        let digits = Array(String(number.magnitude))
        var grouped = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place).isMultiple(of: 3) { grouped.append(",") }
            grouped.append(digit)
        }
        return number < 0 ? "−" + grouped : grouped
    }

    /// `1,931.5`; decimals as they are.
    static func grouped(_ number: FixedDecimal) -> String {
        let parts = number.description.split(separator: ".")
        guard let whole = parts.first.flatMap({ Int($0) }) else { return number.description }
        let sign = number.units < 0 && whole == 0 ? "−" : ""
        return sign + grouped(whole) + (parts.count > 1 ? "." + parts[1] : "")
    }

    /// Things in a row: `a`, `a and b`, `a, b and c`.
    static func list(_ things: [String]) -> String {
        guard let last = things.last else { return "" }
        guard things.count > 1 else { return last }
        return things.dropLast().joined(separator: ", ") + " and " + last
    }
}
