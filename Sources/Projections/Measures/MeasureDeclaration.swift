// What a measure is: its unit, whether it is a stock or a flow, its words, its dimensions.

/// The declaration of a measure.
public struct MeasureDeclaration: Sendable {
    /// The measure.
    public let measure: Measure
    /// Whether it is told at a day or over a period.
    public let asked: Asked
    /// The unit, a word in the plural.
    public let unit: String
    /// What it means, in words.
    public let definition: String
    /// The rule or the law behind it.
    public let source: String
    /// The dimensions it has.
    public let dimensions: [DimensionRule]

    /// When a measure is asked.
    public enum Asked: Hashable, Sendable {
        /// At a day: a stock or a state. Over a period it is the value on the last day.
        case stock
        /// Over a period.
        case flow
    }

    init(
        _ measure: Measure, _ asked: Asked, unit: String, _ definition: String, source: String,
        dimensions: [DimensionRule] = []
    ) {
        self.measure = measure
        self.asked = asked
        self.unit = unit
        self.definition = definition
        self.source = source
        self.dimensions = dimensions
    }

    /// Every declaration, in the order of `Measure`; a test holds the two together.
    public static let all: [MeasureDeclaration] =
        population
        + placements
        + permanence
        + proceedings
        + reviewTimeliness
        + forecast
        + participation
        + footprint
        + caseloads
        + workforce
        + escalations
        + childProtection
        + audits
        + surveys
}

extension Measure {
    /// The declaration of this measure.
    public var declaration: MeasureDeclaration { MeasureDeclaration.all[place] }

    private var place: Int { Self.places[self] ?? 0 }

    private static let places: [Measure: Int] = Dictionary(
        uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}
