// What a figure says of a number: its value at so many decimals, or a bound.

public import CareEvents
public import Tables

/// A number as it was printed, and what the words around it make of it.
public struct PublishedClaim: Hashable, Sendable {
    /// The number with the decimals that were printed.
    public let value: FixedDecimal
    /// How the words bound it, nil where it is exact at its decimals.
    public let bound: FigureBound?

    /// A number in thousandths. Its decimals are those said, and never fewer than it has.
    init(thousandths: Int64, decimals: Int?, bound: FigureBound? = nil) {
        let own = FixedDecimal.shortest(thousandths: Int(thousandths))
        let wanted = min(max(decimals ?? 0, own.decimals), Self.mostDecimals)
        let units = (own.decimals..<wanted).reduce(own.units) { units, _ in units * 10 }
        value = FixedDecimal(units: units, decimals: wanted)
        self.bound = bound
    }

    /// The most decimals that a figure is compared at.
    private static let mostDecimals = 6

    /// The decimals to ask replay for: of a bound more than were printed.
    var decimalsToAsk: Int { bound == nil ? value.decimals : Self.mostDecimals }

    /// Whether a number is what was said. `above` and `below` are its counts, where it has any.
    func admits(_ number: FixedDecimal, above: FixedDecimal? = nil, below: FixedDecimal? = nil)
        -> Bool
    {
        if bound == .majority, let above, let below, above.decimals == below.decimals {
            return 2 * above.units > below.units
        }
        return admits(Int(number.units), over: Self.power(number.decimals))
    }

    /// Whether a percentage of two counts is what was said: `100 × above / below`.
    func admits(percent above: Int, of below: Int) -> Bool {
        if bound == .majority { return 2 * above > below }
        return below > 0 && admits(100 * above, over: below)
    }

    /// Whether the exact ratio is what was said. Precondition: `below` is above 0.
    func admits(_ above: Int, over below: Int) -> Bool {
        let exact = Int128(above) * Int128(Self.power(value.decimals))
        let said = Int128(value.units) * Int128(below)
        switch bound {
        case nil:
            return FixedDecimal.ratio(above, below, decimals: value.decimals)?.units == value.units
        case .moreThan: return exact > said
        case .atMost: return exact <= said
        case .about: return (exact - said).magnitude * 20 <= said.magnitude
        case .majority: return exact > said
        }
    }

    /// The least whole number that it allows; nil where any is allowed.
    var leastWhole: Int? {
        let power = Self.power(value.decimals)
        let whole = Int(value.units) / power
        let isWhole = whole * power == Int(value.units)
        switch bound {
        case nil: return isWhole ? whole : nil
        case .moreThan: return whole + 1
        case .about: return whole - whole / 20
        case .atMost, .majority: return nil
        }
    }

    /// The most, the other way round.
    var mostWhole: Int? {
        let power = Self.power(value.decimals)
        let whole = Int(value.units) / power
        let isWhole = whole * power == Int(value.units)
        switch bound {
        case nil: return isWhole ? whole : nil
        case .atMost: return whole
        case .about: return whole + whole / 20
        case .moreThan, .majority: return nil
        }
    }

    /// The whole number that it says exactly, nil where it says none.
    var wholeNumber: Int? { bound == nil ? leastWhole : nil }

    static func power(_ decimals: Int) -> Int {
        (0..<decimals).reduce(1) { power, _ in power * 10 }
    }
}

extension PublishedClaim: CustomStringConvertible {
    /// As it was said: `more than 50`.
    public var description: String {
        switch bound {
        case nil: "\(value)"
        case .moreThan: "more than \(value)"
        case .atMost: "at most \(value)"
        case .about: "about \(value)"
        case .majority: "more than half"
        }
    }
}
