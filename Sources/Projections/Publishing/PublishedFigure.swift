// A figure that was said in public, as its line tells it.

public import CareEvents
public import Dates
import Journeys

/// A live `figure_published`: what was said, when and of what.
public struct PublishedFigure: Sendable {
    /// Its line.
    public let seq: Int32
    /// Its id.
    public let id: String
    /// When it was recorded.
    public let recordedAt: Instant
    /// The measure as it was named, known to the program or not.
    public let measureName: String
    /// The dimensions as they were printed.
    public let dimensionsText: String
    /// The first day of its period, nil for a day.
    public let fromOn: CalendarDate?
    /// The last day of its period, nil for a day.
    public let toOn: CalendarDate?
    /// Its day, nil for a period.
    public let atOn: CalendarDate?
    /// What it says of the number.
    public let claim: PublishedClaim
    /// The unit.
    public let unit: String
    /// What kind of figure it is, an open word.
    public let kind: String
    /// The base that it names, in thousandths.
    public let denominator: Int64?
    /// How it was meant, where it cannot be taken as printed.
    public let meant: FigureReading?

    /// The figure of a fact, with its words of approximation read as a bound.
    init(_ fact: Fact, in known: borrowing KnownFacts) {
        guard case .ledger(.figurePublished(let said))? = Event(fact, in: known.record) else {
            preconditionFailure("only figures are read as figures")
        }
        seq = fact.seq
        id = known.text(said.figureID)
        recordedAt = known.recordedAt(fact.seq)
        measureName = known.text(said.measure)
        dimensionsText = said.dimensions == .none ? "" : known.text(said.dimensions)
        fromOn = said.fromOn
        toOn = said.toOn
        atOn = said.atOn
        let bound = FigureBound(said.bound) ?? FigureWording.bound(in: dimensionsText)
        claim = PublishedClaim(
            thousandths: said.value, decimals: said.decimals.map(Int.init), bound: bound)
        unit = known.text(said.unit)
        kind = said.kind == .none ? "" : known.text(said.kind)
        denominator = said.denominator
        meant = FigureReading(said.readAs, in: known.record)
    }

    /// The measure, nil for a name that the program does not know.
    public var measure: Measure? { Measure(rawValue: measureName) }

    /// The base that it names, nil where it names none or one that is no whole number.
    var base: Int? { denominator.flatMap { $0 % 1000 == 0 ? Int($0 / 1000) : nil } }
}

extension KnownFacts {
    /// The figures that are live, in the order of their lines.
    var publishedFigures: [PublishedFigure] {
        facts.filter { $0.type == .figurePublished }.map { PublishedFigure($0, in: self) }
    }
}
