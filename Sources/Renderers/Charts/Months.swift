// Months along a drawing: short names over the year, as many as have room.

import Dates

/// Months that follow each other.
struct Months {
    /// The months since the year 0.
    private let numbers: [Int]

    /// The months that names spell, as `2016-04`, `April 2016`, `Apr 2016` or `1 April 2016`; nil
    /// where one is no month, or is not the next after the one before: `2010-11` may be a year.
    init?(_ names: [String]) {
        let numbers = names.compactMap(Self.number)
        guard names.count > 1, numbers.count == names.count,
            zip(numbers, numbers.dropFirst()).allSatisfy({ $0 + 1 == $1 })
        else { return nil }
        self.numbers = numbers
    }

    /// Writes them under the line at `top`.
    func write(on sheet: inout Sheet, at top: Int, places: [Int], between: Int) {
        // January, and with it April, July and October where there is room for them.
        let every = [1, 2, 3, 6].first { $0 * between >= 320 }
        let y = top + 60 + Words.ascent
        if let every {
            var year: Int?
            for (number, x) in zip(numbers, places) where (number % 12).isMultiple(of: every) {
                sheet.line((x, top), (x, top + 40), .thin, "axis")
                let name = String(DateSpelling.monthNames[number % 12].prefix(3))
                guard sheet.writeIfFree(name, [(x, y, .middle)], .label) else { continue }
                if year != number / 12 {
                    sheet.writeIfFree(
                        String(number / 12), [(x, y + Words.lineHeight, .middle)], .label)
                }
                year = number / 12
            }
        } else {
            for (number, x) in zip(numbers, places) where number.isMultiple(of: 12) {
                sheet.line((x, top), (x, top + 40), .thin, "axis")
                sheet.writeIfFree(String(number / 12), [(x, y, .middle)], .label)
            }
        }
    }

    /// The month that a name spells, counted from the year 0.
    private static func number(_ name: String) -> Int? {
        if name.utf8.count == 7, name.utf8.dropFirst(4).first == UInt8(ascii: "-") {
            guard let day = try? DateSpelling.parse(name + "-01") else { return nil }
            return day.year * 12 + day.month - 1
        }
        let words = name.split(separator: " ")
        guard words.count >= 2, let year = Int(words[words.count - 1]), (1900...2199).contains(year)
        else { return nil }
        let month = words[words.count - 2].lowercased()
        let found = DateSpelling.monthNames.firstIndex {
            $0.lowercased() == month || $0.lowercased().prefix(3) == month
        }
        return found.map { year * 12 + $0 }
    }
}
