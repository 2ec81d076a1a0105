// The figures that replay bears out: the only ones on which the impossibility of another may lean.

import Dates
import Tables

/// A figure that agrees, exact at its decimals, with what it is of.
struct AgreeingFigure: Sendable {
    let id: String
    let cell: FigureCell
    let claim: PublishedClaim
    /// The whole number that it says, nil where it has decimals.
    var wholeNumber: Int? { claim.wholeNumber }
}

/// A figure that replay contradicts.
struct ContradictedFigure: Sendable {
    let figure: PublishedFigure
    let cell: FigureCell
    var claim: PublishedClaim { figure.claim }
}

/// The figures that agree, by what they are of.
struct AgreeingFigures: Sendable {
    /// All of them, in the order of their lines.
    let all: [AgreeingFigure]
    private let byCell: [FigureCell: [Int]]
    private let byMeasure: [Measure: [Int]]

    init(_ figures: [AgreeingFigure]) {
        all = figures
        var byCell: [FigureCell: [Int]] = [:]
        var byMeasure: [Measure: [Int]] = [:]
        for (place, figure) in figures.enumerated() {
            byCell[figure.cell, default: []].append(place)
            byMeasure[figure.cell.measure, default: []].append(place)
        }
        self.byCell = byCell
        self.byMeasure = byMeasure
    }

    /// The figures of a cell.
    func of(_ cell: FigureCell) -> [AgreeingFigure] { (byCell[cell] ?? []).map { all[$0] } }

    /// The figures of a measure.
    func of(_ measure: Measure) -> [AgreeingFigure] { (byMeasure[measure] ?? []).map { all[$0] } }

    /// The first whole number published of a cell.
    func count(of cell: FigureCell) -> (id: String, number: Int)? {
        for figure in of(cell) {
            if let number = figure.wholeNumber { return (figure.id, number) }
        }
        return nil
    }
}
