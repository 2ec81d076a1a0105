// Published figures compared: what was known when a report was published, and what is known now.

import CareEvents
import Dates
import Journeys

/// What became of figures since they were published.
public struct PublishedComparison: Sendable {
    /// A published figure with what replay gave then and gives now.
    public struct Row: Sendable {
        /// The figure as it was published.
        public let figure: PublishedFigure
        /// What replay gives at the decimals of the figure, then and now.
        public let compared: ComparedFigure
    }

    /// The figures in the order of their lines.
    public private(set) var rows: [Row] = []
    /// Figures that ask nothing of the record: targets, narratives, others' figures, those of some
    /// one officer.
    public private(set) var notAsked: [PublishedFigure] = []
    /// How many lines were erased since the first of them was published, gone on both sides, that
    /// could have borne on what was asked.
    public private(set) var erasedSince = 0

    /// Compares the live figures that are taken. What a report knew is every line before the first
    /// of the figures that were recorded one after the other with it.
    public init(_ context: ReplayContext, where takes: (PublishedFigure) -> Bool) {
        let known = context.known
        var reports: [(line: Int, asked: [(figure: PublishedFigure, question: Question)])] = []
        for figure in known.publishedFigures where takes(figure) {
            guard let asked = try? FigureQuestion(figure), !asked.isOfOneOfficer else {
                notAsked.append(figure)
                continue
            }
            let line = Self.firstLine(ofReportWith: figure, known)
            if reports.last?.line == line {
                reports[reports.count - 1].asked.append((figure, asked.question))
            } else {
                reports.append((line, [(figure, asked.question)]))
            }
        }
        for report in reports {
            let comparison = Comparison(
                known.record.recorded, report.asked.map(\.question), knownLines: report.line,
                to: known.lineCount, threads: context.threads)
            rows += comparison.figures.map { figure in
                Row(figure: report.asked[figure.question].figure, compared: figure)
            }
            erasedSince = max(erasedSince, comparison.erasedSince)
        }
    }

    /// The line of the first figure that was recorded in one run with a figure.
    private static func firstLine(
        ofReportWith figure: PublishedFigure, _ known: KnownFacts
    ) -> Int {
        let lines = known.record.recorded.events
        var line = Int(figure.seq)
        while line > 0, lines[line - 1].type == .figurePublished { line -= 1 }
        return line
    }
}
