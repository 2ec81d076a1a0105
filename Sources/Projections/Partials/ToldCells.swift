// The cells of a tally in words, and back: what most projections have to tell.

import CareEvents
import Journeys

/// A projection whose counts are those of one question's tally.
protocol TallyingProjection: JourneyProjection {
    /// What it counts into.
    associatedtype Counting: Tally
    /// The question with its tally.
    var counted: CountedQuestion<Counting> { get set }
}

extension TallyingProjection {
    /// Tells the cells of the tally.
    func tell(_ telling: inout PartialTelling, in context: borrowing ReplayContext) {
        counted.tell(counted.tally, &telling, in: context)
    }

    /// Counts a cell.
    mutating func take(
        _ counts: Counts, at words: ArraySlice<PartialSums.Word>,
        in context: borrowing ReplayContext
    ) -> Bool {
        guard let cell = counted.cell(of: words, in: context), counted.tally.holds(cell) else {
            return false
        }
        counted.tally.count(cell, above: counts.above, below: counts.below, because: .told)
        return true
    }
}

extension CountedQuestion {
    /// Tells the cells of a tally that was made for the question.
    func tell(_ tally: T, _ telling: inout PartialTelling, in context: borrowing ReplayContext) {
        for (cell, counts) in tally.cells {
            telling.tell(counts, at: words(of: cell, in: context))
        }
    }

    /// Counts in the cell of some words; false where they are those of no cell of the question.
    func take(
        _ counts: Counts, at words: ArraySlice<PartialSums.Word>, into tally: inout T,
        in context: borrowing ReplayContext
    ) -> Bool {
        guard let cell = cell(of: words, in: context), tally.holds(cell) else { return false }
        tally.count(cell, above: counts.above, below: counts.below, because: .told)
        return true
    }

    /// A cell in words: its sample, then the values of its axes; of an open axis the text.
    func words(
        of cell: AnswerCell, in context: borrowing ReplayContext
    ) -> [PartialSums.Word] {
        let sample = PartialSums.Word.number(Int(cell.sample))
        if cell.first == .none { return [sample] }
        if cell.isBase { return [sample, .number(Int(cell.first.number))] }
        return [sample]
            + zip(plan.axes, cell.values).map { axis, value in
                guard axis.isOpen else { return .number(Int(value.number)) }
                return .text(context.known.text(Symbol(number: UInt32(bitPattern: value.number))))
            }
    }

    /// The cell of some words, nil where they are those of none.
    func cell(
        of words: ArraySlice<PartialSums.Word>, in context: borrowing ReplayContext
    ) -> AnswerCell? {
        guard case .number(let sample)? = words.first, Int32(exactly: sample) != nil else {
            return nil
        }
        let rest = words.dropFirst()
        if rest.isEmpty { return AnswerCell(sample: sample) }
        if Array(rest) == [.number(Int(DimensionValue.base.number))] {
            return AnswerCell(sample: sample).base
        }
        guard rest.count == plan.axes.count else { return nil }
        let symbols = context.known.record.recorded.symbols
        var values: [DimensionValue] = []
        for (axis, word) in zip(plan.axes, rest) {
            switch word {
            case .number(let place) where !axis.isOpen && axis.values.indices.contains(place):
                values.append(.place(place))
            case .text(let text) where axis.isOpen:
                guard let number = symbols.find(text.span) else { return nil }
                values.append(.symbol(Symbol(number: number)))
            default: return nil
            }
        }
        values += Array(repeating: .none, count: 3 - values.count)
        guard values[0] != .none else { return nil }
        return AnswerCell(sample: sample, first: values[0], second: values[1], third: values[2])
    }
}

extension Because {
    /// Of what another part counted nobody asks why.
    fileprivate static var told: Because { Because(-1, Why(.noReviewDue)) }
}
