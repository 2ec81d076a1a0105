// A published figure as a question to the record, and whether the answer agrees with it.

import CareEvents
import Dates
import EventLogs
import Projections
import Tables
import TextFormats

/// A figure that was published, read as it was meant.
struct PublishedFigure {
    let id: String
    let measureName: String
    let dimensions: String
    /// The day of a stock, or the days of a period.
    let at: String?
    let from: String?
    let to: String?
    let knownAt: String?
    /// In thousandths, as printed.
    let value: Int64
    let decimals: Int
    let bound: String?

    /// The figure that a line tells: what `read_as` says stands for what was printed.
    init(_ line: EventLine) {
        var meant: JSONObject?
        if case .object(let object)? = line[.readAs] { meant = object }
        func text(_ key: FieldKey, _ name: String) -> String? {
            if case .string(let text)? = meant?[name] { return text }
            return line.text(key)
        }
        id = line.text(.figureID) ?? ""
        measureName = text(.measure, "measure") ?? ""
        dimensions = text(.dimensions, "dimensions") ?? ""
        at = text(.atOn, "at_on")
        from = text(.fromOn, "from_on")
        to = text(.toOn, "to_on")
        if case .string(let text)? = meant?["known_at"] { knownAt = text } else { knownAt = nil }
        if case .number(let number)? = line[.value] { value = number.value } else { value = 0 }
        decimals = line.wholeNumber(.decimals) ?? 0
        bound = line.text(.bound)
    }

    /// The measure, nil for one of the council's own.
    var measure: Measure? { Measure(rawValue: measureName) }

    /// When it is of, nil where the line gives no days.
    private var time: Question.Time? {
        if let day = at.flatMap(CalendarDate.init(iso:)) { return .at(day) }
        guard let from = from.flatMap(CalendarDate.init(iso:)),
            let to = to.flatMap(CalendarDate.init(iso:)),
            let span = DateSpan(from: from, to: to)
        else { return nil }
        return .over(span)
    }

    /// The question, or why it cannot be asked.
    func question() -> Result<Question, FigureObstacle> {
        guard let measure, let time else { return .failure(.init(what: "no measure or no days")) }
        do {
            return .success(
                try Question(
                    measure, time, dimensions: try Question.dimensions(dimensions, of: measure),
                    decimals: bound == nil ? decimals : 3))
        } catch {
            return .failure(.init(what: error.what))
        }
    }

    /// Whether what replay gives is what was printed, as the words around the figure bound it.
    func agrees(with answer: Answer) -> Bool {
        guard let counted = answer.value.flatMap(Self.thousandths) else { return false }
        switch bound {
        case nil: return counted == value
        case "more_than": return counted > value
        case "at_most": return counted <= value
        case "about": return abs(counted - value) * 20 <= value
        case "majority":
            guard let above = answer.numerator.flatMap(Self.thousandths),
                let below = answer.denominator.flatMap(Self.thousandths)
            else { return false }
            return 2 * above > below
        default: return false
        }
    }

    private static func thousandths(_ number: FixedDecimal) -> Int64? {
        guard number.decimals <= 3 else { return nil }
        return (number.decimals..<3).reduce(number.units) { units, _ in units * 10 }
    }
}

/// Why a figure cannot be asked.
struct FigureObstacle: Error {
    let what: String
}
