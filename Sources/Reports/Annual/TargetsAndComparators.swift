// What a figure is held beside: the council's own targets, and what others published.

import CareEvents
import Dates
import Journeys
import Projections
import Tables

/// The targets and comparators of a ledger.
struct TargetsAndComparators: Sendable {
    private let targets: [Beside]
    /// What others published, in the order of lines.
    let comparators: [Beside]

    /// A number that stands beside a figure.
    struct Beside: Sendable {
        /// The measure, by its name.
        let measure: String
        /// The cell of the measure.
        let dimensions: String
        /// The days it is meant for.
        let span: DateSpan
        /// The number.
        let value: FixedDecimal
        /// Who published it; empty for a target.
        let publishedBy: String
    }

    /// Those of the known facts.
    init(_ known: borrowing KnownFacts) {
        var targets: [Beside] = []
        var comparators: [Beside] = []
        for fact in known.facts(of: [.targetSet, .comparatorPublished]) {
            guard case .ledger(let event) = Event(fact, in: known.record) else { continue }
            if case .targetSet(let target) = event {
                targets.append(
                    Beside(
                        measure: known.text(target.measure),
                        dimensions: known.text(target.dimensions),
                        span: DateSpan(target.fromOn, through: target.toOn),
                        value: .shortest(thousandths: Int(target.value)), publishedBy: ""))
            } else if case .comparatorPublished(let other) = event {
                comparators.append(
                    Beside(
                        measure: known.text(other.measure),
                        dimensions: known.text(other.dimensions),
                        span: DateSpan(other.fromOn, through: other.toOn),
                        value: .shortest(thousandths: Int(other.value)),
                        publishedBy: known.text(other.publishedBy)))
            }
        }
        self.targets = targets
        self.comparators = comparators
    }

    /// The target in force for a question on its last day; of several the last that was set.
    func target(of question: Question) -> FixedDecimal? {
        Self.fitting(question, among: targets).last?.value
    }

    /// What others published of the same, as at the last day of a question.
    func comparators(of question: Question) -> [Beside] {
        Self.fitting(question, among: comparators)
    }

    private static func fitting(_ question: Question, among all: [Beside]) -> [Beside] {
        let asked = question.dimensions.map { "\($0.key.rawValue)=\($0.value)" }
            .joined(separator: ";")
        return all.filter {
            $0.measure == question.measure.rawValue && $0.dimensions == asked
                && $0.span.contains(question.lastDay)
        }
    }
}
