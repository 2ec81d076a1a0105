// A question with its buckets, its cells and its tally: what most projections are made of.

import CareEvents
import Dates
import Journeys

/// The common part of projections that count.
struct CountedQuestion<T: Tally>: Sendable {
    let question: Question
    let samples: Samples
    let plan: CellPlan
    let form: AnswerForm
    var tally: T

    init(
        _ question: Question, _ samples: Samples, _ form: AnswerForm,
        in context: borrowing ReplayContext, sampleCount: Int? = nil,
        openValues: (DimensionKey) -> [String] = { _ in [] }
    ) {
        let symbols = context.known.record.recorded.symbols
        self.init(
            question, samples, form, sampleCount: sampleCount, openValues: openValues,
            find: { symbols.find($0).map(Symbol.init(number:)) })
    }

    /// The same over texts that are no symbols of the record: `find` knows the numbers that a
    /// projection gives to its own words.
    init(
        _ question: Question, _ samples: Samples, _ form: AnswerForm, sampleCount: Int? = nil,
        openValues: (DimensionKey) -> [String] = { _ in [] }, find: (String) -> Symbol?
    ) {
        self.question = question
        self.samples = samples
        self.form = form
        plan = CellPlan(question, openValues: openValues, find: find)
        tally = T(
            samples: sampleCount ?? samples.buckets.count,
            axes: plan.axes.contains(where: \.isOpen) ? nil : plan.axes.map(\.values.count))
    }

    /// The cell of something counted in a sample, nil where it is in none: then it is left out.
    @inline(__always)
    mutating func cell(
        _ sample: Int, of because: @autoclosure () -> Because,
        value: (DimensionKey) -> DimensionValue,
        belongs: (String, DimensionKey) -> Bool = { _, _ in false }
    ) -> AnswerCell? {
        let cell = plan.cell(sample, value: value, belongs: belongs)
        if T.keepsRows && cell == nil {
            let isAsked = plan.isAsked(value: value, belongs: belongs)
            tally.leaveOut(sample, because: because().leftOut(isAsked ? .inNoCell : .notAsked))
        }
        return cell
    }

    /// The rows: for each cell of the split, each bucket.
    func answers(in context: borrowing ReplayContext) -> [Answer] {
        answers(in: context) { cell, bucket in figure(cell.at(bucket)) }
    }

    /// The rows, with the figures that a projection makes of its own counts.
    func answers(
        in context: borrowing ReplayContext, figure: (AnswerCell, Int) -> Figure
    ) -> [Answer] {
        let known = context.known
        return answers(in: context, labels: { known.text($0) }, figure: figure)
    }

    /// The rows. `bases` is a second tally of which some figures are shares.
    func answers(
        in context: borrowing ReplayContext, labels: (Symbol) -> String, bases: T? = nil,
        figure: (AnswerCell, Int) -> Figure
    ) -> [Answer] {
        var answers: [Answer] = []
        var explaining = T.keepsRows ? Explaining(copy context, samples.buckets.count) : nil
        for (cell, shown) in cells(labels) {
            for (place, bucket) in samples.buckets.enumerated() {
                let figure = figure(cell, place)
                answers.append(
                    Answer(
                        measure: question.measure, dimensions: shown,
                        span: bucket.at == nil ? bucket.span : nil, at: bucket.at,
                        value: figure.value,
                        rows: explaining?.rows(of: figure, in: tally, bases, bucket: place) ?? []))
            }
        }
        explaining?.leaveOut(from: tally, in: &answers)
        return answers
    }

    /// Every cell of the split, with its dimensions in key order.
    private func cells(
        _ labels: (Symbol) -> String
    ) -> [(AnswerCell, [(key: String, value: String)])] {
        let asked = question.dimensions.map { (key: $0.key.rawValue, value: $0.value) }
        var rows: [(values: [DimensionValue], shown: [(key: String, value: String)])] = [
            ([], asked)
        ]
        for (place, axis) in plan.axes.enumerated() {
            let values = axis.values + met(place, axis, labels)
            rows = rows.flatMap { row in
                values.map { value in
                    (row.values + [value.value], row.shown + [(axis.key.rawValue, value.label)])
                }
            }
        }
        return rows.map { row in
            let values = row.values + Array(repeating: .none, count: 3 - row.values.count)
            return (
                AnswerCell(sample: 0, first: values[0], second: values[1], third: values[2]),
                row.shown.sorted { $0.key < $1.key }
            )
        }
    }

    /// The values of an open axis that were met and are not printed anyway, in the order of texts.
    private func met(
        _ place: Int, _ axis: CellPlan.Axis, _ labels: (Symbol) -> String
    ) -> [(value: DimensionValue, label: String)] {
        guard axis.isOpen else { return [] }
        let printed = Set(axis.values.map(\.value))
        let values = Set(tally.openCells.map { $0.values[place] }.filter { $0.number >= 0 })
            .subtracting(printed)
        return values.map { value in
            (value, labels(Symbol(number: UInt32(bitPattern: value.number))))
        }.sorted { Array($0.label.utf8).lexicographicallyPrecedes(Array($1.label.utf8)) }
    }
}

extension AnswerCell {
    /// The cell in which the base of a share is counted, whatever it is split by.
    var base: AnswerCell {
        AnswerCell(sample: Int(sample), first: .base)
    }

    /// Whether it is the cell of a base.
    var isBase: Bool { first == .base }

    /// The same cell in another sample.
    func at(_ sample: Int) -> AnswerCell {
        AnswerCell(sample: sample, first: first, second: second, third: third)
    }
}
