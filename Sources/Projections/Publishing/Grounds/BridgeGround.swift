// The bridge of a period: opening and started, less ceased, is closing, in spells.

import Dates

/// Ground (c): of a bridge that does not close, the figure that replay contradicts.
enum BridgeGround {
    static func tried(
        _ figure: ContradictedFigure, beside others: AgreeingFigures
    ) -> [GroundTried] {
        guard let number = figure.claim.wholeNumber else { return [] }
        return Bridge.all(with: figure.cell, others).compactMap { bridge in
            var numbers: [Int] = []
            var shown: [String] = []
            for cell in [bridge.opening, bridge.started, bridge.ceased, bridge.closing] {
                if cell == figure.cell {
                    numbers.append(number)
                    shown.append("\(number)")
                } else if let known = others.count(of: cell) {
                    numbers.append(known.number)
                    shown.append("\(known.number) (\(known.id))")
                } else {
                    return nil
                }
            }
            let closing = numbers[0] + numbers[1] - numbers[2]
            return GroundTried(
                ground: .bridge, isImpossible: closing != numbers[3],
                words: "\(shown[0]) + \(shown[1]) started − \(shown[2]) ceased = \(closing), and "
                    + "the stock at the end is \(shown[3])")
        }
    }
}

/// The four figures of a bridge.
private struct Bridge {
    let opening: FigureCell
    let started: FigureCell
    let ceased: FigureCell
    let closing: FigureCell

    init(_ span: DateSpan, _ dimensions: [Question.Asked]) {
        let spells = dimensions + [.init(.count, "spells")]
        opening = FigureCell(.childrenLookedAfter, dimensions, .at(span.from.adding(days: -1)))
        closing = FigureCell(.childrenLookedAfter, dimensions, .at(span.to))
        started = FigureCell(.childrenStartedLookedAfter, spells, .over(span))
        ceased = FigureCell(.childrenCeasedLookedAfter, spells, .over(span))
    }

    /// The bridges in which a cell stands: those of the periods of the flows that are published.
    static func all(with cell: FigureCell, _ others: AgreeingFigures) -> [Bridge] {
        // A child may come with one age or status and leave with another: no split bridge closes.
        let dimensions = cell.dimensions.filter { $0.key != .count }
        guard dimensions.allSatisfy({ $0.key == .shortBreaks }) else { return [] }
        var spans: [DateSpan] = []
        func take(_ flow: FigureCell) {
            if case .over(let span) = flow.time, !spans.contains(span) { spans.append(span) }
        }
        take(cell)
        for figure in others.of(.childrenStartedLookedAfter) { take(figure.cell) }
        for figure in others.of(.childrenCeasedLookedAfter) { take(figure.cell) }
        return spans.map { Bridge($0, dimensions) }.filter {
            [$0.opening, $0.started, $0.ceased, $0.closing].contains(cell)
        }
    }
}
