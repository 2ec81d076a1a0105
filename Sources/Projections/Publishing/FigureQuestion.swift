// The question that a figure asks of the record, or why it asks none.

import CareEvents
import Dates

/// What is asked of the record for a figure.
struct FigureQuestion {
    /// The question.
    let question: Question
    /// Words of the dimensions that only tell how the figure was put.
    let leftOut: [String]
    /// Whether it is of some one officer: true where it is so of any.
    let isOfOneOfficer: Bool

    /// The kinds of figure that no record could tell, with the reason.
    private static let kindsNotDerivable: [String: String] = [
        "target": "a target is set; it is not counted",
        "narrative": "it is told in words, and counts nothing that is recorded",
        "external": "it is somebody else's figure",
        "lost": "the chart it stood in is lost",
        "lost_chart": "the chart it stood in is lost",
        "chart_lost": "the chart it stood in is lost",
    ]

    /// The question of a figure as printed.
    init(_ figure: PublishedFigure) throws(FigureObstacle) {
        if let reason = Self.kindsNotDerivable[figure.kind] { throw FigureObstacle(what: reason) }
        if let source = FigureWording.source(in: figure.dimensionsText) {
            throw FigureObstacle(what: "it is somebody else's figure: source=\(source)")
        }
        try self.init(
            measure: figure.measureName, dimensions: figure.dimensionsText, at: figure.atOn,
            from: figure.fromOn, to: figure.toOn, decimals: figure.claim.decimalsToAsk)
    }

    /// The question of a figure as it was meant.
    init(_ figure: PublishedFigure, meant: FigureReading) throws(FigureObstacle) {
        if let complaint = meant.complaints.first { throw FigureObstacle(what: complaint) }
        let saysPeriod = meant.fromOn != nil || meant.toOn != nil
        let at = meant.atOn ?? (saysPeriod ? nil : figure.atOn)
        try self.init(
            measure: meant.measure ?? figure.measureName,
            dimensions: meant.dimensions ?? figure.dimensionsText, at: at,
            from: at == nil ? meant.fromOn ?? figure.fromOn : nil,
            to: at == nil ? meant.toOn ?? figure.toOn : nil,
            decimals: figure.claim.decimalsToAsk)
    }

    private init(
        measure name: String, dimensions: String, at: CalendarDate?, from: CalendarDate?,
        to: CalendarDate?, decimals: Int
    ) throws(FigureObstacle) {
        guard let measure = Measure(rawValue: name) else {
            throw FigureObstacle(what: "\(name) is no measure of the program")
        }
        let time: Question.Time
        if let at {
            time = .at(at)
        } else if let from, let to {
            guard let span = DateSpan(from: from, to: to) else {
                throw FigureObstacle(what: "its period ends before it begins")
            }
            time = .over(span)
        } else {
            throw FigureObstacle(what: "it says neither a day nor a period")
        }
        do throws(QuestionFault) {
            let wording = try FigureWording(dimensions, of: measure)
            question = try Question(measure, time, dimensions: wording.asked, decimals: decimals)
            leftOut = wording.leftOut
            isOfOneOfficer = wording.isOfOneOfficer
        } catch {
            throw FigureObstacle(what: "the record is not kept so: \(error.what)")
        }
    }

    /// The questions to put: one, or for some one officer one of each.
    func questions(officers: [String]) -> [Question] {
        guard isOfOneOfficer else { return [question] }
        return officers.compactMap { officer in
            try? Question(
                question.measure, question.time,
                dimensions: question.dimensions + [.init(.iro, officer)],
                decimals: question.decimals)
        }
    }
}

/// Why nothing can be asked of the record for a figure.
struct FigureObstacle: Error {
    let what: String
}
